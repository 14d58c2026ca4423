// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/crd/crdclient.h"
#include "engine/crd/member.h"
#include "engine/runtime/node.h"
#include "engine/runtime/random.h"
#include "engine/units/legsights.h"

class CrdJudge;

/// A unit that is nothing but a member of the CRD and its client, and tells the judge what it is
/// promised. Now and then it tries for the term without any reason, since no reason may be
/// needed for nothing to be lost.
class CrdUnit final : public Engine::Node, private Engine::CrdHost {
public:
    CrdUnit(Model::SitePtr site, Model::UnitId unit, quint64 seed);

    /// Whom the units of this thread's run tell; not owned.
    static inline thread_local CrdJudge *judge = nullptr;
    /// Parts in a million of the ticks: a request is made, the term is tried for at random.
    static inline thread_local quint32 requestPpm = 300'000;
    static inline thread_local quint32 mutinyPpm = 2'000;

    void turn(Engine::Turn &turn, const Engine::Input &input) override;
    std::unique_ptr<Engine::Node> clone() const override;

    const Engine::CrdMember &member() const { return m_member; }
    bool isSettled() const { return !m_client.isUnsettled(); }
    Model::CrdStatus describe() const { return m_member.describe(*this); }

private:
    struct Asked {
        Engine::CrdRequestId id;
        QString key;
        quint64 value = 0;
        Model::Instant at;
    };

    Model::Instant crdNow() const override { return m_now; }
    void sendCrd(Model::UnitId to, Engine::CrdMessage message) override;
    void requestDisk(Engine::DiskRequestPtr request) override;
    void answerCrd(const Engine::CrdOutcome &outcome) override;
    void legRead(Model::LegId leg, const Engine::AliveBlocks *blocks) override;
    void crdChanged() override { }
    Engine::PeerSight sightOf(Model::UnitId unit) const override;
    void fillAlive(Engine::AliveBlock &) const override { }
    void amendForTerm(Engine::CrdContents &) const override { }
    void crdAcknowledged(const Engine::CrdNews &news) override;

    void act(const Engine::Action &action);
    void tick();
    void considerTerm();
    void ask();
    void carryOut(const Engine::CrdClientStep &step);
    void outcome(const Engine::CrdOutcome &outcome);

    Model::SitePtr m_site;
    Model::UnitId m_unit;
    Engine::Turn *m_turn = nullptr;
    Model::Instant m_now;
    Model::Instant m_lastTurn;
    Model::Instant m_startedAt;
    quint32 m_incarnation = 0;
    Engine::Random m_random;
    Engine::CrdMember m_member;
    Engine::CrdClient m_client;
    Engine::LegSights m_legs;
    std::vector<Model::Instant> m_heard; ///< by unit
    std::vector<Asked> m_asked;
    quint64 m_values = 0;
    bool m_siteStart = false;
};

/// A node factory: MUs and SU x86 are members, all others nothing.
std::unique_ptr<Engine::Node> makeCrdUnit(const Model::SitePtr &site, Model::UnitId unit,
                                          quint64 seed);
