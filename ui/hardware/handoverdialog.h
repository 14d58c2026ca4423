// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/frame/pagecontext.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace Ui {

/// Asks which MU is to be Cluster Manager, and says of each that cannot why. UI thread.
class HandOverDialog final : public QDialog {
    Q_OBJECT

public:
    /// @p proposed is chosen at first if it can take the role.
    HandOverDialog(const PageContext &context, Model::UnitId proposed, QWidget *parent = nullptr);

private:
    void addCandidates(Model::UnitId proposed);
    void showReason();
    Model::UnitId chosen() const;

    PageContext m_context;
    QComboBox *m_mus;
    QLabel *m_reason;
    QPushButton *m_act = nullptr;
};

} // namespace Ui
