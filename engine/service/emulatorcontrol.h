// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include "engine/service/fault.h"
#include "engine/service/truth.h"
#include "model/site.h"

namespace Engine {

/// Truth, faults and time of the emulated world: for the Outages window, the instructor and
/// tests; absent when attached to real units. Lives on the UI thread; never blocks.
class EmulatorControl : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void inject(const Fault &fault) = 0;

    virtual bool isPaused() const = 0;
    virtual void setPaused(bool paused) = 0;
    /// Per mille of wall time: 100 = 0.1x, 1000 = 1x, 1000000 = 1000x; 0 = flat out.
    virtual qint64 speed() const = 0;
    virtual void setSpeed(qint64 permille) = 0;
    /// Goes on by @p time although paused.
    virtual void step(Model::Duration time) = 0;

    virtual TruthPtr truth() const = 0;

signals:
    void truthChanged(const Engine::TruthPtr &truth);
    void timeControlChanged();
};

} // namespace Engine
