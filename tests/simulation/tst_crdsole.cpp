// SPDX-License-Identifier: GPL-3.0-or-later
// A site without external disks: each unit is the only writer of a CRD of its own (S1.3-05,
// S1.3-11; PROTOCOLS 1 "Internal legs").
#include "memberrig.h"
#include "model/sitefile.h"

#include <QTest>

using namespace Engine;
using namespace Qt::StringLiterals;
using Model::UnitId;

namespace {

/// An internal disk whose power may fail.
class InternalDiskOfUnit final : public RigDisk {
public:
    int writesLeft = -1; ///< then none arrives any more; -1: all do
    bool tearsLast = false; ///< and that one is torn

    DiskStatus write(const BlockPtr &block) override
    {
        if (writesLeft == 0)
            return DiskStatus::WriteError;
        const bool torn = tearsLast && writesLeft == 1;
        writesLeft -= writesLeft > 0 ? 1 : 0;
        ++writes;
        m_blocks[block->header.number]
            = torn ? BlockRead{nullptr, BlockFault::Damaged} : BlockRead{block, BlockFault::None};
        return DiskStatus::Ok;
    }
    void flush() override { }
    BlockRead read(BlockNumber number) override
    {
        const auto found = m_blocks.find(number);
        return found == m_blocks.end() ? BlockRead() : found->second;
    }
    void damageHalf(int half)
    {
        const BlockNumber first = Geometry().region(0, half);
        for (auto &[number, read] : m_blocks) {
            if (number >= first && number < first + Geometry().halfBlocks)
                read = {nullptr, BlockFault::Damaged};
        }
    }

    int writes = 0;

private:
    std::map<BlockNumber, BlockRead> m_blocks;
};

const QString Key = linkKey(u"page"_s);

CrdRequestPtr put(UnitId unit, quint64 number, quint64 version)
{
    LinkRecord link;
    link.title = QString::number(number);
    return std::make_shared<const CrdRequest>(
        CrdRequest{{unit, 1, number}, PutIf{Key, std::nullopt, version, CrdRecord{unit, 0, link}}});
}

/// A life of a unit, from power on.
class Life {
public:
    Life(const Model::SitePtr &site, UnitId unit, InternalDiskOfUnit *disk, quint32 incarnation)
        : m_rig(site)
        , m_unit(unit)
    {
        m_rig.addMember(CrdMember(site, unit), unit);
        m_rig.setDisk(unit, InternalDisk, disk);
        m_rig.answered = [this](const CrdOutcome &outcome) { outcomes.push_back(outcome); };
        m_rig.start(unit, incarnation);
        wait(2);
    }

    void wait(int ticks)
    {
        m_rig.settle();
        for (int i = 0; i < ticks; ++i) {
            m_rig.tick();
            m_rig.settle();
        }
    }
    void ask(const CrdRequestPtr &request)
    {
        m_rig.submit(m_unit, request);
        m_rig.settle();
    }
    const CrdMember &member() const { return m_rig.member(m_unit); }
    bool mayWrite() const { return member().isConfirmedWriter(m_rig.now()); }
    QString reason() const { return m_rig.reason(m_unit); }
    quint64 version() const
    {
        const CrdRecordPtr record = member().contents()->find(Key);
        return record ? record->version : 0;
    }

    std::vector<CrdOutcome> outcomes;

private:
    MemberRig m_rig;
    UnitId m_unit;
};

} // namespace

class tst_CrdSole : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void eachUnitWritesItsOwn();
    void whatIsAcknowledgedOutlivesThePower();
    void powerFailsAtEachWrite_data();
    void powerFailsAtEachWrite();
    void aDamagedHalfIsNeverRead();
    void aDamagedDiskIsNotBegunAnew();
    void aWriteErrorLeavesTheOutcomeOpen();

private:
    Model::SitePtr m_site;
    UnitId m_unit = Model::NoUnit;
};

void tst_CrdSole::initTestCase()
{
    const Model::SitePtr loaded = Model::loadSite(Model::defaultSitePath()).site;
    QVERIFY(loaded);
    auto site = std::make_shared<Model::Site>(*loaded);
    site->legs.clear();
    for (auto &unit : site->units)
        unit.legs.clear();
    m_site = site;
    m_unit = site->findUnit(u"abgwhite"_s);
}

void tst_CrdSole::eachUnitWritesItsOwn()
{
    const UnitId other = m_site->findUnit(u"abgblack"_s);
    std::array<InternalDiskOfUnit, 2> disks;
    MemberRig rig(m_site);
    std::vector<CrdRequestId> answered;
    rig.answered = [&](const CrdOutcome &outcome) { answered.push_back(outcome.id); };
    const std::array<UnitId, 2> units{m_unit, other};
    for (std::size_t i = 0; i < units.size(); ++i) {
        rig.addMember(CrdMember(m_site, units[i]), units[i]);
        rig.setDisk(units[i], InternalDisk, &disks[i]);
    }
    for (const UnitId unit : units)
        rig.start(unit, 1);
    for (int i = 0; i < 2; ++i) {
        rig.settle();
        rig.tick();
    }
    const std::size_t records = rig.member(other).contents()->image->size();
    QVERIFY(records > 0); // what the site file tells
    rig.submit(m_unit, put(m_unit, 1, 0));
    rig.settle();
    QCOMPARE(answered.size(), std::size_t(1));
    QVERIFY(rig.member(m_unit).isConfirmedWriter(rig.now()));
    QVERIFY(rig.member(other).isConfirmedWriter(rig.now()));
    QVERIFY(rig.member(m_unit).contents()->find(Key));
    QVERIFY(!rig.member(other).contents()->find(Key));
    QCOMPARE(rig.member(other).contents()->image->size(), records);
    QVERIFY(rig.reason(m_unit).isEmpty());
}

void tst_CrdSole::whatIsAcknowledgedOutlivesThePower()
{
    InternalDiskOfUnit disk;
    for (quint32 life = 1; life <= 4; ++life) {
        Life unit(m_site, m_unit, &disk, life);
        QVERIFY(unit.mayWrite());
        QCOMPARE(unit.version(), quint64(life - 1) * 3);
        for (quint64 i = 0; i < 3; ++i)
            unit.ask(put(m_unit, life * 10 + i, unit.version()));
        unit.ask(std::make_shared<const CrdRequest>(
            CrdRequest{{m_unit, 1, life * 10 + 5}, ReadDeciding{Key}}));
        QCOMPARE(unit.outcomes.size(), std::size_t(4));
        QCOMPARE(unit.outcomes.back().current->version, quint64(life) * 3);
    }
}

void tst_CrdSole::powerFailsAtEachWrite_data()
{
    QTest::addColumn<int>("writes");
    QTest::addColumn<bool>("torn");
    InternalDiskOfUnit disk;
    Life unit(m_site, m_unit, &disk, 1);
    for (quint64 i = 0; i < 3; ++i)
        unit.ask(put(m_unit, 1 + i, i));
    QVERIFY(disk.writes > 6);
    for (int writes = 0; writes < disk.writes; ++writes) {
        for (const bool torn : {false, true})
            QTest::addRow("after %d writes%s", writes, torn ? ", torn" : "") << writes << torn;
    }
}

void tst_CrdSole::powerFailsAtEachWrite()
{
    QFETCH(int, writes);
    QFETCH(bool, torn);
    InternalDiskOfUnit disk;
    disk.writesLeft = writes;
    disk.tearsLast = torn;
    std::size_t acknowledged = 0;
    {
        Life unit(m_site, m_unit, &disk, 1);
        for (quint64 i = 0; i < 3 && unit.mayWrite(); ++i)
            unit.ask(put(m_unit, 1 + i, i));
        acknowledged = unit.outcomes.size();
    }
    disk.writesLeft = -1;
    Life after(m_site, m_unit, &disk, 2);
    QVERIFY2(after.mayWrite(), qPrintable(after.reason()));
    QVERIFY(after.version() >= acknowledged && after.version() <= acknowledged + 1);
    after.ask(put(m_unit, 9, after.version()));
    QCOMPARE(after.outcomes.size(), std::size_t(1));
    QVERIFY(after.outcomes.front().result == CrdResult::Committed);
}

void tst_CrdSole::aDamagedHalfIsNeverRead()
{
    for (const int half : {0, 1}) {
        InternalDiskOfUnit disk;
        {
            Life unit(m_site, m_unit, &disk, 1);
            for (quint64 i = 0; i < 4; ++i)
                unit.ask(put(m_unit, 1 + i, i));
        }
        disk.damageHalf(half);
        Life after(m_site, m_unit, &disk, 2);
        QVERIFY(after.mayWrite());
        QVERIFY(after.version() >= 3 && after.version() <= 4);
    }
}

void tst_CrdSole::aDamagedDiskIsNotBegunAnew()
{
    InternalDiskOfUnit disk;
    {
        Life unit(m_site, m_unit, &disk, 1);
        unit.ask(put(m_unit, 1, 0));
    }
    disk.damageHalf(0);
    disk.damageHalf(1);
    const int writes = disk.writes;
    Life after(m_site, m_unit, &disk, 2);
    QVERIFY(!after.mayWrite());
    QCOMPARE(after.reason(), u"SEC1024"_s);
    QCOMPARE(disk.writes, writes);
}

void tst_CrdSole::aWriteErrorLeavesTheOutcomeOpen()
{
    InternalDiskOfUnit disk;
    Life unit(m_site, m_unit, &disk, 1);
    disk.writesLeft = 0;
    const CrdRequestPtr request = put(m_unit, 1, 0);
    unit.ask(request);
    QVERIFY(unit.outcomes.empty());
    disk.writesLeft = -1;
    unit.wait(2);
    QVERIFY(unit.mayWrite());
    unit.ask(request);
    unit.ask(request);
    QCOMPARE(unit.outcomes.size(), std::size_t(2)); // the first answer, again
    QCOMPARE(unit.version(), quint64(1));
}

QTEST_GUILESS_MAIN(tst_CrdSole)
#include "tst_crdsole.moc"
