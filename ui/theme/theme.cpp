// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/icons.h"
#include "ui/theme/stylesheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ui {

static Theme *s_theme = nullptr;

static QPalette paletteOf(const Tokens &tokens)
{
    QPalette palette;
    palette.setColor(QPalette::Window, tokens.window);
    palette.setColor(QPalette::WindowText, tokens.text);
    palette.setColor(QPalette::Base, tokens.base);
    palette.setColor(QPalette::AlternateBase, tokens.raised);
    palette.setColor(QPalette::Text, tokens.text);
    palette.setColor(QPalette::Button, tokens.raised);
    palette.setColor(QPalette::ButtonText, tokens.text);
    palette.setColor(QPalette::BrightText, tokens.text);
    palette.setColor(QPalette::ToolTipBase, tokens.base);
    palette.setColor(QPalette::ToolTipText, tokens.text);
    palette.setColor(QPalette::PlaceholderText, tokens.muted);
    palette.setColor(QPalette::Highlight, tokens.selection);
    palette.setColor(QPalette::HighlightedText, tokens.text);
    palette.setColor(QPalette::Link, tokens.focus);
    palette.setColor(QPalette::LinkVisited, tokens.focus);
    palette.setColor(QPalette::Light, tokens.hairline);
    palette.setColor(QPalette::Midlight, tokens.hairline);
    palette.setColor(QPalette::Mid, tokens.hairline);
    palette.setColor(QPalette::Dark, tokens.line);
    palette.setColor(QPalette::Shadow, tokens.line);
    for (QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, tokens.stale);
    return palette;
}

Theme &Theme::apply(QApplication &app)
{
    if (!s_theme)
        s_theme = new Theme(app);
    return *s_theme;
}

Theme &Theme::instance()
{
    return apply(*qobject_cast<QApplication *>(QCoreApplication::instance()));
}

Theme::Theme(QApplication &app)
    : QObject(&app)
    , m_app(app)
    , m_desktopFont(QApplication::font())
{
    // What the desktop wants is read before our own palette replaces it.
    const QPalette desktop = QApplication::palette();
    m_desktopDark = desktop.color(QPalette::Window).lightness()
        < desktop.color(QPalette::WindowText).lightness();
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    refresh();
}

Theme::~Theme()
{
    s_theme = nullptr;
}

void Theme::setAppearance(Appearance appearance)
{
    if (m_appearance == appearance)
        return;
    m_appearance = appearance;
    refresh();
    emit changed();
}

void Theme::refresh()
{
    const bool dark = m_appearance == Appearance::Dark
        || (m_appearance == Appearance::Desktop && m_desktopDark);
    m_tokens = dark ? Tokens::darkOne() : Tokens::light();
    QApplication::setPalette(paletteOf(m_tokens));
    m_app.setStyleSheet(styleSheetOf(m_tokens, QFontMetrics(m_desktopFont).height()));
}

QFont Theme::font(TypeStep step) const
{
    QFont font = m_desktopFont;
    double factor = 1.0;
    switch (step) {
    case TypeStep::Caption:
        factor = 0.9;
        break;
    case TypeStep::Body:
        break;
    case TypeStep::Heading:
        factor = 1.1;
        font.setWeight(QFont::DemiBold);
        break;
    case TypeStep::Title:
        factor = 1.35;
        font.setWeight(QFont::DemiBold);
        break;
    case TypeStep::Figure:
        factor = 1.8;
        break;
    }
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    return font;
}

QFont Theme::figures() const
{
    const QFontMetrics metrics(m_desktopFont);
    const int zero = metrics.horizontalAdvance(u'0');
    const QString digits = u"123456789"_s;
    const bool tabular = std::ranges::all_of(
        digits, [&](QChar digit) { return metrics.horizontalAdvance(digit) == zero; });
    return tabular ? m_desktopFont : monospace();
}

QFont Theme::monospace() const
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setStyleHint(QFont::Monospace);
    if (m_desktopFont.pointSizeF() > 0)
        font.setPointSizeF(m_desktopFont.pointSizeF());
    else
        font.setPixelSize(m_desktopFont.pixelSize());
    return font;
}

int Theme::rowHeight() const
{
    return QFontMetrics(m_desktopFont).height() + Normal;
}

int Theme::iconSide() const
{
    const int line = QFontMetrics(m_desktopFont).height();
    return line < 20 ? 16 : line < 26 ? 20 : 24;
}

QIcon Theme::icon(const QString &name)
{
    return tintedIcon(name);
}

QIcon Theme::markIcon(Model::Mark mark)
{
    return mark == Model::Mark::None ? QIcon() : shapeIcon(mark);
}

} // namespace Ui
