// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hardware/voterspanel.h"

#include "ui/frame/actionfield.h"
#include "ui/frame/objecttable.h"
#include "ui/hardware/handoverdialog.h"
#include "ui/hardware/overridedialog.h"
#include "ui/text/reasontext.h"
#include "ui/theme/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Ui {

VotersPanel::VotersPanel(const PageContext &context, Model::UnitId mu, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_mu(mu)
    , m_actions(new ActionField(this))
{
    auto *table = new ObjectTable(m_model, context, tr("Voters"), this);
    table->setEmptyText(tr("nothing is known of the voters yet"));
    table->setFitsRows(true);
    m_handOver = m_actions->add(
        tr("Hand over..."), tr("Hands the role of Cluster Manager over to another MU, in order."),
        [this] { askHandOver(); });
    m_actions->button(m_handOver)->setObjectName(u"handOver"_s);
    m_override = m_actions->add(
        tr("Override..."),
        tr("Lets this side go on without voters that are down. The last resort."),
        [this] { askOverride(); }, ActionField::Danger::Dangerous);
    m_actions->button(m_override)->setObjectName(u"overrideCrd"_s);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, Theme::Normal, 0, 0);
    rows->setSpacing(Theme::Wide);
    rows->addWidget(table);
    rows->addWidget(m_actions);
    rows->addStretch();
}

void VotersPanel::showView(const Model::SiteView &view)
{
    m_model.setView(view);
    m_actions->setReason(m_handOver, whyNoHandOver());
    m_actions->setReason(m_override, whyNoOverride(view));
}

QString VotersPanel::whyNoHandOver() const
{
    // One MU that can take it is enough; the dialog tells about the others.
    QString reason;
    for (const Model::UnitId mu : m_context.site->unitsOfKind(Model::UnitKind::MU)) {
        const QString against = reasonText(m_context.session, Engine::HandOverManager{mu});
        if (against.isEmpty())
            return {};
        if (reason.isEmpty() || mu == m_mu)
            reason = against;
    }
    return reason;
}

QString VotersPanel::whyNoOverride(const Model::SiteView &view) const
{
    if (m_mu != view.mu) {
        return tr("Only %1 itself knows which voters it reaches: go on there with the menu MU.")
            .arg(m_context.site->unit(m_mu).name);
    }
    return reasonText(m_context.session, OverrideDialog::wholeAction(view));
}

void VotersPanel::askHandOver()
{
    auto *dialog = new HandOverDialog(m_context, m_mu, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void VotersPanel::askOverride()
{
    const Model::SiteViewPtr view = m_context.session.view();
    if (!view || !view->crd)
        return;
    auto *dialog = new OverrideDialog(m_context, *view, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace Ui
