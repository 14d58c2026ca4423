// SPDX-License-Identifier: GPL-3.0-or-later
#include "outagetable.h"

#include "engine/script/scriptparse.h"
#include "model/sitefile.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;
using Model::SiteTable;
using Need = Model::SiteTable::Need;

OutageTable::OutageTable(const QString &path)
    : m_path(path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_errors.append(file.errorString());
        return;
    }
    const QByteArray utf8 = file.readAll();
    Model::SiteProblems problems(path);
    try {
        const toml::table document
            = toml::parse(std::string_view(utf8.constData(), std::size_t(utf8.size())));
        SiteTable root(document, {}, problems);
        read(root, problems);
    } catch (const toml::parse_error &error) {
        m_errors.append(QString::fromUtf8(error.what()));
    }
    for (const Model::SiteError &error : problems.sorted())
        m_errors.append(error.toText(Model::Language::English));
}

void OutageTable::read(SiteTable &root, Model::SiteProblems &problems)
{
    m_siteName = root.text(u"site"_s, Need::Required);
    m_site = Model::loadSite(u":/sites/"_s + m_siteName + u".toml"_s).site;
    if (!m_site) {
        problems.report(u"site"_s, u"SEC0701"_s, {m_siteName, {}});
        return;
    }
    for (SiteTable &table : root.tables(u"part"_s))
        readPart(table);
    for (SiteTable &table : root.tables(u"pair"_s))
        readPair(table);
    root.finish();
}

void OutageTable::readPart(SiteTable &table)
{
    OutagePart part;
    part.name = table.text(u"name"_s, Need::Required);
    part.cut = line(table, u"cut"_s);
    part.heal = line(table, u"heal"_s);
    readEffect(table, part.effect);
    table.finish();
    m_parts.push_back(std::move(part));
}

void OutageTable::readPair(SiteTable &table)
{
    const std::vector<SiteTable::TextItem> names = table.texts(u"parts"_s, Need::Required);
    if (names.size() != 2) {
        m_errors.append(table.path() + u": a pair is of two parts"_s);
        return;
    }
    const std::size_t a = find(names[0].text);
    const std::size_t b = find(names[1].text);
    OutageEffect effect = this->effect(a, b);
    if (table.has(u"as"_s))
        effect = m_parts[find(table.text(u"as"_s))].effect;
    readEffect(table, effect);
    effect.blind = table.flag(u"blind"_s, false);
    effect.twice = table.flag(u"twice"_s, false);
    table.finish();
    if (!m_pairs.try_emplace(std::minmax(a, b), std::move(effect)).second)
        m_errors.append(table.path() + u": the pair is there already"_s);
}

void OutageTable::readEffect(SiteTable &table, OutageEffect &effect)
{
    const auto take = [&](const QString &key, std::set<QString> &texts) {
        if (!table.has(key))
            return;
        texts.clear();
        for (const SiteTable::TextItem &item : table.texts(key))
            texts.insert(item.text);
    };
    take(u"dead"_s, effect.dead);
    for (const Model::ClusterConfig &cluster : m_site->clusters)
        take(cluster.name, effect.reasons[cluster.name]);
}

Engine::ScriptLine OutageTable::line(SiteTable &table, const QString &key)
{
    const QString text = table.text(key, Need::Required);
    const Engine::ScriptLineParse parse = Engine::parseScriptLine(1, text, *m_site);
    if (parse.line)
        return *parse.line;
    m_errors.append(table.pathOf(key) + u": no line of the headless console: "_s + text);
    return {};
}

std::size_t OutageTable::find(const QString &name)
{
    const auto found = std::find_if(m_parts.begin(), m_parts.end(),
                                    [&](const OutagePart &part) { return part.name == name; });
    if (found != m_parts.end())
        return std::size_t(found - m_parts.begin());
    m_errors.append(u"no part: "_s + name);
    return 0;
}

OutageEffect OutageTable::effect(std::size_t a, std::size_t b) const
{
    const auto found = m_pairs.find(std::minmax(a, b));
    if (found != m_pairs.end())
        return found->second;
    OutageEffect effect = m_parts[a].effect;
    const OutageEffect &other = m_parts[b].effect;
    effect.dead.insert(other.dead.begin(), other.dead.end());
    for (const auto &[cluster, reasons] : other.reasons)
        effect.reasons[cluster].insert(reasons.begin(), reasons.end());
    return effect;
}
