// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/frame/pagecontext.h"

class QMenu;
class QWidget;

namespace Ui {

/// Why @p unit cannot be powered on (or off) now; empty when it can.
QString whyNoPower(const Engine::OperatorSession &session, Model::UnitId unit, bool on);

/// Powers on at once, off after a question that names what stops with the unit.
void askPower(const PageContext &context, Model::UnitId unit, bool on, QWidget *parent);

void addPowerActions(QMenu &menu, Model::UnitId unit, const PageContext &context, QWidget *parent);

} // namespace Ui
