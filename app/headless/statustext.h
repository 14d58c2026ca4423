// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/script/scriptobject.h"
#include "model/event.h"
#include "model/language.h"
#include "model/siteview.h"

// What "status" and "events" print, in SE Manager's words (INTERFACES "Names").
namespace App {

/// One object with its state, or one reason of a cluster's status.
struct StatusRow {
    QString object;
    QString text;
    QString key; ///< of a reason
    QStringList args;
    int depth = 0; ///< 0: an object; more: because-tree below it
};

/// All objects, or one. A system comes with its last Live Migrations.
std::vector<StatusRow> statusRows(const Model::SiteView &view, const Engine::ScriptObject &object,
                                  Model::Language language);

/// The because-tree of @p object's status.
std::vector<StatusRow> reasonRows(const QString &object,
                                  const std::vector<Model::StatusReason> &reasons,
                                  Model::Language language);

/// "RUNNING|DIFF", "RUNNING|MIGRATING -> ABGSE701".
QString systemStatus(const Model::VmState &vm, const Model::Site &site);

/// Whether the event is about this object, or reported by it (S4.6.3-03).
bool isAbout(const Model::Event &event, const Engine::ScriptObject &object,
             const Model::Site &site);

} // namespace App
