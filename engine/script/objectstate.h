// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "engine/script/scriptobject.h"
#include "model/siteview.h"

// The states that "wait until" knows, in SE Manager's words (INTERFACES "Names").
namespace Engine {

/// Every word that @p object can be waited for:
/// a unit's power and heartbeat, UP or DOWN of a link, the status of a leg or cluster; of a
/// system its VM status, MIGRATING, and the phase of its last migration.
QStringList statesOf(const ScriptObject &object);

/// Whether @p object is in @p state as far as the MU of @p view knows. A system with no SU named
/// is in it when it is so on any SU.
bool hasState(const Model::SiteView &view, const ScriptObject &object, const QString &state);

/// As an operator would type it: "abgwhite", "ABGSE501/VM12PROD". Empty for no object.
QString nameOf(const ScriptObject &object, const Model::Site &site);

} // namespace Engine
