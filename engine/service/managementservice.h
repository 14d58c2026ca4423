// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QObject>

#include "engine/service/operatorsession.h"

namespace Engine {

class EmulatorControl;

/// The one door between windows and engine (DESIGN 3). Lives on the UI thread; never blocks.
class ManagementService : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual Model::SitePtr site() const = 0;

    /// A session of one main window at @p mu, not yet logged on. Owned by the caller; it must
    /// not outlive the service.
    virtual std::unique_ptr<OperatorSession> openSession(Model::UnitId mu) = 0;

    /// Truth, faults and time of the emulator; null when attached to real units.
    virtual EmulatorControl *emulator() = 0;
};

} // namespace Engine
