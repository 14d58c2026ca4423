// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migration/resultpage.h"

#include "ui/migration/factslist.h"
#include "ui/migration/phasebar.h"
#include "ui/text/messagetext.h"
#include "ui/text/quantity.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ui {

QString stepText(Model::LmStep step)
{
    switch (step) {
    case Model::LmStep::Accepted:
        return ResultPage::tr("Accepted");
    case Model::LmStep::GuestInformed:
        return ResultPage::tr("System informed, MSCF outage recognition locked");
    case Model::LmStep::TargetSetUp:
        return ResultPage::tr("VM set up on the target");
    case Model::LmStep::DevicesAssigned:
        return ResultPage::tr("Devices assigned on the target");
    case Model::LmStep::CopyPass:
        return ResultPage::tr("Pass of changed pages");
    case Model::LmStep::IoStopped:
        return ResultPage::tr("I/O system stopped, I/Os noted");
    case Model::LmStep::Suspended:
        return ResultPage::tr("System suspended");
    case Model::LmStep::Released:
        return ResultPage::tr("Released by the source");
    case Model::LmStep::Claimed:
        return ResultPage::tr("Claimed by the target: point of no return");
    case Model::LmStep::Resumed:
        return ResultPage::tr("System resumed on the target");
    case Model::LmStep::Started:
        return ResultPage::tr("Start confirmed");
    case Model::LmStep::SourceReleased:
        return ResultPage::tr("Memory and devices of the source released");
    case Model::LmStep::Ended:
        return ResultPage::tr("Ended");
    }
    return {};
}

static QString undoText(Model::UndoKind kind)
{
    switch (kind) {
    case Model::UndoKind::ReattachDevices:
        return ResultPage::tr("Devices attached again");
    case Model::UndoKind::UnlockMscf:
        return ResultPage::tr("MSCF outage recognition active again");
    case Model::UndoKind::RestartIo:
        return ResultPage::tr("I/O system restarted");
    case Model::UndoKind::RemoveTargetDevices:
        return ResultPage::tr("Devices removed on the target");
    case Model::UndoKind::DeleteTargetVm:
        return ResultPage::tr("VM deleted on the target");
    case Model::UndoKind::ReturnRecord:
        return ResultPage::tr("Record returned to the source");
    }
    return {};
}

ResultPage::ResultPage(MigrationTask &task, Navigator &navigator, QWidget *parent)
    : WizardPage(task, navigator, parent)
    , m_mark(new QLabel(this))
    , m_outcome(new QLabel(this))
    , m_phases(new PhaseBar(this))
    , m_facts(new FactsList(this))
    , m_timeline(new QTableWidget(0, 3, this))
{
    m_outcome->setObjectName(u"migrationOutcome"_s);
    m_outcome->setWordWrap(true);
    m_outcome->setFont(Theme::instance().font(TypeStep::Heading));
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_timeline->setObjectName(u"migrationTimeline"_s);
    m_timeline->setAccessibleName(tr("Timeline"));
    m_timeline->setHorizontalHeaderLabels({tr("Time (UTC)"), tr("After"), tr("Step")});
    m_timeline->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_timeline->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_timeline->setTabKeyNavigation(false);
    m_timeline->setShowGrid(false);
    m_timeline->verticalHeader()->hide();
    m_timeline->verticalHeader()->setDefaultSectionSize(Theme::instance().rowHeight());
    m_timeline->horizontalHeader()->setStretchLastSection(true);
    m_timeline->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto *line = new QHBoxLayout;
    line->setSpacing(Theme::Normal);
    line->addWidget(m_mark);
    line->addWidget(m_outcome, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Normal);
    layout->addLayout(line);
    layout->addWidget(m_phases);
    layout->addWidget(m_facts);
    layout->addWidget(m_timeline, 1);
}

void ResultPage::refresh()
{
    const Model::LmStatusPtr &lm = task().lm();
    if (!lm)
        return;
    const bool completed = lm->phase == Model::LmPhase::Completed;
    const bool down = lm->phase == Model::LmPhase::TargetFailed;
    m_mark->setPixmap(Theme::markIcon(Model::Mark::High).pixmap(20, 20));
    m_mark->setVisible(!completed);
    const QString source = task().unitName(lm->source);
    const QString target = task().unitName(lm->target);
    m_outcome->setText(
        completed  ? tr("Live Migration of %1 to %2 completed.").arg(task().vmText(), target)
            : down ? tr("Live Migration of %1 ended in an outage of %2: the system is down there.")
                         .arg(task().vmText(), target)
                   : tr("Live Migration of %1 to %2 aborted; the system goes on on %3.")
                         .arg(task().vmText(), target, source));
    m_phases->setStatus(lm);

    const Model::Duration none{0};
    const bool suspended = lm->suspended != Model::Instant();
    const Model::Duration suspend
        = suspended && lm->resumed > lm->suspended ? lm->resumed - lm->suspended : none;
    const Forecast &forecast = task().forecast();
    const auto against = [&](Model::Duration fact, Model::Duration expected) {
        return forecast.known
            ? tr("%1, forecast %2").arg(durationText(fact), durationText(expected))
            : durationText(fact);
    };
    m_facts->set(u"resultDuration"_s, tr("Duration"),
                 against(lm->ended - lm->accepted, forecast.total));
    m_facts->set(u"resultSuspend"_s, tr("Suspended"),
                 suspend > none ? against(
                     suspend, lm->predictedSuspend > none ? lm->predictedSuspend : forecast.suspend)
                     : suspended && down ? tr("until the outage")
                                         : tr("not at all"));
    m_facts->set(u"resultPasses"_s, tr("Passes"),
                 forecast.known ? tr("%1, forecast %2").arg(lm->passes.size()).arg(forecast.passes)
                                : QString::number(lm->passes.size()));
    m_facts->set(u"resultCause"_s, tr("Cause"),
                 completed || lm->reasonKey.isEmpty()
                     ? QString()
                     : lm->reasonKey + u' ' + messageText(lm->reasonKey, lm->reasonArgs));
    m_facts->set(u"resultAction"_s, tr("What to do"),
                 completed ? QString() : messageResponse(lm->reasonKey, lm->reasonArgs));
    fillTimeline();
}

void ResultPage::fillTimeline()
{
    const Model::LmStatusPtr &lm = task().lm();
    const int steps = int(lm->timeline.size());
    m_timeline->setRowCount(steps + int(lm->undo.size()));
    const auto put = [this](int row, const QStringList &cells) {
        for (int column = 0; column < cells.size(); ++column)
            m_timeline->setItem(row, column, new QTableWidgetItem(cells[column]));
    };
    for (int row = 0; row < steps; ++row) {
        const Model::LmTimelineEntry &entry = lm->timeline[std::size_t(row)];
        put(row,
            {timeText(entry.time),
             u"+ "_s + durationText(std::max(Model::Duration{0}, entry.time - lm->accepted)),
             stepText(entry.step)});
    }
    // Of what stays on the target nothing is undone.
    if (lm->phase != Model::LmPhase::Completed && lm->phase != Model::LmPhase::TargetFailed) {
        for (std::size_t i = 0; i < lm->undo.size(); ++i) {
            const Model::UndoStep &undo = lm->undo[i];
            put(steps + int(i),
                {QString(), undo.done ? tr("undone") : tr("still open"), undoText(undo.kind)});
        }
    } else {
        m_timeline->setRowCount(steps);
    }
    m_timeline->resizeColumnsToContents();
    m_timeline->horizontalHeader()->setStretchLastSection(true);
}

} // namespace Ui
