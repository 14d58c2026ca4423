// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/formatdocument.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

QStringList cellsOf(const QString &line)
{
    QStringList cells = line.split(u'|').sliced(1);
    cells.removeLast();
    for (QString &cell : cells)
        cell = cell.trimmed();
    return cells;
}

} // namespace

FormatDocument::FormatDocument(const QString &text)
    : m_sentences(text.simplified())
{
    QString section;
    bool inTable = false;
    for (const QString &line : text.split(u'\n')) {
        const bool isRow = line.startsWith(u'|');
        if (line.startsWith(u"## "))
            section = line.sliced(3);
        if (isRow && !inTable)
            m_tables.append({section, {}}); // and this row is its head
        else if (isRow && !line.startsWith(u"|-"))
            m_tables.last().rows += cellsOf(line);
        inTable = isRow;
    }
}

QList<QStringList> FormatDocument::table(const QString &section) const
{
    for (const Table &table : m_tables) {
        if (table.section == section)
            return table.rows;
    }
    return {};
}

quint64 FormatDocument::number(const QString &pattern) const
{
    const QRegularExpressionMatch match = QRegularExpression(pattern).match(m_sentences);
    bool good = false;
    const quint64 value = match.captured(1).toULongLong(&good, 0);
    return good ? value : NoNumber;
}
