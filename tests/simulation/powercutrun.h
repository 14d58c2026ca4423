// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journalleddisk.h"
#include "memberrig.h"

/// A workload of two MUs on two legs, with all its writes and flushes noted.
class PowerCutRun {
public:
    enum Disk : std::size_t {
        Leg1,
        Leg2,
        InternalOfFirst,
        InternalOfSecond,
        DiskCount,
    };

    PowerCutRun(const Model::SitePtr &site, quint64 seed);

    /// Empty when all went as it should.
    QString play();

    const Model::SitePtr &site() const { return m_site; }
    const PowerCutJournal &journal() const { return m_journal; }
    /// As the disks were when the journal begins.
    const std::vector<Engine::BlockRead> &begin(Disk disk) const { return m_begin[disk]; }
    Engine::CrdUuid uuid(Disk disk) const { return m_uuids[disk]; }
    Model::UnitId first() const { return m_units.front(); }
    Model::UnitId second() const { return m_units.back(); }
    int terms() const { return m_terms; }

private:
    Model::UnitId writer() const;
    QString await(const char *what, const std::function<bool()> &done);
    QString takeTerm(Model::UnitId unit);
    QString loseLeg(Disk leg);
    void askSome();
    Engine::CrdRequestPtr nextRequest();
    void noteAcknowledged(const Engine::CrdNews &news);

    Model::SitePtr m_site;
    std::vector<Model::UnitId> m_units;
    Engine::Random m_random;
    PowerCutJournal m_journal;
    std::vector<Engine::CrdUuid> m_uuids;
    std::vector<std::unique_ptr<JournalledDisk>> m_disks;
    std::vector<std::vector<Engine::BlockRead>> m_begin;
    MemberRig m_rig;
    Engine::TermRecordPtr m_term; ///< last one acknowledged
    std::map<Model::UnitId, quint64> m_asked;
    int m_terms = 0;
};
