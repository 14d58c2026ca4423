// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/reasontext.h"

#include "ui/text/messagetext.h"

namespace Ui {

QString reasonText(const Engine::OperatorSession &session, const Engine::Action &action)
{
    return messageText(session.reasonAgainst(action), session.reasonInserts(action));
}

} // namespace Ui
