// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include <QWidget>

class QFormLayout;
class QLabel;

namespace Ui {

/// Names with values beside them; a value can be copied, and a screen reader hears both.
class FactsList : public QWidget {
    Q_OBJECT

public:
    explicit FactsList(QWidget *parent = nullptr);

    /// Shows @p value beside @p name; @p id tells rows apart and names the label for tests.
    /// An empty value hides the row.
    void set(const QString &id, const QString &name, const QString &value);

private:
    struct Row {
        QLabel *name;
        QLabel *value;
    };

    QFormLayout *m_layout;
    std::map<QString, Row> m_rows;
};

} // namespace Ui
