// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/migration/messages.h"
#include "engine/vm2000/hypervisor.h"
#include "model/site.h"

namespace Engine {

/// What the rules may look at on one side. References live as long as the call.
struct CheckSide {
    const Model::Site &site;
    Model::UnitId unit;
    const Hypervisor &hypervisor;
    bool rewasActive = false;
    QString rewasVersion;
    bool configurationUpdate = false; ///< S4.8-03
    bool shutdownInitiated = false; ///< S4.8-25
    bool maintenance = false; ///< S6-03
    bool clusterActive = true;
    bool crdReachable = true;
    bool outboundRunning = false; ///< an LM with this SU as source (S4.8-01)
};

/// Whether @p vmName means the monitor system: its index, its name or its console.
bool isMonitorSystem(const QString &vmName);

/// All findings of the source side for moving @p vmName (name or index) to @p target, in the order
/// of the table. That it names no VM, or @p target no SU, is a finding.
Model::Findings checkSource(const CheckSide &source, const QString &vmName, Model::UnitId target,
                            Model::Instant now);

/// All findings of the target side for what is offered.
Model::Findings checkTarget(const CheckSide &target, const LmOffer &offer, Model::UnitId source,
                            Model::Instant now);

/// What the guest gives up when the LM starts (X-CMD-03): tapes, PAV aliases, disks emulated by
/// the SU or MU. Indexes into definition.devices.
std::vector<std::size_t> devicesToDetach(const Model::VmDefinition &definition,
                                         const Hypervisor &hypervisor);

} // namespace Engine
