// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/csv.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace Ui {

static QString quoted(QString text)
{
    // A spreadsheet must not take what an operator named for a formula.
    if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.front()) && text != u"-")
        text.prepend(u'\'');
    if (!text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n'))
        return text;
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

static void addRows(QStringList &lines, const QAbstractItemModel &model, const QList<int> &columns,
                    const QModelIndex &parent)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList fields;
        for (int column : columns)
            fields << quoted(model.index(row, column, parent).data().toString());
        lines << fields.join(u',');
        addRows(lines, model, columns, model.index(row, 0, parent));
    }
}

QString csvOf(const QAbstractItemModel &model, const QList<int> &columns)
{
    QStringList titles;
    for (int column : columns)
        titles << quoted(model.headerData(column, Qt::Horizontal).toString());
    QStringList lines{titles.join(u',')};
    addRows(lines, model, columns, {});
    return lines.join(u"\r\n"_s) + u"\r\n"_s;
}

} // namespace Ui
