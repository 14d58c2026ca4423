// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/terminal.h"

#include "model/catalogue.h"

#include <QTextStream>

#include <clocale>

#include <langinfo.h>

namespace App {

void useUtf8()
{
    std::setlocale(LC_ALL, "");
    if (qstrcmp(nl_langinfo(CODESET), "UTF-8") == 0)
        return;
    if (!qEnvironmentVariableIsEmpty("LC_ALL")) {
        qputenv("LANG", qgetenv("LC_ALL"));
        qunsetenv("LC_ALL");
    }
    qputenv("LC_CTYPE", "C.UTF-8");
}

Model::Language terminalLanguage()
{
    for (const char *name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QByteArray value = qgetenv(name);
        if (!value.isEmpty())
            return value.startsWith("de") ? Model::Language::German : Model::Language::English;
    }
    return Model::Language::English;
}

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    return arguments;
}

QString withWayOut(const QString &key, const QStringList &args, Model::Language language)
{
    const Model::Catalogue &catalogue = Model::Catalogue::instance();
    return catalogue.text(key, args, language) + u' ' + catalogue.response(key, args, language);
}

void complain(const QString &text)
{
    QTextStream(stderr) << text << '\n';
}

} // namespace App
