// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/opendisks.h"

#include "app/agent/agentcommandline.h"
#include "app/agent/tooloutput.h"
#include "engine/agent/legsurvey.h"

using namespace Qt::StringLiterals;

namespace App {

using Engine::BlockFault;
using Engine::DiskFault;

namespace {

/// A disk of a CRD, though not as it should be, as opposed to no such disk at all.
bool isFaultyDisk(DiskFault fault)
{
    return fault == DiskFault::HalfFormatted || fault == DiskFault::Contradicting
        || fault == DiskFault::TooSmall || fault == DiskFault::Clone;
}

} // namespace

std::vector<DiskFile> openDisks(const AgentOptions &options, ToolOutput &output)
{
    std::vector<DiskFile> disks;
    Engine::LegSource source;
    source.access = Engine::DeviceAccess::Read;
    source.sharing
        = options.shared ? Engine::DeviceSharing::ManyHosts : Engine::DeviceSharing::ThisHost;
    for (const QString &file : options.files) {
        source.path = file;
        Engine::OpenedLeg opened = Engine::LegFile::open(source);
        const Engine::LegText text = textOf(opened, file);
        if (isFaultyDisk(opened.fault.disk))
            output.finding(file, Model::Weight::Error, text);
        else if (!opened.leg)
            output.error(file, text);
        disks.push_back({file, std::move(opened)});
    }
    return disks;
}

void tellBadBlock(const DiskFile &disk, Engine::BlockNumber number, BlockFault fault,
                  ToolOutput &output)
{
    QString key;
    switch (fault) {
    case BlockFault::None:
    case BlockFault::Empty:
        return;
    case BlockFault::Unreadable:
        key = u"SEC1160"_s;
        break;
    case BlockFault::Damaged:
        key = u"SEC1161"_s;
        break;
    case BlockFault::NewerVersion:
        key = u"SEC1162"_s;
        break;
    case BlockFault::ForeignCrd:
        key = u"SEC1163"_s;
        break;
    case BlockFault::ForeignDisk:
        key = u"SEC1164"_s;
        break;
    case BlockFault::Misplaced:
        key = u"SEC1165"_s;
        break;
    }
    const QString area
        = disk.opened.leg ? areaName(disk.opened.leg->superblock().geometry, number) : QString();
    output.finding(disk.file, Model::Weight::Error,
                   {key, {disk.file, QString::number(number), area}}, number);
}

} // namespace App
