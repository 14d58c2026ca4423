// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/agent/blockdevice.h"
#include "engine/crd/block.h"

namespace Engine {

/// A disk of the CRD that this process has open, as long as the object lives. The same file or
/// device may be open several times; two of them that say to be the same disk may not: one is a
/// copy, and nobody can tell which. Thread-safe.
class OpenDisk {
public:
    OpenDisk(const OpenDisk &) = delete;
    OpenDisk &operator=(const OpenDisk &) = delete;
    ~OpenDisk();

    /// Null when @p disk is open under another identity; its path is in @p other then.
    static std::unique_ptr<OpenDisk> claim(const CrdUuid &disk, const BlockDevice &device,
                                           QString *other);

private:
    OpenDisk() = default;
};

} // namespace Engine
