// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "engine/crd/initialrecords.h"
#include "engine/crd/recordcodec.h"
#include "engine/crd/recordwords.h"
#include "model/sitefile.h"
#include "tests/unit/randomrecords.h"

using namespace Qt::StringLiterals;
using namespace Engine;

/// Records as bytes and as text (S1.3-02..04, S2.1-05, S2.1-15..18).
class tst_CrdRecords : public QObject {
    Q_OBJECT

private slots:
    void everyTypeSurvivesTheWayToTheDisk();
    void everyCutIsRefused();
    void whatIsAcceptedHasOneForm();
    void anUnknownTypeIsRefused();
    void aNumberWithoutWordIsRefused();
    void aTextThatIsNoUtf8IsRefused();
    void aFalseCountCostsNothing();
    void dumpsNameEveryMember();
    void dumpsKeepSecrets();
    void keysAreReadable();
    void aSiteBeginsWithWhatItsFileTells();
    void aSiteBeginsWithItsSwitchesAndAccounts();
};

namespace {

QByteArray bytesOf(const CrdRecord &record)
{
    ByteWriter writer;
    writeRecord(writer, record);
    return writer.result();
}

bool isRead(QByteArrayView bytes, CrdRecord *record)
{
    ByteReader reader(bytes);
    return readRecord(reader, record) && reader.atEnd();
}

template <class Value> const Value *valueOf(const CrdImage &image, const QString &key)
{
    const auto found = image.find(key);
    return found == image.end() ? nullptr : std::get_if<Value>(&found->second->value);
}

CrdImage imageOf(const QString &site)
{
    const Model::LoadedSite loaded = Model::loadSite(site);
    return loaded.site ? initialRecords(*loaded.site) : CrdImage{};
}

} // namespace

void tst_CrdRecords::everyTypeSurvivesTheWayToTheDisk()
{
    Random random(1, 0, 0);
    for (std::size_t type = 0; type < ValueWords.size(); ++type) {
        for (int i = 0; i < 200; ++i) {
            const CrdRecord record = randomRecord(random, type);
            const QByteArray bytes = bytesOf(record);
            QCOMPARE(bytesOf(record), bytes);
            CrdRecord read;
            QVERIFY2(isRead(bytes, &read), ValueWords[type]);
            QVERIFY2(read == record, ValueWords[type]);
        }
    }
}

void tst_CrdRecords::everyCutIsRefused()
{
    Random random(2, 0, 0);
    for (std::size_t type = 0; type < ValueWords.size(); ++type) {
        const QByteArray bytes = bytesOf(randomRecord(random, type));
        CrdRecord read;
        read.version = 77;
        for (qsizetype size = 0; size < bytes.size(); ++size)
            QVERIFY2(!isRead(QByteArrayView(bytes).first(size), &read), ValueWords[type]);
        QCOMPARE(read.version, quint64(77)); // untouched
    }
}

void tst_CrdRecords::whatIsAcceptedHasOneForm()
{
    Random random(3, 0, 0);
    int accepted = 0;
    for (int i = 0; i < 20'000; ++i) {
        QByteArray bytes = bytesOf(randomRecord(random));
        for (std::uint64_t left = random.below(3) + 1; left > 0; --left)
            bytes[qsizetype(random.below(quint64(bytes.size())))] = char(random.below(256));
        CrdRecord read;
        if (!isRead(bytes, &read))
            continue;
        ++accepted;
        QCOMPARE(bytesOf(read), bytes);
        QVERIFY(!toJson(read).isEmpty());
    }
    QVERIFY(accepted > 100);
}

void tst_CrdRecords::anUnknownTypeIsRefused()
{
    QByteArray bytes = bytesOf({Model::NoUnit, 1, ClusterRecord{true}});
    constexpr qsizetype typeAt = 10;
    CrdRecord read;
    QVERIFY(isRead(bytes, &read));
    for (int type = int(ValueWords.size()); type < 256; ++type) {
        bytes[typeAt] = char(type);
        QVERIFY(!isRead(bytes, &read));
    }
}

void tst_CrdRecords::aNumberWithoutWordIsRefused()
{
    const ServerRecord server{u"ABGSE5"_s, Model::ServerModel::SE500, u"Augsburg"_s};
    QByteArray bytes = bytesOf({Model::NoUnit, 1, server});
    const qsizetype modelAt = 11 + 4 + 6;
    QCOMPARE(bytes[modelAt], char(Model::ServerModel::SE500));
    CrdRecord read;
    for (int number = 0; number < 256; ++number) {
        bytes[modelAt] = char(number);
        QCOMPARE(isRead(bytes, &read), number < 3);
    }
    // The same for a flag, which is 0 or 1.
    bytes = bytesOf({Model::NoUnit, 1, ClusterRecord{true}});
    bytes.back() = 2;
    QVERIFY(!isRead(bytes, &read));
}

void tst_CrdRecords::aTextThatIsNoUtf8IsRefused()
{
    QByteArray bytes = bytesOf({Model::NoUnit, 1, ServerRecord{u"ABGSE5"_s}});
    CrdRecord read;
    for (const QByteArray &wrong : {QByteArray("\xff"), QByteArray("\xc0\x80"),
                                    QByteArray("\xed\xa0\x80"), QByteArray("ABGSE\xc3")}) {
        QByteArray changed = bytes;
        changed.replace(15, wrong.size(), wrong);
        QVERIFY(!isRead(changed, &read));
    }
}

void tst_CrdRecords::aFalseCountCostsNothing()
{
    QByteArray bytes = bytesOf({Model::NoUnit, 1, RightRecord{}});
    bytes.replace(11, 4, QByteArray("\xff\xff\xff\xff"));
    CrdRecord read;
    QVERIFY(!isRead(bytes, &read));
    // As many as there are bytes, each element longer than that.
    bytes.replace(11, 4, QByteArray("\x00\x01\x00\x00", 4));
    bytes += QByteArray(256, '\xff');
    QVERIFY(!isRead(bytes, &read));
}

void tst_CrdRecords::dumpsNameEveryMember()
{
    Random random(4, 0, 0);
    for (std::size_t type = 0; type < ValueWords.size(); ++type) {
        for (int i = 0; i < 50; ++i) {
            const CrdRecord record = randomRecord(random, type);
            const QByteArray text = toJson(record);
            QJsonParseError error;
            const QJsonDocument json = QJsonDocument::fromJson(text, &error);
            QVERIFY2(json.isObject(), text.constData());
            QVERIFY(!text.contains('\n'));
            QCOMPARE(json[u"type"_s].toString(), QString::fromLatin1(ValueWords[type]));
        }
    }
    const CrdRecord record{Model::UnitId(4), 7,
                           VmRecord{{}, Model::VmStatus::Wait, VmPhase::Claimed, Model::LmId(9)}};
    const QByteArray text = toJson(record);
    const QByteArray begin
        = "{\"owner\":4,\"version\":7,\"type\":\"vm\",\"definition\":{\"uuid\":\"";
    const QByteArray end = "\"status\":\"WAIT\",\"phase\":\"CLAIMED\",\"migration\":9,"
                           "\"target\":null,\"undo\":[],\"returned\":false}";
    QVERIFY2(text.startsWith(begin) && text.endsWith(end), text.constData());
    const QByteArray knob = "{\"version\":1,\"type\":\"knob\",\"period\":500000000}";
    QCOMPARE(toJson(CrdRecord{Model::NoUnit, 1, KnobRecord{std::chrono::milliseconds(500)}}), knob);
}

void tst_CrdRecords::dumpsKeepSecrets()
{
    AccountRecord account;
    account.name = u"admin"_s;
    QVERIFY(toJson(CrdValue(account)).contains("\"password-hash\":null"));
    account.passwordHash.bytes = "$argon2id$v=19$secret";
    QVERIFY(toJson(CrdValue(account)).contains("\"password-hash\":\"***\""));
    AlarmTrapRecord trap;
    trap.community.bytes = "secret";
    QVERIFY(!toJson(CrdValue(trap)).contains("secret"));
}

void tst_CrdRecords::keysAreReadable()
{
    QCOMPARE(serverKey(u"ABGSE5"_s), u"server/ABGSE5"_s);
    QCOMPARE(unitKey(u"abgwhite"_s), u"unit/abgwhite"_s);
    QCOMPARE(ipKey(u"abgwhite"_s), u"ip/abgwhite"_s);
    QCOMPARE(fcKey(u"abgwhite"_s), u"fc/abgwhite"_s);
    QCOMPARE(xenVmKey(u"ABGSE30A"_s, u"LINUX1"_s), u"xenvm/ABGSE30A/LINUX1"_s);
    QCOMPARE(switchKey(u"NU5A"_s), u"switch/NU5A"_s);
    QCOMPARE(backupKey(u"abgwhite"_s), u"backup/abgwhite"_s);
    QCOMPARE(knobKey(), u"timing/knob"_s);
    QCOMPARE(accountKey(u"Admin"_s), u"account/admin"_s);
    QCOMPARE(rightKey(u"JohnDoe"_s), u"right/johndoe"_s);
    QCOMPARE(alarmMailKey(), u"alarm/mail"_s);
    QCOMPARE(alarmRecipientKey(u"Ops@example.org"_s), u"alarm/recipient/ops@example.org"_s);
    QCOMPARE(alarmTrapKey(u"nms.example.org"_s), u"alarm/trap/nms.example.org"_s);
    QCOMPARE(fcNetworkKey(u"FABRIC-A"_s), u"fcnetwork/FABRIC-A"_s);
    QCOMPARE(linkKey(u"openSM2"_s), u"link/openSM2"_s);
    QCOMPARE(conflictKey(3), u"conflict/3"_s);
}

void tst_CrdRecords::aSiteBeginsWithWhatItsFileTells()
{
    const CrdImage image = imageOf(Model::defaultSitePath());
    for (const auto &[key, record] : image)
        QCOMPARE(record->version, quint64(1));
    const auto *server = valueOf<ServerRecord>(image, serverKey(u"ABGSE5"_s));
    QVERIFY(server && server->model == Model::ServerModel::SE500);
    QCOMPARE(server->location, u"Augsburg A"_s);
    const auto *su = valueOf<UnitRecord>(image, unitKey(u"ABGSE701"_s));
    QVERIFY(su && su->kind == Model::UnitKind::SU390);
    QCOMPARE(su->server, u"ABGSE7"_s);
    QCOMPARE(su->model, u"SU700"_s);
    QCOMPARE(su->softwareVersion, u"V11.0A"_s);
    QCOMPARE(su->hostName, u"ABGSE701"_s);
    const auto *knob = valueOf<KnobRecord>(image, knobKey());
    QVERIFY(knob && knob->period == std::chrono::milliseconds(500));
    const auto *cluster = valueOf<ClusterRecord>(image, clusterKey(u"ABGCL390"_s));
    QVERIFY(cluster && cluster->active);
    QVERIFY(valueOf<ManagerRecord>(image, managerKey()));
    const auto vms = std::count_if(image.begin(), image.end(), [](const auto &each) {
        return each.first.startsWith(u"vm/") && asVm(each.second);
    });
    QCOMPARE(vms, 17);
}

void tst_CrdRecords::aSiteBeginsWithItsSwitchesAndAccounts()
{
    const CrdImage image = imageOf(Model::defaultSitePath());
    const auto *netUnit = valueOf<SwitchRecord>(image, switchKey(u"NU5A"_s));
    QVERIFY(netUnit);
    QVERIFY(
        std::find(netUnit->networks.begin(), netUnit->networks.end(), SwitchVlan{u"DANPR01"_s, 801})
        != netUnit->networks.end());
    QCOMPARE(netUnit->ports.size(), std::size_t(1));
    QCOMPARE(netUnit->ports[0].name, u"ISL1"_s);
    QCOMPARE(netUnit->ports[0].peer, u"NU7A"_s);
    QCOMPARE(netUnit->ports[0].bitsPerSecond, qint64(1'000'000'000));
    const auto *admin = valueOf<AccountRecord>(image, accountKey(u"ADMIN"_s));
    QVERIFY(admin && admin->role == Model::Role::Administrator);
    QVERIFY(admin->passwordHash.bytes.isEmpty());
    const auto *rights = valueOf<RightRecord>(image, rightKey(u"johndoe"_s));
    QVERIFY(rights);
    QCOMPARE(rights->rights.size(), std::size_t(2));
    QCOMPARE(rights->rights[0].system, u"VM12PROD"_s);
}

QTEST_GUILESS_MAIN(tst_CrdRecords)
#include "tst_crdrecords.moc"
