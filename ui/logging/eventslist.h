// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QWidget>

#include "engine/service/operatorsession.h"
#include "model/items/eventsmodel.h"
#include "ui/frame/pagecontext.h"

class QPushButton;
class QSplitter;
class QTableView;
class QTextBrowser;
class QToolButton;

namespace Ui {

class WeightStrip;

/// The log of a session as a table, newest first, with the strip of weights, "N new" while it
/// is scrolled away from the newest, and details with cause and action. UI thread.
class EventsList : public QWidget {
    Q_OBJECT

public:
    EventsList(const PageContext &context, const Model::EventFilter &filter,
               QWidget *parent = nullptr);

    Model::EventsModel &model() { return m_model; }
    QTableView *table() { return m_table; }
    void setDetailsVisible(bool visible);
    /// Goes to the newest event and follows it.
    void follow();
    /// "Acknowledge all current events (4)...": says how many and up to which (S2.3.3-06).
    QPushButton *acknowledgeButton() { return m_acknowledge; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void keepPlace(int inserted);
    void showDetails();
    void askToAcknowledge();
    void openObject();
    int currentEvents() const;

    PageContext m_context;
    Model::EventsModel m_model;
    QSplitter *m_split;
    QTableView *m_table;
    WeightStrip *m_strip;
    QToolButton *m_newer;
    QTextBrowser *m_details;
    QPushButton *m_acknowledge;
    int m_unread = 0;
};

} // namespace Ui
