// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outages/outageswindow.h"

#include "ui/outages/guestoutages.h"
#include "ui/outages/legoutages.h"
#include "ui/outages/linkoutages.h"
#include "ui/outages/outageboard.h"
#include "ui/outages/timebar.h"
#include "ui/outages/unitoutages.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace Ui {

OutagesWindow::OutagesWindow(Engine::EmulatorControl &control, const Model::SitePtr &site,
                             Engine::OperatorSession *session, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_desk(control, site, session)
    , m_board(new OutageBoard(m_desk, this))
    , m_name(new QLabel(this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"outagesWindow"_s);
    setWindowTitle(tr("Outages - EMULATOR - %1").arg(site->name));
    m_name->setObjectName(u"outageObject"_s);
    m_name->setFont(Theme::instance().font(TypeStep::Heading));
    m_name->setWordWrap(true);
    auto *hint = new QLabel(tr("Select a unit, a system, a link or a disk on the board."), this);
    hint->setWordWrap(true);
    hint->setAlignment(Qt::AlignTop);
    m_stack->addWidget(hint);
    m_controls[std::size_t(OutageKind::Unit)] = new UnitOutages(m_desk, m_stack);
    m_controls[std::size_t(OutageKind::Link)] = new LinkOutages(m_desk, m_stack);
    m_controls[std::size_t(OutageKind::Leg)] = new LegOutages(m_desk, m_stack);
    m_controls[std::size_t(OutageKind::Guest)] = new GuestOutages(m_desk, m_stack);
    for (OutageControls *controls : m_controls) {
        if (controls)
            m_stack->addWidget(controls);
    }

    auto *side = new QWidget(this);
    auto *sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(Theme::Wide, 0, 0, 0);
    sideLayout->setSpacing(Theme::Normal);
    sideLayout->addWidget(m_name);
    sideLayout->addWidget(m_stack, 1);
    const QFontMetrics metrics(font());
    auto *split = new QSplitter(this);
    split->addWidget(m_board);
    split->addWidget(side);
    split->setStretchFactor(0, 1);
    split->setSizes({metrics.averageCharWidth() * 140, metrics.averageCharWidth() * 50});
    split->setCollapsible(1, false);
    auto *note = new QLabel(tr("This is what is really the case, not what a Management Unit "
                               "knows of it."),
                            this);
    note->setProperty("look", u"muted"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Wide, Theme::Wide, Theme::Wide, Theme::Wide);
    layout->setSpacing(Theme::Normal);
    layout->addWidget(new TimeBar(control, this));
    layout->addWidget(note);
    layout->addWidget(split, 1);
    resize(QSize(metrics.averageCharWidth() * 190, metrics.height() * 52)
               .boundedTo(screen()->availableSize()));

    connect(m_board, &OutageBoard::objectSelected, this, &OutagesWindow::select);
    connect(&m_desk, &OutageDesk::changed, this, [this] {
        if (OutageControls *controls = m_controls[std::size_t(m_board->selected().kind)])
            controls->refresh();
    });
    select(m_board->selected());
}

QString OutagesWindow::nameOf(const OutageObject &object) const
{
    const Model::Site &site = m_desk.site();
    switch (object.kind) {
    case OutageKind::Unit:
        return site.unit(object.unit).name;
    case OutageKind::Link:
        return site.links[Model::indexOf(object.link)].name;
    case OutageKind::Leg:
        for (const Model::LegConfig &leg : site.legs) {
            if (leg.id == object.leg)
                return leg.name;
        }
        return {};
    case OutageKind::Guest:
        //: a system on a Server Unit
        return tr("%1 on %2").arg(object.guest, site.unit(object.unit).name);
    case OutageKind::None:
        return {};
    }
    return {};
}

void OutagesWindow::select(const OutageObject &object)
{
    m_name->setText(nameOf(object));
    m_name->setVisible(!m_name->text().isEmpty());
    OutageControls *controls = m_controls[std::size_t(object.kind)];
    if (controls) {
        controls->setObject(object);
        m_stack->setCurrentWidget(controls);
    } else {
        m_stack->setCurrentIndex(0);
    }
}

} // namespace Ui
