// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vm2000/command.h"

namespace Engine::Vm2000 {

namespace {

const Value &findOperand(const std::vector<NamedValue> &operands, QLatin1StringView name)
{
    static const Value none;
    for (const NamedValue &operand : operands) {
        if (operand.name == name)
            return operand.value;
    }
    return none;
}

} // namespace

std::vector<Value> Value::elements() const
{
    return kind == Kind::List ? list : std::vector<Value>{*this};
}

const Value &Value::operand(QLatin1StringView name) const
{
    return findOperand(sub, name);
}

const Value &Command::operand(QLatin1StringView operandName) const
{
    return findOperand(operands, operandName);
}

} // namespace Engine::Vm2000
