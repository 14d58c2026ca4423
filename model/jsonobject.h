// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>

#include <QByteArray>
#include <QStringList>

namespace Model {

/// Writes one JSON object on one line. Members keep the order of the calls; QJsonObject would
/// sort them.
class JsonObject {
public:
    JsonObject &add(const char *name, const QString &value);
    JsonObject &add(const char *name, const QStringList &values);
    JsonObject &add(const char *name, std::same_as<bool> auto value)
    {
        return addJson(name, value ? "true" : "false");
    }
    template <std::integral Whole>
    requires(!std::same_as<Whole, bool>) JsonObject &add(const char *name, Whole value)
    {
        return addJson(name, QByteArray::number(value));
    }
    /// @p json is JSON already.
    JsonObject &addJson(const char *name, const QByteArray &json);

    QByteArray finish() const { return m_text.isEmpty() ? QByteArray("{}") : m_text + '}'; }

    static QByteArray quoted(const QString &text);

private:
    QByteArray m_text;
};

} // namespace Model
