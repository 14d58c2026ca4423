// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/headless.h"

#include "app/commandline.h"
#include "app/headless/linerunner.h"
#include "engine/script/scriptparse.h"
#include "model/catalogue.h"
#include "model/sitefile.h"

#include <QFile>
#include <QTextStream>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace App {

namespace {

using Engine::OutputKind;
using Engine::OutputRecord;

class Headless {
public:
    Headless(const Options &options, Model::Language language)
        : m_options(options)
        , m_language(language)
        , m_output(options.json ? OutputWriter::Form::Json : OutputWriter::Form::Text, stdout,
                   stderr)
    {
    }

    int run()
    {
        const Model::SitePtr site = loadSite();
        if (!site)
            return ExitStatus::SetUp;
        const QString account = findAccount(*site);
        if (account.isEmpty())
            return ExitStatus::SetUp;
        const std::vector<Model::UnitId> mus = site->unitsOfKind(Model::UnitKind::MU);
        if (mus.empty()) {
            complain(u"SEC0972"_s, {site->name});
            return ExitStatus::SetUp;
        }
        const bool isWhole = !m_options.script.isEmpty() || isRegularInput();
        Engine::ScriptParse script;
        if (isWhole) {
            QFile file;
            if (!openScript(file))
                return ExitStatus::SetUp;
            script = Engine::parseScript(QString::fromUtf8(file.readAll()), *site);
            if (!script.isGood())
                return reject(script.errors);
        }
        JournalFile journal(site, m_options.journal);
        if (!m_options.journal.isEmpty() && !journal.open()) {
            complain(u"SEC0967"_s, {m_options.journal, journal.errorString()});
            return ExitStatus::SetUp;
        }

        Session::SetUp setUp{site, m_options.seed, m_options.speed.value_or(0), m_language,
                             m_options.journal.isEmpty() ? nullptr : &journal};
        Session session(setUp, m_output, mus.front());
        LineRunner runner(session);
        session.logOn(account);
        int status = ExitStatus::Good;
        if (isWhole) {
            for (const Engine::ScriptLine &line : script.lines) {
                if (!runner.hasQuit())
                    runLine(session, runner, line);
            }
        } else {
            status = runInput(session, runner);
        }
        if (status == ExitStatus::Good || runner.hasQuit())
            status = runner.exitStatus();
        finish(session, status);
        return status;
    }

private:
    void complain(const QString &key, const QStringList &args)
    {
        const Model::Catalogue &catalogue = Model::Catalogue::instance();
        complain(catalogue.text(key, args, m_language) + u' '
                 + catalogue.response(key, args, m_language));
    }
    void complain(const QString &text)
    {
        m_output.flush();
        QTextStream(stderr) << text << '\n';
    }

    Model::SitePtr loadSite()
    {
        const Model::LoadedSite loaded = Model::loadSite(m_options.site);
        for (const Model::SiteError &error : loaded.errors)
            complain(error.toText(m_language));
        if (!loaded.site)
            complain(u"SEC0971"_s, {m_options.site, QString::number(loaded.errors.size())});
        return loaded.site;
    }

    /// Without --account the first administrator.
    QString findAccount(const Model::Site &site)
    {
        QStringList names;
        for (const Model::AccountConfig &account : site.accounts) {
            if (m_options.account.isEmpty() && account.role == Model::Role::Administrator)
                return account.name;
            names += account.name;
        }
        const QString wanted = m_options.account.isEmpty() ? u"admin"_s : m_options.account;
        if (const Model::AccountConfig *account = site.findAccount(wanted))
            return account->name;
        complain(u"SEC0970"_s, {wanted, site.name, names.join(u", "_s)});
        return {};
    }

    /// A file as standard input is a script: known as a whole before its first line runs.
    static bool isRegularInput()
    {
        struct stat status = {};
        return fstat(STDIN_FILENO, &status) == 0 && S_ISREG(status.st_mode);
    }

    QString scriptName() const
    {
        return m_options.script.isEmpty() ? u"<stdin>"_s : m_options.script;
    }

    bool openScript(QFile &file)
    {
        bool good = false;
        if (m_options.script.isEmpty()) {
            good = file.open(stdin, QIODevice::ReadOnly);
        } else {
            file.setFileName(m_options.script);
            good = file.open(QIODevice::ReadOnly);
        }
        if (!good)
            complain(u"SEC0968"_s, {scriptName(), file.errorString()});
        return good;
    }

    int reject(const std::vector<Engine::ScriptError> &errors)
    {
        for (const Engine::ScriptError &error : errors)
            complain(toText(error, scriptName(), m_language));
        complain(u"SEC0922"_s, {QString::number(errors.size())});
        return ExitStatus::NotUnderstood;
    }

    void runLine(Session &session, LineRunner &runner, const Engine::ScriptLine &line)
    {
        OutputRecord record;
        record.kind = OutputKind::Input;
        record.text = line.text;
        // On a terminal the line is to be seen already.
        session.print(record, m_isTerminal ? QString() : u"> "_s + line.text);
        runner.run(line);
        m_output.flush();
    }

    /// Line by line, since the next one may depend on what was shown. A program that sends a
    /// line nobody understands is stopped; a person may mend it.
    int runInput(Session &session, LineRunner &runner)
    {
        m_isTerminal = isatty(STDIN_FILENO) != 0;
        QFile input;
        if (!input.open(stdin, QIODevice::ReadOnly))
            return ExitStatus::Good; // closed: the end of input
        int status = ExitStatus::Good;
        for (int number = 1; !runner.hasQuit(); ++number) {
            if (m_isTerminal) {
                QTextStream(stdout) << session.site().unit(session.mu()).name << "> ";
                m_output.flush();
            }
            const QByteArray text = input.readLine();
            if (text.isEmpty())
                break;
            const Engine::ScriptLineParse parsed
                = Engine::parseScriptLine(number, QString::fromUtf8(text), session.site());
            if (parsed.error) {
                complain(toText(*parsed.error, scriptName(), m_language));
                status = ExitStatus::NotUnderstood;
                if (!m_isTerminal)
                    break;
            }
            if (parsed.line)
                runLine(session, runner, *parsed.line);
        }
        return status;
    }

    /// So that two runs that went apart show it, whatever their lines were.
    void finish(Session &session, int status)
    {
        session.logOff();
        if (m_options.json) {
            const Engine::VirtualRuntime &runtime = session.engine().runtime();
            session.say(OutputKind::Status, u"seconsole"_s, u"SEC0983"_s,
                        {QString::number(status), QString::number(runtime.eventCount()),
                         QString::number(runtime.hash(), 16).rightJustified(16, u'0')});
        }
        m_output.flush();
    }

    const Options &m_options;
    Model::Language m_language;
    OutputWriter m_output;
    bool m_isTerminal = false;
};

} // namespace

int runHeadless(const Options &options, Model::Language language)
{
    return Headless(options, language).run();
}

} // namespace App
