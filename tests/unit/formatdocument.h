// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

/// engine/crd/FORMAT.md taken apart into its tables and the numbers in its sentences.
class FormatDocument {
public:
    explicit FormatDocument(const QString &text);

    /// Cells of the rows below the head of the first table of @p section.
    QList<QStringList> table(const QString &section) const;
    /// The number that @p pattern captures, wherever lines are broken; NoNumber where it matches
    /// nothing.
    quint64 number(const QString &pattern) const;
    bool says(const QString &sentence) const { return m_sentences.contains(sentence); }

    static constexpr quint64 NoNumber = ~quint64(0);

private:
    struct Table {
        QString section;
        QList<QStringList> rows;
    };

    QList<Table> m_tables;
    QString m_sentences; ///< the whole text with single spaces
};
