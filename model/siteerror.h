// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/language.h"

#include <QStringList>

namespace Model {

/// One error in a site file.
struct SiteError {
    QString file;
    int line = 0; ///< from 1; 0 when the whole file is meant
    int column = 0; ///< from 1, in characters
    QString key; ///< "unit.vm.index"; empty when the whole file is meant
    QString message; ///< key in the message catalogue, "SEC0703"
    QStringList args; ///< inserts of the message

    bool operator==(const SiteError &) const = default;

    /// "file:line:column", or the file alone.
    QString place() const;
    /// "file:line:column: reason", one line.
    QString toText(Language language) const;
};

} // namespace Model
