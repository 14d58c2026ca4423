// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/navigationtree.h"

namespace Ui {

NavigationTree::NavigationTree(QWidget *parent)
    : QTreeView(parent)
{
}

void NavigationTree::showView(const Model::SiteViewPtr &, bool) { }

void NavigationTree::showPlace(const Place &) { }

} // namespace Ui
