// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

#include "model/instant.h"

namespace Engine {

/// How far virtual time may go on: wall time times speed, or a step although paused. Wall time
/// that could not be used is dropped, so a slow machine or one that slept never has to catch up.
class Pace {
public:
    static constexpr qint64 FlatOut = 0;

    Pace() { m_wall.start(); }

    bool isPaused() const { return m_paused; }
    void setPaused(bool paused);
    /// Per mille of wall time, or FlatOut.
    void setSpeed(qint64 permille);
    /// Goes on by @p time from @p now, or from the end of a step not yet done, as fast as it can.
    void step(Model::Instant now, Model::Duration time);

    /// How far to run now; takes the wall time passed since the last call.
    Model::Instant target(Model::Instant now);
    /// Wall time to sleep, in ms, when the next event is @p ahead; negative: until woken.
    int sleep(Model::Instant now, Model::Duration ahead) const;

private:
    QElapsedTimer m_wall;
    bool m_paused = false;
    qint64 m_speed = 1000;
    Model::Instant m_stepUntil;
};

} // namespace Engine
