// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "engine/emulator/runobserver.h"

/// What the CRD promises, checked from outside: one writer for each term, one value for each
/// version of a record, deciding reads that miss nothing, and no acknowledged record ever lost
/// from a later term (DESIGN 11.5, 11.6). A value is written once only, so that each can be told
/// from any other.
class CrdJudge : public Engine::RunObserver {
public:
    /// A client was told that its value @p value stands under @p key as @p version.
    void committed(Model::Instant time, const QString &key, quint64 version, quint64 value);
    /// A client was told what stands there by a deciding read that began at @p asked.
    void read(Model::Instant asked, Model::Instant time, const QString &key, quint64 version);
    /// Sides that an override separated may contradict each other until they meet.
    void overridden() { m_overridden = true; }

    void crdAcknowledged(Model::Instant time, Model::UnitId writer,
                         const Engine::CrdNews &news) override;
    void consoleShown(Model::Instant, Model::UnitId, const Engine::ShowConsole &) override { }
    void jobReported(Model::Instant, Model::UnitId, const Engine::SuOrderAnswer &) override { }
    void logged(Model::Instant, Model::UnitId, const Engine::Logged &) override { }
    void audited(Model::Instant, Model::UnitId, const Engine::Audited &) override { }

    /// All that was acknowledged to clients stands in @p contents or was overwritten there.
    void checkHolds(Model::Instant time, const Engine::CrdContents &contents);
    const QStringList &violations() const { return m_violations; }
    int commits() const { return m_commits; }
    int terms() const { return int(m_terms.size()); }
    int writers() const;

private:
    struct Term {
        Model::UnitId writer = Model::NoUnit;
        quint64 sequence = 0;
    };
    struct Known {
        std::map<quint64, std::pair<quint64, Model::Instant>> values; ///< by version
    };
    void violated(Model::Instant time, const QString &what);

    std::map<Engine::TermMark, Term> m_terms;
    std::map<QString, Known> m_acked;
    bool m_overridden = false;
    int m_commits = 0;
    QStringList m_violations;
};
