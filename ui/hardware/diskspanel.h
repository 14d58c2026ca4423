// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "ui/frame/pagecontext.h"
#include "ui/frame/place.h"

#include <QWidget>

namespace Ui {

class ActionField;
class UnitDisks;

/// How an MU uses its configuration disks, and what can be done with them: scrub, readmit.
/// UI thread.
class DisksPanel final : public QWidget {
    Q_OBJECT

public:
    DisksPanel(const PageContext &context, Model::UnitId mu, QWidget *parent = nullptr);

    void showView(const Model::SiteView &view);

private:
    void askReadmission(Model::LegId leg);

    PageContext m_context;
    Model::UnitId m_mu;
    UnitDisks *m_disks;
    ActionField *m_actions;
    int m_scrub = 0;
    std::map<Model::LegId, int> m_readmit;
};

} // namespace Ui
