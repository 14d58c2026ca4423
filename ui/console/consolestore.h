// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>

#include <QObject>

#include "engine/service/operatorsession.h"
#include "ui/console/consolebuffer.h"

namespace Ui {

/// The consoles one session holds open. A console is opened once however many views look at it
/// (dock, wizard), and closed when the last one goes. Child of the session; UI thread.
class ConsoleStore : public QObject {
    Q_OBJECT

public:
    static ConsoleStore &of(Engine::OperatorSession &session);

    /// Opens the console, or joins those who look at it already. Lines follow by the buffer's
    /// signals. Releasing the last pointer closes the console.
    std::shared_ptr<ConsoleBuffer> open(const Model::ConsoleId &console);
    /// Asks again for a console that was closed from the other end.
    void reconnect(const Model::ConsoleId &console);

private:
    explicit ConsoleStore(Engine::OperatorSession &session);
    Model::Instant now() const;
    std::shared_ptr<ConsoleBuffer> find(const Model::ConsoleId &console) const;

    Engine::OperatorSession &m_session;
    std::map<Model::ConsoleId, std::weak_ptr<ConsoleBuffer>> m_buffers;
};

} // namespace Ui
