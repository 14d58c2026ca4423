// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "model/ids.h"
#include "model/instant.h"
#include "model/states.h"
#include "model/vmuuid.h"

namespace Model {

/// A device as a VM holds it.
struct AssignedDevice {
    QString mn; ///< mnemonic name, 2 or 4 characters
    bool shared = false; ///< printed as (TYPE=SD) (S4.6.1-08)
    bool detached = false; ///< held by the VM but detached inside the guest (S4.4-01, -05)

    bool operator==(const AssignedDevice &) const = default;
};

enum class WorkloadKind : quint8 {
    Idle,
    Dialogue,
    MemoryStorm,
};

/// What makes the guest's memory change; amounts are 4 KiB pages (PROTOCOLS 5).
struct Workload {
    WorkloadKind kind = WorkloadKind::Dialogue;
    qint64 writesPerSecond = 4000;
    qint64 workingSetPages = 20000;

    bool operator==(const Workload &) const = default;
};

/// What a workload does when only its kind is named. The storm outruns 1 Gbit/s (about 30,000
/// pages a second) over more pages than a suspend time of seconds can carry.
Workload usualWorkload(WorkloadKind kind);

/// A BCAM line that is activated again after an LM (S4.6.1-12).
struct BcamLine {
    QString name; ///< "L1#DANPU"
    bool vlan = false;
    bool local = false; ///< over the server-internal LOCLAN (S4.8-14)

    bool operator==(const BcamLine &) const = default;
};

/// The definition of a BS2000 VM: what the CRD keeps and what an LM carries (S5-01..04).
struct VmDefinition {
    VmUuid uuid;
    QString name;
    int index = 0; ///< 1..99; 0 while not initialised
    bool anyIndex = false; ///< made with VM-INDEX=*ANY (S4.1-14)
    bool persistent = true;
    int memoryMb = 0;
    int processors = 1; ///< multiprocessor level
    int maxIo = 100;
    QString cpuPool;
    QString vmGroup;
    QString privileges; ///< "AS" and the like, printed in column PRIV
    QString osVersion; ///< BS2000 version of the guest, "V10.0A"
    QString hostName; ///< BCAM host name of the guest
    QString monjv;
    bool rewas = true; ///< REWAS active in the guest (S4.1-24)
    bool mscf = true; ///< takes part in MSCF (S4.6.1-05)
    std::vector<AssignedDevice> devices;
    std::vector<BcamLine> lines;
    Workload workload;
    QString iplUnit;
    QString iplConfiguration; ///< configuration of the last IPL, "390SU-700-70" (S4.5-08)
    int migrations = 0; ///< LIVE-MIG-COUNT (S4.5-07)

    bool operator==(const VmDefinition &) const = default;
};

} // namespace Model
