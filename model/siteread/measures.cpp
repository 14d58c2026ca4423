// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/siteread/measures.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Model {

namespace {

struct Measure {
    qint64 number = 0;
    QString unit;
};

std::optional<Measure> split(const QString &text)
{
    constexpr qsizetype MostDigits = 10; // times the largest unit stays below 2^63
    qsizetype digits = 0;
    while (digits < text.size() && text[digits] >= u'0' && text[digits] <= u'9')
        ++digits;
    if (digits == 0 || digits > MostDigits)
        return std::nullopt;
    return Measure{text.left(digits).toLongLong(), text.mid(digits).trimmed()};
}

template <std::size_t Count>
std::optional<qint64> read(const QString &text,
                           const std::array<std::pair<const char16_t *, qint64>, Count> &units,
                           qint64 most)
{
    const std::optional<Measure> measure = split(text.trimmed());
    if (!measure)
        return std::nullopt;
    for (const auto &[unit, factor] : units) {
        if (measure->unit == QStringView(unit))
            return measure->number > most / factor ? std::nullopt
                                                   : std::optional(measure->number * factor);
    }
    return std::nullopt;
}

} // namespace

std::optional<Duration> readDuration(const QString &text)
{
    using Unit = std::pair<const char16_t *, qint64>;
    static constexpr std::array units{
        Unit{u"ns", 1},
        Unit{u"us", 1'000},
        Unit{u"ms", 1'000'000},
        Unit{u"s", 1'000'000'000},
        Unit{u"m", 60'000'000'000},
        Unit{u"h", 3'600'000'000'000},
    };
    const auto value = read(text, units, Duration(24h).count());
    return value ? std::optional(Duration(*value)) : std::nullopt;
}

std::optional<qint64> readRate(const QString &text)
{
    using Unit = std::pair<const char16_t *, qint64>;
    static constexpr std::array units{
        Unit{u"bit/s", 1},
        Unit{u"kbit/s", 1'000},
        Unit{u"Mbit/s", 1'000'000},
        Unit{u"Gbit/s", 1'000'000'000},
    };
    return read(text, units, 1'000'000'000'000);
}

std::optional<Instant> readTime(const QString &text)
{
    const int year = text.left(4).toInt();
    Instant time;
    if (year < 1970 || year > 2199 || !fromIsoText(text, &time))
        return std::nullopt;
    return time;
}

} // namespace Model
