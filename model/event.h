// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "model/ids.h"
#include "model/instant.h"
#include "model/states.h"

namespace Model {

/// One for the Management Cluster: who made it, in which incarnation, the how many-th (DESIGN 8).
struct EventId {
    UnitId origin = NoUnit;
    quint32 incarnation = 0;
    quint32 counter = 0;

    auto operator<=>(const EventId &) const = default;
};

/// An entry of the event log (X-LOG-01). Text = message @c key with @c args, in the reader's
/// language; @c key and @c args are what is stored.
struct Event {
    EventId id;
    Instant time;
    Weight weight = Weight::Info;
    QString component; ///< "M2000", "Cluster", "VM2000", ...
    UnitId unit = NoUnit; ///< reporting unit
    QString system; ///< BS2000 system it is about; may be empty
    QString cluster; ///< cluster it is about; may be empty
    QString key;
    QStringList args;
    quint64 term = 0; ///< Cluster Manager's term for events of component Cluster
    bool confirmed = true; ///< false: without a Cluster Manager
    EventId cause; ///< first sign of what it is a consequence of; default: of none
};

/// An entry of the audit log (X-LOG-02).
struct AuditEntry {
    EventId id;
    Instant time;
    UnitId unit = NoUnit;
    QString account;
    QString component; ///< "SEM", "CLI"
    QString action; ///< catalogue key
    QStringList args;
    bool success = true;
    QString resultKey; ///< why not, catalogue key
};

} // namespace Model
