// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/outputwriter.h"

#include "engine/script/jsonline.h"

namespace App {

namespace {

void put(std::FILE *file, QByteArray line)
{
    line += '\n';
    std::fwrite(line.constData(), 1, std::size_t(line.size()), file);
}

} // namespace

OutputWriter::OutputWriter(Form form, std::FILE *output, std::FILE *errors)
    : m_form(form)
    , m_output(output)
    , m_errors(errors)
{
}

void OutputWriter::write(Engine::OutputRecord record, const QString &text)
{
    if (isJson()) {
        record.number = ++m_count;
        put(m_output, Engine::toJsonLine(record));
        return;
    }
    if (text.isEmpty())
        return;
    const bool isError = record.kind == Engine::OutputKind::Error;
    if (isError)
        flush(); // both may be one terminal
    put(isError ? m_errors : m_output, text.toUtf8());
}

void OutputWriter::flush()
{
    std::fflush(m_output);
}

} // namespace App
