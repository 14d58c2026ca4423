// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace Oracle {

/// What a reason says, whatever the words.
enum class Meaning : quint8 {
    IslWhollyCut,
    NoLegForMus,
    CrdReadOnly,
    NoMu,
    MuOff,
    MuDead,
    MuIsolated,
    MuStarting,
    MuNetworkSilent,
    MuDiskSilent,
    ConsolesLost,
    NetworkRedundancy,
    LegRedundancy,
    ManagerDegraded,
    NoManager,
    SuOff,
    SuDead,
    SuStarting,
    SuNetworkSilent,
    MonitorDown,
    NotVm2000,
    RewasInactive,
    RewasTooOld,
    NotOperable,
    NoLegForSu,
    NoPath,
    Maintenance,
    ModesDiffer,
    SkpRedundancy,
    RewasRemote,
    Other, ///< a reason that the texts do not know
};

} // namespace Oracle
