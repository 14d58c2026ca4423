// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/votersmodel.h"

#include <algorithm>

#include "model/items/words.h"

using namespace Qt::StringLiterals;

namespace Model {

QStringList VotersModel::columns() const
{
    return {tr("Voter"), tr("Kind"), tr("At"), tr("Votes"), tr("Reached"), tr("Role")};
}

static ItemCell placeCell(const CrdVoterStatus &voter, const Site &site)
{
    if (voter.mu != NoUnit)
        return serverCell(site.unit(voter.mu).server, site, PlaceKind::ServerUnits);
    const auto leg = std::ranges::find(site.legs, voter.leg, &LegConfig::id);
    return textCell(leg == site.legs.end() ? QString() : leg->storage);
}

void VotersModel::setView(const SiteView &view)
{
    const Site &site = *view.site;
    std::vector<ItemNode> rows;
    for (const CrdVoterStatus &voter :
         view.crd ? view.crd->voters : std::vector<CrdVoterStatus>()) {
        const bool isMu = voter.mu != NoUnit;
        QStringList roles;
        if (isMu && view.crd->writer == voter.mu)
            roles << tr("writer of the term");
        if (isMu && view.manager.mu == voter.mu)
            roles << tr("Cluster Manager");
        if (isMu && view.mu == voter.mu)
            roles << tr("this MU");
        if (!isMu && indexOf(voter.leg) == 1)
            roles << tr("decides at exactly half of the votes");
        const ItemCell name = isMu ? unitCell(voter.mu, view) : textCell(diskName(voter.leg, site));
        rows.push_back({.key = name.text,
                        .cells = {name,
                                  textCell(isMu ? tr("MU") : tr("configuration disk")),
                                  placeCell(voter, site),
                                  countCell(voter.votes),
                                  {.text = voter.reached ? tr("yes") : tr("no"),
                                   .mark = voter.reached ? Mark::None : Mark::Medium},
                                  textCell(roles.join(u", "_s))},
                        .object = name.target});
    }
    setNodes(std::move(rows));
}

} // namespace Model
