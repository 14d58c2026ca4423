// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/crd/member.h"
#include "engine/runtime/random.h"
#include "rigdisk.h"

#include <functional>

/// Members of the CRD without a runtime around them: what they ask of disks and of each other is
/// carried out operation by operation, so that a test can stop between any two.
class MemberRig {
public:
    explicit MemberRig(Model::SitePtr site);
    ~MemberRig();

    /// Told of all that a writer acknowledges.
    std::function<void(const Engine::CrdNews &)> acknowledged;
    std::function<void(const Engine::CrdOutcome &)> answered;

    /// A unit that takes part from now on. Disks are not owned; one that is not given is missing.
    void addMember(const Engine::CrdMember &member, Model::UnitId unit);
    void setDisk(Model::UnitId unit, Model::LegId leg, RigDisk *disk);
    /// From now on what is under way goes on in an order by chance; else in the order it began.
    void mixBy(quint64 seed) { m_random.emplace(seed, 0, 3); }

    void start(Model::UnitId unit, quint32 incarnation);
    void submit(Model::UnitId unit, const Engine::CrdRequestPtr &request);
    void campaign(Model::UnitId unit, Engine::CampaignReason reason);
    const Engine::CrdMember &member(Model::UnitId unit) const;
    /// Why a unit that tried in vain does not hold the term: a key of the catalogue.
    QString reason(Model::UnitId unit) const;
    /// A period of the knob later.
    void tick();
    /// Until nothing is under way.
    void settle();
    Model::Instant now() const { return m_now; }

private:
    class Unit;
    struct Running {
        Model::UnitId unit = Model::NoUnit;
        Engine::DiskRequestPtr request;
        std::size_t next = 0;
        Engine::DiskReply reply;
    };
    struct Message {
        Model::UnitId from = Model::NoUnit;
        Model::UnitId to = Model::NoUnit;
        Engine::CrdMessage message;
    };

    Unit *find(Model::UnitId unit) const;
    void step(std::size_t index);
    void deliver(std::size_t index);
    bool isDone(Running &running) const;

    Model::SitePtr m_site;
    Model::Instant m_now;
    std::optional<Engine::Random> m_random;
    std::vector<std::unique_ptr<Unit>> m_units;
    std::vector<Running> m_running;
    std::vector<Message> m_messages;
};
