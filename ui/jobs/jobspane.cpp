// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/jobspane.h"

#include "ui/items/markdelegate.h"
#include "ui/jobs/jobsmodel.h"
#include "ui/jobs/progressdelegate.h"
#include "ui/text/messagetext.h"
#include "ui/text/reasontext.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace Ui {

JobsPane::JobsPane(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new JobsModel(this))
    , m_table(new QTableView(this))
    , m_open(new QPushButton(tr("Open"), this))
    , m_cancel(new QPushButton(tr("Cancel job..."), this))
    , m_seen(new QPushButton(tr("Mark failures as seen"), this))
{
    setObjectName(u"jobsPane"_s);
    m_table->setObjectName(u"jobsTable"_s);
    m_table->setAccessibleName(tr("Jobs"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(JobsModel::StateColumn,
                                      new MarkDelegate(JobsModel::MarkRole, this));
    m_table->setItemDelegateForColumn(JobsModel::ProgressColumn,
                                      new ProgressDelegate(JobsModel::PermilleRole, this));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(Theme::instance().rowHeight());
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int wide = fontMetrics().horizontalAdvance(u'0');
    m_table->setColumnWidth(JobsModel::StateColumn, 14 * wide);
    m_table->setColumnWidth(JobsModel::JobColumn, 56 * wide);
    m_table->setColumnWidth(JobsModel::StartedColumn, 14 * wide);
    m_table->setColumnWidth(JobsModel::AccountColumn, 12 * wide);
    m_table->setColumnWidth(JobsModel::ProgressColumn, 12 * wide);
    connect(m_table, &QTableView::activated, this, &JobsPane::openJob);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid() && isVisible())
                    m_model->markSeen(current.row());
                refreshButtons();
            });
    m_open->setObjectName(u"openJob"_s);
    m_cancel->setObjectName(u"cancelJob"_s);
    m_seen->setObjectName(u"failuresSeen"_s);
    connect(m_open, &QPushButton::clicked, this, &JobsPane::openJob);
    connect(m_cancel, &QPushButton::clicked, this, &JobsPane::cancelJob);
    connect(m_seen, &QPushButton::clicked, m_model, &JobsModel::markAllSeen);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    buttons->addWidget(m_seen);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Tight, Theme::Tight, Theme::Tight, Theme::Tight);
    layout->setSpacing(Theme::Tight);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);

    connect(m_model, &JobsModel::countsChanged, this, [this] {
        refreshButtons();
        emit titleChanged(title());
    });
    connect(&context.session, &Engine::OperatorSession::jobChanged, this, &JobsPane::refresh);
    connect(&context.session, &Engine::OperatorSession::viewChanged, this,
            [this](const Model::SiteViewPtr &view) {
                m_model->setView(view);
                refreshButtons();
            });
    m_model->setView(context.session.view());
    refresh();
}

QString JobsPane::title() const
{
    const int count = m_model->running() + m_model->unseenFailures();
    return count > 0 ? tr("Jobs (%1)").arg(count) : tr("Jobs");
}

void JobsPane::refresh()
{
    m_model->setJobs(m_context.session.jobs());
}

int JobsPane::currentRow() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? current.row() : -1;
}

QString JobsPane::whyNoCancel() const
{
    const int row = currentRow();
    if (row < 0)
        return tr("Select a job.");
    if (m_model->job(row).isOver())
        return tr("The job is over.");
    const Model::LmStatus *lm = m_model->migration(row);
    if (!lm)
        return tr("This job cannot be cancelled.");
    if (lm->pastNoReturn)
        return tr("The point of no return is passed.");
    if (lm->abortRequested)
        return tr("The abort is requested already.");
    return reasonText(m_context.session, Engine::AbortMigration{lm->source, lm->id});
}

void JobsPane::refreshButtons()
{
    const QString reason = whyNoCancel();
    m_cancel->setEnabled(reason.isEmpty());
    m_cancel->setToolTip(reason);
    m_open->setEnabled(currentRow() >= 0 && m_model->migration(currentRow()));
    m_seen->setEnabled(m_model->unseenFailures() > 0);
}

void JobsPane::openJob()
{
    if (currentRow() < 0)
        return;
    if (const Model::LmStatus *lm = m_model->migration(currentRow()))
        m_context.navigator.openMigration(lm->source, lm->vmName);
}

void JobsPane::cancelJob()
{
    const Model::LmStatus *lm = currentRow() < 0 ? nullptr : m_model->migration(currentRow());
    if (!lm)
        return;
    const Engine::AbortMigration action{lm->source, lm->id};
    auto *question = new QMessageBox(QMessageBox::Question, tr("Abort Live Migration"),
                                     tr("Abort the Live Migration of %1?").arg(lm->vmName),
                                     QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("The system goes on on %1. The abort may come too late.")
                                     .arg(m_context.site->unit(lm->source).name));
    QAbstractButton *yes
        = question->addButton(tr("Abort Live Migration"), QMessageBox::DestructiveRole);
    QPushButton *no = question->addButton(tr("Continue"), QMessageBox::RejectRole);
    question->setDefaultButton(no);
    question->setEscapeButton(no);
    connect(yes, &QAbstractButton::clicked, this,
            [this, action] { m_context.session.perform(action); });
    question->open();
}

} // namespace Ui
