// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/crd/recordcodec.h"

#include "engine/crd/recordschema.h"
#include "engine/crd/recordwords.h"

#include <array>
#include <utility>

namespace Engine {

namespace {

template <class Type>
concept Whole = std::integral<Type> && !std::same_as<Type, bool>;

/// The visitor that writes.
class RecordWriter {
public:
    explicit RecordWriter(ByteWriter &writer)
        : m_writer(writer)
    {
    }

    template <class Type> RecordWriter &operator()(const char *, const Type &value)
    {
        put(value);
        return *this;
    }

private:
    void put(bool value) { m_writer.flag(value); }
    void put(Whole auto value) { m_writer.integer(value); }
    template <class Enum>
    requires std::is_enum_v<Enum>
    void put(Enum value) { m_writer.integer(std::underlying_type_t<Enum>(value)); }
    void put(const QString &value) { m_writer.text(value); }
    void put(const QByteArray &value) { m_writer.bytes(value); }
    void put(const QStringList &values) { putAll(values); }
    template <class Type> void put(const std::vector<Type> &values) { putAll(values); }
    void put(const Model::VmUuid &value)
    {
        m_writer.integer(value.high);
        m_writer.integer(value.low);
    }
    void put(Model::Duration value) { m_writer.integer(qint64(value.count())); }
    void put(Model::Instant value) { put(value.time_since_epoch()); }
    template <class Record>
    requires std::is_class_v<Record>
    void put(const Record &value) { describe(*this, value); }

    void putAll(const auto &values)
    {
        m_writer.integer(quint32(values.size()));
        for (const auto &each : values)
            put(each);
    }

    ByteWriter &m_writer;
};

/// The visitor that reads; good() tells whether everything did fit.
class RecordReader {
public:
    explicit RecordReader(ByteReader &reader)
        : m_reader(reader)
    {
    }

    bool good() const { return m_good && m_reader.ok(); }

    template <class Type> RecordReader &operator()(const char *, Type &value)
    {
        take(value);
        return *this;
    }

private:
    void take(bool &value) { value = m_reader.flag(); }
    template <Whole Type> void take(Type &value) { value = m_reader.integer<Type>(); }
    template <class Enum>
    requires std::is_enum_v<Enum>
    void take(Enum &value)
    {
        const auto number = m_reader.integer<std::underlying_type_t<Enum>>();
        if constexpr (Worded<Enum>)
            m_good = m_good && number < Words<Enum>.size();
        value = Enum(number);
    }
    void take(QString &value) { value = m_reader.text(); }
    void take(QByteArray &value) { value = m_reader.bytes().toByteArray(); }
    void take(QStringList &values) { takeAll(values); }
    template <class Type> void take(std::vector<Type> &values) { takeAll(values); }
    void take(Model::VmUuid &value)
    {
        value.high = m_reader.integer<quint64>();
        value.low = m_reader.integer<quint64>();
    }
    void take(Model::Duration &value) { value = Model::Duration(m_reader.integer<qint64>()); }
    void take(Model::Instant &value)
    {
        value = Model::Instant(Model::Duration(m_reader.integer<qint64>()));
    }
    template <class Record>
    requires std::is_class_v<Record>
    void take(Record &value) { describe(*this, value); }

    /// Grows only as elements are really there, so a false count costs no memory.
    template <class List> void takeAll(List &values)
    {
        values.clear();
        const quint32 count = m_reader.count(1);
        for (quint32 i = 0; i < count && good(); ++i) {
            typename List::value_type value{};
            take(value);
            values.push_back(std::move(value));
        }
    }

    ByteReader &m_reader;
    bool m_good = true;
};

using ValueMaker = CrdValue (*)();

template <std::size_t... Type>
constexpr std::array<ValueMaker, sizeof...(Type)> makersOf(std::index_sequence<Type...>)
{
    return {[] { return CrdValue(std::in_place_index<Type>); }...};
}

/// What makes an empty value of each type.
constexpr auto ValueMakers = makersOf(std::make_index_sequence<std::variant_size_v<CrdValue>>());

} // namespace

void writeRecord(ByteWriter &writer, const CrdRecord &record)
{
    writer.integer(quint16(record.owner));
    writer.integer(record.version);
    writer.integer(quint8(record.value.index()));
    RecordWriter visitor(writer);
    std::visit([&visitor](const auto &value) { describe(visitor, value); }, record.value);
}

bool readRecord(ByteReader &reader, CrdRecord *record)
{
    CrdRecord result;
    result.owner = Model::UnitId(reader.integer<quint16>());
    result.version = reader.integer<quint64>();
    const auto type = reader.integer<quint8>();
    if (!reader.ok() || type >= ValueMakers.size())
        return false;
    result.value = ValueMakers[type]();
    RecordReader visitor(reader);
    std::visit([&visitor](auto &value) { describe(visitor, value); }, result.value);
    if (!visitor.good())
        return false;
    *record = std::move(result);
    return true;
}

} // namespace Engine
