// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenariorun.h"

#include "app/headless/linerunner.h"
#include "engine/journal/eventlog.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// How often it is asked who holds himself for the Cluster Manager.
constexpr Model::Duration Slice = 500ms;

/// What is written to it, as text.
class MemoryFile {
public:
    MemoryFile()
        : m_file(open_memstream(&m_text, &m_size))
    {
    }
    ~MemoryFile()
    {
        std::fclose(m_file);
        std::free(m_text);
    }
    Q_DISABLE_COPY_MOVE(MemoryFile)

    std::FILE *file() const { return m_file; }
    QString text() const
    {
        std::fflush(m_file);
        return QString::fromUtf8(m_text, qsizetype(m_size));
    }

private:
    char *m_text = nullptr;
    std::size_t m_size = 0;
    std::FILE *m_file;
};

class Run {
public:
    explicit Run(const Scenario &scenario)
        : m_scenario(scenario)
        , m_mus(scenario.site->unitsOfKind(Model::UnitKind::MU))
        , m_output(App::OutputWriter::Form::Text, m_memory.file(), m_memory.file())
        , m_session({scenario.site, scenario.seed}, m_output, m_mus.front())
        , m_runner(m_session)
    {
        m_session.logOn(u"admin"_s);
    }

    ScenarioRecord run()
    {
        for (const ScenarioStep &step : m_scenario.steps)
            runStep(step);
        m_output.flush();
        m_record.transcript = m_memory.text();
        return std::move(m_record);
    }

private:
    void runStep(const ScenarioStep &step)
    {
        SeenStep seen;
        seen.begin = m_session.now();
        for (const Engine::ScriptLine &line : step.lines) {
            const bool hadFailed = m_session.hasFailed();
            m_runner.run(line);
            if (m_session.hasFailed() && !hadFailed)
                m_record.failures.append(u"line failed: "_s + line.text);
        }
        seen.end = m_session.now() + step.time;
        for (const Look &look : step.looks) {
            advance(look.atEnd ? seen.end : std::min(seen.begin + look.at, seen.end));
            seen.looks.push_back(this->look());
        }
        m_record.steps.push_back(std::move(seen));
    }

    void advance(Model::Instant time)
    {
        while (m_session.now() < time) {
            m_session.advanceTo(std::min(time, m_session.now() + Slice));
            countManagers();
        }
    }

    /// Null as well while it hangs: nobody could ask it.
    Model::SiteViewPtr viewOf(Model::UnitId mu)
    {
        Engine::EmulatorEngine &engine = m_session.engine();
        return engine.runtime().world().isAlive(mu) ? engine.view(mu) : nullptr;
    }

    void countManagers()
    {
        QStringList managers;
        for (const Model::UnitId mu : m_mus) {
            const Model::SiteViewPtr view = viewOf(mu);
            if (view && view->manager.mu == mu)
                managers.append(m_scenario.site->unit(mu).name);
        }
        if (managers.size() > 1)
            m_record.failures.append(u"two managers at %1: %2"_s.arg(
                Model::toIsoText(m_session.now()), managers.join(u' ')));
    }

    SeenLook look()
    {
        SeenLook seen;
        for (const Model::UnitId mu : m_mus) {
            Sight sight{m_scenario.site->unit(mu).name, viewOf(mu), {}};
            if (const Engine::EventLog *log = m_session.engine().log(mu)) {
                for (quint64 number = 1; number <= log->size(); ++number)
                    sight.log.push_back(log->at(number));
            }
            std::stable_sort(sight.log.begin(), sight.log.end(),
                             [](const Model::Event &a, const Model::Event &b) {
                                 return std::tie(a.time, a.id) < std::tie(b.time, b.id);
                             });
            seen.mus.push_back(std::move(sight));
        }
        return seen;
    }

    const Scenario &m_scenario;
    std::vector<Model::UnitId> m_mus;
    MemoryFile m_memory;
    App::OutputWriter m_output;
    App::Session m_session;
    App::LineRunner m_runner;
    ScenarioRecord m_record;
};

} // namespace

ScenarioRecord runScenario(const Scenario &scenario)
{
    return Run(scenario).run();
}
