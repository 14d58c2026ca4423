// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QStringList>

#include "engine/vm2000/commandspec.h"

namespace Engine::Vm2000 {

struct NamedValue;

/// A value as given or by default: normalised, upper case, keywords in full.
struct Value {
    enum class Kind : quint8 {
        Integer, ///< number
        Text, ///< text: a name, a pattern, a device, a password
        Keyword, ///< text with its star, sub-operands in sub
        List, ///< elements in list
    };

    Kind kind = Kind::Text;
    QString text;
    int number = 0;
    std::vector<Value> list;
    std::vector<NamedValue> sub; ///< all sub-operands of the keyword, with defaults
    bool given = true; ///< false: the default of the table

    bool isKeyword(QLatin1StringView word) const { return kind == Kind::Keyword && text == word; }
    /// A single value is a list of one.
    std::vector<Value> elements() const;
    /// Value of a sub-operand; a null text when there is none of this name.
    const Value &operand(QLatin1StringView name) const;
};

struct NamedValue {
    QString name;
    Value value;
};

struct Command {
    CommandId id = CommandId::MigrateVm;
    QString name; ///< in full: "MIGRATE-VM"
    std::vector<NamedValue> operands; ///< all of the table's row, with defaults

    const Value &operand(QLatin1StringView name) const;
};

/// Why a line is no command: message @c key with @c args; @c position is the index of the
/// offending character in the line.
struct CommandError {
    QString key;
    QStringList args;
    qsizetype position = 0;
};

struct ParsedLine {
    std::optional<Command> command;
    CommandError error; ///< when there is no command
    QString echo; ///< the line without its secrets, for consoles and logs
};

} // namespace Engine::Vm2000
