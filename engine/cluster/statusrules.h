// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "engine/cluster/statusscene.h"

namespace Engine {

class StatusFinds;

/// A line of the status table (DESIGN 5): in which clusters it counts, where it comes from
/// ("D5-…": our own choice), how bad it is, what it says, and what looks for it.
struct StatusRule {
    unsigned kinds; ///< bits by ClusterKind
    const char *id;
    Model::ClusterState state; ///< Normal: information, restricts nothing
    const char *key; ///< in the catalogue; Latin-1
    void (*find)(const StatusScene &scene, StatusFinds &finds);
};

/// All rules, in the order in which reasons of equal state are shown.
std::span<const StatusRule> statusRules();

bool appliesTo(const StatusRule &rule, Model::ClusterKind kind);

/// Where a rule puts what it found.
class StatusFinds {
public:
    StatusFinds(const StatusRule &rule, std::vector<Model::StatusReason> &reasons);

    /// Adds a reason of this rule about @p object; valid until the next add().
    Model::StatusReason &add(const QString &object, const QStringList &args,
                             Model::Duration age = Model::Duration{0});

private:
    const StatusRule &m_rule;
    std::vector<Model::StatusReason> &m_reasons;
};

} // namespace Engine
