// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "model/language.h"

namespace Engine::Vm2000 {

struct MessageHelp {
    bool found = false;
    QStringList lines; ///< as printed; a message that says so when nothing was found
};

/// What /HELP-MSG-INFORMATION prints (S4.3-21): the text with its inserts, the meaning of the
/// inserts, the meaning; for messages of ours also the response, after "!". The response of other
/// messages is advice of ours and only the help window shows it.
MessageHelp helpOnMessage(const QString &key, Model::Language language);

} // namespace Engine::Vm2000
