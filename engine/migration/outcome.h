// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/crd/record.h"

// How an LM ended, told by nothing but its record.
namespace Engine {

/// Of a record that the LM's target owns, OWNED: the target failed behind CLAIM. Who is restarted
/// finds no guest and puts its records right as "not running"; STARTED never says so, for what is
/// only defined is not migrated (PROTOCOLS 2.4).
inline bool isDownOnTarget(const VmRecord &record)
{
    return record.status == Model::VmStatus::DefinedOnly;
}

/// Message on such an end; inserts: target SU, VM.
inline constexpr QLatin1String DownOnTarget{"SEC0219"};

} // namespace Engine
