// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/crd/block.h"
#include "model/site.h"

// Names of the CRD of a site, its disks and candidates, derived from the site file, so that the
// same file gives the same ids.
namespace Engine {

CrdUuid crdUuid(const Model::Site &site);
CrdUuid legUuid(const Model::Site &site, Model::LegId leg);
CrdUuid internalDiskUuid(const Model::Site &site, Model::UnitId unit);

/// Candidates for the term: MUs first, then SU x86, each in the order of the site (PROTOCOLS 1).
std::vector<Model::UnitId> candidates(const Model::Site &site);
/// Place of @p unit among the candidates; -1: it is none.
int candidateSlot(const Model::Site &site, Model::UnitId unit);

} // namespace Engine
