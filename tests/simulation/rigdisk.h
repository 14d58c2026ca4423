// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runtime/disk.h"

/// A disk of a MemberRig.
class RigDisk {
public:
    virtual ~RigDisk() = default;

    virtual Engine::DiskStatus write(const Engine::BlockPtr &block) = 0;
    virtual void flush() = 0;
    virtual Engine::BlockRead read(Engine::BlockNumber number) = 0;
};
