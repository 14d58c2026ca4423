// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/siteview.h"

/// The CRD of the sample site for views of it, and what happens to it.
namespace Sample {

/// Four MUs with a vote each and two legs with two each; term 12 of abgwhite; all is well.
Model::CrdStatus calmCrd(const Model::SiteView &view);

/// Changes to a view, each as its MU would report it.
void setDisk(Model::SiteView &view, int leg, Model::LegStatus status);
void resync(Model::SiteView &view, int leg, int permille, bool stuck = false);
void rollBack(Model::SiteView &view, int leg);
/// ABGSE5 is lost with its MUs and LEG1: four of eight votes without the first leg.
void loseFirstSite(Model::SiteView &view);
/// The override after that is done, and what the other side wrote was found.
void overrideFirstSite(Model::SiteView &view);
void scrub(Model::SiteView &view, Model::ScrubState state, int permille, int damaged = 0);
/// The next round of every disk that works took this long.
void measure(Model::SiteView &view, Model::Duration read, Model::Duration write);

} // namespace Sample
