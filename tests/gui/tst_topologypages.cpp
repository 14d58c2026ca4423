// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTabWidget>
#include <QTest>

#include "model/items/forecastmodel.h"
#include "model/items/partlossesmodel.h"
#include "samplesession.h"
#include "ui/cluster/partbutton.h"
#include "ui/cluster/topologypicture.h"
#include "ui/frame/becausedialog.h"
#include "ui/frame/mainwindow.h"
#include "ui/frame/objecttable.h"
#include "ui/frame/valuebutton.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;
using namespace Ui;

/// Cluster -> Topology and Cluster -> What-if by mouse and keyboard.
class TestTopologyPages : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }

    void clickLeadsToTheUnit();
    void clickOnALinkTellsWhy();
    void markTellsWhy();
    void arrowsMoveAmongTheParts();
    void tabComesToOnePartOnly();
    void pictureFollowsTheView();
    void screenReaderHearsTheState();
    void statusOfAClusterOpensItsTree();
    void nothingScrollsSidewaysOnASmallScreen();

    void clickStrikesOut();
    void spaceStrikesOutAndTakesBack();
    void anyCombinationCanBeTried();
    void whatIsLostAlreadyIsShownAsSuch();
    void supposedStatusHasItsOwnTree();
    void systemsHitAreNamed();
    void singlePointMarksThePart();
    void tablesExport();
    void forecastFollowsTheView();
    void leavingResets();
    void changeOfAppearanceKeepsTheMarks();
    void siteIsNotTouched();

private:
    Sample::Session &session() const { return *m_session; }
    template <typename Widget> Widget *onPage(const QString &name = {}) const
    {
        return m_window->currentPage()->findChild<Widget *>(name);
    }
    PartButton *part(const QString &name) const
    {
        return onPage<TopologyPicture>()->button(
            Model::findPart(*Sample::site(), name).value_or(Model::SitePart{}));
    }
    void click(const QString &name) const { QTest::mouseClick(part(name), Qt::LeftButton); }
    QString cell(const QString &table, int row, int column) const
    {
        return onPage<ObjectTable>(table)->model()->index(row, column).data().toString();
    }
    /// State of a cluster after the losses that are assumed.
    QString then(const QString &cluster) const;
    QString banner() const { return onPage<QLabel>(u"whatIfBanner"_s)->text(); }

    Sample::Service m_service;
    Sample::Session *m_session = nullptr;
    std::unique_ptr<MainWindow> m_window;
};

static const Place topology{.kind = PlaceKind::Topology};
static const Place whatIf{.kind = PlaceKind::WhatIf};

void TestTopologyPages::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    Theme::apply(*qApp);
}

void TestTopologyPages::init()
{
    auto session = std::make_unique<Sample::Session>(Sample::site()->findUnit(u"abgwhite"_s));
    m_session = session.get();
    m_window = std::make_unique<MainWindow>(m_service, std::move(session));
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow(); // no window manager under Xvfb does it
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->go(topology);
}

QString TestTopologyPages::then(const QString &cluster) const
{
    const QAbstractItemModel *model = onPage<ObjectTable>(u"whatIfClusters"_s)->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, Model::ForecastModel::Cluster).data().toString() == cluster)
            return model->index(row, Model::ForecastModel::Then).data().toString();
    }
    return u"no row"_s;
}

void TestTopologyPages::clickLeadsToTheUnit()
{
    click(u"abgblack"_s);
    QCOMPARE(m_window->currentPlace(),
             (Place{.kind = PlaceKind::Unit, .unit = Sample::site()->findUnit(u"abgblack"_s)}));
    m_window->go(topology);
    click(u"ABGSE7"_s);
    QCOMPARE(m_window->currentPlace(),
             (Place{.kind = PlaceKind::ServerUnits, .server = Model::ServerId(1)}));
}

void TestTopologyPages::clickOnALinkTellsWhy()
{
    click(u"ISL2"_s);
    const auto *dialog = m_window->findChild<BecauseDialog *>();
    QVERIFY(dialog && dialog->windowTitle().contains(u"ISL2"_s));
    QVERIFY(dialog->model().rowCount() == 1);
    click(u"LEG1"_s);
    QCOMPARE(m_window->findChildren<BecauseDialog *>().size(), 2);
}

void TestTopologyPages::markTellsWhy()
{
    Model::SiteView view = Sample::calmView();
    Sample::switchOff(view, u"abgblack"_s);
    session().publish(view);
    PartButton *button = part(u"abgblack"_s);
    QTest::mouseClick(button, Qt::LeftButton, {}, {Theme::Normal, button->height() / 2});
    QCOMPARE(m_window->currentPlace(), topology);
    const auto *dialog = m_window->findChild<BecauseDialog *>();
    QVERIFY(dialog && dialog->windowTitle().contains(u"abgblack"_s));
}

void TestTopologyPages::arrowsMoveAmongTheParts()
{
    part(u"abgwhite"_s)->setFocus();
    QTest::keyClick(part(u"abgwhite"_s), Qt::Key_Right);
    QVERIFY(part(u"abgblack"_s)->hasFocus());
    QTest::keyClick(part(u"abgblack"_s), Qt::Key_Right);
    QVERIFY(part(u"NU5A"_s)->hasFocus());
    QTest::keyClick(part(u"NU5A"_s), Qt::Key_Right);
    QVERIFY(part(u"ISL1"_s)->hasFocus());
    QTest::keyClick(part(u"ISL1"_s), Qt::Key_Down);
    QVERIFY(part(u"ISL2"_s)->hasFocus());
    QTest::keyClick(part(u"ISL2"_s), Qt::Key_Left);
    QVERIFY(part(u"NU5B"_s)->hasFocus());
    QTest::keyClick(part(u"NU5B"_s), Qt::Key_Return);
    QCOMPARE(m_window->currentPlace().unit, Sample::site()->findUnit(u"NU5B"_s));
}

void TestTopologyPages::tabComesToOnePartOnly()
{
    int reachable = 0;
    for (const PartButton *button : m_window->currentPage()->findChildren<PartButton *>())
        reachable += (button->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
    QCOMPARE(reachable, 1);
    m_window->currentPage()->setFocus();
    QVERIFY(part(u"ABGSE5"_s)->hasFocus());
    QTest::keyClick(part(u"ABGSE5"_s), Qt::Key_Down);
    const auto *there = qobject_cast<PartButton *>(m_window->focusWidget());
    QVERIFY(there && there->focusPolicy() == Qt::StrongFocus);
}

void TestTopologyPages::pictureFollowsTheView()
{
    QCOMPARE(part(u"ABGSE701"_s)->state().mark, Model::Mark::None);
    Model::SiteView view = Sample::calmView();
    Sample::silence(view, u"ABGSE701"_s, std::chrono::seconds(9));
    Sample::cutLink(view, u"ISL1"_s);
    session().publish(view);
    QCOMPARE(part(u"ABGSE701"_s)->state().mark, Model::Mark::High);
    QCOMPARE(part(u"ISL1"_s)->state().mark, Model::Mark::Medium);
    QVERIFY(part(u"ABGSE701"_s)->toolTip().contains(u"9.0 s"_s));
    session().publish(Sample::calmView());
    QCOMPARE(part(u"ABGSE701"_s)->state().mark, Model::Mark::None);
}

void TestTopologyPages::screenReaderHearsTheState()
{
    Model::SiteView view = Sample::calmView();
    Sample::switchOff(view, u"abgblack"_s);
    session().publish(view);
    const QString text
        = QAccessible::queryAccessibleInterface(part(u"abgblack"_s))->text(QAccessible::Name);
    QCOMPARE(text, u"abgblack, OFF, warning"_s);
    for (PartButton *button : m_window->currentPage()->findChildren<PartButton *>()) {
        QVERIFY(!button->accessibleName().isEmpty());
        QVERIFY(!button->toolTip().isEmpty());
    }
}

void TestTopologyPages::statusOfAClusterOpensItsTree()
{
    Model::SiteView view = Sample::calmView();
    Sample::setCluster(view, u"ABGCL390"_s, Model::ClusterState::Warning);
    session().publish(view);
    for (ValueButton *value : m_window->currentPage()->findChildren<ValueButton *>()) {
        if (value->accessibleName() == u"ABGCL390")
            QTest::mouseClick(value, Qt::LeftButton);
    }
    const auto *dialog = m_window->findChild<BecauseDialog *>();
    QVERIFY(dialog && dialog->windowTitle().contains(u"ABGCL390"_s));
}

void TestTopologyPages::nothingScrollsSidewaysOnASmallScreen()
{
    QCOMPARE(onPage<TopologyPicture>()->horizontalScrollBar()->maximum(), 0);
    m_window->resize(2560, 1440);
    QCOMPARE(onPage<TopologyPicture>()->verticalScrollBar()->maximum(), 0);
}

void TestTopologyPages::clickStrikesOut()
{
    m_window->go(whatIf);
    QCOMPARE(then(u"ABGCL390"_s), u"NORMAL"_s);
    click(u"ABGSE501"_s);
    QVERIFY(part(u"ABGSE501"_s)->isChecked());
    QCOMPARE(then(u"ABGCL390"_s), u"ERROR"_s);
    QCOMPARE(then(u"ABGCLX86"_s), u"NORMAL"_s);
    QVERIFY2(banner().contains(u"ABGSE501"_s), qPrintable(banner()));
    // What follows from it is in the picture too.
    click(u"ABGSE501"_s);
    QCOMPARE(then(u"ABGCL390"_s), u"NORMAL"_s);
    click(u"ABGSE5"_s);
    QCOMPARE(part(u"abgblack"_s)->state().detail, u"DEAD"_s);
    QVERIFY(!part(u"abgblack"_s)->isChecked());
}

void TestTopologyPages::spaceStrikesOutAndTakesBack()
{
    m_window->go(whatIf);
    part(u"abgwhite"_s)->setFocus();
    QTest::keyClick(part(u"abgwhite"_s), Qt::Key_Right);
    QTest::keyClick(part(u"abgblack"_s), Qt::Key_Space);
    QVERIFY(part(u"abgblack"_s)->isChecked());
    QCOMPARE(then(u"Management Cluster"_s), u"WARNING"_s);
    QTest::keyClick(part(u"abgblack"_s), Qt::Key_Space);
    QCOMPARE(then(u"Management Cluster"_s), u"NORMAL"_s);
}

void TestTopologyPages::anyCombinationCanBeTried()
{
    m_window->go(whatIf);
    click(u"ISL1"_s);
    QCOMPARE(then(u"ABGCL390"_s), u"WARNING"_s);
    click(u"ISL2"_s);
    QCOMPARE(then(u"ABGCL390"_s), u"ERROR"_s);
    QVERIFY(banner().contains(u"ISL1, ISL2"_s));
    for (const QString &name : {u"LEG1"_s, u"STORAGE2"_s, u"ABGSE7"_s, u"abgwhite"_s})
        click(name);
    QCOMPARE(onPage<TopologyPicture>()->struckOut().size(), 6U);
    click(u"ABGSE5"_s);
    QVERIFY2(banner().contains(u"No Management Unit"_s), qPrintable(banner()));
    QTest::mouseClick(onPage<QPushButton>(u"whatIfReset"_s), Qt::LeftButton);
    QVERIFY(onPage<TopologyPicture>()->struckOut().empty());
    QCOMPARE(then(u"ABGCL390"_s), u"NORMAL"_s);
    QVERIFY(!onPage<QPushButton>(u"whatIfReset"_s)->isEnabled());
}

void TestTopologyPages::whatIsLostAlreadyIsShownAsSuch()
{
    Model::SiteView view = Sample::calmView();
    Sample::switchOff(view, u"abgblack"_s);
    session().publish(view);
    m_window->go(whatIf);
    QVERIFY(part(u"abgblack"_s)->isLostAlready());
    QVERIFY(part(u"abgblack"_s)->accessibleName().contains(u"lost already"_s));
    click(u"abgblack"_s);
    QVERIFY(!part(u"abgblack"_s)->isChecked());
    // The last MU of the server counts on top.
    click(u"abgwhite"_s);
    QCOMPARE(then(u"ABGCL390"_s), u"ERROR"_s);
}

void TestTopologyPages::supposedStatusHasItsOwnTree()
{
    m_window->go(whatIf);
    click(u"ABGSE501"_s);
    auto *table = onPage<ObjectTable>(u"whatIfClusters"_s);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(1, Model::ForecastModel::Then));
    QTest::keyClick(table, Qt::Key_Return);
    const auto *dialog = m_window->findChild<BecauseDialog *>();
    QVERIFY(dialog);
    QVERIFY2(dialog->windowTitle().contains(u"ABGSE501"_s), qPrintable(dialog->windowTitle()));
    QCOMPARE(dialog->model().index(0, Model::ReasonsModel::Object).data().toString(),
             u"ABGSE501"_s);
    // It says what it said when the page has gone.
    const QString reading = dialog->model().index(0, 0).data().toString();
    m_window->go(topology);
    session().publish(Sample::calmView());
    QCOMPARE(dialog->model().index(0, 0).data().toString(), reading);
    // Now is another tree.
    m_window->go(whatIf);
    table = onPage<ObjectTable>(u"whatIfClusters"_s);
    const QModelIndex now = table->model()->index(1, Model::ForecastModel::Now);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(now).center());
    QCOMPARE(m_window->findChildren<BecauseDialog *>().size(), 2);
}

void TestTopologyPages::systemsHitAreNamed()
{
    m_window->go(whatIf);
    QCOMPARE(onPage<QTabWidget>()->tabText(1), u"Systems hit (0)"_s);
    click(u"ABGSE501"_s);
    QCOMPARE(onPage<QTabWidget>()->tabText(1), u"Systems hit (2)"_s);
    QVERIFY(cell(u"whatIfSystems"_s, 1, 2).contains(u"VM12PROD"_s));
    click(u"STORAGE1"_s);
    // Systems of the other SUs lose their disks.
    QVERIFY(onPage<ObjectTable>(u"whatIfSystems"_s)->csv().contains(u"VM03PROD"_s));
}

void TestTopologyPages::singlePointMarksThePart()
{
    m_window->go(whatIf);
    onPage<QTabWidget>()->setCurrentIndex(2);
    auto *table = onPage<ObjectTable>(u"whatIfLosses"_s);
    QCOMPARE(table->model()->rowCount(), int(partsOf(*Sample::site()).size()));
    QCOMPARE(cell(u"whatIfLosses"_s, 0, Model::PartLossesModel::SinglePoint), u"yes"_s);
    const QString name = cell(u"whatIfLosses"_s, 0, Model::PartLossesModel::Part);
    QTest::mouseClick(
        table->viewport(), Qt::LeftButton, {},
        table->visualRect(table->model()->index(0, Model::PartLossesModel::Part)).center());
    QVERIFY(part(name)->isChecked());
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(!part(name)->isChecked());
}

void TestTopologyPages::tablesExport()
{
    m_window->go(whatIf);
    click(u"ABGSE501"_s);
    const QString clusters = onPage<ObjectTable>(u"whatIfClusters"_s)->csv();
    QVERIFY2(clusters.contains(u"ABGCL390,NORMAL,ERROR,"), qPrintable(clusters));
    const QString losses = onPage<ObjectTable>(u"whatIfLosses"_s)->csv();
    QVERIFY2(losses.contains(u"ABGSE501,SU /390,yes,"), qPrintable(losses));
}

void TestTopologyPages::forecastFollowsTheView()
{
    m_window->go(whatIf);
    click(u"ISL1"_s);
    QCOMPARE(then(u"ABGCL390"_s), u"WARNING"_s);
    const QString before = onPage<QTabWidget>()->tabText(2);
    Model::SiteView view = Sample::calmView();
    Sample::cutLink(view, u"ISL2"_s);
    session().publish(view);
    QVERIFY(part(u"ISL1"_s)->isChecked());
    QCOMPARE(then(u"ABGCL390"_s), u"ERROR"_s);
    // With one ISL-E left, that one is a single point of failure.
    QVERIFY(onPage<QTabWidget>()->tabText(2) != before);
}

void TestTopologyPages::leavingResets()
{
    m_window->go(whatIf);
    click(u"ISL1"_s);
    m_window->go(topology);
    m_window->go(whatIf);
    QVERIFY(onPage<TopologyPicture>()->struckOut().empty());
    // A place may name what is lost: that is how the picture's menu leads here.
    m_window->go({.kind = PlaceKind::WhatIf, .name = u"ISL1,abgblack"_s});
    QCOMPARE(onPage<TopologyPicture>()->struckOut().size(), 2U);
    QVERIFY(part(u"abgblack"_s)->isChecked());
}

void TestTopologyPages::changeOfAppearanceKeepsTheMarks()
{
    m_window->go(whatIf);
    click(u"LEG2"_s);
    Theme::instance().setAppearance(Appearance::Dark);
    QVERIFY(part(u"LEG2"_s)->isChecked());
    Theme::instance().setAppearance(Appearance::Desktop);
    QVERIFY(part(u"LEG2"_s)->isChecked());
}

void TestTopologyPages::siteIsNotTouched()
{
    const Model::SiteViewPtr before = session().view();
    m_window->go(whatIf);
    for (PartButton *button : m_window->currentPage()->findChildren<PartButton *>())
        button->click();
    QCOMPARE(session().view(), before);
    QVERIFY(session().performed().empty());
}

QTEST_MAIN(TestTopologyPages)
#include "tst_topologypages.moc"
