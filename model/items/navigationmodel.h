// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/items/diffmodel.h"
#include "model/siteview.h"

namespace Model {

/// The primary navigation: main menus in the order of X-GUI-01 and the objects below them.
/// Marks roll up worst-of; an LM has an arrow at the system and at its target SU (S4.2-25).
class NavigationModel final : public DiffModel {
    Q_OBJECT

public:
    using DiffModel::DiffModel;

    void setView(const SiteView &view);

protected:
    QStringList columns() const override { return {tr("Navigation")}; }

private:
    ItemNode systems(const SiteView &view) const;
    ItemNode hardware(const SiteView &view) const;
    ItemNode clusters(const SiteView &view) const;
};

} // namespace Model
