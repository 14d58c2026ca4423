// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/crdcells.h"

#include <QCoreApplication>

#include <algorithm>

#include "model/catalogue.h"
#include "model/items/words.h"

using namespace Qt::StringLiterals;

namespace Model {

namespace {

struct Crd {
    Q_DECLARE_TR_FUNCTIONS(Crd)
};

ItemCell unknownCell()
{
    return {.text = Crd::tr("not known yet"), .mark = Mark::Unknown};
}

} // namespace

ItemCell crdStateCell(const SiteView &view, Language language)
{
    if (!view.crd)
        return unknownCell();
    if (view.crd->writable)
        return textCell(Crd::tr("read and write"));
    const Catalogue &catalogue = Catalogue::instance();
    const QString &key = view.crd->readOnlyKey;
    const QStringList &args = view.crd->readOnlyArgs;
    return {.text = Crd::tr("READ-ONLY: %1").arg(catalogue.text(key, args, language)),
            .mark = Mark::High,
            .tip = catalogue.meaning(key, args, language) + u'\n'
                + catalogue.response(key, args, language)};
}

ItemCell crdTermCell(const SiteView &view)
{
    if (!view.crd)
        return unknownCell();
    if (view.crd->writer == NoUnit)
        return {.text = Crd::tr("none is known"), .mark = Mark::Medium};
    ItemCell cell = unitCell(view.crd->writer, view);
    const QString text
        = view.crd->writable ? Crd::tr("%1, written by %2") : Crd::tr("%1, last written by %2");
    cell.text = text.arg(view.crd->term).arg(cell.text);
    return cell;
}

ItemCell crdVotesCell(const SiteView &view)
{
    if (!view.crd)
        return unknownCell();
    const CrdStatus &crd = *view.crd;
    int all = 0;
    bool first = false;
    for (const CrdVoterStatus &voter : crd.voters) {
        all += voter.votes;
        first = first || (voter.mu == NoUnit && indexOf(voter.leg) == 1 && voter.reached);
    }
    const bool enough = crd.votes >= crd.votesNeeded || (first && crd.votes * 2 == all);
    //: votes reached, all votes, votes needed
    return {.text
            = Crd::tr("%1 of %2 reached, %3 needed").arg(crd.votes).arg(all).arg(crd.votesNeeded),
            .mark = !enough       ? Mark::High
                : crd.votes < all ? Mark::Medium
                                  : Mark::None,
            .tip = Crd::tr("Exactly half is enough with the first configuration disk.")};
}

ItemCell crdGenerationCell(const SiteView &view)
{
    if (!view.crd)
        return unknownCell();
    if (view.crd->generation == 0)
        return textCell(Crd::tr("0, never overridden"));
    return textCell(Crd::tr("%1, after an override").arg(view.crd->generation));
}

ItemCell crdSequenceCell(const SiteView &view)
{
    return view.crd ? countCell(qint64(view.crd->sequence)) : unknownCell();
}

ItemCell scrubCell(const SiteView &view)
{
    if (!view.crd)
        return unknownCell();
    const CrdScrubStatus &scrub = view.crd->scrub;
    if (scrub.state == ScrubState::Never)
        return textCell(Crd::tr("never since the MU started"));
    if (scrub.state == ScrubState::Running)
        return textCell(Crd::tr("running, %1 %").arg(scrub.permille / 10));
    const QString ended = timeCell(scrub.ended).text;
    if (scrub.damaged == 0)
        return textCell(
            Crd::tr("%1: none of %2 blocks damaged").arg(ended, countText(scrub.checked)));
    return {.text = Crd::tr("%1: of %2 blocks %3 damaged, %4 of them repaired")
                        .arg(ended, countText(scrub.checked), countText(scrub.damaged),
                             countText(scrub.repaired)),
            .mark = scrub.repaired < scrub.damaged ? Mark::Medium : Mark::None};
}

Mark crdDisksMark(const SiteView &view)
{
    Mark mark = Mark::None;
    for (const CrdDiskStatus &disk : view.crd ? view.crd->disks : std::vector<CrdDiskStatus>())
        mark = std::max(mark, disk.stuck ? Mark::High : markOf(disk.status));
    return mark;
}

} // namespace Model
