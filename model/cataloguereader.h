// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>
#include <QStringList>

#include "model/message.h"

namespace Model {

struct LocatedMessage {
    Message message;
    QString place; ///< "file:line:column" of its table
};

struct CatalogueFile {
    std::vector<LocatedMessage> messages; ///< in the order of their keys
    QStringList errors; ///< "file:line:column: reason", all of one run
};

/// Reads a catalogue file: one table per message, see the head of attested.toml.
/// Unknown fields, wrong types and a missing language are errors.
CatalogueFile readCatalogue(const QString &file, const QByteArray &toml);

} // namespace Model
