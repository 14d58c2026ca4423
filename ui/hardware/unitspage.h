// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/items/unitsmodel.h"
#include "ui/frame/page.h"

class QLabel;

namespace Ui {

class ObjectTable;

/// The units over all servers with column Server (S2.3-03), or those of one server with its
/// location (S2.4.4-01).
class UnitsPage final : public Page {
    Q_OBJECT

public:
    UnitsPage(const PageContext &context, const Place &place, QWidget *parent = nullptr);

    QString heading() const override;
    void showView(const Model::SiteViewPtr &view) override;

private:
    Model::UnitsModel m_model;
    ObjectTable *m_table;
};

} // namespace Ui
