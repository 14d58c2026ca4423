// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "model/siteread/sitetable.h"
#include "scenario.h"

/// Reads one scenario file. Everything wrong with it is told, with its line; a key nobody knows
/// is wrong too, so that no expectation is lost by a slip of the pen.
class ScenarioReader {
public:
    explicit ScenarioReader(const QString &file);

    /// Only good when errors() is empty.
    Scenario read(const QByteArray &utf8);
    const QStringList &errors() const { return m_errors; }

private:
    void readDocument(Model::SiteTable &root, Scenario &scenario);
    ScenarioStep readStep(Model::SiteTable &table);
    Look readLook(Model::SiteTable &table, Model::Duration stepTime);
    void readExpectations(Model::SiteTable &table, Look &look);
    std::vector<ExpectedEvent> readLog(Model::SiteTable &table);
    ExpectedEvent readEvent(const Model::SiteTable::TextItem &item);
    void readLine(const Model::SiteTable::TextItem &item, ScenarioStep &step);
    void checkWords(const QString &path, const Engine::ScriptObject &object,
                    const QStringList &words);
    void complain(const QString &path, const QString &what);
    std::optional<Model::Duration> duration(const QString &path, const QString &text);

    QString m_file;
    QStringList m_errors;
    Model::SiteProblems m_problems;
    Model::SitePtr m_site;
    QString m_manager; ///< of the step before
};
