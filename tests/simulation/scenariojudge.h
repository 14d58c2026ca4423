// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "scenariorun.h"

/// How @p record differs from what @p scenario expects; empty: not at all. A line that begins
/// with '-' is missing, one with '+' too much, one with '!' came at another time.
QStringList differences(const Scenario &scenario, const ScenarioRecord &record);
