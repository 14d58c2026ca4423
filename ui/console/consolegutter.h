// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Ui {

class ConsoleView;

/// The marks left of console lines: a "?" for a question (on a filled ground while it waits),
/// an angle for input, a dash for a note of the console itself.
class ConsoleGutter : public QWidget {
    Q_OBJECT

public:
    explicit ConsoleGutter(ConsoleView &view);

    static int widthFor(const QFontMetrics &metrics);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    ConsoleView &m_view;
};

} // namespace Ui
