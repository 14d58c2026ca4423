// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/agentcommandline.h"
#include "app/agent/crdtool.h"
#include "app/terminal/terminal.h"
#include "model/catalogue.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    const Model::Language language = App::terminalLanguage();
    App::useUtf8();
    const QStringList &damages = Model::Catalogue::instance().errors();
    if (!damages.isEmpty()) {
        App::complain(damages.join(u'\n'));
        App::complain(App::withWayOut(u"SEC0969"_s, {}, language));
        return App::AgentStatus::CannotOpen;
    }
    const App::AgentCommandLine commandLine
        = App::parseAgentCommandLine(App::argumentsOf(argc, argv), language);
    const App::AgentOptions &options = commandLine.options;
    if (!commandLine.error.isEmpty()) {
        App::complain(commandLine.error);
        return App::AgentStatus::NotUnderstood;
    }
    if (options.help || options.version) {
        QTextStream(stdout) << (options.help ? App::agentHelpText(language)
                                             : u"seagent " SE_VERSION "\n"_s);
        return App::AgentStatus::Good;
    }
    const QCoreApplication application(argc, argv);
    return App::runCrdTool(options, language);
}
