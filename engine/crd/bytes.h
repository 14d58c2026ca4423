// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

// What is written to configuration disks, byte by byte: little-endian, lengths before contents
// (FORMAT.md "Values").
namespace Engine {

/// Appends values to a byte array.
class ByteWriter {
public:
    template <typename Integer> void integer(Integer value)
    {
        for (std::size_t i = 0; i < sizeof(Integer); ++i)
            m_bytes.append(char(quint64(value) >> (8 * i)));
    }
    void flag(bool value) { integer(quint8(value ? 1 : 0)); }
    /// 4 bytes of length, then the bytes themselves.
    void bytes(const QByteArray &value)
    {
        integer(quint32(value.size()));
        m_bytes.append(value);
    }
    /// As UTF-8.
    void text(const QString &value) { bytes(value.toUtf8()); }

    const QByteArray &result() const { return m_bytes; }
    qsizetype size() const { return m_bytes.size(); }

private:
    QByteArray m_bytes;
};

/// Takes values from bytes that anybody may have written. What does not fit yields zero or
/// nothing and makes ok() false for good; no call reads beyond the end.
class ByteReader {
public:
    explicit ByteReader(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    template <typename Integer> Integer integer()
    {
        if (!has(sizeof(Integer)))
            return Integer{};
        quint64 value = 0;
        for (std::size_t i = 0; i < sizeof(Integer); ++i)
            value |= quint64(quint8(m_bytes[m_at + qsizetype(i)])) << (8 * i);
        m_at += qsizetype(sizeof(Integer));
        return Integer(value);
    }
    /// Nothing but 0 and 1 is one.
    bool flag()
    {
        const quint8 value = integer<quint8>();
        m_ok = m_ok && value <= 1;
        return value == 1;
    }
    QByteArrayView bytes()
    {
        const quint32 size = integer<quint32>();
        if (!has(size))
            return {};
        const QByteArrayView result = m_bytes.sliced(m_at, size);
        m_at += qsizetype(size);
        return result;
    }
    /// Only what is UTF-8 is one.
    QString text()
    {
        const QByteArrayView value = bytes();
        m_ok = m_ok && QUtf8StringView(value.data(), value.size()).isValidUtf8();
        return QString::fromUtf8(value);
    }
    /// A number of elements that follow, each of @p least bytes or more: never more than fit.
    quint32 count(std::size_t least)
    {
        const quint32 value = integer<quint32>();
        return has(std::size_t(value) * least) ? value : 0;
    }

    /// For a value that fits and yet is none.
    void refuse() { m_ok = false; }
    bool ok() const { return m_ok; }
    bool atEnd() const { return m_at == m_bytes.size(); }
    qsizetype position() const { return m_at; }

private:
    bool has(std::size_t size)
    {
        m_ok = m_ok && size <= std::size_t(m_bytes.size() - m_at);
        return m_ok;
    }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_ok = true;
};

} // namespace Engine
