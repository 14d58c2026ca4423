// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QLatin1StringView>
#include <QStringView>

namespace Engine::Vm2000 {

/// The names that @p typed may stand for, as SDF abbreviates: each part between hyphens may be
/// cut at its end, parts at the end may be left out, case does not matter. A full name wins, and
/// so does a name over others that continue it (MIG-VM is MIGRATE-VM, not MIGRATE-VM-DEFINITION).
/// One result: found; none: unknown; several: ambiguous. Indices into @p names.
std::vector<std::size_t> abbreviated(QStringView typed,
                                     const std::vector<QLatin1StringView> &names);

/// True when @p text fits @p pattern, where * stands for any characters and / for exactly one.
/// Case does not matter. Time is bounded by the product of the lengths.
bool matchesWildcards(QStringView pattern, QStringView text);

} // namespace Engine::Vm2000
