// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcetext.h"

using namespace Qt::StringLiterals;

namespace {

/// Walks the text once; each take… function stands on the first character of what it takes.
class Splitter {
public:
    explicit Splitter(const QString &text)
        : m_text(text)
    {
    }

    SourceText run()
    {
        while (m_at < m_text.size()) {
            const QChar c = m_text.at(m_at);
            if (startsWith(u"//"))
                takeUntil(u"\n"_s, &m_out.comments, false);
            else if (startsWith(u"/*"))
                takeUntil(u"*/"_s, &m_out.comments, true);
            else if (c == u'#' && isFirstOnLine() && lineAt().contains(u"include"))
                takeInclude();
            else if (c == u'"' && m_token.endsWith(u'R'))
                takeRaw();
            else if (c == u'"' || (c == u'\'' && !isSeparator()))
                takeLiteral(c);
            else
                takeCode(c);
        }
        return m_out;
    }

private:
    bool startsWith(QStringView what) const
    {
        return QStringView(m_text).mid(m_at).startsWith(what);
    }

    QStringView lineAt() const
    {
        const qsizetype end = m_text.indexOf(u'\n', m_at);
        return QStringView(m_text).mid(m_at, end < 0 ? -1 : end - m_at);
    }

    bool isFirstOnLine() const
    {
        const qsizetype begin = m_out.code.lastIndexOf(u'\n') + 1;
        return QStringView(m_out.code).mid(begin).trimmed().isEmpty();
    }

    /// 1'000 and 0xFF'FF: an apostrophe inside a token that began with a digit.
    bool isSeparator() const { return !m_token.isEmpty() && m_token.at(0).isDigit(); }

    void takeCode(QChar c)
    {
        if (c.isLetterOrNumber() || c == u'_' || c == u'\'')
            m_token += c;
        else
            m_token.clear();
        m_out.code += c;
        if (c == u'\n')
            m_out.comments += c;
        ++m_at;
    }

    /// Hands the text up to @p stop to @p sink (null: nobody) and the newlines to both parts.
    void takeUntil(const QString &stop, QString *sink, bool swallowStop)
    {
        qsizetype end = m_text.indexOf(stop, m_at);
        end = end < 0 ? m_text.size() : end + (swallowStop ? stop.size() : 0);
        for (; m_at < end; ++m_at) {
            const QChar c = m_text.at(m_at);
            if (c == u'\n') {
                m_out.code += c;
                m_out.comments += c;
            } else if (sink) {
                *sink += c;
            }
        }
        m_token.clear();
    }

    void takeInclude()
    {
        const QStringView line = lineAt();
        const qsizetype comment = line.indexOf(u"//");
        m_out.code += line.left(comment < 0 ? line.size() : comment);
        m_at += comment < 0 ? line.size() : comment;
        m_token.clear();
    }

    void takeRaw()
    {
        const qsizetype open = m_text.indexOf(u'(', m_at);
        const QString delimiter = m_text.mid(m_at + 1, open - m_at - 1);
        m_out.code += u"\"\""_s;
        takeUntil(u')' + delimiter + u'"', nullptr, true);
    }

    void takeLiteral(QChar quote)
    {
        m_out.code += quote;
        m_out.code += quote;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text.at(m_at);
            if (c == u'\\')
                ++m_at;
            else if (c == quote || c == u'\n')
                break;
        }
        if (m_at < m_text.size() && m_text.at(m_at) == quote)
            ++m_at;
        m_token.clear();
    }

    const QString &m_text;
    SourceText m_out;
    QString m_token;
    qsizetype m_at = 0;
};

} // namespace

SourceText SourceText::split(const QString &text)
{
    return Splitter(text).run();
}
