// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/placetext.h"

#include <QCoreApplication>

namespace Ui {

static QString say(const char *text)
{
    return QCoreApplication::translate("Places", text);
}

QString serverText(Model::ServerId server, const Model::Site &site)
{
    const Model::ServerConfig &config = site.server(server);
    //: name of an SE Server and its model
    return say(QT_TRANSLATE_NOOP("Places", "%1 (%2)"))
        .arg(config.name, Model::toText(config.model));
}

QString unitText(Model::UnitId unit, const Model::Site &site)
{
    const Model::UnitConfig &config = site.unit(unit);
    return say(QT_TRANSLATE_NOOP("Places", "%1 (%2)"))
        .arg(config.name, config.type.isEmpty() ? Model::toText(config.kind) : config.type);
}

QStringList wayTo(const Place &place, const Model::Site &site)
{
    const QString systems = say(QT_TRANSLATE_NOOP("Places", "Systems"));
    const QString hardware = say(QT_TRANSLATE_NOOP("Places", "Hardware"));
    const QString units = say(QT_TRANSLATE_NOOP("Places", "Units"));
    const QString cluster = say(QT_TRANSLATE_NOOP("Places", "Cluster"));
    const auto server
        = [&](Model::UnitId unit) { return serverText(site.unit(unit).server, site); };

    switch (place.kind) {
    case PlaceKind::Dashboard:
        return {say(QT_TRANSLATE_NOOP("Places", "Dashboard"))};
    case PlaceKind::Systems:
        return {systems};
    case PlaceKind::ServerSystems:
        return {systems, serverText(place.server, site)};
    case PlaceKind::Su:
        return {systems, server(place.unit), unitText(place.unit, site)};
    case PlaceKind::VmAdministration:
        return {systems, server(place.unit), unitText(place.unit, site),
                say(QT_TRANSLATE_NOOP("Places", "Virtual machines"))};
    case PlaceKind::Vm:
        return {systems, server(place.unit), unitText(place.unit, site),
                say(QT_TRANSLATE_NOOP("Places", "Virtual machines")), place.name};
    case PlaceKind::Native:
        return {systems, server(place.unit), unitText(place.unit, site),
                say(QT_TRANSLATE_NOOP("Places", "BS2000"))};
    case PlaceKind::Units:
        return {hardware, units};
    case PlaceKind::ServerUnits:
        return {hardware, units, serverText(place.server, site)};
    case PlaceKind::Unit:
        return {hardware, units, server(place.unit), unitText(place.unit, site)};
    case PlaceKind::Clusters:
        return {cluster, say(QT_TRANSLATE_NOOP("Places", "Overview"))};
    case PlaceKind::Topology:
        return {cluster, say(QT_TRANSLATE_NOOP("Places", "Topology"))};
    case PlaceKind::WhatIf:
        return {cluster, say(QT_TRANSLATE_NOOP("Places", "What-if"))};
    case PlaceKind::Cluster:
        return {cluster, place.name};
    case PlaceKind::Events:
        return {say(QT_TRANSLATE_NOOP("Places", "Logging")),
                say(QT_TRANSLATE_NOOP("Places", "Event logging"))};
    }
    return {};
}

} // namespace Ui
