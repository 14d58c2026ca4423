// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "model/siteview.h"

namespace Ui {

/// "Change the status of the SU Cluster" (S3.3-02): activates or deactivates it, whichever it
/// is not.
class ChangeStatusDialog final : public QDialog {
    Q_OBJECT

public:
    explicit ChangeStatusDialog(const Model::ClusterView &cluster, QWidget *parent = nullptr);

    bool wantsActive() const { return m_activate; }

private:
    bool m_activate;
};

} // namespace Ui
