// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hardware/overridedialog.h"

#include "model/items/crdcells.h"
#include "model/items/words.h"
#include "ui/text/messagetext.h"
#include "ui/text/reasontext.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ui {

static QLabel *paragraph(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

OverrideDialog::OverrideDialog(const PageContext &context, const Model::SiteView &view,
                               QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_mu(view.mu)
    , m_name(new QLineEdit(this))
    , m_missing(new QLabel(this))
{
    const QString name = context.site->unit(m_mu).name;
    setWindowTitle(tr("Override the CRD"));
    auto *question
        = new QLabel(tr("Let %1 go on without the voters that are down?").arg(name), this);
    question->setFont(Theme::instance().font(TypeStep::Heading));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(Theme::Wide, Theme::Wide, Theme::Wide, Theme::Wide);
    rows->setSpacing(Theme::Normal);
    rows->addWidget(question);
    rows->addWidget(paragraph(Model::crdStateCell(view, windowLanguage()).text, this));
    rows->addWidget(paragraph(tr("Votes: %1.").arg(Model::crdVotesCell(view).text), this));
    addVoters(*rows, view);
    addConsequences(*rows, view);
    auto *nameLabel = new QLabel(tr("&Type %1 to confirm:").arg(name), this);
    nameLabel->setBuddy(m_name);
    m_name->setObjectName(u"overrideName"_s);
    rows->addWidget(nameLabel);
    rows->addWidget(m_name);
    m_missing->setObjectName(u"overrideMissing"_s);
    m_missing->setWordWrap(true);
    m_missing->setProperty("look", u"muted"_s);
    rows->addWidget(m_missing);
    auto *buttons = new QDialogButtonBox(this);
    m_act = buttons->addButton(tr("Override"), QDialogButtonBox::DestructiveRole);
    m_act->setObjectName(u"overrideNow"_s);
    m_act->setAutoDefault(false);
    QPushButton *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setDefault(true);
    connect(m_act, &QPushButton::clicked, this, [this] {
        m_context.session.perform(action());
        m_context.navigator.showJobs();
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    rows->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 100);
    connect(m_name, &QLineEdit::textChanged, this, &OverrideDialog::judge);
    // A voter that comes back makes the override impossible, or another one.
    connect(&m_context.session, &Engine::OperatorSession::viewChanged, this,
            &OverrideDialog::judge);
    judge();
}

void OverrideDialog::addVoters(QVBoxLayout &rows, const Model::SiteView &view)
{
    rows.addWidget(paragraph(
        tr("Tick each voter that is certainly down, by its power or because somebody stands in "
           "front of it. A voter that still writes elsewhere makes two sides with different data."),
        this));
    for (const Model::CrdVoterStatus &voter : view.crd->voters) {
        if (voter.reached)
            continue;
        const bool isMu = voter.mu != Model::NoUnit;
        const QString name = isMu ? m_context.site->unit(voter.mu).name
                                  : Model::diskName(voter.leg, *m_context.site);
        auto *box = new QCheckBox(
            isMu ? tr("MU %1 is down (%n vote(s))", nullptr, voter.votes).arg(name)
                 : tr("Configuration disk %1 is lost (%n vote(s))", nullptr, voter.votes).arg(name),
            this);
        box->setObjectName(u"down-"_s + name);
        connect(box, &QCheckBox::toggled, this, &OverrideDialog::judge);
        rows.addWidget(box);
        m_voters.push_back({box, voter});
    }
}

void OverrideDialog::addConsequences(QVBoxLayout &rows, const Model::SiteView &view)
{
    const Model::CrdStatus &crd = *view.crd;
    const QStringList points{
        tr("What can be lost: %1 goes on from record %2 of term %3, the last one it knows. What "
           "the "
           "other side confirmed after that is missing here, for example that a system was "
           "migrated.")
            .arg(m_context.site->unit(m_mu).name, Model::countText(qint64(crd.sequence)))
            .arg(crd.term),
        tr("Generation %1 becomes %2 and outranks every term of the other side. Its disks are "
           "Outdated once they return, and are filled anew from here.")
            .arg(crd.generation)
            .arg(crd.generation + 1),
        tr("Afterwards: before the other side is switched on, make sure that no system of it runs "
           "twice. What it wrote meanwhile is listed under Conflicts once its disks are back; "
           "nothing of that is merged by itself. The override is in the audit log."),
    };
    for (const QString &point : points)
        rows.addWidget(paragraph(u"• "_s + point, this));
}

Engine::OverrideCrd OverrideDialog::wholeAction(const Model::SiteView &view)
{
    Engine::OverrideCrd action{view.mu, {}, {}};
    for (const Model::CrdVoterStatus &voter :
         view.crd ? view.crd->voters : std::vector<Model::CrdVoterStatus>()) {
        if (voter.reached)
            continue;
        if (voter.mu != Model::NoUnit)
            action.mus.push_back(voter.mu);
        else
            action.legs.push_back(voter.leg);
    }
    return action;
}

Engine::OverrideCrd OverrideDialog::action() const
{
    Engine::OverrideCrd action{m_mu, {}, {}};
    for (const Voter &each : m_voters) {
        if (!each.box->isChecked())
            continue;
        if (each.voter.mu != Model::NoUnit)
            action.mus.push_back(each.voter.mu);
        else
            action.legs.push_back(each.voter.leg);
    }
    return action;
}

void OverrideDialog::judge()
{
    const QString name = m_context.site->unit(m_mu).name;
    const bool typed = m_name->text().trimmed().compare(name, Qt::CaseInsensitive) == 0;
    QString missing;
    if (std::ranges::none_of(m_voters, [](const Voter &each) { return each.box->isChecked(); }))
        missing = tr("Tick the voters that are down.");
    else if (const QString reason = reasonText(m_context.session, action()); !reason.isEmpty())
        missing = reason;
    else if (!typed)
        missing = tr("Type the name of the MU.");
    else if (!std::ranges::all_of(m_voters, [](const Voter &e) { return e.box->isChecked(); }))
        missing = tr("With voters left out it may still be read-only afterwards.");
    m_missing->setText(missing);
    m_act->setEnabled(
        typed && reasonText(m_context.session, action()).isEmpty()
        && std::ranges::any_of(m_voters, [](const Voter &e) { return e.box->isChecked(); }));
}

} // namespace Ui
