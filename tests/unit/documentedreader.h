// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <vector>

#include "tests/unit/formatdocument.h"

/// Reads values and records by what FORMAT.md says and by nothing else: it shares no code with the
/// program, so that both agree only when the document is right.
class DocumentedReader {
public:
    explicit DocumentedReader(const FormatDocument &document);

    void begin(const QByteArray &bytes);
    bool ok() const { return m_ok; }
    bool atEnd() const { return m_at == m_bytes.size(); }

    QByteArray take(quint64 size);
    /// A value of fixed size under its name in the document, "u16" or "unit".
    quint64 number(const QString &type);
    QByteArray bytes(const QString &type = QStringLiteral("bytes"));
    QString text() { return QString::fromUtf8(bytes(QStringLiteral("text"))); }
    /// A record as the program dumps it.
    QByteArray record();

    quint64 sizeOf(const QString &type) const;

private:
    struct Member {
        QString type; ///< empty: a group
        std::vector<Member> group;
        bool isList = false;
        QString name;
    };

    static std::vector<Member> parseMembers(const QString &text, qsizetype *at);
    QByteArray member(const Member &member, const QStringList &path);
    QByteArray value(const Member &member, const QStringList &path);
    QByteArray group(const std::vector<Member> &members, const QStringList &path);
    QByteArray word(const QString &member, const QStringList &path);

    std::map<QString, quint64> m_sizes;
    struct Type {
        QString number;
        QString name;
        std::vector<Member> members;
    };

    std::vector<Type> m_types;
    QList<QStringList> m_words;
    QByteArray m_bytes;
    qsizetype m_at = 0;
    bool m_ok = true;
};
