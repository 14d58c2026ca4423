// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "engine/agent/legtexts.h"
#include "model/jsonobject.h"
#include "model/language.h"
#include "model/states.h"

namespace App {

/// What a tool says on standard output, as text or as one JSON object a line, and its exit
/// status. In both forms findings and errors are messages of the catalogue.
class ToolOutput {
public:
    ToolOutput(bool json, Model::Language language);

    bool isJson() const { return m_json; }

    /// A line of the text form; @p indent for what belongs to the line before.
    void line(const QString &key, const QStringList &args, bool indent = false);
    /// A line of the JSON form.
    void object(const Model::JsonObject &object);

    /// Something about a disk that is not as it should be; INFO leaves the exit status alone.
    void finding(const QString &file, Model::Weight weight, const Engine::LegText &text,
                 std::optional<Engine::BlockNumber> block = {});
    /// A disk that cannot be used at all: also on standard error in the JSON form.
    void error(const QString &file, const Engine::LegText &text);

    /// The worst so far.
    int status() const { return m_status; }

private:
    Model::JsonObject messageOf(const char *kind, const QString &file,
                                const Engine::LegText &text) const;
    void write(const QByteArray &text);

    bool m_json;
    Model::Language m_language;
    int m_status = 0;
};

} // namespace App
