// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include <QStringList>

#include "model/language.h"

namespace Model {

/// A text in every language, indexed by Language.
struct Bilingual {
    std::array<QString, 2> texts;

    const QString &in(Language language) const { return texts[static_cast<std::size_t>(language)]; }
    bool operator==(const Bilingual &) const = default;
};

/// One of the words that an optional insert may stand for: "(TYPE=SD)", "(BY SYSADM)".
struct InsertChoice {
    int insert = 0;
    QString code; ///< the argument that selects it
    Bilingual text;
};

/// A message of the catalogue (resources/messages).
struct Message {
    QString key; ///< class of three letters and four digits: "VMS2437", "SEC0101"
    QString file; ///< catalogue file it comes from, for example "attested.toml"
    Bilingual text; ///< with inserts (&00), (&01)…; empty when purposeOnly
    Bilingual meaning;
    Bilingual response; ///< what to do; of other classes than SEC it is advice of ours
    std::vector<Bilingual> inserts; ///< meaning of each insert, in order; may be shorter
    std::vector<InsertChoice> choices;
    bool purposeOnly = false; ///< a key whose meaning is attested but not its text

    bool isOurs() const { return key.startsWith(QLatin1String("SEC")); }
    /// True when insert @p number has choices: without an argument it leaves no blank behind.
    bool isOptional(int number) const;
};

} // namespace Model
