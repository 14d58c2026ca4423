// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/crd/block.h"
#include "model/instant.h"

// Requests of a node to one of its configuration disks. A node sees whole blocks only: who
// carries the request out encodes and checks them, away from the node's thread.
namespace Engine {

struct DiskOp {
    enum class Kind : quint8 {
        Read, ///< @c count blocks from @c first
        Write, ///< @c block to the place its header names
        Flush, ///< everything written before is on the disk for good
    };
    Kind kind = Kind::Flush;
    BlockNumber first = 0;
    quint32 count = 0;
    BlockPtr block;
};

/// Operations on one disk, carried out in this order; after one that fails none is begun.
struct DiskRequest {
    Model::LegId disk{1}; ///< InternalDisk: the unit's own
    quint64 tag = 0;
    std::vector<DiskOp> ops;
};

using DiskRequestPtr = std::shared_ptr<const DiskRequest>;

enum class DiskStatus : quint8 {
    Ok,
    NoPath, ///< this unit does not reach the disk
    ReadError,
    WriteError,
    Full,
    ReadOnly,
    Foreign, ///< no disk of this CRD, or another one than expected
    Clone, ///< the same disk is there twice
    TooSmall,
    HalfFormatted,
    NewerVersion,
};

struct DiskReply {
    Model::LegId disk{1};
    quint64 tag = 0;
    DiskStatus status = DiskStatus::Ok;
    quint32 doneOps = 0; ///< operations that succeeded
    std::vector<BlockRead> blocks; ///< of all reads, in their order
    Model::Duration readTime{0}; ///< what reads took, and writes with flushes
    Model::Duration writeTime{0};
};

using DiskReplyPtr = std::shared_ptr<const DiskReply>;

} // namespace Engine
