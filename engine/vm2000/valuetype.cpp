// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vm2000/valuetype.h"

#include <algorithm>

namespace Engine::Vm2000 {

using namespace Qt::Literals::StringLiterals;

namespace {

// ASCII only: what QChar takes for letters and digits elsewhere in the world is none for BS2000.
bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isAlphanumeric(QChar c)
{
    return isDigit(c) || (c >= u'A' && c <= u'Z');
}

bool isNameCharacter(QChar c)
{
    return isAlphanumeric(c) || c == u'$' || c == u'#' || c == u'@';
}

template <typename Predicate> bool allOf(QStringView text, Predicate predicate)
{
    return std::all_of(text.begin(), text.end(), predicate);
}

bool lengthFits(QStringView text, const ValueType &type)
{
    return text.size() >= type.min && text.size() <= type.max;
}

bool isComposedName(QStringView text)
{
    const auto isJoint = [](QChar c) { return c == u'.' || c == u'-'; };
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isNameCharacter(text[i])
            && (!isJoint(text[i]) || i == 0 || i + 1 == text.size() || isJoint(text[i - 1])))
            return false;
    }
    return !text.isEmpty();
}

/// @p text is upper case.
bool fitsText(QStringView text, const ValueType &type)
{
    if (!lengthFits(text, type))
        return false;
    switch (type.kind) {
    case TypeKind::Name:
        return !isDigit(text.front()) && allOf(text, isNameCharacter);
    case TypeKind::WildName:
        return allOf(text, [](QChar c) { return isNameCharacter(c) || c == u'*' || c == u'/'; });
    case TypeKind::ComposedName:
        return isComposedName(text);
    case TypeKind::Filename:
        return allOf(text, [](QChar c) {
            return isNameCharacter(c) || c == u'.' || c == u'-' || c == u':';
        });
    case TypeKind::Device:
        return text.size() != 3 && allOf(text, isAlphanumeric);
    case TypeKind::WildDevice:
        if (!text.contains(u'*') && !text.contains(u'/'))
            return (text.size() == 2 || text.size() == 4) && allOf(text, isAlphanumeric);
        return allOf(text, [](QChar c) { return isAlphanumeric(c) || c == u'*' || c == u'/'; });
    case TypeKind::Alphanumeric:
        return allOf(text, isAlphanumeric);
    case TypeKind::Integer:
    case TypeKind::Password:
        break;
    }
    return false;
}

std::optional<Value> readInteger(QStringView text, const ValueType &type)
{
    // Ten digits may not fit an int, nine always do.
    if (text.isEmpty() || text.size() > 9 || !allOf(text, isDigit))
        return std::nullopt;
    const int number = text.toInt();
    if (number < type.min || number > type.max)
        return std::nullopt;
    Value value;
    value.kind = Value::Kind::Integer;
    value.number = number;
    value.text = QString::number(number);
    return value;
}

QString unquoted(QStringView text)
{
    QString result = text.sliced(1, text.size() - 2).toString();
    result.replace(u"''"_s, u"'"_s);
    return result;
}

bool isQuoted(QStringView text)
{
    return text.size() >= 2 && text.startsWith(u'\'') && text.endsWith(u'\'');
}

bool isPassword(QStringView text, const ValueType &type)
{
    if (text.size() > 2 && isQuoted(text.sliced(1))) {
        const QString inner = unquoted(text.sliced(1));
        const bool isHex = allOf(inner, [](QChar c) {
            return isDigit(c) || (c.toUpper() >= u'A' && c.toUpper() <= u'F');
        });
        const QChar letter = text.front().toUpper();
        return (letter == u'C' && !inner.isEmpty() && inner.size() <= type.max)
            || (letter == u'X' && !inner.isEmpty() && inner.size() <= 2 * type.max && isHex);
    }
    return !text.isEmpty() && text.size() <= 10 && allOf(text, isDigit);
}

QLatin1StringView typeWord(TypeKind kind)
{
    switch (kind) {
    case TypeKind::Integer:
        return "integer"_L1;
    case TypeKind::Name:
    case TypeKind::WildName:
        return "name"_L1;
    case TypeKind::ComposedName:
        return "composed-name"_L1;
    case TypeKind::Filename:
        return "filename"_L1;
    case TypeKind::Device:
    case TypeKind::WildDevice:
    case TypeKind::Alphanumeric:
        return "alphanum-name"_L1;
    case TypeKind::Password:
        return "c-string"_L1;
    }
    return {};
}

QString describe(const ValueType &type)
{
    const QString range = QString::number(type.min) + u".."_s + QString::number(type.max);
    QString result = u'<' + typeWord(type.kind) + u' ' + range;
    if (type.kind == TypeKind::WildName || type.kind == TypeKind::WildDevice)
        result += u" with-wild"_s;
    return result + u'>';
}

} // namespace

std::optional<Value> readTyped(QStringView text, const OperandSpec &operand)
{
    const QString plain = isQuoted(text) ? unquoted(text) : text.toString();
    // Upper case of other letters may be ASCII.
    if (!allOf(plain, [](QChar c) { return c.unicode() < 0x80; }))
        return std::nullopt;
    const QString upper = plain.toUpper();
    for (const ValueType &type : operand.types) {
        Value value;
        if (type.kind == TypeKind::Integer) {
            if (std::optional<Value> number = readInteger(plain, type))
                return number;
        } else if (type.kind == TypeKind::Password) {
            if (isPassword(text, type)) {
                value.text = text.toString();
                return value;
            }
        } else if (!upper.isEmpty() && fitsText(upper, type)) {
            value.text = upper;
            return value;
        }
    }
    return std::nullopt;
}

QString expectation(const OperandSpec &operand)
{
    QStringList choices;
    for (const KeywordSpec &keyword : operand.keywords)
        choices += keyword.operands.empty() ? QString(keyword.word) : keyword.word + u"(...)"_s;
    for (const ValueType &type : operand.types)
        choices += describe(type);
    return choices.join(u" / "_s);
}

} // namespace Engine::Vm2000
