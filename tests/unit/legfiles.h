// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/agent/legfile.h"
#include "engine/agent/legformat.h"

// A disk of a CRD as a file, and requests to it.

inline constexpr Engine::CrdUuid LegCrd{0x0123456789abcdef, 0xfedcba9876543210};
inline constexpr Engine::CrdUuid LegDisk{0x1111222233334444, 0x5555666677778888};

/// Leg 1, as small as can be.
Engine::LegFormat usualFormat(const QString &path);

/// Makes what formatting with usualFormat() makes, but of holes: at once, and taking no room.
bool makeLeg(const QString &path);

/// Null when it has a fault.
std::unique_ptr<Engine::LegFile> openLeg(const QString &path);

Engine::BlockPtr aliveBlock(quint16 unit, const QByteArray &payload);
/// Block @p index of half 1 of the region of candidate 2.
Engine::BlockPtr regionBlock(quint32 index, const QByteArray &payload);

Engine::DiskOp writeOp(const Engine::BlockPtr &block);
Engine::DiskOp readOp(Engine::BlockNumber first, quint32 count);
Engine::DiskOp flushOp();
/// With tag 42.
Engine::DiskRequest request(std::vector<Engine::DiskOp> ops);

/// All a file holds.
QByteArray contentOf(const QString &path);
/// Overwrites a part of a file, without a trace in its length.
void patch(const QString &path, qint64 offset, const QByteArray &bytes);
