// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vm2000/helpmessage.h"

#include "engine/vm2000/consoletext.h"
#include "model/catalogue.h"

namespace Engine::Vm2000 {

using namespace Qt::Literals::StringLiterals;

MessageHelp helpOnMessage(const QString &key, Model::Language language)
{
    const Model::Message *message = Model::Catalogue::instance().find(key.toUpper());
    if (!message)
        return {false, {consoleText(u"SEC0318"_s, {key})}};
    MessageHelp help{true, {}};
    const QString text = message->text.in(language);
    help.lines += u"% "_s + message->key + (text.isEmpty() ? text : u' ' + text);
    for (std::size_t i = 0; i < message->inserts.size(); ++i) {
        const Model::Bilingual &insert = message->inserts[i];
        const QString &meaning = insert.in(language).isEmpty() ? insert.in(Model::Language::English)
                                                               : insert.in(language);
        help.lines += u"% ? (&%1): "_s.arg(i, 2, 10, QLatin1Char('0')) + meaning;
    }
    const QString mark = message->inserts.empty() ? u"% ? "_s : u"% "_s;
    if (const QString meaning = message->meaning.in(language); !meaning.isEmpty())
        help.lines += mark + meaning;
    if (message->isOurs())
        help.lines += u"% ! "_s + message->response.in(language);
    return help;
}

} // namespace Engine::Vm2000
