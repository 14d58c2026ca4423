// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/dashboardpage.h"

#include "ui/dashboard/tile.h"
#include "ui/frame/objecttable.h"
#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ui {

DashboardPage::DashboardPage(const PageContext &context, const Place &place, QWidget *parent)
    : Page(context, place, parent)
    , m_stack(new QStackedWidget(this))
    , m_board(new QWidget)
    , m_grid(new QGridLayout)
    , m_list(new ObjectTable(m_model, context, tr("Dashboard"), this))
{
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *boardRows = new QVBoxLayout(m_board);
    boardRows->setContentsMargins(0, 0, Theme::Tight, 0);
    boardRows->addLayout(m_grid);
    boardRows->addStretch();
    m_grid->setSpacing(Theme::Normal);
    scroll->setWidget(m_board);
    m_stack->addWidget(scroll);
    m_stack->addWidget(m_list);

    const bool asList = place.name == u"list";
    auto *tiles = new QToolButton(this);
    tiles->setIcon(Theme::icon(u"tiles"_s));
    tiles->setText(tr("Tiles"));
    auto *list = new QToolButton(this);
    list->setIcon(Theme::icon(u"list"_s));
    list->setText(tr("List"));
    for (QToolButton *button : {tiles, list}) {
        button->setCheckable(true);
        button->setChecked((button == list) == asList);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    connect(tiles, &QToolButton::clicked, this,
            [this] { this->context().navigator.go({.kind = PlaceKind::Dashboard}); });
    connect(list, &QToolButton::clicked, this, [this] {
        this->context().navigator.go({.kind = PlaceKind::Dashboard, .name = u"list"_s});
    });
    m_stack->setCurrentIndex(asList ? 1 : 0);

    auto *top = new QHBoxLayout;
    top->setSpacing(Theme::Tight);
    top->addWidget(tiles);
    top->addWidget(list);
    top->addStretch();
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(Theme::Normal);
    rows->addLayout(top);
    rows->addWidget(m_stack, 1);
}

void DashboardPage::showView(const Model::SiteViewPtr &view)
{
    m_model.setView(*view);
    const std::vector<Model::TileData> tiles = Model::dashboardTiles(*view);
    while (m_tiles.size() > tiles.size()) {
        delete m_tiles.back();
        m_tiles.pop_back();
        m_columns = 0;
    }
    while (m_tiles.size() < tiles.size()) {
        auto *tile = new Tile(m_board);
        connect(tile, &Tile::clicked, this,
                [this, tile] { context().navigator.go(tile->data().target); });
        m_tiles.push_back(tile);
        m_columns = 0;
    }
    for (std::size_t at = 0; at < tiles.size(); ++at)
        m_tiles[at]->showData(tiles[at]);
    arrange();
}

void DashboardPage::arrange()
{
    if (m_tiles.empty())
        return;
    const int wanted = m_tiles.front()->sizeHint().width();
    const int room = std::max(1, width() / (wanted + Theme::Normal));
    // As many rows as needed, and the tiles spread evenly over them.
    const int count = int(m_tiles.size());
    const int most = std::clamp(room, 1, 4);
    const int lines = (count + most - 1) / most;
    const int columns = (count + lines - 1) / lines;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (std::size_t at = 0; at < m_tiles.size(); ++at)
        m_grid->addWidget(m_tiles[at], int(at) / columns, int(at) % columns);
    for (int column = 0; column < 4; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void DashboardPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

} // namespace Ui
