// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/agent/legsurvey.h"

#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

/// All areas of a disk but the superblocks, in the order of their places.
std::vector<AreaSurvey> areasOf(const Geometry &geometry)
{
    std::vector<AreaSurvey> areas{
        {BlockArea::Alive, 0, 0, Geometry::AliveFirst, MaxUnits},
        {BlockArea::Ballot, 0, 0, Geometry::BallotFirst, MaxCandidates},
        {BlockArea::Mailbox, 0, 0, Geometry::MailboxFirst, MaxUnits},
    };
    for (int candidate = 0; candidate < MaxCandidates; ++candidate) {
        for (int half = 0; half < RegionHalves; ++half)
            areas.push_back({BlockArea::Region, quint16(candidate), quint8(half),
                             geometry.region(candidate, half), geometry.halfBlocks});
    }
    return areas;
}

} // namespace

QString AreaSurvey::name() const
{
    switch (area) {
    case BlockArea::Superblock:
        return u"superblock"_s;
    case BlockArea::Alive:
        return u"alive"_s;
    case BlockArea::Ballot:
        return u"ballot"_s;
    case BlockArea::Mailbox:
        return u"mailbox"_s;
    case BlockArea::Region:
        break;
    }
    return u"region %1/%2"_s.arg(slot).arg(half);
}

QString areaName(const Geometry &geometry, BlockNumber number)
{
    if (number < Geometry::Superblocks)
        return AreaSurvey{BlockArea::Superblock}.name();
    for (const AreaSurvey &area : areasOf(geometry)) {
        if (number >= area.first && number - area.first < area.blocks)
            return area.name();
    }
    return {};
}

LegSurvey surveyLeg(LegFile &leg)
{
    LegSurvey survey;
    for (AreaSurvey &area : areasOf(leg.superblock().geometry)) {
        DiskRequest request;
        request.ops.push_back({DiskOp::Kind::Read, area.first, area.blocks, nullptr});
        DiskReply reply = leg.carryOut(request);
        // A disk lost meanwhile gives nothing at all.
        reply.blocks.resize(area.blocks, BlockRead{nullptr, BlockFault::Unreadable});
        for (quint32 i = 0; i < area.blocks; ++i) {
            const BlockRead &read = reply.blocks[i];
            if (read.block) {
                ++area.written;
                const BlockHeader &header = read.block->header;
                const std::pair found{header.generation, header.term};
                if (found > std::pair{survey.generation, survey.term})
                    std::tie(survey.generation, survey.term) = found;
            } else if (read.fault != BlockFault::Empty) {
                area.bad.push_back({area.first + i, read.fault});
            }
        }
        if (area.area != BlockArea::Region || area.written > 0 || !area.bad.empty())
            survey.areas.push_back(std::move(area));
    }
    return survey;
}

} // namespace Engine
