// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/items/itemnode.h"
#include "model/language.h"
#include "model/siteview.h"

// What an MU knows of the CRD as a whole, field by field. Before it opened its disks all is
// unknown.
namespace Model {

/// "read and write", or why it is read-only.
ItemCell crdStateCell(const SiteView &view, Language language);
/// "12, written by abgwhite", a link to the writer.
ItemCell crdTermCell(const SiteView &view);
/// "8 of 8, 5 needed"
ItemCell crdVotesCell(const SiteView &view);
ItemCell crdGenerationCell(const SiteView &view);
ItemCell crdSequenceCell(const SiteView &view);
/// Last scrub of this MU and what it found.
ItemCell scrubCell(const SiteView &view);
/// Worst of the disks this MU uses.
Mark crdDisksMark(const SiteView &view);

} // namespace Model
