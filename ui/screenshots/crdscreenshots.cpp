// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the configuration disks and of the CRD, the override last: it spoils the site.
#include "ui/screenshots/screenshots.h"

#include "engine/service/emulatorcontrol.h"
#include "ui/frame/mainwindow.h"
#include "ui/hardware/latencyhistory.h"
#include "ui/hardware/overridedialog.h"

#include <QPushButton>
#include <QTabWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ui {

namespace {

enum UnitTab {
    DisksOfUnit = 1,
    Management,
};

enum CrdPart {
    Disks,
    Voters,
    Sights,
    Latency,
    Conflicts,
    Rules,
};

constexpr std::size_t EnoughSamples = 30; ///< for a chart that shows something

} // namespace

void Screenshots::showPart(Model::UnitId mu, int tab, int part)
{
    const Place place{.kind = PlaceKind::Unit, .unit = mu};
    if (m_window->currentPlace() != place)
        m_window->go(place);
    m_window->currentPage()->showTab(tab);
    if (auto *parts = m_window->currentPage()->findChild<QTabWidget *>(u"crdTabs"_s))
        parts->setCurrentIndex(part);
}

void Screenshots::planTab(const QString &name, Model::UnitId mu, int tab, int part)
{
    const auto reached = [this, part] {
        if (part != Latency)
            return true;
        const auto &disks = m_window->context().latencies->disks();
        return std::ranges::any_of(
            disks, [](const auto &disk) { return disk.second.size() >= EnoughSamples; });
    };
    plan(
        name, [this, mu, tab, part] { showPart(mu, tab, part); }, reached,
        [this, mu, tab, part]() -> QWidget * {
            showPart(mu, tab, part); // another theme made the page anew
            return m_window.get();
        });
}

void Screenshots::planCrd()
{
    const auto mus = m_service.site()->unitsOfKind(Model::UnitKind::MU);
    if (mus.empty() || m_service.site()->legs.empty())
        return;
    const Model::UnitId mu = mus.front();
    planTab(u"unit-disks"_s, mu, DisksOfUnit);
    planTab(u"crd-1-disks"_s, mu, Management, Disks);
    planTab(u"crd-2-voters"_s, mu, Management, Voters);
    planTab(u"crd-3-sights"_s, mu, Management, Sights);
    planTab(u"crd-4-latency"_s, mu, Management, Latency);
    planTab(u"crd-5-conflicts"_s, mu, Management, Conflicts);
    planTab(u"crd-6-rules"_s, mu, Management, Rules);
    planOverride(mu);
}

void Screenshots::planOverride(Model::UnitId mu)
{
    const Model::SitePtr site = m_service.site();
    std::vector<Model::UnitId> others = site->unitsOfKind(Model::UnitKind::MU);
    std::erase_if(others, [&](Model::UnitId each) {
        return site->unit(each).server == site->unit(mu).server;
    });
    if (others.empty())
        return;
    plan(
        u"crd-7-read-only"_s,
        [this, others, mu] {
            m_service.emulator()->inject(Engine::FailLeg{Model::LegId(1), true});
            for (const Model::UnitId other : others)
                m_service.emulator()->inject(Engine::PullPlug{other});
            showPart(mu, Management, Voters);
        },
        [this, others] {
            const Model::CrdStatusPtr crd = m_window->session().view()->crd;
            return crd && !crd->writable
                && std::ranges::count(crd->voters, false, &Model::CrdVoterStatus::reached)
                > std::ptrdiff_t(others.size());
        },
        [this, mu]() -> QWidget * {
            showPart(mu, Management, Voters);
            return m_window.get();
        });
    plan(
        u"crd-8-override"_s, {}, [] { return true; },
        [this, mu]() -> QWidget * {
            showPart(mu, Management, Voters);
            if (auto *button = m_window->currentPage()->findChild<QPushButton *>(u"overrideCrd"_s))
                button->click();
            return m_window->currentPage()->findChild<OverrideDialog *>();
        });
}

} // namespace Ui
