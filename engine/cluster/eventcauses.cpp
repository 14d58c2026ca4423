// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cluster/eventcauses.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <ranges>

#include "model/eventkeys.h"

using namespace Model;
using namespace Qt::StringLiterals;

namespace Engine {

namespace {

/// Who detects last is dead 16 periods after the first, and a take-over lies between.
constexpr int WindowKnobs = 40;

using Kinds = std::initializer_list<EventKind>;

struct Pair {
    const Site &site;
    const Event &cause;
    const Event &effect;

    QString causeObject() const { return cause.args.value(0); }
    QString effectObject() const { return effect.args.value(0); }
    ServerId serverOf(const QString &unit) const
    {
        const UnitId id = site.findUnit(unit);
        return id == NoUnit ? site.findServer(unit) : site.unit(id).server;
    }
    bool isKind(const QString &unit, std::initializer_list<UnitKind> kinds) const
    {
        const UnitId id = site.findUnit(unit);
        return id != NoUnit && std::ranges::find(kinds, site.unit(id).kind) != kinds.end();
    }
    /// Near which the storage system of the effect's disk is.
    ServerId serverOfLeg() const
    {
        const auto leg = std::ranges::find(site.legs, effectObject(), &LegConfig::name);
        if (leg == site.legs.end())
            return NoServer;
        const auto storage = std::ranges::find(site.storages, leg->storage, &StorageConfig::name);
        return storage == site.storages.end() ? NoServer : storage->near;
    }
    /// The part that "key,object", the reason of a cluster's state, is about (VMS2404's form).
    QString reasonObject() const { return effect.args.value(1).section(u',', 1); }
};

bool sameObject(const Pair &p)
{
    return p.causeObject() == p.effectObject();
}

/// The cause names a server; the effect is about a unit of it.
bool unitOfServer(const Pair &p)
{
    return p.site.findServer(p.causeObject()) == p.serverOf(p.effectObject());
}

/// A unit beyond the ISL-E, seen from the unit that reports.
bool beyondIsl(const Pair &p)
{
    return p.effect.unit != NoUnit
        && p.serverOf(p.effectObject()) != p.site.unit(p.effect.unit).server;
}

bool behindNetUnit(const Pair &p)
{
    return p.isKind(p.causeObject(), {UnitKind::NU, UnitKind::HNC})
        && p.serverOf(p.causeObject()) == p.serverOf(p.effectObject())
        && !p.isKind(p.effectObject(), {UnitKind::NU, UnitKind::HNC});
}

/// An SU /390 lives on the disks by an MU of its server (S1.3-18).
bool bySameServersMu(const Pair &p)
{
    return p.isKind(p.causeObject(), {UnitKind::MU})
        && p.isKind(p.effectObject(), {UnitKind::SU390})
        && p.serverOf(p.causeObject()) == p.serverOf(p.effectObject());
}

bool atEndOfIsl(const Pair &p)
{
    return p.effect.args.mid(1).contains(p.causeObject());
}

bool endOnServer(const Pair &p)
{
    const ServerId server = p.site.findServer(p.causeObject());
    return server != NoServer && std::ranges::any_of(p.effect.args.mid(1), [&](const QString &nu) {
               return p.serverOf(nu) == server;
           });
}

/// A connection that ends at the server was the first sign of it.
bool ledToServer(const Pair &p)
{
    const ServerId server = p.site.findServer(p.effectObject());
    return std::ranges::any_of(p.cause.args.mid(1),
                               [&](const QString &nu) { return p.serverOf(nu) == server; });
}

/// The disk is in a storage system near the server that is gone.
bool storedNear(const Pair &p)
{
    const ServerId server = p.serverOfLeg();
    return server != NoServer && server == p.site.findServer(p.causeObject());
}

/// The disk is beyond the ISL-E, seen from the unit that reports: the other site is in trouble.
bool storedBeyondIsl(const Pair &p)
{
    const ServerId server = p.serverOfLeg();
    return server != NoServer && p.effect.unit != NoUnit
        && server != p.site.unit(p.effect.unit).server;
}

bool anyMu(const Pair &p)
{
    return p.isKind(p.causeObject(), {UnitKind::MU});
}

bool always(const Pair &)
{
    return true;
}

/// What the state of a cluster is put down to is the part, or something at the same server.
bool restricts(const Pair &p)
{
    const QString object = p.reasonObject();
    if (p.causeObject() == object)
        return true;
    const bool isIsl = p.cause.key == EventKinds::IslLost.key;
    if (object == u"ISL-E" || object == u"MCNPR")
        return isIsl || p.isKind(p.causeObject(), {UnitKind::NU, UnitKind::HNC})
            || p.cause.key == EventKinds::ServerLost.key;
    if (object == u"CRD" || object == p.effect.args.value(0))
        return isIsl || p.isKind(p.causeObject(), {UnitKind::MU})
            || p.cause.key == EventKinds::LegLost.key || p.cause.key == EventKinds::ServerLost.key;
    const ServerId server = p.serverOf(object);
    return server != NoServer && server == p.serverOf(p.causeObject());
}

/// A line of the table: these events follow from those, when the two are related so.
struct CauseRule {
    Kinds effects;
    Kinds causes;
    bool (*related)(const Pair &);
};

using namespace EventKinds;

// The first line that fits decides; of several causes the newest. Loss first, then return.
// clang-format off
const CauseRule Rules[] = {
    {{NoAnswer, NetworkSilent, DiskSilent}, {MuDeactivated, SuStopped, UnitStopped}, sameObject},
    {{NoAnswer, NetworkSilent, DiskSilent}, {ServerLost},              unitOfServer},
    {{ServerLost},                          {IslLost},                 ledToServer},
    {{NoAnswer, NetworkSilent},             {IslLost},                 beyondIsl},
    {{NoAnswer, NetworkSilent},             {NoAnswer},                behindNetUnit},
    {{DiskSilent},                          {LegLost, LegOutOfReach},  always},
    {{DiskSilent},                          {NoAnswer, MuDeactivated}, bySameServersMu},
    {{DiskSilent},                          {MonitorDown},             sameObject},
    {{IslLost},                             {ServerLost},              endOnServer},
    {{IslLost},                             {NoAnswer},                atEndOfIsl},
    {{IslLost},                             {IslLost},                 always},
    {{LegLost, LegOutOfReach},              {ServerLost},              storedNear},
    {{LegLost, LegOutOfReach},              {LegOutOfReach},           sameObject},
    {{LegLost, LegOutOfReach},              {IslLost},                 storedBeyondIsl},
    {{ManagerTakenOver},                    {ServerLost},              always},
    {{ManagerTakenOver},                    {NoAnswer, NetworkSilent, Isolated}, anyMu},
    {{ManagementAffected, ManagementLost, SuClusterAffected, SuClusterLost, FurtherRestriction,
      FurtherLoss},
     {ServerLost, NoAnswer, NetworkSilent, DiskSilent, Isolated, LegLost, LegOutOfReach, IslLost,
      MonitorDown, MaintenanceOn, MuDeactivated, SuStopped, UnitStopped},
     restricts},
    {{AnswersAgain},                        {MuActivated, SuStarted, UnitStarted}, sameObject},
    {{AnswersAgain},                        {IslRestored},             beyondIsl},
    {{AnswersAgain},                        {AnswersAgain},            behindNetUnit},
    {{IslRestored},                         {AnswersAgain},            atEndOfIsl},
    {{IslRestored},                         {IslRestored},             always},
    {{ManagementNormal, SuClusterNormal},
     {AnswersAgain, LegReturned, IslRestored, MonitorUp, MaintenanceOff},
     always},
};
// clang-format on

bool isOneOf(const Event &event, const Kinds &kinds)
{
    return std::ranges::any_of(kinds, [&](const EventKind &kind) { return event.key == kind.key; });
}

} // namespace

Duration causeWindow(const Site &site)
{
    return WindowKnobs * site.knob;
}

EventId causeOf(const Site &site, std::span<const Event> earlier, const Event &event)
{
    for (const CauseRule &rule : Rules) {
        if (!isOneOf(event, rule.effects))
            continue;
        for (const Event &cause : earlier | std::views::reverse) {
            if (event.time - cause.time <= causeWindow(site) && isOneOf(cause, rule.causes)
                && rule.related({site, cause, event}))
                return cause.cause == EventId() ? cause.id : cause.cause;
        }
    }
    return {};
}

} // namespace Engine
