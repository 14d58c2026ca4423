// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include <QLatin1StringView>

// What a row of the command table can say (see commandtable.cpp).
namespace Engine::Vm2000 {

/// A view of constant rows; unlike std::span it may name a type that is not yet complete.
template <typename T> class Rows {
public:
    constexpr Rows() = default;
    template <std::size_t N>
    constexpr Rows(const T (&rows)[N])
        : m_first(rows)
        , m_count(N)
    {
    }
    constexpr const T *begin() const { return m_first; }
    constexpr const T *end() const { return m_first + m_count; }
    constexpr std::size_t size() const { return m_count; }
    constexpr bool empty() const { return m_count == 0; }
    constexpr const T &operator[](std::size_t at) const { return m_first[at]; }

private:
    const T *m_first = nullptr;
    std::size_t m_count = 0;
};

enum class CommandId : quint8 {
    MigrateVm,
    CheckVmMigration,
    ShowVmResources,
    ShowVmDefinition,
    AddVmDevices,
    RemoveVmDevices,
    HelpMsgInformation,
};

/// SDF's data types as far as VM2000 commands need them.
enum class TypeKind : quint8 {
    Integer, ///< min..max is the range; else the length
    Name, ///< letters, digits, $ # @; begins with no digit
    WildName, ///< name with * and / as wildcards
    ComposedName, ///< name parts joined by . or -
    Filename,
    Device, ///< mnemonic name, 2 or 4 characters
    WildDevice, ///< mnemonic name with wildcards
    Alphanumeric,
    Password, ///< c-string, x-string or integer
};

struct ValueType {
    TypeKind kind = TypeKind::Name;
    int min = 0;
    int max = 0;
};

struct OperandSpec;

struct KeywordSpec {
    QLatin1StringView word; ///< with its star: "*STD"
    Rows<OperandSpec> operands; ///< sub-operands in parentheses
    bool inList = true; ///< false: cannot be an element of a list
};

/// Operands are given by position in the order of the rows, or by name.
struct OperandSpec {
    QLatin1StringView name;
    Rows<ValueType> types;
    Rows<KeywordSpec> keywords;
    QLatin1StringView defaultValue; ///< empty: mandatory
    int maxValues = 1; ///< more than one: a list in parentheses is allowed
    bool secret = false; ///< never echoed or logged
};

struct CommandSpec {
    CommandId id = CommandId::MigrateVm;
    QLatin1StringView name;
    Rows<OperandSpec> operands;
};

} // namespace Engine::Vm2000
