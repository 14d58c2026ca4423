// SPDX-License-Identifier: GPL-3.0-or-later
// Windows of the CRD with sample data: configuration disks of units and clusters, Management of an
// MU, and the dialogs before what cannot be taken back.
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QTimer>
#include <QWindow>

#include "engine/cluster/diskrules.h"
#include "samplecrd.h"
#include "samplesession.h"
#include "ui/frame/mainwindow.h"
#include "ui/frame/objecttable.h"
#include "ui/frame/valuebutton.h"
#include "ui/hardware/handoverdialog.h"
#include "ui/hardware/overridedialog.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;
using namespace Ui;
using namespace std::chrono_literals;
using Model::LegStatus;

namespace {

Model::UnitId unit(const QString &name)
{
    return Sample::site()->findUnit(name);
}

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

void clickTab(QTabWidget *tabs, int index)
{
    QTabBar *bar = tabs->tabBar();
    click(bar, bar->tabRect(index).center());
    QCOMPARE(tabs->currentIndex(), index);
}

} // namespace

class TestCrdPages : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { open(u"abgwhite"_s); }
    void cleanup() { m_window.reset(); }

    void unitShowsItsDisks();
    void netUnitHasNoDisks();
    void clusterWindowsShowTheDisksTheyDependOn_data();
    void clusterWindowsShowTheDisksTheyDependOn();
    void brokenRulesAreSaidWhereDisksAreShown();
    void managementSaysHowTheCrdIs();
    void managementOfAnotherMuSaysWhoseViewItIs();
    void whatIsWrongWithADiskIsSaidInFull();
    void tabsAreMarkedWhereSomethingIsWrong();
    void rulesSayWhatIsNotCheckedAndWhatToDo();
    void scrubIsStartedByMouse();
    void readmissionIsAskedFirst();
    void impossibleActionsTellWhy();
    void roleIsHandedOverAfterAQuestion();
    void overrideNeedsEachVoterAndTheName();
    void overrideIsWithdrawnWhenAVoterComesBack();
    void overrideIsOnlyForTheOwnMu();
    void conflictsOfAnOverrideAreListed();
    void everyTabFollowsTheView();

private:
    void open(const QString &mu);
    /// Goes to Hardware -> Units -> MU -> Management and there to @p tab.
    void openManagement(const QString &mu, int tab = 0);
    void publish(const std::function<void(Model::SiteView &)> &change);
    Sample::Session &session() const { return *m_session; }
    template <typename Widget> Widget *onPage(const QString &name = {}) const
    {
        return m_window->currentPage()->findChild<Widget *>(name);
    }
    QString field(const QString &label) const;
    QString table(const QString &name) const;

    Sample::Service m_service;
    Sample::Session *m_session = nullptr;
    std::unique_ptr<MainWindow> m_window;
};

enum Tab {
    Disks,
    Voters,
    Sights,
    Latency,
    Conflicts,
    Rules,
};

void TestCrdPages::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    Theme::apply(*qApp);
}

void TestCrdPages::open(const QString &mu)
{
    auto session = std::make_unique<Sample::Session>(unit(mu));
    m_session = session.get();
    m_window = std::make_unique<MainWindow>(m_service, std::move(session));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow(); // no window manager under Xvfb does it
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestCrdPages::openManagement(const QString &mu, int tab)
{
    m_window->go({.kind = PlaceKind::Unit, .unit = unit(mu)});
    QCoreApplication::processEvents(); // laid out, so that there is something to click
    auto *tabs = onPage<QTabWidget>();
    QCOMPARE(tabs->tabText(tabs->count() - 1), u"Management"_s);
    clickTab(tabs, tabs->count() - 1);
    clickTab(onPage<QTabWidget>(u"crdTabs"_s), tab);
}

void TestCrdPages::publish(const std::function<void(Model::SiteView &)> &change)
{
    Model::SiteView view = Sample::calmView(Sample::site()->unit(session().mu()).name);
    change(view);
    session().publish(view);
}

QString TestCrdPages::field(const QString &label) const
{
    for (const ValueButton *value : m_window->currentPage()->findChildren<ValueButton *>()) {
        if (value->accessibleName() == label && value->isVisible())
            return value->cell().text;
    }
    return u"no field "_s + label;
}

QString TestCrdPages::table(const QString &name) const
{
    for (const ObjectTable *each : m_window->currentPage()->findChildren<ObjectTable *>()) {
        if (each->accessibleName() == name && each->isVisible())
            return each->csv();
    }
    return u"no table "_s + name;
}

// S1.3-25
void TestCrdPages::unitShowsItsDisks()
{
    for (const QString &name : {u"abgwhite"_s, u"abgblack"_s, u"ABGSE30A"_s}) {
        m_window->go({.kind = PlaceKind::Unit, .unit = unit(name)});
        QCoreApplication::processEvents();
        auto *tabs = onPage<QTabWidget>();
        QCOMPARE(tabs->tabText(1), u"Configuration disks"_s);
        clickTab(tabs, 1);
        const QString csv = table(u"Configuration disks"_s);
        QVERIFY2(csv.contains(u"LEG2,UpToDate,STORAGE2,8,direct (FC)"), qPrintable(csv));
        QVERIFY2(csv.contains(u"internal,"), qPrintable(csv));
        publish([](Model::SiteView &view) { Sample::setDisk(view, 2, LegStatus::Failed); });
        QVERIFY(table(u"Configuration disks"_s).contains(u"LEG2,Failed"));
        publish([](Model::SiteView &) {});
    }
}

void TestCrdPages::netUnitHasNoDisks()
{
    m_window->go({.kind = PlaceKind::Unit, .unit = unit(u"NU5A"_s)});
    QCOMPARE(onPage<QTabWidget>()->count(), 1);
}

void TestCrdPages::clusterWindowsShowTheDisksTheyDependOn_data()
{
    QTest::addColumn<QString>("readers");
    QTest::newRow("Management Cluster") << u"\"abgwhite, abgblack, abggreen, abgblue\""_s;
    QTest::newRow("ABGCL390") << u"\"abgwhite, abgblack, abggreen, abgblue\""_s;
    QTest::newRow("ABGCLX86") << u"\"ABGSE30A, ABGSE30B\""_s;
}

// S1.3-26
void TestCrdPages::clusterWindowsShowTheDisksTheyDependOn()
{
    QFETCH(QString, readers);
    m_window->go(
        {.kind = PlaceKind::Cluster, .name = QString::fromLatin1(QTest::currentDataTag())});
    QCOMPARE(field(u"Configuration disks"_s), u"2 of 2 configuration disks up to date"_s);
    QVERIFY2(table(u"Configuration disks"_s).contains(u"LEG1,STORAGE1,UpToDate," + readers + u",-"),
             qPrintable(table(u"Configuration disks"_s)));
    publish([](Model::SiteView &view) { Sample::setDisk(view, 1, LegStatus::Failed); });
    QVERIFY(table(u"Configuration disks"_s).contains(u"LEG1,STORAGE1,Failed,," + readers));
    QVERIFY(field(u"Configuration disks"_s).startsWith(u"1 of 2 "));
}

// S1.3-12, S1.3-15, S1.3-21
void TestCrdPages::brokenRulesAreSaidWhereDisksAreShown()
{
    const auto rules = [this] {
        m_window->go({.kind = PlaceKind::Cluster, .name = u"ABGCLX86"_s});
        const QString ofCluster = onPage<QLabel>(u"diskRules"_s)->text();
        m_window->go({.kind = PlaceKind::Unit, .unit = unit(u"ABGSE30A"_s)});
        return std::pair(ofCluster, onPage<QLabel>(u"diskTrouble"_s)->text());
    };
    QCOMPARE(rules(), std::pair(QString(), QString()));
    Model::Site site = *Sample::site();
    site.units[Model::indexOf(unit(u"ABGSE30A"_s))].legs.clear();
    session().setDiskFindings(Engine::diskFindings(site));
    const auto [ofCluster, ofUnit] = rules();
    QVERIFY2(ofCluster.contains(u"ABGSE30A") && ofCluster.contains(u'\n'), qPrintable(ofCluster));
    QVERIFY2(ofUnit.contains(u"ABGSE30A") && ofUnit.contains(u'\n'), qPrintable(ofUnit));
}

void TestCrdPages::managementSaysHowTheCrdIs()
{
    openManagement(u"abgwhite"_s);
    QCOMPARE(field(u"CRD"_s), u"read and write"_s);
    QCOMPARE(field(u"Term"_s), u"12, written by abgwhite"_s);
    QCOMPARE(field(u"Votes"_s), u"8 of 8 reached, 5 needed"_s);
    QCOMPARE(field(u"Generation"_s), u"0, never overridden"_s);
    QCOMPARE(field(u"Last record"_s), u"4,711"_s);
    QCOMPARE(field(u"Last scrub"_s), u"never since the MU started"_s);
    QVERIFY(!onPage<QLabel>(u"crdWhose"_s)->isVisible());
    publish([](Model::SiteView &view) { Sample::loseFirstSite(view); });
    QVERIFY2(field(u"CRD"_s).startsWith(u"READ-ONLY: Too few voters"), qPrintable(field(u"CRD"_s)));
    QCOMPARE(field(u"Votes"_s), u"4 of 8 reached, 5 needed"_s);
    publish([](Model::SiteView &view) { Sample::scrub(view, Model::ScrubState::Running, 430); });
    QCOMPARE(field(u"Last scrub"_s), u"running, 43 %"_s);
    publish([](Model::SiteView &view) { Sample::scrub(view, Model::ScrubState::Done, 1000, 3); });
    QVERIFY2(field(u"Last scrub"_s).endsWith(u"of 32,000 blocks 3 damaged, 3 of them repaired"),
             qPrintable(field(u"Last scrub"_s)));
    publish([](Model::SiteView &view) { view.crd = nullptr; });
    QCOMPARE(field(u"CRD"_s), u"not known yet"_s);
}

void TestCrdPages::managementOfAnotherMuSaysWhoseViewItIs()
{
    openManagement(u"abgblack"_s);
    const auto *whose = onPage<QLabel>(u"crdWhose"_s);
    QVERIFY(whose->isVisible());
    QVERIFY(whose->text().contains(u"abgwhite") && whose->text().contains(u"abgblack"));
}

void TestCrdPages::whatIsWrongWithADiskIsSaidInFull()
{
    openManagement(u"abgwhite"_s);
    const auto *trouble = onPage<QTabWidget>(u"crdTabs"_s)->findChild<QLabel *>(u"diskTrouble"_s);
    QVERIFY(!trouble->isVisible());
    publish([](Model::SiteView &view) { Sample::rollBack(view, 1); });
    QVERIFY(trouble->isVisible());
    QVERIFY2(trouble->text().contains(u"set back") && trouble->text().contains(u"readmit"),
             qPrintable(trouble->text()));
    QVERIFY(table(u"Configuration disks"_s).contains(u"LEG1,\"Failed, set back\""));
}

void TestCrdPages::tabsAreMarkedWhereSomethingIsWrong()
{
    openManagement(u"abgwhite"_s);
    const auto *tabs = onPage<QTabWidget>(u"crdTabs"_s);
    for (int tab = 0; tab < tabs->count(); ++tab)
        QVERIFY2(tabs->tabIcon(tab).isNull(), qPrintable(tabs->tabText(tab)));
    publish([](Model::SiteView &view) { Sample::loseFirstSite(view); });
    QVERIFY(!tabs->tabIcon(Disks).isNull());
    QVERIFY(!tabs->tabIcon(Voters).isNull());
    QVERIFY(tabs->tabIcon(Conflicts).isNull());
    publish([](Model::SiteView &view) { Sample::overrideFirstSite(view); });
    QVERIFY(!tabs->tabIcon(Conflicts).isNull());
    QCOMPARE(tabs->tabText(Conflicts), u"Conflicts (1)"_s);
}

// S1.3-23
void TestCrdPages::rulesSayWhatIsNotCheckedAndWhatToDo()
{
    Model::Site site = *Sample::site();
    site.legs[1].storage = site.legs[0].storage;
    session().setDiskFindings(Engine::diskFindings(site));
    openManagement(u"abgwhite"_s, Rules);
    const QString csv = table(u"Rules for configuration disks"_s);
    QVERIFY2(csv.contains(u"advice,LEG2") && csv.contains(u"not checked,CRD"), qPrintable(csv));
    auto *rules = onPage<QTabWidget>(u"crdTabs"_s)->widget(Rules);
    auto *rows = rules->findChild<ObjectTable *>();
    const auto *detail = rules->findChild<QLabel *>(u"ruleDetail"_s);
    const QString first = detail->text();
    QVERIFY(!first.isEmpty());
    click(rows->viewport(),
          rows->visualRect(rows->model()->index(rows->model()->rowCount() - 1, 0)).center());
    QVERIFY(detail->text() != first);
    QVERIFY2(detail->text().count(u'\n') == 2, qPrintable(detail->text()));
}

void TestCrdPages::scrubIsStartedByMouse()
{
    openManagement(u"abgblack"_s);
    click(onPage<QPushButton>(u"scrubCrd"_s));
    QCOMPARE(session().performed().size(), 1U);
    QCOMPARE(std::get<Engine::ScrubCrd>(session().performed().front()).mu, unit(u"abgblack"_s));
}

void TestCrdPages::readmissionIsAskedFirst()
{
    openManagement(u"abgwhite"_s);
    publish([](Model::SiteView &view) { Sample::rollBack(view, 1); });
    QString question;
    const auto answer = [&](QMessageBox::ButtonRole role) {
        QTimer::singleShot(0, this, [&question, role] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            QVERIFY(box);
            question = box->text();
            for (QAbstractButton *choice : box->buttons()) {
                if (box->buttonRole(choice) == role)
                    choice->click();
            }
        });
        click(onPage<QPushButton>(u"readmitLeg1"_s));
    };
    answer(QMessageBox::RejectRole);
    QVERIFY2(question.contains(u"LEG1") && question.contains(u"overwritten"), qPrintable(question));
    QVERIFY(session().performed().empty());
    answer(QMessageBox::DestructiveRole);
    const auto &action = std::get<Engine::ReadmitLeg>(session().performed().front());
    QCOMPARE(action.mu, unit(u"abgwhite"_s));
    QCOMPARE(action.leg, Model::LegId(1));
}

void TestCrdPages::impossibleActionsTellWhy()
{
    const auto forbid = [this](const Engine::Action &action, const QString &key) {
        session().forbid(action.index(), key, {u"abgwhite"_s});
    };
    forbid(Engine::ScrubCrd{}, u"SEC0861"_s);
    forbid(Engine::ReadmitLeg{}, u"SEC0864"_s);
    forbid(Engine::HandOverManager{}, u"SEC0866"_s);
    forbid(Engine::OverrideCrd{}, u"SEC0867"_s);
    openManagement(u"abgwhite"_s);
    for (const QString &name :
         {u"scrubCrd"_s, u"readmitLeg1"_s, u"readmitLeg2"_s, u"handOver"_s, u"overrideCrd"_s}) {
        const auto *button = onPage<QPushButton>(name);
        QVERIFY2(!button->isEnabled(), qPrintable(name));
        QVERIFY2(button->toolTip().contains(u"abgwhite"), qPrintable(button->toolTip()));
    }
}

void TestCrdPages::roleIsHandedOverAfterAQuestion()
{
    openManagement(u"abgblack"_s, Voters);
    click(onPage<QPushButton>(u"handOver"_s));
    auto *dialog = onPage<HandOverDialog>();
    QVERIFY(dialog && dialog->isVisible());
    auto *mus = dialog->findChild<QComboBox *>(u"handOverTo"_s);
    QCOMPARE(mus->count(), 4);
    QCOMPARE(mus->currentText(), u"abgblack"_s);
    QVERIFY(session().performed().empty());
    click(dialog->findChild<QPushButton *>(u"handOverNow"_s));
    QCOMPARE(std::get<Engine::HandOverManager>(session().performed().front()).to,
             unit(u"abgblack"_s));
}

// PROTOCOLS 1 "Override": who must be down, what can be lost, generation, report afterwards.
void TestCrdPages::overrideNeedsEachVoterAndTheName()
{
    open(u"abggreen"_s);
    publish([](Model::SiteView &view) { Sample::loseFirstSite(view); });
    openManagement(u"abggreen"_s, Voters);
    click(onPage<QPushButton>(u"overrideCrd"_s));
    auto *dialog = onPage<OverrideDialog>();
    QVERIFY(dialog && dialog->isVisible());
    QStringList texts;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        texts << label->text();
    const QString text = texts.join(u'\n');
    for (const QString &part : {u"READ-ONLY"_s, u"certainly down"_s, u"record 4,711 of term 12"_s,
                                u"Generation 0 becomes 1"_s, u"listed under Conflicts"_s})
        QVERIFY2(text.contains(part), qPrintable(text));

    auto *act = dialog->findChild<QPushButton *>(u"overrideNow"_s);
    auto *name = dialog->findChild<QLineEdit *>(u"overrideName"_s);
    QVERIFY(!act->isEnabled());
    QCOMPARE(dialog->findChildren<QCheckBox *>().size(), 3);
    for (QCheckBox *box : dialog->findChildren<QCheckBox *>()) {
        QVERIFY(!box->isChecked());
        click(box, QPoint(10, box->height() / 2));
        QVERIFY(box->isChecked());
        QVERIFY(!act->isEnabled());
    }
    click(name);
    for (const QChar each : u"abgblue"_s)
        QTest::keyClick(QGuiApplication::focusWindow(), each.toLatin1());
    QVERIFY(!act->isEnabled());
    name->clear();
    for (const QChar each : u"abggreen"_s)
        QTest::keyClick(QGuiApplication::focusWindow(), each.toLatin1());
    QVERIFY(act->isEnabled());
    QVERIFY(session().performed().empty());
    click(act);
    const auto &action = std::get<Engine::OverrideCrd>(session().performed().front());
    QCOMPARE(action.mu, unit(u"abggreen"_s));
    QCOMPARE(action.mus, (std::vector{unit(u"abgwhite"_s), unit(u"abgblack"_s)}));
    QCOMPARE(action.legs, std::vector{Model::LegId(1)});
}

void TestCrdPages::overrideIsWithdrawnWhenAVoterComesBack()
{
    open(u"abggreen"_s);
    publish([](Model::SiteView &view) { Sample::loseFirstSite(view); });
    openManagement(u"abggreen"_s, Voters);
    click(onPage<QPushButton>(u"overrideCrd"_s));
    auto *dialog = onPage<OverrideDialog>();
    for (QCheckBox *box : dialog->findChildren<QCheckBox *>())
        box->setChecked(true);
    dialog->findChild<QLineEdit *>(u"overrideName"_s)->setText(u"ABGGREEN"_s);
    const auto *act = dialog->findChild<QPushButton *>(u"overrideNow"_s);
    QVERIFY(act->isEnabled());
    session().forbid(Engine::Action(Engine::OverrideCrd{}).index(), u"SEC0869"_s,
                     {u"abgwhite"_s, u"abggreen"_s});
    publish([](Model::SiteView &) {});
    QVERIFY(!act->isEnabled());
    const auto *missing = dialog->findChild<QLabel *>(u"overrideMissing"_s);
    QVERIFY2(missing->text().contains(u"abgwhite"), qPrintable(missing->text()));
}

void TestCrdPages::overrideIsOnlyForTheOwnMu()
{
    openManagement(u"abgblack"_s, Voters);
    const auto *button = onPage<QPushButton>(u"overrideCrd"_s);
    QVERIFY(!button->isEnabled());
    QVERIFY(button->toolTip().contains(u"abgblack"));
}

void TestCrdPages::conflictsOfAnOverrideAreListed()
{
    open(u"abggreen"_s);
    publish([](Model::SiteView &view) { Sample::overrideFirstSite(view); });
    openManagement(u"abggreen"_s, Conflicts);
    QCOMPARE(field(u"Generation"_s), u"1, after an override"_s);
    QVERIFY2(table(u"Conflicts"_s).contains(u"generation 1,abgwhite,2,"),
             qPrintable(table(u"Conflicts"_s)));
}

void TestCrdPages::everyTabFollowsTheView()
{
    for (int tab = Disks; tab <= Rules; ++tab) {
        openManagement(u"abgwhite"_s, tab);
        publish([](Model::SiteView &view) { Sample::resync(view, 2, 430, true); });
        publish([](Model::SiteView &view) { Sample::loseFirstSite(view); });
        publish([](Model::SiteView &view) { view.crd = nullptr; });
        publish([](Model::SiteView &view) { Sample::switchOff(view, u"abgblack"_s); });
        session().setConnected(false);
        session().setConnected(true);
        publish([](Model::SiteView &) {});
        QVERIFY(m_window->minimumSizeHint().height() <= 800);
        QVERIFY(m_window->minimumSizeHint().width() <= 1280);
    }
    QCOMPARE(field(u"CRD"_s), u"read and write"_s);
}

QTEST_MAIN(TestCrdPages)
#include "tst_crdpages.moc"
