// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "engine/runtime/output.h"

namespace Engine {

/// The moment of a turn and what the node wants done in it.
struct Turn {
    Model::Instant now;
    Outputs &out;

    void send(Model::UnitId to, Message message) { out.push_back(Send{to, std::move(message)}); }
    void setTimer(Model::Instant at, TimerKind kind, quint64 ref = 0)
    {
        out.push_back(SetTimer{at, kind, ref});
    }
};

/// A unit: plain C++ that takes (now, input) and returns outputs (DESIGN 3). No thread, socket,
/// wall clock or global random inside; its state is a copyable value.
class Node {
public:
    virtual ~Node() = default;
    Node &operator=(const Node &) = delete;

    virtual void turn(Turn &turn, const Input &input) = 0;
    virtual std::unique_ptr<Node> clone() const = 0;

protected:
    Node() = default;
    Node(const Node &) = default;
};

} // namespace Engine
