// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logging/currenteventspane.h"

#include "ui/logging/eventslist.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Ui {

static Model::EventFilter currentOnly()
{
    Model::EventFilter filter;
    filter.currentOnly = true;
    return filter;
}

CurrentEventsPane::CurrentEventsPane(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_list(new EventsList(context, currentOnly(), this))
{
    setObjectName(u"currentEventsPane"_s);
    m_list->setDetailsVisible(false);
    auto *all = new QPushButton(tr("Whole log"), this);
    all->setObjectName(u"openLog"_s);
    connect(all, &QPushButton::clicked, this, [&navigator = context.navigator] {
        Place place;
        place.kind = PlaceKind::Events;
        navigator.go(place);
    });
    auto *line = new QHBoxLayout;
    line->addWidget(all);
    line->addStretch(1);
    line->addWidget(m_list->acknowledgeButton());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Tight, Theme::Tight, Theme::Tight, Theme::Tight);
    layout->setSpacing(Theme::Tight);
    layout->addWidget(m_list, 1);
    layout->addLayout(line);
    const auto announce = [this] { emit titleChanged(title()); };
    connect(&m_list->model(), &QAbstractItemModel::rowsInserted, this, announce);
    connect(&m_list->model(), &QAbstractItemModel::modelReset, this, announce);
}

QString CurrentEventsPane::title() const
{
    return tr("Current events (%1)").arg(m_list->model().rowCount());
}

} // namespace Ui
