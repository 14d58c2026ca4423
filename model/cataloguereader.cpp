// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/cataloguereader.h"

#include <toml++/toml.h>

#include <algorithm>
#include <string_view>

#include <QRegularExpression>

namespace Model {

using namespace Qt::StringLiterals;

namespace {

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Reads the tables of one file and collects what is wrong.
class Reader {
public:
    Reader(const QString &file, CatalogueFile *out)
        : m_file(file)
        , m_out(out)
    {
    }

    void read(const toml::table &root)
    {
        for (const auto &[key, node] : root) {
            const QString name = toQString(key.str());
            if (const toml::table *table = node.as_table())
                readMessage(name, *table);
            else
                fail(node.source(), u"'"_s + name + u"' must be the table of a message"_s);
        }
    }

    void fail(const toml::source_region &where, const QString &reason)
    {
        m_out->errors += place(where) + u": "_s + reason;
    }

private:
    QString place(const toml::source_region &where) const
    {
        return m_file + u':' + QString::number(where.begin.line) + u':'
            + QString::number(where.begin.column);
    }

    void readMessage(const QString &key, const toml::table &table)
    {
        static const QRegularExpression form(u"^(?=.{7}$)[A-Z]{3,5}[0-9A-F]{2,4}$"_s);
        m_key = key;
        if (!form.match(key).hasMatch())
            fail(table.source(), u"'"_s + key + u"' is not a message key like SEC0101"_s);
        Message message;
        message.key = key;
        message.file = m_file;
        for (const auto &[field, node] : table)
            readField(toQString(field.str()), node, &message);
        check(message, table.source());
        m_out->messages.push_back({std::move(message), place(table.source())});
    }

    void readField(const QString &field, const toml::node &node, Message *message)
    {
        struct TextField {
            QStringView name;
            QString *target;
        };
        const std::array fields{
            TextField{u"en", &message->text.texts[0]},
            TextField{u"de", &message->text.texts[1]},
            TextField{u"meaning_en", &message->meaning.texts[0]},
            TextField{u"meaning_de", &message->meaning.texts[1]},
            TextField{u"response_en", &message->response.texts[0]},
            TextField{u"response_de", &message->response.texts[1]},
        };
        for (const TextField &known : fields) {
            if (field == known.name) {
                *known.target = string(node, field);
                return;
            }
        }
        if (field == u"inserts")
            readInserts(node, Language::English, message);
        else if (field == u"inserts_de")
            readInserts(node, Language::German, message);
        else if (field == u"choices")
            readChoices(node, message);
        else if (field == u"purpose_only" && node.is_boolean())
            message->purposeOnly = node.as_boolean()->get();
        else
            fail(node.source(), m_key + u": unknown field '"_s + field + u"'"_s);
    }

    QString string(const toml::node &node, const QString &field)
    {
        if (const toml::value<std::string> *value = node.as_string())
            return toQString(value->get()).trimmed();
        fail(node.source(), m_key + u": '"_s + field + u"' must be a string"_s);
        return {};
    }

    void readInserts(const toml::node &node, Language language, Message *message)
    {
        const toml::array *list = node.as_array();
        if (!list) {
            fail(node.source(), m_key + u": inserts must be a list of strings"_s);
            return;
        }
        message->inserts.resize(std::max(message->inserts.size(), list->size()));
        for (std::size_t i = 0; i < list->size(); ++i)
            message->inserts[i].texts[static_cast<std::size_t>(language)]
                = string(*list->get(i), u"inserts"_s);
    }

    // choices.3.SHARED = "(TYPE=SD)", or { en = "…", de = "…" } where the languages differ.
    void readChoices(const toml::node &node, Message *message)
    {
        const toml::table *numbers = node.as_table();
        if (!numbers) {
            fail(node.source(), m_key + u": choices must be a table"_s);
            return;
        }
        for (const auto &[number, codes] : *numbers) {
            bool isNumber = false;
            const int insert = toQString(number.str()).toInt(&isNumber);
            if (!isNumber || !codes.is_table()) {
                fail(codes.source(), m_key + u": choices are written choices.N.CODE = text"_s);
                continue;
            }
            for (const auto &[code, text] : *codes.as_table())
                message->choices.push_back({insert, toQString(code.str()), bilingual(text)});
        }
    }

    Bilingual bilingual(const toml::node &node)
    {
        Bilingual result;
        if (const toml::table *table = node.as_table()) {
            for (const auto &[language, text] : *table) {
                if (language.str() == "en")
                    result.texts[0] = string(text, u"en"_s);
                else if (language.str() == "de")
                    result.texts[1] = string(text, u"de"_s);
                else
                    fail(text.source(), m_key + u": a choice has only 'en' and 'de'"_s);
            }
        } else {
            result.texts[0] = string(node, u"choices"_s);
            result.texts[1] = result.texts[0];
        }
        if (result.texts[0].isEmpty() || result.texts[1].isEmpty())
            fail(node.source(), m_key + u": a choice needs a text in both languages"_s);
        return result;
    }

    void check(const Message &message, const toml::source_region &where)
    {
        const auto both = [](const Bilingual &text) {
            return !text.texts[0].isEmpty() && !text.texts[1].isEmpty();
        };
        const auto none = [](const Bilingual &text) {
            return text.texts[0].isEmpty() && text.texts[1].isEmpty();
        };
        if (message.purposeOnly ? !none(message.text) : !both(message.text))
            fail(where,
                 message.purposeOnly ? m_key + u": a key with only a purpose has no text"_s
                                     : m_key + u": the text is needed in 'en' and 'de'"_s);
        const bool mustExplain = message.isOurs() || message.purposeOnly;
        if (!both(message.meaning) && (mustExplain || !none(message.meaning)))
            fail(where, m_key + u": the meaning is needed in 'meaning_en' and 'meaning_de'"_s);
        if (!both(message.response) && (message.isOurs() || !none(message.response)))
            fail(where, m_key + u": the response is needed in 'response_en' and 'response_de'"_s);
        if (insertsOf(message.text.texts[0]) != insertsOf(message.text.texts[1]))
            fail(where, m_key + u": 'en' and 'de' have different inserts"_s);
        for (const Bilingual &insert : message.inserts) {
            if (insert.texts[0].isEmpty())
                fail(where, m_key + u": an insert has no English meaning"_s);
        }
    }

    static QStringList insertsOf(const QString &text)
    {
        static const QRegularExpression form(u"\\(&\\d\\d\\)"_s);
        QStringList result;
        for (auto it = form.globalMatch(text); it.hasNext();)
            result += it.next().captured();
        result.sort();
        return result;
    }

    QString m_file;
    QString m_key;
    CatalogueFile *m_out;
};

} // namespace

CatalogueFile readCatalogue(const QString &file, const QByteArray &toml)
{
    CatalogueFile result;
    Reader reader(file, &result);
    try {
        const std::string_view text(toml.constData(), static_cast<std::size_t>(toml.size()));
        reader.read(toml::parse(text, file.toStdString()));
    } catch (const toml::parse_error &error) {
        reader.fail(error.source(), toQString(error.description()));
    }
    return result;
}

} // namespace Model
