// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "engine/crd/request.h"
#include "engine/emulator/network.h"

namespace Engine {

/// The arbiter of the emulated site: one linearizable store behind the CRD interface, with the
/// availability of the real protocol (voters and quorum of PROTOCOLS 1) but not yet its disks.
/// Idempotent: the last answers per unit are kept, a repeat gets the first one.
class CrdStore {
public:
    CrdStore(Model::SitePtr site);

    /// Writes the records a freshly set-up site begins with.
    void populate();

    /// Whether @p unit can have a request decided now: over a leg of its own or through an MU it
    /// reaches, and with a quorum of MUs and legs behind it.
    bool isAvailable(Model::UnitId unit, const World &world, const Network &network) const;

    /// Carries the request out, once; the same id again gets the first outcome.
    CrdOutcome execute(const CrdRequest &request);

    CrdImagePtr image() const { return m_image; }

private:
    CrdOutcome put(const CrdRequestId &id, const PutIf &put);

    Model::SitePtr m_site;
    CrdImagePtr m_image;
    std::map<std::pair<Model::UnitId, quint32>, std::map<quint64, CrdOutcome>> m_answers;
};

} // namespace Engine
