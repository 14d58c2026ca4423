// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "ui/frame/page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Ui {

class EventsList;

/// Logging -> Events: the whole log with its filter line (X-LOG-01). Place::name is the filter
/// text it opens with.
class EventsPage : public Page {
    Q_OBJECT

public:
    EventsPage(const PageContext &context, const Place &place, QWidget *parent = nullptr);

    QString heading() const override;
    void showView(const Model::SiteViewPtr &view) override;
    void setFilterText(const QString &text);
    /// Writes what the filter lets through, at most 100,000 events, as CSV; an error text, or
    /// empty when all was written.
    QString exportTo(const QString &fileName) const;

private:
    QWidget *makeFilterLine();
    void applyFilter();
    void showCount();
    void fillSystems(const Model::SiteViewPtr &view);
    void askExport();

    EventsList *m_list;
    QLineEdit *m_text = nullptr;
    QComboBox *m_weight = nullptr;
    QComboBox *m_system = nullptr;
    QLabel *m_count = nullptr;
    QTimer m_typing;
};

} // namespace Ui
