// SPDX-License-Identifier: GPL-3.0-or-later
#include "crdstory.h"

using namespace Qt::StringLiterals;

QStringList crdStory(Engine::EmulatorEngine &engine)
{
    const Model::Site &site = engine.site();
    const auto name = [&](Model::UnitId unit) {
        return unit == Model::NoUnit ? u"nobody"_s : site.unit(unit).name;
    };
    QStringList lines;
    const Engine::CrdNews &truth = engine.runtime().crd();
    lines << u"acknowledged: term %1 of %2, record %3"_s.arg(truth.record->mark.term)
                 .arg(name(truth.record->writer))
                 .arg(truth.contents->sequence);
    for (const Model::UnitId mu : site.unitsOfKind(Model::UnitKind::MU)) {
        const Model::SiteViewPtr view = engine.view(mu);
        if (!view || !view->crd) {
            lines << name(mu) + u": off"_s;
            continue;
        }
        const Model::CrdStatus &crd = *view->crd;
        QString line
            = u"%1: term %2 of %3, record %4, manager %5, %6 %7, votes %8 of %9:"_s.arg(name(mu))
                  .arg(crd.term)
                  .arg(name(crd.writer))
                  .arg(crd.sequence)
                  .arg(name(view->manager.mu), crd.writable ? u"writable"_s : u"read-only"_s,
                       crd.readOnlyKey)
                  .arg(crd.votes)
                  .arg(crd.votesNeeded);
        for (const Model::CrdVoterStatus &voter : crd.voters) {
            line += u" %1%2"_s.arg(voter.reached ? u""_s : u"-"_s,
                                   voter.mu == Model::NoUnit
                                       ? u"leg"_s + QString::number(int(voter.leg))
                                       : name(voter.mu));
        }
        for (const Model::CrdDiskStatus &disk : crd.disks) {
            line += u"; disk %1 %2%3 %4"_s.arg(int(disk.leg))
                        .arg(Model::toText(disk.status), disk.inTerm ? u" in term"_s : QString(),
                             disk.reasonKey);
        }
        lines << line;
    }
    return lines;
}
