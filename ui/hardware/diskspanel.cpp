// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hardware/diskspanel.h"

#include "model/items/words.h"
#include "ui/frame/actionfield.h"
#include "ui/hardware/unitdisks.h"
#include "ui/text/reasontext.h"
#include "ui/theme/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Ui {

DisksPanel::DisksPanel(const PageContext &context, Model::UnitId mu, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_mu(mu)
    , m_disks(new UnitDisks(context, mu, UnitDisks::Show::Use, this))
    , m_actions(new ActionField(this))
{
    m_scrub = m_actions->add(
        tr("Scrub"),
        tr("Reads every block of the configuration disks and repairs what this MU wrote itself."),
        [this] {
            m_context.session.perform(Engine::ScrubCrd{m_mu});
            m_context.navigator.showJobs();
        });
    m_actions->button(m_scrub)->setObjectName(u"scrubCrd"_s);
    for (const Model::LegId leg : context.site->unit(mu).legs) {
        const QString name = Model::diskName(leg, *context.site);
        m_readmit[leg] = m_actions->add(
            tr("Readmit %1...").arg(name),
            tr("Fills %1 anew with the data of the term; then it has its votes back.").arg(name),
            [this, leg] { askReadmission(leg); });
        m_actions->button(m_readmit[leg])->setObjectName(u"readmitLeg%1"_s.arg(int(leg)));
    }
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, Theme::Normal, 0, 0);
    rows->setSpacing(Theme::Wide);
    rows->addWidget(m_disks);
    rows->addWidget(m_actions);
    rows->addStretch();
}

void DisksPanel::showView(const Model::SiteView &view)
{
    m_disks->showView(view);
    m_actions->setReason(m_scrub, reasonText(m_context.session, Engine::ScrubCrd{m_mu}));
    for (const auto &[leg, action] : m_readmit)
        m_actions->setReason(action, reasonText(m_context.session, Engine::ReadmitLeg{m_mu, leg}));
}

void DisksPanel::askReadmission(Model::LegId leg)
{
    const QString name = Model::diskName(leg, *m_context.site);
    if (!confirmed(this, tr("Readmit a configuration disk"),
                   tr("Readmit %1?\n\nEverything on it is overwritten with the data of the present "
                      "term. Records that exist on this disk alone are lost.")
                       .arg(name),
                   tr("Readmit %1").arg(name)))
        return;
    m_context.session.perform(Engine::ReadmitLeg{m_mu, leg});
    m_context.navigator.showJobs();
}

} // namespace Ui
