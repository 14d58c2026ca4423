// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/script/jsonline.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

QByteArray quoted(const QJsonArray &values)
{
    return QJsonDocument(values).toJson(QJsonDocument::Compact);
}

QByteArray quoted(const QString &value)
{
    const QByteArray list = quoted(QJsonArray{value});
    return list.mid(1, list.size() - 2);
}

/// Writes members in the order of the calls; QJsonObject would sort them.
class ObjectWriter {
public:
    void add(const char *key, const QByteArray &value)
    {
        m_text += m_text.isEmpty() ? "{\"" : ",\"";
        m_text += key;
        m_text += "\":";
        m_text += value;
    }
    void add(const char *key, const QString &value)
    {
        if (!value.isEmpty())
            add(key, quoted(value));
    }
    QByteArray finish() const { return m_text + '}'; }

private:
    QByteArray m_text;
};

} // namespace

QByteArray toJsonLine(const OutputRecord &record)
{
    ObjectWriter object;
    object.add("t", Model::toIsoText(record.time));
    if (record.number > 0)
        object.add("n", QByteArray::number(record.number));
    object.add("kind", toText(record.kind));
    object.add("src", record.source);
    object.add("mu", record.mu);
    object.add("text", record.text);
    object.add("key", record.key);
    if (!record.args.isEmpty())
        object.add("args", quoted(QJsonArray::fromStringList(record.args)));
    return object.finish();
}

} // namespace Engine
