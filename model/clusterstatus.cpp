// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clusterstatus.h"

namespace Model {

ClusterState worse(ClusterState a, ClusterState b)
{
    if (a == ClusterState::Inactive)
        return b;
    if (b == ClusterState::Inactive)
        return a;
    return a < b ? b : a;
}

} // namespace Model
