// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/seconsoleprocess.h"

#include <QJsonDocument>
#include <QProcess>

using namespace Qt::StringLiterals;

QList<QJsonObject> ConsoleRun::records() const
{
    QList<QJsonObject> result;
    for (const QByteArray &line : output.split('\n')) {
        if (line.isEmpty())
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (!document.isObject())
            qFatal("no JSON object: %s", line.constData());
        result.append(document.object());
    }
    return result;
}

QStringList ConsoleRun::consoleLines() const
{
    QStringList result;
    for (const QJsonObject &record : records()) {
        if (record[u"kind"_s] == u"console"_s)
            result.append(record[u"src"_s].toString() + u' ' + record[u"text"_s].toString());
    }
    return result;
}

QString ConsoleRun::ending() const
{
    return records().last()[u"text"_s].toString();
}

ConsoleRun runConsole(const QStringList &arguments, const QByteArray &input,
                      const QString &language)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name :
         {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "QT_HASH_SEED", "LC_ALL", "LC_MESSAGES"})
        environment.remove(QLatin1String(name));
    environment.insert(u"LANG"_s, language);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(SE_CONSOLE), arguments);
    process.write(input);
    process.closeWriteChannel();
    ConsoleRun run;
    if (process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit)
        run.status = process.exitCode();
    run.output = process.readAllStandardOutput();
    run.errors = process.readAllStandardError();
    return run;
}

QString scriptPath(const QString &name)
{
    return QStringLiteral(SE_SOURCE_DIR "/tests/system/scripts/") + name;
}
