// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

// CRC32C (polynomial of Castagnoli, as in RFC 3720 appendix B.4): the checksum of every block.
namespace Engine {

/// By the fastest way this processor has; all ways give the same value. @p before: the checksum
/// of what precedes @p bytes, when it is computed piece by piece.
quint32 crc32c(QByteArrayView bytes, quint32 before = 0);

/// By tables, eight bytes at a time: works everywhere.
quint32 crc32cByTable(QByteArrayView bytes, quint32 before = 0);

/// Whether the processor has an instruction for it (x86-64 with SSE 4.2).
bool hasCrc32cInstruction();

/// By that instruction. Only where hasCrc32cInstruction().
quint32 crc32cByInstruction(QByteArrayView bytes, quint32 before = 0);

} // namespace Engine
