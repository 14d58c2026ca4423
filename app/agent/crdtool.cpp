// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/crdtool.h"

#include "app/agent/agentcommandline.h"
#include "app/agent/tooloutput.h"

namespace App {

int runCrdTool(const AgentOptions &options, Model::Language language)
{
    ToolOutput output(options.json, language);
    switch (options.function) {
    case CrdFunction::Format:
        formatDisk(options, output);
        break;
    case CrdFunction::Info:
        showDisks(options, output);
        break;
    case CrdFunction::Alive:
        showAlive(options, output);
        break;
    }
    return output.status();
}

} // namespace App
