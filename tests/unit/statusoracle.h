// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/states.h"
#include "statusmeaning.h"

#include <set>
#include <vector>

// A second opinion on the status of clusters: the facts and DESIGN 5's table, written down again by
// someone who did not know engine/cluster, on a data model of its own.
namespace Oracle {

enum class Is : quint8 {
    Works,
    GoingOff, ///< announced its power-off and still answers
    OffJustNow, ///< its first query was not answered
    Off,
    Dead,
    Isolated,
    Starting,
    NetworkSilent,
    DiskSilent,
    Suspect,
    Unknown,
};

enum class Rewas : quint8 {
    Active,
    Inactive,
    TooOld,
};

enum class Link : quint8 {
    Up,
    Cut,
    Unknown,
};

enum class Manager : quint8 {
    Confirmed,
    Degraded,
    Absent,
};

struct Unit {
    QString name;
    Model::UnitKind kind = Model::UnitKind::MU;
    int server = 0;
    Is is = Is::Works;
    bool monitorUp = true;
    bool native = false;
    bool maintenance = false;
    bool crdWritable = true; ///< as an SU tells of itself
    Rewas rewas = Rewas::Active;
    bool rewasRemote = false; ///< goes through an MU of another server
    std::vector<Model::LegStatus> legs; ///< as it reads them; MU and SU x86
};

struct Isl {
    QString name;
    int from = 0; ///< Net Units at its ends
    int to = 0;
    Link is = Link::Up;
};

struct Cluster {
    QString name;
    Model::ClusterKind kind = Model::ClusterKind::Management;
    std::vector<int> members;
    bool active = true;
};

struct Situation {
    std::vector<Unit> units;
    std::vector<Isl> links;
    std::vector<Cluster> clusters;
    int legs = 0;
    Manager manager = Manager::Confirmed;
    bool crdWritable = true; ///< for the MU that looks
};

struct Opinion {
    Model::ClusterState state = Model::ClusterState::Normal;
    /// Reasons of that state which the texts demand, and those they leave free beside them.
    std::set<Meaning> must;
    std::set<Meaning> may;
};

Opinion opinion(const Situation &situation, const Cluster &cluster);

} // namespace Oracle
