// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/agent/legtexts.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

QString legNumber(Model::LegId leg)
{
    return QString::number(int(leg));
}

LegText textOfDisk(const OpenedLeg &opened, const QString &path)
{
    const std::optional<Superblock> &found = opened.verdict.superblock;
    const QString crd = found ? found->crd.toString() : QString();
    const QString disk = found ? found->disk.toString() : QString();
    switch (opened.fault.disk) {
    case DiskFault::None:
        break;
    case DiskFault::Unreadable:
        return {u"SEC1120"_s, {path}};
    case DiskFault::NotFormatted:
        return {u"SEC1121"_s, {path}};
    case DiskFault::NoCrdDisk:
        return {u"SEC1122"_s, {path}};
    case DiskFault::NewerVersion:
        return {u"SEC1123"_s, {path, QString::number(FormatVersion)}};
    case DiskFault::HalfFormatted:
        return {u"SEC1124"_s, {path}};
    case DiskFault::Contradicting:
        return {u"SEC1125"_s, {path}};
    case DiskFault::TooSmall: {
        const quint64 used = found ? quint64(found->geometry.blockCount()) * BlockSize : 0;
        return {u"SEC1126"_s, {path, sizeText(opened.bytes), sizeText(used)}};
    }
    case DiskFault::ForeignCrd:
        return {u"SEC1127"_s, {path, crd}};
    case DiskFault::ForeignDisk:
        return {u"SEC1128"_s, {path, disk}};
    case DiskFault::WrongLeg:
        return {u"SEC1129"_s, {path, found ? legNumber(found->leg) : QString()}};
    case DiskFault::Clone:
        return {u"SEC1130"_s, {path, opened.fault.other, disk}};
    }
    return {};
}

} // namespace

QString sizeText(quint64 bytes)
{
    constexpr std::array units{
        std::pair{quint64(1) << 40, "TiB"}, std::pair{quint64(1) << 30, "GiB"},
        std::pair{quint64(1) << 20, "MiB"}, std::pair{quint64(1) << 10, "KiB"}};
    for (const auto &[size, name] : units) {
        if (bytes >= size && bytes % size == 0)
            return QString::number(bytes / size) + u' ' + QLatin1StringView(name);
    }
    return QString::number(bytes) + u" bytes"_s;
}

LegText textOf(DeviceFault fault, int systemError, const QString &path)
{
    const QString reason = qt_error_string(systemError);
    switch (fault) {
    case DeviceFault::None:
        break;
    case DeviceFault::NotThere:
        return {u"SEC1110"_s, {path}};
    case DeviceFault::NotAllowed:
        return {u"SEC1111"_s, {path, reason}};
    case DeviceFault::NoDisk:
        return {u"SEC1112"_s, {path}};
    case DeviceFault::NotDirect:
        return {u"SEC1113"_s, {path}};
    case DeviceFault::InUse:
        return {u"SEC1114"_s, {path}};
    case DeviceFault::Full:
        return {u"SEC1115"_s, {path, reason}};
    case DeviceFault::Other:
        return {u"SEC1116"_s, {path, reason}};
    }
    return {};
}

LegText textOf(const OpenedLeg &opened, const QString &path)
{
    if (opened.fault.device != DeviceFault::None)
        return textOf(opened.fault.device, opened.fault.systemError, path);
    return textOfDisk(opened, path);
}

LegText textOf(const FormatResult &result, const LegFormat &format)
{
    const QString &path = format.path;
    switch (result.fault) {
    case FormatFault::None:
        break;
    case FormatFault::Device:
        return textOf(result.device, result.systemError, path);
    case FormatFault::TooSmall:
        return {u"SEC1135"_s, {path, sizeText(LeastLegBytes)}};
    case FormatFault::WrongSize:
        return {u"SEC1136"_s, {path, sizeText(format.bytes)}};
    case FormatFault::Occupied:
        if (result.found)
            return {u"SEC1137"_s,
                    {path, legNumber(result.found->leg), result.found->crd.toString(),
                     result.found->crdName}};
        return {u"SEC1138"_s, {path}};
    case FormatFault::Cut:
        return {u"SEC1139"_s, {path, sizeText(format.bytes)}};
    case FormatFault::NotVerified:
        return {u"SEC1140"_s, {path}};
    }
    return {};
}

} // namespace Engine
