// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cutdisk.h"
#include "powercutrun.h"

/// The power fails at a moment of a run: the disks as they may be found then, and what the real
/// code makes of them.
class PowerCut {
public:
    using Disk = PowerCutRun::Disk;
    using States = std::array<CutState, PowerCutRun::DiskCount>;

    /// @p run is not owned.
    explicit PowerCut(const PowerCutRun *run);

    /// Goes on by a step of the journal; false at its end.
    bool advance();
    /// Before the disks are asked how they may be found.
    void lookAhead();
    std::size_t step() const { return m_next; }
    const CutDisk &disk(Disk disk) const { return m_disks[disk]; }
    States landed() const;

    /// What is wrong when @p successor takes the term from such disks; @p legs: those that are
    /// there. Empty when nothing is.
    QString recover(const States &states, const std::vector<Disk> &legs, Model::UnitId successor);

private:
    /// The leg alone must do: it belongs to the term, whichever one a cut just now leaves.
    bool mustSuffice(const std::vector<Disk> &legs) const;

    const PowerCutRun *m_run;
    std::vector<CutDisk> m_disks;
    std::vector<std::pair<Model::UnitId, Engine::CrdMember>> m_members;
    Model::SitePtr m_site;
    std::size_t m_next = 0; ///< step of the journal
    std::size_t m_state = 0; ///< acknowledged last
    Engine::TermRecordPtr m_term;
    Engine::TermRecordPtr m_nextTerm;
    std::size_t m_nextTermAt = 0;
};
