// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/legfiles.h"

#include "engine/agent/legformat.h"
#include "engine/crd/diskids.h"

#include <QDir>

#include <cstring>

using namespace Qt::StringLiterals;

namespace App {

namespace {

QString reasonOf(const Engine::FormatResult &result)
{
    if (result.systemError != 0)
        return QString::fromLocal8Bit(std::strerror(result.systemError));
    switch (result.fault) {
    case Engine::FormatFault::TooSmall:
        return u"too small"_s;
    case Engine::FormatFault::NotVerified:
        return u"not verified"_s;
    default:
        return u"no regular file"_s;
    }
}

} // namespace

LegFiles makeLegFiles(const Model::SitePtr &site, const QString &folder)
{
    if (!QDir().mkpath(folder))
        return {nullptr, u"SEC1031"_s, {folder, QString::fromLocal8Bit(std::strerror(errno))}};
    auto changed = std::make_shared<Model::Site>(*site);
    for (Model::LegConfig &leg : changed->legs) {
        Engine::LegFormat format;
        format.path = QDir(folder).absoluteFilePath(leg.name + u".crd"_s);
        format.bytes = quint64(leg.sizeGb) << 30; // sparse: only what is used takes room
        format.crd = Engine::crdUuid(*site);
        format.disk = Engine::legUuid(*site, leg.id);
        format.leg = leg.id;
        format.crdName = site->name.left(32);
        format.now = site->start;
        Engine::FormatResult result = Engine::formatLeg(format);
        if (result.fault == Engine::FormatFault::Occupied) {
            const bool own = result.found && result.found->crd == format.crd
                && result.found->disk == format.disk;
            if (!own)
                return {nullptr, u"SEC1030"_s, {format.path}};
            format.overwrite = true;
            result = Engine::formatLeg(format);
        }
        if (result.fault != Engine::FormatFault::None)
            return {nullptr, u"SEC1031"_s, {format.path, reasonOf(result)}};
        leg.file = format.path;
    }
    return {changed, {}, {}};
}

} // namespace App
