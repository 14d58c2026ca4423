// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/service/operatorsession.h"

namespace Ui {

/// Why a Live Migration of this system cannot be begun now, as far as the MU's view shows it;
/// empty when the wizard may be tried (S4.2-04). Conflicts over resources are the wizard's.
QString whyNoMigration(const Engine::OperatorSession &session, Model::UnitId su, const QString &vm);
/// The same for the BS2000 of an SU in native mode (S4.2-02).
QString whyNoNativeMigration(const Engine::OperatorSession &session, Model::UnitId su);

} // namespace Ui
