// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <map>

#include "engine/crd/campaign.h"
#include "engine/crd/chain.h"
#include "engine/crd/host.h"
#include "engine/crd/mailbox.h"
#include "engine/crd/memberdisk.h"
#include "model/site.h"

namespace Engine {

/// A unit's part in the CRD: its disks, its vote, its attempts at the term, the writing of data
/// while it holds the term, and the local copy otherwise (PROTOCOLS 1). MU and SU x86 have one.
/// Plain copyable data, part of a node; all calls happen within a turn of it.
class CrdMember {
public:
    CrdMember() = default;
    CrdMember(Model::SitePtr site, Model::UnitId unit);

    void start(CrdHost &host, quint32 incarnation);
    void tick(CrdHost &host);
    void diskReply(CrdHost &host, const DiskReply &reply);
    void message(CrdHost &host, Model::UnitId from, const CrdMessage &message);
    /// After a pause nothing of this unit's looks at others counts any more.
    void gap(Model::Instant now);

    /// A request of this unit, or of a SU /390 that it relays; the same one may come again.
    void submit(CrdHost &host, const CrdRequestPtr &request);
    /// Tries to take the term. Does nothing while an attempt is under way or due later.
    void campaign(CrdHost &host, CampaignReason reason);
    /// An administrator: goes on without the voters named (PROTOCOLS 1 "Override").
    void override(CrdHost &host, const Ayes &down);
    /// A leg that was rolled back or replaced is filled anew and gets its vote back.
    void readmit(CrdHost &host, Model::LegId leg);
    void scrub(CrdHost &host);

    /// Records acknowledged as far as known here; null before anything was read.
    CrdImagePtr image() const { return m_contents ? m_contents->image : nullptr; }
    const CrdContents *contents() const { return m_contents.get(); }
    /// The term of these records; null before anything was read.
    const TermRecord *record() const { return m_record.get(); }
    /// Who last held the term as far as ballots, disks and messages tell; NoUnit: nobody known.
    Model::UnitId lastWriter() const { return m_highest ? m_highest->writer : Model::NoUnit; }
    bool isWriter() const { return m_writer.has_value(); }
    /// Holds the term and had a look at the ballots within 14p.
    bool isConfirmedWriter(Model::Instant now) const;
    /// May try for the term: it is a candidate, and no attempt is under way or due later.
    bool mayCampaign(Model::Instant now) const;
    /// Neither by network nor over a leg is there a sign that somebody writes: others may try,
    /// one candidate after the other.
    bool isWriterSilent(Model::Instant now) const;
    /// Somebody writes, as far as is seen from here: this unit, or one that gives signs of it.
    bool isWritable(Model::Instant now) const;
    /// When the newest reading of writer or leg that vouches for the copy began; epoch: never.
    Model::Instant freshAt() const { return m_freshAt; }
    /// Two overrides of one generation met: only an administrator can choose.
    bool isSplit() const { return m_split; }

    const std::vector<MemberDisk> &disks() const { return m_disks; }
    Model::LegStatus legStatus(Model::LegId leg) const;
    Model::CrdStatus describe(const CrdHost &host) const; ///< memberstatus.cpp

private:
    struct Ticket {
        CrdRequestPtr request;
        Model::UnitId via = Model::NoUnit; ///< answer it there; NoUnit: by the log alone
    };
    struct Batch {
        quint64 number = 0;
        std::vector<Ticket> tickets;
        std::vector<Ticket> reads; ///< answered without an entry
        CrdContentsPtr after; ///< contents with its entries
        std::vector<Block> blocks;
        std::vector<Model::LegId> waiting;
        std::vector<Model::LegId> failed;
        bool superseded = false;
        bool deferred = false; ///< no room in the log: only a new term can take it
        Model::Instant begun;
    };
    struct Writer {
        TermRecordPtr record;
        CrdContentsPtr contents; ///< acknowledged
        quint64 position = 0; ///< next free block of the chain
        Model::Instant confirmedAt; ///< begin of the last read-back that showed nothing higher
    };
    struct Asked {
        CrdRequestPtr request;
        bool byMailbox = false;
    };
    struct Scrub {
        Model::CrdScrubStatus status;
        std::map<Model::LegId, BlockNumber> next;
        bool supersede = false; ///< own data blocks were damaged: a new checkpoint repairs them
    };

    // member.cpp
    bool isCandidate() const { return m_slot >= 0; }
    bool isAnyLegUsable() const;
    bool isMu() const;
    MemberDisk *disk(Model::LegId id);
    const MemberDisk *disk(Model::LegId id) const;
    quint64 issue(CrdHost &host, MemberDisk &disk, DiskPurpose purpose, std::vector<DiskOp> ops,
                  quint64 ref = 0);
    Block makeBlock(const MemberDisk &disk, BlockArea area, BlockNumber number,
                    QByteArray payload) const;
    std::vector<DiskOp> writeBallotOps(MemberDisk &disk);
    /// A request came back, or was given up.
    void take(CrdHost &host, MemberDisk &disk, const MemberDisk::Pending &what,
              const DiskReply &reply);
    void opened(CrdHost &host, MemberDisk &disk, const DiskReply &reply);
    void markRolledBack(CrdHost &host, MemberDisk &disk);
    void legFound(CrdHost &host, const CrdLegFound &found);
    void tellOfLegs(CrdHost &host);
    void settleLegs(const TermRecord &record);
    void admitOwnVote();
    void noteMark(const TermMark &mark);
    void noteRecord(CrdHost &host, const TermRecord &record);
    void adopt(CrdHost &host, const TermRecordPtr &record, const CrdContentsPtr &contents,
               quint64 blocks);
    void settleAsked(CrdHost &host);
    int slotOf(Model::UnitId unit) const;

    // membervote.cpp
    void prepare(CrdHost &host, Model::UnitId from, const CrdPrepare &prepare);
    void accept(CrdHost &host, Model::UnitId from, const CrdAccept &accept);
    void writeVote(CrdHost &host);
    void voteWritten(CrdHost &host, const DiskReply &reply);
    void reply(CrdHost &host, Model::UnitId to, CrdMessage message);

    // membercampaign.cpp
    void beginOverride(CrdHost &host);
    void beginCampaign(CrdHost &host, CampaignReason reason, const Ayes &down);
    void promised(CrdHost &host, MemberDisk &disk, const DiskReply &reply);
    void promised(CrdHost &host, Model::UnitId from, const CrdPromise &promise);
    void considerPromises(CrdHost &host);
    void recover(CrdHost &host);
    void recovered(CrdHost &host, MemberDisk &disk, const DiskReply &reply);
    void writeCheckpoint(CrdHost &host);
    void checkpointWritten(CrdHost &host, MemberDisk &disk, const DiskReply &reply);
    void askAcceptance(CrdHost &host);
    void accepted(CrdHost &host, MemberDisk &disk, const DiskReply &reply);
    void accepted(CrdHost &host, Model::UnitId from, const CrdAccepted &answer);
    void considerAcceptances(CrdHost &host);
    void beginTerm(CrdHost &host);
    void takeUpAsked(CrdHost &host);
    void endCampaign(CrdHost &host, CampaignEnd end);
    bool sawHigher(CrdHost &host, const std::vector<BlockRead> &ballots, const TermMark &mark,
                   std::optional<TermRecord> *highest);
    Voters nextVoters(const CrdHost &host, const Voters &now) const;

    // membercommit.cpp
    void enqueue(CrdHost &host, Ticket ticket);
    void startBatch(CrdHost &host);
    void committed(CrdHost &host, MemberDisk &disk, const DiskReply &reply,
                   const MemberDisk::Pending &what);
    void considerBatch(CrdHost &host);
    void finishBatch(CrdHost &host);
    void answer(CrdHost &host, const Ticket &ticket, const CrdOutcome &outcome);
    void stepDown(CrdHost &host);
    void publish(CrdHost &host);

    // memberrounds.cpp
    void runRounds(CrdHost &host);
    void roundDone(CrdHost &host, MemberDisk &disk, const DiskReply &reply,
                   const MemberDisk::Pending &what);
    void takeAlive(CrdHost &host, MemberDisk &disk, const AliveBlock &alive);
    void checkTimeouts(CrdHost &host);
    void follow(CrdHost &host);
    void followed(CrdHost &host, MemberDisk &disk, const DiskReply &reply);
    void mailboxRead(CrdHost &host, const DiskReply &reply);
    void tendTerm(CrdHost &host);
    bool wantsReadmission() const;
    void lookAtBallots(CrdHost &host);
    void findRolledBack(CrdHost &host, MemberDisk &disk, const BlockRead &own);
    std::vector<DiskOp> openOps(const MemberDisk &disk) const;
    AliveBlock ownAlive(CrdHost &host, MailboxRequests *requests) const;

    // memberconflicts.cpp
    void examineLegs(CrdHost &host);
    void examined(CrdHost &host, MemberDisk &disk, const DiskReply &reply, quint64 step);
    std::vector<Model::CrdConflict> conflicts() const;

    // memberreplica.cpp
    void writeReplica(CrdHost &host);
    void readReplica(CrdHost &host);
    void replicaRead(CrdHost &host, const DiskReply &reply);
    struct FoundReplica {
        CrdContentsPtr contents; ///< null: there is none
        TermMark mark;
        int half = 0;
    };
    FoundReplica newestReplica(const std::vector<BlockRead> &blocks) const;
    std::vector<DiskOp> replicaOps(int half, const TermMark &mark, const QByteArray &bytes) const;

    // membersole.cpp
    bool isSole() const { return isCandidate() && m_site->legs.empty(); }
    void tendSole(CrdHost &host);
    void soleRead(CrdHost &host, const DiskReply &reply);
    void setUpSole(CrdHost &host);
    void beginSole(CrdHost &host, const FoundReplica &found);
    void commitSole(CrdHost &host, Batch batch);
    void soleCommitted(CrdHost &host, const DiskReply &reply);

    // memberscrub.cpp
    void scrubNext(CrdHost &host, MemberDisk &disk);
    void scrubbed(CrdHost &host, MemberDisk &disk, const DiskReply &reply);

    Model::SitePtr m_site;
    Model::UnitId m_unit = Model::NoUnit;
    int m_slot = -1;
    quint32 m_incarnation = 0;
    Geometry m_geometry;
    CrdUuid m_crd;
    std::vector<MemberDisk> m_disks; ///< internal one first (MU), then the legs
    quint64 m_lastTag = 0;
    quint64 m_ticks = 0;
    quint64 m_blockSequence = 0;

    TermMark m_seen; ///< highest of all
    Ballot m_ballot; ///< as candidate
    Ballot m_vote; ///< as MU, on the internal disk
    bool m_voteKnown = false; ///< read from the internal disk
    TermMark m_voteWritten; ///< promise that is being written there,
    TermMark m_voteStored; ///< and the one that is there for good
    TermMark m_promisedBefore; ///< by its own alive blocks
    bool m_mayVote = false;
    bool m_voteWriting = false;
    bool m_voteDirty = false;
    std::vector<std::pair<Model::UnitId, CrdMessage>> m_voteReplies; ///< once it is written
    std::vector<std::pair<Model::UnitId, CrdMessage>> m_voteWaiting; ///< once written again

    std::optional<TermRecord> m_highest; ///< accepted term, wherever it was seen
    TermRecordPtr m_record;
    CrdContentsPtr m_contents;
    quint64 m_chainBlocks = 0;
    Model::Instant m_freshAt;
    TermMark m_toldMark; ///< highest acknowledged state that alive blocks told of
    quint64 m_toldSequence = 0;
    AliveBlock m_told;
    Model::Instant m_toldAt;
    Model::Instant m_newsAt; ///< the writer's last message
    Model::Instant m_writerSeenAt; ///< last sign of a writer that writes, by whichever way
    std::map<Model::UnitId, BlockPtr> m_aliveSeen; ///< of each unit, for the view matrix
    bool m_split = false;

    std::optional<Campaign> m_campaign;
    std::optional<Ayes> m_override; ///< waits for ballots that are being written
    CampaignEnd m_lastEnd = CampaignEnd::None;
    Model::Instant m_retryAt;
    int m_failures = 0;
    std::optional<Writer> m_writer;
    std::optional<Batch> m_batch;
    quint64 m_batchNumber = 0;
    std::deque<Ticket> m_queue;
    std::map<Model::UnitId, Asked> m_asked; ///< by the unit whose request it is
    std::optional<Scrub> m_scrub;
    std::vector<Model::UnitId> m_wantReadmission; ///< MUs, at the writer
    Model::Instant m_legsChangedAt;
    std::map<Model::LegId, TermRecord> m_examining; ///< overridden term found on a leg
    std::pair<TermMark, quint64> m_replica; ///< what was last written to the internal disk
    int m_replicaHalf = 1;
    quint64 m_ownRequests = 0; ///< of the CRD itself
};

} // namespace Engine
