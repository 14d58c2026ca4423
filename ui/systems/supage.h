// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/items/systemsmodel.h"
#include "ui/frame/page.h"

class QBoxLayout;
class QLabel;

namespace Ui {

class ActionField;
class MemoryBar;
class ObjectTable;
class ValueButton;

/// An SU under Systems: its information (PlaceKind::Su), or "VM administration", the systems
/// on it (PlaceKind::VmAdministration).
class SuPage final : public Page {
    Q_OBJECT

public:
    SuPage(const PageContext &context, const Place &place, QWidget *parent = nullptr);

    QString heading() const override;
    void showView(const Model::SiteViewPtr &view) override;

private:
    QWidget *makeFields();
    void addActions(QBoxLayout &rows);
    void showFields(const Model::SiteView &view);

    struct Fields {
        ValueButton *power = nullptr;
        ValueButton *mode = nullptr;
        ValueButton *server = nullptr;
        ValueButton *monitor = nullptr;
        ValueButton *cluster = nullptr;
        ValueButton *rewas = nullptr;
        ValueButton *partner = nullptr;
        ValueButton *configuration = nullptr;
        ValueButton *unit = nullptr;
        ValueButton *pools = nullptr;
    };

    Fields m_fields;
    ActionField *m_actions = nullptr; ///< null: no monitor system here
    int m_console = -1;
    MemoryBar *m_memory;
    QLabel *m_memoryText;
    Model::SystemsModel m_model;
    ObjectTable *m_table;
};

} // namespace Ui
