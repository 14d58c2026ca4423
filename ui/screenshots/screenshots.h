// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <functional>
#include <memory>

#include <QDir>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include "engine/service/managementservice.h"
#include "ui/frame/place.h"

namespace Ui {

class LogOnDialog;
class MainWindow;
class MigrationWizard;
class OutagesWindow;

/// Writes a PNG of each main window and of the wizard in each stage, light and dark
/// (`seconsole --screenshots DIR`). Drives the real window: logs on, opens, clicks, and goes on
/// when a signal tells that the stage is reached. Needs an emulator. UI thread.
class Screenshots : public QObject {
    Q_OBJECT

public:
    /// Makes a complete main window of a session that is logged on.
    using WindowMaker = std::function<std::unique_ptr<MainWindow>(
        Engine::ManagementService &, std::unique_ptr<Engine::OperatorSession>)>;

    Screenshots(Engine::ManagementService &service, const QString &folder, WindowMaker maker,
                QObject *parent = nullptr);
    ~Screenshots() override;

    /// The account and MU that are used, and the system that is moved; by default the first
    /// administrator, the first MU, and the first running VM of an SU with a partner.
    void setAccount(const QString &account, const QString &password);
    void setSystem(Model::UnitId source, const QString &vm);

    /// Begins; finished() tells the end.
    void start();
    int written() const { return m_written; }

signals:
    /// @p error is empty when every picture was written, else it names the stage and the reason.
    void finished(const QString &error);

private:
    struct Step {
        QString name; ///< of the file; empty: no picture
        std::function<void()> begin;
        std::function<bool()> reached;
        std::function<QWidget *()> widget;
    };

    void chooseDefaults();
    void planLogOn();
    void planPlaces();
    void planMigration();
    void planPanes();
    void planCrd();
    void planOverride(Model::UnitId mu);
    void plan(const QString &name, std::function<void()> begin, std::function<bool()> reached,
              std::function<QWidget *()> widget);
    void planPlace(const QString &name, const Place &place);
    /// @p tab of the page of @p mu, and below its Management @p part of the CRD.
    void planTab(const QString &name, Model::UnitId mu, int tab, int part = 0);
    void showPart(Model::UnitId mu, int tab, int part);
    void openWindow();
    void press(const QString &button);
    void next();
    void look();
    bool take(const Step &step);
    void end(const QString &error);
    QWidget *wizardWidget() const;

    Engine::ManagementService &m_service;
    QDir m_folder;
    WindowMaker m_maker;
    QString m_account;
    QString m_password;
    Model::UnitId m_source = Model::NoUnit;
    QString m_vm;
    std::deque<Step> m_steps;
    bool m_waiting = false;
    int m_written = 0;
    QTimer m_patience;
    std::unique_ptr<LogOnDialog> m_logOn;
    std::unique_ptr<MainWindow> m_window;
    QPointer<MigrationWizard> m_wizard;
    QPointer<OutagesWindow> m_outages;
};

} // namespace Ui
