// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QStringList>

namespace Engine::Vm2000 {

inline constexpr int ConsoleWidth = 80;

struct TextColumn {
    int width = 0; ///< negative: right-aligned
};

/// One line: each text in its column, one blank between columns, none at the end. A text longer
/// than its column is printed in full.
QString inColumns(const std::vector<TextColumn> &columns, const QStringList &texts);

/// "12 VM12PROD", the field VM-ID of all lists, always VmIdWidth wide; "-" when @p index is 0.
QString vmIdField(int index, const QString &name);
inline constexpr int VmIdWidth = 11;

/// @p items joined by commas into lines of at most ConsoleWidth: the first after @p head, the
/// others indented as far.
QStringList wrapped(const QString &head, const QStringList &items);

} // namespace Engine::Vm2000
