// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/sitedriver.h"

/// One precondition that is not met, and what a check of the VM has to find.
struct PreconditionCase {
    const char *name;
    std::function<void(Model::Site &)> edit; ///< the site, before it starts
    std::function<void(SiteDriver &)> before; ///< the check
    QStringList expected; ///< "side severity rule object key"
    QString source = QStringLiteral("ABGSE501");
    QString vm = QStringLiteral("VM07TEST");
    QString target = QStringLiteral("ABGSE701");
};

/// Every rule of S4.1, S4.8 and X-PRE-01 that a check can find.
const std::vector<PreconditionCase> &preconditionCases();

/// The Augsburg site, changed by @p edit before it starts.
Model::SitePtr editedSite(const std::function<void(Model::Site &)> &edit);
