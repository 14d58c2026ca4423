// SPDX-License-Identifier: GPL-3.0-or-later
#include "powercut.h"

#include "engine/crd/diskids.h"

#include <algorithm>

using namespace Engine;
using namespace Qt::StringLiterals;
using Model::LegId;
using Model::UnitId;

namespace {

constexpr int Patience = 40; ///< periods of the knob

/// A disk after a cut: what is found there, and what is written to it then.
class FoundDisk final : public RigDisk {
public:
    FoundDisk(const std::vector<BlockRead> &safe, const CutState &state)
        : m_safe(safe)
    {
        for (const auto &[number, read] : state)
            m_changed[number] = read;
    }

    DiskStatus write(const BlockPtr &block) override
    {
        m_changed[block->header.number] = {block, BlockFault::None};
        return DiskStatus::Ok;
    }
    void flush() override { }
    BlockRead read(BlockNumber number) override
    {
        const auto changed = m_changed.find(number);
        return changed == m_changed.end() ? m_safe[number] : changed->second;
    }

private:
    const std::vector<BlockRead> &m_safe;
    std::map<BlockNumber, BlockRead> m_changed;
};

} // namespace

PowerCut::PowerCut(const PowerCutRun *run)
    : m_run(run)
    , m_site(run->site())
{
    for (std::size_t i = 0; i < PowerCutRun::DiskCount; ++i)
        m_disks.emplace_back(crdUuid(*m_site), run->uuid(Disk(i)), run->begin(Disk(i)));
    for (const UnitId unit : {run->first(), run->second()})
        m_members.emplace_back(unit, CrdMember(m_site, unit));
}

bool PowerCut::advance()
{
    const std::vector<PowerCutStep> &steps = m_run->journal().steps;
    if (m_next == steps.size())
        return false;
    const PowerCutStep &step = steps[m_next++];
    CutDisk &disk = m_disks[std::size_t(step.disk)];
    switch (step.kind) {
    case PowerCutStep::Kind::Write:
        disk.write(step.number, step.bytes);
        break;
    case PowerCutStep::Kind::Flush:
        disk.flush();
        break;
    case PowerCutStep::Kind::Acknowledged:
        m_state = step.state;
        m_term = step.term;
        break;
    }
    if (m_nextTermAt < m_next) {
        m_nextTerm = m_term;
        for (; m_nextTermAt < steps.size() && m_nextTerm == m_term; ++m_nextTermAt) {
            if (steps[m_nextTermAt].term && m_term->mark < steps[m_nextTermAt].term->mark)
                m_nextTerm = steps[m_nextTermAt].term;
        }
    }
    return true;
}

void PowerCut::lookAhead()
{
    for (CutDisk &disk : m_disks)
        disk.lookAhead();
}

PowerCut::States PowerCut::landed() const
{
    States states;
    for (std::size_t i = 0; i < states.size(); ++i)
        states[i] = m_disks[i].allLanded();
    return states;
}

bool PowerCut::mustSuffice(const std::vector<Disk> &legs) const
{
    return std::any_of(legs.begin(), legs.end(), [&](Disk leg) {
        const auto id = LegId(int(leg) + 1);
        return m_term->hasLeg(id) && m_nextTerm->hasLeg(id);
    });
}

QString PowerCut::recover(const States &states, const std::vector<Disk> &legs, UnitId successor)
{
    std::vector<std::unique_ptr<FoundDisk>> found;
    for (std::size_t i = 0; i < states.size(); ++i)
        found.push_back(std::make_unique<FoundDisk>(m_disks[i].safe(), states[i]));
    MemberRig rig(m_site);
    for (const auto &[unit, member] : m_members) {
        rig.addMember(member, unit);
        for (const Disk leg : legs)
            rig.setDisk(unit, LegId(int(leg) + 1), found[leg].get());
        const bool first = unit == m_run->first();
        rig.setDisk(unit, InternalDisk,
                    found[first ? Disk::InternalOfFirst : Disk::InternalOfSecond].get());
    }
    for (const auto &[unit, member] : m_members)
        rig.start(unit, 9);
    const CrdMember &member = rig.member(successor);
    for (int i = 0; i < Patience && !member.isWriter(); ++i) {
        rig.settle();
        rig.tick();
        rig.settle();
        rig.campaign(successor, CampaignReason::TakeOver);
        rig.settle();
    }
    const std::vector<QByteArray> &history = m_run->journal().states;
    if (!member.isWriter()) {
        if (legs.size() < 2 && !mustSuffice(legs))
            return {};
        return u"nobody can take the term: %1"_s.arg(rig.reason(successor));
    }
    const QByteArray contents = checkpointBytes(*member.contents());
    const bool isOld = contents == history[m_state];
    const bool isNew = m_state + 1 < history.size() && contents == history[m_state + 1];
    if (isOld || isNew)
        return {};
    const auto place = std::find(history.begin(), history.end(), contents);
    return place == history.end()
        ? u"the contents are none that ever was"_s
        : u"state %1 is found after %2 was acknowledged"_s.arg(place - history.begin())
              .arg(m_state);
}
