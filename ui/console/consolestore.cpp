// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/consolestore.h"

#include <QPointer>

namespace Ui {

ConsoleStore &ConsoleStore::of(Engine::OperatorSession &session)
{
    if (auto *store = session.findChild<ConsoleStore *>(QString(), Qt::FindDirectChildrenOnly))
        return *store;
    return *new ConsoleStore(session);
}

ConsoleStore::ConsoleStore(Engine::OperatorSession &session)
    : QObject(&session)
    , m_session(session)
{
    connect(&session, &Engine::OperatorSession::consoleLines, this,
            [this](const Model::ConsoleId &console, const QVector<Model::ConsoleLine> &lines) {
                if (const auto buffer = find(console))
                    buffer->take(lines);
            });
    connect(&session, &Engine::OperatorSession::consoleClosed, this,
            [this](const Model::ConsoleId &console, const QString &key, const QStringList &args) {
                if (const auto buffer = find(console))
                    buffer->close(key, args);
            });
    connect(&session, &Engine::OperatorSession::muChanged, this, [this] {
        for (const auto &[console, buffer] : m_buffers) {
            if (!buffer.expired())
                reconnect(console);
        }
    });
}

Model::Instant ConsoleStore::now() const
{
    const Model::SiteViewPtr view = m_session.view();
    return view ? view->time : Model::Instant();
}

std::shared_ptr<ConsoleBuffer> ConsoleStore::find(const Model::ConsoleId &console) const
{
    const auto found = m_buffers.find(console);
    return found == m_buffers.end() ? nullptr : found->second.lock();
}

std::shared_ptr<ConsoleBuffer> ConsoleStore::open(const Model::ConsoleId &console)
{
    if (auto known = find(console))
        return known;
    // The session may be gone before the window that looked through it.
    const QPointer<ConsoleStore> store(this);
    auto release = [store, console](ConsoleBuffer *last) {
        if (ConsoleStore *held = store.data()) {
            held->m_buffers.erase(console);
            held->m_session.closeConsole(console);
        }
        delete last;
    };
    const std::shared_ptr<ConsoleBuffer> buffer(new ConsoleBuffer(console, now()),
                                                std::move(release));
    m_buffers[console] = buffer;
    m_session.openConsole(console);
    return buffer;
}

void ConsoleStore::reconnect(const Model::ConsoleId &console)
{
    const auto buffer = find(console);
    if (!buffer)
        return;
    buffer->reopen(now());
    m_session.openConsole(console);
}

} // namespace Ui
