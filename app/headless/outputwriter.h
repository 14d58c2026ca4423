// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>

#include "engine/script/outputrecord.h"

namespace App {

/// Writes what the headless console says, in the order of the calls: JSON lines or text on
/// standard output; as text, errors go to standard error.
class OutputWriter {
public:
    enum class Form : quint8 {
        Text,
        Json,
    };

    OutputWriter(Form form, std::FILE *output, std::FILE *errors);

    bool isJson() const { return m_form == Form::Json; }
    /// JSON: one object, numbered here. Text: @p text as it stands; nothing when it is empty.
    void write(Engine::OutputRecord record, const QString &text);
    /// What was written so far reaches the reader.
    void flush();

private:
    Form m_form;
    std::FILE *m_output;
    std::FILE *m_errors;
    quint64 m_count = 0;
};

} // namespace App
