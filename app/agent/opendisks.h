// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "engine/agent/legfile.h"

namespace App {

struct AgentOptions;
class ToolOutput;

struct DiskFile {
    QString file;
    Engine::OpenedLeg opened; ///< leg null: its fault is told already
};

/// Opens all files for reading and tells the faults of those that cannot be used. They stay open,
/// so that a copy of one among them is noticed.
std::vector<DiskFile> openDisks(const AgentOptions &options, ToolOutput &output);

/// Tells that a block is no good, if it is not.
void tellBadBlock(const DiskFile &disk, Engine::BlockNumber number, Engine::BlockFault fault,
                  ToolOutput &output);

} // namespace App
