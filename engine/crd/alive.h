// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/crd/termrecord.h"
#include "model/instant.h"

// What a unit says of itself on each leg, and asks there when it reaches nobody by network
// (PROTOCOLS 1 "Alive area"; FORMAT.md).
namespace Engine {

/// Of a SU /390 that this MU serves: a monitor system has no block of its own.
struct AliveSection {
    Model::UnitId su = Model::NoUnit;
    quint32 incarnation = 0; ///< of the monitor system
    quint32 counter = 0;

    bool operator==(const AliveSection &) const = default;
};

/// How long the writer has heard nothing of a peer, by its own successful looks.
struct AliveSighting {
    static constexpr quint16 Never = 0xffff;
    quint16 network = Never; ///< tenths of a second
    std::array<quint16, 2> legs{Never, Never};

    bool operator==(const AliveSighting &) const = default;
};

struct AliveBlock {
    Model::UnitId unit = Model::NoUnit;
    quint32 incarnation = 0;
    quint32 counter = 0;
    TermMark promised; ///< highest promise of this MU: its internal disk must not be older
    TermMark mark; ///< highest term it knows, and what is acknowledged in it
    quint64 sequence = 0;
    Model::UnitId writer = Model::NoUnit; ///< of that term
    quint8 half = 0; ///< of the writer's region
    quint32 blocks = 0; ///< of the chain, as far as it is acknowledged; the writer only
    bool writing = false; ///< holds the term and committed not long ago
    quint32 mailbox = 0; ///< number of this unit's request in its mailbox block, 0: none
    std::vector<AliveSection> sections;
    std::vector<AliveSighting> sightings; ///< by unit of the site
};

using AliveBlocks = std::vector<AliveBlock>;

QByteArray encodeAlive(const AliveBlock &block);
/// Nullopt when the bytes are none. Without @p withSightings those are passed over.
std::optional<AliveBlock> decodeAlive(const QByteArray &payload, bool withSightings);

} // namespace Engine
