// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>
#include <QStringList>

#include "model/instant.h"

// Networks as the CRD keeps them: IP and FC of units, switches of Net Units, FC networks (S1.3-03,
// S1.3-04, S2.1-17). What is not known is empty or zero.
namespace Engine {

/// Dumps tell only whether there is one.
struct Secret {
    QByteArray bytes;

    bool operator==(const Secret &) const = default;
};

struct IpInterface {
    QString network; ///< "MCNPR"
    QString address; ///< IPv4 or IPv6
    quint8 prefixLength = 0;
    quint16 vlan = 0;
    QString mac;

    bool operator==(const IpInterface &) const = default;
};

/// Record "ip/<unit>" (S1.3-03).
struct IpRecord {
    std::vector<IpInterface> interfaces;
    QString gateway;
    QStringList nameServers;
    QString domain;

    bool operator==(const IpRecord &) const = default;
};

struct FcPort {
    QString name;
    QString wwpn; ///< world wide port name, 16 hexadecimal digits
    QString network; ///< the FC network it is connected to
    qint64 bitsPerSecond = 0;
    bool enabled = true;

    bool operator==(const FcPort &) const = default;
};

/// Record "fc/<unit>" (S1.3-03).
struct FcRecord {
    std::vector<FcPort> ports;

    bool operator==(const FcRecord &) const = default;
};

struct SwitchVlan {
    QString network;
    quint16 vlan = 0; ///< 0: untagged

    bool operator==(const SwitchVlan &) const = default;
};

struct SwitchPort {
    QString name;
    QString peer; ///< unit at the other end
    qint64 bitsPerSecond = 0;
    bool enabled = true;
    QStringList networks; ///< empty: all

    bool operator==(const SwitchPort &) const = default;
};

/// Record "switch/<Net Unit>" (S1.3-04).
struct SwitchRecord {
    QString softwareVersion;
    std::vector<SwitchVlan> networks;
    std::vector<SwitchPort> ports;

    bool operator==(const SwitchRecord &) const = default;
};

struct FcSwitch {
    QString name;
    QString address;
    QString wwn; ///< world wide name, 16 hexadecimal digits
    QString model;

    bool operator==(const FcSwitch &) const = default;
};

/// Record "fcnetwork/<name>" (S2.1-17).
struct FcNetworkRecord {
    QString name;
    std::vector<FcSwitch> switches;
    bool monitored = false;
    Model::Duration period{0}; ///< of monitoring
    Secret community;

    bool operator==(const FcNetworkRecord &) const = default;
};

} // namespace Engine
