// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QTimer>
#include <QWindow>

#include "app/windows.h"
#include "engine/service/emulatorcontrol.h"
#include "engine/service/local/localservice.h"
#include "model/sitefile.h"
#include "ui/frame/mainwindow.h"
#include "ui/frame/objecttable.h"
#include "ui/frame/valuebutton.h"
#include "ui/hardware/latencyhistory.h"
#include "ui/hardware/overridedialog.h"
#include "ui/theme/theme.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Ui;
using Model::LegId;

namespace {

constexpr int Patience = 60'000; ///< ms; an end, not a pace

/// Events take the way of those of the window system, through windows and not to widgets.
void click(QWidget *widget, QPoint at)
{
    QTest::mouseClick(widget->window()->windowHandle(), Qt::LeftButton, {},
                      widget->mapTo(widget->window(), at));
}

void click(QWidget *widget)
{
    click(widget, widget->rect().center());
}

void type(const QString &text)
{
    for (const QChar each : text)
        QTest::keyClick(QGuiApplication::focusWindow(), each.toLatin1());
}

} // namespace

/// The configuration disks as an operator looks after them: real windows over the real engine.
class TestCrdByMouse : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void legFailsReturnsAndIsResynced();
    void legThatWasSetBackIsReadmitted();
    void damagedBlockIsFoundByAScrub();
    void roleIsHandedOver();
    void overrideAfterASplitLeavesAConflictReport();

private:
    /// An administrator at @p mu, in a window if asked for.
    std::unique_ptr<Engine::OperatorSession> logOn(const QString &mu);
    void openManagement(const QString &mu, const QString &tab);
    void clickTab(QTabWidget *tabs, const QString &title);
    void inject(const Engine::Fault &fault) { m_service->emulator()->inject(fault); }
    QString field(const QString &label) const;
    /// Rows of the visible table of that name, as CSV.
    QString table(const QString &name) const;
    bool diskIs(const QString &status) const
    {
        return table(u"Configuration disks"_s).contains(status);
    }
    QPushButton *button(const QString &name) const
    {
        return m_window->currentPage()->findChild<QPushButton *>(name);
    }

    Model::SitePtr m_site;
    std::unique_ptr<Engine::LocalService> m_service;
    std::unique_ptr<App::Windows> m_windows;
    MainWindow *m_window = nullptr;
};

void TestCrdByMouse::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    Theme::apply(*qApp);
    m_site = Model::loadSite(Model::defaultSitePath()).site;
    QVERIFY(m_site);
}

void TestCrdByMouse::init()
{
    m_service = std::make_unique<Engine::LocalService>(m_site, 1);
    m_service->emulator()->setSpeed(10'000);
    m_windows = std::make_unique<App::Windows>(*m_service, false);
    m_window = m_windows->open(logOn(u"abggreen"_s));
    QVERIFY(QTest::qWaitForWindowExposed(m_window));
    m_window->activateWindow(); // no window manager under Xvfb does it
    QVERIFY(QTest::qWaitForWindowActive(m_window));
    openManagement(u"abggreen"_s, u"Disks"_s);
    QTRY_COMPARE_WITH_TIMEOUT(field(u"Votes"_s), u"8 of 8 reached, 5 needed"_s, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(diskIs(u"LEG2,UpToDate,yes,"_s), Patience);
}

void TestCrdByMouse::cleanup()
{
    m_window = nullptr;
    m_windows.reset();
    m_service.reset();
}

std::unique_ptr<Engine::OperatorSession> TestCrdByMouse::logOn(const QString &mu)
{
    auto session = m_service->openSession(m_site->findUnit(mu));
    bool done = false;
    connect(session.get(), &Engine::OperatorSession::loggedOn, this, [&done] { done = true; });
    session->logOn(u"admin"_s, u"admin"_s);
    [&done] { QTRY_VERIFY_WITH_TIMEOUT(done, Patience); }();
    session->disconnect(this);
    return session;
}

void TestCrdByMouse::clickTab(QTabWidget *tabs, const QString &title)
{
    QCoreApplication::processEvents(); // laid out, so that there is something to click
    for (int tab = 0; tab < tabs->count(); ++tab) {
        if (tabs->tabText(tab).startsWith(title))
            click(tabs->tabBar(), tabs->tabBar()->tabRect(tab).center());
    }
    QVERIFY2(tabs->tabText(tabs->currentIndex()).startsWith(title), qPrintable(title));
}

void TestCrdByMouse::openManagement(const QString &mu, const QString &tab)
{
    const Place place{.kind = PlaceKind::Unit, .unit = m_site->findUnit(mu)};
    if (m_window->currentPlace() != place)
        m_window->go(place);
    clickTab(m_window->currentPage()->findChild<QTabWidget *>(), u"Management"_s);
    clickTab(m_window->currentPage()->findChild<QTabWidget *>(u"crdTabs"_s), tab);
}

QString TestCrdByMouse::field(const QString &label) const
{
    for (const ValueButton *value : m_window->currentPage()->findChildren<ValueButton *>()) {
        if (value->accessibleName() == label && value->isVisible())
            return value->cell().text;
    }
    return {};
}

QString TestCrdByMouse::table(const QString &name) const
{
    for (const ObjectTable *each : m_window->currentPage()->findChildren<ObjectTable *>()) {
        if (each->accessibleName() == name && each->isVisible())
            return each->csv();
    }
    return {};
}

void TestCrdByMouse::legFailsReturnsAndIsResynced()
{
    inject(Engine::FailLeg{LegId(2), true});
    QTRY_VERIFY_WITH_TIMEOUT(diskIs(u"LEG2,Failed,no,"_s), Patience);
    QTRY_COMPARE_WITH_TIMEOUT(field(u"Votes"_s), u"6 of 8 reached, 5 needed"_s, Patience);
    QCOMPARE(field(u"CRD"_s), u"read and write"_s);

    // S1.3-26: the cluster says the same.
    m_window->go({.kind = PlaceKind::Cluster, .name = m_site->managementCluster()->name});
    QTRY_VERIFY_WITH_TIMEOUT(table(u"Configuration disks"_s).contains(u"LEG2,ABGSTOR7,Failed,,"),
                             Patience);

    // On its way back it is seen to be filled; then it counts again.
    openManagement(u"abggreen"_s, u"Disks"_s);
    bool behind = false;
    const auto watch = connect(&m_window->session(), &Engine::OperatorSession::viewChanged, this,
                               [&](const Model::SiteViewPtr &view) {
                                   const Model::LegStatus status = view->crd->disks[2].status;
                                   behind = behind || status == Model::LegStatus::Outdated
                                       || status == Model::LegStatus::Inconsistent;
                               });
    inject(Engine::FailLeg{LegId(2), false});
    QTRY_VERIFY_WITH_TIMEOUT(diskIs(u"LEG2,UpToDate,yes,"_s), Patience);
    QVERIFY(behind);
    disconnect(watch);
    QTRY_COMPARE_WITH_TIMEOUT(field(u"Votes"_s), u"8 of 8 reached, 5 needed"_s, Patience);

    // The time it was away is a gap in the chart's history, the other disk has none.
    const auto &disks = m_window->context().latencies->disks();
    const auto gaps = [&](int leg) {
        return std::ranges::count(disks.at(LegId(leg)), true, &LatencyHistory::Sample::afterGap);
    };
    QCOMPARE(gaps(1), 0);
    QCOMPARE(gaps(2), 1);
}

void TestCrdByMouse::legThatWasSetBackIsReadmitted()
{
    QVERIFY(!button(u"readmitLeg2"_s)->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->context().latencies->disks().at(LegId(2)).size() > 2,
                             Patience);
    inject(Engine::HarmDisk{.leg = LegId(2), .kind = Engine::HarmDisk::Kind::Snapshot});
    const auto rounds = m_window->context().latencies->disks().at(LegId(2)).size();
    QTRY_VERIFY_WITH_TIMEOUT(
        m_window->context().latencies->disks().at(LegId(2)).size() > rounds + 3, Patience);
    inject(Engine::HarmDisk{.leg = LegId(2), .kind = Engine::HarmDisk::Kind::RollBack});
    QTRY_VERIFY_WITH_TIMEOUT(diskIs(u"LEG2,\"Failed, set back\",no,"_s), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(button(u"readmitLeg2"_s)->isEnabled(), Patience);
    QTimer::singleShot(0, this, [] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        QVERIFY(box);
        for (QAbstractButton *choice : box->buttons()) {
            if (box->buttonRole(choice) == QMessageBox::DestructiveRole)
                click(choice);
        }
    });
    click(button(u"readmitLeg2"_s));
    QTRY_VERIFY_WITH_TIMEOUT(diskIs(u"LEG2,UpToDate,yes,"_s), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!button(u"readmitLeg2"_s)->isEnabled(), Patience);
}

void TestCrdByMouse::damagedBlockIsFoundByAScrub()
{
    QCOMPARE(field(u"Last scrub"_s), u"never since the MU started"_s);
    click(button(u"scrubCrd"_s));
    QTRY_VERIFY_WITH_TIMEOUT(field(u"Last scrub"_s).contains(u"none of"), Patience);
    inject(Engine::HarmDisk{.leg = LegId(2),
                            .kind = Engine::HarmDisk::Kind::BitFlip,
                            .area = Engine::HarmDisk::Area::Regions});
    QTRY_VERIFY_WITH_TIMEOUT(button(u"scrubCrd"_s)->isEnabled(), Patience);
    click(button(u"scrubCrd"_s));
    QTRY_VERIFY_WITH_TIMEOUT(field(u"Last scrub"_s).contains(u"damaged,"), Patience);
}

void TestCrdByMouse::roleIsHandedOver()
{
    openManagement(u"abggreen"_s, u"Term and voters"_s);
    QTRY_VERIFY_WITH_TIMEOUT(button(u"handOver"_s)->isEnabled(), Patience);
    click(button(u"handOver"_s));
    QPushButton *act = button(u"handOverNow"_s);
    QTRY_VERIFY(act && act->isEnabled());
    click(act);
    QTRY_VERIFY_WITH_TIMEOUT(
        table(u"Voters"_s).contains(u"abggreen,MU,ABGSE7,1,yes,\"writer of the term, Cluster"),
        Patience);
}

/// The sites lose each other, each with one disk. The first goes on; the second is overridden
/// although nothing was down, as must not be: then both wrote.
void TestCrdByMouse::overrideAfterASplitLeavesAConflictReport()
{
    const auto cut = [this](bool apart) {
        for (std::size_t link = 0; link < m_site->links.size(); ++link)
            inject(Engine::CutLink{Model::LinkId(link), apart});
        for (std::size_t at = 0; at < m_site->units.size(); ++at) {
            if (!m_site->units[at].legs.empty()) {
                const bool first = m_site->units[at].server == Model::ServerId(0);
                inject(Engine::CutLeg{LegId(first ? 2 : 1), Model::UnitId(at), apart});
            }
        }
    };
    const std::unique_ptr<Engine::OperatorSession> other = logOn(u"abgwhite"_s);
    openManagement(u"abggreen"_s, u"Term and voters"_s);
    QVERIFY(!button(u"overrideCrd"_s)->isEnabled());
    cut(true);
    QTRY_VERIFY_WITH_TIMEOUT(field(u"CRD"_s).startsWith(u"READ-ONLY: "), Patience);
    QTRY_COMPARE_WITH_TIMEOUT(field(u"Votes"_s), u"4 of 8 reached, 5 needed"_s, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(other->view()->crd->writable, Patience);
    other->perform(Engine::SetClusterActive{u"ABGCLX86"_s, false});
    QTRY_VERIFY_WITH_TIMEOUT(other->jobs().back().isOver(), Patience);
    QVERIFY(other->jobs().back().state == Engine::JobState::Done);

    QTRY_VERIFY_WITH_TIMEOUT(button(u"overrideCrd"_s)->isEnabled(), Patience);
    click(button(u"overrideCrd"_s));
    auto *dialog = m_window->currentPage()->findChild<OverrideDialog *>();
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    const auto boxes = dialog->findChildren<QCheckBox *>();
    QCOMPARE(boxes.size(), 3);
    for (QCheckBox *box : boxes)
        click(box, QPoint(10, box->height() / 2));
    click(dialog->findChild<QLineEdit *>(u"overrideName"_s));
    type(u"abggreen"_s);
    auto *act = dialog->findChild<QPushButton *>(u"overrideNow"_s);
    QTRY_VERIFY(act->isEnabled());
    click(act);
    QTRY_COMPARE_WITH_TIMEOUT(field(u"CRD"_s), u"read and write"_s, Patience);
    QCOMPARE(field(u"Generation"_s), u"1, after an override"_s);

    cut(false);
    openManagement(u"abggreen"_s, u"Conflicts"_s);
    QTRY_VERIFY_WITH_TIMEOUT(table(u"Conflicts"_s).contains(u"generation 1,abg"), Patience);
    QVERIFY2(table(u"Conflicts"_s).contains(u"ABGCLX86", Qt::CaseInsensitive),
             qPrintable(table(u"Conflicts"_s)));
}

QTEST_MAIN(TestCrdByMouse)
#include "tst_crdbymouse.moc"
