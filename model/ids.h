// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace Model {

/// A unit of the site: its place in Site::units. Stable as long as the site file is.
enum class UnitId : quint16 {
};
inline constexpr UnitId NoUnit{0xffff};

/// An SE Server: its place in Site::servers.
enum class ServerId : quint16 {
};
inline constexpr ServerId NoServer{0xffff};

/// An inter switch link: its place in Site::links.
enum class LinkId : quint16 {
};

/// An external configuration disk, numbered from 1 as operators do.
enum class LegId : quint8 {
};

/// A Live Migration. Made by the source SU, unique in the site.
enum class LmId : quint64 {
};
inline constexpr LmId NoLm{0};

/// A job at the management service. Unique in one run.
enum class JobId : quint64 {
};
inline constexpr JobId NoJob{0};

template <typename Id> constexpr std::size_t indexOf(Id id)
{
    return static_cast<std::size_t>(id);
}

} // namespace Model
