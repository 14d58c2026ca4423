// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hardware/handoverdialog.h"

#include "ui/text/reasontext.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Ui {

HandOverDialog::HandOverDialog(const PageContext &context, Model::UnitId proposed, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_mus(new QComboBox(this))
    , m_reason(new QLabel(this))
{
    setWindowTitle(tr("Hand over the role of Cluster Manager"));
    auto *question = new QLabel(tr("Which MU is to be Cluster Manager?"), this);
    question->setFont(Theme::instance().font(TypeStep::Heading));
    auto *consequence = new QLabel(
        tr("It takes over within about a second, and with the next term. No system is interrupted; "
           "alarms and events of clusters come from there afterwards."),
        this);
    consequence->setWordWrap(true);
    m_mus->setObjectName(u"handOverTo"_s);
    m_reason->setObjectName(u"handOverReason"_s);
    m_reason->setWordWrap(true);
    auto *form = new QFormLayout;
    form->addRow(tr("&New Cluster Manager"), m_mus);
    auto *buttons = new QDialogButtonBox(this);
    m_act = buttons->addButton(tr("Hand over"), QDialogButtonBox::AcceptRole);
    m_act->setObjectName(u"handOverNow"_s);
    m_act->setAutoDefault(false);
    QPushButton *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        m_context.session.perform(Engine::HandOverManager{chosen()});
        m_context.navigator.showJobs();
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(Theme::Wide, Theme::Wide, Theme::Wide, Theme::Wide);
    rows->setSpacing(Theme::Normal);
    rows->addWidget(question);
    rows->addWidget(consequence);
    rows->addLayout(form);
    rows->addWidget(m_reason);
    rows->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    addCandidates(proposed);
    connect(m_mus, &QComboBox::currentIndexChanged, this, &HandOverDialog::showReason);
    connect(&m_context.session, &Engine::OperatorSession::viewChanged, this,
            &HandOverDialog::showReason);
    showReason();
    m_mus->setFocus();
}

void HandOverDialog::addCandidates(Model::UnitId proposed)
{
    int best = -1;
    for (const Model::UnitId mu : m_context.site->unitsOfKind(Model::UnitKind::MU)) {
        m_mus->addItem(m_context.site->unit(mu).name, int(mu));
        const bool possible = reasonText(m_context.session, Engine::HandOverManager{mu}).isEmpty();
        if (possible && (best < 0 || mu == proposed))
            best = m_mus->count() - 1;
    }
    m_mus->setCurrentIndex(std::max(0, best));
}

Model::UnitId HandOverDialog::chosen() const
{
    return Model::UnitId(m_mus->currentData().toInt());
}

void HandOverDialog::showReason()
{
    const QString reason = reasonText(m_context.session, Engine::HandOverManager{chosen()});
    m_reason->setText(reason);
    m_act->setEnabled(reason.isEmpty());
}

} // namespace Ui
