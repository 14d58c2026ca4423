// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The predicates behind the rules of statusrules.cpp: each adds one reason per object found.
// What they say, and the inserts, stand with the messages SEC05xx.
namespace Engine {

struct StatusScene;
class StatusFinds;

// Management Units (findmus.cpp)
void findMuOff(const StatusScene &scene, StatusFinds &finds);
void findMuDead(const StatusScene &scene, StatusFinds &finds);
void findMuIsolated(const StatusScene &scene, StatusFinds &finds);
void findMuStarting(const StatusScene &scene, StatusFinds &finds);
void findMuNetworkSilent(const StatusScene &scene, StatusFinds &finds);
void findMuDiskSilent(const StatusScene &scene, StatusFinds &finds);
void findMuSuspect(const StatusScene &scene, StatusFinds &finds);
void findMuUnknown(const StatusScene &scene, StatusFinds &finds);
void findNoMu(const StatusScene &scene, StatusFinds &finds);
void findServerWithoutMu(const StatusScene &scene, StatusFinds &finds);
void findConsolesLost(const StatusScene &scene, StatusFinds &finds);
void findSkpNotRedundant(const StatusScene &scene, StatusFinds &finds);
void findSingleMu(const StatusScene &scene, StatusFinds &finds);
void findManagerDegraded(const StatusScene &scene, StatusFinds &finds);
void findNoManager(const StatusScene &scene, StatusFinds &finds);

// Server Units (findsus.cpp)
void findSuOff(const StatusScene &scene, StatusFinds &finds);
void findSuDead(const StatusScene &scene, StatusFinds &finds);
void findSuStarting(const StatusScene &scene, StatusFinds &finds);
void findSuNetworkSilent(const StatusScene &scene, StatusFinds &finds);
void findSuDiskSilent(const StatusScene &scene, StatusFinds &finds);
void findSuSuspect(const StatusScene &scene, StatusFinds &finds);
void findSuUnknown(const StatusScene &scene, StatusFinds &finds);
void findMaintenance(const StatusScene &scene, StatusFinds &finds);
void findMonitorDown(const StatusScene &scene, StatusFinds &finds);
void findNotVm2000(const StatusScene &scene, StatusFinds &finds);
void findModesDiffer(const StatusScene &scene, StatusFinds &finds);
void findNativeOnBoth(const StatusScene &scene, StatusFinds &finds);
void findRewasInactive(const StatusScene &scene, StatusFinds &finds);
void findRewasTooOld(const StatusScene &scene, StatusFinds &finds);
void findRewasRemote(const StatusScene &scene, StatusFinds &finds);
void findGuestsWithoutRewas(const StatusScene &scene, StatusFinds &finds);

// Networks (findnetwork.cpp)
void findIslWhollyCut(const StatusScene &scene, StatusFinds &finds);
void findNoMcnprPath(const StatusScene &scene, StatusFinds &finds);
void findIslLost(const StatusScene &scene, StatusFinds &finds);
void findNuLost(const StatusScene &scene, StatusFinds &finds);
void findHncLost(const StatusScene &scene, StatusFinds &finds);
void findSingleIsl(const StatusScene &scene, StatusFinds &finds);
void findSingleNu(const StatusScene &scene, StatusFinds &finds);
void findSingleHnc(const StatusScene &scene, StatusFinds &finds);

// Configuration disks and the CRD (findlegs.cpp)
void findNoLegForMus(const StatusScene &scene, StatusFinds &finds);
void findNoLegForRewas(const StatusScene &scene, StatusFinds &finds);
void findNoLegForSu(const StatusScene &scene, StatusFinds &finds);
void findCrdReadOnly(const StatusScene &scene, StatusFinds &finds);
void findCrdReadOnlyForSu(const StatusScene &scene, StatusFinds &finds);
void findLegNotUpToDate(const StatusScene &scene, StatusFinds &finds);
void findLegOutOfReach(const StatusScene &scene, StatusFinds &finds);
void findLegLostForSu(const StatusScene &scene, StatusFinds &finds);
void findSingleLeg(const StatusScene &scene, StatusFinds &finds);

} // namespace Engine
