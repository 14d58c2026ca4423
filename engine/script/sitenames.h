// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "model/site.h"

namespace Engine {

/// The VM names of the site, each once: where a VM is may have changed since the start.
QStringList vmNames(const Model::Site &site);

/// How much of the beginning of @p text is one name that has blanks in it: in quotes, or a name
/// of a cluster ("Management Cluster"). 0: no such name.
qsizetype lengthOfNameWithBlanks(QStringView text, const Model::Site &site);

} // namespace Engine
