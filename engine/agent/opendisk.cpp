// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/agent/opendisk.h"

#include <map>
#include <mutex>

namespace Engine {

namespace {

struct Entry {
    CrdUuid disk;
    BlockDevice::Identity identity;
    QString path;
};

struct OpenDisks {
    std::mutex mutex;
    std::map<const OpenDisk *, Entry> entries;
};

/// Never destroyed: a thread that hangs in its disk may outlive everything.
OpenDisks &openDisks()
{
    static auto *const disks = new OpenDisks;
    return *disks;
}

} // namespace

std::unique_ptr<OpenDisk> OpenDisk::claim(const CrdUuid &disk, const BlockDevice &device,
                                          QString *other)
{
    OpenDisks &disks = openDisks();
    const std::lock_guard lock(disks.mutex);
    for (const auto &[owner, entry] : disks.entries) {
        if (entry.disk == disk && entry.identity != device.identity()) {
            *other = entry.path;
            return nullptr;
        }
    }
    std::unique_ptr<OpenDisk> result(new OpenDisk);
    disks.entries.emplace(result.get(), Entry{disk, device.identity(), device.path()});
    return result;
}

OpenDisk::~OpenDisk()
{
    OpenDisks &disks = openDisks();
    const std::lock_guard lock(disks.mutex);
    disks.entries.erase(this);
}

} // namespace Engine
