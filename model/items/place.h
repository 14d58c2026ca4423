// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>

#include <QMetaType>
#include <QString>

#include "model/ids.h"

namespace Model {

enum class PlaceKind : quint8 {
    Dashboard,
    Systems, ///< overview over all servers, column Server (S2.3-02)
    ServerSystems,
    Su, ///< Information of an SU under Systems
    VmAdministration, ///< SU -> Virtual machines
    Vm, ///< Operation window of a system
    Native, ///< BS2000 -> Operation of a native SU (S4.2-02)
    Units, ///< overview over all servers (S2.3-03)
    ServerUnits,
    Unit, ///< Information of a unit
    Clusters, ///< Cluster -> Overview
    Topology, ///< Cluster -> Topology
    WhatIf, ///< Cluster -> What-if
    Cluster, ///< Management Cluster or <cluster name>
    Events,
};

/// Where a link or a tree entry leads: a main window and its object.
struct Place {
    PlaceKind kind = PlaceKind::Dashboard;
    Model::UnitId unit = Model::NoUnit; ///< Su, VmAdministration, Vm, Native, Unit
    Model::ServerId server = Model::NoServer; ///< ServerSystems, ServerUnits
    QString name = {}; ///< Vm: system; Cluster: cluster; Events: filter; WhatIf: what is lost

    auto operator<=>(const Place &) const = default;
    bool operator==(const Place &) const = default;
};

} // namespace Model

Q_DECLARE_METATYPE(Model::Place)
