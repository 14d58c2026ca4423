// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "model/lmstatus.h"

namespace Ui {

/// The phases of an LM as five marks on a line, the current one named, with the point of no
/// return drawn where it lies: within Transfer, when CLAIM is committed.
class PhaseBar : public QWidget {
    Q_OBJECT

public:
    explicit PhaseBar(QWidget *parent = nullptr);

    void setStatus(const Model::LmStatusPtr &lm);
    /// Name of a phase as the operator reads it.
    static QString phaseText(Model::LmPhase phase);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// 0 Setup .. 4 End; the last one reached.
    int reached() const;

    Model::LmStatusPtr m_lm;
};

} // namespace Ui
