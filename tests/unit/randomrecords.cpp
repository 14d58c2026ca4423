// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/randomrecords.h"

#include "engine/crd/recordschema.h"
#include "engine/crd/recordwords.h"

using namespace Qt::StringLiterals;

using Engine::describe;
using Engine::Random;

namespace {

/// The visitor that draws.
class Drawer {
public:
    explicit Drawer(Random &random)
        : m_random(random)
    {
    }

    template <class Type> Drawer &operator()(const char *, Type &value)
    {
        draw(value);
        return *this;
    }

private:
    void draw(bool &value) { value = m_random.below(2) == 1; }
    template <std::integral Type> void draw(Type &value) { value = Type(m_random.next()); }
    template <class Enum>
    requires std::is_enum_v<Enum>
    void draw(Enum &value)
    {
        if constexpr (Engine::Worded<Enum>)
            value = Enum(m_random.below(Engine::Words<Enum>.size()));
        else
            value = Enum(m_random.next());
    }
    void draw(QString &value)
    {
        static const std::array pieces{u"a"_s,          u"Z9"_s,      u"\u00e4\u00df"_s,
                                       u"\U0001f5a5"_s, u"\"\\/\n"_s, QString(QChar(u'\0')),
                                       u"%1 (&00)"_s};
        value.clear();
        for (std::uint64_t left = m_random.below(12); left > 0; --left)
            value += pieces[m_random.below(pieces.size())];
    }
    void draw(QByteArray &value)
    {
        value.resize(qsizetype(m_random.below(40)));
        for (char &each : value)
            each = char(m_random.below(256));
    }
    void draw(QStringList &values) { drawAll(values); }
    template <class Type> void draw(std::vector<Type> &values) { drawAll(values); }
    void draw(Model::VmUuid &value) { value = {m_random.next(), m_random.next()}; }
    void draw(Model::Duration &value) { value = Model::Duration(qint64(m_random.next())); }
    void draw(Model::Instant &value)
    {
        value = Model::Instant(Model::Duration(qint64(m_random.next())));
    }
    template <class Record>
    requires std::is_class_v<Record>
    void draw(Record &value) { describe(*this, value); }

    template <class List> void drawAll(List &values)
    {
        values.clear();
        for (std::uint64_t left = m_random.below(6); left > 0; --left) {
            typename List::value_type value{};
            draw(value);
            values.push_back(value);
        }
    }

    Random &m_random;
};

template <std::size_t Type = 0> Engine::CrdValue emptyValue(std::size_t type)
{
    if constexpr (Type + 1 < std::variant_size_v<Engine::CrdValue>) {
        if (type != Type)
            return emptyValue<Type + 1>(type);
    }
    return Engine::CrdValue(std::in_place_index<Type>);
}

} // namespace

Engine::CrdRecord randomRecord(Random &random, std::size_t type)
{
    Engine::CrdRecord record;
    record.owner = Model::UnitId(random.next());
    record.version = random.next();
    record.value = emptyValue(type);
    Drawer drawer(random);
    std::visit([&drawer](auto &value) { describe(drawer, value); }, record.value);
    return record;
}

Engine::CrdRecord randomRecord(Random &random)
{
    return randomRecord(random, random.below(std::variant_size_v<Engine::CrdValue>));
}
