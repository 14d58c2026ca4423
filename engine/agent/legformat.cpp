// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/agent/legformat.h"

#include <algorithm>
#include <cstring>

#include <QFile>

namespace Engine {

namespace {

constexpr std::size_t WipeBytes = std::size_t(1) << 20;
static_assert(LeastLegBytes % WipeBytes == 0);

class Formatter {
public:
    explicit Formatter(const LegFormat &format)
        : m_format(format)
    {
    }

    FormatResult run()
    {
        OpenedDevice opened
            = BlockDevice::open(m_format.path, DeviceAccess::Format, m_format.sharing);
        if (!opened.device) {
            m_result.fault = FormatFault::Device;
            m_result.device = opened.fault;
            m_result.systemError = opened.systemError;
            return m_result;
        }
        m_device = std::move(opened.device);
        const bool good = findSize() && isFree() && write() && verify();
        if (!good && m_device->isNew())
            QFile::remove(m_format.path);
        return m_result;
    }

private:
    bool fail(FormatFault fault)
    {
        m_result.fault = fault;
        return false;
    }
    bool failDevice()
    {
        m_result.systemError = m_device->systemError();
        m_result.device = deviceFaultOf(m_result.systemError);
        return fail(FormatFault::Device);
    }

    /// Whether nothing would be lost: no data, or only what an earlier formatting left half done.
    bool isFree()
    {
        if (m_format.overwrite || m_device->size() == 0)
            return true;
        const DiskVerdict verdict = readSuperblocks(*m_device, {});
        m_result.found = verdict.superblock;
        if (verdict.fault == DiskFault::HalfFormatted)
            return true;
        return (verdict.fault == DiskFault::NotFormatted && isBlank())
            || fail(FormatFault::Occupied);
    }

    /// Looks at what formatting would wipe.
    bool isBlank()
    {
        if (m_device->size() < LeastLegBytes)
            return false;
        AlignedBuffer buffer(WipeBytes);
        for (quint64 at = 0; at < LeastLegBytes; at += WipeBytes) {
            // What cannot be read will show when it is written.
            if (m_device->read(at, buffer.data(), WipeBytes)
                && std::any_of(buffer.data(), buffer.data() + WipeBytes,
                               [](char each) { return each != 0; }))
                return false;
        }
        return true;
    }

    bool findSize()
    {
        const quint64 present = m_device->size();
        m_bytes = m_format.bytes;
        if (m_device->isBlockDevice()) {
            if (m_bytes != 0 && m_bytes != present)
                return fail(FormatFault::WrongSize);
            m_bytes = present;
        } else if (m_bytes == 0) {
            m_bytes = present == 0 ? UsualLegBytes : present;
        }
        if (m_bytes < LeastLegBytes)
            return fail(FormatFault::TooSmall);
        if (!m_device->isBlockDevice() && m_bytes < present && !m_format.overwrite)
            return fail(FormatFault::Cut);
        return true;
    }

    bool write()
    {
        Superblock &superblock = m_result.written;
        superblock.crd = m_format.crd;
        superblock.disk = m_format.disk;
        superblock.leg = m_format.leg;
        superblock.diskBytes = m_bytes;
        superblock.formattedAt = m_format.now;
        superblock.crdName = m_format.crdName;
        superblock.state = SuperblockState::Formatting;
        if (!m_device->isBlockDevice() && !m_device->resize(m_bytes, LeastLegBytes))
            return failDevice();
        // Both copies say so before the first block is wiped, and none says Complete before the
        // last one is.
        if (!put(0) || !put(1) || !flush() || !wipe() || !flush())
            return false;
        superblock.state = SuperblockState::Complete;
        if (!put(0) || !flush() || !put(1) || !flush())
            return false;
        return !m_device->isNew() || m_device->flushFolder() || failDevice();
    }

    bool put(BlockNumber copy)
    {
        AlignedBuffer buffer(BlockSize);
        const QByteArray bytes = encodeBlock(toBlock(m_result.written, copy));
        std::memcpy(buffer.data(), bytes.constData(), BlockSize);
        return m_device->write(quint64(copy) * BlockSize, buffer.data(), BlockSize) == BlockSize
            || failDevice();
    }

    /// With zeros even where a file has none yet: later writes then find their place reserved.
    bool wipe()
    {
        AlignedBuffer buffer(WipeBytes);
        std::memset(buffer.data(), 0, WipeBytes);
        quint64 at = quint64(Geometry::Superblocks) * BlockSize;
        for (std::size_t count = 0; at < LeastLegBytes; at += count) {
            count = std::size_t(std::min<quint64>(WipeBytes, LeastLegBytes - at));
            if (m_device->write(at, buffer.data(), count) != count)
                return failDevice();
        }
        return true;
    }

    bool flush() { return m_device->flush() || failDevice(); }

    bool verify()
    {
        const DiskVerdict verdict
            = readSuperblocks(*m_device, {m_format.crd, m_format.disk, m_format.leg});
        return (verdict.fault == DiskFault::None && verdict.superblock == m_result.written)
            || fail(FormatFault::NotVerified);
    }

    const LegFormat &m_format;
    std::unique_ptr<BlockDevice> m_device;
    quint64 m_bytes = 0;
    FormatResult m_result;
};

} // namespace

FormatResult formatLeg(const LegFormat &format)
{
    return Formatter(format).run();
}

} // namespace Engine
