// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/items/place.h"

// The item models know where their objects lead, so places live beside them.
namespace Ui {

using Place = Model::Place;
using PlaceKind = Model::PlaceKind;

} // namespace Ui
