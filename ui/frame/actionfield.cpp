// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/actionfield.h"

#include "ui/theme/theme.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Ui {

ActionField::ActionField(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    setAccessibleName(tr("Actions"));
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(Theme::Wide);
    m_grid->setVerticalSpacing(Theme::Tight);
    m_grid->setColumnStretch(1, 1);
}

int ActionField::add(const QString &text, const QString &purpose, std::function<void()> run,
                     Danger danger)
{
    if (danger == Danger::Dangerous && !m_dangerous) {
        m_dangerous = true;
        if (!m_rows.empty()) {
            auto *rule = new QFrame(this);
            rule->setProperty("look", u"rule"_s);
            m_grid->addWidget(rule, m_grid->rowCount(), 0, 1, 2);
        }
    }
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(false);
    auto *line = new QLabel(purpose, this);
    line->setProperty("look", u"muted"_s);
    line->setWordWrap(true);
    connect(button, &QPushButton::clicked, this, [run = std::move(run)] { run(); });
    const int row = m_grid->rowCount();
    m_grid->addWidget(button, row, 0);
    m_grid->addWidget(line, row, 1);
    m_rows.push_back({button, line, purpose});
    button->setAccessibleDescription(purpose);
    return int(m_rows.size()) - 1;
}

void ActionField::setReason(int action, const QString &reason)
{
    Row &row = m_rows[std::size_t(action)];
    const bool possible = reason.isEmpty();
    if (row.button->isEnabled() == possible
        && row.line->text() == (possible ? row.purpose : reason))
        return;
    row.button->setEnabled(possible);
    row.button->setToolTip(reason);
    row.button->setAccessibleDescription(possible ? row.purpose : reason);
    row.line->setText(possible ? row.purpose : reason);
}

void ActionField::setText(int action, const QString &text)
{
    m_rows[std::size_t(action)].button->setText(text);
}

bool confirmed(QWidget *parent, const QString &title, const QString &question, const QString &verb)
{
    QMessageBox box(QMessageBox::NoIcon, title, question, QMessageBox::NoButton, parent);
    QPushButton *act = box.addButton(verb, QMessageBox::DestructiveRole);
    QPushButton *cancel = box.addButton(ActionField::tr("Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(cancel);
    box.setEscapeButton(cancel);
    box.exec();
    return box.clickedButton() == act;
}

} // namespace Ui
