// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalogue.h"

#include "model/cataloguereader.h"

#include <algorithm>

#include <QDir>
#include <QFile>

// Called by Catalogue::instance(), so that the linker keeps the resource in every program.
static void initMessages()
{
    Q_INIT_RESOURCE(messages);
}

namespace Model {

using namespace Qt::StringLiterals;

bool Message::isOptional(int number) const
{
    return std::any_of(choices.begin(), choices.end(),
                       [number](const InsertChoice &choice) { return choice.insert == number; });
}

namespace {

constexpr int InsertLength = 5; // "(&00)"

/// The number of the insert that begins at @p at, or -1.
int insertAt(const QString &text, qsizetype at)
{
    if (at + InsertLength > text.size() || text[at] != u'(' || text[at + 1] != u'&'
        || !text[at + 2].isDigit() || !text[at + 3].isDigit() || text[at + 4] != u')')
        return -1;
    return text[at + 2].digitValue() * 10 + text[at + 3].digitValue();
}

QString chosen(const Message &message, int number, const QString &code, Language language)
{
    for (const InsertChoice &choice : message.choices) {
        if (choice.insert == number && choice.code == code)
            return choice.text.in(language);
    }
    return code;
}

// One pass, so that an argument that looks like an insert is printed as it is.
QString filled(const Message &message, const QString &text, const QStringList &args,
               Language language)
{
    QString result;
    result.reserve(text.size() + 32);
    for (qsizetype at = 0; at < text.size(); ++at) {
        const int number = insertAt(text, at);
        if (number < 0) {
            result += text[at];
            continue;
        }
        const bool given = number < args.size();
        if (message.isOptional(number)) {
            if (given && !args[number].isEmpty())
                result += chosen(message, number, args[number], language);
            else if (result.endsWith(u' '))
                result.chop(1);
        } else {
            result += given ? args[number] : text.mid(at, InsertLength);
        }
        at += InsertLength - 1;
    }
    return result;
}

} // namespace

const Catalogue &Catalogue::instance()
{
    static const Catalogue shared = [] {
        initMessages();
        Catalogue catalogue;
        const QDir dir(u":/messages"_s);
        const QStringList files = dir.entryList({u"*.toml"_s}, QDir::Files, QDir::Name);
        for (const QString &name : files) {
            QFile file(dir.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                catalogue.add(name, file.readAll());
            else
                catalogue.m_errors += name + u":1:1: "_s + file.errorString();
        }
        if (files.isEmpty())
            catalogue.m_errors += u"messages:1:1: the program contains no message catalogue"_s;
        return catalogue;
    }();
    return shared;
}

void Catalogue::add(const QString &file, const QByteArray &toml)
{
    CatalogueFile read = readCatalogue(file, toml);
    m_errors += read.errors;
    for (LocatedMessage &located : read.messages) {
        const QString key = located.message.key;
        const auto [known, isNew] = m_messages.try_emplace(key, std::move(located.message));
        if (!isNew)
            m_errors += located.place + u": "_s + key + u" is already in "_s + known->second.file;
    }
}

const Message *Catalogue::find(const QString &key) const
{
    const auto found = m_messages.find(key);
    return found == m_messages.end() ? nullptr : &found->second;
}

QString Catalogue::text(const QString &key, const QStringList &args, Language language) const
{
    const Message *message = find(key);
    if (message && !message->purposeOnly)
        return filled(*message, message->text.in(language), args, language);
    QStringList parts = args;
    parts.prepend(key.isEmpty() ? u"(no message key)"_s : key);
    return parts.join(u' ');
}

QString Catalogue::meaning(const QString &key, const QStringList &args, Language language) const
{
    const Message *message = find(key);
    return message ? filled(*message, message->meaning.in(language), args, language) : QString();
}

QString Catalogue::response(const QString &key, const QStringList &args, Language language) const
{
    const Message *message = find(key);
    return message ? filled(*message, message->response.in(language), args, language) : QString();
}

} // namespace Model
