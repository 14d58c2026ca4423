// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/desktop.h"
#include "app/headless/headless.h"
#include "app/terminal/terminal.h"
#include "model/catalogue.h"

#include <QApplication>
#include <QTextStream>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

using App::complain;
using App::withWayOut;
using App::ExitStatus::Good;
using App::ExitStatus::NotUnderstood;
using App::ExitStatus::SetUp;

bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY")
        || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
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
    App::useUtf8();
    const QStringList &damages = Model::Catalogue::instance().errors();
    if (!damages.isEmpty()) {
        complain(damages.join(u'\n'));
        complain(withWayOut(u"SEC0969"_s, {}, language));
        return SetUp;
    }
    const App::CommandLine commandLine
        = App::parseCommandLine(App::argumentsOf(argc, argv), language);
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
