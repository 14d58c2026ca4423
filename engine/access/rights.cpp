// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/access/rights.h"

#include <array>

using namespace Model;
using namespace Qt::StringLiterals;

namespace Engine {

namespace {

/// What the role says about a kind of action.
enum class Grant : quint8 {
    No, ///< only another role may
    Yes,
    ByRight, ///< by an individual right of the account (X-ROLE-06, -09)
    SystemUnits, ///< SU, MU and HNC only (X-ROLE-04)
    ApplicationUnits, ///< AU only (X-ROLE-05)
};

struct RightsRow {
    std::array<Grant, 6> byRole; ///< in the order of Role
    const char *neededRole; ///< catalogue key of the refusal; it names the roles that may
};

constexpr Grant No = Grant::No;
constexpr Grant Yes = Grant::Yes;
constexpr Grant ByRight = Grant::ByRight;
constexpr Grant Systems = Grant::SystemUnits;
constexpr Grant Applications = Grant::ApplicationUnits;

// The table, a row per alternative of Action, in its order. Attested: LM (S3.2-07), clusters
// (S3.2-06), consoles (X-ROLE-04, -08, -09), power for administrators and BS2000
// administrators (X-ROLE-03, -04). Our choice: maintenance mode goes with power; events are
// acknowledged for everybody, so by those roles that see all systems; service has the power of
// units, no system. The configuration disks hold the data of the whole site, so they are no matter
// of the subsets that other roles are (X-ROLE-04..06). Administrators have all of it (X-ROLE-03).
// Customer service sets the disks up (S1.3-24) and works on MUs, so it scrubs, readmits a disk it
// replaced and takes the role of Cluster Manager from the MU it works on; it does not override,
// since that voids data of the customer's: only an administrator answers for that (PROTOCOLS 1
// "Override").
// clang-format off
constexpr RightsRow Table[] = {
    //                  admin bs2000   xenvm au            operator service
    /* PowerUnit */    {{Yes, Systems, No,   Applications, ByRight, Yes}, "SEC0411"},
    /* ConsoleInput */ {{Yes, Yes,     No,   No,           ByRight, No }, "SEC0411"},
    /* Check LM */     {{Yes, Yes,     No,   No,           ByRight, No }, "SEC0411"},
    /* Migrate */      {{Yes, Yes,     No,   No,           ByRight, No }, "SEC0411"},
    /* Abort LM */     {{Yes, Yes,     No,   No,           ByRight, No }, "SEC0411"},
    /* Cluster */      {{Yes, No,      No,   No,           No,      No }, "SEC0410"},
    /* Acknowledge */  {{Yes, Yes,     No,   No,           No,      No }, "SEC0411"},
    /* Scrub CRD */    {{Yes, No,      No,   No,           No,      Yes}, "SEC0412"},
    /* Readmit leg */  {{Yes, No,      No,   No,           No,      Yes}, "SEC0412"},
    /* Override CRD */ {{Yes, No,      No,   No,           No,      No }, "SEC0413"},
    /* Hand over */    {{Yes, No,      No,   No,           No,      Yes}, "SEC0412"},
    /* Maintenance */  {{Yes, Systems, No,   No,           ByRight, Yes}, "SEC0411"},
};
// clang-format on
static_assert(std::size(Table) == std::variant_size_v<Action>);

QString unitName(const Site &site, UnitId id)
{
    return indexOf(id) < site.units.size() ? site.unit(id).name : u"?"_s;
}

/// The console of the SU itself is that of its monitor system.
QString consoleSystem(const QString &system)
{
    return system.isEmpty() ? u"HV0"_s : system;
}

bool hasConsoleRight(const AccountConfig &account, UnitId su, const QString &system)
{
    for (const RightConfig &right : account.rights) {
        if (right.kind == RightKind::Console && right.su == su
            && consoleSystem(right.system).compare(consoleSystem(system), Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

std::optional<Denial> withoutConsoleRight(const Site &site, const AccountConfig &account, UnitId su,
                                          const QString &system, const QString &key)
{
    if (hasConsoleRight(account, su, system))
        return std::nullopt;
    return Denial{key, {account.name, consoleSystem(system), unitName(site, su)}};
}

std::optional<Denial> withoutRole(const AccountConfig &account, const char *key)
{
    return Denial{QString::fromLatin1(key), {account.name, toText(account.role)}};
}

/// Looks for the individual right that an operator needs for an action.
struct IndividualRights {
    const Site &site;
    const AccountConfig &account;
    const SiteView *view;

    std::optional<Denial> operator()(const PowerUnit &action) const { return powerOf(action.unit); }

    std::optional<Denial> operator()(const SetMaintenance &action) const
    {
        return powerOf(action.su);
    }

    std::optional<Denial> powerOf(UnitId unit) const
    {
        for (const RightConfig &right : account.rights) {
            if (right.kind == RightKind::Power && right.su == unit)
                return std::nullopt;
        }
        return Denial{u"SEC0405"_s, {account.name, unitName(site, unit)}};
    }

    // A VM2000 command is input at HV0, so the right to HV0 of that SU covers it.
    std::optional<Denial> operator()(const ConsoleInput &action) const
    {
        return withoutConsoleRight(site, account, action.console.su, action.console.system,
                                   u"SEC0403"_s);
    }

    // S3.2-08 recommends rights on source and target. The one on the source is what makes the
    // system this operator's; the other is a hint, so that a missing one stops no evacuation.
    std::optional<Denial> onSource(UnitId source, const QString &vm) const
    {
        return withoutConsoleRight(site, account, source, vm, u"SEC0404"_s);
    }

    std::optional<Denial> operator()(const CheckMigration &action) const
    {
        return onSource(action.source, action.vm);
    }

    std::optional<Denial> operator()(const MigrateVm &action) const
    {
        return onSource(action.source, action.vm);
    }

    std::optional<Denial> operator()(const AbortMigration &action) const
    {
        const LmStatus *lm = view ? view->findMigration(action.migration) : nullptr;
        if (!lm || lm->source != action.source)
            return Denial{u"SEC0406"_s, {account.name, unitName(site, action.source)}};
        return onSource(lm->source, lm->vmName);
    }

    /// Clusters, acknowledgement, the CRD: the table gives operators no right to them.
    template <typename Other> std::optional<Denial> operator()(const Other &) const
    {
        return withoutRole(account, "SEC0411");
    }
};

bool isUnitOf(const Site &site, const Action &action, bool applicationUnits)
{
    UnitId unit = NoUnit;
    if (const auto *power = std::get_if<PowerUnit>(&action))
        unit = power->unit;
    else if (const auto *maintenance = std::get_if<SetMaintenance>(&action))
        unit = maintenance->su;
    if (indexOf(unit) >= site.units.size())
        return false;
    switch (site.unit(unit).kind) {
    case UnitKind::MU:
    case UnitKind::SU390:
    case UnitKind::SUx86:
    case UnitKind::HNC:
        return !applicationUnits;
    case UnitKind::AU:
        return applicationUnits;
    case UnitKind::NU:
        break;
    }
    return false;
}

} // namespace

std::optional<Denial> reasonAgainst(const Site &site, const AccountConfig &account,
                                    const Action &action, const SiteView *view)
{
    const RightsRow &row = Table[action.index()];
    switch (row.byRole[static_cast<std::size_t>(account.role)]) {
    case Grant::Yes:
        return std::nullopt;
    case Grant::ByRight:
        return std::visit(IndividualRights{site, account, view}, action);
    case Grant::SystemUnits:
    case Grant::ApplicationUnits: {
        const bool applications
            = row.byRole[static_cast<std::size_t>(account.role)] == Grant::ApplicationUnits;
        if (isUnitOf(site, action, applications))
            return std::nullopt;
        break;
    }
    case Grant::No:
        break;
    }
    return withoutRole(account, row.neededRole);
}

std::optional<Denial> reasonAgainstConsole(const Site &site, const AccountConfig &account,
                                           const ConsoleId &console)
{
    return reasonAgainst(site, account, ConsoleInput{console, {}});
}

std::optional<Denial> hintOnMigration(const Site &site, const AccountConfig &account, UnitId source,
                                      const QString &vm, UnitId target)
{
    if (account.role != Role::Operator)
        return std::nullopt;
    const UnitId other = target == NoUnit ? site.partnerOf(source) : target;
    if (other == NoUnit)
        return std::nullopt;
    return withoutConsoleRight(site, account, other, vm, u"SEC0407"_s);
}

} // namespace Engine
