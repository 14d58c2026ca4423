// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/crd/record.h"
#include "engine/runtime/random.h"

/// A record of any type whose members are all drawn at random; texts hold every kind of character.
Engine::CrdRecord randomRecord(Engine::Random &random);

/// The same of the type with this number.
Engine::CrdRecord randomRecord(Engine::Random &random, std::size_t type);
