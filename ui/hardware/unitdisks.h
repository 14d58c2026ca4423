// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/items/disksmodel.h"
#include "ui/frame/pagecontext.h"
#include "ui/frame/place.h"

#include <QWidget>

class QLabel;

namespace Ui {

class ObjectTable;

/// The configuration disks of one unit as a table, and below it in full what is wrong with them
/// and what to do. UI thread.
class UnitDisks final : public QWidget {
    Q_OBJECT

public:
    enum class Show : quint8 {
        Set, ///< what is configured and whether it is well
        Use, ///< how the unit uses them just now
    };

    UnitDisks(const PageContext &context, Model::UnitId unit, Show show, QWidget *parent = nullptr);

    void showView(const Model::SiteView &view);

private:
    Model::UnitId m_unit;
    QString m_rules; ///< that its configuration does not keep
    Model::DisksModel m_model;
    ObjectTable *m_table;
    QLabel *m_trouble;
};

} // namespace Ui
