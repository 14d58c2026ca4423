// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "engine/script/scriptline.h"
#include "model/site.h"

// A golden scenario: what an operator does or suffers, and what the MUs must then know and log
// (docs/contributing.md, "Golden scenarios"). Plain data.

/// An entry the log must have. Times count from the beginning of the step.
struct ExpectedEvent {
    std::optional<std::pair<Model::Duration, Model::Duration>> window; ///< none: right after
    QString text; ///< "WARNING SEC0630 abgwhite", and ": …" when further inserts are told too
    bool tellsMore = false; ///< the text names further inserts

    bool operator==(const ExpectedEvent &) const = default;
};

/// What an MU must know at some time. What is not named is well: NORMAL, ON and OK, UpToDate, UP.
struct Look {
    Model::Duration at{0}; ///< since the beginning of the step; of its end: the step's own time
    bool atEnd = true;
    std::vector<QString> by; ///< MUs; empty: every one that is on and not named elsewhere
    std::map<QString, QStringList> clusters; ///< state, then "key object" of each reason
    std::map<QString, QStringList> units; ///< states that hold
    std::map<QString, QString> legs;
    std::map<QString, QString> links;
    QString manager; ///< or "none"
    bool crdWritable = true;
    std::optional<std::vector<ExpectedEvent>> log; ///< only at the end of a step
};

struct ScenarioStep {
    std::vector<Engine::ScriptLine> lines;
    Model::Duration time{0}; ///< that passes after them
    std::vector<Look> looks; ///< in the order of their times; those of the end: the general last
};

struct Scenario {
    QString file;
    QString title;
    QString siteName;
    Model::SitePtr site;
    quint64 seed = 1;
    QString defect; ///< why the product does not do so yet; empty: it does
    bool sameLogs = true; ///< at the end; false while the site is still split
    std::vector<ScenarioStep> steps; ///< the first is the site at rest

    /// What runs it again: a command of the headless console.
    QString replay() const;
};

/// "SEC0630 abgwhite", as scenarios name events and reasons.
inline QString named(const QString &key, const QString &object)
{
    return key + u' ' + object;
}
