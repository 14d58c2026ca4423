// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include "model/instant.h"
#include "model/states.h"

// How servers and units are configured: what the CRD keeps so that it outlives each of them
// (S1.3-02, S1.3-03). What is not known is empty or zero.
namespace Engine {

/// Record "server/<name>" (S1.3-02).
struct ServerRecord {
    QString name;
    Model::ServerModel model = Model::ServerModel::SE700;
    QString location;

    bool operator==(const ServerRecord &) const = default;
};

/// Record "unit/<name>" (S1.3-03).
struct UnitRecord {
    QString name;
    Model::UnitKind kind = Model::UnitKind::MU;
    QString server;
    QString model; ///< "SU700"
    QString softwareVersion; ///< of M2000, X2000, HNC or the monitor system
    QString hostName;
    QString sysLocation;

    bool operator==(const UnitRecord &) const = default;
};

enum class XenGuest : quint8 {
    Linux,
    Windows,
    Other,
};

/// Record "xenvm/<unit>/<name>": a VM on an SU x86 that is no BS2000 (S1.3-03).
struct XenVmRecord {
    QString name;
    XenGuest guest = XenGuest::Linux;
    Model::VmStatus status = Model::VmStatus::DefinedOnly;
    qint32 memoryMb = 0;
    qint32 processors = 1;
    QStringList disks;
    QStringList networks;
    bool autostart = false; ///< starts with its SU

    bool operator==(const XenVmRecord &) const = default;
};

/// Record "backup/<unit>": where the last backup of its configuration (CSR) lies (S1.3-03).
struct BackupRecord {
    Model::Instant madeAt;
    QString place;
    qint64 bytes = 0;
    QString softwareVersion; ///< that wrote it
    QByteArray digest;

    bool operator==(const BackupRecord &) const = default;
};

/// Record "timing/knob": the period p that all times of heartbeat and CRD follow.
struct KnobRecord {
    Model::Duration period{500'000'000};

    bool operator==(const KnobRecord &) const = default;
};

} // namespace Engine
