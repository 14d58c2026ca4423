// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/consoleid.h"
#include "ui/frame/place.h"

namespace Ui {

/// What a page may ask of the main window around it. Implemented by MainWindow; UI thread.
class Navigator {
public:
    virtual ~Navigator() = default;

    /// Opens the main window of @p place in the work area.
    virtual void go(const Place &place) = 0;
    /// Opens or raises a KVP console dock.
    virtual void openConsole(const Model::ConsoleId &console) = 0;
    /// Opens the wizard "Migrate BS2000 VM" (S4.2); @p vm is the system's name on @p source.
    virtual void openMigration(Model::UnitId source, const QString &vm) = 0;
    virtual void showJobs() = 0;
};

} // namespace Ui
