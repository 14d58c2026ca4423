// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migration/runningpage.h"

#include "ui/console/consolestore.h"
#include "ui/console/consoleview.h"
#include "ui/migration/factslist.h"
#include "ui/migration/migrationchart.h"
#include "ui/migration/phasebar.h"
#include "ui/text/messagetext.h"
#include "ui/text/quantity.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTabWidget>
#include <QTableWidget>

using namespace Qt::StringLiterals;

namespace Ui {

RunningPage::RunningPage(MigrationTask &task, Navigator &navigator, QWidget *parent)
    : WizardPage(task, navigator, parent)
    , m_state(new QLabel(this))
    , m_phases(new PhaseBar(this))
    , m_figures(new FactsList(this))
    , m_times(new FactsList(this))
    , m_tabs(new QTabWidget(this))
    , m_chart(new MigrationChart(this))
    , m_passes(new QTableWidget(0, 6, this))
    , m_consoles(new QWidget(this))
{
    m_state->setObjectName(u"migrationState"_s);
    m_state->setWordWrap(true);
    m_state->setFont(Theme::instance().font(TypeStep::Heading));
    m_phases->setObjectName(u"migrationPhases"_s);
    m_passes->setObjectName(u"migrationPasses"_s);
    m_passes->setAccessibleName(tr("Passes"));
    m_passes->setHorizontalHeaderLabels({tr("Pass"), tr("Duration"), tr("Pages to send"),
                                         tr("Sent"), tr("Transfer"), tr("Changed meanwhile")});
    m_passes->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_passes->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_passes->setTabKeyNavigation(false);
    m_passes->setShowGrid(false);
    m_passes->verticalHeader()->hide();
    m_passes->verticalHeader()->setDefaultSectionSize(Theme::instance().rowHeight());
    m_passes->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_tabs->setObjectName(u"migrationTabs"_s);
    m_tabs->addTab(m_chart, tr("Chart"));
    m_tabs->addTab(m_passes, tr("Passes"));
    m_tabs->addTab(m_consoles, tr("Consoles"));
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int index) {
        if (m_tabs->widget(index) == m_consoles)
            openConsoles();
    });

    auto *figures = new QHBoxLayout;
    figures->setSpacing(Theme::Wide);
    figures->addWidget(m_figures, 1);
    figures->addWidget(m_times, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Normal);
    layout->addWidget(m_state);
    layout->addWidget(m_phases);
    layout->addLayout(figures);
    layout->addWidget(m_tabs, 1);
}

void RunningPage::openConsoles()
{
    if (m_consoles->layout())
        return;
    // Only when wanted: an open console is a connection.
    auto *layout = new QHBoxLayout(m_consoles);
    layout->setContentsMargins(0, Theme::Tight, 0, 0);
    layout->setSpacing(Theme::Normal);
    const QString hv = u"HV0"_s;
    const Model::UnitId source = task().source();
    const Model::UnitId target = task().target();
    const QString vm = task().vmName();
    layout->addWidget(makeConsole(tr("Source %1").arg(task().unitName(source)), {{source, hv}}));
    layout->addWidget(makeConsole(tr("Target %1").arg(task().unitName(target)), {{target, hv}}));
    // The guest speaks on the source until it is suspended, then on the target (S4.2-17).
    layout->addWidget(makeConsole(tr("System %1").arg(vm), {{source, vm}, {target, vm}}));
}

QWidget *RunningPage::makeConsole(const QString &title,
                                  const std::vector<Model::ConsoleId> &consoles)
{
    auto *box = new QWidget(m_consoles);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Tight);
    auto *label = new QLabel(title, box);
    label->setProperty("look", u"muted"_s);
    auto *view = new ConsoleView(box);
    view->setAccessibleName(tr("Messages of %1").arg(title));
    view->setLineWrapMode(QPlainTextEdit::WidgetWidth); // three side by side are narrow
    for (const Model::ConsoleId &console : consoles)
        view->addBuffer(ConsoleStore::of(task().session()).open(console));
    layout->addWidget(label);
    layout->addWidget(view, 1);
    return box;
}

QString RunningPage::stateText() const
{
    const Model::LmStatusPtr &lm = task().lm();
    if (!lm)
        return tr("Starting: the preconditions are checked once more...");
    if (lm->inDoubt)
        return tr("In doubt: the system is suspended until it is known who owns it. %1")
            .arg(messageText(lm->waitingFor, lm->waitingArgs));
    if (!task().isReported())
        return tr("No report of this Live Migration any more; shown is the last one.");
    switch (lm->phase) {
    case Model::LmPhase::Setup:
        return tr("Setup: memory and devices are taken on the target");
    case Model::LmPhase::Copy:
        return tr("Copy: pass %1, the system runs on").arg(lm->passes.size());
    case Model::LmPhase::Transfer:
        return lm->guestSuspended ? tr("Transfer: the system is suspended")
                                  : tr("Transfer: the system goes on on the target");
    case Model::LmPhase::PostTreatment:
        return tr("Post-treatment: the source releases memory and devices");
    case Model::LmPhase::RollingBack:
        return tr("Rolling back: the system goes on on the source");
    default:
        return PhaseBar::phaseText(lm->phase);
    }
}

void RunningPage::refresh()
{
    m_state->setText(stateText());
    const Model::LmStatusPtr &lm = task().lm();
    m_phases->setStatus(lm);
    if (!lm)
        return;
    m_figures->set(
        u"pagesLeft"_s, tr("Pages left"),
        tr("%1 of %2 (%3)")
            .arg(countText(lm->pagesLeft), countText(lm->pagesTotal), pagesText(lm->pagesLeft)));
    m_figures->set(u"transferRate"_s, tr("Transfer rate"), rateText(lm->bytesPerSecond));
    m_figures->set(u"changeRate"_s, tr("Change rate"), rateText(lm->changedBytesPerSecond));
    const Model::SiteViewPtr view = task().session().view();
    m_times->set(u"runningSince"_s, tr("Running for"),
                 view ? durationText(view->time - lm->accepted) : QString());
    const QString predicted = lm->predictedSuspend.count() > 0 ? durationText(lm->predictedSuspend)
                                                               : tr("not known yet");
    m_times->set(u"predictedSuspend"_s, tr("Predicted suspend time"),
                 lm->allowedSuspend.count() > 0
                     ? tr("%1, allowed %2").arg(predicted, durationText(lm->allowedSuspend))
                     : predicted);
    m_times->set(u"noReturn"_s, tr("Abort"),
                 lm->pastNoReturn         ? tr("no longer possible, point of no return is passed")
                     : lm->abortRequested ? tr("requested; it may come too late")
                                          : tr("possible until the point of no return"));
    if (m_tabs->currentWidget() == m_chart)
        m_chart->showLm(lm, task().samples());
    refreshPasses();
}

void RunningPage::refreshPasses()
{
    const Model::LmStatusPtr &lm = task().lm();
    m_passes->setRowCount(int(lm->passes.size()));
    for (std::size_t i = 0; i < lm->passes.size(); ++i) {
        const Model::LmPass &pass = lm->passes[i];
        const QStringList cells{
            QString::number(pass.number),
            durationText(pass.duration),
            countText(pass.pagesToSend),
            countText(pass.pagesSent),
            rateText(pass.bytesPerSecond),
            tr("%1 (%2)").arg(countText(pass.changedPages), rateText(pass.changedBytesPerSecond)),
        };
        for (int column = 0; column < cells.size(); ++column) {
            QTableWidgetItem *item = m_passes->item(int(i), column);
            if (!item) {
                item = new QTableWidgetItem;
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
                m_passes->setItem(int(i), column, item);
            }
            item->setText(cells[column]);
        }
    }
}

} // namespace Ui
