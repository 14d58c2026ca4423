// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/agent/blockdevice.h"

#include <cerrno>

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <linux/fs.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "engine/crd/block.h"

namespace Engine {

namespace {

constexpr mode_t NewFileMode = 0640;

/// Repeats a system call that a signal interrupted.
template <typename Call> auto untilDone(Call call)
{
    auto result = call();
    while (result < 0 && errno == EINTR)
        result = call();
    return result;
}

bool isProtection(int error)
{
    return error == EACCES || error == EPERM || error == EROFS;
}

} // namespace

DeviceFault deviceFaultOf(int systemError)
{
    switch (systemError) {
    case ENOENT:
    case ENOTDIR:
    case ENXIO:
    case ENODEV:
    case ENOMEDIUM:
        return DeviceFault::NotThere;
    case EACCES:
    case EPERM:
    case EROFS:
        return DeviceFault::NotAllowed;
    case EISDIR:
        return DeviceFault::NoDisk;
    case EBUSY:
    case EWOULDBLOCK:
    case ETXTBSY:
        return DeviceFault::InUse;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return DeviceFault::Full;
    default:
        return DeviceFault::Other;
    }
}

BlockDevice::~BlockDevice()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

OpenedDevice BlockDevice::open(const QString &path, DeviceAccess access, DeviceSharing sharing)
{
    std::unique_ptr<BlockDevice> device(new BlockDevice(path));
    const DeviceFault fault = device->open(access, sharing);
    const int error = device->m_error;
    if (fault != DeviceFault::None)
        device.reset();
    return {std::move(device), fault, error};
}

bool BlockDevice::fail()
{
    m_error = errno;
    return false;
}

DeviceFault BlockDevice::open(DeviceAccess access, DeviceSharing sharing)
{
    const QByteArray name = QFile::encodeName(m_path);
    struct stat status = {};
    const bool exists = untilDone([&] { return ::stat(name.constData(), &status); }) == 0;
    if (!exists && (errno != ENOENT || access != DeviceAccess::Format)) {
        fail();
        return deviceFaultOf(m_error);
    }
    m_isBlockDevice = exists && S_ISBLK(status.st_mode);
    if (exists && !m_isBlockDevice && !S_ISREG(status.st_mode))
        return DeviceFault::NoDisk;
    const bool wantsDirect = m_isBlockDevice || sharing == DeviceSharing::ManyHosts;
    const int common = O_CLOEXEC | (wantsDirect ? O_DIRECT : 0);
    int mode = O_RDWR;
    if (access == DeviceAccess::Read)
        mode = O_RDONLY;
    else if (access == DeviceAccess::Format)
        mode |= m_isBlockDevice ? O_EXCL : (exists ? 0 : O_CREAT | O_EXCL);
    m_fd = untilDone([&] { return ::open(name.constData(), mode | common, NewFileMode); });
    if (m_fd < 0 && access == DeviceAccess::ReadWrite && isProtection(errno))
        m_fd = untilDone([&] { return ::open(name.constData(), O_RDONLY | common); });
    if (m_fd < 0) {
        fail();
        return wantsDirect && m_error == EINVAL ? DeviceFault::NotDirect : deviceFaultOf(m_error);
    }
    m_isNew = !exists;
    m_direct = wantsDirect;
    const int flags = ::fcntl(m_fd, F_GETFL);
    m_readOnly = (flags & O_ACCMODE) == O_RDONLY;
    if (::fstat(m_fd, &status) != 0) {
        fail();
        return DeviceFault::Other;
    }
    m_identity
        = m_isBlockDevice ? Identity{status.st_rdev, 0} : Identity{status.st_dev, status.st_ino};
    // Whoever reads only disturbs nobody, and tools must be able to look at any time.
    if (access == DeviceAccess::Read)
        return DeviceFault::None;
    const int lock = (access == DeviceAccess::Format ? LOCK_EX : LOCK_SH) | LOCK_NB;
    if (untilDone([&] { return ::flock(m_fd, lock); }) != 0 && errno == EWOULDBLOCK) {
        fail();
        return DeviceFault::InUse;
    }
    return DeviceFault::None;
}

quint64 BlockDevice::size() const
{
    if (m_isBlockDevice) {
        quint64 bytes = 0;
        return ::ioctl(m_fd, BLKGETSIZE64, &bytes) == 0 ? bytes : 0;
    }
    struct stat status = {};
    return ::fstat(m_fd, &status) == 0 ? quint64(status.st_size) : 0;
}

bool BlockDevice::isStillThere() const
{
    struct stat status = {};
    if (untilDone([&] { return ::stat(QFile::encodeName(m_path).constData(), &status); }) != 0)
        return false;
    if (m_isBlockDevice)
        return S_ISBLK(status.st_mode) && Identity{status.st_rdev, 0} == m_identity;
    return S_ISREG(status.st_mode) && Identity{status.st_dev, status.st_ino} == m_identity;
}

bool BlockDevice::isWriteProtected() const
{
    struct stat status = {};
    return !m_isBlockDevice && ::fstat(m_fd, &status) == 0
        && (status.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) == 0;
}

/// Of a short transfer, what can be gone on from: past the cache only whole blocks.
std::size_t BlockDevice::usefulPart(qint64 done) const
{
    return std::size_t(m_direct ? done - done % BlockSize : done);
}

bool BlockDevice::read(quint64 offset, char *data, std::size_t bytes)
{
    while (bytes > 0) {
        const ssize_t done = untilDone([&] { return ::pread(m_fd, data, bytes, off_t(offset)); });
        if (done < 0)
            return fail();
        const std::size_t useful = usefulPart(done);
        if (useful == 0) { // beyond the end
            m_error = EIO;
            return false;
        }
        offset += useful;
        data += useful;
        bytes -= useful;
    }
    return true;
}

std::size_t BlockDevice::write(quint64 offset, const char *data, std::size_t bytes)
{
    std::size_t written = 0;
    while (written < bytes) {
        const ssize_t done = untilDone([&] {
            return ::pwrite(m_fd, data + written, bytes - written, off_t(offset + written));
        });
        if (done < 0) {
            fail();
            return written;
        }
        const std::size_t useful = usefulPart(done);
        if (useful == 0) {
            m_error = EIO;
            return written;
        }
        written += useful;
    }
    return written;
}

bool BlockDevice::flush()
{
    if (untilDone([&] { return ::fdatasync(m_fd); }) == 0)
        return true;
    fail();
    // Linux takes pages that could not be written for clean: they would be read as if they had
    // been.
    ::posix_fadvise(m_fd, 0, 0, POSIX_FADV_DONTNEED);
    return false;
}

bool BlockDevice::resize(quint64 bytes, quint64 used)
{
    if (untilDone([&] { return ::ftruncate(m_fd, off_t(bytes)); }) != 0)
        return fail();
    const int error = ::posix_fallocate(m_fd, 0, off_t(used));
    if (error != 0) {
        m_error = error;
        return false;
    }
    return true;
}

bool BlockDevice::flushFolder()
{
    const QByteArray folder = QFile::encodeName(QFileInfo(m_path).absolutePath());
    const int fd
        = untilDone([&] { return ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); });
    if (fd < 0)
        return fail();
    const bool good = untilDone([&] { return ::fsync(fd); }) == 0 || fail();
    ::close(fd);
    return good;
}

} // namespace Engine
