// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/frame/valuebutton.h"

class QGridLayout;

namespace Ui {

/// Labels with their values, one below the other, in as many columns as asked for.
class FieldGrid final : public QWidget {
    Q_OBJECT

public:
    explicit FieldGrid(const PageContext &context, int columns = 1, QWidget *parent = nullptr);

    /// Adds a field; the value is filled by its showCell().
    ValueButton *add(const QString &label);

private:
    PageContext m_context;
    QGridLayout *m_grid;
    int m_columns;
    int m_count = 0;
};

} // namespace Ui
