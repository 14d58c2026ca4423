// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace Model {

/// "4683" or "4680-468F" as single mnemonic names of devices, in upper case. A name has 2 or 4
/// letters, digits, $, # or @; a range needs hexadecimal ends of the same length in rising order.
/// nullopt when @p text is neither.
std::optional<std::vector<QString>> expandMn(const QString &text);

} // namespace Model
