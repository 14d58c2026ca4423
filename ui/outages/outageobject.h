// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuple>

#include <QMetaType>
#include <QString>

#include "model/ids.h"

namespace Ui {

enum class OutageKind : quint8 {
    None,
    Unit,
    Link,
    Leg,
    Guest,
};

/// Something the instructor can do harm to.
struct OutageObject {
    OutageKind kind = OutageKind::None;
    Model::UnitId unit = Model::NoUnit; ///< Unit; Guest: the SU it is on
    Model::LinkId link{};
    Model::LegId leg{1};
    QString guest;

    bool operator==(const OutageObject &) const = default;
    friend bool operator<(const OutageObject &one, const OutageObject &other)
    {
        return std::tie(one.kind, one.unit, one.link, one.leg, one.guest)
            < std::tie(other.kind, other.unit, other.link, other.leg, other.guest);
    }
};

} // namespace Ui

Q_DECLARE_METATYPE(Ui::OutageObject)
