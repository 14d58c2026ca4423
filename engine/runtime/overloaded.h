// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Engine {

/// One visitor of a variant made of a lambda per alternative.
template <class... Handlers> struct Overloaded : Handlers... {
    using Handlers::operator()...;
};

} // namespace Engine
