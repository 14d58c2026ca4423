// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <vector>

#include <QStringList>

#include "model/siteread/sitetable.h"
#include "scenario.h"

/// "WARNING SEC0505 abgwhite" of each cluster, by its name; without those it is NORMAL.
using ClusterReasons = std::map<QString, std::set<QString>>;

/// What is so while something is cut.
struct OutageEffect {
    ClusterReasons reasons;
    std::set<QString> dead; ///< units
    bool blind = false; ///< no MU is left to look
    bool twice = false; ///< two managers who cannot hear each other tell the same
};

/// A cable or a power cord of the site.
struct OutagePart {
    QString name;
    Engine::ScriptLine cut;
    Engine::ScriptLine heal;
    OutageEffect effect;
};

/// The parts of a site, and what two of them are together where it is not just both
/// (docs/contributing.md, "Pairs of outages").
class OutageTable {
public:
    /// Reads a file of tests/scenarios/pairs.
    explicit OutageTable(const QString &path);

    const QStringList &errors() const { return m_errors; }
    const QString &siteName() const { return m_siteName; }
    const Model::SitePtr &site() const { return m_site; }
    const std::vector<OutagePart> &parts() const { return m_parts; }
    /// @p a = @p b: of the part alone.
    OutageEffect effect(std::size_t a, std::size_t b) const;

private:
    void read(Model::SiteTable &root, Model::SiteProblems &problems);
    void readPart(Model::SiteTable &table);
    void readPair(Model::SiteTable &table);
    void readEffect(Model::SiteTable &table, OutageEffect &effect);
    Engine::ScriptLine line(Model::SiteTable &table, const QString &key);
    std::size_t find(const QString &name);

    QString m_path;
    QStringList m_errors;
    QString m_siteName;
    Model::SitePtr m_site;
    std::vector<OutagePart> m_parts;
    std::map<std::pair<std::size_t, std::size_t>, OutageEffect> m_pairs;
};
