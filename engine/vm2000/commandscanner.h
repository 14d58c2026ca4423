// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QStringView>

// The shape of a command line: quotes, parentheses, commas. No recursion, one pass each.
namespace Engine::Vm2000 {

enum class ShapeFault : quint8 {
    None,
    OpenParenthesis, ///< never closed
    ClosingParenthesis, ///< never opened
    OpenQuote, ///< never closed
    TooDeep, ///< more than MaxDepth parentheses in each other
};

inline constexpr int MaxDepth = 8;

struct Shape {
    ShapeFault fault = ShapeFault::None;
    qsizetype at = 0; ///< index of the offending character
};

/// Checks quotes and parentheses. The functions below expect a text without a fault.
Shape checkShape(QStringView text);

/// Parts between the commas that are outside quotes and parentheses, trimmed. An empty text has
/// one empty part.
std::vector<QStringView> splitAtCommas(QStringView text);

/// Index of the first @p wanted outside quotes and parentheses, or -1.
qsizetype findOutside(QStringView text, char16_t wanted);

/// Index of the parenthesis that closes the one at the beginning of @p text, or -1.
qsizetype findClosing(QStringView text);

} // namespace Engine::Vm2000
