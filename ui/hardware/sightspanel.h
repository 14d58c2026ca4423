// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/items/sightsmodel.h"
#include "ui/frame/pagecontext.h"

#include <QWidget>

namespace Ui {

/// Who sees whom, by the network and by each configuration disk. UI thread.
class SightsPanel final : public QWidget {
    Q_OBJECT

public:
    explicit SightsPanel(const PageContext &context, QWidget *parent = nullptr);

    void showView(const Model::SiteView &view) { m_model.setView(view); }

private:
    Model::SightsModel m_model;
};

} // namespace Ui
