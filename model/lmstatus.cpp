// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lmstatus.h"

#include <array>

namespace Model {

QString toText(LmPhase value)
{
    constexpr std::array words{u"SETUP",          u"COPY",         u"TRANSFER",
                               u"POST_TREATMENT", u"ROLLING_BACK", u"COMPLETED",
                               u"ABORTED",        u"REJECTED",     u"TARGET_FAILED"};
    return QString::fromUtf16(words[static_cast<std::size_t>(value)]);
}

} // namespace Model
