// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/items/systemsmodel.h"
#include "ui/frame/page.h"

class QMenu;

namespace Ui {

class ObjectTable;

/// The BS2000 systems over all servers with column Server (S2.3-02), or those of one server.
class SystemsPage final : public Page {
    Q_OBJECT

public:
    SystemsPage(const PageContext &context, const Place &place, QWidget *parent = nullptr);

    QString heading() const override;
    void showView(const Model::SiteViewPtr &view) override;

private:
    Model::SystemsModel m_model;
    ObjectTable *m_table;
};

/// An SU with a monitor system, whose KVP console takes the VM2000 commands.
bool hasMonitorConsole(const Place &place, const Model::Site &site);

/// Adds the console to the menu of a system or SU, and to that of a system "Migrate BS2000
/// VM..."; disabled with the reason where it is impossible now.
void addSystemActions(QMenu &menu, const Place &system, const PageContext &context);

} // namespace Ui
