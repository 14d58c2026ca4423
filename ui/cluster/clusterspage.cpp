// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cluster/clusterspage.h"

#include "ui/frame/objecttable.h"

#include <QVBoxLayout>

namespace Ui {

ClustersPage::ClustersPage(const PageContext &context, const Place &place, QWidget *parent)
    : Page(context, place, parent)
    , m_table(new ObjectTable(m_model, context, tr("Clusters"), this))
{
    m_table->setLeastWidth(Model::ClustersModel::Status, 22);
    m_table->setEmptyText(tr("no clusters"));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->addWidget(m_table);
}

void ClustersPage::showView(const Model::SiteViewPtr &view)
{
    m_model.setView(*view);
}

} // namespace Ui
