// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/service/operatorsession.h"
#include "model/site.h"
#include "ui/frame/navigator.h"

namespace Ui {

class LatencyHistory;

/// What every page and pane works with. The window outlives what it gives this to.
struct PageContext {
    Engine::OperatorSession &session;
    Navigator &navigator;
    Model::SitePtr site;
    const LatencyHistory *latencies = nullptr; ///< null: none is kept
};

} // namespace Ui
