// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace Ui {

/// All keys of a window in one list: those of its actions, read from them, and those of tables,
/// tree and regions.
class ShortcutSheet final : public QDialog {
    Q_OBJECT

public:
    explicit ShortcutSheet(QWidget *window);
};

} // namespace Ui
