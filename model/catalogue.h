// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include <QByteArray>
#include <QStringList>

#include "model/language.h"
#include "model/message.h"

namespace Model {

/// All messages of the product and of the field, by key. A value; the shared one is read-only
/// and may be used from every thread.
class Catalogue {
public:
    /// The catalogue built into the program, read at the first call.
    /// Programs report errors() at their start and end.
    static const Catalogue &instance();

    /// Adds the messages of one TOML file; what is wrong with it goes to errors().
    /// @p file names it in errors and in Message::file.
    void add(const QString &file, const QByteArray &toml);

    /// "file:line:column: reason" for everything found wrong; empty when the catalogue is good.
    const QStringList &errors() const { return m_errors; }

    /// Null when the key is unknown. The pointer lives as long as the catalogue.
    const Message *find(const QString &key) const;

    /// The text with its inserts replaced; a missing argument leaves its (&nn) visible. For an
    /// unknown key, and for one without a text, the key and the arguments: never empty.
    QString text(const QString &key, const QStringList &args, Language language) const;

    /// Meaning and response with inserts replaced; empty when unknown or not given.
    QString meaning(const QString &key, const QStringList &args, Language language) const;
    QString response(const QString &key, const QStringList &args, Language language) const;

    const std::map<QString, Message> &messages() const { return m_messages; }

private:
    std::map<QString, Message> m_messages;
    QStringList m_errors;
};

} // namespace Model
