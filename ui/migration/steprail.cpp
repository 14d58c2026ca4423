// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migration/steprail.h"

#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace Ui {

StepRail::StepRail(const QStringList &steps, QWidget *parent)
    : QWidget(parent)
    , m_steps(steps)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Normal);
    for (int i = 0; i < steps.size(); ++i) {
        if (i > 0) {
            auto *between = new QLabel(u"\u203a"_s, this);
            between->setProperty("look", u"muted"_s);
            layout->addWidget(between);
        }
        auto *label = new QLabel(this);
        m_labels.push_back(label);
        layout->addWidget(label);
    }
    layout->addStretch(1);
    setCurrent(0);
}

void StepRail::setCurrent(int step)
{
    for (std::size_t i = 0; i < m_labels.size(); ++i) {
        const bool now = int(i) == step;
        QLabel *label = m_labels[i];
        const QString text = u"%1 %2"_s.arg(i + 1).arg(m_steps.at(qsizetype(i)).toHtmlEscaped());
        // Marked up, since a style sheet lets no later setFont() through.
        label->setText(now ? u"<b><u>%1</u></b>"_s.arg(text) : text);
        label->setTextFormat(Qt::RichText);
        label->setForegroundRole(now ? QPalette::WindowText : QPalette::PlaceholderText);
    }
    setAccessibleName(
        tr("Step %1 of %2: %3").arg(step + 1).arg(m_steps.size()).arg(m_steps.value(step)));
}

} // namespace Ui
