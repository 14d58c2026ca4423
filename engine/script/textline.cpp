// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/script/textline.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Engine {

QString toText(OutputKind kind)
{
    constexpr std::array words{u"input", u"console", u"event", u"status", u"job", u"error"};
    return QString::fromUtf16(words[static_cast<std::size_t>(kind)]);
}

QString toTextLine(const OutputRecord &record)
{
    // Milliseconds are enough for a reader: "2017-09-01T08:00:00.000" of the full time.
    QString line = Model::toIsoText(record.time).left(23).replace(u'T', u' ');
    line += u' ' + toText(record.kind).leftJustified(7);
    if (!record.source.isEmpty() || !record.mu.isEmpty())
        line += u' ' + record.source;
    if (!record.mu.isEmpty())
        line += u'@' + record.mu;
    line += u": "_s;
    QString text = record.text;
    if (text.isEmpty())
        text = QStringList(QStringList{record.key} + record.args).join(u' ');
    line += text.replace(u'\n', u"\n    "_s);
    return line;
}

} // namespace Engine
