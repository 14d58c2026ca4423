// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace Ui {

class ObjectTable;

/// The line above a table of many rows: filters as one types and says how many are left.
class FilterLine final : public QWidget {
    Q_OBJECT

public:
    explicit FilterLine(ObjectTable &table, QWidget *parent = nullptr);

private:
    void showCount();

    ObjectTable &m_table;
    QLineEdit *m_text;
    QLabel *m_count;
};

} // namespace Ui
