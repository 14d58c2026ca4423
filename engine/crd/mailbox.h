// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/crd/contents.h"

// Requests of a unit that does not reach the writer by network: on a leg, in its own block, with
// those of the SU /390 it serves (PROTOCOLS 1 "Requests"; FORMAT.md).
namespace Engine {

using MailboxRequests = std::vector<CrdRequestPtr>;

QByteArray encodeMailbox(const MailboxRequests &requests);
/// Nullopt when the bytes are no mailbox.
std::optional<MailboxRequests> decodeMailbox(const QByteArray &payload);

} // namespace Engine
