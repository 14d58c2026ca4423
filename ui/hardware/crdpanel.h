// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/items/conflictsmodel.h"
#include "ui/frame/pagecontext.h"
#include "ui/frame/place.h"

#include <QWidget>

class QLabel;
class QTabWidget;

namespace Ui {

class DiskRulesPanel;
class DisksPanel;
class LatencyChart;
class SightsPanel;
class ValueButton;
class VotersPanel;

/// Management of an MU: the CRD. Its state in a few fields, and below in tabs the disks, the
/// voters, who sees whom, latencies, conflicts and rules. UI thread.
class CrdPanel final : public QWidget {
    Q_OBJECT

public:
    CrdPanel(const PageContext &context, Model::UnitId mu, QWidget *parent = nullptr);

    void showView(const Model::SiteView &view);

private:
    void addFields();
    void addTabs();
    QWidget *makeConflicts();
    void showFields(const Model::SiteView &view);
    void showMarks(const Model::SiteView &view);

    struct Fields {
        ValueButton *state = nullptr;
        ValueButton *term = nullptr;
        ValueButton *votes = nullptr;
        ValueButton *generation = nullptr;
        ValueButton *sequence = nullptr;
        ValueButton *scrub = nullptr;
    };

    PageContext m_context;
    Model::UnitId m_mu;
    Fields m_fields;
    QLabel *m_whose;
    QTabWidget *m_tabs;
    DisksPanel *m_disks;
    VotersPanel *m_voters;
    SightsPanel *m_sights;
    LatencyChart *m_latency;
    DiskRulesPanel *m_rules;
    Model::ConflictsModel m_conflicts;
};

} // namespace Ui
