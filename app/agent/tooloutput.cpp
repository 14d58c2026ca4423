// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/tooloutput.h"

#include "app/agent/agentcommandline.h"
#include "app/terminal/terminal.h"
#include "model/catalogue.h"

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace App {

ToolOutput::ToolOutput(bool json, Model::Language language)
    : m_json(json)
    , m_language(language)
{
}

void ToolOutput::write(const QByteArray &text)
{
    std::fwrite(text.constData(), 1, std::size_t(text.size()), stdout);
    std::fputc('\n', stdout);
}

void ToolOutput::line(const QString &key, const QStringList &args, bool indent)
{
    if (!m_json)
        write((indent ? "  " : "")
              + Model::Catalogue::instance().text(key, args, m_language).toUtf8());
}

void ToolOutput::object(const Model::JsonObject &object)
{
    if (m_json)
        write(object.finish());
}

Model::JsonObject ToolOutput::messageOf(const char *kind, const QString &file,
                                        const Engine::LegText &text) const
{
    Model::JsonObject object;
    object.add("kind", QString::fromLatin1(kind)).add("file", file).add("key", text.key);
    object.add("args", text.args);
    object.add("text", Model::Catalogue::instance().text(text.key, text.args, m_language));
    return object;
}

void ToolOutput::finding(const QString &file, Model::Weight weight, const Engine::LegText &text,
                         std::optional<Engine::BlockNumber> block)
{
    if (weight != Model::Weight::Info)
        m_status = std::max(m_status, AgentStatus::Findings);
    Model::JsonObject object = messageOf("finding", file, text);
    object.add("weight", toText(weight));
    if (block)
        object.add("block", *block);
    this->object(object);
    if (!m_json)
        write(toText(weight).toUtf8() + ' ' + withWayOut(text.key, text.args, m_language).toUtf8());
}

void ToolOutput::error(const QString &file, const Engine::LegText &text)
{
    m_status = AgentStatus::CannotOpen;
    object(messageOf("error", file, text));
    std::fflush(stdout);
    complain(withWayOut(text.key, text.args, m_language));
}

} // namespace App
