// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cluster/topologypicture.h"

#include "ui/cluster/partbutton.h"
#include "ui/cluster/topologycanvas.h"
#include "ui/theme/theme.h"

#include <QEvent>

#include <algorithm>

namespace Ui {

TopologyPicture::TopologyPicture(const Model::SitePtr &site, bool pencil, QWidget *parent)
    : QScrollArea(parent)
    , m_site(site)
    , m_canvas(new TopologyCanvas(this))
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Picture of the site"));
    setWidget(m_canvas);
    for (const Model::TopologyBox &box : Model::layOut(*m_site, {}).boxes) {
        auto *button = new PartButton(box.part, pencil, m_canvas);
        m_buttons.push_back(button);
        const Model::SitePart part = box.part;
        connect(button, &PartButton::clicked, this, [this, button, part] {
            makeReachable(button);
            emit partClicked(part);
        });
        connect(button, &PartButton::whyWanted, this, [this, part] { emit whyWanted(part); });
        connect(button, &PartButton::moveWanted, this,
                [this, part](int dx, int dy) { moveFrom(part, dx, dy); });
        connect(button, &PartButton::menuWanted, this,
                [this, part](const QPoint &at) { emit menuWanted(part, at); });
    }
    if (!m_buttons.empty())
        makeReachable(m_buttons.front());
    arrange();
}

PartButton *TopologyPicture::button(const Model::SitePart &part) const
{
    const auto found = std::ranges::find(m_buttons, part, &PartButton::part);
    return found == m_buttons.end() ? nullptr : *found;
}

/// The Tab key comes to one part of the picture only, the arrow keys lead on from there.
void TopologyPicture::makeReachable(PartButton *button)
{
    for (PartButton *each : m_buttons)
        each->setFocusPolicy(each == button ? Qt::StrongFocus : Qt::ClickFocus);
    setFocusProxy(button);
}

void TopologyPicture::moveFrom(const Model::SitePart &part, int dx, int dy)
{
    const Model::TopologyBox *next = Model::neighbour(m_layout, part, dx, dy);
    PartButton *there = next ? button(next->part) : nullptr;
    if (!there)
        return;
    makeReachable(there);
    there->setFocus(Qt::OtherFocusReason);
    ensureWidgetVisible(there, Theme::Wide, Theme::Wide);
}

void TopologyPicture::showView(const Model::SiteViewPtr &shown, const Model::SiteViewPtr &now)
{
    for (PartButton *each : m_buttons) {
        each->showState(partState(each->part(), *shown));
        each->setLostAlready(now && partState(each->part(), *now).gone);
        each->setToolTip(partTip(each->part(), *(now ? now : shown)));
    }
    m_canvas->showView(shown);
}

void TopologyPicture::setStruckOut(const std::vector<Model::SitePart> &parts)
{
    for (PartButton *each : m_buttons) {
        const bool lost = std::ranges::find(parts, each->part()) != parts.end();
        each->setChecked(lost);
    }
}

std::vector<Model::SitePart> TopologyPicture::struckOut() const
{
    std::vector<Model::SitePart> parts;
    for (const PartButton *each : m_buttons) {
        if (each->isChecked())
            parts.push_back(each->part());
    }
    std::ranges::sort(parts);
    return parts;
}

void TopologyPicture::arrange()
{
    const QFontMetrics metrics(font());
    m_layout = Model::layOut(
        *m_site,
        {qreal(viewport()->width()), qreal(metrics.averageCharWidth()), qreal(metrics.height())});
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setGeometry(m_layout.boxes[i].rect.toRect());
    const QSize need = m_layout.size.toSize() + QSize(0, 1);
    m_canvas->showLayout(m_layout);
    m_canvas->resize(std::max(need.width(), viewport()->width()), need.height());
}

void TopologyPicture::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void TopologyPicture::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

QSize TopologyPicture::sizeHint() const
{
    return m_canvas->size();
}

} // namespace Ui
