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

/// Adds "Migrate BS2000 VM..." and the console to the menu of a row; disabled with the reason
/// where it is impossible now.
void addSystemActions(QMenu &menu, const Place &system, const PageContext &context);

} // namespace Ui
