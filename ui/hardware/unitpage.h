// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/frame/page.h"

class QTabWidget;

namespace Ui {

class ActionField;
class CrdPanel;
class UnitDisks;
class ValueButton;

/// A unit under Hardware: tab Information with power actions, tab Configuration disks where it
/// has any (S1.3-25), for an MU tab Management with the CRD.
class UnitPage final : public Page {
    Q_OBJECT

public:
    UnitPage(const PageContext &context, const Place &place, QWidget *parent = nullptr);

    QString heading() const override;
    void showView(const Model::SiteViewPtr &view) override;
    void showTab(int index) override;

private:
    QWidget *makeInformation();
    QWidget *makeDisks();

    struct Fields {
        ValueButton *power = nullptr;
        ValueButton *heartbeat = nullptr;
        ValueButton *kind = nullptr;
        ValueButton *type = nullptr;
        ValueButton *server = nullptr;
        ValueButton *location = nullptr;
        ValueButton *lastAnswer = nullptr;
        ValueButton *lastBlock = nullptr;
        ValueButton *disks = nullptr;
        ValueButton *systems = nullptr;
        ValueButton *manager = nullptr;
    };

    Fields m_fields;
    QTabWidget *m_tabs;
    ActionField *m_actions;
    int m_on = 0;
    int m_off = 0;
    UnitDisks *m_disks = nullptr; ///< null where the unit has none
    CrdPanel *m_crd = nullptr; ///< MUs only
};

} // namespace Ui
