// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/agentcommandline.h"
#include "app/agent/crdtool.h"
#include "app/agent/tooloutput.h"
#include "engine/agent/legformat.h"

#include <QDateTime>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace App {

namespace {

Engine::CrdUuid newUuid()
{
    return *Engine::CrdUuid::fromString(QUuid::createUuid().toString(QUuid::WithoutBraces));
}

} // namespace

void formatDisk(const AgentOptions &options, ToolOutput &output)
{
    Engine::LegFormat format;
    format.path = options.files.front();
    format.bytes = options.size;
    format.sharing
        = options.shared ? Engine::DeviceSharing::ManyHosts : Engine::DeviceSharing::ThisHost;
    format.crd = options.crd ? *options.crd : newUuid();
    format.disk = newUuid();
    format.leg = options.leg;
    format.crdName = options.name;
    format.now = Model::Instant(
        std::chrono::milliseconds(QDateTime::currentDateTimeUtc().toMSecsSinceEpoch()));
    format.overwrite = options.overwrite;

    const Engine::FormatResult result = formatLeg(format);
    if (result.fault != Engine::FormatFault::None) {
        output.error(format.path, textOf(result, format));
        return;
    }
    const Engine::Superblock &disk = result.written;
    const QString leg = QString::number(int(disk.leg));
    output.line(u"SEC1145"_s,
                {format.path, leg, disk.crd.toString(), Engine::sizeText(disk.diskBytes)});
    Model::JsonObject object;
    object.add("kind", u"format"_s).add("file", format.path);
    object.add("crd", disk.crd.toString()).add("name", disk.crdName);
    object.add("disk", disk.disk.toString()).add("leg", int(disk.leg));
    object.add("bytes", disk.diskBytes).add("formatted", Model::toIsoText(disk.formattedAt));
    output.object(object);
}

} // namespace App
