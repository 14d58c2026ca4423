// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>

#include <QStringList>

#include "model/ids.h"
#include "model/instant.h"

namespace Model {

/// A KVP console: "HV0" for the monitor system, else the VM's name (INTERFACES "Names").
struct ConsoleId {
    UnitId su = NoUnit;
    QString system;

    auto operator<=>(const ConsoleId &) const = default;
    bool operator==(const ConsoleId &) const = default;
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
