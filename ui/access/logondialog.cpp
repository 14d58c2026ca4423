// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/logondialog.h"

#include "ui/text/messagetext.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Ui {

LogOnDialog::LogOnDialog(Engine::ManagementService &service, QWidget *parent)
    : QDialog(parent)
    , m_service(service)
    , m_account(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_mu(new QComboBox(this))
    , m_reason(new QLabel(this))
    , m_logOn(new QPushButton(tr("Log on"), this))
{
    setObjectName(u"logOnDialog"_s);
    const Model::SitePtr site = service.site();
    setWindowTitle(service.emulator() ? tr("EMULATOR - Log on to %1").arg(site->name)
                                      : tr("Log on to %1").arg(site->name));
    m_mu->setObjectName(u"logOnMu"_s);
    for (Model::UnitId mu : site->unitsOfKind(Model::UnitKind::MU)) {
        const Model::UnitConfig &unit = site->unit(mu);
        m_mu->addItem(unit.sysLocation.isEmpty() ? unit.name
                                                 //: a Management Unit and its location
                                                 : tr("%1 (%2)").arg(unit.name, unit.sysLocation),
                      int(mu));
    }
    m_account->setObjectName(u"logOnAccount"_s);
    m_password->setObjectName(u"logOnPassword"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_reason->setObjectName(u"logOnReason"_s);
    m_reason->setWordWrap(true);
    m_reason->setMinimumHeight(fontMetrics().lineSpacing() * 2);
    m_reason->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_logOn->setObjectName(u"logOn"_s);

    auto *heading
        = new QLabel(site->location.isEmpty() ? site->name
                                              //: a site and its location
                                              : tr("%1, %2").arg(site->name, site->location),
                     this);
    heading->setFont(Theme::instance().font(TypeStep::Title));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(Theme::Wide);
    form->setVerticalSpacing(Theme::Normal);
    form->addRow(tr("&Account"), m_account);
    form->addRow(tr("&Password"), m_password);
    form->addRow(tr("&Management Unit"), m_mu);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_logOn, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Quit"), QDialogButtonBox::RejectRole);
    m_logOn->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &LogOnDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_account, &QLineEdit::textChanged, this, &LogOnDialog::refresh);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Wide, Theme::Wide, Theme::Wide, Theme::Wide);
    layout->setSpacing(Theme::Wide);
    layout->addWidget(heading);
    layout->addLayout(form);
    layout->addWidget(m_reason);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    m_account->setFocus();
    refresh();
}

LogOnDialog::~LogOnDialog() = default;

void LogOnDialog::setMu(Model::UnitId mu)
{
    m_mu->setCurrentIndex(m_mu->findData(int(mu)));
}

void LogOnDialog::setAccount(const QString &account)
{
    m_account->setText(account);
    m_password->setFocus();
}

std::unique_ptr<Engine::OperatorSession> LogOnDialog::takeSession()
{
    if (!m_session || m_session->account().isEmpty())
        return nullptr;
    disconnect(m_session.get(), nullptr, this, nullptr);
    return std::move(m_session);
}

void LogOnDialog::accept()
{
    if (m_waiting || m_account->text().isEmpty() || m_mu->currentIndex() < 0)
        return;
    const auto mu = Model::UnitId(m_mu->currentData().toInt());
    if (!m_session || m_session->mu() != mu) {
        m_session = m_service.openSession(mu);
        connect(m_session.get(), &Engine::OperatorSession::refused, this, &LogOnDialog::refuse);
        connect(m_session.get(), &Engine::OperatorSession::loggedOn, this,
                [this] { QDialog::accept(); });
    }
    m_waiting = true;
    m_reason->setText(tr("Logging on..."));
    refresh();
    m_session->logOn(m_account->text(), m_password->text());
}

void LogOnDialog::refuse(const QString &key, const QStringList &args)
{
    m_waiting = false;
    const QString response = messageResponse(key, args);
    m_reason->setText(messageText(key, args) + (response.isEmpty() ? QString() : u"\n"_s)
                      + response);
    m_password->clear();
    refresh();
    m_password->setFocus();
}

void LogOnDialog::refresh()
{
    m_logOn->setEnabled(!m_waiting && !m_account->text().isEmpty());
    m_mu->setEnabled(!m_waiting);
}

} // namespace Ui
