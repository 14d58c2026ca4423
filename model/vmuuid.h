// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace Model {

/// Names a VM definition for life; name and index may change with the SU (PROTOCOLS 2.1).
struct VmUuid {
    quint64 high = 0;
    quint64 low = 0;

    auto operator<=>(const VmUuid &) const = default;
    bool isNull() const { return high == 0 && low == 0; }

    /// Derived from the site's name and the VM's, so that the same site file gives the same ids.
    static VmUuid fromNames(const QString &site, const QString &vm);
    /// "8-4-4-4-12" hexadecimal digits.
    QString toString() const;
    /// Nothing when @p text is not such a text, or all zero.
    static std::optional<VmUuid> fromString(const QString &text);
};

} // namespace Model
