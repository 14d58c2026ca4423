// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/service/emulatorcontrol.h"

namespace Engine {

class EngineWorker;

/// Passes what the instructor does to the engine thread and keeps the last truth from there.
/// UI thread.
class LocalControl final : public EmulatorControl {
    Q_OBJECT

public:
    LocalControl(EngineWorker &worker, QObject *parent);

    void inject(const Fault &fault) override;
    bool isPaused() const override { return m_paused; }
    void setPaused(bool paused) override;
    qint64 speed() const override { return m_speed; }
    void setSpeed(qint64 permille) override;
    void step(Model::Duration time) override;
    /// Null until the first publication.
    TruthPtr truth() const override { return m_truth; }

    void takeTruth(const TruthPtr &truth);

private:
    EngineWorker &m_worker;
    bool m_paused = false;
    qint64 m_speed = 1000;
    TruthPtr m_truth;
};

} // namespace Engine
