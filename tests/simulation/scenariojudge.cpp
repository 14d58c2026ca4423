// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenariojudge.h"

#include "engine/script/objectstate.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Model::ClusterState;

namespace {

/// What follows from an event is told within this (DESIGN 5: on screen within a second).
constexpr Model::Duration RightAfter = 1s;

QString seconds(Model::Duration time)
{
    return u"%1.%2s"_s.arg(time / 1s).arg(time % 1s / 10ms, 2, 10, QChar(u'0'));
}

QString textOf(const Model::Event &event, bool more)
{
    QString text = event.confirmed || event.component != u"Cluster" ? QString() : u"unconfirmed "_s;
    text += toText(event.weight) + u' ' + named(event.key, event.args.value(0));
    if (more && event.args.size() > 1)
        text += u": "_s + QString(event.args[1]).replace(u',', u' ');
    return text;
}

QString textOf(const ExpectedEvent &event)
{
    if (!event.window)
        return u"(at once) "_s + event.text;
    return seconds(event.window->first) + u".."_s + seconds(event.window->second) + u' '
        + event.text;
}

/// Lines of what differs, in the order of the log: the longest part both have stays.
QStringList logDifferences(const std::vector<ExpectedEvent> &expected,
                           const std::vector<Model::Event> &seen, Model::Instant begin)
{
    const std::size_t rows = expected.size();
    const std::size_t columns = seen.size();
    QStringList briefly;
    QStringList fully;
    for (const Model::Event &event : seen) {
        briefly.append(textOf(event, false));
        fully.append(textOf(event, true));
    }
    const auto isSame = [&](std::size_t i, std::size_t j) {
        const qsizetype at = qsizetype(j);
        return expected[i].text == (expected[i].tellsMore ? fully[at] : briefly[at]);
    };
    std::vector<std::vector<int>> common(rows + 1, std::vector<int>(columns + 1, 0));
    for (std::size_t i = rows; i-- > 0;) {
        for (std::size_t j = columns; j-- > 0;)
            common[i][j] = isSame(i, j) ? common[i + 1][j + 1] + 1
                                        : std::max(common[i + 1][j], common[i][j + 1]);
    }
    QStringList lines;
    bool differs = false;
    const auto add = [&](QChar mark, const QString &text) {
        differs |= mark != u' ';
        lines.append(mark + u' ' + text);
    };
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < rows || j < columns) {
        if (i < rows && j < columns && isSame(i, j)) {
            const Model::Duration at = seen[j].time - begin;
            const Model::Instant before = j > 0 ? seen[j - 1].time : begin;
            const bool inTime = expected[i].window
                ? at >= expected[i].window->first && at <= expected[i].window->second
                : seen[j].time - before <= RightAfter;
            const QString text = seconds(at) + u' ' + fully[qsizetype(j)];
            add(inTime ? u' ' : u'!',
                inTime ? text : text + u", expected "_s + textOf(expected[i]));
            ++i;
            ++j;
        } else if (j >= columns || (i < rows && common[i + 1][j] >= common[i][j + 1])) {
            add(u'-', textOf(expected[i++]));
        } else {
            add(u'+', seconds(seen[j].time - begin) + u' ' + fully[qsizetype(j)]);
            ++j;
        }
    }
    return differs ? lines : QStringList();
}

class Comparison {
public:
    Comparison(const Model::Site &site, const Look &look, const Model::SiteView &view)
        : m_site(site)
        , m_look(look)
        , m_view(view)
    {
    }

    QStringList run()
    {
        for (const Model::ClusterConfig &cluster : m_site.clusters)
            compareCluster(cluster.name);
        for (std::size_t i = 0; i < m_site.units.size(); ++i)
            compareUnit(Model::UnitId(i));
        for (const Model::LegConfig &leg : m_site.legs)
            compareState(leg.id, valueOr(m_look.legs, leg.name, u"UpToDate"_s));
        for (std::size_t i = 0; i < m_site.links.size(); ++i)
            compareState(Model::LinkId(i), valueOr(m_look.links, m_site.links[i].name, u"UP"_s));
        const QString manager
            = m_view.manager.mu == Model::NoUnit ? u"none"_s : m_site.unit(m_view.manager.mu).name;
        compare(u"manager"_s, {m_look.manager}, {manager});
        compare(u"CRD"_s, {m_look.crdWritable ? u"writable"_s : u"read-only"_s},
                {m_view.crdWritable ? u"writable"_s : u"read-only"_s});
        return m_lines;
    }

private:
    template <typename Value>
    static Value valueOr(const std::map<QString, Value> &map, const QString &key,
                         const Value &fallback)
    {
        const auto found = map.find(key);
        return found == map.end() ? fallback : found->second;
    }

    void compare(const QString &what, const QStringList &expected, const QStringList &seen)
    {
        if (expected == seen)
            return;
        m_lines.append(u"- "_s + what + u' ' + expected.join(u", "_s));
        m_lines.append(u"+ "_s + what + u' ' + seen.join(u", "_s));
    }

    void compareCluster(const QString &name)
    {
        const Model::ClusterView *cluster = m_view.findCluster(name);
        QStringList expected = valueOr(m_look.clusters, name, {u"NORMAL"_s});
        std::sort(expected.begin() + 1, expected.end());
        QStringList reasons;
        bool worstFirst = true;
        ClusterState before = ClusterState::Error;
        for (const Model::StatusReason &reason : cluster->status.reasons) {
            if (reason.state == ClusterState::Inactive)
                continue; // the reading that it is deactivated
            worstFirst &= reason.state <= before;
            before = reason.state;
            if (reason.state != ClusterState::Normal)
                reasons.append(named(reason.key, reason.object));
        }
        reasons.sort();
        if (!worstFirst)
            m_lines.append(u"+ "_s + name + u": the worst reason is not the first"_s);
        compare(name, expected, QStringList{toText(cluster->status.state)} + reasons);
    }

    void compareUnit(Model::UnitId id)
    {
        const QString &name = m_site.unit(id).name;
        const QStringList expected = valueOr(m_look.units, name, {u"ON"_s, u"OK"_s});
        const Model::UnitView &unit = m_view.unit(id);
        for (const QString &word : expected) {
            if (!Engine::hasState(m_view, id, word)) {
                compare(name, {expected.join(u' ')},
                        {toText(unit.power) + u' ' + toText(unit.heartbeat)});
                return;
            }
        }
    }

    void compareState(const Engine::ScriptObject &object, const QString &expected)
    {
        if (Engine::hasState(m_view, object, expected))
            return;
        for (const QString &word : Engine::statesOf(object)) {
            if (Engine::hasState(m_view, object, word))
                compare(Engine::nameOf(object, m_site), {expected}, {word});
        }
    }

    const Model::Site &m_site;
    const Look &m_look;
    const Model::SiteView &m_view;
    QStringList m_lines;
};

std::set<Model::EventId> idsAtEnd(const SeenStep &step)
{
    std::set<Model::EventId> ids;
    for (const Sight &sight : step.looks.back().mus) {
        for (const Model::Event &event : sight.log)
            ids.insert(event.id);
    }
    return ids;
}

class Judge {
public:
    Judge(const Scenario &scenario, const ScenarioRecord &record)
        : m_scenario(scenario)
        , m_record(record)
    {
    }

    QStringList run()
    {
        m_lines = m_record.failures;
        for (std::size_t i = 0; i < m_scenario.steps.size(); ++i) {
            std::set<QString> judged;
            m_before = i == 0 ? std::set<Model::EventId>() : idsAtEnd(m_record.steps[i - 1]);
            for (std::size_t k = 0; k < m_scenario.steps[i].looks.size(); ++k)
                judgeLook(i, k, judged);
        }
        judgeLogsAtTheEnd();
        return m_lines;
    }

private:
    void judgeLook(std::size_t step, std::size_t number, std::set<QString> &judged)
    {
        const Look &look = m_scenario.steps[step].looks[number];
        const SeenStep &seen = m_record.steps[step];
        std::map<QStringList, QStringList> musByLines; // those that differ alike are told together
        for (const Sight &sight : seen.looks[number].mus) {
            const bool named = std::find(look.by.begin(), look.by.end(), sight.mu) != look.by.end();
            if (look.by.empty() ? look.atEnd && judged.contains(sight.mu) : !named)
                continue;
            if (look.atEnd)
                judged.insert(sight.mu);
            musByLines[linesOf(look, seen, sight)].append(sight.mu);
        }
        musByLines.erase(QStringList());
        const Model::Duration at = look.atEnd ? seen.end - seen.begin : look.at;
        for (const auto &[lines, mus] : musByLines) {
            m_lines.append(
                u"step %1, %2 after it began, %3:"_s.arg(step).arg(seconds(at), mus.join(u", "_s)));
            m_lines.append(lines);
        }
    }

    QStringList linesOf(const Look &look, const SeenStep &seen, const Sight &sight)
    {
        if (!sight.view)
            return look.by.empty() ? QStringList() : QStringList{u"+ is off or hangs"_s};
        QStringList lines = Comparison(*m_scenario.site, look, *sight.view).run();
        if (look.log) {
            const std::vector<Model::Event> part = partOf(sight.log, seen);
            lines += logDifferences(*look.log, part, seen.begin);
            for (const Model::Event &event : part)
                m_known.insert(event.id);
        }
        return lines;
    }

    /// Entries with a time in the step; of its first moment those that its lines brought about.
    std::vector<Model::Event> partOf(const std::vector<Model::Event> &log, const SeenStep &step)
    {
        std::vector<Model::Event> part;
        std::copy_if(log.begin(), log.end(), std::back_inserter(part),
                     [&](const Model::Event &event) {
                         return event.time <= step.end
                             && (event.time > step.begin
                                 || (event.time == step.begin && !m_before.contains(event.id)));
                     });
        return part;
    }

    /// Nothing came to light later that no step knew; all MUs hold the same; terms only grow.
    void judgeLogsAtTheEnd()
    {
        const SeenLook &last = m_record.steps.back().looks.back();
        for (const Sight &sight : last.mus) {
            if (!sight.view)
                continue;
            std::set<Model::EventId> ids;
            quint64 term = 0;
            for (const Model::Event &event : sight.log) {
                ids.insert(event.id);
                if (!m_known.contains(event.id))
                    m_lines.append(u"+ late, at %1 of %2: %3"_s.arg(Model::toIsoText(event.time),
                                                                    sight.mu, textOf(event, true)));
                if (event.term != 0 && event.confirmed) {
                    if (event.term < term)
                        m_lines.append(u"+ term falls in the log of %1: %2"_s.arg(
                            sight.mu, textOf(event, true)));
                    term = event.term;
                }
            }
            for (const Model::EventId &id : m_known) {
                if (m_scenario.sameLogs && !ids.contains(id))
                    m_lines.append(u"- in the log of %1: entry %2 of %3"_s.arg(sight.mu)
                                       .arg(id.counter)
                                       .arg(m_scenario.site->unit(id.origin).name));
            }
        }
    }

    const Scenario &m_scenario;
    const ScenarioRecord &m_record;
    std::set<Model::EventId> m_before; ///< known anywhere when the step began
    std::set<Model::EventId> m_known; ///< judged in some step
    QStringList m_lines;
};

} // namespace

QStringList differences(const Scenario &scenario, const ScenarioRecord &record)
{
    return Judge(scenario, record).run();
}
