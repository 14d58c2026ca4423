// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "model/site.h"

namespace App {

/// The site with its external configuration disks kept as files in a folder.
struct LegFiles {
    Model::SitePtr site; ///< null: see key
    QString key; ///< catalogue key of what went wrong
    QStringList args;
};

/// Formats a file for each leg of @p site in @p folder, which is made when it is missing. Files
/// of this site's own disks are formatted anew, since each start of the emulator is a new run;
/// anything else there is left alone and told.
LegFiles makeLegFiles(const Model::SitePtr &site, const QString &folder);

} // namespace App
