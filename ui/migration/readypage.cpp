// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migration/readypage.h"

#include "ui/migration/factslist.h"
#include "ui/text/quantity.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ui {

ReadyPage::ReadyPage(MigrationTask &task, Navigator &navigator, QWidget *parent)
    : WizardPage(task, navigator, parent)
    , m_text(new QLabel(this))
    , m_facts(new FactsList(this))
    , m_openConsole(new QPushButton(this))
    , m_reason(new QLabel(this))
{
    m_text->setWordWrap(true);
    m_openConsole->setObjectName(u"openConsoleOnTarget"_s);
    m_openConsole->setIcon(Theme::icon(u"console"_s));
    connect(m_openConsole, &QPushButton::clicked, this, [this] {
        this->navigator().openConsole({this->task().target(), this->task().vmName()});
    });
    m_reason->setObjectName(u"wizardNoStart"_s);
    m_reason->setWordWrap(true);
    auto *hint = new QLabel(tr("After the Live Migration the messages of the system come to the "
                               "KVP console of the target, no longer to that of the source. Open "
                               "it now to see all of them."),
                            this);
    hint->setWordWrap(true);
    hint->setProperty("look", u"muted"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Wide);
    layout->addWidget(m_text);
    layout->addWidget(m_facts);
    layout->addWidget(hint);
    layout->addWidget(m_openConsole, 0, Qt::AlignLeft);
    layout->addWidget(m_reason);
    layout->addStretch(1);
}

void ReadyPage::refresh()
{
    const Forecast &forecast = task().forecast();
    const QString target = task().unitName(task().target());
    m_text->setText(tr("%1 can be moved from %2 to %3.")
                        .arg(task().vmText(), task().unitName(task().source()), target));
    m_facts->set(
        u"readyChecked"_s, tr("Checked"),
        tr("%1 UTC; the check is repeated at the start").arg(timeText(task().checkedAt())));
    m_facts->set(u"readyForecast"_s, tr("Forecast"),
                 forecast.known && forecast.converges
                     ? tr("about %1, suspended for about %2")
                           .arg(durationText(forecast.total), durationText(forecast.suspend))
                     : QString());
    const auto &devices = task().vm().definition.devices;
    const auto detached = std::count_if(devices.begin(), devices.end(),
                                        [](const auto &device) { return device.detached; });
    m_facts->set(u"readyDevices"_s, tr("Devices"),
                 detached > 0 ? tr("%n already detached", nullptr, int(detached)) : QString());
    m_openConsole->setText(tr("Open KVP console on %1").arg(target));
    m_reason->setText(task().whyNoMigrate());
    m_reason->setVisible(!m_reason->text().isEmpty());
}

} // namespace Ui
