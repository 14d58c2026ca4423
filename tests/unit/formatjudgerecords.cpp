// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/formatjudge.h"

#include "engine/crd/chain.h"
#include "engine/crd/recordcodec.h"
#include "engine/crd/recordwords.h"
#include "tests/unit/randomrecords.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace Engine;

void FormatJudge::judgeRegions()
{
    const quint64 pieceSize = m_document.number(u"cut into pieces of (\\d+)"_s);
    ChainPlace place;
    place.slot = 1;
    const QByteArray bytes(9000, 'x');
    const std::vector<Block> blocks = makeAppend(place, 7, bytes);
    const QList<QStringList> rows = m_document.table(u"Regions"_s);
    judge(rows.size() == 3, u"rows of an append"_s);
    if (rows.size() != 3 || blocks.size() != 3)
        return judge(false, u"blocks of an append"_s);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        m_reader.begin(blocks[i].payload);
        m_reader.take(rows[0][0].toULongLong());
        const bool first = m_reader.number(u"u32"_s) == 7 && rows[0][1] == u"4";
        judge(first && rows[1][0] == u"4" && rows[1][1] == u"4" && m_reader.number(u"u32"_s) == 3,
              u"head of a block of an append"_s);
        const quint64 size = i + 1 < blocks.size() ? pieceSize : 9000 - 2 * pieceSize;
        judge(rows[2][0] == u"8" && m_reader.take(size).size() == qsizetype(size)
                  && m_reader.atEnd(),
              u"piece of an append"_s);
    }
    judgeNumber(u"Region (\\d+) holds replicas"_s, ReplicaSlot);
    judgeNumber(u"begin with a u8: (\\d+) checkpoint"_s, quint64(checkpointBytes({})[0]));
    judgeNumber(u"no other, or (\\d+) entries"_s, quint64(entriesBytes({})[0]));
    judgeNumber(u"u8 result, (\\d+) committed"_s, quint64(CrdResult::Committed));
    judgeNumber(u"committed, (\\d+) conflict"_s, quint64(CrdResult::Conflict));
    ByteWriter request;
    writeRequestId(request, {});
    judgeNumber(u"each request \\((\\d+) bytes as above\\)"_s, quint64(request.size()));
    judgeNumber(u"wrote it \\((\\d+) = unknown\\)"_s, 0);
    judgeNumber(u"u8 result, flag, and the record if it is (\\d+)"_s, 1);
    judgeNumber(u"record of the key behind the entry if it is (\\d+)"_s, 1);
}

void FormatJudge::judgeRecords()
{
    const QList<QStringList> rows = m_document.table(u"Records"_s);
    judge(rows.size() == qsizetype(ValueWords.size()), u"number of types"_s);
    judgeNumber(u"u64 version, from (\\d+); u8 type"_s, 1);
    judgeNumber(u"Words are numbered from (\\d+)"_s, quint64(VmPhase::Owned));
    Random random(5, 0, 0);
    for (std::size_t type = 0; type < ValueWords.size() && type < std::size_t(rows.size());
         ++type) {
        const QStringList &row = rows[qsizetype(type)];
        judge(row[0] == QString::number(type) && row[1] == QLatin1StringView(ValueWords[type]),
              u"type "_s + row[1]);
        for (int i = 0; i < 12; ++i) {
            const CrdRecord record = randomRecord(random, type);
            ByteWriter writer;
            writeRecord(writer, record);
            m_reader.begin(writer.result());
            const QByteArray read = m_reader.record();
            const bool good = m_reader.ok() && m_reader.atEnd() && read == toJson(record);
            judge(good, u"record of type "_s + row[1]);
            if (!good)
                break;
        }
    }
}

void FormatJudge::judgeKeys()
{
    const QString name = u"Name"_s;
    QStringList keys;
    for (const QStringList &row : m_document.table(u"Keys"_s)) {
        static const QRegularExpression each(u"`([^`]+)`"_s);
        for (auto match = each.globalMatch(row[0]); match.hasNext();) {
            QString key = match.next().captured(1);
            static const QRegularExpression place(u"\\b[A-Z]+\\b"_s);
            const QString value = row[0].contains(u"lower case") ? name.toLower()
                : row[0].contains(u"upper case")                 ? name.toUpper()
                : row[1] == u"conflict"                          ? u"3"_s
                                                                 : name;
            keys += key.replace(place, value);
        }
    }
    QString vm = vmKey({1, 2});
    const QStringList expected{vm.replace(CrdUuid{1, 2}.toString(), name),
                               managerKey(),
                               clusterKey(name),
                               serverKey(name),
                               unitKey(name),
                               ipKey(name),
                               fcKey(name),
                               backupKey(name),
                               xenVmKey(name, name),
                               switchKey(name),
                               knobKey(),
                               accountKey(name),
                               rightKey(name),
                               alarmMailKey(),
                               alarmRecipientKey(name),
                               alarmTrapKey(name),
                               fcNetworkKey(name),
                               linkKey(name),
                               conflictKey(3)};
    judge(keys == expected, u"keys: "_s + keys.join(u", "_s));
}
