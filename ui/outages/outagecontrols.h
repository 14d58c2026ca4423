// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <QVBoxLayout>
#include <QWidget>

#include "ui/outages/outagedesk.h"

namespace Ui {

/// What can be done to one kind of object, beside the board.
class OutageControls : public QWidget {
    Q_OBJECT

public:
    OutageControls(OutageDesk &desk, QWidget *parent);

    /// Shows what can be done to @p object, which is of this widget's kind.
    void setObject(const OutageObject &object);
    /// Enables what makes sense now; called at each change.
    virtual void refresh() = 0;

protected:
    OutageDesk &desk() const { return m_desk; }
    const OutageObject &object() const { return m_object; }
    QVBoxLayout *rows() const { return m_rows; }
    /// Called when another object is shown.
    virtual void objectChanged() { }

    /// A heading over the rows that follow.
    void addHeading(const QString &text);
    /// A row of buttons; the one that brings things back stands last.
    QHBoxLayout *addRow();
    QPushButton *addButton(QHBoxLayout *row, const QString &text, const QString &name);

private:
    OutageDesk &m_desk;
    OutageObject m_object;
    QVBoxLayout *m_rows;
};

} // namespace Ui
