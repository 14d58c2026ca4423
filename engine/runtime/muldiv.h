// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace Engine {

__extension__ using WideInt = __int128;

/// a * b / c in whole numbers, exact in between; c below 1 counts as 1.
constexpr qint64 mulDiv(qint64 a, qint64 b, qint64 c)
{
    return qint64(WideInt(a) * b / (c < 1 ? 1 : c));
}

} // namespace Engine
