// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/seconsoleprocess.h"

using namespace Qt::StringLiterals;

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
    return {runProgram(QStringLiteral(SE_CONSOLE), arguments, input, language)};
}

QString scriptPath(const QString &name)
{
    return QStringLiteral(SE_SOURCE_DIR "/tests/system/scripts/") + name;
}
