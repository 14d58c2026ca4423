// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/items/dashboard.h"
#include "ui/frame/page.h"

class QGridLayout;
class QStackedWidget;

namespace Ui {

class ObjectTable;
class Tile;

/// The welcome page: tiles on a grid of equal height, or the same as a list (S1.4-02; the
/// place's name is then "list").
class DashboardPage final : public Page {
    Q_OBJECT

public:
    DashboardPage(const PageContext &context, const Place &place, QWidget *parent = nullptr);

    QString heading() const override { return tr("Dashboard"); }
    void showView(const Model::SiteViewPtr &view) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    QStackedWidget *m_stack;
    QWidget *m_board;
    QGridLayout *m_grid;
    std::vector<Tile *> m_tiles;
    Model::DashboardModel m_model;
    ObjectTable *m_list;
    int m_columns = 0;
};

} // namespace Ui
