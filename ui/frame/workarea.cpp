// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/workarea.h"

#include "ui/frame/placetext.h"
#include "ui/text/quantity.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Ui {

static constexpr std::size_t HistoryLength = 50;

WorkArea::WorkArea(QWidget *parent)
    : QWidget(parent)
    , m_way(new QLabel(this))
    , m_heading(new QLabel(this))
    , m_banner(new QLabel(this))
    , m_back(new QToolButton(this))
    , m_forward(new QToolButton(this))
    , m_rows(new QVBoxLayout(this))
{
    setProperty("look", u"work"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Work area"));

    m_heading->setFont(Theme::instance().font(TypeStep::Title));
    m_heading->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_way->setProperty("look", u"muted"_s);
    m_way->setAccessibleName(tr("Path"));
    m_banner->setProperty("look", u"banner"_s);
    m_banner->setWordWrap(true);
    m_banner->hide();
    m_back->setIcon(Theme::icon(u"back"_s));
    m_back->setToolTip(tr("Back (Alt+Left)"));
    m_back->setAccessibleName(tr("Back"));
    m_forward->setIcon(Theme::icon(u"forward"_s));
    m_forward->setToolTip(tr("Forward (Alt+Right)"));
    m_forward->setAccessibleName(tr("Forward"));
    connect(m_back, &QToolButton::clicked, this, &WorkArea::goBack);
    connect(m_forward, &QToolButton::clicked, this, &WorkArea::goForward);

    auto *top = new QHBoxLayout;
    top->setSpacing(Theme::Tight);
    top->addWidget(m_back);
    top->addWidget(m_forward);
    top->addSpacing(Theme::Tight);
    top->addWidget(m_way, 1);
    m_rows->setContentsMargins(Theme::Wide, Theme::Tight, Theme::Wide, Theme::Normal);
    m_rows->setSpacing(Theme::Tight);
    m_rows->addLayout(top);
    m_rows->addWidget(m_heading);
    m_rows->addWidget(m_banner);
}

void WorkArea::setPage(Page *page)
{
    const bool hadFocus = m_page && m_page->isAncestorOf(focusWidget());
    // The way here may have begun with a click on the old page, which is still being handled.
    if (m_page) {
        m_page->hide();
        m_page->deleteLater();
    }
    m_page = page;
    m_rows->addWidget(page, 1);
    page->show();
    m_heading->setText(page->heading());
    connect(page, &Page::headingChanged, this, [this] { m_heading->setText(m_page->heading()); });
    if (hadFocus)
        page->setFocus();
    updateWay();
}

void WorkArea::showView(const Model::SiteViewPtr &view)
{
    if (view && m_page)
        m_page->showView(view);
}

void WorkArea::showConnection(bool connected, const QString &mu, const Model::SiteViewPtr &view)
{
    m_banner->setVisible(!connected);
    if (m_page)
        m_page->setEnabled(connected);
    if (!connected) {
        m_banner->setText(tr("No connection to %1 since %2 UTC. What is shown is as old as that. "
                             "The console keeps trying; the menu MU goes on at another one.")
                              .arg(mu, view ? timeText(view->time) : tr("the start")));
    }
}

void WorkArea::visit(const Place &place)
{
    if (m_travelling || (!m_history.empty() && m_history[m_at] == place))
        return;
    if (!m_history.empty())
        m_history.resize(m_at + 1);
    m_history.push_back(place);
    if (m_history.size() > HistoryLength)
        m_history.pop_front();
    m_at = m_history.size() - 1;
    updateWay();
}

void WorkArea::goBack()
{
    if (m_history.empty() || m_at == 0)
        return;
    --m_at;
    m_travelling = true;
    emit placeWanted(m_history[m_at]);
    m_travelling = false;
    updateWay();
}

void WorkArea::goForward()
{
    if (m_at + 1 >= m_history.size())
        return;
    ++m_at;
    m_travelling = true;
    emit placeWanted(m_history[m_at]);
    m_travelling = false;
    updateWay();
}

void WorkArea::updateWay()
{
    m_back->setEnabled(m_at > 0);
    m_forward->setEnabled(m_at + 1 < m_history.size());
    if (m_page)
        m_way->setText(m_page->way().join(u" › "_s));
}

} // namespace Ui
