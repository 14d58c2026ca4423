// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/systems/lmstrip.h"

#include "ui/frame/actionfield.h"
#include "ui/frame/navigator.h"
#include "ui/migration/factslist.h"
#include "ui/migration/phasebar.h"
#include "ui/text/messagetext.h"
#include "ui/text/quantity.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Ui {

LmStrip::LmStrip(Engine::OperatorSession &session, Navigator &navigator, Model::UnitId source,
                 const QString &vm, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_navigator(navigator)
    , m_source(source)
    , m_vm(vm)
    , m_title(new QLabel(this))
    , m_phases(new PhaseBar(this))
    , m_left(new FactsList(this))
    , m_right(new FactsList(this))
    , m_follow(new QPushButton(tr("Open the wizard"), this))
    , m_abort(new QPushButton(tr("Abort..."), this))
    , m_abortLine(new QLabel(this))
{
    setProperty("look", u"panel"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Live Migration"));
    m_title->setFont(Theme::instance().font(TypeStep::Heading));
    m_title->setWordWrap(true);
    m_abort->setObjectName(u"abortMigration"_s);
    m_abortLine->setProperty("look", u"muted"_s);
    m_abortLine->setWordWrap(true);

    auto *figures = new QHBoxLayout;
    figures->setSpacing(Theme::Wide);
    figures->addWidget(m_left, 1);
    figures->addWidget(m_right, 1);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(Theme::Normal);
    actions->addWidget(m_follow);
    actions->addWidget(m_abort);
    actions->addWidget(m_abortLine, 1);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(Theme::Wide, Theme::Normal, Theme::Wide, Theme::Normal);
    rows->setSpacing(Theme::Normal);
    rows->addWidget(m_title);
    rows->addWidget(m_phases);
    rows->addLayout(figures);
    rows->addLayout(actions);

    connect(m_follow, &QPushButton::clicked, this,
            [this] { m_navigator.openMigration(m_source, m_vm); });
    connect(m_abort, &QPushButton::clicked, this, &LmStrip::askAbort);
    refresh();
}

void LmStrip::followRunning()
{
    if (m_task && m_task->lm() && !m_task->lm()->isOver())
        return;
    const Model::SiteViewPtr view = m_session.view();
    const Model::VmState *vm = view ? view->findVm(m_source, m_vm) : nullptr;
    if (!vm || !view->migrationOf(vm->definition.uuid))
        return;
    m_task = std::make_unique<MigrationTask>(m_session, m_source, m_vm);
    connect(m_task.get(), &MigrationTask::changed, this, &LmStrip::refresh);
}

void LmStrip::refresh()
{
    followRunning();
    const Model::LmStatusPtr lm = m_task ? m_task->lm() : nullptr;
    const bool running = lm && !lm->isOver();
    setVisible(running);
    if (!running)
        return;
    const QString target = m_task->unitName(lm->target);
    m_title->setText(
        lm->inDoubt ? tr("Live Migration to %1 in doubt: %2")
                          .arg(target, messageText(lm->waitingFor, lm->waitingArgs))
                    : tr("Live Migration to %1: %2").arg(target, PhaseBar::phaseText(lm->phase)));
    m_phases->setStatus(lm);
    m_left->set(u"pagesLeft"_s, tr("Pages left"),
                tr("%1 of %2 (pass %3)")
                    .arg(countText(lm->pagesLeft), countText(lm->pagesTotal))
                    .arg(lm->passes.size()));
    m_left->set(
        u"rates"_s, tr("Transfer rate against change rate"),
        tr("%1 against %2").arg(rateText(lm->bytesPerSecond), rateText(lm->changedBytesPerSecond)));
    const QString predicted = lm->predictedSuspend.count() > 0 ? durationText(lm->predictedSuspend)
                                                               : tr("not known yet");
    m_right->set(u"suspend"_s, tr("Predicted suspend time"),
                 lm->allowedSuspend.count() > 0
                     ? tr("%1, allowed %2").arg(predicted, durationText(lm->allowedSuspend))
                     : predicted);
    m_right->set(u"accepted"_s, tr("Started (UTC)"), timeText(lm->accepted));
    const QString reason = m_task->whyNoAbort();
    m_abort->setEnabled(reason.isEmpty());
    m_abort->setToolTip(reason);
    m_abortLine->setText(reason.isEmpty()
                             ? tr("Possible until the point of no return. Abort is an addition of "
                                  "this console.")
                             : reason);
}

void LmStrip::askAbort()
{
    const Model::LmStatusPtr lm = m_task ? m_task->lm() : nullptr;
    if (!lm)
        return;
    const QString question
        = tr("Abort the Live Migration of %1 to %2?\n\nEverything done so far is undone and the "
             "system goes on on %3. A request after the system was released may come too late.")
              .arg(lm->vmName, m_task->unitName(lm->target), m_task->unitName(lm->source));
    // While the question stood, the migration may have ended or another one begun.
    if (confirmed(this, tr("Abort Live Migration"), question, tr("Abort Live Migration"))
        && m_task->lm() && m_task->lm()->id == lm->id && m_task->whyNoAbort().isEmpty())
        m_task->abort();
}

} // namespace Ui
