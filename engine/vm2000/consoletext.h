// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "model/unitstate.h"

namespace Engine::Vm2000 {

/// A message as a console prints it, without its time: "% VMS3050 VIRTUAL MACHINE …".
/// Consoles speak English. A key without an attested text is printed with its arguments.
QString consoleText(const QString &key, const QStringList &args = {});

/// State of a VM in the words of the console (X-VM-01, X-VM-03, S4.8-27); SE Manager has others.
/// With several sub-statuses the migration is shown.
QString consoleWord(const Model::VmState &vm);

/// "(12,VM12PROD)" has these two inserts in every message of VM2000.
QStringList vmInserts(const Model::VmDefinition &vm);

} // namespace Engine::Vm2000
