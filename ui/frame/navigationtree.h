// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

#include "model/siteview.h"
#include "ui/frame/place.h"

namespace Ui {

/// The primary navigation in the order of X-GUI-01. Expansion and selection survive every
/// refresh. UI thread.
class NavigationTree final : public QTreeView {
    Q_OBJECT

public:
    explicit NavigationTree(QWidget *parent = nullptr);

    void showView(const Model::SiteViewPtr &view, bool connected);
    /// Selects the entry of @p place and unfolds the way to it.
    void showPlace(const Place &place);

signals:
    void placeActivated(const Ui::Place &place);
};

} // namespace Ui
