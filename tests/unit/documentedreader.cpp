// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/documentedreader.h"

#include "model/instant.h"
#include "model/jsonobject.h"

#include <algorithm>

#include <QUuid>
#include <QtEndian>

using namespace Qt::StringLiterals;

DocumentedReader::DocumentedReader(const FormatDocument &document)
    : m_words(document.table(u"Words"_s))
{
    for (const QStringList &row : document.table(u"Records"_s)) {
        qsizetype at = 0;
        m_types.push_back({row[0], row[1], parseMembers(row[2], &at)});
    }
    // "u8, u16" with "1, 2"; of "4 + n" the 4 is the length that comes first.
    for (const QStringList &row : document.table(u"Values"_s)) {
        const QStringList names = row[0].split(u", "_s);
        const QStringList sizes = row[1].section(u' ', 0, names.size() - 1).split(u", "_s);
        for (qsizetype i = 0; i < names.size() && i < sizes.size(); ++i)
            m_sizes[names[i]] = sizes[i].toULongLong();
    }
}

void DocumentedReader::begin(const QByteArray &bytes)
{
    m_bytes = bytes;
    m_at = 0;
    m_ok = true;
}

quint64 DocumentedReader::sizeOf(const QString &type) const
{
    const auto found = m_sizes.find(type);
    return found == m_sizes.end() ? 0 : found->second;
}

QByteArray DocumentedReader::take(quint64 size)
{
    if (!m_ok || size > quint64(m_bytes.size() - m_at)) {
        m_ok = false;
        return {};
    }
    m_at += qsizetype(size);
    return m_bytes.mid(m_at - qsizetype(size), qsizetype(size));
}

quint64 DocumentedReader::number(const QString &type)
{
    const quint64 size = sizeOf(type);
    m_ok = m_ok && size >= 1 && size <= 8;
    const QByteArray taken = take(size).leftJustified(8, '\0');
    const quint64 value = qFromLittleEndian<quint64>(taken.constData());
    m_ok = m_ok && (type != u"flag" || value <= 1);
    return m_ok ? value : 0;
}

QByteArray DocumentedReader::bytes(const QString &type)
{
    const QByteArray length = take(sizeOf(type)).leftJustified(8, '\0');
    return take(qFromLittleEndian<quint64>(length.constData()));
}

std::vector<DocumentedReader::Member> DocumentedReader::parseMembers(const QString &text,
                                                                     qsizetype *at)
{
    const auto word = [&] {
        const qsizetype begin = *at;
        while (*at < text.size() && !u" ,()"_s.contains(text[*at]))
            ++*at;
        return text.mid(begin, *at - begin);
    };
    std::vector<Member> members;
    while (*at < text.size() && text[*at] != u')') {
        Member member;
        member.isList = QStringView(text).sliced(*at).startsWith(u"list of ");
        *at += member.isList ? 8 : 0;
        if (text[*at] == u'(') {
            ++*at;
            member.group = parseMembers(text, at);
            ++*at;
        } else {
            member.type = word();
        }
        ++*at;
        member.name = word();
        members.push_back(member);
        *at += QStringView(text).sliced(*at).startsWith(u", ") ? 2 : 0;
    }
    return members;
}

/// Words are listed under what they belong to and the name of the member.
QByteArray DocumentedReader::word(const QString &member, const QStringList &path)
{
    const quint64 number = this->number(u"word"_s);
    for (const QStringList &row : m_words) {
        QStringList where = row[0].split(u' ');
        if (where.isEmpty() || where.takeLast() != member)
            continue;
        const bool fits = std::any_of(where.begin(), where.end(),
                                      [&](const QString &each) { return path.contains(each); });
        const QStringList words = row[1].split(u", "_s);
        if (fits && number < quint64(words.size()))
            return Model::JsonObject::quoted(words[qsizetype(number)]);
    }
    m_ok = false;
    return {};
}

QByteArray DocumentedReader::value(const Member &member, const QStringList &path)
{
    const QString &type = member.type;
    if (type.isEmpty())
        return group(member.group, path + QStringList(member.name));
    if (type == u"text")
        return Model::JsonObject::quoted(text());
    if (type == u"bytes") {
        const QByteArray found = bytes();
        // Dumps keep secrets.
        if (member.name != u"password-hash" && member.name != u"community")
            return '"' + found.toHex() + '"';
        return found.isEmpty() ? "null" : "\"***\"";
    }
    if (type == u"word")
        return word(member.name, path);
    if (type == u"uuid") {
        // Two numbers, each with its least byte first.
        QByteArray hex = take(sizeOf(type));
        std::reverse(hex.begin(), hex.begin() + hex.size() / 2);
        std::reverse(hex.begin() + hex.size() / 2, hex.end());
        return '"' + QUuid::fromRfc4122(hex).toByteArray(QUuid::WithoutBraces) + '"';
    }
    const quint64 number = this->number(type);
    if (type == u"flag")
        return number == 1 ? "true" : "false";
    if (type == u"unit")
        return number == 65535 ? "null" : QByteArray::number(number);
    if (type == u"i32")
        return QByteArray::number(qint32(number));
    if (type == u"i64" || type == u"duration")
        return QByteArray::number(qint64(number));
    if (type == u"time")
        return '"' + Model::toIsoText(Model::Instant(Model::Duration(number))).toLatin1() + '"';
    return QByteArray::number(number);
}

QByteArray DocumentedReader::member(const Member &member, const QStringList &path)
{
    if (!member.isList)
        return value(member, path);
    QByteArray list;
    for (quint64 left = number(u"list"_s); left > 0 && m_ok; --left)
        list += (list.isEmpty() ? "" : ",") + value(member, path);
    return '[' + list + ']';
}

QByteArray DocumentedReader::group(const std::vector<Member> &members, const QStringList &path)
{
    Model::JsonObject object;
    for (const Member &each : members)
        object.addJson(each.name.toUtf8().constData(), member(each, path));
    return object.finish();
}

QByteArray DocumentedReader::record()
{
    Model::JsonObject object;
    if (const quint64 owner = number(u"unit"_s); owner != 65535)
        object.add("owner", owner);
    object.add("version", number(u"u64"_s));
    const QString type = QString::number(number(u"u8"_s));
    for (const Type &each : m_types) {
        if (each.number != type || !m_ok)
            continue;
        object.add("type", each.name);
        return object.finish().chopped(1) + ',' + group(each.members, {each.name}).sliced(1);
    }
    m_ok = false;
    return {};
}
