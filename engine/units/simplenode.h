// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runtime/node.h"
#include "engine/units/ownevents.h"
#include "model/eventkeys.h"
#include "model/site.h"

namespace Engine {

/// An HNC, Net Unit or Application Unit: answers heartbeats, powers off in order; a Net Unit
/// tells the state of its inter switch links.
class SimpleNode final : public Node {
public:
    SimpleNode(Model::SitePtr site, Model::UnitId unit);
    SimpleNode(const SimpleNode &) = default;

    void turn(Turn &turn, const Input &input) override;
    std::unique_ptr<Node> clone() const override;

private:
    void powerOff(Turn &turn);
    void report(Turn &turn, const Model::EventKind &kind);

    Model::SitePtr m_site;
    Model::UnitId m_unit;
    quint32 m_incarnation = 0;
    quint32 m_revision = 0;
    bool m_poweringOff = false;
    OwnEvents m_events;
    std::vector<Model::LinkReading> m_links;
    Model::UnitStatePtr m_state;
};

} // namespace Engine
