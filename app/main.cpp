// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/desktop.h"
#include "app/headless/headless.h"
#include "model/catalogue.h"

#include <QApplication>
#include <QTextStream>

#include <clocale>
#include <cstdlib>
#include <langinfo.h>

using namespace Qt::StringLiterals;

namespace {

using App::ExitStatus::Good;
using App::ExitStatus::NotUnderstood;
using App::ExitStatus::SetUp;

/// Qt wants UTF-8 and would complain about any other locale. The language stays.
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

bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY")
        || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

void complain(const QString &text)
{
    QTextStream(stderr) << text << '\n';
}

QString withWayOut(const QString &key, const QStringList &args, Model::Language language)
{
    const Model::Catalogue &catalogue = Model::Catalogue::instance();
    return catalogue.text(key, args, language) + u' ' + catalogue.response(key, args, language);
}

/// What Qt had to say while it opened the display.
QStringList &warnings()
{
    static QStringList texts;
    return texts;
}

/// Qt would end the program with an abort where it cannot open the display.
void explainFatal(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    warnings() += text.section(u'\n', 0, 0);
    if (type != QtFatalMsg)
        return;
    complain(withWayOut(u"SEC0973"_s, {warnings().first()}, App::terminalLanguage()));
    std::_Exit(SetUp);
}

int openDesktop(int argc, char **argv, const App::Options &options, Model::Language language)
{
    if (!hasDisplay()) {
        // Pictures are as good without a display.
        if (options.screenshots.isEmpty()) {
            complain(withWayOut(u"SEC0966"_s, {}, language));
            return SetUp;
        }
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    const QtMessageHandler handler = qInstallMessageHandler(explainFatal);
    const QApplication application(argc, argv);
    qInstallMessageHandler(handler);
    for (const QString &text : warnings())
        qWarning("%s", qPrintable(text));
    return App::runDesktop(options);
}

} // namespace

int main(int argc, char **argv)
{
    const Model::Language language = App::terminalLanguage();
    useUtf8();
    const QStringList &damages = Model::Catalogue::instance().errors();
    if (!damages.isEmpty()) {
        complain(damages.join(u'\n'));
        complain(withWayOut(u"SEC0969"_s, {}, language));
        return SetUp;
    }
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    const App::CommandLine commandLine = App::parseCommandLine(arguments, language);
    const App::Options &options = commandLine.options;
    if (!commandLine.error.isEmpty()) {
        complain(commandLine.error);
        return NotUnderstood;
    }
    if (options.help || options.version) {
        QTextStream(stdout) << (options.help ? App::helpText(language)
                                             : u"seconsole " SE_VERSION "\n"_s);
        return Good;
    }
    if (!options.attach.isEmpty()) {
        complain(withWayOut(u"SEC0965"_s, {options.attach}, language));
        return SetUp;
    }
    if (!options.headless)
        return openDesktop(argc, argv, options, language);
    const QCoreApplication application(argc, argv);
    return App::runHeadless(options, language);
}
