// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QStringList>

#include "engine/crd/block.h"
#include "model/language.h"

namespace App {

/// Exit statuses of seagent.
namespace AgentStatus {
inline constexpr int Good = 0;
inline constexpr int Findings = 1; ///< something is damaged or not as it should be
inline constexpr int NotUnderstood = 2; ///< the command line
inline constexpr int CannotOpen = 3; ///< a disk cannot be opened, read or formatted at all
} // namespace AgentStatus

enum class CrdFunction : quint8 {
    Format,
    Info,
    Alive,
};

/// What the command line asks for: seagent crd FUNCTION [OPTION...] FILE...
struct AgentOptions {
    CrdFunction function = CrdFunction::Info;
    QStringList files;
    bool json = false;
    bool shared = false; ///< files are shared with other hosts
    quint64 size = 0; ///< bytes; 0: as it is
    std::optional<Engine::CrdUuid> crd;
    Model::LegId leg{1};
    QString name;
    bool overwrite = false;
    bool help = false;
    bool version = false;
};

struct AgentCommandLine {
    AgentOptions options;
    QString error; ///< one line of reason; empty when all is well
};

/// @p arguments without the program's name.
AgentCommandLine parseAgentCommandLine(const QStringList &arguments, Model::Language language);

/// What --help prints.
QString agentHelpText(Model::Language language);

/// "64M", "8GiB", "8G", "65536": binary units; nothing for anything else or 0.
std::optional<quint64> bytesOf(const QString &text);

} // namespace App
