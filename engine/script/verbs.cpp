// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/script/verbs.h"

#include "engine/script/linereader.h"
#include "engine/script/objectstate.h"
#include "model/catalogue.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

ScriptVerb readConnect(LineReader &reader, int)
{
    return ScriptConnect{reader.console()};
}

/// The line as it stands, slash included, is the command.
ScriptVerb readCommand(LineReader &reader, int)
{
    return ScriptCommand{reader.rest(u"COMMAND"_s)};
}

ScriptVerb readSend(LineReader &reader, int)
{
    const ScriptConsole console = reader.console();
    return ScriptSend{console, reader.rest(u"TEXT"_s)};
}

ScriptVerb readMu(LineReader &reader, int)
{
    return ScriptUseMu{reader.unitOf({Model::UnitKind::MU})};
}

ScriptVerb readLogOn(LineReader &reader, int)
{
    return ScriptLogOn{reader.word(u"ACCOUNT"_s)};
}

ScriptVerb readMigrate(LineReader &reader, int word)
{
    ScriptMigrate migrate{reader.system(), Model::NoUnit, word == 1};
    if (!reader.hasFailed() && !reader.atEnd()) {
        reader.choice({u"to"_s});
        migrate.target = reader.su();
    }
    return migrate;
}

ScriptVerb readAbort(LineReader &reader, int)
{
    return ScriptAbort{reader.system()};
}

ScriptVerb readPower(LineReader &reader, int)
{
    const int what = reader.choice({u"on"_s, u"off"_s, u"pull"_s, u"force"_s});
    const Model::UnitId unit = reader.unit();
    if (what == 0)
        return ScriptPowerOn{unit};
    if (what != 2)
        return PowerUnit{unit, false, what == 3};
    return ScriptFaults{{PullPlug{unit}}};
}

ScriptVerb readMaintenance(LineReader &reader, int)
{
    const int what = reader.choice({u"on"_s, u"off"_s});
    return SetMaintenance{reader.su(), what == 0};
}

ScriptVerb readClusterActive(LineReader &reader, int word)
{
    return SetClusterActive{reader.cluster().name, word == 0};
}

ScriptVerb readAcknowledge(LineReader &, int)
{
    return ScriptAcknowledge{};
}

ScriptVerb readOverride(LineReader &reader)
{
    OverrideCrd action{reader.unitOf({Model::UnitKind::MU}), {}, {}};
    reader.choice({u"down"_s});
    do {
        const ScriptObject object = reader.object(u"NAME"_s);
        if (const auto *leg = std::get_if<Model::LegId>(&object)) {
            action.legs.push_back(*leg);
        } else if (const auto *unit = std::get_if<Model::UnitId>(&object);
                   unit && reader.site().unit(*unit).kind == Model::UnitKind::MU) {
            action.mus.push_back(*unit);
        } else {
            reader.fail(u"SEC0923"_s, {nameOf(object, reader.site())});
        }
    } while (!reader.hasFailed() && !reader.atEnd());
    return action;
}

ScriptVerb readCrd(LineReader &reader, int)
{
    const int what = reader.choice({u"scrub"_s, u"readmit"_s, u"override"_s});
    if (what == 0)
        return ScrubCrd{reader.unitOf({Model::UnitKind::MU})};
    if (what == 2)
        return readOverride(reader);
    ReadmitLeg action{Model::NoUnit, reader.leg()};
    if (!reader.hasFailed() && !reader.atEnd())
        action.mu = reader.unitOf({Model::UnitKind::MU});
    return action;
}

ScriptVerb readHandOver(LineReader &reader, int)
{
    return HandOverManager{reader.unitOf({Model::UnitKind::MU})};
}

ScriptVerb readStatus(LineReader &reader, int word)
{
    ScriptObject object;
    if (!reader.atEnd())
        object = reader.object();
    if (word == 0)
        return ScriptStatus{object};
    return ScriptEvents{object};
}

ScriptVerb readWhatIf(LineReader &reader, int)
{
    ScriptWhatIf verb;
    while (!reader.hasFailed() && !reader.atEnd())
        verb.lost.push_back(reader.part());
    return verb;
}

ScriptVerb readWait(LineReader &reader, int)
{
    if (!reader.accept(u"until"))
        return ScriptWait{reader.duration()};
    ScriptWaitUntil wait;
    wait.object = reader.object();
    wait.state = reader.state(wait.object);
    if (!reader.hasFailed() && !reader.atEnd()) {
        reader.choice({u"max"_s});
        wait.max = reader.duration();
    }
    return wait;
}

ScriptVerb readCrash(LineReader &reader, int)
{
    const ScriptObject object = reader.object();
    if (const auto *unit = std::get_if<Model::UnitId>(&object))
        return ScriptFaults{{Crash{*unit, false}}};
    const auto *system = std::get_if<ScriptSystem>(&object);
    if (system && system->isMonitor())
        return ScriptFaults{{Crash{system->su, true}}};
    reader.fail(u"SEC0920"_s, {});
    return {};
}

ScriptVerb readPause(LineReader &reader, int word)
{
    return ScriptFaults{{PauseUnit{reader.unit(), word == 0}}};
}

ScriptVerb readLink(LineReader &reader, int word)
{
    const Model::LinkId link = reader.link();
    if (word == 0)
        return ScriptFaults{{CutLink{link, true}}};
    return ScriptFaults{{CutLink{link, false}, SlowLink{link, 0}}};
}

ScriptVerb readSlow(LineReader &reader, int)
{
    const Model::LinkId link = reader.link();
    return ScriptFaults{{SlowLink{link, reader.bitsPerSecond()}}};
}

/// Units with an access path of their own to this leg.
std::vector<Model::UnitId> unitsAt(Model::LegId leg, const Model::Site &site)
{
    std::vector<Model::UnitId> units;
    for (std::size_t i = 0; i < site.units.size(); ++i) {
        const std::vector<Model::LegId> &legs = site.units[i].legs;
        if (std::find(legs.begin(), legs.end(), leg) != legs.end())
            units.push_back(Model::UnitId(i));
    }
    return units;
}

ScriptVerb readLeg(LineReader &reader, int)
{
    const Model::LegId leg = reader.leg();
    const int what = reader.choice({u"fail"_s, u"return"_s, u"cut"_s});
    if (reader.hasFailed())
        return {};
    const std::vector<Model::UnitId> reach = unitsAt(leg, reader.site());
    std::vector<Model::UnitId> cut = reach;
    const bool isWhole = reader.atEnd();
    if (!isWhole) {
        cut = {reader.unit()};
        if (reader.hasFailed())
            return {};
        const QString &name = reader.site().unit(cut[0]).name;
        const QString number = QString::number(Model::indexOf(leg));
        if (what == 0)
            reader.fail(u"SEC0918"_s, {number, name});
        if (std::find(reach.begin(), reach.end(), cut[0]) == reach.end()) {
            QStringList fitting;
            for (const Model::UnitId unit : reach)
                fitting += reader.site().unit(unit).name;
            reader.fail(u"SEC0919"_s, {name, number, fitting.join(u", "_s)});
        }
    }
    ScriptFaults faults;
    if (what != 2 && isWhole)
        faults.faults.push_back(FailLeg{leg, what == 0});
    if (what != 0) {
        for (const Model::UnitId unit : cut)
            faults.faults.push_back(CutLeg{leg, unit, what == 2});
    }
    return faults;
}

ScriptVerb readRewas(LineReader &reader, int)
{
    const bool start = reader.choice({u"stop"_s, u"start"_s}) == 1;
    return ScriptFaults{{SetRewas{reader.unitOf({Model::UnitKind::SU390}), start}}};
}

ScriptVerb readDevice(LineReader &reader, int)
{
    const bool broken = reader.choice({u"break"_s, u"repair"_s}) == 0;
    const Model::UnitId su = reader.su();
    return ScriptFaults{{BreakDevice{su, reader.device(su), broken}}};
}

ScriptVerb readMemory(LineReader &reader, int)
{
    reader.choice({u"take"_s});
    const Model::UnitId su = reader.su();
    const int most = reader.hasFailed() ? 0 : reader.site().unit(su).su->memoryMb;
    return ScriptFaults{{TakeMemory{su, reader.number(0, most)}}};
}

ScriptVerb readRefuse(LineReader &reader, int)
{
    reader.choice({u"resume"_s});
    const Model::UnitId su = reader.su();
    return ScriptFaults{{RefuseResume{su, reader.choice({u"on"_s, u"off"_s}) == 0}}};
}

ScriptVerb readDelay(LineReader &reader, int)
{
    reader.choice({u"crd"_s});
    const Model::UnitId unit
        = reader.unitOf({Model::UnitKind::MU, Model::UnitKind::SU390, Model::UnitKind::SUx86});
    return ScriptFaults{{DelayCrd{unit, reader.number(0, 1000)}}};
}

ScriptVerb readWorkload(LineReader &reader, int)
{
    const ScriptSystem system = reader.system();
    if (!reader.hasFailed() && system.isMonitor())
        reader.fail(u"SEC0921"_s, {});
    const int kind = reader.choice({u"idle"_s, u"dialogue"_s, u"storm"_s});
    constexpr std::array kinds{Model::WorkloadKind::Idle, Model::WorkloadKind::Dialogue,
                               Model::WorkloadKind::MemoryStorm};
    return ScriptWorkload{system, Model::usualWorkload(kinds[static_cast<std::size_t>(kind)])};
}

ScriptVerb readHelp(LineReader &reader, int)
{
    if (reader.atEnd())
        return ScriptHelp{};
    const QString verb = reader.word({});
    if (!findVerb(verb, nullptr))
        reader.fail(u"SEC0901"_s, {verb});
    return ScriptHelp{verb};
}

ScriptVerb readQuit(LineReader &reader, int)
{
    return reader.atEnd() ? ScriptQuit{} : ScriptQuit{reader.number(0, 255)};
}

} // namespace

const std::vector<VerbRow> &verbTable()
{
    static const std::vector<VerbRow> table{
        {{u"connect"_s}, u"connect CONSOLE"_s, u"SEC0930"_s, readConnect},
        {{u"/"_s}, u"/COMMAND..."_s, u"SEC0931"_s, readCommand},
        {{u"send"_s}, u"send CONSOLE TEXT"_s, u"SEC0932"_s, readSend},
        {{u"mu"_s}, u"mu NAME"_s, u"SEC0933"_s, readMu},
        {{u"logon"_s}, u"logon ACCOUNT"_s, u"SEC0934"_s, readLogOn},
        {{u"migrate"_s, u"check"_s}, u"migrate|check VM [to SU]"_s, u"SEC0935"_s, readMigrate},
        {{u"abort"_s}, u"abort VM"_s, u"SEC0936"_s, readAbort},
        {{u"power"_s}, u"power on|off|force|pull UNIT"_s, u"SEC0937"_s, readPower},
        {{u"maintenance"_s}, u"maintenance on|off SU"_s, u"SEC0957"_s, readMaintenance},
        {{u"activate"_s, u"deactivate"_s},
         u"activate|deactivate CLUSTER"_s,
         u"SEC0938"_s,
         readClusterActive},
        {{u"acknowledge"_s}, u"acknowledge"_s, u"SEC0939"_s, readAcknowledge},
        {{u"crd"_s},
         u"crd scrub MU, crd readmit LEG [MU], crd override MU down NAME..."_s,
         u"SEC0955"_s,
         readCrd},
        {{u"handover"_s}, u"handover MU"_s, u"SEC0956"_s, readHandOver},
        {{u"status"_s, u"events"_s}, u"status|events [OBJECT]"_s, u"SEC0940"_s, readStatus},
        {{u"what-if"_s}, u"what-if [NAME...]"_s, u"SEC0959"_s, readWhatIf},
        {{u"wait"_s},
         u"wait DURATION, wait until OBJECT STATE [max DURATION]"_s,
         u"SEC0941"_s,
         readWait},
        {{u"crash"_s}, u"crash OBJECT"_s, u"SEC0942"_s, readCrash},
        {{u"pause"_s, u"resume"_s}, u"pause|resume UNIT"_s, u"SEC0943"_s, readPause},
        {{u"cut"_s, u"restore"_s}, u"cut|restore LINK"_s, u"SEC0944"_s, readLink},
        {{u"slow"_s}, u"slow LINK RATE"_s, u"SEC0945"_s, readSlow},
        {{u"leg"_s}, u"leg N fail|return|cut [UNIT]"_s, u"SEC0946"_s, readLeg},
        {{u"rewas"_s}, u"rewas stop|start SU"_s, u"SEC0947"_s, readRewas},
        {{u"device"_s}, u"device break|repair SU MN"_s, u"SEC0948"_s, readDevice},
        {{u"memory"_s}, u"memory take SU MB"_s, u"SEC0949"_s, readMemory},
        {{u"refuse"_s}, u"refuse resume SU on|off"_s, u"SEC0950"_s, readRefuse},
        {{u"delay"_s}, u"delay crd UNIT N"_s, u"SEC0951"_s, readDelay},
        {{u"workload"_s}, u"workload VM idle|dialogue|storm"_s, u"SEC0952"_s, readWorkload},
        {{u"help"_s}, u"help [VERB]"_s, u"SEC0953"_s, readHelp},
        {{u"quit"_s}, u"quit [N]"_s, u"SEC0954"_s, readQuit},
    };
    return table;
}

const VerbRow *findVerb(QStringView verb, int *word)
{
    for (const VerbRow &row : verbTable()) {
        for (qsizetype i = 0; i < row.words.size(); ++i) {
            if (verb.compare(row.words[i], Qt::CaseInsensitive) != 0)
                continue;
            if (word)
                *word = static_cast<int>(i);
            return &row;
        }
    }
    return nullptr;
}

QStringList helpLines(const QString &verb, Model::Language language)
{
    const Model::Catalogue &catalogue = Model::Catalogue::instance();
    QStringList lines;
    for (const VerbRow &row : verbTable()) {
        if (!verb.isEmpty() && findVerb(verb, nullptr) != &row)
            continue;
        lines += row.syntax;
        lines += u"    "_s + catalogue.text(row.helpKey, {}, language);
        if (!verb.isEmpty()) {
            lines += u"    "_s + catalogue.meaning(row.helpKey, {}, language);
            lines += u"    "_s + catalogue.response(row.helpKey, {}, language);
        }
    }
    return lines;
}

} // namespace Engine
