// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/frame/pagecontext.h"

class QPushButton;
class QTableView;

namespace Ui {

class JobsModel;

/// Jobs of the session with progress, cancel and result; failures stay until seen (UI "Frame").
class JobsPane : public QWidget {
    Q_OBJECT

public:
    explicit JobsPane(const PageContext &context, QWidget *parent = nullptr);

    /// "Jobs (1)": those running and the failures not yet seen; the title of its dock.
    QString title() const;

signals:
    void titleChanged(const QString &title);

private:
    void refresh();
    void refreshButtons();
    void cancelJob();
    void openJob();
    int currentRow() const;
    QString whyNoCancel() const;

    PageContext m_context;
    JobsModel *m_model;
    QTableView *m_table;
    QPushButton *m_open;
    QPushButton *m_cancel;
    QPushButton *m_seen;
};

} // namespace Ui
