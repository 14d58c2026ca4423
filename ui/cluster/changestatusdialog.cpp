// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cluster/changestatusdialog.h"

#include "ui/theme/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Ui {

ChangeStatusDialog::ChangeStatusDialog(const Model::ClusterView &cluster, QWidget *parent)
    : QDialog(parent)
    , m_activate(cluster.status.state == Model::ClusterState::Inactive)
{
    setWindowTitle(tr("Change the status of the SU Cluster"));
    const QString state = Model::toText(cluster.status.state);
    auto *question = new QLabel(m_activate ? tr("Activate SU Cluster %1?").arg(cluster.name)
                                           : tr("Deactivate SU Cluster %1?").arg(cluster.name),
                                this);
    question->setFont(Theme::instance().font(TypeStep::Heading));
    auto *now = new QLabel(tr("Its status is %1.").arg(state), this);
    // X-GUI-12
    auto *consequence = new QLabel(
        m_activate ? tr("Its status is computed at once and events are raised for it again. Live "
                        "Migration is possible again.")
                   : tr("While it is inactive no status is computed and no events are raised for "
                        "it; events of its units go on. Live Migration is impossible. Meant for "
                        "long maintenance, when an SU is off or in error."),
        this);
    consequence->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *act = buttons->addButton(m_activate ? tr("Activate") : tr("Deactivate"),
                                          QDialogButtonBox::AcceptRole);
    act->setObjectName(QStringLiteral("changeStatus"));
    act->setAutoDefault(false);
    QPushButton *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(Theme::Wide, Theme::Wide, Theme::Wide, Theme::Wide);
    rows->setSpacing(Theme::Normal);
    for (QLabel *label : {question, now, consequence})
        rows->addWidget(label);
    rows->addSpacing(Theme::Normal);
    rows->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    cancel->setFocus();
}

} // namespace Ui
