// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/headerbar.h"

#include "engine/service/emulatorcontrol.h"
#include "ui/text/quantity.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Ui {

static QPushButton *linkButton(const QString &accessibleName, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setProperty("look", u"link"_s);
    button->setFlat(true);
    button->setAccessibleName(accessibleName);
    return button;
}

HeaderBar::HeaderBar(Engine::ManagementService &service, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_mu(linkButton(tr("Management Unit"), this))
    , m_site(new QLabel(this))
    , m_emulator(new QLabel(this))
    , m_account(linkButton(tr("Account"), this))
    , m_clock(new QLabel(this))
    , m_errors(linkButton(tr("Current events of weight ERROR"), this))
    , m_warnings(linkButton(tr("Current events of weight WARNING"), this))
    , m_events(linkButton(tr("Current events"), this))
    , m_manager(linkButton(tr("Cluster Manager"), this))
    , m_upper(new QHBoxLayout)
{
    setProperty("look", u"header"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Header"));

    auto *product = new QLabel(tr("SE Console"), this);
    product->setFont(Theme::instance().font(TypeStep::Heading));
    m_mu->setFont(Theme::instance().font(TypeStep::Heading));
    m_mu->setToolTip(tr("The Management Unit you are logged on to. Click to change it."));
    m_emulator->setProperty("look", u"badge"_s);
    m_clock->setFont(Theme::instance().figures());
    m_clock->setToolTip(tr("Clock of the Management Unit, in UTC"));
    m_site->setProperty("look", u"muted"_s);
    m_events->setText(tr("current events"));
    m_errors->setIcon(Theme::markIcon(Model::Mark::High));
    m_warnings->setIcon(Theme::markIcon(Model::Mark::Medium));

    m_upper->setSpacing(Theme::Wide);
    m_upper->addWidget(product);
    m_upper->addWidget(m_mu);
    m_upper->addWidget(m_site);
    m_upper->addWidget(m_emulator);
    m_upper->addStretch();
    m_upper->addWidget(m_account);
    m_upper->addWidget(m_clock);
    auto *lower = new QHBoxLayout;
    lower->setSpacing(Theme::Normal);
    lower->addWidget(m_errors);
    lower->addWidget(m_warnings);
    lower->addWidget(m_events);
    lower->addStretch();
    lower->addWidget(m_manager);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(Theme::Normal, Theme::Tight, Theme::Normal, Theme::Tight);
    rows->setSpacing(2);
    rows->addLayout(m_upper);
    rows->addLayout(lower);

    for (QPushButton *button : {m_errors, m_warnings, m_events})
        connect(button, &QPushButton::clicked, this, &HeaderBar::eventsClicked);
    connect(m_manager, &QPushButton::clicked, this, &HeaderBar::managerClicked);
    if (Engine::EmulatorControl *emulator = service.emulator()) {
        connect(emulator, &Engine::EmulatorControl::timeControlChanged, this,
                &HeaderBar::showEmulator);
    }
    showEmulator();
}

void HeaderBar::setMenus(QMenu *muMenu, QMenu *accountMenu)
{
    m_mu->setMenu(muMenu);
    m_account->setMenu(accountMenu);
}

void HeaderBar::setSearch(QWidget *search)
{
    m_upper->insertWidget(m_upper->count() - 2, search);
}

void HeaderBar::showSession(Model::UnitId mu, const QString &account, Model::Role role)
{
    const Model::SitePtr site = m_service.site();
    const Model::UnitConfig &unit = site->unit(mu);
    //: the MU one is logged on to and its SYSLOCATION
    m_mu->setText(unit.sysLocation.isEmpty() ? unit.name
                                             : tr("%1 · %2").arg(unit.name, unit.sysLocation));
    m_site->setText(tr("Site %1").arg(site->name));
    m_site->setToolTip(site->location);
    m_account->setText(account);
    m_account->setIcon(Theme::icon(u"user"_s));
    m_account->setToolTip(tr("Logged on as %1 (%2)").arg(account, Model::toText(role)));
}

void HeaderBar::showView(const Model::SiteViewPtr &view, bool connected)
{
    //: time of day in UTC
    m_clock->setText(tr("%1 UTC").arg(timeText(view->time)));
    m_clock->setEnabled(connected);
    const int errors = view->currentEvents[std::size_t(Model::Weight::Error)];
    const int warnings = view->currentEvents[std::size_t(Model::Weight::Warning)];
    const int infos = view->currentEvents[std::size_t(Model::Weight::Info)];
    m_errors->setVisible(errors > 0);
    m_errors->setText(tr("%1 ERROR").arg(errors));
    m_warnings->setVisible(warnings > 0);
    m_warnings->setText(tr("%1 WARNING").arg(warnings));
    m_events->setText(errors + warnings + infos > 0
                          ? tr("%n current event(s)", nullptr, errors + warnings + infos)
                          : tr("no current events"));
    const Model::ManagerView &manager = view->manager;
    //: CM = Cluster Manager; %2 is the number of its term
    m_manager->setText(
        manager.mu == Model::NoUnit
            ? tr("no Cluster Manager")
            : tr("CM %1 term %2").arg(view->site->unit(manager.mu).name).arg(manager.term));
    const bool fine = manager.mu != Model::NoUnit && manager.resourcesOk;
    m_manager->setIcon(fine ? QIcon() : Theme::markIcon(Model::Mark::Medium));
}

void HeaderBar::showEmulator()
{
    Engine::EmulatorControl *emulator = m_service.emulator();
    m_emulator->setVisible(emulator != nullptr);
    if (!emulator)
        return;
    const qint64 speed = emulator->speed();
    const QString pace
        = speed == 0 ? tr("flat out") : tr("%1x").arg(QLocale().toString(double(speed) / 1000.0));
    m_emulator->setText(emulator->isPaused() ? tr("EMULATOR %1 paused").arg(pace)
                                             : tr("EMULATOR %1").arg(pace));
    m_emulator->setToolTip(tr("Nothing here is real: the site is emulated."));
}

} // namespace Ui
