// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/consolebuffer.h"

#include <algorithm>

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Ui {

QString questionDestination(const QString &text)
{
    static const QRegularExpression form(u"^[?;]\\s*([A-Z0-9$#@<()]{1,5})(?:-(\\d{3}))?[.#]"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return {};
    return match.captured(2).isEmpty() ? match.captured(1)
                                       : match.captured(1) + u'-' + match.captured(2);
}

bool answers(const QString &input, const QString &destination)
{
    if (destination.isEmpty())
        return !input.startsWith(u'/');
    const QString name = destination.section(u'-', 0, 0);
    const int mid = destination.section(u'-', 1, 1).toInt();
    static const QRegularExpression form(u"^([^-./ ]{1,5})(?:-(\\d{1,3}))?\\."_s);
    const QRegularExpressionMatch match = form.match(input.trimmed());
    return match.hasMatch() && match.captured(1).compare(name, Qt::CaseInsensitive) == 0
        && match.captured(2).toInt() == mid;
}

ConsoleBuffer::ConsoleBuffer(const Model::ConsoleId &console, Model::Instant since)
    : m_console(console)
    , m_since(since)
{
}

void ConsoleBuffer::take(const QVector<Model::ConsoleLine> &lines)
{
    bool added = false;
    bool state = false;
    for (const Model::ConsoleLine &line : lines) {
        // The same line again, after the console was opened a second time; a console whose unit
        // was started anew counts from 1 again, later.
        if (line.number <= m_lastNumber && line.time <= m_lastTime)
            continue;
        if (m_lastNumber != 0 && line.number > m_lastNumber + 1) {
            Model::ConsoleLine gap;
            gap.time = line.time;
            gap.kind = Model::ConsoleLineKind::Status;
            gap.text
                = tr("%n line(s) were lost here", nullptr, int(line.number - m_lastNumber - 1));
            append(gap);
        }
        m_lastNumber = line.number;
        m_lastTime = line.time;
        append(line);
        state = followQuestions(line) || state;
        added = true;
    }
    if (added)
        emit linesAdded();
    if (state)
        emit stateChanged();
}

void ConsoleBuffer::append(const Model::ConsoleLine &line)
{
    m_lines.push_back(line);
    ++m_total;
    if (m_lines.size() > std::size_t(Bound))
        m_lines.pop_front();
}

bool ConsoleBuffer::followQuestions(const Model::ConsoleLine &line)
{
    if (line.kind == Model::ConsoleLineKind::Question) {
        m_pending.push_back({m_total - 1, questionDestination(line.text), line.text});
        return true;
    }
    if (line.kind != Model::ConsoleLineKind::Input)
        return false;
    const auto found = std::find_if(m_pending.begin(), m_pending.end(), [&](const auto &question) {
        return answers(line.text, question.destination);
    });
    if (found == m_pending.end())
        return false;
    m_pending.erase(found);
    return true;
}

void ConsoleBuffer::note(const QString &text, Model::Instant time)
{
    Model::ConsoleLine line;
    line.time = time;
    line.kind = Model::ConsoleLineKind::Status;
    line.text = text;
    append(line);
    emit linesAdded();
}

void ConsoleBuffer::close(const QString &key, const QStringList &args)
{
    m_closedKey = key;
    m_closedArgs = args;
    m_pending.clear();
    emit stateChanged();
}

void ConsoleBuffer::reopen(Model::Instant since)
{
    m_closedKey.clear();
    m_closedArgs.clear();
    m_since = since;
    emit stateChanged();
}

} // namespace Ui
