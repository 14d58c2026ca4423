// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/items/devicesmodel.h"
#include "ui/frame/page.h"

class QBoxLayout;
class QLabel;
class QTabWidget;

namespace Ui {

class ActionField;
class FieldGrid;
class LmStrip;
class MemoryBar;
class ObjectTable;
class ValueButton;

/// A BS2000 system under VM2000: tab Operation with status, actions and a running Live
/// Migration (S4.2-07, -23), tabs Properties and Devices.
class VmPage final : public Page {
    Q_OBJECT

public:
    VmPage(const PageContext &context, const Place &place, QWidget *parent = nullptr);

    QString heading() const override { return place().name; }
    void showView(const Model::SiteViewPtr &view) override;
    void showTab(int index) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeOperation();
    QWidget *makeProperties();
    void arrange();
    void addFields(FieldGrid &own, FieldGrid &host);
    void addActions();
    void showProperties(const Model::VmDefinition &definition);
    void showOwn(const Model::VmState &vm, const Model::SiteView &view);
    void showHost(const Model::SiteView &view);
    void showGone(const Model::SiteView &view);

    struct Fields {
        ValueButton *status = nullptr;
        ValueButton *su = nullptr;
        ValueButton *index = nullptr;
        ValueButton *memory = nullptr;
        ValueButton *processors = nullptr;
        ValueButton *ipl = nullptr;
        ValueButton *migrations = nullptr;
        ValueButton *suPower = nullptr;
        ValueButton *suMemory = nullptr;
        ValueButton *pool = nullptr;
        ValueButton *cluster = nullptr;
        ValueButton *partner = nullptr;
    };

    struct Properties {
        ValueButton *os = nullptr;
        ValueButton *host = nullptr;
        ValueButton *group = nullptr;
        ValueButton *privileges = nullptr;
        ValueButton *maxIo = nullptr;
        ValueButton *monjv = nullptr;
        ValueButton *rewas = nullptr;
        ValueButton *mscf = nullptr;
        ValueButton *persistent = nullptr;
        ValueButton *lines = nullptr;
    };

    Fields m_fields;
    Properties m_properties;
    QTabWidget *m_tabs;
    QWidget *m_body = nullptr;
    QBoxLayout *m_columns = nullptr;
    FieldGrid *m_own = nullptr;
    FieldGrid *m_host = nullptr;
    QWidget *m_gone = nullptr;
    QLabel *m_goneText = nullptr;
    ValueButton *m_goneTo = nullptr;
    LmStrip *m_strip;
    MemoryBar *m_memory;
    ActionField *m_actions;
    int m_migrate = 0;
    int m_console = 0;
    Model::DevicesModel m_model;
    ObjectTable *m_devices;
};

} // namespace Ui
