// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hardware/sightspanel.h"

#include "ui/frame/objecttable.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace Ui {

SightsPanel::SightsPanel(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_model(context.site)
{
    auto *legend = new QLabel(tr("How long each MU has heard nothing of a unit: %1. "
                                 "A dash: not seen that way since the MU started.")
                                  .arg(m_model.ways()),
                              this);
    legend->setProperty("look", QStringLiteral("muted"));
    legend->setWordWrap(true);
    auto *table = new ObjectTable(m_model, context, tr("Who sees whom"), this);
    table->setEmptyText(tr("no alive block was read yet"));
    for (int column = Model::SightsModel::FirstObserver; column < m_model.columnCount(); ++column)
        table->setLeastWidth(column, 26);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, Theme::Normal, 0, 0);
    rows->setSpacing(Theme::Normal);
    rows->addWidget(legend);
    rows->addWidget(table, 1);
}

} // namespace Ui
