// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/agent/alignedbuffer.h"
#include "engine/agent/blockdevice.h"
#include "engine/agent/opendisk.h"
#include "engine/crd/superblock.h"
#include "engine/runtime/disk.h"

namespace Engine {

class LegFile;

/// Where a disk of the CRD is, and what is expected to be there.
struct LegSource {
    QString path;
    DeviceAccess access = DeviceAccess::ReadWrite;
    DeviceSharing sharing = DeviceSharing::ThisHost;
    DiskExpectation expected;
};

/// Why a disk is not used: the device cannot be opened, or it is no good disk of the CRD.
struct LegFault {
    DeviceFault device = DeviceFault::None;
    DiskFault disk = DiskFault::None;
    int systemError = 0; ///< errno behind @c device
    QString other; ///< DiskFault::Clone: path of the disk it is a copy of

    bool isNone() const { return device == DeviceFault::None && disk == DiskFault::None; }
    bool operator==(const LegFault &) const = default;
};

struct OpenedLeg {
    std::unique_ptr<LegFile> leg; ///< null when there is a fault
    LegFault fault;
    DiskVerdict verdict; ///< what the superblocks say, as far as they could be read
    quint64 bytes = 0; ///< size of the device now
};

/// A file or raw block device as a disk of the CRD. Blocking, for one thread at a time. Opening
/// writes nothing, and nothing at all is written to a disk with a fault.
class LegFile {
public:
    static OpenedLeg open(const LegSource &source);

    /// Carries out the operations in their order up to the first that fails. Every read that was
    /// begun gives as many blocks as it asked for.
    ///
    /// A block for which the disk gives an error is Unreadable, and the read goes on; the read
    /// itself fails (ReadError) when that holds for all its blocks or for many in a row. NoPath:
    /// the file was deleted or the device pulled, nothing was done. A file that lost its end is
    /// neither read nor written (ReadError, WriteError), one without write permission is not
    /// written (ReadOnly).
    DiskReply carryOut(const DiskRequest &request);

    const Superblock &superblock() const { return m_superblock; }
    const BlockDevice &device() const { return *m_device; }

private:
    LegFile(std::unique_ptr<BlockDevice> device, const Superblock &superblock,
            std::unique_ptr<OpenDisk> claim);

    DiskStatus readiness(const DiskRequest &request) const;
    DiskStatus read(const DiskOp &op, std::vector<BlockRead> &blocks);
    DiskStatus readSingly(BlockNumber first, quint32 count, std::vector<BlockRead> &blocks);
    void decode(BlockNumber first, quint32 count, std::vector<BlockRead> &blocks);
    DiskStatus write(const std::vector<DiskOp> &ops, quint32 *done);
    bool mayWrite(const DiskOp &op) const;
    DiskStatus failure(bool writing) const;

    std::unique_ptr<BlockDevice> m_device;
    std::unique_ptr<OpenDisk> m_claim;
    Superblock m_superblock;
    AlignedBuffer m_buffer;
};

/// Both superblocks of an open device, judged.
DiskVerdict readSuperblocks(BlockDevice &device, const DiskExpectation &expected);

} // namespace Engine
