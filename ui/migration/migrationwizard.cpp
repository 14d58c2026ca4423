// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migration/migrationwizard.h"

#include "ui/frame/navigator.h"
#include "ui/migration/checkpage.h"
#include "ui/migration/readypage.h"
#include "ui/migration/resultpage.h"
#include "ui/migration/runningpage.h"
#include "ui/migration/steprail.h"
#include "ui/migration/targetpage.h"
#include "ui/text/quantity.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace Ui {

namespace {

/// The system belongs to the target now, be it up or down.
bool isOnTarget(const Model::LmStatus &lm)
{
    return lm.phase == Model::LmPhase::Completed || lm.phase == Model::LmPhase::TargetFailed;
}

} // namespace

MigrationWizard::MigrationWizard(Engine::OperatorSession &session, Navigator &navigator,
                                 Model::UnitId source, const QString &vm, QWidget *parent)
    : QDialog(parent)
    , m_navigator(navigator)
    , m_task(session, source, vm)
    , m_rail(new StepRail({tr("System and target"), tr("Check preconditions"), tr("Ready"),
                           tr("Live Migration"), tr("Result")},
                          this))
    , m_stale(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_abort(new QPushButton(tr("Abort..."), this))
    , m_back(new QPushButton(tr("Back"), this))
    , m_next(new QPushButton(this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setObjectName(u"migrationWizard"_s);
    setModal(false);
    setWindowTitle(tr("Migrate BS2000 VM %1").arg(vm));
    m_stale->setObjectName(u"wizardStale"_s);
    m_stale->setProperty("look", u"stale"_s);
    m_stale->setWordWrap(true);
    m_pages
        = {new TargetPage(m_task, navigator, m_stack), new CheckPage(m_task, navigator, m_stack),
           new ReadyPage(m_task, navigator, m_stack), new RunningPage(m_task, navigator, m_stack),
           new ResultPage(m_task, navigator, m_stack)};
    for (WizardPage *page : m_pages)
        m_stack->addWidget(page);
    m_abort->setObjectName(u"wizardAbort"_s);
    m_back->setObjectName(u"wizardBack"_s);
    m_next->setObjectName(u"wizardNext"_s);
    m_close->setObjectName(u"wizardClose"_s);
    for (QPushButton *button : {m_abort, m_back, m_close})
        button->setAutoDefault(false);
    connect(m_abort, &QPushButton::clicked, this, &MigrationWizard::askAbort);
    connect(m_back, &QPushButton::clicked, this, &MigrationWizard::back);
    connect(m_next, &QPushButton::clicked, this, &MigrationWizard::forward);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);

    auto *rule = new QFrame(this);
    rule->setProperty("look", u"rule"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::Normal);
    buttons->addWidget(m_abort);
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Wide, Theme::Wide, Theme::Wide, Theme::Wide);
    layout->setSpacing(Theme::Normal);
    layout->addWidget(m_rail);
    layout->addWidget(rule);
    layout->addWidget(m_stale);
    layout->addWidget(m_stack, 1);
    layout->addLayout(buttons);
    const QFontMetrics metrics(font());
    resize(QSize(metrics.averageCharWidth() * 130, metrics.height() * 38)
               .boundedTo(screen()->availableSize()));

    connect(&m_task, &MigrationTask::changed, this, &MigrationWizard::refresh);
    connect(&Theme::instance(), &Theme::changed, this, &MigrationWizard::refresh);
    if (m_task.lm())
        go(m_task.lm()->isOver() ? Step::Result : Step::Running);
    else
        go(Step::Target);
}

void MigrationWizard::go(Step step)
{
    const bool moved = m_step != step;
    m_step = step;
    m_rail->setCurrent(int(step));
    m_stack->setCurrentIndex(int(step));
    refresh();
    if (m_next->isVisibleTo(this) && m_next->isEnabled())
        m_next->setFocus(Qt::OtherFocusReason);
    else
        m_close->setFocus(Qt::OtherFocusReason);
    if (moved)
        emit stepChanged(step);
}

void MigrationWizard::refresh()
{
    const Model::LmStatusPtr &lm = m_task.lm();
    if (m_step == Step::Running && lm && lm->isOver()) {
        go(Step::Result);
        return;
    }
    if (m_step == Step::Running && !lm && !m_task.isStarting()) {
        go(Step::Check); // refused or rejected at the start: the findings tell why
        return;
    }
    const bool connected = m_task.session().isConnected();
    m_stale->setVisible(!connected);
    const Model::SiteViewPtr view = m_task.session().view();
    if (!connected && view)
        m_stale->setText(tr("The Management Unit does not answer; shown is what was known at %1 "
                            "UTC. A running Live Migration goes on.")
                             .arg(timeText(view->time)));
    m_pages[std::size_t(m_step)]->refresh();
    refreshButtons();
}

void MigrationWizard::refreshButtons()
{
    QString next;
    QString reason;
    switch (m_step) {
    case Step::Target:
        next = tr("Check preconditions");
        reason = m_task.whyNoCheck();
        break;
    case Step::Check:
        next = tr("Next");
        if (m_task.checkState() != CheckState::Passed)
            reason = m_task.checkState() == CheckState::Running
                ? tr("The check is running.")
                : tr("Resolve the conflicts, then check again.");
        break;
    case Step::Ready:
        // Only without conflicts does this button exist (S4.2-16).
        next = tr("Migrate BS2000 VM");
        reason = m_task.whyNoMigrate();
        break;
    case Step::Running:
        break;
    case Step::Result:
        if (m_task.lm() && !isOnTarget(*m_task.lm()))
            next = tr("Check again");
        break;
    }
    const bool hadFocus = m_next->hasFocus();
    m_next->setText(next);
    m_next->setVisible(!next.isEmpty());
    m_next->setEnabled(reason.isEmpty());
    m_next->setToolTip(reason);
    m_next->setDefault(!next.isEmpty());
    m_next->setAccessibleDescription(reason);
    m_back->setVisible(m_step == Step::Check || m_step == Step::Ready);
    m_abort->setVisible(m_step == Step::Running);
    const QString noAbort = m_task.whyNoAbort();
    m_abort->setEnabled(noAbort.isEmpty());
    m_abort->setToolTip(noAbort);
    m_close->setText(m_step == Step::Running      ? tr("Close (goes on in Jobs)")
                         : m_step == Step::Result ? tr("Close")
                                                  : tr("Cancel"));
    // Keyboard focus never rests on a button that cannot be pressed.
    if (hadFocus && (!m_next->isEnabled() || next.isEmpty()))
        m_close->setFocus(Qt::OtherFocusReason);
    else if (m_step == Step::Check && m_next->isEnabled() && m_close->hasFocus())
        m_next->setFocus(Qt::OtherFocusReason);
}

void MigrationWizard::forward()
{
    switch (m_step) {
    case Step::Target:
        // What was checked stays valid to look at after Back; a new check is one click away.
        if (m_task.checkState() == CheckState::NotChecked
            || m_task.checkState() == CheckState::Failed)
            m_task.check();
        go(Step::Check);
        break;
    case Step::Check:
        go(Step::Ready);
        break;
    case Step::Ready:
        m_task.migrate();
        go(Step::Running);
        break;
    case Step::Running:
        break;
    case Step::Result:
        m_task.startOver();
        m_task.check();
        go(Step::Check);
        break;
    }
}

void MigrationWizard::back()
{
    go(m_step == Step::Ready ? Step::Check : Step::Target);
}

void MigrationWizard::askAbort()
{
    const Model::LmStatusPtr lm = m_task.lm();
    if (!lm)
        return;
    auto *question = new QMessageBox(QMessageBox::Question, tr("Abort Live Migration"),
                                     tr("Abort the Live Migration of %1 to %2?")
                                         .arg(m_task.vmText(), m_task.unitName(lm->target)),
                                     QMessageBox::NoButton, this);
    question->setObjectName(u"abortQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    const bool late = lm->phase == Model::LmPhase::Transfer;
    question->setInformativeText(
        (late ? tr("The source has released the system or is about to: the abort may come too "
                   "late, then the system goes on on the target.")
              : tr("The system goes on on the source, and everything done so far is undone. The "
                   "abort may come too late once the point of no return is near."))
        + u"\n\n"_s + tr("This is an addition of this console; SE Manager has no such action."));
    QAbstractButton *yes
        = question->addButton(tr("Abort Live Migration"), QMessageBox::DestructiveRole);
    yes->setObjectName(u"abortNow"_s);
    QPushButton *no = question->addButton(tr("Continue"), QMessageBox::RejectRole);
    question->setDefaultButton(no);
    question->setEscapeButton(no);
    connect(yes, &QAbstractButton::clicked, &m_task, &MigrationTask::abort);
    question->open();
}

void MigrationWizard::done(int result)
{
    const Model::LmStatusPtr lm = m_task.lm();
    const bool running = m_step == Step::Running;
    const bool moved = m_step == Step::Result && lm && isOnTarget(*lm);
    QDialog::done(result);
    if (running) {
        m_navigator.showJobs();
    } else if (moved) {
        Place place;
        place.kind = PlaceKind::Vm;
        place.unit = lm->target;
        place.name = lm->vmName;
        m_navigator.go(place);
    }
}

} // namespace Ui
