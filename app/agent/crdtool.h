// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/language.h"

namespace App {

struct AgentOptions;
class ToolOutput;

/// Does what the command line asks for; returns the exit status.
int runCrdTool(const AgentOptions &options, Model::Language language);

// The functions. All but formatting open their files for reading only.
void formatDisk(const AgentOptions &options, ToolOutput &output);
void showDisks(const AgentOptions &options, ToolOutput &output);
void showAlive(const AgentOptions &options, ToolOutput &output);

} // namespace App
