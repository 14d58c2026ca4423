// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "engine/guest/migrationmemory.h"
#include "model/ids.h"

namespace Engine {

/// A piece of guest memory on its way over MCNPR (S4.4-14).
struct StreamChunk {
    Model::LmId migration = Model::NoLm;
    quint64 sequence = 0; ///< per LM, from 1
    qint64 bytes = 0; ///< on the wire
    MemoryChunk memory;
};

using StreamChunkPtr = std::shared_ptr<const StreamChunk>;

} // namespace Engine
