// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/agent/legfile.h"

namespace Engine {

/// Least size of a configuration disk: what its areas take. Below 8 GB is a finding elsewhere
/// (S1.3-16), not an error.
inline constexpr quint64 LeastLegBytes
    = (quint64(Geometry::RegionFirst)
       + quint64(MaxCandidates) * RegionHalves * Geometry::DefaultHalfBlocks)
    * BlockSize;
/// Size of a new file when none is asked for; only the areas take room.
inline constexpr quint64 UsualLegBytes = quint64(8) << 30;

struct LegFormat {
    QString path;
    quint64 bytes = 0; ///< 0: a file that is there keeps its size, a new one is UsualLegBytes long
    DeviceSharing sharing = DeviceSharing::ThisHost;
    CrdUuid crd; ///< all disks of a CRD have the same
    CrdUuid disk; ///< no other disk may ever have had it
    Model::LegId leg{1};
    QString crdName; ///< at most MaxCrdName bytes
    Model::Instant now;
    bool overwrite = false; ///< also what holds something
};

/// Why formatting failed; whatever was begun can be begun again.
enum class FormatFault : quint8 {
    None,
    Device, ///< it cannot be opened, read or written: see device and systemError
    TooSmall, ///< @c bytes, or the device, is less than LeastLegBytes
    WrongSize, ///< a size for a block device that is not its own
    Occupied, ///< it holds a disk of a CRD, or something else; only with overwrite
    Cut, ///< a file would become shorter; only with overwrite
    NotVerified, ///< what was written did not come back
};

struct FormatResult {
    FormatFault fault = FormatFault::None;
    DeviceFault device = DeviceFault::None;
    int systemError = 0;
    std::optional<Superblock> found; ///< Occupied: the disk that is there, if it is one
    Superblock written; ///< without a fault
};

/// Makes a file or raw block device a disk of a CRD. The first thing written says that it is not
/// ready, the last that it is; in between all areas are made empty. Blocking. Nobody else may
/// have the disk open; a file made here is removed again after a fault.
FormatResult formatLeg(const LegFormat &format);

} // namespace Engine
