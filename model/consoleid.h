// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuple>

#include <QStringList>

#include "model/ids.h"
#include "model/instant.h"

namespace Model {

/// A KVP console: "HV0" for the monitor system, else the VM's name (INTERFACES "Names").
struct ConsoleId {
    UnitId su = NoUnit;
    QString system;

    bool operator==(const ConsoleId &) const = default;
    /// QString of Qt 6.4 has no operator<=>, so none can be defaulted here.
    friend bool operator<(const ConsoleId &one, const ConsoleId &other)
    {
        return std::tie(one.su, one.system) < std::tie(other.su, other.system);
    }
    bool isMonitor() const { return system == QLatin1String("HV0"); }
};

enum class ConsoleLineKind : quint8 {
    Message,
    Question, ///< waits for an answer (X-CON-01)
    Input, ///< echo of what an operator sent
    Status, ///< from the KVP itself, for example "connection closed" (S4.8-14)
};

struct ConsoleLine {
    quint64 number = 0; ///< per console, from 1; a gap means lines were lost
    Instant time;
    ConsoleLineKind kind = ConsoleLineKind::Message;
    QString text; ///< as printed, without the time header
    QString key; ///< message key, empty for continuation lines
    QStringList args;
};

} // namespace Model
