// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screenshots/screenshots.h"

#include "engine/service/emulatorcontrol.h"
#include "ui/access/logondialog.h"
#include "ui/console/consolepane.h"
#include "ui/frame/mainwindow.h"
#include "ui/migration/migrationwizard.h"
#include "ui/outages/outageswindow.h"
#include "ui/panes/panes.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Ui {

namespace {

// Not a pace but an end: a stage that no signal announces is a failure that must be told.
constexpr int PatienceMs = 120'000;

bool always()
{
    return true;
}

} // namespace

Screenshots::Screenshots(Engine::ManagementService &service, const QString &folder,
                         WindowMaker maker, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_folder(folder)
    , m_maker(std::move(maker))
{
    chooseDefaults();
    m_patience.setSingleShot(true);
    m_patience.setInterval(PatienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        end(tr("Stage %1 was not reached.")
                .arg(m_steps.empty() ? QString() : m_steps.front().name));
    });
}

Screenshots::~Screenshots() = default;

void Screenshots::setAccount(const QString &account, const QString &password)
{
    m_account = account;
    m_password = password;
}

void Screenshots::setSystem(Model::UnitId source, const QString &vm)
{
    m_source = source;
    m_vm = vm;
}

void Screenshots::chooseDefaults()
{
    const Model::SitePtr site = m_service.site();
    for (const Model::AccountConfig &account : site->accounts) {
        if (account.role == Model::Role::Administrator && m_account.isEmpty())
            setAccount(account.name, account.password);
    }
    for (std::size_t i = 0; i < site->units.size(); ++i) {
        const auto id = Model::UnitId(i);
        const auto &su = site->units[i].su;
        if (!su || site->units[i].kind != Model::UnitKind::SU390
            || site->partnerOf(id) == Model::NoUnit)
            continue;
        for (const Model::VmConfig &vm : su->vms) {
            // The one of the examples when the site has it.
            const bool better = m_vm.isEmpty() || vm.definition.name == u"VM12PROD"_s;
            if (vm.status == Model::VmStatus::Running && better)
                setSystem(id, vm.definition.name);
        }
    }
}

void Screenshots::start()
{
    if (!m_folder.mkpath(u"."_s)) {
        end(tr("Folder %1 cannot be made.").arg(m_folder.path()));
        return;
    }
    if (!m_service.emulator()) {
        end(tr("Screenshots need the emulator."));
        return;
    }
    planLogOn();
    planPlaces();
    if (!m_vm.isEmpty())
        planMigration();
    planPanes();
    planCrd();
    next();
}

void Screenshots::plan(const QString &name, std::function<void()> begin,
                       std::function<bool()> reached, std::function<QWidget *()> widget)
{
    m_steps.push_back({name, std::move(begin), std::move(reached), std::move(widget)});
}

void Screenshots::planLogOn()
{
    plan(
        u"logon"_s,
        [this] {
            m_logOn = std::make_unique<LogOnDialog>(m_service);
            m_logOn->setAccount(m_account);
            m_logOn->findChild<QLineEdit *>(u"logOnPassword"_s)->setText(m_password);
            m_logOn->show();
        },
        always, [this] { return m_logOn.get(); });
    plan(
        {},
        [this] {
            connect(m_logOn.get(), &QDialog::accepted, this, &Screenshots::openWindow);
            m_logOn->accept();
        },
        [this] { return m_window && m_window->session().view(); }, {});
}

void Screenshots::openWindow()
{
    m_window = m_maker(m_service, m_logOn->takeSession());
    m_window->resize(1280, 800);
    m_window->show();
    Engine::OperatorSession &session = m_window->session();
    connect(&session, &Engine::OperatorSession::viewChanged, this, &Screenshots::look);
    connect(&session, &Engine::OperatorSession::jobChanged, this, &Screenshots::look);
    connect(&session, &Engine::OperatorSession::consoleLines, this, &Screenshots::look);
    look();
}

void Screenshots::planPlace(const QString &name, const Place &place)
{
    plan(
        name, [this, place] { m_window->go(place); }, always, [this] { return m_window.get(); });
}

void Screenshots::planPlaces()
{
    const Model::SitePtr site = m_service.site();
    planPlace(u"dashboard"_s, {.kind = PlaceKind::Dashboard});
    planPlace(u"systems"_s, {.kind = PlaceKind::Systems});
    if (m_source != Model::NoUnit) {
        planPlace(u"su"_s, {.kind = PlaceKind::Su, .unit = m_source});
        planPlace(u"vm-administration"_s, {.kind = PlaceKind::VmAdministration, .unit = m_source});
        planPlace(u"operation"_s, {.kind = PlaceKind::Vm, .unit = m_source, .name = m_vm});
    }
    planPlace(u"units"_s, {.kind = PlaceKind::Units});
    const auto mus = site->unitsOfKind(Model::UnitKind::MU);
    if (!mus.empty())
        planPlace(u"unit"_s, {.kind = PlaceKind::Unit, .unit = mus.front()});
    planPlace(u"clusters"_s, {.kind = PlaceKind::Clusters});
    planPlace(u"topology"_s, {.kind = PlaceKind::Topology});
    if (m_source != Model::NoUnit)
        planPlace(u"what-if"_s, {.kind = PlaceKind::WhatIf, .name = site->unit(m_source).name});
    for (std::size_t i = 0; i < site->clusters.size(); ++i)
        planPlace(u"cluster-%1"_s.arg(i + 1),
                  {.kind = PlaceKind::Cluster, .name = site->clusters[i].name});
}

QWidget *Screenshots::wizardWidget() const
{
    return m_wizard;
}

void Screenshots::press(const QString &button)
{
    MigrationWizard *open = m_wizard.data();
    if (auto *found = open ? open->findChild<QPushButton *>(button) : nullptr)
        found->click();
}

void Screenshots::planMigration()
{
    const auto wizard = [this] { return wizardWidget(); };
    const auto checked = [this](CheckState state) {
        return [this, state] {
            MigrationWizard *open = m_wizard.data();
            return open && open->task().checkState() == state;
        };
    };
    const Model::UnitId target = m_service.site()->partnerOf(m_source);
    const int memory = m_service.site()->unit(target).su->memoryMb;

    plan(
        u"wizard-1-target"_s,
        [this] {
            m_window->go({.kind = PlaceKind::Vm, .unit = m_source, .name = m_vm});
            m_wizard = m_window->findChild<Panes *>()->openMigration(m_source, m_vm);
        },
        always, wizard);
    plan(
        u"wizard-2-conflicts"_s,
        [this, target, memory] {
            m_service.emulator()->inject(Engine::TakeMemory{target, memory});
            press(u"wizardNext"_s);
        },
        checked(CheckState::Conflicts), wizard);
    plan(
        u"wizard-2-checked"_s,
        [this, target] {
            m_service.emulator()->inject(Engine::TakeMemory{target, 0});
            press(u"checkAgain"_s);
        },
        checked(CheckState::Passed), wizard);
    plan(
        u"wizard-3-ready"_s, [this] { press(u"wizardNext"_s); }, always, wizard);
    plan(
        u"wizard-4-running"_s, [this] { press(u"wizardNext"_s); },
        [this] {
            // Late enough that the chart has something to show.
            MigrationWizard *open = m_wizard.data();
            const Model::LmStatusPtr lm = open ? open->task().lm() : nullptr;
            return lm
                && (lm->phase > Model::LmPhase::Copy
                    || (lm->phase == Model::LmPhase::Copy
                        && (lm->passes.size() > 1 || lm->pagesLeft < lm->pagesTotal / 2)));
        },
        wizard);
    plan(u"operation-migrating"_s, {}, always, [this] { return m_window.get(); });
    plan(
        u"wizard-5-result"_s, {},
        [this] {
            MigrationWizard *open = m_wizard.data();
            return open && open->step() == MigrationWizard::Step::Result;
        },
        wizard);
    plan(
        u"operation-after"_s, [this] { press(u"wizardClose"_s); }, always,
        [this] { return m_window.get(); });
}

void Screenshots::planPanes()
{
    if (m_source != Model::NoUnit) {
        plan(
            u"console"_s,
            [this] {
                m_window->openConsole({m_source, u"HV0"_s});
                auto *pane = m_window->findChild<ConsolePane *>();
                auto *line = pane ? pane->findChild<QLineEdit *>(u"commandLine"_s) : nullptr;
                if (!line)
                    return;
                line->setText(u"/SHOW-VM-RESOURCES"_s);
                emit line->returnPressed();
            },
            [this] {
                const std::vector<Engine::Job> &jobs = m_window->session().jobs();
                return !jobs.empty() && jobs.back().isOver();
            },
            [this] { return m_window.get(); });
    }
    planPlace(u"events"_s, {.kind = PlaceKind::Events});
    plan(
        u"outages"_s, [this] { m_outages = m_window->findChild<Panes *>()->openOutages(); }, always,
        [this]() -> QWidget * { return m_outages; });
}

void Screenshots::next()
{
    if (m_steps.empty()) {
        end({});
        return;
    }
    m_waiting = true;
    m_patience.start();
    if (m_steps.front().begin)
        m_steps.front().begin();
    look();
}

void Screenshots::look()
{
    if (!m_waiting || m_steps.empty() || !m_steps.front().reached())
        return;
    m_waiting = false;
    // What the signal changes has been laid out once the loop was entered again.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_steps.empty())
                return;
            const Step step = std::move(m_steps.front());
            m_steps.pop_front();
            if (take(step))
                next();
            else
                end(tr("Picture %1 could not be written to %2.").arg(step.name, m_folder.path()));
        },
        Qt::QueuedConnection);
}

bool Screenshots::take(const Step &step)
{
    if (step.name.isEmpty() || !step.widget)
        return true;
    bool complete = true;
    // The world stands still meanwhile, so that light and dark show the same.
    Engine::EmulatorControl *emulator = m_service.emulator();
    const bool paused = emulator->isPaused();
    emulator->setPaused(true);
    const Appearance before = Theme::instance().appearance();
    for (const auto &[appearance, suffix] :
         {std::pair(Appearance::Light, u"light"_s), std::pair(Appearance::Dark, u"dark"_s)}) {
        Theme::instance().setAppearance(appearance);
        QCoreApplication::sendPostedEvents();
        QWidget *widget = step.widget();
        QCoreApplication::sendPostedEvents(); // it may have made something to be laid out
        const QString file = m_folder.filePath(u"%1-%2.png"_s.arg(step.name, suffix));
        complete = widget && widget->grab().save(file) && complete;
        m_written += complete ? 1 : 0;
    }
    Theme::instance().setAppearance(before);
    emulator->setPaused(paused);
    return complete;
}

void Screenshots::end(const QString &error)
{
    m_patience.stop();
    m_waiting = false;
    m_steps.clear();
    emit finished(error);
}

} // namespace Ui
