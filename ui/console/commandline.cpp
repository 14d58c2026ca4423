// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/commandline.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QCompleter>
#include <QKeyEvent>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Ui {

namespace {

QStringList commandNames()
{
    return {u"/ADD-VM-DEVICES"_s,     u"/CHECK-VM-MIGRATION"_s, u"/HELP-MSG-INFORMATION"_s,
            u"/MIGRATE-VM"_s,         u"/REMOVE-VM-DEVICES"_s,  u"/SHOW-PENDING-MSG"_s,
            u"/SHOW-VM-DEFINITION"_s, u"/SHOW-VM-RESOURCES"_s};
}

} // namespace

CommandLine::CommandLine(QWidget *parent)
    : QLineEdit(parent)
{
    setFont(Theme::instance().monospace());
    setAccessibleName(tr("Command line"));
    setPlaceholderText(tr("/COMMAND or answer"));
    auto *completion = new QCompleter(commandNames(), this);
    completion->setCaseSensitivity(Qt::CaseInsensitive);
    completion->setCompletionMode(QCompleter::PopupCompletion);
    setCompleter(completion);
    connect(this, &QLineEdit::returnPressed, this, [this] {
        const QString line = text().trimmed();
        if (line.isEmpty())
            return;
        m_history.removeAll(line);
        m_history.append(line);
        if (m_history.size() > HistoryBound)
            m_history.removeFirst();
        m_place = int(m_history.size());
        m_typed.clear();
        clear();
        emit entered(line);
    });
}

void CommandLine::beginAnswer(const QString &destination)
{
    setText(destination.isEmpty() ? QString() : destination + u'.');
    end(false);
    setFocus(Qt::OtherFocusReason);
}

void CommandLine::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste) && takePaste())
        return;
    switch (event->key()) {
    case Qt::Key_Up:
        recall(-1);
        return;
    case Qt::Key_Down:
        recall(1);
        return;
    case Qt::Key_Escape:
        clear(); // never closes the dock around it
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void CommandLine::recall(int step)
{
    if (m_place == m_history.size())
        m_typed = text();
    const int place = qBound(0, m_place + step, int(m_history.size()));
    if (place == m_place)
        return;
    m_place = place;
    setText(place == m_history.size() ? m_typed : m_history.at(place));
}

bool CommandLine::takePaste()
{
    static const QRegularExpression lineEnd(u"[\\r\\n]+"_s);
    const QStringList lines = QApplication::clipboard()->text().split(lineEnd, Qt::SkipEmptyParts);
    if (lines.size() < 2)
        return false;
    emit manyLinesPasted(lines);
    return true;
}

} // namespace Ui
