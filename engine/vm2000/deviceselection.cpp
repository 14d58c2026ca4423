// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vm2000/deviceselection.h"

#include <algorithm>

#include "engine/vm2000/abbreviation.h"

namespace Engine::Vm2000 {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isPattern(const QString &text)
{
    return text.contains(u'*') || text.contains(u'/');
}

bool elementSelects(const Value &element, const QString &mn)
{
    if (element.isKeyword("*ALL"_L1))
        return true;
    if (element.isKeyword("*DEVICE-RANGE"_L1)) {
        const QString &from = element.operand("FROM"_L1).text;
        const QString &to = element.operand("TO"_L1).text;
        // Upper case ASCII: the order of the characters is the hexadecimal one.
        return mn.size() == from.size() && mn.size() == to.size() && mn >= from && mn <= to;
    }
    return matchesWildcards(element.text, mn);
}

} // namespace

bool selectsDevice(const Value &units, const QString &mn)
{
    const std::vector<Value> elements = units.elements();
    return std::any_of(elements.begin(), elements.end(),
                       [&](const Value &element) { return elementSelects(element, mn); });
}

bool deviceLess(const QString &a, const QString &b)
{
    return a.size() != b.size() ? a.size() < b.size() : a < b;
}

QStringList selectDevices(const Value &units, const QStringList &devices, QStringList *unknown)
{
    QStringList result;
    for (const QString &mn : devices) {
        if (selectsDevice(units, mn) && !result.contains(mn))
            result += mn;
    }
    std::sort(result.begin(), result.end(), deviceLess);
    for (const Value &element : units.elements()) {
        const bool isName = element.kind == Value::Kind::Text && !isPattern(element.text);
        if (isName && !devices.contains(element.text) && !unknown->contains(element.text))
            *unknown += element.text;
    }
    return result;
}

} // namespace Engine::Vm2000
