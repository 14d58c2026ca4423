// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vm2000/commandscanner.h"

namespace Engine::Vm2000 {

namespace {

/// Walks over a text and knows whether it is inside quotes, and how deep in parentheses.
struct Walker {
    bool quoted = false;
    int depth = 0;

    /// Takes the next character. A doubled quote closes and opens again, which is as good.
    void take(QChar c)
    {
        if (c == u'\'')
            quoted = !quoted;
        else if (!quoted && c == u'(')
            ++depth;
        else if (!quoted && c == u')')
            --depth;
    }
    bool isOutside() const { return !quoted && depth == 0; }
};

} // namespace

Shape checkShape(QStringView text)
{
    Walker walker;
    qsizetype open[MaxDepth + 1] = {};
    qsizetype quote = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const Walker before = walker;
        walker.take(text[i]);
        if (walker.depth < 0)
            return {ShapeFault::ClosingParenthesis, i};
        if (walker.depth > MaxDepth)
            return {ShapeFault::TooDeep, i};
        if (walker.depth > before.depth)
            open[walker.depth] = i;
        if (walker.quoted && !before.quoted)
            quote = i;
    }
    if (walker.quoted)
        return {ShapeFault::OpenQuote, quote};
    if (walker.depth > 0)
        return {ShapeFault::OpenParenthesis, open[walker.depth]};
    return {};
}

std::vector<QStringView> splitAtCommas(QStringView text)
{
    std::vector<QStringView> parts;
    Walker walker;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u',' && walker.isOutside()) {
            parts.push_back(text.sliced(begin, i - begin).trimmed());
            begin = i + 1;
        }
        walker.take(text[i]);
    }
    parts.push_back(text.sliced(begin).trimmed());
    return parts;
}

qsizetype findOutside(QStringView text, char16_t wanted)
{
    Walker walker;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == wanted && walker.isOutside())
            return i;
        walker.take(text[i]);
    }
    return -1;
}

qsizetype findClosing(QStringView text)
{
    Walker walker;
    for (qsizetype i = 0; i < text.size(); ++i) {
        walker.take(text[i]);
        if (walker.isOutside() && text[i] == u')')
            return i;
    }
    return -1;
}

} // namespace Engine::Vm2000
