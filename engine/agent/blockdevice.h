// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QString>

// A file or raw block device as a row of blocks: system calls and their errors, nothing of what
// the blocks mean. Every call may block; for disk threads and tools.
namespace Engine {

enum class DeviceAccess : quint8 {
    Read,
    ReadWrite, ///< where writing is not allowed the device still opens, and isReadOnly()
    Format, ///< as ReadWrite, for nobody else at the same time
};

/// Who else uses the disk.
enum class DeviceSharing : quint8 {
    ThisHost, ///< a file of this host alone: its cache is good for all processes
    ManyHosts, ///< past the cache of this host (O_DIRECT), or not at all
};

/// Why a device cannot be used at all.
enum class DeviceFault : quint8 {
    None,
    NotThere, ///< no such file or device
    NotAllowed, ///< rights or a write-protected file system
    NoDisk, ///< a folder, a pipe, a terminal
    NotDirect, ///< shared with other hosts, but its file system has no O_DIRECT
    InUse, ///< being formatted, or to be formatted while in use
    Full,
    Other, ///< see the error of the system
};

/// errno of a failed call, as a device fault.
DeviceFault deviceFaultOf(int systemError);

class BlockDevice;

struct OpenedDevice {
    std::unique_ptr<BlockDevice> device; ///< null when there is a fault
    DeviceFault fault = DeviceFault::None;
    int systemError = 0;
};

/// An open file or block device.
class BlockDevice {
public:
    BlockDevice(const BlockDevice &) = delete;
    BlockDevice &operator=(const BlockDevice &) = delete;
    ~BlockDevice();

    /// What keeps one file or device apart from all others of this host.
    struct Identity {
        quint64 device = 0;
        quint64 node = 0; ///< 0 for block devices

        auto operator<=>(const Identity &) const = default;
    };

    /// Block devices are always opened past the cache. With DeviceAccess::Format a file that
    /// is not there is made.
    static OpenedDevice open(const QString &path, DeviceAccess access, DeviceSharing sharing);

    bool isReadOnly() const { return m_readOnly; }
    bool isDirect() const { return m_direct; }
    bool isBlockDevice() const { return m_isBlockDevice; }
    bool isNew() const { return m_isNew; } ///< open() made the file
    const QString &path() const { return m_path; }
    Identity identity() const { return m_identity; }
    int systemError() const { return m_error; } ///< errno of the last call that failed

    /// Size in bytes now; 0 when it cannot be told.
    quint64 size() const;
    /// Whether the path still leads to what was opened: files are deleted, devices pulled.
    bool isStillThere() const;
    /// Whether somebody took the right to write from everybody (chmod a-w), root or not.
    bool isWriteProtected() const;

    /// All of it, or false. @p data and @p bytes must be aligned to 4096 when isDirect().
    bool read(quint64 offset, char *data, std::size_t bytes);
    /// Bytes written from the beginning of @p data on; less than @p bytes after an error.
    std::size_t write(quint64 offset, const char *data, std::size_t bytes);
    /// Everything written is on the disk for good. After an error the cache of the file is
    /// dropped, so that the next read tells what is really there.
    bool flush();
    /// Makes a file @p bytes long and reserves its first @p used bytes.
    bool resize(quint64 bytes, quint64 used);
    /// Flushes the folder that names a new file.
    bool flushFolder();

private:
    explicit BlockDevice(const QString &path)
        : m_path(path)
    {
    }
    DeviceFault open(DeviceAccess access, DeviceSharing sharing);
    std::size_t usefulPart(qint64 done) const;
    bool fail();

    QString m_path;
    int m_fd = -1;
    int m_error = 0;
    Identity m_identity;
    bool m_readOnly = false;
    bool m_direct = false;
    bool m_isBlockDevice = false;
    bool m_isNew = false;
};

} // namespace Engine
