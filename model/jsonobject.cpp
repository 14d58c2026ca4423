// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jsonobject.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Model {

QByteArray JsonObject::quoted(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

JsonObject &JsonObject::add(const char *name, const QString &value)
{
    return addJson(name, quoted(value));
}

JsonObject &JsonObject::add(const char *name, const QStringList &values)
{
    const QJsonDocument list(QJsonArray::fromStringList(values));
    return addJson(name, list.toJson(QJsonDocument::Compact));
}

JsonObject &JsonObject::addJson(const char *name, const QByteArray &json)
{
    m_text += m_text.isEmpty() ? "{\"" : ",\"";
    m_text += name;
    m_text += "\":";
    m_text += json;
    return *this;
}

} // namespace Model
