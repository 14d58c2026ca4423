// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <type_traits>

#include "engine/crd/record.h"

// The words that stand in dumps for the numbers of enumerations and types, in their order: a
// number that has no word is none (FORMAT.md "Words").
namespace Engine {

/// A std::array of words for each enumeration in a record; ids have none.
template <class Enum> inline constexpr auto Words = nullptr;

template <class Type>
concept Worded = std::is_enum_v<Type> && !std::is_null_pointer_v<decltype(Words<Type>)>;

/// Types of CrdValue.
inline constexpr std::array ValueWords{
    "vm",         "manager",    "cluster", "server",     "unit",
    "ip",         "fc",         "xenvm",   "switch",     "backup",
    "knob",       "account",    "right",   "alarm-mail", "alarm-recipient",
    "alarm-trap", "fc-network", "link",    "conflict",
};
static_assert(ValueWords.size() == std::variant_size_v<CrdValue>);

template <> inline constexpr auto Words<VmPhase> = std::array{"OWNED", "MIGRATING", "CLAIMED"};
template <> inline constexpr auto Words<XenGuest> = std::array{"linux", "windows", "other"};
template <> inline constexpr auto Words<MailSecurity> = std::array{"none", "starttls", "tls"};
template <> inline constexpr auto Words<TrapVersion> = std::array{"v2c", "v3"};
template <> inline constexpr auto Words<Model::ServerModel> = std::array{"SE300", "SE500", "SE700"};
template <>
inline constexpr auto Words<Model::UnitKind> = std::array{"MU",  "SU390", "SUx86",
                                                          "HNC", "NU",    "AU"};
template <>
inline constexpr auto Words<Model::VmStatus> = std::array{"DEFINED_ONLY", "INIT_ONLY", "RUNNING",
                                                          "WAIT",         "DOWN",      "HELD"};
template <>
inline constexpr auto Words<Model::WorkloadKind> = std::array{"idle", "dialogue", "memory-storm"};
template <> inline constexpr auto Words<Model::Weight> = std::array{"INFO", "WARNING", "ERROR"};
template <>
inline constexpr auto Words<Model::Role> = std::array{
    "administrator", "bs2000-administrator", "xenvm-administrator", "au-administrator", "operator",
    "service"};
template <>
inline constexpr auto Words<Model::RightKind> = std::array{"console", "dialog", "svp-console",
                                                           "power"};
template <>
inline constexpr auto Words<Model::UndoKind> = std::array{
    "reattach-devices",      "unlock-mscf",      "restart-io",
    "remove-target-devices", "delete-target-vm", "drop-target-definition",
    "return-record"};

} // namespace Engine
