// SPDX-License-Identifier: GPL-3.0-or-later
#include "memberrig.h"

#include <algorithm>

using namespace Engine;
using Model::LegId;
using Model::UnitId;

/// What is around a member: nothing but the rig.
class MemberRig::Unit final : public CrdHost {
public:
    Unit(MemberRig &rig, const CrdMember &fresh, UnitId unit)
        : id(unit)
        , member(fresh)
        , m_rig(rig)
    {
    }

    Model::Instant crdNow() const override { return m_rig.m_now; }
    void sendCrd(UnitId to, CrdMessage message) override
    {
        if (m_rig.find(to))
            m_rig.m_messages.push_back({id, to, std::move(message)});
    }
    void requestDisk(DiskRequestPtr request) override
    {
        Running running{id, std::move(request), 0, {}};
        running.reply.disk = running.request->disk;
        running.reply.tag = running.request->tag;
        m_rig.m_running.push_back(std::move(running));
    }
    void answerCrd(const CrdOutcome &outcome) override
    {
        if (m_rig.answered)
            m_rig.answered(outcome);
    }
    void legRead(LegId, const AliveBlocks *) override { }
    void crdChanged() override { }
    PeerSight sightOf(UnitId unit) const override
    {
        return m_rig.find(unit) ? PeerSight::There : PeerSight::Off;
    }
    void fillAlive(AliveBlock &) const override { }
    void amendForTerm(CrdContents &) const override { }
    void crdAcknowledged(const CrdNews &news) override
    {
        if (m_rig.acknowledged)
            m_rig.acknowledged(news);
    }

    UnitId id;
    CrdMember member;
    std::map<LegId, RigDisk *> disks;

private:
    MemberRig &m_rig;
};

MemberRig::MemberRig(Model::SitePtr site)
    : m_site(std::move(site))
    , m_now(m_site->start)
{
}

MemberRig::~MemberRig() = default;

MemberRig::Unit *MemberRig::find(UnitId unit) const
{
    const auto found = std::find_if(m_units.begin(), m_units.end(),
                                    [unit](const auto &each) { return each->id == unit; });
    return found == m_units.end() ? nullptr : found->get();
}

void MemberRig::addMember(const CrdMember &member, UnitId unit)
{
    m_units.push_back(std::make_unique<Unit>(*this, member, unit));
}

void MemberRig::setDisk(UnitId unit, LegId leg, RigDisk *disk)
{
    find(unit)->disks[leg] = disk;
}

void MemberRig::start(UnitId unit, quint32 incarnation)
{
    Unit &here = *find(unit);
    here.member.start(here, incarnation);
}

void MemberRig::submit(UnitId unit, const CrdRequestPtr &request)
{
    Unit &here = *find(unit);
    here.member.submit(here, request);
}

void MemberRig::campaign(UnitId unit, CampaignReason reason)
{
    Unit &here = *find(unit);
    here.member.campaign(here, reason);
}

const CrdMember &MemberRig::member(UnitId unit) const
{
    return find(unit)->member;
}

QString MemberRig::reason(UnitId unit) const
{
    const Unit &here = *find(unit);
    return here.member.describe(here).readOnlyKey;
}

void MemberRig::tick()
{
    m_now += m_site->knob;
    for (const auto &each : m_units)
        each->member.tick(*each);
}

bool MemberRig::isDone(Running &running) const
{
    const auto &disks = find(running.unit)->disks;
    const auto found = disks.find(running.request->disk);
    RigDisk *disk = found == disks.end() ? nullptr : found->second;
    if (!disk) {
        running.reply.status = DiskStatus::NoPath;
        return true;
    }
    const DiskOp &op = running.request->ops[running.next];
    switch (op.kind) {
    case DiskOp::Kind::Read:
        for (quint32 i = 0; i < op.count; ++i)
            running.reply.blocks.push_back(disk->read(op.first + i));
        break;
    case DiskOp::Kind::Write:
        running.reply.status = disk->write(op.block);
        break;
    case DiskOp::Kind::Flush:
        disk->flush();
        break;
    }
    ++running.next;
    return running.reply.status != DiskStatus::Ok || running.next == running.request->ops.size();
}

void MemberRig::step(std::size_t index)
{
    if (!isDone(m_running[index]))
        return;
    const Running done = std::move(m_running[index]);
    m_running.erase(m_running.begin() + std::ptrdiff_t(index));
    Unit &unit = *find(done.unit);
    unit.member.diskReply(unit, done.reply);
}

void MemberRig::deliver(std::size_t index)
{
    const Message message = std::move(m_messages[index]);
    m_messages.erase(m_messages.begin() + std::ptrdiff_t(index));
    Unit &unit = *find(message.to);
    unit.member.message(unit, message.from, message.message);
}

void MemberRig::settle()
{
    while (!m_running.empty() || !m_messages.empty()) {
        const std::size_t all = m_running.size() + m_messages.size();
        const std::size_t next = m_random ? m_random->below(all) : 0;
        if (next < m_running.size())
            step(next);
        else
            deliver(next - m_running.size());
    }
}
