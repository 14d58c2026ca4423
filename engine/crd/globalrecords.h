// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QStringList>

#include "engine/crd/networkrecords.h"
#include "model/site.h"

// What is one for the whole configuration (S2.1-05, S2.1-15..18), and what an override leaves
// behind. What is not known is empty or zero.
namespace Engine {

/// Record "account/<name>" (S2.1-15).
struct AccountRecord {
    QString name;
    Model::Role role = Model::Role::Operator;
    bool ldap = false; ///< the directory knows the password; what follows is for local ones only
    Secret passwordHash; ///< never the password
    Model::Instant passwordChanged;
    qint32 passwordValidDays = 0; ///< 0: for ever
    bool mustChangePassword = false;
    bool locked = false;
    QString description;

    bool operator==(const AccountRecord &) const = default;
};

/// Record "right/<account>": its individual rights (S2.1-15).
struct RightRecord {
    std::vector<Model::RightConfig> rights;

    bool operator==(const RightRecord &) const = default;
};

enum class MailSecurity : quint8 {
    None,
    StartTls,
    Tls,
};

/// Record "alarm/mail": the way out for mails (S2.1-16).
struct AlarmMailRecord {
    bool enabled = false;
    QString server;
    quint16 port = 25;
    MailSecurity security = MailSecurity::None;
    QString sender;
    QString account;

    bool operator==(const AlarmMailRecord &) const = default;
};

/// Record "alarm/recipient/<address>" (S2.1-16).
struct AlarmRecipientRecord {
    QString address;
    bool enabled = true;
    Model::Weight least = Model::Weight::Warning;
    QStringList components; ///< empty: all
    bool german = false; ///< language of its mails

    bool operator==(const AlarmRecipientRecord &) const = default;
};

enum class TrapVersion : quint8 {
    V2c,
    V3,
};

/// Record "alarm/trap/<host>": who gets SNMP traps (S2.1-16).
struct AlarmTrapRecord {
    QString host;
    quint16 port = 162;
    TrapVersion version = TrapVersion::V2c;
    Secret community; ///< V3: the user
    bool enabled = true;
    Model::Weight least = Model::Weight::Warning;

    bool operator==(const AlarmTrapRecord &) const = default;
};

/// Record "link/<title>": a management application or link that a user has added (S2.1-18).
struct LinkRecord {
    QString title;
    QString url;
    QString description;
    bool application = false;

    bool operator==(const LinkRecord &) const = default;
};

/// A record that the side of a split wrote which an override made void.
struct ConflictEntry {
    QString key;
    quint64 version = 0;
    QString summary; ///< of its value, as in a dump
    Model::Instant time;

    bool operator==(const ConflictEntry &) const = default;
};

/// Record "conflict/<generation>" (PROTOCOLS 1 "Override").
struct ConflictRecord {
    quint32 generation = 0; ///< that the override began
    QString account; ///< of who made it
    Model::Instant foundAt;
    std::vector<ConflictEntry> entries;

    bool operator==(const ConflictRecord &) const = default;
};

} // namespace Engine
