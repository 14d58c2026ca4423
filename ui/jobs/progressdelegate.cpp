// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/progressdelegate.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace Ui {

void ProgressDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QVariant value = index.data(m_permilleRole);
    if (!value.isValid() || value.toInt() < 0)
        return;
    const QRect bar(option.rect.left() + 2, option.rect.bottom() - 4, option.rect.width() - 4, 3);
    const Tokens &tokens = Theme::instance().tokens();
    painter->fillRect(bar, tokens.hairline);
    painter->fillRect(bar.x(), bar.y(), bar.width() * qBound(0, value.toInt(), 1000) / 1000,
                      bar.height(), tokens.line);
}

} // namespace Ui
