// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QDialog>

#include "engine/service/managementservice.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Ui {

/// Log-on at a Management Unit: account, password, MU. The session is ready once the dialog is
/// accepted; takeSession() hands it over. UI thread.
class LogOnDialog : public QDialog {
    Q_OBJECT

public:
    explicit LogOnDialog(Engine::ManagementService &service, QWidget *parent = nullptr);
    ~LogOnDialog() override;

    /// Logged on; null before acceptance.
    std::unique_ptr<Engine::OperatorSession> takeSession();
    void setMu(Model::UnitId mu);
    void setAccount(const QString &account);

    void accept() override;

private:
    void refresh();
    void refuse(const QString &key, const QStringList &args);

    Engine::ManagementService &m_service;
    std::unique_ptr<Engine::OperatorSession> m_session;
    QLineEdit *m_account;
    QLineEdit *m_password;
    QComboBox *m_mu;
    QLabel *m_reason;
    QPushButton *m_logOn;
    bool m_waiting = false;
};

} // namespace Ui
