// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QWidget>

#include "ui/migration/migrationtask.h"

class QLabel;
class QPushButton;

namespace Ui {

class FactsList;
class Navigator;
class PhaseBar;

/// What the Operation window shows of a Live Migration while it runs: phases, point of no
/// return, pages left, rates, predicted suspend time, and Abort, an addition of ours.
class LmStrip final : public QWidget {
    Q_OBJECT

public:
    LmStrip(Engine::OperatorSession &session, Navigator &navigator, Model::UnitId source,
            const QString &vm, QWidget *parent = nullptr);

    /// Hides itself where no LM runs.
    void refresh();

private:
    void followRunning();
    void askAbort();

    Engine::OperatorSession &m_session;
    Navigator &m_navigator;
    Model::UnitId m_source;
    QString m_vm;
    std::unique_ptr<MigrationTask> m_task; ///< of the LM shown, or of the one shown last
    QLabel *m_title;
    PhaseBar *m_phases;
    FactsList *m_left;
    FactsList *m_right;
    QPushButton *m_follow;
    QPushButton *m_abort;
    QLabel *m_abortLine;
};

} // namespace Ui
