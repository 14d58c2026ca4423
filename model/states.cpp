// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/states.h"

#include <array>

namespace Model {

namespace {

template <typename Enum, std::size_t Count>
QString wordOf(const std::array<const char16_t *, Count> &words, Enum value)
{
    const auto index = static_cast<std::size_t>(value);
    return index < Count ? QString::fromUtf16(words[index]) : QString();
}

} // namespace

QString toText(ServerModel value)
{
    return wordOf(std::array{u"SE300", u"SE500", u"SE700"}, value);
}

QString toText(UnitKind value)
{
    return wordOf(std::array{u"MU", u"SU /390", u"SU x86", u"HNC", u"NU", u"AU"}, value);
}

QString toText(Power value)
{
    return wordOf(std::array{u"UNKNOWN", u"OFF", u"STARTING", u"ON", u"STOPPING"}, value);
}

QString toText(Heartbeat value)
{
    return wordOf(std::array{u"UNKNOWN", u"OK", u"SUSPECT", u"NETWORK_DEAD", u"DISK_DEAD", u"DEAD",
                             u"ISOLATED"},
                  value);
}

QString toText(OperatingMode value)
{
    return wordOf(std::array{u"VM2000", u"Native BS2000"}, value);
}

QString toText(VmStatus value)
{
    return wordOf(std::array{u"DEFINED_ONLY", u"INIT_ONLY", u"RUNNING", u"WAIT", u"DOWN", u"HELD"},
                  value);
}

QString toText(ClusterKind value)
{
    return wordOf(std::array{u"Management Cluster", u"SU /390 Cluster", u"SU x86 Cluster"}, value);
}

QString toText(ClusterState value)
{
    return wordOf(std::array{u"NORMAL", u"WARNING", u"ERROR", u"INACTIVE"}, value);
}

QString toText(LegStatus value)
{
    return wordOf(std::array{u"UpToDate", u"Inconsistent", u"Outdated", u"Failed", u"Missing"},
                  value);
}

QString toText(Weight value)
{
    return wordOf(std::array{u"INFO", u"WARNING", u"ERROR"}, value);
}

QString toText(DeviceType value)
{
    return wordOf(std::array{u"disk", u"tape", u"console", u"lan", u"cs", u"other"}, value);
}

QString toText(NetworkKind value)
{
    return wordOf(std::array{u"MCNPR", u"MCNLO", u"MSNPR", u"MONPR", u"MANPU", u"MONPU", u"DANPU",
                             u"DANPR", u"LOCLAN"},
                  value);
}

QString toText(Role value)
{
    return wordOf(std::array{u"administrator", u"bs2000-administrator", u"xenvm-administrator",
                             u"au-administrator", u"operator", u"service"},
                  value);
}

} // namespace Model
