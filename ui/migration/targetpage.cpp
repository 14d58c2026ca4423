// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migration/targetpage.h"

#include "ui/migration/factslist.h"
#include "ui/text/quantity.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Ui {

TargetPage::TargetPage(MigrationTask &task, Navigator &navigator, QWidget *parent)
    : WizardPage(task, navigator, parent)
    , m_facts(new FactsList(this))
{
    auto *intro = new QLabel(
        tr("The running system moves to the other Server Unit of its SU Cluster and goes on "
           "there. The next step checks whether that is possible; nothing is changed by it."),
        this);
    intro->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Wide);
    layout->addWidget(intro);
    layout->addWidget(m_facts);
    layout->addStretch(1);
}

QString TargetPage::statusText() const
{
    const Model::VmState &vm = task().vm();
    QString text = Model::toText(vm.status);
    if (vm.diff)
        text += u"|DIFF"_s;
    if (vm.migrating)
        text += u" \u00b7 MIGRATING"_s;
    return text;
}

QString TargetPage::linkText() const
{
    const MigrationLink &link = task().link();
    if (task().target() == Model::NoUnit)
        return {};
    if (link.bitsPerSecond <= 0)
        return tr("none: every ISL-E between the two servers is down");
    const QString rate = rateText(link.bitsPerSecond / 8);
    return link.names.isEmpty() ? tr("MCNPR within the server, up to %1").arg(rate)
                                : tr("MCNPR over %1, up to %2").arg(link.names, rate);
}

QString TargetPage::forecastText() const
{
    const Forecast &forecast = task().forecast();
    if (!forecast.known)
        return tr("not possible now");
    if (!forecast.converges)
        return tr("changing pages will not be moved in time: expect an abort with VMS2425; "
                  "reduce the load first");
    return tr("about %1 with %n pass(es), suspended for about %2", nullptr, forecast.passes)
        .arg(durationText(forecast.total), durationText(forecast.suspend));
}

void TargetPage::refresh()
{
    const Model::VmDefinition &vm = task().vm().definition;
    m_facts->set(u"wizardVm"_s, tr("BS2000 VM"), task().vmText());
    m_facts->set(u"wizardStatus"_s, tr("Status"), statusText());
    m_facts->set(u"wizardSource"_s, tr("Source SU"), task().unitName(task().source()));
    m_facts->set(u"wizardTarget"_s, tr("Target SU"),
                 task().target() == Model::NoUnit ? tr("none") : task().unitName(task().target()));
    m_facts->set(u"wizardSize"_s, tr("Size"),
                 tr("%1 MB memory, %n device(s)", nullptr, int(vm.devices.size()))
                     .arg(countText(vm.memoryMb)));
    m_facts->set(u"wizardLink"_s, tr("Link"), linkText());
    m_facts->set(u"wizardForecast"_s, tr("Forecast"), forecastText());
    m_facts->set(u"wizardNoCheck"_s, tr("Not possible"), task().whyNoCheck());
}

} // namespace Ui
