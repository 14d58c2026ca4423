// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <QWidget>

#include "ui/outages/outagedesk.h"

class QLabel;
class QStackedWidget;

namespace Ui {

class OutageBoard;
class OutageControls;

/// The instructor's window: a board of what is really the case, and beside it what can be done
/// to the object selected there. A window of its own; exists only with an emulator. UI thread.
class OutagesWindow : public QWidget {
    Q_OBJECT

public:
    /// @p session may be null; it only serves orderly power-offs.
    OutagesWindow(Engine::EmulatorControl &control, const Model::SitePtr &site,
                  Engine::OperatorSession *session, QWidget *parent = nullptr);

    OutageBoard &board() { return *m_board; }

private:
    void select(const OutageObject &object);
    QString nameOf(const OutageObject &object) const;

    OutageDesk m_desk;
    OutageBoard *m_board;
    QLabel *m_name;
    QStackedWidget *m_stack;
    std::array<OutageControls *, 5> m_controls{}; ///< by OutageKind
};

} // namespace Ui
