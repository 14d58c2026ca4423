// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <new>

#include "engine/crd/block.h"

namespace Engine {

/// Memory as O_DIRECT wants it: at the beginning of a page.
class AlignedBuffer {
public:
    explicit AlignedBuffer(std::size_t size)
        : m_bytes(static_cast<char *>(::operator new(size, Alignment)))
    {
    }

    char *data() { return m_bytes.get(); }

private:
    static constexpr std::align_val_t Alignment{BlockSize};

    struct Free {
        void operator()(char *bytes) const { ::operator delete(bytes, Alignment); }
    };
    std::unique_ptr<char[], Free> m_bytes;
};

} // namespace Engine
