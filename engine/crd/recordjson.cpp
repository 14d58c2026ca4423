// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/crd/recordcodec.h"
#include "engine/crd/recordschema.h"
#include "engine/crd/recordwords.h"

#include "model/jsonobject.h"

namespace Engine {

namespace {

QByteArray quoted(const QByteArray &plain)
{
    return '"' + plain + '"';
}

/// The visitor that dumps.
class JsonVisitor {
public:
    template <class Type> JsonVisitor &operator()(const char *name, const Type &value)
    {
        m_object.addJson(name, jsonOf(value));
        return *this;
    }
    QByteArray finish() const { return m_object.finish(); }

private:
    static QByteArray jsonOf(bool value) { return value ? "true" : "false"; }
    static QByteArray jsonOf(std::integral auto value) { return QByteArray::number(value); }
    template <class Enum>
    requires std::is_enum_v<Enum>
    static QByteArray jsonOf(Enum value)
    {
        const auto number = std::underlying_type_t<Enum>(value);
        if constexpr (Worded<Enum>) {
            if (number < Words<Enum>.size())
                return quoted(QByteArray(Words<Enum>[number]));
        } else if constexpr (std::is_same_v<Enum, Model::UnitId>) {
            if (value == Model::NoUnit)
                return "null";
        }
        return QByteArray::number(number);
    }
    static QByteArray jsonOf(const QString &value) { return Model::JsonObject::quoted(value); }
    static QByteArray jsonOf(const QByteArray &value) { return quoted(value.toHex()); }
    static QByteArray jsonOf(const Secret &value)
    {
        return value.bytes.isEmpty() ? "null" : "\"***\"";
    }
    static QByteArray jsonOf(const QStringList &values) { return listOf(values); }
    template <class Type> static QByteArray jsonOf(const std::vector<Type> &values)
    {
        return listOf(values);
    }
    static QByteArray jsonOf(const Model::VmUuid &value)
    {
        return quoted(value.toString().toLatin1());
    }
    static QByteArray jsonOf(Model::Duration value) { return QByteArray::number(value.count()); }
    static QByteArray jsonOf(Model::Instant value)
    {
        return quoted(Model::toIsoText(value).toLatin1());
    }
    template <class Record>
    requires std::is_class_v<Record>
    static QByteArray jsonOf(const Record &value)
    {
        JsonVisitor visitor;
        describe(visitor, value);
        return visitor.finish();
    }
    static QByteArray listOf(const auto &values)
    {
        QByteArray text;
        for (const auto &each : values)
            text += (text.isEmpty() ? "" : ",") + jsonOf(each);
        return '[' + text + ']';
    }

    Model::JsonObject m_object;
};

} // namespace

QString typeOf(const CrdValue &value)
{
    return QString::fromLatin1(ValueWords[value.index()]);
}

QByteArray toJson(const CrdValue &value)
{
    JsonVisitor visitor;
    std::visit([&visitor](const auto &each) { describe(visitor, each); }, value);
    return visitor.finish();
}

QByteArray toJson(const CrdRecord &record)
{
    JsonVisitor visitor;
    if (record.owner != Model::NoUnit)
        visitor("owner", record.owner);
    visitor("version", record.version)("type", typeOf(record.value));
    return visitor.finish().chopped(1) + ',' + toJson(record.value).sliced(1);
}

} // namespace Engine
