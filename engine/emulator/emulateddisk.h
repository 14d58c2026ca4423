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

    /// What happens to one write that arrives.
    struct Landing {
        DiskStatus status = DiskStatus::Ok;
        bool late = false; ///< told as an error now, carried out later all the same
    };
    Landing write(Model::UnitId by, const BlockPtr &block);
    /// A write that comes late: no fault takes it any more.
    void land(const BlockPtr &block) { m_blocks[block->header.number] = {block}; }
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
