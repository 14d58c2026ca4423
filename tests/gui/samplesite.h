// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/siteview.h"

/// A site of two servers for tests of the window, made by hand in the manner of the default one,
/// and views of it in which all is well.
namespace Sample {

Model::SitePtr site();
/// As @p mu sees it (abgwhite by default), everything running, no LM.
Model::SiteView calmView(const QString &mu = QStringLiteral("abgwhite"));

/// Changes to a view, each as an MU would report it.
void switchOff(Model::SiteView &view, const QString &unit);
void silence(Model::SiteView &view, const QString &unit, Model::Duration age);
/// VM12PROD on its way from ABGSE501 to ABGSE701, in @p phase.
void migrate(Model::SiteView &view, Model::LmPhase phase = Model::LmPhase::Copy);
/// VM12PROD arrived on ABGSE701.
void arrive(Model::SiteView &view);
void cutLink(Model::SiteView &view, const QString &link);
void setVmStatus(Model::SiteView &view, const QString &vm, Model::VmStatus status);
void setCluster(Model::SiteView &view, const QString &cluster, Model::ClusterState state);

} // namespace Sample
