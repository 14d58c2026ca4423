// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>

#include <QWidget>

#include "ui/frame/page.h"

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace Ui {

/// The middle region: one main window at a time under its heading, the way there, back and
/// forward; and the line that says since when the MU does not answer. UI thread.
class WorkArea final : public QWidget {
    Q_OBJECT

public:
    explicit WorkArea(QWidget *parent = nullptr);

    /// Takes @p page over and shows it; the page before it is deleted.
    void setPage(Page *page);
    Page *page() const { return m_page; }
    /// Feeds the page. @p view may be null before the first one.
    void showView(const Model::SiteViewPtr &view);
    /// Greys the page and says since when @p mu does not answer.
    void showConnection(bool connected, const QString &mu, const Model::SiteViewPtr &view);

    void visit(const Place &place);
    void goBack();
    void goForward();

signals:
    void placeWanted(const Ui::Place &place);

private:
    void updateWay();

    QLabel *m_way;
    QLabel *m_heading;
    QLabel *m_banner;
    QToolButton *m_back;
    QToolButton *m_forward;
    QVBoxLayout *m_rows;
    Page *m_page = nullptr;
    std::deque<Place> m_history;
    std::size_t m_at = 0;
    bool m_travelling = false;
};

} // namespace Ui
