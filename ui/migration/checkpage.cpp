// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migration/checkpage.h"

#include "ui/items/markdelegate.h"
#include "ui/migration/findingsmodel.h"
#include "ui/text/quantity.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ui {

CheckPage::CheckPage(MigrationTask &task, Navigator &navigator, QWidget *parent)
    : WizardPage(task, navigator, parent)
    , m_mark(new QLabel(this))
    , m_summary(new QLabel(this))
    , m_counts(new QLabel(this))
    , m_again(new QPushButton(tr("Check again"), this))
    , m_table(new QTableView(this))
    , m_model(new FindingsModel(this))
{
    m_summary->setObjectName(u"checkSummary"_s);
    m_summary->setWordWrap(true);
    m_summary->setFont(Theme::instance().font(TypeStep::Heading));
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_counts->setObjectName(u"checkCounts"_s);
    m_counts->setProperty("look", u"muted"_s);
    m_again->setObjectName(u"checkAgain"_s);
    connect(m_again, &QPushButton::clicked, &task, &MigrationTask::check);

    m_table->setObjectName(u"findingsTable"_s);
    m_table->setAccessibleName(tr("Findings"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(FindingsModel::SeverityColumn,
                                      new MarkDelegate(FindingsModel::MarkRole, this));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(true);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(FindingsModel::ReadingColumn,
                                                      QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(FindingsModel::RemedyColumn,
                                                      QHeaderView::Stretch);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == FindingsModel::RemedyColumn)
            followRemedy(index.row());
    });
    m_table->installEventFilter(this);

    auto *line = new QHBoxLayout;
    line->setSpacing(Theme::Normal);
    line->addWidget(m_mark);
    line->addWidget(m_summary, 1);
    line->addWidget(m_again);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Normal);
    layout->addLayout(line);
    layout->addWidget(m_counts);
    layout->addWidget(m_table, 1);
}

bool CheckPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_table->currentIndex().isValid()) {
            followRemedy(m_table->currentIndex().row());
            return true;
        }
    }
    return WizardPage::eventFilter(watched, event);
}

void CheckPage::resizeEvent(QResizeEvent *event)
{
    WizardPage::resizeEvent(event);
    m_table->resizeRowsToContents();
}

void CheckPage::followRemedy(int row)
{
    const Model::Finding &finding = m_model->findings()[std::size_t(row)];
    const Model::SiteViewPtr view = task().session().view();
    Place place;
    place.unit = finding.side == Model::Side::Source ? task().source() : task().target();
    place.kind = PlaceKind::VmAdministration;
    if (view) {
        const Model::UnitId unit = view->site->findUnit(finding.object);
        if (view->findVm(place.unit, finding.object)) {
            place.kind = PlaceKind::Vm;
            place.name = finding.object;
        } else if (unit != Model::NoUnit) {
            place.kind = PlaceKind::Unit;
            place.unit = unit;
        } else if (view->findCluster(finding.object)) {
            place.kind = PlaceKind::Cluster;
            place.name = finding.object;
        }
    }
    navigator().go(place);
}

QString CheckPage::summary() const
{
    const QString target = task().unitName(task().target());
    switch (task().checkState()) {
    case CheckState::NotChecked:
        return tr("Not checked yet");
    case CheckState::Running:
        return tr("Checking the preconditions on both Server Units...");
    case CheckState::Passed:
        return tr("Live Migration of %1 to %2 is possible.").arg(task().vmText(), target);
    case CheckState::Conflicts:
        return tr("Live Migration of %1 to %2 is not possible: resolve every conflict.")
            .arg(task().vmText(), target);
    case CheckState::Failed:
        return task().refusal().isEmpty() ? tr("The check could not be carried out.")
                                          : task().refusal();
    }
    return {};
}

QString CheckPage::counts() const
{
    if (task().checkState() == CheckState::NotChecked || task().checkState() == CheckState::Running)
        return {};
    const auto count = [this](Model::Severity severity) {
        const Model::Findings &all = task().findings();
        return int(std::count_if(all.begin(), all.end(),
                                 [&](const auto &one) { return one.severity == severity; }));
    };
    const QStringList parts{
        tr("%n conflict(s)", nullptr, count(Model::Severity::Conflict)),
        tr("%n warning(s)", nullptr, count(Model::Severity::Warning)),
        tr("%n not checked", nullptr, count(Model::Severity::NotChecked)),
        tr("checked at %1 UTC").arg(timeText(task().checkedAt())),
    };
    return parts.join(u" \u00b7 "_s);
}

void CheckPage::refresh()
{
    const CheckState state = task().checkState();
    const Model::Mark mark = state == CheckState::Conflicts ? Model::Mark::High
        : state == CheckState::Failed                       ? Model::Mark::Unknown
                                                            : Model::Mark::None;
    m_mark->setPixmap(Theme::markIcon(mark).pixmap(20, 20));
    m_mark->setVisible(mark != Model::Mark::None);
    m_summary->setText(summary());
    m_counts->setText(counts());
    const QString reason = task().whyNoCheck();
    m_again->setEnabled(state != CheckState::Running && reason.isEmpty());
    m_again->setToolTip(reason);
    const Model::Findings &findings = task().findings();
    const bool same = std::equal(findings.begin(), findings.end(), m_model->findings().begin(),
                                 m_model->findings().end(), [](const auto &one, const auto &two) {
                                     return one.time == two.time && one.rule == two.rule
                                         && one.object == two.object && one.key == two.key;
                                 });
    if (!same) {
        m_model->setFindings(findings);
        m_table->resizeRowsToContents();
    }
    m_table->setVisible(!findings.empty());
    // A check in progress says so; the findings shown are the ones before.
    m_table->setEnabled(state != CheckState::Running);
}

} // namespace Ui
