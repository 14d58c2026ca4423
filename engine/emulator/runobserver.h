// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runtime/output.h"

namespace Engine {

/// What leaves the virtual runtime: told in the order of events, on the thread that runs it.
class RunObserver {
public:
    virtual ~RunObserver() = default;

    virtual void consoleShown(Model::Instant time, Model::UnitId mu, const ShowConsole &lines) = 0;
    virtual void jobReported(Model::Instant time, Model::UnitId mu, const SuOrderAnswer &answer)
        = 0;
    virtual void logged(Model::Instant time, Model::UnitId mu, const Logged &entry) = 0;
    virtual void audited(Model::Instant time, Model::UnitId mu, const Audited &entry) = 0;
    /// @p writer told what is acknowledged in its term; again now and then.
    virtual void crdAcknowledged(Model::Instant, Model::UnitId /*writer*/, const CrdNews &) { }
};

} // namespace Engine
