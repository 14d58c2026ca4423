// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "model/items/reasonsmodel.h"
#include "ui/frame/pagecontext.h"

class QTreeView;

namespace Ui {

/// Why a status is what it is: rule, object, reading, age, kept up to date while open. Not
/// modal. UI thread.
class BecauseDialog final : public QDialog {
    Q_OBJECT

public:
    /// Opens one for @p place over @p parent, or raises the one that is open for it.
    static BecauseDialog *open(const PageContext &context, const Place &place, QWidget *parent);

    const Model::ReasonsModel &model() const { return *m_model; }

private:
    BecauseDialog(const PageContext &context, const Place &place, QWidget *parent);
    void refresh();
    void copy() const;

    PageContext m_context;
    Place m_place;
    Model::ReasonsModel *m_model;
    QTreeView *m_tree;
};

} // namespace Ui
