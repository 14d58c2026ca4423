// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vm2000/commandparser.h"

#include <algorithm>

#include "engine/vm2000/abbreviation.h"
#include "engine/vm2000/commandtable.h"
#include "engine/vm2000/valuetype.h"

namespace Engine::Vm2000 {

using namespace Qt::Literals::StringLiterals;

namespace {

template <typename Spec, typename NameOf>
std::vector<QLatin1StringView> namesOf(const Rows<Spec> &rows, NameOf nameOf)
{
    std::vector<QLatin1StringView> names;
    names.reserve(rows.size());
    for (const Spec &row : rows)
        names.push_back(nameOf(row));
    return names;
}

QString joined(const std::vector<QLatin1StringView> &names, const std::vector<std::size_t> &chosen)
{
    QStringList list;
    for (const std::size_t index : chosen)
        list += names[index];
    return list.join(u", "_s);
}

QString joined(const std::vector<QLatin1StringView> &names)
{
    QStringList list;
    for (const QLatin1StringView name : names)
        list += name;
    return list.join(u", "_s);
}

/// What the operator typed, short enough for a message and without control characters.
QString quoted(QStringView typed)
{
    constexpr qsizetype Longest = 60;
    QString result = typed.first(std::min(typed.size(), Longest)).toString();
    for (QChar &c : result) {
        if (!c.isPrint())
            c = u'.';
    }
    if (typed.size() > Longest)
        result += u"..."_s;
    return result;
}

class Parser {
public:
    explicit Parser(const QString &line)
        : m_line(line)
    {
    }

    ParsedLine parse()
    {
        ParsedLine result;
        Command command;
        if (parseLine(&command))
            result.command = std::move(command);
        else
            result.error = std::move(m_error);
        result.echo = echo();
        return result;
    }

private:
    bool fail(const QString &key, const QStringList &args, QStringView at)
    {
        m_error = {key, args, at.isNull() ? 0 : at.data() - m_line.data()};
        return false;
    }

    QString echo() const
    {
        QString result = m_line.toString();
        for (auto secret = m_secrets.rbegin(); secret != m_secrets.rend(); ++secret)
            result.replace(secret->data() - m_line.data(), secret->size(), u"P"_s);
        return result;
    }

    bool parseLine(Command *command)
    {
        if (m_line.size() > MaxCommandLength)
            return fail(u"SEC0314"_s, {QString::number(MaxCommandLength)},
                        m_line.sliced(MaxCommandLength));
        QStringView rest = m_line.trimmed();
        if (rest.startsWith(u'/'))
            rest = rest.sliced(1).trimmed();
        if (rest.isEmpty())
            return fail(u"SEC0315"_s, {}, rest);
        const auto blank
            = std::find_if(rest.begin(), rest.end(), [](QChar c) { return c.isSpace(); });
        const QStringView name = rest.first(blank - rest.begin());
        const CommandSpec *spec = findCommand(name);
        if (!spec)
            return false;
        m_command = spec->name;
        command->id = spec->id;
        command->name = spec->name;
        rest = rest.sliced(name.size()).trimmed();
        return checkParentheses(rest)
            && parseOperands(spec->operands, rest, name, &command->operands);
    }

    const CommandSpec *findCommand(QStringView name)
    {
        const Rows<CommandSpec> table = commandTable();
        const auto names = namesOf(table, [](const CommandSpec &row) { return row.name; });
        const auto found = abbreviated(name, names);
        if (found.size() == 1)
            return &table[found.front()];
        if (found.empty())
            fail(u"SEC0301"_s, {quoted(name), joined(names, similar(name, names))}, name);
        else
            fail(u"SEC0302"_s, {quoted(name), joined(names, found)}, name);
        return nullptr;
    }

    /// The commands that share the longest beginning with @p name; all when none does.
    static std::vector<std::size_t> similar(QStringView name,
                                            const std::vector<QLatin1StringView> &names)
    {
        constexpr std::size_t Most = 8;
        qsizetype longest = 0;
        std::vector<std::size_t> result;
        for (std::size_t i = 0; i < names.size(); ++i) {
            qsizetype common = 0;
            while (common < std::min(name.size(), names[i].size())
                   && name[common].toUpper() == names[i][common])
                ++common;
            if (common > longest)
                result.clear();
            longest = std::max(longest, common);
            if (common == longest && result.size() < Most)
                result.push_back(i);
        }
        return result;
    }

    bool checkParentheses(QStringView text)
    {
        const Shape shape = checkShape(text);
        if (shape.fault == ShapeFault::None)
            return true;
        const QStringView at = text.sliced(shape.at);
        const QString position = QString::number(at.data() - m_line.data() + 1);
        switch (shape.fault) {
        case ShapeFault::OpenParenthesis:
            return fail(u"SEC0308"_s, {position}, at);
        case ShapeFault::ClosingParenthesis:
            return fail(u"SEC0309"_s, {position}, at);
        case ShapeFault::OpenQuote:
            return fail(u"SEC0310"_s, {position}, at);
        case ShapeFault::TooDeep:
        case ShapeFault::None:
            break;
        }
        return fail(u"SEC0317"_s, {position, QString::number(MaxDepth)}, at);
    }

    /// Reads "A=1,B=2" into all operands of @p specs. @p owner is the command or keyword they
    /// belong to, where a missing one is reported.
    bool parseOperands(const Rows<OperandSpec> &specs, QStringView text, QStringView owner,
                       std::vector<NamedValue> *out)
    {
        std::vector<std::optional<Value>> values(specs.size());
        std::size_t position = 0;
        QString lastNamed;
        for (const QStringView part : splitAtCommas(text)) {
            const qsizetype equals = findOutside(part, u'=');
            std::size_t index = position++;
            QStringView valueText = part;
            if (equals >= 0) {
                const QStringView name = part.first(equals).trimmed();
                if (!findOperand(specs, name, &index))
                    return false;
                lastNamed = specs[index].name;
                valueText = part.sliced(equals + 1).trimmed();
            } else if (part.isEmpty()) {
                continue; // the place of an operand that keeps its default
            } else if (!lastNamed.isEmpty()) {
                return fail(u"SEC0316"_s, {quoted(part), lastNamed}, part);
            } else if (index >= specs.size()) {
                return fail(u"SEC0307"_s,
                            {quoted(part), QString(m_command), QString::number(specs.size())},
                            part);
            }
            if (values[index])
                return fail(u"SEC0311"_s, {QString(specs[index].name), QString(m_command)}, part);
            Value value;
            if (!parseValue(specs[index], valueText, part, &value))
                return false;
            values[index] = std::move(value);
        }
        for (std::size_t i = 0; i < specs.size(); ++i) {
            if (!values[i] && !takeDefault(specs[i], owner, &values[i]))
                return false;
            out->push_back({QString(specs[i].name), std::move(*values[i])});
        }
        return true;
    }

    bool findOperand(const Rows<OperandSpec> &specs, QStringView name, std::size_t *index)
    {
        const auto names = namesOf(specs, [](const OperandSpec &row) { return row.name; });
        const auto found = abbreviated(name, names);
        if (found.empty())
            return fail(u"SEC0303"_s, {quoted(name), QString(m_command), joined(names)}, name);
        if (found.size() > 1)
            return fail(u"SEC0304"_s, {quoted(name), QString(m_command), joined(names, found)},
                        name);
        *index = found.front();
        return true;
    }

    bool takeDefault(const OperandSpec &spec, QStringView owner, std::optional<Value> *value)
    {
        if (spec.defaultValue.isEmpty())
            return fail(u"SEC0305"_s, {QString(spec.name), QString(m_command), expectation(spec)},
                        owner);
        // The table's own text: it lies outside the line, and a test proves that it is good.
        const QString text(spec.defaultValue);
        Value result;
        if (!parseValue(spec, text, owner, &result))
            return false;
        result.given = false;
        *value = std::move(result);
        return true;
    }

    bool notPossible(const OperandSpec &spec, QStringView text, QStringView at)
    {
        return fail(u"SEC0306"_s,
                    {spec.secret ? u"P"_s : quoted(text), QString(spec.name), expectation(spec)},
                    text.isEmpty() ? at : text);
    }

    bool parseValue(const OperandSpec &spec, QStringView text, QStringView at, Value *out)
    {
        if (spec.secret && isOfLine(text))
            m_secrets.push_back(text);
        if (!text.startsWith(u'('))
            return parseSingle(spec, text, at, false, out);
        if (findClosing(text) + 1 != text.size())
            return notPossible(spec, text, at);
        const auto parts = splitAtCommas(text.sliced(1, text.size() - 2));
        const auto most = static_cast<std::size_t>(spec.maxValues);
        if (parts.size() > most)
            return fail(u"SEC0312"_s,
                        {QString(spec.name), QString::number(spec.maxValues),
                         QString::number(parts.size())},
                        text);
        Value list;
        list.kind = Value::Kind::List;
        for (const QStringView part : parts) {
            Value element;
            if (!parseSingle(spec, part, text, most > 1, &element))
                return false;
            list.list.push_back(std::move(element));
        }
        *out = most > 1 ? std::move(list) : std::move(list.list.front());
        return true;
    }

    bool parseSingle(const OperandSpec &spec, QStringView text, QStringView at, bool inList,
                     Value *out)
    {
        const qsizetype open = findOutside(text, u'(');
        const QStringView word = open < 0 ? text : text.first(open).trimmed();
        const auto names = namesOf(spec.keywords, [](const KeywordSpec &row) { return row.word; });
        const auto found = abbreviated(word, names.empty() ? names : starred(word, spec, names));
        if (found.size() > 1)
            return fail(u"SEC0313"_s, {quoted(word), QString(spec.name), joined(names, found)},
                        word);
        if (found.size() == 1 && (!inList || spec.keywords[found.front()].inList))
            return parseKeyword(spec, spec.keywords[found.front()], text, open, at, out);
        if (found.empty() && open < 0) {
            if (std::optional<Value> typed = readTyped(text, spec)) {
                *out = std::move(*typed);
                return true;
            }
        }
        return notPossible(spec, text, at);
    }

    /// The keywords as they may be typed: without their star where nothing but keywords is
    /// possible.
    static std::vector<QLatin1StringView> starred(QStringView word, const OperandSpec &spec,
                                                  std::vector<QLatin1StringView> names)
    {
        if (!spec.types.empty() || word.startsWith(u'*'))
            return names;
        for (QLatin1StringView &name : names) {
            if (name.startsWith(u'*'))
                name = name.sliced(1);
        }
        return names;
    }

    bool parseKeyword(const OperandSpec &spec, const KeywordSpec &keyword, QStringView text,
                      qsizetype open, QStringView at, Value *out)
    {
        QStringView inner;
        if (open >= 0) {
            const QStringView structure = text.sliced(open);
            if (keyword.operands.empty() || findClosing(structure) + 1 != structure.size())
                return notPossible(spec, text, at);
            inner = structure.sliced(1, structure.size() - 2);
        }
        out->kind = Value::Kind::Keyword;
        out->text = keyword.word;
        // As deep as the table nests, so the line cannot drive it.
        return parseOperands(keyword.operands, inner, isOfLine(text) ? text : at, &out->sub);
    }

    bool isOfLine(QStringView text) const
    {
        return std::greater_equal<>()(text.data(), m_line.data())
            && std::less_equal<>()(text.data(), m_line.data() + m_line.size());
    }

    QStringView m_line;
    QLatin1StringView m_command;
    std::vector<QStringView> m_secrets;
    CommandError m_error;
};

} // namespace

ParsedLine parseCommand(const QString &line)
{
    return Parser(line).parse();
}

} // namespace Engine::Vm2000
