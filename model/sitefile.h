// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/site.h"
#include "model/siteerror.h"

#include <vector>

// Site files: hand-editable TOML (docs/site-files.md).
namespace Model {

struct LoadedSite {
    SitePtr site; ///< null when there are errors
    std::vector<SiteError> errors; ///< all of them, in the order of the file
};

/// Reads and checks the site file at @p path; ":/" names a site that comes with the program.
/// Errors of TOML itself come one at a time, all others together. Any thread.
LoadedSite loadSite(const QString &path);

/// The same for @p utf8; @p file is the name that errors give.
LoadedSite loadSiteText(const QByteArray &utf8, const QString &file);

/// The site used when none is named .
QString defaultSitePath();

} // namespace Model
