// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/agentcommandline.h"
#include "app/agent/crdtool.h"
#include "app/agent/opendisks.h"
#include "app/agent/tooloutput.h"
#include "engine/agent/legsurvey.h"

using namespace Qt::StringLiterals;

namespace App {

using Engine::BlockFault;
using Engine::BlockNumber;
using Engine::Superblock;

namespace {

/// S1.3-16; less works, but is not what is asked for.
constexpr quint64 NominalBytes = quint64(8'000'000'000);
/// Where a whole area is gone, the first blocks say enough.
constexpr std::size_t MaxBadBlocks = 20;

quint64 usedBytes(const Superblock &superblock)
{
    return quint64(superblock.geometry.blockCount()) * Engine::BlockSize;
}

void tellSuperblock(const DiskFile &disk, const Superblock &superblock, ToolOutput &output)
{
    output.line(u"SEC1150"_s,
                {disk.file, QString::number(int(superblock.leg)), superblock.crd.toString(),
                 superblock.crdName});
    output.line(u"SEC1151"_s,
                {superblock.disk.toString(), Engine::sizeText(disk.opened.bytes),
                 Engine::sizeText(usedBytes(superblock)), Model::toIsoText(superblock.formattedAt)},
                true);
}

void tellFindings(const DiskFile &disk, const Superblock &superblock, ToolOutput &output)
{
    for (std::size_t copy = 0; copy < disk.opened.verdict.copies.size(); ++copy) {
        if (disk.opened.verdict.copies[copy] != BlockFault::None)
            output.finding(disk.file, Model::Weight::Error,
                           {u"SEC1155"_s, {disk.file, QString::number(copy)}}, BlockNumber(copy));
    }
    if (superblock.leg == Engine::InternalDisk)
        return;
    if (disk.opened.bytes < superblock.diskBytes)
        output.finding(disk.file, Model::Weight::Warning,
                       {u"SEC1157"_s,
                        {disk.file, Engine::sizeText(disk.opened.bytes),
                         Engine::sizeText(superblock.diskBytes)}});
    if (disk.opened.bytes < NominalBytes)
        output.finding(disk.file, Model::Weight::Info,
                       {u"SEC1156"_s, {disk.file, Engine::sizeText(disk.opened.bytes)}});
}

void tellSurvey(const DiskFile &disk, const Engine::LegSurvey &survey, ToolOutput &output)
{
    for (const Engine::AreaSurvey &area : survey.areas)
        output.line(u"SEC1152"_s,
                    {area.name(), QString::number(area.written), QString::number(area.blocks)},
                    true);
    output.line(u"SEC1153"_s, {QString::number(survey.term), QString::number(survey.generation)},
                true);
    for (const Engine::AreaSurvey &area : survey.areas) {
        for (std::size_t i = 0; i < area.bad.size() && i < MaxBadBlocks; ++i)
            tellBadBlock(disk, area.bad[i].number, area.bad[i].fault, output);
        if (area.bad.size() > MaxBadBlocks)
            output.finding(
                disk.file, Model::Weight::Error,
                {u"SEC1166"_s,
                 {disk.file, QString::number(area.bad.size() - MaxBadBlocks), area.name()}});
    }
}

Model::JsonObject objectOf(const DiskFile &disk, const Superblock &superblock)
{
    Model::JsonObject object;
    object.add("kind", u"disk"_s).add("file", disk.file);
    object.add("crd", superblock.crd.toString()).add("name", superblock.crdName);
    object.add("disk", superblock.disk.toString()).add("leg", int(superblock.leg));
    object.add("complete", superblock.state == Engine::SuperblockState::Complete);
    object.add("bytes", disk.opened.bytes).add("formatted-bytes", superblock.diskBytes);
    object.add("used-bytes", usedBytes(superblock));
    object.add("half-blocks", superblock.geometry.halfBlocks);
    object.add("formatted", Model::toIsoText(superblock.formattedAt));
    return object;
}

void addSurvey(Model::JsonObject &object, const Engine::LegSurvey &survey)
{
    QByteArray areas;
    for (const Engine::AreaSurvey &area : survey.areas) {
        Model::JsonObject each;
        each.add("area", area.name()).add("first", area.first).add("blocks", area.blocks);
        each.add("written", area.written).add("bad", area.bad.size());
        areas += (areas.isEmpty() ? "" : ",") + each.finish();
    }
    object.addJson("areas", '[' + areas + ']');
    object.add("term", survey.term).add("generation", survey.generation);
}

} // namespace

void showDisks(const AgentOptions &options, ToolOutput &output)
{
    for (const DiskFile &disk : openDisks(options, output)) {
        const std::optional<Superblock> &superblock = disk.opened.verdict.superblock;
        if (!superblock)
            continue;
        // What a disk says of itself is shown even when it is not used.
        tellSuperblock(disk, *superblock, output);
        Model::JsonObject object = objectOf(disk, *superblock);
        Engine::LegSurvey survey;
        if (disk.opened.leg) {
            survey = surveyLeg(*disk.opened.leg);
            addSurvey(object, survey);
        }
        output.object(object);
        if (disk.opened.leg) {
            tellSurvey(disk, survey, output);
            tellFindings(disk, *superblock, output);
        }
    }
}

} // namespace App
