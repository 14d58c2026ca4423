// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <vector>

#include "model/instant.h"

namespace Engine {

/// A priority queue ordered by (time, sequence of pushing): equal times keep their order, so a
/// run is the same every time. Payloads stay in slots, so that only small keys move in the heap.
template <typename Payload> class EventQueue {
public:
    bool isEmpty() const { return m_heap.empty(); }
    Model::Instant nextTime() const { return m_heap.front().time; }

    void push(Model::Instant time, Payload payload)
    {
        quint32 slot = 0;
        if (m_free.empty()) {
            slot = quint32(m_slots.size());
            m_slots.push_back(std::move(payload));
        } else {
            slot = m_free.back();
            m_free.pop_back();
            m_slots[slot] = std::move(payload);
        }
        m_heap.push_back({time, m_sequence++, slot});
        std::push_heap(m_heap.begin(), m_heap.end());
    }

    Payload pop()
    {
        std::pop_heap(m_heap.begin(), m_heap.end());
        const quint32 slot = m_heap.back().slot;
        m_heap.pop_back();
        m_free.push_back(slot);
        return std::move(m_slots[slot]);
    }

private:
    struct Key {
        Model::Instant time;
        quint64 sequence = 0;
        quint32 slot = 0;

        /// Reversed, since std::push_heap keeps the largest in front.
        bool operator<(const Key &other) const
        {
            return time != other.time ? other.time < time : other.sequence < sequence;
        }
    };

    std::vector<Key> m_heap;
    std::vector<Payload> m_slots;
    std::vector<quint32> m_free;
    quint64 m_sequence = 0;
};

} // namespace Engine
