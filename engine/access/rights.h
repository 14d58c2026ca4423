// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QStringList>

#include "engine/service/action.h"
#include "model/siteview.h"

// Who may do what (DESIGN 3): one table role x action, and individual rights of operators. The
// MU that receives an action decides by this and audits; windows ask the same to tell why an
// action is disabled. Pure functions, any thread.
namespace Engine {

/// Why not: a message of the catalogue that names the right that is missing and who can give it.
struct Denial {
    QString key;
    QStringList args;

    bool operator==(const Denial &) const = default;
};

/// Nothing when @p account may do it. Judges rights only: whether the action is possible, and
/// whether its objects exist, is for the one who does it.
/// @p view is what the deciding MU knows; it tells which system an LM to be aborted moves.
/// Without it an operator may abort none.
std::optional<Denial> reasonAgainst(const Model::Site &site, const Model::AccountConfig &account,
                                    const Action &action, const Model::SiteView *view = nullptr);

/// Nothing when the account may open this console (X-ROLE-08).
std::optional<Denial> reasonAgainstConsole(const Model::Site &site,
                                           const Model::AccountConfig &account,
                                           const Model::ConsoleId &console);

/// A hint, not a refusal: the operator may start this LM but cannot operate the system on the
/// target, since the console right there is missing (S3.2-08). @p target NoUnit: the other SU.
std::optional<Denial> hintOnMigration(const Model::Site &site, const Model::AccountConfig &account,
                                      Model::UnitId source, const QString &vm,
                                      Model::UnitId target);

} // namespace Engine
