// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/crd/block.h"

// Where in the 4096 bytes of a block what stands (FORMAT.md "Block").
namespace Engine::BlockLayout {

inline constexpr char MagicText[] = "SECRDBLK";

inline constexpr int Magic = 0; ///< 8 bytes
inline constexpr int Version = 8; ///< 2
inline constexpr int Area = 10; ///< 1
inline constexpr int Half = 11; ///< 1
inline constexpr int Slot = 12; ///< 2
inline constexpr int PayloadLength = 14; ///< 2
inline constexpr int Crd = 16; ///< 16: the high half, then the low one
inline constexpr int Disk = 32; ///< 16
inline constexpr int Number = 48; ///< 4
inline constexpr int Generation = 52; ///< 4
inline constexpr int Term = 56; ///< 8
inline constexpr int Sequence = 64; ///< 8
inline constexpr int Checksum = 72; ///< 4: CRC32C of all other bytes
inline constexpr int Zero = 76; ///< 20, kept for later versions
inline constexpr int Payload = BlockHeaderSize;

} // namespace Engine::BlockLayout
