// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hardware/poweractions.h"

#include "ui/frame/actionfield.h"
#include "ui/text/reasontext.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace Ui {

namespace {

struct PowerWords {
    Q_DECLARE_TR_FUNCTIONS(PowerWords)
};

/// What an operator loses with @p unit, so that the question is a real one.
QString consequence(const Model::SiteView &view, Model::UnitId unit)
{
    const Model::UnitConfig &config = view.site->unit(unit);
    if (config.kind == Model::UnitKind::MU) {
        return unit == view.mu
            ? PowerWords::tr("You are logged on to it: this window loses its connection and has "
                             "to be moved to another MU.")
            : PowerWords::tr("Sessions at it end, and its server loses redundancy.");
    }
    if (!config.su)
        return PowerWords::tr("Connections that depend on it are interrupted.");
    int running = 0;
    for (const Model::VmStatePtr &vm : view.vms) {
        if (vm->su == unit && vm->status == Model::VmStatus::Running)
            ++running;
    }
    return running == 0
        ? PowerWords::tr("No BS2000 system is running on it.")
        : PowerWords::tr("%n running BS2000 system(s) on it stop.", nullptr, running);
}

} // namespace

QString whyNoPower(const Engine::OperatorSession &session, Model::UnitId unit, bool on)
{
    const Model::SiteViewPtr view = session.view();
    if (!view || !session.isConnected())
        return PowerWords::tr("The Management Unit does not answer.");
    const Model::Power power = view->unit(unit).power;
    const QString name = view->site->unit(unit).name;
    if (on && power == Model::Power::On)
        return PowerWords::tr("%1 is on.").arg(name);
    if (on && power == Model::Power::Starting)
        return PowerWords::tr("%1 is starting.").arg(name);
    if (!on && power == Model::Power::Off)
        return PowerWords::tr("%1 is off.").arg(name);
    if (!on && power == Model::Power::Stopping)
        return PowerWords::tr("%1 is stopping.").arg(name);
    return reasonText(session, Engine::PowerUnit{unit, on});
}

void askPower(const PageContext &context, Model::UnitId unit, bool on, QWidget *parent)
{
    const Model::SiteViewPtr view = context.session.view();
    const QString name = context.site->unit(unit).name;
    if (!on) {
        const QString question = PowerWords::tr("Power off %1?\n\n%2")
                                     .arg(name, view ? consequence(*view, unit) : QString());
        if (!confirmed(parent, PowerWords::tr("Power off"), question,
                       PowerWords::tr("Power off %1").arg(name)))
            return;
    }
    context.session.perform(Engine::PowerUnit{unit, on});
    context.navigator.showJobs();
}

void addPowerActions(QMenu &menu, Model::UnitId unit, const PageContext &context, QWidget *parent)
{
    for (const bool on : {true, false}) {
        QAction *action = menu.addAction(
            Theme::icon(u"power"_s),
            on ? PowerWords::tr("Power on") : PowerWords::tr("Power off..."), parent,
            [context, unit, on, parent] { askPower(context, unit, on, parent); });
        const QString reason = whyNoPower(context.session, unit, on);
        action->setEnabled(reason.isEmpty());
        action->setToolTip(reason);
    }
}

} // namespace Ui
