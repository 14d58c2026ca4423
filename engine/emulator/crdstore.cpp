// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/emulator/crdstore.h"

#include <algorithm>

#include "engine/crd/initialrecords.h"

namespace Engine {

using Model::UnitId;
using Model::UnitKind;

namespace {

// A client has one unsettled request at a time, so a few answers per unit cover every repeat.
constexpr std::size_t KeptAnswers = 16;

} // namespace

CrdStore::CrdStore(Model::SitePtr site)
    : m_site(std::move(site))
    , m_image(std::make_shared<const CrdImage>())
{
}

void CrdStore::populate()
{
    m_image = std::make_shared<const CrdImage>(initialRecords(*m_site));
}

bool CrdStore::isAvailable(UnitId unit, const World &world, const Network &network) const
{
    const std::size_t count = m_site->units.size();
    const std::size_t legCount = m_site->legs.size();
    std::vector<bool> withUs(count, false);
    std::vector<bool> legs(legCount, false);
    withUs[Model::indexOf(unit)] = world.isOn(unit);

    // The side of a split is what the unit reaches by network or over a common leg.
    for (bool grown = true; grown;) {
        grown = false;
        for (std::size_t i = 0; i < count; ++i) {
            if (!withUs[i])
                continue;
            for (std::size_t l = 0; l < legCount; ++l) {
                if (!legs[l] && world.reachesLeg(*m_site, UnitId(i), m_site->legs[l].id))
                    grown = legs[l] = true;
            }
        }
        for (std::size_t i = 0; i < count; ++i) {
            if (withUs[i] || m_site->units[i].legs.empty() || !world.isAlive(UnitId(i)))
                continue;
            const bool byNetwork = network.reaches(unit, UnitId(i));
            bool byLeg = false;
            for (std::size_t l = 0; l < legCount; ++l)
                byLeg |= legs[l] && world.reachesLeg(*m_site, UnitId(i), m_site->legs[l].id);
            if (byNetwork || byLeg)
                grown = withUs[i] = true;
        }
    }

    // Each configured MU has a vote, the legs together as many, a remainder to leg 1; exactly half
    // counts only with leg 1 (PROTOCOLS 1). An orderly power-off does not change the voters yet.
    int mus = 0;
    int votes = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (m_site->units[i].kind != UnitKind::MU)
            continue;
        ++mus;
        if (withUs[i])
            ++votes;
    }
    bool anyLeg = false;
    for (std::size_t l = 0; l < legCount; ++l) {
        if (!legs[l])
            continue;
        anyLeg = true;
        votes += mus / int(legCount) + (l == 0 ? mus % int(legCount) : 0);
    }
    return anyLeg && (votes > mus || (votes == mus && legs[0]));
}

CrdOutcome CrdStore::execute(const CrdRequest &request)
{
    auto &answers = m_answers[{request.id.unit, request.id.incarnation}];
    if (const auto known = answers.find(request.id.number); known != answers.end())
        return known->second;
    CrdOutcome outcome{request.id, CrdResult::Committed, nullptr};
    if (const auto *read = std::get_if<ReadDeciding>(&request.what)) {
        const auto found = m_image->find(read->key);
        outcome.current = found == m_image->end() ? nullptr : found->second;
    } else {
        outcome = put(request.id, std::get<PutIf>(request.what));
    }
    answers[request.id.number] = outcome;
    if (answers.size() > KeptAnswers)
        answers.erase(answers.begin());
    return outcome;
}

CrdOutcome CrdStore::put(const CrdRequestId &id, const PutIf &put)
{
    const auto found = m_image->find(put.key);
    const CrdRecordPtr current = found == m_image->end() ? nullptr : found->second;
    const quint64 version = current ? current->version : 0;
    const bool ownerFits = !put.expectedOwner || (current && current->owner == *put.expectedOwner);
    if (version != put.expectedVersion || !ownerFits)
        return {id, CrdResult::Conflict, current};

    CrdImage image = *m_image;
    CrdRecordPtr written;
    if (put.value) {
        CrdRecord record = *put.value;
        record.version = version + 1;
        written = std::make_shared<const CrdRecord>(std::move(record));
        image[put.key] = written;
    } else {
        image.erase(put.key);
    }
    m_image = std::make_shared<const CrdImage>(std::move(image));
    return {id, CrdResult::Committed, written};
}

} // namespace Engine
