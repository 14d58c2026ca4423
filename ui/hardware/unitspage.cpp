// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hardware/unitspage.h"

#include "ui/frame/filterline.h"
#include "ui/frame/objecttable.h"
#include "ui/hardware/poweractions.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QMenu>
#include <QVBoxLayout>

namespace Ui {

UnitsPage::UnitsPage(const PageContext &context, const Place &place, QWidget *parent)
    : Page(context, place, parent)
    , m_model(place.server)
    , m_table(new ObjectTable(m_model, context, tr("Units"), this))
{
    m_table->setEmptyText(tr("no units"));
    m_table->setLeastWidth(Model::UnitsModel::Power, 16);
    m_table->setLeastWidth(Model::UnitsModel::Heartbeat, 17);
    m_table->setRowMenu([this](QMenu &menu, const Place &object) {
        addPowerActions(menu, object.unit, this->context(), this);
    });
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(Theme::Normal);
    if (place.kind == PlaceKind::ServerUnits) {
        m_table->hideColumns({Model::UnitsModel::Server});
        const QString &location = context.site->server(place.server).location;
        if (!location.isEmpty())
            rows->addWidget(new QLabel(tr("Location: %1").arg(location), this));
    }
    rows->addWidget(new FilterLine(*m_table, this));
    rows->addWidget(m_table, 1);
}

QString UnitsPage::heading() const
{
    return place().kind == PlaceKind::ServerUnits ? tr("Units of %1").arg(way().last())
                                                  : tr("Units");
}

void UnitsPage::showView(const Model::SiteViewPtr &view)
{
    m_model.setView(*view);
}

} // namespace Ui
