// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/legfiles.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace Engine;

LegFormat usualFormat(const QString &path)
{
    LegFormat format;
    format.path = path;
    format.bytes = QFile(path).exists() ? 0 : LeastLegBytes;
    format.crd = LegCrd;
    format.disk = LegDisk;
    format.crdName = u"Test"_s;
    format.now = Model::Instant(std::chrono::seconds(1'504'252'800));
    return format;
}

bool makeLeg(const QString &path)
{
    const LegFormat format = usualFormat(path);
    Superblock superblock;
    superblock.crd = format.crd;
    superblock.disk = format.disk;
    superblock.diskBytes = format.bytes;
    superblock.formattedAt = format.now;
    superblock.crdName = format.crdName;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.resize(qint64(format.bytes)))
        return false;
    for (BlockNumber copy = 0; copy < Geometry::Superblocks; ++copy)
        file.write(encodeBlock(toBlock(superblock, copy)));
    return file.flush();
}

std::unique_ptr<LegFile> openLeg(const QString &path)
{
    LegSource source;
    source.path = path;
    return LegFile::open(source).leg;
}

namespace {

BlockPtr blockWith(BlockHeader header, const QByteArray &payload)
{
    header.crd = LegCrd;
    header.disk = LegDisk;
    return std::make_shared<const Block>(Block{header, payload});
}

} // namespace

BlockPtr aliveBlock(quint16 unit, const QByteArray &payload)
{
    BlockHeader header;
    header.area = BlockArea::Alive;
    header.slot = unit;
    header.number = Geometry::alive(Model::UnitId(unit));
    return blockWith(header, payload);
}

BlockPtr regionBlock(quint32 index, const QByteArray &payload)
{
    BlockHeader header;
    header.area = BlockArea::Region;
    header.slot = 2;
    header.half = 1;
    header.number = Geometry().region(header.slot, header.half) + index;
    return blockWith(header, payload);
}

DiskOp writeOp(const BlockPtr &block)
{
    return {DiskOp::Kind::Write, 0, 0, block};
}

DiskOp readOp(BlockNumber first, quint32 count)
{
    return {DiskOp::Kind::Read, first, count, nullptr};
}

DiskOp flushOp()
{
    return {DiskOp::Kind::Flush, 0, 0, nullptr};
}

DiskRequest request(std::vector<DiskOp> ops)
{
    return {Model::LegId{1}, 42, std::move(ops)};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void patch(const QString &path, qint64 offset, const QByteArray &bytes)
{
    QFile file(path);
    if (bytes.isNull() || !file.open(QIODevice::ReadWrite) || !file.seek(offset))
        return;
    file.write(bytes);
}
