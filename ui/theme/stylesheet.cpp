// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/stylesheet.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Ui {

// Names between @…@ are tokens. Classes of our own are set by the dynamic property "look".
static const char16_t Sheet[] = uR"(
* { outline: none; }
QMainWindow, QDialog, QMessageBox { background: @window@; }
QMainWindow::separator { background: @hairline@; width: 4px; height: 4px; }
QMainWindow::separator:hover { background: @focus@; }
QSplitter::handle { background: @hairline@; }
QSplitter::handle:horizontal { width: 4px; }
QSplitter::handle:vertical { height: 4px; }
QSplitter::handle:hover { background: @focus@; }
QToolTip { background: @base@; color: @text@; border: 1px solid @line@; padding: 4px; }

QMenuBar { background: @raised@; border-bottom: 1px solid @hairline@; }
QMenuBar::item { padding: 4px 8px; background: transparent; }
QMenuBar::item:selected { background: @selection@; }
QMenu { background: @base@; border: 1px solid @line@; padding: 4px 0; }
QMenu::item { padding: 4px 24px 4px 28px; }
QMenu::item:selected { background: @selection@; }
QMenu::item:disabled { color: @stale@; }
QMenu::separator { height: 1px; background: @hairline@; margin: 4px 0; }
QMenu::icon { padding-left: 8px; }

QPushButton, QToolButton[look="button"] {
    background: @raised@; border: 1px solid @line@; border-radius: 2px;
    padding: 4px 12px; min-height: @line-height@px; }
QPushButton:hover, QToolButton[look="button"]:hover { background: @hover@; border-color: @text@; }
QPushButton:pressed, QToolButton[look="button"]:pressed { background: @selection@; }
QPushButton:focus, QToolButton[look="button"]:focus { border: 2px solid @focus@; padding: 3px 11px; }
QPushButton:default { border: 2px solid @text@; padding: 3px 11px; }
QPushButton:default:focus { border: 2px solid @focus@; }
QPushButton:disabled, QToolButton[look="button"]:disabled {
    color: @stale@; border: 1px dashed @hairline@; background: transparent; }
QPushButton[look="link"], QToolButton[look="link"] {
    background: transparent; border: 1px solid transparent; border-radius: 2px;
    padding: 1px 3px; text-align: left; min-height: 0; }
QPushButton[look="link"]:hover, QToolButton[look="link"]:hover { color: @focus@; border-color: transparent; text-decoration: underline; }
QPushButton[look="link"]:focus, QToolButton[look="link"]:focus { border: 2px solid @focus@; padding: 0 2px; }
QPushButton[look="link"]:disabled { color: @text@; border-color: transparent; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 2px; padding: 3px; }
QToolButton:hover { background: @hover@; }
QToolButton:pressed, QToolButton:checked { background: @selection@; }
QToolButton:focus { border: 2px solid @focus@; padding: 2px; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QPlainTextEdit, QTextEdit, QTextBrowser, QSpinBox, QComboBox, QAbstractSpinBox {
    background: @base@; border: 1px solid @line@; border-radius: 2px; padding: 2px 4px;
    selection-background-color: @focus@; selection-color: @base@; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QTextBrowser:focus, QSpinBox:focus,
QComboBox:focus { border: 2px solid @focus@; padding: 1px 3px; }
QLineEdit:disabled, QComboBox:disabled { color: @stale@; border-color: @hairline@; }
QComboBox::drop-down { border: none; width: 18px; }
QComboBox::down-arrow { image: url(:/icons/@shade@/chevron-down.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @base@; border: 1px solid @line@; }
QCheckBox:focus, QRadioButton:focus { color: @focus@; }

QAbstractItemView { background: @base@; border: 1px solid @hairline@; }
QAbstractItemView:focus { border: 1px solid @focus@; }
QTableView, QTreeView { gridline-color: @hairline@; alternate-background-color: @base@;
    selection-background-color: @selection@; selection-color: @text@; }
QHeaderView { background: @raised@; border: none; }
QHeaderView::section { background: @raised@; color: @muted@; border: none;
    border-bottom: 1px solid @hairline@; border-right: 1px solid @hairline@;
    padding: 3px 8px; text-align: left; }
QHeaderView::section:hover { color: @text@; }
QHeaderView::up-arrow { image: url(:/icons/@shade@/chevron-up.svg); width: 10px; height: 10px; }
QHeaderView::down-arrow { image: url(:/icons/@shade@/chevron-down.svg); width: 10px; height: 10px; }
QTableCornerButton::section { background: @raised@; border: none; }
QTreeView::branch { background: transparent; }
QTreeView::branch:has-children:closed { image: url(:/icons/@shade@/chevron-right.svg); }
QTreeView::branch:has-children:open { image: url(:/icons/@shade@/chevron-down.svg); }

QTabWidget::pane { border: none; border-top: 1px solid @hairline@; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @muted@; border: none;
    border-bottom: 3px solid transparent; padding: 5px 12px; }
QTabBar::tab:hover { color: @text@; background: @hover@; }
QTabBar::tab:selected { color: @text@; border-bottom: 3px solid @text@; }
QTabBar::tab:focus { border-bottom: 3px solid @focus@; }
QDockWidget { titlebar-close-icon: url(:/icons/@shade@/close.svg);
    titlebar-normal-icon: url(:/icons/@shade@/detach.svg); }
QDockWidget::title { background: @raised@; padding: 4px 8px; border-bottom: 1px solid @hairline@; }
QDockWidget::close-button, QDockWidget::float-button { border: 1px solid transparent; padding: 0; icon-size: 12px; }
QDockWidget::close-button:hover, QDockWidget::float-button:hover { background: @hover@; border-color: @line@; }

QScrollBar:vertical { background: @base@; width: 12px; margin: 0; }
QScrollBar:horizontal { background: @base@; height: 12px; margin: 0; }
QScrollBar::handle { background: @hairline@; border: 2px solid @base@; border-radius: 4px; }
QScrollBar::handle:vertical { min-height: 24px; }
QScrollBar::handle:horizontal { min-width: 24px; }
QScrollBar::handle:hover { background: @line@; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollArea { border: none; background: transparent; }
QScrollArea > QWidget > QWidget { background: transparent; }

QProgressBar { background: @base@; border: 1px solid @line@; border-radius: 0; text-align: center;
    min-height: 10px; }
QProgressBar::chunk { background: @line@; }
QGroupBox { border: none; border-top: 1px solid @hairline@; margin-top: @line-height@px;
    padding-top: 8px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; padding: 0 8px 0 0; }

QWidget[look="header"] { background: @raised@; border-bottom: 1px solid @hairline@; }
QWidget[look="work"] { background: @base@; }
QWidget[look="panel"] { background: @base@; border: 1px solid @hairline@; }
QLabel[look="muted"] { color: @muted@; }
QLabel[look="stale"] { color: @stale@; font-style: italic; }
QLabel[look="badge"] { background: @text@; color: @base@; padding: 1px 6px; border-radius: 2px; }
QLabel[look="banner"], QWidget[look="banner"] { background: @raised@; border: 1px solid @line@;
    padding: 4px 8px; }
QFrame[look="rule"] { background: @hairline@; border: none; max-height: 1px; min-height: 1px; }
)";

QString styleSheetOf(const Tokens &tokens, int fontHeight)
{
    QString sheet = QString::fromUtf16(Sheet);
    const std::array<std::pair<QString, QColor>, 16> colours{{
        {u"window"_s, tokens.window},
        {u"base"_s, tokens.base},
        {u"raised"_s, tokens.raised},
        {u"hover"_s, tokens.hover},
        {u"selection"_s, tokens.selection},
        {u"text"_s, tokens.text},
        {u"muted"_s, tokens.muted},
        {u"line"_s, tokens.line},
        {u"hairline"_s, tokens.hairline},
        {u"focus"_s, tokens.focus},
        {u"critical"_s, tokens.critical},
        {u"high"_s, tokens.high},
        {u"medium"_s, tokens.medium},
        {u"low"_s, tokens.low},
        {u"stale"_s, tokens.stale},
        {u"shadow"_s, tokens.line},
    }};
    for (const auto &[name, colour] : colours)
        sheet.replace(u'@' + name + u'@', colour.name());
    sheet.replace(u"@shade@"_s, tokens.dark ? u"dark"_s : u"light"_s);
    sheet.replace(u"@line-height@"_s, QString::number(fontHeight));
    return sheet;
}

} // namespace Ui
