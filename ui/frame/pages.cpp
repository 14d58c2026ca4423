// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/pages.h"

#include "ui/cluster/clusterpage.h"
#include "ui/cluster/clusterspage.h"
#include "ui/cluster/topologypage.h"
#include "ui/cluster/whatifpage.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/frame/mainwindow.h"
#include "ui/hardware/unitpage.h"
#include "ui/hardware/unitspage.h"
#include "ui/systems/nativepage.h"
#include "ui/systems/supage.h"
#include "ui/systems/systemspage.h"
#include "ui/systems/vmpage.h"

namespace Ui {

template <typename PageType> static Page *make(const PageContext &context, const Place &place)
{
    return new PageType(context, place);
}

void addPages(MainWindow &window)
{
    window.setPageMaker(PlaceKind::Dashboard, make<DashboardPage>);
    window.setPageMaker(PlaceKind::Systems, make<SystemsPage>);
    window.setPageMaker(PlaceKind::ServerSystems, make<SystemsPage>);
    window.setPageMaker(PlaceKind::Su, make<SuPage>);
    window.setPageMaker(PlaceKind::VmAdministration, make<SuPage>);
    window.setPageMaker(PlaceKind::Vm, make<VmPage>);
    window.setPageMaker(PlaceKind::Native, make<NativePage>);
    window.setPageMaker(PlaceKind::Units, make<UnitsPage>);
    window.setPageMaker(PlaceKind::ServerUnits, make<UnitsPage>);
    window.setPageMaker(PlaceKind::Unit, make<UnitPage>);
    window.setPageMaker(PlaceKind::Clusters, make<ClustersPage>);
    window.setPageMaker(PlaceKind::Topology, make<TopologyPage>);
    window.setPageMaker(PlaceKind::WhatIf, make<WhatIfPage>);
    window.setPageMaker(PlaceKind::Cluster, make<ClusterPage>);
}

} // namespace Ui
