// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "model/site.h"
#include "ui/frame/place.h"

namespace Ui {

/// The path to @p place in the primary navigation, from the main menu to the window
/// (S4.2-07), for example Systems, ABGSE5 (SE500), ABGSE501 (SU500), Virtual machines, VM12PROD.
QStringList wayTo(const Place &place, const Model::Site &site);

/// "ABGSE5 (SE500)" and "ABGSE501 (SU500)", as paths write them.
QString serverText(Model::ServerId server, const Model::Site &site);
QString unitText(Model::UnitId unit, const Model::Site &site);

} // namespace Ui
