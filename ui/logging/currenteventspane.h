// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/frame/pagecontext.h"

namespace Ui {

class EventsList;

/// The events not yet acknowledged (X-LOG-01), for a dock.
class CurrentEventsPane : public QWidget {
    Q_OBJECT

public:
    explicit CurrentEventsPane(const PageContext &context, QWidget *parent = nullptr);

    /// "Current events (4)", the title of its dock.
    QString title() const;

signals:
    void titleChanged(const QString &title);

private:
    EventsList *m_list;
};

} // namespace Ui
