// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cluster/rewasversion.h"

#include <algorithm>

namespace Engine {

/// "V2.0" as 2000; -1 when it cannot be read.
static int versionNumber(const QString &version)
{
    int parts[2] = {0, 0};
    int part = 0;
    bool digits = false;
    for (const QChar c : version) {
        if (c.isDigit()) {
            parts[part] = std::min(parts[part] * 10 + c.digitValue(), 999);
            digits = true;
        } else if (c == u'.' && part == 0) {
            part = 1;
        } else if (digits) {
            break;
        }
    }
    return digits ? parts[0] * 1000 + parts[1] : -1;
}

bool isRewasTooOld(const QString &version)
{
    const int number = versionNumber(version);
    return number >= 0 && number < 2000;
}

} // namespace Engine
