// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QStringList>

#include "engine/script/scriptline.h"
#include "engine/script/scriptparse.h"
#include "model/site.h"

namespace Engine {

/// Takes the operands of one line apart, from left to right. The first failure is kept, and
/// every later call returns a default value: readers of verbs need not look at each step.
class LineReader {
public:
    /// @p text and @p site must outlive the reader.
    LineReader(int number, const QString &text, const Model::Site &site);

    bool hasFailed() const { return m_error.has_value(); }
    const std::optional<ScriptError> &error() const { return m_error; }
    /// Named in the error of a missing or superfluous operand.
    void setSyntax(const QString &syntax) { m_syntax = syntax; }

    const Model::Site &site() const { return m_site; }
    bool atEnd() const { return m_next >= m_words.size(); }
    /// The verb itself is a word too. @p operand names what is missing.
    QString word(const QString &operand);
    /// A word, or several that are one name: in quotes, or that of a cluster.
    QString name(const QString &operand);
    /// Takes the next word if it is this one.
    bool accept(QStringView keyword);
    /// The next word must be one of these; its place.
    int choice(const QStringList &words);
    /// Everything up to the end of the line, blanks included.
    QString rest(const QString &operand);
    /// Nothing may follow.
    void end();

    Model::UnitId unit();
    Model::UnitId unitOf(const std::vector<Model::UnitKind> &kinds);
    Model::UnitId su();
    Model::LinkId link();
    /// By number or by name.
    Model::LegId leg();
    ScriptCluster cluster();
    /// "VM" or "SU/SYSTEM".
    ScriptSystem system();
    /// "SU", "VM" or "SU/SYSTEM", each with "@MU" or without.
    ScriptConsole console();
    /// Unit, link, leg by name, cluster or system.
    /// @p operand names it in the error when it is missing.
    ScriptObject object(const QString &operand = QStringLiteral("OBJECT"));
    /// Server, storage system, unit, link or leg by name.
    Model::SitePart part();
    QString state(const ScriptObject &object);
    /// Mnemonic name of a device generated on @p su.
    QString device(Model::UnitId su);

    Model::Duration duration();
    qint64 bitsPerSecond();
    int number(int minimum, int maximum);

    /// The word read last is wrong.
    void fail(const QString &key, const QStringList &args);

private:
    struct Word {
        qsizetype at;
        qsizetype length;
    };

    Model::UnitId findUnit(const QString &name);
    ScriptSystem findSystem(const QString &name);
    void failAt(qsizetype at, const QString &key, const QStringList &args);

    int m_number;
    const QString &m_text;
    const Model::Site &m_site;
    QString m_syntax;
    std::vector<Word> m_words;
    std::size_t m_next = 0;
    std::optional<ScriptError> m_error;
};

} // namespace Engine
