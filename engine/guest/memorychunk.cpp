// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/guest/memorychunk.h"

namespace Engine {

MemoryAmount &MemoryAmount::operator+=(const MemoryAmount &other)
{
    granules += other.granules;
    pages += other.pages;
    zeroPages += other.zeroPages;
    bytes += other.bytes;
    return *this;
}

MemoryAmount &MemoryAmount::operator-=(const MemoryAmount &other)
{
    granules -= other.granules;
    pages -= other.pages;
    zeroPages -= other.zeroPages;
    bytes -= other.bytes;
    return *this;
}

} // namespace Engine
