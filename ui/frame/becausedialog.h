// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

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

    /// Asked again with every view.
    using Reasons = std::function<std::vector<Model::Because>()>;
    /// For what has no place of its own; @p object is the status' owner, for the title.
    static BecauseDialog *open(const PageContext &context, const QString &object, Reasons reasons,
                               QWidget *parent);

    const Model::ReasonsModel &model() const { return *m_model; }

private:
    struct Question {
        QString object;
        std::optional<Place> place;
        Reasons reasons;
    };

    static BecauseDialog *open(const PageContext &context, Question question, QWidget *parent);
    BecauseDialog(const PageContext &context, Question question, QWidget *parent);
    void refresh();
    void copy() const;

    PageContext m_context;
    Question m_question;
    Model::ReasonsModel *m_model;
    QTreeView *m_tree;
};

} // namespace Ui
