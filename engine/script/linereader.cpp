// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/script/linereader.h"

#include "engine/script/objectstate.h"
#include "engine/script/sitenames.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

const QString MonitorName = u"HV0"_s;
constexpr qint64 LongestHours = 8760;
constexpr qint64 HighestRate = 1'000'000'000'000;

bool isSame(QStringView a, QStringView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

template <typename Item> QString namesOf(const std::vector<Item> &items)
{
    QStringList names;
    for (const Item &item : items)
        names += item.name;
    return names.join(u", "_s);
}

template <typename Item> const Item *findNamed(const std::vector<Item> &items, const QString &name)
{
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&](const Item &item) { return isSame(item.name, name); });
    return found == items.end() ? nullptr : &*found;
}

/// Splits "500ms" into 500 and "ms"; nullopt without digits, and with more than fit.
std::optional<qint64> leadingNumber(const QString &text, QString *suffix)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const auto end = std::find_if_not(text.begin(), text.end(), isDigit);
    const qsizetype digits = std::distance(text.begin(), end);
    if (digits == 0 || digits > 18)
        return std::nullopt;
    *suffix = text.mid(digits).toLower();
    return text.left(digits).toLongLong();
}

} // namespace

LineReader::LineReader(int number, const QString &text, const Model::Site &site)
    : m_number(number)
    , m_text(text)
    , m_site(site)
{
    for (qsizetype at = 0; at < text.size();) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < text.size() && !text[end].isSpace())
            ++end;
        m_words.push_back({at, end - at});
        at = end;
    }
}

QString LineReader::word(const QString &operand)
{
    if (hasFailed())
        return {};
    if (atEnd()) {
        failAt(m_text.size(), u"SEC0902"_s, {operand, m_syntax});
        return {};
    }
    const Word &next = m_words[m_next++];
    return m_text.mid(next.at, next.length);
}

QString LineReader::name(const QString &operand)
{
    if (hasFailed() || atEnd())
        return word(operand);
    const qsizetype at = m_words[m_next].at;
    const qsizetype length = lengthOfNameWithBlanks(QStringView(m_text).mid(at), m_site);
    if (length == 0)
        return word(operand);
    while (!atEnd() && m_words[m_next].at < at + length)
        ++m_next;
    return m_text.mid(at, length).remove(u'"');
}

bool LineReader::accept(QStringView keyword)
{
    if (hasFailed() || atEnd())
        return false;
    const Word &next = m_words[m_next];
    if (!isSame(QStringView(m_text).mid(next.at, next.length), keyword))
        return false;
    ++m_next;
    return true;
}

int LineReader::choice(const QStringList &words)
{
    const QString given = word(words.join(u'|'));
    if (hasFailed())
        return 0;
    const auto found = std::find_if(words.begin(), words.end(),
                                    [&](const QString &known) { return isSame(known, given); });
    if (found != words.end())
        return static_cast<int>(std::distance(words.begin(), found));
    fail(u"SEC0904"_s, {given, words.join(u", "_s), m_syntax});
    return 0;
}

QString LineReader::rest(const QString &operand)
{
    if (hasFailed() || atEnd())
        return word(operand);
    const QString text = m_text.mid(m_words[m_next].at).trimmed();
    m_next = m_words.size();
    return text;
}

void LineReader::end()
{
    if (!hasFailed() && !atEnd()) {
        const QString extra = word({});
        fail(u"SEC0903"_s, {extra, m_syntax});
    }
}

Model::UnitId LineReader::findUnit(const QString &name)
{
    const Model::UnitId id = m_site.findUnit(name);
    if (id == Model::NoUnit && !hasFailed())
        fail(u"SEC0905"_s, {name, namesOf(m_site.units)});
    return id;
}

Model::UnitId LineReader::unit()
{
    const QString name = word(u"UNIT"_s);
    return hasFailed() ? Model::NoUnit : findUnit(name);
}

Model::UnitId LineReader::unitOf(const std::vector<Model::UnitKind> &kinds)
{
    const auto fits = [&](const Model::UnitConfig &config) {
        return std::find(kinds.begin(), kinds.end(), config.kind) != kinds.end();
    };
    const Model::UnitId id = unit();
    if (hasFailed() || fits(m_site.unit(id)))
        return id;
    QStringList wanted;
    for (const Model::UnitKind kind : kinds)
        wanted += Model::toText(kind);
    QStringList fitting;
    for (const Model::UnitConfig &config : m_site.units) {
        if (fits(config))
            fitting += config.name;
    }
    fail(u"SEC0906"_s,
         {m_site.unit(id).name, Model::toText(m_site.unit(id).kind), wanted.join(u", "_s),
          fitting.join(u", "_s)});
    return id;
}

Model::UnitId LineReader::su()
{
    return unitOf({Model::UnitKind::SU390, Model::UnitKind::SUx86});
}

Model::LinkId LineReader::link()
{
    const QString name = word(u"LINK"_s);
    if (hasFailed())
        return {};
    const Model::LinkConfig *found = findNamed(m_site.links, name);
    if (found)
        return Model::LinkId(std::distance(m_site.links.data(), found));
    fail(u"SEC0907"_s, {name, namesOf(m_site.links)});
    return {};
}

Model::LegId LineReader::leg()
{
    const QString name = word(u"N"_s);
    if (hasFailed())
        return {};
    QStringList known;
    for (const Model::LegConfig &config : m_site.legs) {
        const QString id = QString::number(Model::indexOf(config.id));
        if (name == id || isSame(name, config.name))
            return config.id;
        known += id + u" ("_s + config.name + u')';
    }
    fail(u"SEC0908"_s, {name, known.join(u", "_s)});
    return {};
}

ScriptCluster LineReader::cluster()
{
    const QString name = this->name(u"CLUSTER"_s);
    if (hasFailed())
        return {};
    if (const Model::ClusterConfig *found = m_site.findCluster(name))
        return {found->name};
    fail(u"SEC0909"_s, {name, namesOf(m_site.clusters)});
    return {};
}

ScriptSystem LineReader::findSystem(const QString &name)
{
    const qsizetype slash = name.indexOf(u'/');
    const QString system = name.mid(slash + 1);
    Model::UnitId where = Model::NoUnit;
    if (slash >= 0) {
        where = findUnit(name.left(slash));
        if (hasFailed())
            return {};
        if (!m_site.isSu(where)) {
            fail(u"SEC0906"_s,
                 {m_site.unit(where).name, Model::toText(m_site.unit(where).kind), u"SU"_s,
                  m_syntax});
            return {};
        }
        if (isSame(system, MonitorName))
            return {where, MonitorName};
    }
    const QStringList known = vmNames(m_site);
    for (const QString &vm : known) {
        if (isSame(vm, system))
            return {where, vm};
    }
    fail(u"SEC0910"_s, {system, known.join(u", "_s)});
    return {};
}

ScriptSystem LineReader::system()
{
    const QString name = word(u"VM"_s);
    return hasFailed() ? ScriptSystem() : findSystem(name);
}

ScriptConsole LineReader::console()
{
    QString name = word(u"CONSOLE"_s);
    if (hasFailed())
        return {};
    ScriptConsole console;
    const qsizetype at = name.indexOf(u'@');
    if (at >= 0) {
        console.mu = findUnit(name.mid(at + 1));
        if (hasFailed())
            return {};
        const Model::UnitConfig &via = m_site.unit(console.mu);
        if (via.kind != Model::UnitKind::MU) {
            fail(u"SEC0906"_s,
                 {via.name, Model::toText(via.kind), Model::toText(Model::UnitKind::MU), m_syntax});
            return {};
        }
        name.truncate(at);
    }
    const Model::UnitId su = m_site.findUnit(name);
    console.system = m_site.isSu(su) ? ScriptSystem{su, MonitorName} : findSystem(name);
    return hasFailed() ? ScriptConsole() : console;
}

ScriptObject LineReader::object(const QString &operand)
{
    const QString name = this->name(operand);
    if (hasFailed())
        return {};
    if (name.contains(u'/'))
        return findSystem(name);
    if (const Model::UnitId id = m_site.findUnit(name); id != Model::NoUnit)
        return id;
    if (const Model::LinkConfig *link = findNamed(m_site.links, name))
        return Model::LinkId(std::distance(m_site.links.data(), link));
    if (const Model::LegConfig *leg = findNamed(m_site.legs, name))
        return leg->id;
    if (const Model::ClusterConfig *cluster = m_site.findCluster(name))
        return ScriptCluster{cluster->name};
    const QStringList vms = vmNames(m_site);
    if (vms.contains(name, Qt::CaseInsensitive))
        return findSystem(name);
    const QStringList known{namesOf(m_site.units), namesOf(m_site.links), namesOf(m_site.legs),
                            namesOf(m_site.clusters), vms.join(u", "_s)};
    fail(u"SEC0912"_s, {name, known.join(u"; "_s)});
    return {};
}

Model::SitePart LineReader::part()
{
    const QString text = name(u"NAME"_s);
    if (hasFailed())
        return {};
    if (const std::optional<Model::SitePart> found = findPart(m_site, text))
        return *found;
    QStringList known;
    for (const Model::SitePart &each : partsOf(m_site))
        known.append(partName(m_site, each));
    fail(u"SEC0929"_s, {text, known.join(u", "_s)});
    return {};
}

QString LineReader::state(const ScriptObject &object)
{
    const QString given = word(u"STATE"_s);
    if (hasFailed())
        return {};
    const QStringList known = statesOf(object);
    for (const QString &state : known) {
        if (isSame(state, given))
            return state;
    }
    fail(u"SEC0913"_s, {nameOf(object, m_site), given, known.join(u", "_s)});
    return {};
}

QString LineReader::device(Model::UnitId su)
{
    const QString name = word(u"MN"_s);
    if (hasFailed())
        return {};
    for (const Model::GeneratedDevice &device : m_site.unit(su).su->devices) {
        if (isSame(device.mn, name))
            return device.mn;
    }
    fail(u"SEC0917"_s, {m_site.unit(su).name, name});
    return {};
}

Model::Duration LineReader::duration()
{
    const QString text = word(u"DURATION"_s);
    if (hasFailed())
        return {};
    QString unitName;
    const std::optional<qint64> amount = leadingNumber(text, &unitName);
    constexpr qint64 second = 1'000'000'000;
    const qint64 factor = unitName == u"ms" ? second / 1000
        : unitName == u"s"                  ? second
        : unitName == u"m"                  ? second * 60
        : unitName == u"h"                  ? second * 3600
                                            : 0;
    if (!amount || factor == 0 || *amount > LongestHours * 3600 * second / factor) {
        fail(u"SEC0914"_s, {text});
        return {};
    }
    return Model::Duration(*amount * factor);
}

qint64 LineReader::bitsPerSecond()
{
    const QString text = word(u"RATE"_s);
    if (hasFailed())
        return 0;
    QString unitName;
    const std::optional<qint64> amount = leadingNumber(text, &unitName);
    const qint64 factor = unitName.isEmpty() ? 1
        : unitName == u"k"                   ? 1'000
        : unitName == u"m"                   ? 1'000'000
        : unitName == u"g"                   ? 1'000'000'000
                                             : 0;
    if (!amount || *amount == 0 || factor == 0 || *amount > HighestRate / factor) {
        fail(u"SEC0915"_s, {text});
        return 0;
    }
    return *amount * factor;
}

int LineReader::number(int minimum, int maximum)
{
    const QString text = word(u"N"_s);
    if (hasFailed())
        return minimum;
    QString suffix;
    const std::optional<qint64> amount = leadingNumber(text, &suffix);
    if (amount && suffix.isEmpty() && *amount >= minimum && *amount <= maximum)
        return static_cast<int>(*amount);
    fail(u"SEC0916"_s, {text, QString::number(minimum), QString::number(maximum)});
    return minimum;
}

void LineReader::fail(const QString &key, const QStringList &args)
{
    failAt(m_next > 0 ? m_words[m_next - 1].at : 0, key, args);
}

void LineReader::failAt(qsizetype at, const QString &key, const QStringList &args)
{
    if (!hasFailed())
        m_error = ScriptError{m_number, static_cast<int>(at) + 1, key, args};
}

} // namespace Engine
