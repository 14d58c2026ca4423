// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/vmdefinition.h"

namespace Model {

Workload usualWorkload(WorkloadKind kind)
{
    switch (kind) {
    case WorkloadKind::Idle:
        return {kind, 20, 200};
    case WorkloadKind::Dialogue:
        return {kind, 4'000, 20'000};
    case WorkloadKind::MemoryStorm:
        return {kind, 250'000, 300'000};
    }
    return {};
}

} // namespace Model
