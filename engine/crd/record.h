// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <variant>
#include <vector>

#include <QString>

#include "engine/crd/globalrecords.h"
#include "engine/crd/networkrecords.h"
#include "engine/crd/unitrecords.h"
#include "model/ids.h"
#include "model/lmstatus.h"
#include "model/states.h"
#include "model/vmdefinition.h"

// What the CRD keeps under its keys. recordschema.h names the members for disks and dumps.
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

    bool operator==(const VmRecord &) const = default;
};

/// Record "crd/manager": the holder of the term is the Cluster Manager (PROTOCOLS 1).
struct ManagerRecord {
    quint64 term = 0;

    bool operator==(const ManagerRecord &) const = default;
};

/// Record "cluster/<name>".
struct ClusterRecord {
    bool active = true;

    bool operator==(const ClusterRecord &) const = default;
};

/// The place in this list is the number of the type on disks: add at the end only.
using CrdValue
    = std::variant<VmRecord, ManagerRecord, ClusterRecord, ServerRecord, UnitRecord, IpRecord,
                   FcRecord, XenVmRecord, SwitchRecord, BackupRecord, KnobRecord, AccountRecord,
                   RightRecord, AlarmMailRecord, AlarmRecipientRecord, AlarmTrapRecord,
                   FcNetworkRecord, LinkRecord, ConflictRecord>;

struct CrdRecord {
    Model::UnitId owner = Model::NoUnit;
    quint64 version = 0; ///< 0 = absent
    CrdValue value;

    bool operator==(const CrdRecord &) const = default;
};

using CrdRecordPtr = std::shared_ptr<const CrdRecord>;

/// All records a unit's local copy holds, by key.
using CrdImage = std::map<QString, CrdRecordPtr>;
using CrdImagePtr = std::shared_ptr<const CrdImage>;

// Servers and units are spelt as in the site; accounts, addresses and hosts in any case.
QString vmKey(const Model::VmUuid &vm);
QString clusterKey(const QString &cluster);
QString managerKey();
QString serverKey(const QString &server);
QString unitKey(const QString &unit);
QString ipKey(const QString &unit);
QString fcKey(const QString &unit);
QString xenVmKey(const QString &unit, const QString &vm);
QString switchKey(const QString &netUnit);
QString backupKey(const QString &unit);
QString knobKey();
QString accountKey(const QString &account);
QString rightKey(const QString &account);
QString alarmMailKey();
QString alarmRecipientKey(const QString &address);
QString alarmTrapKey(const QString &host);
QString fcNetworkKey(const QString &network);
QString linkKey(const QString &title);
QString conflictKey(quint32 generation);

const VmRecord *asVm(const CrdRecordPtr &record);

} // namespace Engine
