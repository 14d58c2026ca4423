// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vm2000/textcolumns.h"

#include <cstdlib>

namespace Engine::Vm2000 {

QString inColumns(const std::vector<TextColumn> &columns, const QStringList &texts)
{
    QString line;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const int width = columns[static_cast<std::size_t>(i)].width;
        if (i > 0)
            line += u' ';
        line += width < 0 ? texts[i].rightJustified(-width) : texts[i].leftJustified(width);
    }
    while (line.endsWith(u' '))
        line.chop(1);
    return line;
}

QString vmIdField(int index, const QString &name)
{
    const QString number = index > 0 ? QString::number(index) : QString(u'-');
    return QString(number.rightJustified(2) + u' ' + name).leftJustified(VmIdWidth);
}

QStringList wrapped(const QString &head, const QStringList &items)
{
    const QString indent(head.size(), u' ');
    QStringList lines{head};
    for (qsizetype i = 0; i < items.size(); ++i) {
        const bool isLast = i + 1 == items.size();
        const QString item = isLast ? items[i] : items[i] + u',';
        if (lines.back().size() > head.size() && lines.back().size() + item.size() > ConsoleWidth)
            lines += indent;
        lines.back() += item;
    }
    return lines;
}

} // namespace Engine::Vm2000
