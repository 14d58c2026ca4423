// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/sitedriver.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Model::SitePtr SiteDriver::augsburg(const std::vector<Replacement> &changes)
{
    QFile file(Model::defaultSitePath());
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the site that comes with the program is missing");
    QByteArray text = file.readAll();
    for (const Replacement &change : changes) {
        if (!text.contains(change.from))
            qFatal("not in the site file: %s", change.from.constData());
        text.replace(change.from, change.to);
    }
    const Model::LoadedSite loaded = Model::loadSiteText(text, u"test.toml"_s);
    for (const Model::SiteError &error : loaded.errors)
        qCritical("%s", qPrintable(error.toText(Model::Language::English)));
    if (!loaded.site)
        qFatal("the site is not accepted");
    return loaded.site;
}

SiteDriver::SiteDriver(Model::SitePtr site, const QString &mu, quint64 seed)
    : m_mu(site->findUnit(mu))
    , m_engine(std::move(site), seed, this)
{
    run(5s);
}

Model::UnitId SiteDriver::unit(const QString &name) const
{
    const Model::UnitId id = site().findUnit(name);
    if (id == Model::NoUnit)
        qFatal("no such unit: %s", qPrintable(name));
    return id;
}

void SiteDriver::run(Model::Duration time)
{
    m_engine.runtime().runUntil(now() + time);
}

bool SiteDriver::runUntil(const std::function<bool()> &there, Model::Duration atMost)
{
    const Model::Instant end = now() + atMost;
    while (!there()) {
        if (!m_engine.runtime().hasEvents() || m_engine.runtime().nextEventTime() > end)
            return false;
        m_engine.runtime().runNext();
    }
    return true;
}

Model::JobId SiteDriver::type(const QString &console, const QString &text)
{
    const QString su = console.section(u'/', 0, 0);
    const QString system = console.section(u'/', 1);
    return m_engine.perform(
        m_mu, u"admin"_s, u"CLI"_s,
        Engine::ConsoleInput{{unit(su), system.isEmpty() ? u"HV0"_s : system}, text});
}

Model::JobId SiteDriver::perform(const Engine::Action &action)
{
    return m_engine.perform(m_mu, u"admin"_s, u"SEM"_s, action);
}

const Engine::Job &SiteDriver::finish(Model::JobId id, Model::Duration atMost)
{
    runUntil([&] { return job(id).isOver(); }, atMost);
    return job(id);
}

const Engine::Job &SiteDriver::command(const QString &console, const QString &text)
{
    const Model::JobId id = type(console, text);
    finish(id);
    run(1s);
    return job(id);
}

std::vector<SiteDriver::Line> SiteDriver::shown() const
{
    std::vector<Line> lines = m_lines;
    std::stable_sort(lines.begin(), lines.end(),
                     [](const Line &a, const Line &b) { return a.time < b.time; });
    return lines;
}

QStringList SiteDriver::messages(const QString &console) const
{
    QStringList texts;
    for (const Line &line : m_lines) {
        if (line.console == console && line.kind == Model::ConsoleLineKind::Message)
            texts.append(line.text);
    }
    return texts;
}

void SiteDriver::forget()
{
    m_lines.clear();
    m_events.clear();
}

const Model::LmStatus *SiteDriver::lastMigration()
{
    const Model::SiteViewPtr now = view();
    const Model::LmStatus *last = nullptr;
    for (const Model::LmStatusPtr &each : now->migrations) {
        if (!last || last->accepted < each->accepted)
            last = each.get();
    }
    return last;
}

const Engine::SuNode &SiteDriver::su(const QString &name) const
{
    const auto *node = dynamic_cast<const Engine::SuNode *>(m_engine.runtime().node(unit(name)));
    if (!node)
        qFatal("no running SU: %s", qPrintable(name));
    return *node;
}

const Engine::Vm *SiteDriver::vm(const QString &suName, const QString &name) const
{
    return su(suName).machine().find(name);
}

Engine::CrdRecord SiteDriver::record(const QString &vmName) const
{
    for (const auto &[key, current] : *m_engine.runtime().crdImage()) {
        const Engine::VmRecord *vm = Engine::asVm(current);
        if (vm && vm->definition.name == vmName)
            return *current;
    }
    qFatal("no record of %s", qPrintable(vmName));
}

void SiteDriver::consoleShown(Model::Instant, Model::UnitId mu, const Engine::ShowConsole &lines)
{
    if (mu != m_mu)
        return;
    const QString console = site().unit(lines.console.su).name + u'/' + lines.console.system;
    for (const Model::ConsoleLine &line : lines.lines)
        m_lines.push_back({line.time, console, line.text, line.key, line.kind});
}

void SiteDriver::logged(Model::Instant, Model::UnitId mu, const Engine::Logged &entry)
{
    if (mu == m_mu)
        m_events.append(entry.event.key + u": "_s + entry.event.args.join(u", "_s));
}
