// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/valuebutton.h"

#include "ui/frame/becausedialog.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace Ui {

ValueButton::ValueButton(const PageContext &context, QWidget *parent)
    : QPushButton(parent)
    , m_context(context)
{
    setProperty("look", u"link"_s);
    setFlat(true);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    const int side = Theme::instance().iconSide();
    setIconSize({side, side});
    connect(this, &QPushButton::clicked, this, &ValueButton::follow);
    restyle();
}

void ValueButton::showCell(const Model::ItemCell &cell, const std::optional<Place> &object)
{
    if (m_cell == cell && m_object == object)
        return;
    m_cell = cell;
    m_object = object;
    // Names may contain what a button would take for a mnemonic.
    setText(QString(cell.text).replace(u'&', u"&&"_s));
    setToolTip(cell.tip);
    restyle();
}

void ValueButton::restyle()
{
    const Tokens &tokens = Theme::instance().tokens();
    const bool link = m_cell.target.has_value();
    const bool acts = link || (m_cell.because && m_object);
    setFocusPolicy(acts ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(acts ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setIcon(Theme::markIcon(m_cell.mark));
    QColor colour = tokens.of(m_cell.mark);
    if (m_cell.stale)
        colour = tokens.stale;
    else if (link && m_cell.mark == Model::Mark::None)
        colour = tokens.focus;
    // Ages change with every view; a style sheet makes new colours and fonts dear.
    if (font().italic() != m_cell.stale) {
        QFont slanted = font();
        slanted.setItalic(m_cell.stale);
        setFont(slanted);
    }
    if (m_colour != colour) {
        m_colour = colour;
        QPalette own = palette();
        own.setColor(QPalette::ButtonText, colour);
        setPalette(own);
    }
}

void ValueButton::follow()
{
    if (m_cell.target)
        m_context.navigator.go(*m_cell.target);
    else if (m_cell.because && m_object)
        BecauseDialog::open(m_context, *m_object, window());
}

void ValueButton::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(Theme::icon(u"copy"_s), tr("Copy"), this,
                   [this] { QApplication::clipboard()->setText(m_cell.text); });
    if (m_cell.because && m_object) {
        menu.addAction(Theme::icon(u"help"_s), tr("Why this status?"), this,
                       [this] { BecauseDialog::open(m_context, *m_object, window()); });
    }
    menu.exec(event->globalPos());
}

} // namespace Ui
