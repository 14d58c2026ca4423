// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "engine/emulator/emulatorengine.h"

/// The invariants of DESIGN 11 that an emulated site can be checked against from outside, by what
/// is really the case in it. Everything found is kept as text; a test fails with the first line.
class Invariants {
public:
    /// Takes what the CRD holds now as the definitions that have to stay.
    explicit Invariants(Engine::EmulatorEngine &engine);

    /// What holds at any moment: 1 and 2. Cheap enough for every batch of events.
    void check();
    /// What holds besides once nothing is broken any more and all had time to settle: 3, 4 and 7.
    void checkSettled();

    const QStringList &violations() const { return m_violations; }

private:
    void violated(const QString &what);
    void checkRecords();
    void checkGuests();
    void checkOwner(const QString &key, const Engine::CrdRecord &record);
    void checkViews();

    Engine::EmulatorEngine &m_engine;
    Engine::CrdImagePtr m_image;
    std::map<Model::VmUuid, Model::UnitId> m_owners; ///< as m_image says
    std::vector<Model::UnitId> m_serverUnits;
    std::vector<std::pair<Model::VmUuid, Model::UnitId>> m_executing;
    std::map<QString, quint64> m_versions;
    QStringList m_violations;
};
