// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cluster/clusterspage.h"

#include "ui/cluster/statustimeline.h"
#include "ui/frame/objecttable.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace Ui {

namespace {

// The newest of a long log; a page must open at once.
constexpr quint64 EventsRead = 20'000;
constexpr quint64 EventsAtOnce = 1'000;

} // namespace

ClustersPage::ClustersPage(const PageContext &context, const Place &place, QWidget *parent)
    : Page(context, place, parent)
    , m_table(new ObjectTable(m_model, context, tr("Clusters"), this))
    , m_timeline(new StatusTimeline(this))
    , m_reading(new QLabel(this))
{
    m_table->setLeastWidth(Model::ClustersModel::Status, 22);
    m_table->setEmptyText(tr("no clusters"));
    m_table->setFitsRows(true);
    auto *title = new QLabel(tr("Status history (UTC)"), this);
    title->setFont(Theme::instance().font(TypeStep::Heading));
    title->setBuddy(m_timeline);
    m_reading->setObjectName(QStringLiteral("timelineReading"));
    m_reading->setWordWrap(true);
    m_reading->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const auto showReading = [this](const QString &text) {
        m_reading->setText(
            text.isEmpty() ? tr("Point at a band or move with the arrow keys to read it.") : text);
    };
    showReading({});
    connect(m_timeline, &StatusTimeline::readingChanged, this, showReading);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(Theme::Normal);
    rows->addWidget(m_table);
    rows->addSpacing(Theme::Normal);
    rows->addWidget(title);
    rows->addWidget(m_timeline);
    rows->addWidget(m_reading);
    rows->addStretch();

    connect(&context.session, &Engine::OperatorSession::eventsChanged, this,
            &ClustersPage::addEvents);
    connect(&context.session, &Engine::OperatorSession::muChanged, this, &ClustersPage::readLog);
    readLog();
}

void ClustersPage::readLog()
{
    m_history.clear();
    const Model::SiteViewPtr view = context().session.view();
    const quint64 last = view ? view->lastEvent : 0;
    addEvents(last > EventsRead ? last - EventsRead + 1 : 1, last);
}

void ClustersPage::addEvents(quint64 first, quint64 last)
{
    for (quint64 number = first; number <= last; number += EventsAtOnce) {
        const auto count = int(std::min(EventsAtOnce, last - number + 1));
        for (const Model::Event &event : context().session.events(number, count))
            m_history.add(event);
    }
}

void ClustersPage::showView(const Model::SiteViewPtr &view)
{
    m_model.setView(*view);
    m_history.setNow(*view);
    QStringList clusters;
    for (const Model::ClusterViewPtr &cluster : view->clusters)
        clusters << cluster->name;
    m_timeline->showHistory(m_history, clusters, view->time);
}

} // namespace Ui
