// SPDX-License-Identifier: GPL-3.0-or-later
// From the start of the process to the first paint of the log-on and of the main window, on the
// way that seconsole takes.
#include "app/commandline.h"
#include "app/desktop.h"
#include "app/terminal/terminal.h"
#include "ui/access/logondialog.h"
#include "ui/frame/mainwindow.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

/// Since the kernel made this process; its own record counts in ticks, usually of 10 ms.
qint64 msSinceProcessStart()
{
    QFile file(u"/proc/self/stat"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray stat = file.readAll();
    constexpr int StartTime = 19; // field 22 of proc(5), counted from behind the program's name
    const QByteArrayList fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    const qint64 started = fields.value(StartTime).toLongLong() * 1000 / sysconf(_SC_CLK_TCK);
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return now.tv_sec * 1000 + now.tv_nsec / 1'000'000 - started;
}

/// Logs on once the dialog was painted, and ends the program once the main window was.
class FirstPaints final : public QObject {
public:
    bool isComplete() const { return m_window > 0; }
    void print() const
    {
        std::printf("%-44s %6lld ms\n", "process start to first paint of the log-on",
                    static_cast<long long>(m_dialog));
        std::printf("%-44s %6lld ms\n", "log-on to first paint of the main window",
                    static_cast<long long>(m_window - m_loggedOn));
        std::printf("%-44s %6lld ms\n", "process start to first paint of the window",
                    static_cast<long long>(m_window));
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Paint)
            return false;
        // Queued: what is painted is on the display when the call comes.
        if (auto *dialog = qobject_cast<Ui::LogOnDialog *>(watched); dialog && m_dialog == 0) {
            m_dialog = -1;
            QMetaObject::invokeMethod(
                dialog, [this, dialog] { logOn(dialog); }, Qt::QueuedConnection);
        } else if (auto *window = qobject_cast<Ui::MainWindow *>(watched);
                   window && m_window == 0) {
            m_window = -1;
            QMetaObject::invokeMethod(
                window, [this] { end(); }, Qt::QueuedConnection);
        }
        return false;
    }

private:
    void logOn(Ui::LogOnDialog *dialog)
    {
        m_dialog = msSinceProcessStart();
        dialog->findChild<QLineEdit *>(u"logOnAccount"_s)->setText(u"admin"_s);
        dialog->findChild<QLineEdit *>(u"logOnPassword"_s)->setText(u"admin"_s);
        m_loggedOn = msSinceProcessStart();
        dialog->findChild<QPushButton *>(u"logOn"_s)->click();
    }

    void end()
    {
        m_window = msSinceProcessStart();
        QCoreApplication::quit();
    }

    qint64 m_dialog = 0; ///< 0: not yet, -1: just now
    qint64 m_loggedOn = 0;
    qint64 m_window = 0;
};

} // namespace

int main(int argc, char **argv)
{
    const QTemporaryDir home; // sizes and docks of the user stay as they are
    qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
    QApplication app(argc, argv);
    FirstPaints paints;
    app.installEventFilter(&paints);
    const int status = App::runDesktop(App::parseCommandLine({}, App::terminalLanguage()).options);
    if (status != App::ExitStatus::Good || !paints.isComplete()) {
        std::printf("the window did not open: there is no figure\n");
        return 1;
    }
    paints.print();
    return 0;
}
