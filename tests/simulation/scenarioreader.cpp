// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenarioreader.h"

#include "engine/script/objectstate.h"
#include "engine/script/scriptparse.h"
#include "model/eventkeys.h"
#include "model/sitefile.h"
#include "model/siteread/measures.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Model::SiteTable;
using Need = Model::SiteTable::Need;

namespace {

/// So long every scenario rests first; nothing may happen then.
constexpr Model::Duration Rest = 20s;
constexpr Model::Duration Longest = 24h;

} // namespace

ScenarioReader::ScenarioReader(const QString &file)
    : m_file(file)
    , m_problems(file)
{
}

void ScenarioReader::complain(const QString &path, const QString &what)
{
    m_errors.append(u"%1:%2: %3"_s.arg(m_file).arg(m_problems.lineOf(path)).arg(what));
}

std::optional<Model::Duration> ScenarioReader::duration(const QString &path, const QString &text)
{
    const std::optional<Model::Duration> value = Model::readDuration(text);
    if (!value)
        complain(path, u"no time: "_s + text);
    return value;
}

Scenario ScenarioReader::read(const QByteArray &utf8)
{
    Scenario scenario;
    scenario.file = m_file;
    try {
        const toml::table document
            = toml::parse(std::string_view(utf8.constData(), std::size_t(utf8.size())));
        SiteTable root(document, {}, m_problems);
        readDocument(root, scenario);
    } catch (const toml::parse_error &error) {
        const std::string_view reason = error.description();
        m_problems.reportAt(int(error.source().begin.line), int(error.source().begin.column), {},
                            u"SEC0702"_s,
                            {QString::fromUtf8(reason.data(), qsizetype(reason.size()))});
    }
    for (const Model::SiteError &error : m_problems.sorted())
        m_errors.append(error.toText(Model::Language::English));
    return scenario;
}

void ScenarioReader::readDocument(SiteTable &root, Scenario &scenario)
{
    scenario.title = root.text(u"title"_s, Need::Required);
    scenario.siteName = root.text(u"site"_s, Need::Optional, u"augsburg"_s);
    scenario.seed = quint64(root.number(u"seed"_s, {0, 1'000'000}, 1));
    scenario.defect = root.text(u"defect"_s);
    scenario.sameLogs = root.flag(u"same-logs"_s, true);
    const Model::LoadedSite loaded
        = Model::loadSite(u":/sites/"_s + scenario.siteName + u".toml"_s);
    if (!loaded.site) {
        complain(u"site"_s, u"no such site: "_s + scenario.siteName);
        return;
    }
    m_site = scenario.site = loaded.site;
    m_manager = m_site->unit(m_site->unitsOfKind(Model::UnitKind::MU).front()).name;

    ScenarioStep rest;
    rest.time = Rest;
    rest.looks.push_back(Look{});
    rest.looks.back().manager = m_manager;
    rest.looks.back().log.emplace();
    scenario.steps.push_back(std::move(rest));
    for (SiteTable &table : root.tables(u"step"_s))
        scenario.steps.push_back(readStep(table));
    if (scenario.steps.size() < 2)
        complain({}, u"no step"_s);
    root.finish();
}

ScenarioStep ScenarioReader::readStep(SiteTable &table)
{
    ScenarioStep step;
    for (const SiteTable::TextItem &item : table.texts(u"do"_s))
        readLine(item, step);
    step.time = table.duration(u"for"_s, 0s, Longest, 0s);
    if (!table.has(u"for"_s))
        complain(table.path(), u"a step takes time: for"_s);
    Look own;
    readExpectations(table, own);
    own.log = readLog(table);
    m_manager = own.manager;
    for (SiteTable &each : table.tables(u"look"_s))
        step.looks.push_back(readLook(each, step.time));
    step.looks.push_back(std::move(own));
    std::stable_sort(step.looks.begin(), step.looks.end(), [](const Look &a, const Look &b) {
        return std::pair(a.atEnd, a.at) < std::pair(b.atEnd, b.at);
    });
    table.finish();
    return step;
}

Look ScenarioReader::readLook(SiteTable &table, Model::Duration stepTime)
{
    Look look;
    look.atEnd = !table.has(u"at"_s);
    look.at = table.duration(u"at"_s, 0s, stepTime, 0s);
    for (const SiteTable::TextItem &item : table.texts(u"by"_s)) {
        const Model::UnitId mu = m_site->findUnit(item.text);
        if (mu == Model::NoUnit || m_site->unit(mu).kind != Model::UnitKind::MU)
            complain(item.path, u"no MU: "_s + item.text);
        look.by.push_back(item.text);
    }
    if (look.atEnd && look.by.empty())
        complain(table.path(), u"a look needs a time or MUs"_s);
    readExpectations(table, look);
    if (table.has(u"log"_s))
        look.log = readLog(table);
    if (look.log && !look.atEnd)
        complain(table.path(), u"the log is compared at the end of a step only"_s);
    table.finish();
    return look;
}

void ScenarioReader::readExpectations(SiteTable &table, Look &look)
{
    look.manager = table.text(u"manager"_s, Need::Optional, m_manager);
    if (look.manager != u"none" && m_site->findUnit(look.manager) == Model::NoUnit)
        complain(table.pathOf(u"manager"_s), u"no unit: "_s + look.manager);
    look.crdWritable = !table.flag(u"read-only"_s, false);
    const auto list = [](const std::vector<SiteTable::TextItem> &items) {
        QStringList texts;
        for (const SiteTable::TextItem &item : items)
            texts.append(item.text);
        return texts;
    };
    if (std::optional<SiteTable> clusters = table.table(u"clusters"_s)) {
        for (const Model::ClusterConfig &cluster : m_site->clusters) {
            if (!clusters->has(cluster.name))
                continue;
            const QStringList words = list(clusters->texts(cluster.name));
            checkWords(clusters->pathOf(cluster.name), Engine::ScriptCluster{cluster.name},
                       words.mid(0, 1));
            look.clusters[cluster.name] = words;
        }
        clusters->finish();
    }
    if (std::optional<SiteTable> units = table.table(u"units"_s)) {
        for (const Model::UnitConfig &unit : m_site->units) {
            if (!units->has(unit.name))
                continue;
            look.units[unit.name] = units->text(unit.name).split(u' ');
            checkWords(units->pathOf(unit.name), m_site->findUnit(unit.name),
                       look.units[unit.name]);
        }
        units->finish();
    }
    if (std::optional<SiteTable> legs = table.table(u"legs"_s)) {
        for (const Model::LegConfig &leg : m_site->legs) {
            if (!legs->has(leg.name))
                continue;
            look.legs[leg.name] = legs->text(leg.name);
            checkWords(legs->pathOf(leg.name), leg.id, {look.legs[leg.name]});
        }
        legs->finish();
    }
    if (std::optional<SiteTable> links = table.table(u"links"_s)) {
        for (std::size_t i = 0; i < m_site->links.size(); ++i) {
            const QString &name = m_site->links[i].name;
            if (!links->has(name))
                continue;
            look.links[name] = links->text(name);
            checkWords(links->pathOf(name), Model::LinkId(i), {look.links[name]});
        }
        links->finish();
    }
}

void ScenarioReader::checkWords(const QString &path, const Engine::ScriptObject &object,
                                const QStringList &words)
{
    for (const QString &word : words) {
        if (!Engine::statesOf(object).contains(word))
            complain(path, u"no state of it: "_s + word);
    }
}

std::vector<ExpectedEvent> ScenarioReader::readLog(SiteTable &table)
{
    std::vector<ExpectedEvent> log;
    for (const SiteTable::TextItem &item : table.texts(u"log"_s))
        log.push_back(readEvent(item));
    return log;
}

ExpectedEvent ScenarioReader::readEvent(const SiteTable::TextItem &item)
{
    // "5s..8s unconfirmed WARNING SEC0650 Management Cluster: SEC0506 abgwhite"
    static const QRegularExpression form(
        uR"(\A(?:(\d+m?s)\.\.(\d+m?s) )?((?:unconfirmed )?(INFO|WARNING|ERROR) (SEC\d{4}) .+)\z)"_s);
    ExpectedEvent event;
    const QRegularExpressionMatch match = form.match(item.text);
    const auto kind
        = std::find_if(Model::EventKinds::All.begin(), Model::EventKinds::All.end(),
                       [&](const Model::EventKind &each) { return each.key == match.captured(5); });
    if (!match.hasMatch()) {
        complain(item.path, u"no entry of a log: "_s + item.text);
        return event;
    }
    if (kind == Model::EventKinds::All.end())
        complain(item.path, u"no event has this key: "_s + match.captured(5));
    event.text = match.captured(3);
    event.tellsMore = event.text.contains(u": "_s);
    if (!match.captured(1).isEmpty()) {
        const auto from = duration(item.path, match.captured(1));
        const auto to = duration(item.path, match.captured(2));
        if (from && to)
            event.window = {*from, *to};
    }
    return event;
}

void ScenarioReader::readLine(const SiteTable::TextItem &item, ScenarioStep &step)
{
    const Engine::ScriptLineParse parse
        = Engine::parseScriptLine(m_problems.lineOf(item.path), item.text, *m_site);
    if (parse.error)
        m_errors.append(toText(*parse.error, m_file, Model::Language::English));
    else if (parse.line)
        step.lines.push_back(*parse.line);
    else
        complain(item.path, u"no line of the headless console"_s);
}
