// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/units/sunode.h"
#include "invariants.h"

/// One emulated site with an LM in it, its faults and what it was like before. Runs event by
/// event or in batches, with the invariants checked after each.
class LmRun {
public:
    struct Route {
        const char16_t *vm;
        const char16_t *source;
        const char16_t *target;
    };
    /// Where an LM reached a step for the first time; passes are numbered from 1.
    struct Boundary {
        Model::LmStep step = Model::LmStep::Accepted;
        int number = 1;
        quint64 event = 0; ///< events handled by then
    };

    LmRun(const Model::SitePtr &site, quint64 seed, const Route &route);

    Engine::EmulatorEngine &engine() { return m_engine; }
    Invariants &invariants() { return m_invariants; }
    const QStringList &violations() const { return m_invariants.violations(); }
    Model::UnitId source() const { return m_source; }
    Model::UnitId target() const { return m_target; }
    /// A Management Unit of the source's server.
    Model::UnitId mu() const { return m_mu; }
    Model::UnitId unit(const char16_t *name) const
    {
        return site().findUnit(QString::fromUtf16(name));
    }
    const Model::Site &site() const { return m_engine.site(); }

    /// Waits for a calm site, takes its picture and asks for the LM.
    void begin();
    /// Handles one event, follows the LM.
    void next();
    void runFor(Model::Duration time);
    /// Runs until so many events have been handled.
    void runToEvent(quint64 event);
    /// Runs until the source's timeline shows the LM's end, at most @p limit.
    bool runToEnd(Model::Duration limit);
    void inject(const Engine::Fault &fault) { m_engine.runtime().inject(fault); }
    /// Ends every fault there may be and lets the site settle, at most for @p limit.
    void heal(Model::Duration limit);

    /// As the source last reported it; survives the source.
    const Model::LmStatus &status() const { return m_status; }
    /// The job of the LM, as its MU reports it.
    const Engine::Job &job() const { return *m_engine.job(m_job); }
    bool wasAccepted() const { return !m_boundaries.empty(); }
    bool has(Model::LmStep step) const;
    const std::vector<Boundary> &boundaries() const { return m_boundaries; }
    quint64 handled() const { return m_handled; }

    const Engine::Vm *vmOn(Model::UnitId su) const;
    bool executesOn(Model::UnitId su) const;
    const Engine::CrdRecord &record() const;
    const Engine::VmRecord &vmRecord() const { return std::get<Engine::VmRecord>(record().value); }
    const Engine::SuNode *su(Model::UnitId id) const;

    /// What an LM must leave behind unchanged on both sides when it does not happen: each
    /// difference as a line.
    QStringList changesSinceBegin(bool onTargetToo) const;

private:
    struct Picture {
        std::vector<Engine::Vm> vms;
        int freeMemoryMb = 0;
    };
    Picture pictureOf(Model::UnitId su) const;
    void compare(Model::UnitId su, const Picture &before, QStringList &differences) const;

    Engine::EmulatorEngine m_engine;
    Invariants m_invariants;
    Model::UnitId m_source;
    Model::UnitId m_target;
    Model::UnitId m_mu;
    QString m_vm;
    Model::VmUuid m_uuid;
    Model::JobId m_job = Model::NoJob;
    Model::LmStatus m_status;
    std::vector<Boundary> m_boundaries;
    std::size_t m_followed = 0; ///< entries of the timeline
    quint64 m_handled = 0;
    Picture m_sourceBefore;
    Picture m_targetBefore;
};

/// A site that comes with the product, with small guests: an LM takes as many steps, the test
/// less time. Null when it cannot be read.
Model::SitePtr smallSite(const QString &name = QStringLiteral("augsburg"));

/// The step as rows of a test are named.
QString toText(Model::LmStep step);
