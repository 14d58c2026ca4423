// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/siteview.h"
#include "scenario.h"

/// What one MU knew at a look; @c view null: it was off or hung.
struct Sight {
    QString mu;
    Model::SiteViewPtr view;
    std::vector<Model::Event> log; ///< all it had, in the order in which it is shown
};

struct SeenLook {
    std::vector<Sight> mus; ///< every MU of the site
};

struct SeenStep {
    Model::Instant begin;
    Model::Instant end;
    std::vector<SeenLook> looks; ///< of each Look of the step
};

/// Everything a run of a scenario shows, for judging apart from it.
struct ScenarioRecord {
    std::vector<SeenStep> steps;
    QStringList failures; ///< lines that failed, and two managers at a time
    QString transcript; ///< what the headless console said
};

/// Runs it on the headless console, as an operator would who types its lines.
ScenarioRecord runScenario(const Scenario &scenario);
