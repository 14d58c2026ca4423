// SPDX-License-Identifier: GPL-3.0-or-later
#include "crdjudge.h"

#include <set>

using namespace Qt::StringLiterals;

void CrdJudge::violated(Model::Instant time, const QString &what)
{
    if (m_violations.size() < 5)
        m_violations.append(Model::toIsoText(time).mid(11, 12) + u' ' + what);
}

void CrdJudge::committed(Model::Instant time, const QString &key, quint64 version, quint64 value)
{
    ++m_commits;
    const auto [known, isNew] = m_acked[key].values.try_emplace(version, std::pair(value, time));
    if (!isNew && known->second.first != value && !m_overridden)
        violated(time, u"%1 has two values as version %2"_s.arg(key).arg(version));
}

void CrdJudge::read(Model::Instant asked, Model::Instant time, const QString &key, quint64 version)
{
    const auto known = m_acked.find(key);
    if (m_overridden || known == m_acked.end())
        return;
    for (const auto &[acked, what] : known->second.values) {
        if (acked > version && what.second < asked)
            violated(time,
                     u"a deciding read of %1 found version %2 after %3 was acknowledged"_s.arg(key)
                         .arg(version)
                         .arg(acked));
    }
}

void CrdJudge::crdAcknowledged(Model::Instant time, Model::UnitId writer,
                               const Engine::CrdNews &news)
{
    const Engine::TermMark mark = news.record->mark;
    const auto [known, isNew] = m_terms.try_emplace(mark, Term{writer, 0});
    Term &term = known->second;
    if (term.writer != writer || news.record->writer != writer)
        violated(time, u"term %1 has two writers"_s.arg(mark.term));
    const bool more = isNew || news.contents->sequence > term.sequence;
    if (!more)
        return; // told again
    term.sequence = news.contents->sequence;
    // A writer that was paused may tell late what it read back before anybody promised a later
    // term: whoever holds that one has it.
    if (m_overridden || std::next(known) != m_terms.end())
        return;
    checkHolds(time, *news.contents);
}

void CrdJudge::checkHolds(Model::Instant time, const Engine::CrdContents &contents)
{
    for (const auto &[key, known] : m_acked) {
        const auto &[version, what] = *known.values.rbegin();
        const Engine::CrdRecordPtr record = contents.find(key);
        const quint64 there = record ? record->version : 0;
        if (there < version) {
            violated(time,
                     u"version %1 of %2 was acknowledged, and %3 stands there"_s.arg(version)
                         .arg(key)
                         .arg(there));
        } else if (there == version
                   && std::get<Engine::ManagerRecord>(record->value).term != what.first) {
            violated(time, u"another value stands as version %1 of %2"_s.arg(version).arg(key));
        }
    }
}

int CrdJudge::writers() const
{
    std::set<Model::UnitId> writers;
    for (const auto &[mark, term] : m_terms)
        writers.insert(term.writer);
    return int(writers.size());
}
