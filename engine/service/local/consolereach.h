// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "engine/access/rights.h"

namespace Engine {

/// Watches from the views of an MU whether an open KVP console can still be reached. Copyable.
class ConsoleReach {
public:
    explicit ConsoleReach(Model::ConsoleId console)
        : m_console(std::move(console))
    {
    }

    /// Why it can no longer be reached: the SU does not answer, an SU /390 has lost all MUs of
    /// its own server (S2.1-09), or the system left by Live Migration (S4.8-14). A system that
    /// was never seen there, as on the target before an LM, is no reason.
    std::optional<Denial> lost(const Model::SiteView &view);

private:
    std::optional<Denial> movedAway(const Model::SiteView &view);

    Model::ConsoleId m_console;
    std::optional<Model::VmUuid> m_seen;
};

/// @p mu is not known to be gone: an MU that was just started knows nothing yet.
bool mayFunction(const Model::SiteView &view, Model::UnitId mu);

/// Why BS2000 on @p su cannot be operated from the MU of @p view; nothing when it can.
std::optional<Denial> whyNotOperable(const Model::SiteView &view, Model::UnitId su);

/// Nothing when a console or SVP of @p unit needs no MU of its own server, or one works
/// (S2.1-08, -09).
std::optional<Denial> withoutOwnMu(const Model::SiteView &view, Model::UnitId unit);

} // namespace Engine
