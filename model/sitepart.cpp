// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sitepart.h"

namespace Model {

std::vector<SitePart> partsOf(const Site &site)
{
    std::vector<SitePart> parts;
    const auto add = [&](SitePart::Kind kind, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i)
            parts.push_back({kind, quint16(i)});
    };
    add(SitePart::Kind::Server, site.servers.size());
    add(SitePart::Kind::Storage, site.storages.size());
    add(SitePart::Kind::Unit, site.units.size());
    add(SitePart::Kind::Link, site.links.size());
    add(SitePart::Kind::Leg, site.legs.size());
    return parts;
}

QString partName(const Site &site, const SitePart &part)
{
    switch (part.kind) {
    case SitePart::Kind::Server:
        return site.servers[part.index].name;
    case SitePart::Kind::Storage:
        return site.storages[part.index].name;
    case SitePart::Kind::Unit:
        return site.units[part.index].name;
    case SitePart::Kind::Link:
        return site.links[part.index].name;
    case SitePart::Kind::Leg:
        return site.legs[part.index].name;
    }
    return {};
}

std::optional<SitePart> findPart(const Site &site, const QString &name)
{
    for (const SitePart &part : partsOf(site)) {
        if (partName(site, part).compare(name, Qt::CaseInsensitive) == 0)
            return part;
    }
    return std::nullopt;
}

} // namespace Model
