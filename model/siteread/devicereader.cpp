// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/siteread/devicereader.h"

#include "model/siteread/mnrange.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Model {

namespace {

constexpr std::size_t MostDevices = 4096;

std::vector<std::pair<QString, DeviceType>> typeWords()
{
    std::vector<std::pair<QString, DeviceType>> words;
    for (const DeviceType type : {DeviceType::Disk, DeviceType::Tape, DeviceType::Console,
                                  DeviceType::Lan, DeviceType::ChannelAdapter, DeviceType::Other})
        words.emplace_back(toText(type), type);
    return words;
}

} // namespace

DeviceReader::DeviceReader(const Site &site)
    : m_site(site)
{
}

void DeviceReader::readSets(SiteTable &root)
{
    const std::size_t before = root.problems().count();
    for (SiteTable &set : root.tables(u"device-set"_s)) {
        const QString name = set.name(u"name"_s);
        std::vector<Placed> placed;
        readEntries(set, placed);
        set.finish();
        std::vector<GeneratedDevice> devices;
        for (const Placed &entry : placed)
            devices.push_back(entry.device);
        if (!name.isEmpty() && !m_sets.emplace(name.toLower(), devices).second)
            set.report(u"name"_s, u"SEC0722"_s, {name});
    }
    m_areSetsGood = root.problems().count() == before;
}

std::vector<GeneratedDevice> DeviceReader::readFor(SiteTable &unit) const
{
    std::vector<Placed> placed;
    for (const SiteTable::TextItem &set : unit.texts(u"device-sets"_s)) {
        const auto found = m_sets.find(set.text.toLower());
        if (found == m_sets.end()) {
            unit.problems().report(set.path, u"SEC0721"_s, {u"device-sets"_s, set.text});
            continue;
        }
        for (const GeneratedDevice &device : found->second)
            placed.push_back({device, set.path});
    }
    readEntries(unit, placed);
    std::stable_sort(placed.begin(), placed.end(),
                     [](const Placed &a, const Placed &b) { return a.device.mn < b.device.mn; });

    std::vector<GeneratedDevice> devices;
    for (const Placed &entry : placed) {
        if (!devices.empty() && devices.back().mn == entry.device.mn)
            unit.problems().report(entry.path, u"SEC0743"_s, {entry.device.mn});
        else
            devices.push_back(entry.device);
    }
    for (const Placed &entry : placed) {
        const QString &base = entry.device.aliasOf;
        const auto isBase = [&](const GeneratedDevice &device) {
            return device.mn == base && device.type == DeviceType::Disk && device.aliasOf.isEmpty();
        };
        if (!base.isEmpty() && std::none_of(devices.begin(), devices.end(), isBase))
            unit.problems().report(entry.path, u"SEC0744"_s, {entry.device.mn, base});
    }
    if (devices.size() > MostDevices)
        unit.report(u"devices"_s, u"SEC0723"_s,
                    {QString::number(devices.size()), u"devices"_s, QString::number(MostDevices)});
    return devices;
}

void DeviceReader::readEntries(SiteTable &owner, std::vector<Placed> &into) const
{
    for (SiteTable &entry : owner.tables(u"devices"_s))
        readEntry(entry, into);
}

void DeviceReader::readEntry(SiteTable &entry, std::vector<Placed> &into) const
{
    GeneratedDevice device;
    device.type
        = entry.word(u"type"_s, typeWords(), SiteTable::Need::Required).value_or(device.type);
    device.connector = entry.text(u"connector"_s);
    device.unitId = entry.text(u"unit-id"_s);
    device.storage = entry.text(u"storage"_s);
    device.emulated = entry.flag(u"emulated"_s, false);
    device.aliasOf = entry.text(u"alias-of"_s).toUpper();
    device.exists = entry.flag(u"exists"_s, true);

    static const QRegularExpression hex(u"\\A[0-9A-Fa-f]{2}\\z"_s);
    if (!device.unitId.isEmpty() && !hex.match(device.unitId).hasMatch()) {
        entry.report(u"unit-id"_s, u"SEC0746"_s, {device.unitId});
        device.unitId.clear();
    }
    const auto named = [&](const StorageConfig &storage) {
        return storage.name.compare(device.storage, Qt::CaseInsensitive) == 0;
    };
    const auto storage = std::find_if(m_site.storages.begin(), m_site.storages.end(), named);
    if (storage != m_site.storages.end())
        device.storage = storage->name;
    else if (!device.storage.isEmpty())
        entry.report(u"storage"_s, u"SEC0721"_s, {u"storage"_s, device.storage});

    const QString firstId = device.unitId;
    const std::size_t before = into.size();
    for (const SiteTable::TextItem &names : entry.texts(u"mn"_s, SiteTable::Need::Required))
        addRange(entry, names, device, into);
    // Unit ids count up through the entry; without one, an id is what its MN ends with.
    const uint first = firstId.toUInt(nullptr, 16);
    if (!firstId.isEmpty() && first + (into.size() - before) > 0x100)
        entry.report(u"unit-id"_s, u"SEC0746"_s, {firstId});
    for (std::size_t i = before; i < into.size(); ++i) {
        const QString counted
            = QString::number(first + (i - before), 16).toUpper().rightJustified(2, u'0');
        into[i].device.unitId = firstId.isEmpty() ? into[i].device.mn.right(2) : counted;
    }
    entry.finish();
}

void DeviceReader::addRange(SiteTable &entry, const SiteTable::TextItem &names,
                            GeneratedDevice device, std::vector<Placed> &into) const
{
    const std::optional<std::vector<QString>> all = expandMn(names.text);
    if (!all) {
        entry.problems().report(names.path, u"SEC0718"_s, {names.text});
        return;
    }
    if (all->size() > MostDevices) {
        entry.problems().report(
            names.path, u"SEC0723"_s,
            {QString::number(all->size()), u"mn"_s, QString::number(MostDevices)});
        return;
    }
    for (const QString &mn : *all) {
        device.mn = mn;
        into.push_back({device, names.path});
    }
}

} // namespace Model
