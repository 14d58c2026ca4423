// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "engine/crd/block.h"
#include "engine/runtime/disk.h"
#include "engine/service/fault.h"

namespace Engine {

/// A configuration disk of the emulated site: blocks, and what goes wrong with them. Blocks are
/// kept as they were written; what bytes would be damaged is kept as the fault a reader finds.
class EmulatedDisk {
public:
    EmulatedDisk() = default;
    EmulatedDisk(const CrdUuid &crd, const CrdUuid &disk);

    const CrdUuid &uuid() const { return m_disk; }
    /// Puts a block there, past all faults: how a disk is set up.
    void preset(const Block &block);

    /// Whether this write, which is about to arrive, is held up on the way.
    bool isLate(Model::UnitId by, const BlockPtr &block);
    DiskStatus write(Model::UnitId by, const BlockPtr &block);
    DiskStatus read(Model::UnitId by, BlockNumber first, quint32 count,
                    std::vector<BlockRead> *blocks);
    /// Whether the disk is the one its users expect.
    DiskStatus identity() const;

    void inject(const DiskFault &fault);
    bool isStalled(Model::UnitId by) const;

private:
    struct Stored {
        BlockPtr block;
        BlockFault fault = BlockFault::None; ///< of the bytes there
    };
    /// Consumes one use of the first fault of this kind that fits.
    bool takes(DiskFault::Kind kind, Model::UnitId by, BlockNumber number);
    const DiskFault *find(DiskFault::Kind kind, Model::UnitId by, BlockNumber number) const;

    CrdUuid m_crd;
    CrdUuid m_disk;
    bool m_foreign = false;
    bool m_clone = false;
    std::map<BlockNumber, Stored> m_blocks;
    std::map<BlockNumber, Stored> m_snapshot;
    std::vector<DiskFault> m_faults;
};

} // namespace Engine
