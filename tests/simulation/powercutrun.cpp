// SPDX-License-Identifier: GPL-3.0-or-later
#include "powercutrun.h"

#include "engine/crd/diskids.h"
#include "engine/emulator/emulateddisks.h"

using namespace Engine;
using namespace Qt::StringLiterals;
using Model::LegId;
using Model::UnitId;

namespace {

constexpr int Groups = 150; ///< of requests that come together
constexpr quint64 Clients = 6;
constexpr quint64 Keys = 12;
constexpr int Patience = 80; ///< periods of the knob

} // namespace

PowerCutRun::PowerCutRun(const Model::SitePtr &site, quint64 seed)
    : m_site(site)
    , m_units{site->findUnit(u"abgwhite"_s), site->findUnit(u"abggreen"_s)}
    , m_random(seed, 0, 4)
    , m_rig(site)
{
    EmulatedDisks fresh(*site);
    const auto add = [&](UnitId unit, LegId leg) {
        std::vector<BlockRead> blocks;
        EmulatedDisk *disk = fresh.find(unit, leg);
        disk->read(unit, 0, Geometry().blockCount(), &blocks);
        m_uuids.push_back(disk->uuid());
        m_disks.push_back(
            std::make_unique<JournalledDisk>(&m_journal, int(m_disks.size()), std::move(blocks)));
    };
    add(first(), LegId{1});
    add(first(), LegId{2});
    add(first(), InternalDisk);
    add(second(), InternalDisk);
    m_rig.mixBy(seed);
    m_rig.acknowledged = [this](const CrdNews &news) { noteAcknowledged(news); };
    m_rig.answered = [this](const CrdOutcome &) { ++m_journal.requests; };
    for (const UnitId unit : m_units) {
        m_rig.addMember(CrdMember(site, unit), unit);
        m_rig.setDisk(unit, LegId{1}, m_disks[Leg1].get());
        m_rig.setDisk(unit, LegId{2}, m_disks[Leg2].get());
        const Disk internal = unit == first() ? InternalOfFirst : InternalOfSecond;
        m_rig.setDisk(unit, InternalDisk, m_disks[internal].get());
    }
}

void PowerCutRun::noteAcknowledged(const CrdNews &news)
{
    const QByteArray contents = checkpointBytes(*news.contents);
    const bool newTerm = !m_term || m_term->mark < news.record->mark;
    const bool newState = m_journal.states.empty() || m_journal.states.back() != contents;
    if (!newTerm && !newState)
        return; // told again
    m_terms += newTerm ? 1 : 0;
    m_term = news.record;
    if (newState)
        m_journal.states.push_back(contents);
    m_journal.steps.push_back(
        {PowerCutStep::Kind::Acknowledged, 0, 0, {}, m_term, m_journal.states.size() - 1});
}

UnitId PowerCutRun::writer() const
{
    return m_rig.member(first()).isWriter() ? first() : second();
}

QString PowerCutRun::await(const char *what, const std::function<bool()> &done)
{
    for (int i = 0; i < Patience; ++i) {
        m_rig.settle();
        if (done())
            return {};
        m_rig.tick();
    }
    return u"in vain: "_s + QLatin1String(what);
}

QString PowerCutRun::takeTerm(UnitId unit)
{
    return await("the term is taken", [&] {
        if (!m_rig.member(unit).isWriter())
            m_rig.campaign(unit, CampaignReason::TakeOver);
        return m_rig.member(unit).isWriter();
    });
}

CrdRequestPtr PowerCutRun::nextRequest()
{
    const auto client = UnitId(m_random.below(Clients));
    const CrdRequestId id{client, 1, ++m_asked[client]};
    const QString key = u"link/%1"_s.arg(m_random.below(Keys));
    const CrdRecordPtr current = m_rig.member(writer()).contents()->find(key);
    PutIf put{key, std::nullopt, current ? current->version : 0, std::nullopt};
    const quint64 kind = m_random.below(10);
    if (kind == 0)
        return std::make_shared<const CrdRequest>(CrdRequest{id, ReadDeciding{key}});
    if (kind == 1)
        ++put.expectedVersion; // a conflict
    if (kind > 2 || !current) {
        LinkRecord link;
        link.title = u"%1 of %2"_s.arg(id.number).arg(int(client));
        if (kind == 9) // more than a block
            link.description = QString(int(3000 + m_random.below(6000)), u'x');
        put.value = CrdRecord{client, 0, link};
    }
    return std::make_shared<const CrdRequest>(CrdRequest{id, put});
}

void PowerCutRun::askSome()
{
    const quint64 count = 1 + m_random.below(4);
    for (quint64 i = 0; i < count; ++i)
        m_rig.submit(m_units[m_random.below(2)], nextRequest());
    m_rig.settle();
}

QString PowerCutRun::loseLeg(Disk leg)
{
    m_disks[leg]->refuseWrites(true);
    askSome();
    return await("the term goes on with one leg", [&] { return m_term->legs.size() == 1; });
}

QString PowerCutRun::play()
{
    for (const UnitId unit : m_units)
        m_rig.start(unit, 1);
    QString wrong = takeTerm(first());
    if (wrong.isEmpty())
        wrong = await("two MUs vote", [&] { return m_term->voters.mus.size() == 2; });
    if (!wrong.isEmpty())
        return wrong;
    m_journal = {};
    m_term.reset();
    m_terms = 0;
    const CrdMember &here = m_rig.member(first());
    noteAcknowledged({std::make_shared<const TermRecord>(*here.record()), 0,
                      std::make_shared<const CrdContents>(*here.contents())});
    for (const auto &disk : m_disks)
        m_begin.push_back(disk->blocks());
    for (int i = 0; i < Groups && wrong.isEmpty(); ++i) {
        if (i % 3 == 0)
            m_rig.tick();
        askSome();
        switch (i) {
        case 20:
            wrong = takeTerm(second());
            break;
        case 40:
            wrong = loseLeg(Leg2);
            break;
        case 45:
        case 85:
            for (const Disk leg : {Leg1, Leg2})
                m_disks[leg]->refuseWrites(false);
            wrong = await("the leg is back", [&] { return m_term->legs.size() == 2; });
            break;
        case 60:
            wrong = takeTerm(first());
            break;
        case 80:
            wrong = loseLeg(Leg1);
            break;
        case 100:
        case 110:
        case 120:
            m_rig.campaign(writer(), CampaignReason::Compaction);
            m_rig.settle();
            break;
        default:
            break;
        }
    }
    return wrong;
}
