// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <variant>
#include <vector>

#include <QString>

#include "model/ids.h"
#include "model/lmstatus.h"
#include "model/states.h"
#include "model/vmdefinition.h"

// What the CRD keeps under its keys, as far as this part of the product writes it.
namespace Engine {

enum class VmPhase : quint8 {
    Owned,
    Migrating,
    Claimed,
};

/// Record "vm/<uuid>": who may run the guest (PROTOCOLS 2.1).
struct VmRecord {
    Model::VmDefinition definition;
    Model::VmStatus status = Model::VmStatus::Running;
    VmPhase phase = VmPhase::Owned;
    Model::LmId migration = Model::NoLm; ///< kept after the end
    Model::UnitId target = Model::NoUnit; ///< while not OWNED
    std::vector<Model::UndoStep> undo;
    bool returned = false; ///< ended by RETURN (t+2)
};

/// Record "crd/manager": the holder of the term is the Cluster Manager (PROTOCOLS 1).
struct ManagerRecord {
    quint64 term = 0;
};

/// Record "cluster/<name>".
struct ClusterRecord {
    bool active = true;
};

using CrdValue = std::variant<VmRecord, ManagerRecord, ClusterRecord>;

struct CrdRecord {
    Model::UnitId owner = Model::NoUnit;
    quint64 version = 0; ///< 0 = absent
    CrdValue value;
};

using CrdRecordPtr = std::shared_ptr<const CrdRecord>;

/// All records a unit's local copy holds, by key.
using CrdImage = std::map<QString, CrdRecordPtr>;
using CrdImagePtr = std::shared_ptr<const CrdImage>;

QString vmKey(const Model::VmUuid &vm);
QString clusterKey(const QString &cluster);
QString managerKey();

const VmRecord *asVm(const CrdRecordPtr &record);

} // namespace Engine
