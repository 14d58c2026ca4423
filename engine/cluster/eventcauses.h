// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "model/event.h"
#include "model/site.h"

namespace Engine {

/// The event that @p event is a consequence of, so that the burst after an outage reads as one
/// cause with its consequences under it. @p earlier: the log so far, oldest first; only events of
/// the last 40 periods count. What it returns is no consequence itself; a default id: none. An
/// entry is written once, so the cause is the first sign of an outage: connections of a server
/// that lost its power are seen to be down before its units are known to be dead.
Model::EventId causeOf(const Model::Site &site, std::span<const Model::Event> earlier,
                       const Model::Event &event);

/// How far back causeOf() looks.
Model::Duration causeWindow(const Model::Site &site);

} // namespace Engine
