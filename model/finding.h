// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QStringList>

#include "model/instant.h"

namespace Model {

enum class Severity : quint8 {
    NotChecked, ///< a precondition the cluster software does not check (S4.1-16)
    Information,
    Warning,
    Conflict, ///< the LM is rejected (S4.2-13)
};

enum class Side : quint8 {
    Source,
    Target,
};

/// One result of a precondition check (DESIGN 6). Reading, meaning and remedy are the text,
/// meaning and response of message @c key in the catalogue, in the reader's language.
struct Finding {
    QString rule; ///< "S4.1-11"
    Severity severity = Severity::Conflict;
    Side side = Side::Target;
    QString object; ///< what it is about: a device, an SU, a VM
    QString key; ///< "VMS2437"
    QStringList args;
    Instant time;
};

using Findings = std::vector<Finding>;

inline bool hasConflict(const Findings &findings)
{
    for (const Finding &finding : findings) {
        if (finding.severity == Severity::Conflict)
            return true;
    }
    return false;
}

} // namespace Model
