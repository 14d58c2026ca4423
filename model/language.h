// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace Model {

/// Language of a reader; consoles of BS2000 always speak English.
enum class Language : quint8 {
    English,
    German,
};

} // namespace Model
