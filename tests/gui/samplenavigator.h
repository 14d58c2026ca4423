// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/frame/navigator.h"

namespace Sample {

/// Remembers where it was asked to go.
class Navigator final : public Ui::Navigator {
public:
    void go(const Ui::Place &place) override { places.push_back(place); }
    void openConsole(const Model::ConsoleId &console) override { consoles.push_back(console); }
    void openMigration(Model::UnitId, const QString &vm) override { migrations.push_back(vm); }
    void showJobs() override { ++jobsShown; }

    std::vector<Ui::Place> places;
    std::vector<Model::ConsoleId> consoles;
    std::vector<QString> migrations;
    int jobsShown = 0;
};

} // namespace Sample
