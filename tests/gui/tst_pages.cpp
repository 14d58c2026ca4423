// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>
#include <QTimer>

#include "model/items/clustersmodel.h"
#include "model/items/systemsmodel.h"
#include "model/items/unitsmodel.h"
#include "samplesession.h"
#include "ui/cluster/changestatusdialog.h"
#include "ui/dashboard/tile.h"
#include "ui/frame/becausedialog.h"
#include "ui/frame/mainwindow.h"
#include "ui/frame/objectsearch.h"
#include "ui/frame/objecttable.h"
#include "ui/frame/valuebutton.h"
#include "ui/systems/lmstrip.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;
using namespace Ui;
using namespace std::chrono_literals;

class TestPages : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }

    void everyPageOpensAndFollows_data() { places(); }
    void everyPageOpensAndFollows();
    void everyControlHasAName_data() { places(); }
    void everyControlHasAName();
    void pagesFitASmallScreen_data() { places(); }
    void pagesFitASmallScreen();

    void tileIsALink();
    void listOfTheDashboardIsAPlace();
    void nameInATableIsALink();
    void statusOpensItsBecauseTree();
    void becauseTreeFollowsTheView();
    void tableExportsWhatItShows();
    void filterHidesRows();
    void searchFindsFromEverywhere();
    void operationShowsMigratingWithTarget();
    void operationSaysWhyNoMigration_data();
    void operationSaysWhyNoMigration();
    void stripOffersAbortUntilNoReturn();
    void abortIsAskedFirst();
    void systemThatLeftPointsToWhereItIs();
    void managementClusterOnlyDisplays();
    void suClusterIsDeactivatedAfterAQuestion();
    void musAreShownForSu390Only();
    void powerOffNamesTheConsequence();
    void forbiddenActionTellsWhy();

private:
    void places();
    Sample::Session &session() const { return *m_session; }
    template <typename Widget> Widget *onPage(const QString &name = {}) const
    {
        return m_window->currentPage()->findChild<Widget *>(name);
    }
    QPushButton *button(const QString &text) const;
    QStringList labels() const;
    QString field(const QString &label) const;

    Sample::Service m_service;
    Sample::Session *m_session = nullptr;
    std::unique_ptr<MainWindow> m_window;
};

static Model::UnitId unit(const QString &name)
{
    return Sample::site()->findUnit(name);
}

static Place vm12(const QString &su = u"ABGSE501"_s)
{
    return {.kind = PlaceKind::Vm, .unit = unit(su), .name = u"VM12PROD"_s};
}

void TestPages::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    Theme::apply(*qApp);
}

void TestPages::init()
{
    auto session = std::make_unique<Sample::Session>(unit(u"abgwhite"_s));
    m_session = session.get();
    m_window = std::make_unique<MainWindow>(m_service, std::move(session));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow(); // no window manager under Xvfb does it
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestPages::places()
{
    QTest::addColumn<Place>("place");
    const auto add = [](const char *name, const Place &place) { QTest::newRow(name) << place; };
    add("dashboard", {});
    add("dashboard list", {.kind = PlaceKind::Dashboard, .name = u"list"_s});
    add("systems", {.kind = PlaceKind::Systems});
    add("systems of a server", {.kind = PlaceKind::ServerSystems, .server = Model::ServerId(1)});
    add("su", {.kind = PlaceKind::Su, .unit = unit(u"ABGSE701"_s)});
    add("vm administration", {.kind = PlaceKind::VmAdministration, .unit = unit(u"ABGSE501"_s)});
    add("vm", vm12());
    add("native", {.kind = PlaceKind::Native, .unit = unit(u"ABGSE30D"_s)});
    add("units", {.kind = PlaceKind::Units});
    add("units of a server", {.kind = PlaceKind::ServerUnits, .server = Model::ServerId(0)});
    add("mu", {.kind = PlaceKind::Unit, .unit = unit(u"abgblack"_s)});
    add("nu", {.kind = PlaceKind::Unit, .unit = unit(u"NU5A"_s)});
    add("clusters", {.kind = PlaceKind::Clusters});
    add("topology", {.kind = PlaceKind::Topology});
    add("what-if", {.kind = PlaceKind::WhatIf, .name = u"abgblack"_s});
    add("management", {.kind = PlaceKind::Cluster, .name = u"Management Cluster"_s});
    add("su cluster", {.kind = PlaceKind::Cluster, .name = u"ABGCL390"_s});
}

QPushButton *TestPages::button(const QString &text) const
{
    for (QPushButton *candidate : m_window->currentPage()->findChildren<QPushButton *>()) {
        if (candidate->text() == text)
            return candidate;
    }
    return nullptr;
}

QStringList TestPages::labels() const
{
    QStringList texts;
    for (const QLabel *label : m_window->currentPage()->findChildren<QLabel *>()) {
        if (!label->isHidden())
            texts << label->text();
    }
    return texts;
}

QString TestPages::field(const QString &label) const
{
    for (const ValueButton *value : m_window->currentPage()->findChildren<ValueButton *>()) {
        if (value->accessibleName() == label)
            return value->cell().text;
    }
    return u"no field "_s + label;
}

void TestPages::everyPageOpensAndFollows()
{
    QFETCH(Place, place);
    m_window->go(place);
    QCOMPARE(m_window->currentPage()->place(), place);
    QVERIFY(!m_window->currentPage()->heading().isEmpty());
    Model::SiteView view = Sample::calmView();
    Sample::migrate(view);
    session().publish(view);
    Sample::arrive(view);
    session().publish(view);
    Sample::switchOff(view, u"ABGSE701"_s);
    Sample::switchOff(view, u"abgblack"_s);
    Sample::silence(view, u"NU5A"_s, 9s);
    session().publish(view);
    session().setConnected(false);
    session().setConnected(true);
    view.clusters.clear();
    session().publish(view);
    session().publish(Sample::calmView());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(m_window->currentPage()->place(), place);
}

void TestPages::everyControlHasAName()
{
    QFETCH(Place, place);
    m_window->go(place);
    int controls = 0;
    for (QWidget *widget : m_window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) != Qt::TabFocus)
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(face);
        // A tab bar speaks by its tabs.
        if (face->role() == QAccessible::PageTabList)
            continue;
        ++controls;
        QVERIFY2(!face->text(QAccessible::Name).isEmpty(),
                 qPrintable(u"%1 '%2' in %3"_s.arg(
                     QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
                     widget->parentWidget()
                         ? QString::fromLatin1(widget->parentWidget()->metaObject()->className())
                         : QString())));
    }
    QVERIFY(controls > 5);
}

// 1280 x 800 and a font half as large again.
void TestPages::pagesFitASmallScreen()
{
    QFETCH(Place, place);
    m_window->resize(1280, 800);
    m_window->go(place);
    QVERIFY2(m_window->minimumSizeHint().width() <= 1280,
             qPrintable(QString::number(m_window->minimumSizeHint().width())));
    QVERIFY2(m_window->minimumSizeHint().height() <= 800,
             qPrintable(QString::number(m_window->minimumSizeHint().height())));
}

void TestPages::tileIsALink()
{
    m_window->go({});
    for (Tile *tile : m_window->currentPage()->findChildren<Tile *>()) {
        if (tile->data().key != u"cluster")
            continue;
        tile->setFocus();
        QTest::keyClick(tile, Qt::Key_Space);
        break;
    }
    QCOMPARE(m_window->currentPlace().kind, PlaceKind::Clusters);
}

// S1.4-02
void TestPages::listOfTheDashboardIsAPlace()
{
    m_window->go({});
    QVERIFY(!onPage<ObjectTable>()->isVisible());
    for (QAbstractButton *choice : m_window->currentPage()->findChildren<QAbstractButton *>()) {
        if (choice->text() == u"List") {
            QTest::mouseClick(choice, Qt::LeftButton);
            break;
        }
    }
    QCOMPARE(m_window->currentPlace().name, u"list"_s);
    QVERIFY(onPage<ObjectTable>()->isVisible());
    QVERIFY(onPage<ObjectTable>()->csv().contains(u"SU Cluster ABGCL390,NORMAL"));
}

void TestPages::nameInATableIsALink()
{
    m_window->go({.kind = PlaceKind::Systems});
    auto *table = onPage<ObjectTable>();
    const QModelIndex name = table->model()->index(2, Model::SystemsModel::System);
    QCOMPARE(name.data().toString(), u"VM12PROD"_s);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(name).center());
    QCOMPARE(m_window->currentPlace(), vm12());

    m_window->go({.kind = PlaceKind::Units});
    table = onPage<ObjectTable>();
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, Model::UnitsModel::Type));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(m_window->currentPlace().kind, PlaceKind::Unit);
}

void TestPages::statusOpensItsBecauseTree()
{
    Model::SiteView view = Sample::calmView();
    Sample::setCluster(view, u"ABGCL390"_s, Model::ClusterState::Warning);
    session().publish(view);
    m_window->go({.kind = PlaceKind::Clusters});
    auto *table = onPage<ObjectTable>();
    table->setFocus();
    table->setCurrentIndex(table->model()->index(1, Model::ClustersModel::Status));
    QTest::keyClick(table, Qt::Key_Return);
    const auto *dialog = m_window->findChild<BecauseDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->model().index(0, Model::ReasonsModel::Object).data().toString(),
             u"abgblack"_s);
    QCOMPARE(dialog->model().index(0, Model::ReasonsModel::Rule).data().toString(), u"S6-06"_s);
}

void TestPages::becauseTreeFollowsTheView()
{
    const Place place{.kind = PlaceKind::Cluster, .name = u"ABGCL390"_s};
    const BecauseDialog *dialog = BecauseDialog::open(m_window->context(), place, m_window.get());
    QCOMPARE(BecauseDialog::open(m_window->context(), place, m_window.get()), dialog);
    const QString calm = dialog->model().index(0, 0).data().toString();
    Model::SiteView view = Sample::calmView();
    Sample::setCluster(view, u"ABGCL390"_s, Model::ClusterState::Error);
    session().publish(view);
    QVERIFY(dialog->model().index(0, 0).data().toString() != calm);
}

void TestPages::tableExportsWhatItShows()
{
    m_window->go({.kind = PlaceKind::VmAdministration, .unit = unit(u"ABGSE501"_s)});
    auto *table = onPage<ObjectTable>();
    const QStringList lines = table->csv().split(u"\r\n"_s);
    QCOMPARE(lines.size(), 5);
    QVERIFY2(lines[0].startsWith(u"System,Status,VM index,"), qPrintable(lines[0]));
    QVERIFY2(lines[3].startsWith(u"VM12PROD,RUNNING,12,\"2,048\","), qPrintable(lines[3]));
    table->horizontalHeader()->moveSection(table->horizontalHeader()->visualIndex(3),
                                           table->horizontalHeader()->visualIndex(2));
    QVERIFY(table->csv().startsWith(u"Status,System,"));
}

void TestPages::filterHidesRows()
{
    m_window->go({.kind = PlaceKind::Systems});
    auto *table = onPage<ObjectTable>();
    QTest::keyClicks(onPage<QLineEdit>(), u"se30"_s);
    QCOMPARE(table->model()->rowCount(), 2);
    QVERIFY2(labels().join(u'|').contains(u"2 of 7"), qPrintable(labels().join(u'|')));
}

void TestPages::searchFindsFromEverywhere()
{
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *search = m_window->findChild<ObjectSearch *>();
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, u"12prod"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(m_window->currentPlace(), vm12());
}

// S4.2-23
void TestPages::operationShowsMigratingWithTarget()
{
    m_window->go(vm12());
    QCOMPARE(field(u"Status"_s), u"RUNNING"_s);
    QVERIFY(!onPage<LmStrip>()->isVisible());
    Model::SiteView view = Sample::calmView();
    Sample::migrate(view);
    session().publish(view);
    QCOMPARE(field(u"Status"_s), u"RUNNING, MIGRATING → ABGSE701"_s);
    QVERIFY(onPage<LmStrip>()->isVisible());
    QVERIFY2(labels().join(u'|').contains(u"31,200 of 524,288"), qPrintable(labels().join(u'|')));
}

void TestPages::operationSaysWhyNoMigration_data()
{
    QTest::addColumn<QString>("vm");
    QTest::addColumn<int>("what");
    QTest::addColumn<QString>("reason");
    QTest::newRow("possible") << u"VM12PROD"_s << 0 << QString();
    QTest::newRow("cluster inactive") << u"VM12PROD"_s << 1 << u"ABGCL390 is not active"_s;
    QTest::newRow("target off") << u"VM12PROD"_s << 2 << u"ABGSE701 is off"_s;
    QTest::newRow("waiting") << u"VM12PROD"_s << 3 << u"WAIT"_s;
    QTest::newRow("one per source") << u"VM02TEST"_s << 4 << u"only one Live Migration"_s;
    QTest::newRow("the running one is shown") << u"VM12PROD"_s << 4 << QString();
    QTest::newRow("no connection") << u"VM12PROD"_s << 5 << u"does not answer"_s;
}

// S4.2-04, S4.8-01, S4.1-20
void TestPages::operationSaysWhyNoMigration()
{
    QFETCH(QString, vm);
    QFETCH(int, what);
    QFETCH(QString, reason);
    Model::SiteView view = Sample::calmView();
    switch (what) {
    case 1:
        Sample::setCluster(view, u"ABGCL390"_s, Model::ClusterState::Inactive);
        break;
    case 2:
        Sample::switchOff(view, u"ABGSE701"_s);
        break;
    case 3:
        Sample::setVmStatus(view, vm, Model::VmStatus::Wait);
        break;
    case 4:
        Sample::migrate(view);
        break;
    case 5:
        session().setConnected(false);
        break;
    default:
        break;
    }
    session().publish(view);
    m_window->go({.kind = PlaceKind::Vm, .unit = unit(u"ABGSE501"_s), .name = vm});
    const auto *migrate = onPage<QPushButton>(u"migrateVm"_s);
    QCOMPARE(migrate->isEnabled(), reason.isEmpty());
    if (!reason.isEmpty()) {
        QVERIFY2(labels().join(u'|').contains(reason), qPrintable(labels().join(u'|')));
        QVERIFY(migrate->accessibleDescription().contains(reason));
    }
}

void TestPages::stripOffersAbortUntilNoReturn()
{
    Model::SiteView view = Sample::calmView();
    Sample::migrate(view, Model::LmPhase::Copy);
    session().publish(view);
    m_window->go(vm12());
    const auto *abort = onPage<QPushButton>(u"abortMigration"_s);
    QVERIFY(abort->isEnabled());
    Model::SiteView later = Sample::calmView();
    Sample::migrate(later, Model::LmPhase::PostTreatment);
    session().publish(later);
    QVERIFY(!abort->isEnabled());
    QVERIFY2(labels().join(u'|').contains(u"point of no return is passed"),
             qPrintable(labels().join(u'|')));
}

void TestPages::abortIsAskedFirst()
{
    Model::SiteView view = Sample::calmView();
    Sample::migrate(view);
    session().publish(view);
    m_window->go(vm12());
    auto *abort = onPage<QPushButton>(u"abortMigration"_s);
    QString question;
    const auto answer = [&](int key) {
        QTimer::singleShot(0, this, [&question, key] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            QVERIFY(box);
            question = box->text();
            for (QAbstractButton *choice : box->buttons()) {
                if ((box->buttonRole(choice) == QMessageBox::RejectRole) == (key == Qt::Key_Escape))
                    choice->click();
            }
        });
        QTest::mouseClick(abort, Qt::LeftButton);
    };
    answer(Qt::Key_Escape);
    QVERIFY2(question.contains(u"VM12PROD") && question.contains(u"ABGSE701"),
             qPrintable(question));
    QVERIFY(session().performed().empty());
    answer(Qt::Key_Return);
    QCOMPARE(session().performed().size(), 1U);
    QVERIFY(std::holds_alternative<Engine::AbortMigration>(session().performed().front()));
}

void TestPages::systemThatLeftPointsToWhereItIs()
{
    m_window->go(vm12());
    Model::SiteView view = Sample::calmView();
    Sample::migrate(view);
    Sample::arrive(view);
    session().publish(view);
    QVERIFY2(labels().join(u'|').contains(u"no longer on ABGSE501"),
             qPrintable(labels().join(u'|')));
    for (ValueButton *value : m_window->currentPage()->findChildren<ValueButton *>()) {
        if (value->isVisible() && value->cell().target == vm12(u"ABGSE701"_s))
            QTest::mouseClick(value, Qt::LeftButton);
    }
    QCOMPARE(m_window->currentPlace(), vm12(u"ABGSE701"_s));
}

// S1.4-04, S2.2-01..09
void TestPages::managementClusterOnlyDisplays()
{
    m_window->go({.kind = PlaceKind::Cluster, .name = u"Management Cluster"_s});
    QCOMPARE(field(u"Status"_s), u"NORMAL"_s);
    QCOMPARE(field(u"IP networks (ISL-E)"_s), u"2 of 2 up"_s);
    QCOMPARE(field(u"Cluster Manager"_s), u"abgwhite, term 12"_s);
    QCOMPARE(field(u"Its internal resources"_s), u"no restrictions"_s);
    QVERIFY(onPage<ObjectTable>()->csv().contains(u"abgblack,ABGSE5,ON,UpToDate,OK,"));
    for (const QPushButton *any : m_window->currentPage()->findChildren<QPushButton *>())
        QVERIFY(qobject_cast<const ValueButton *>(any));
}

// S3.3-02
void TestPages::suClusterIsDeactivatedAfterAQuestion()
{
    m_window->go({.kind = PlaceKind::Cluster, .name = u"ABGCL390"_s});
    QTest::mouseClick(button(u"Change status..."_s), Qt::LeftButton);
    auto *dialog = onPage<ChangeStatusDialog>();
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(session().performed().empty());
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"changeStatus"_s), Qt::LeftButton);
    QCOMPARE(session().performed().size(), 1U);
    const auto &action = std::get<Engine::SetClusterActive>(session().performed().front());
    QCOMPARE(action.cluster, u"ABGCL390"_s);
    QVERIFY(!action.active);
}

// S3.3-04
void TestPages::musAreShownForSu390Only()
{
    m_window->go({.kind = PlaceKind::Cluster, .name = u"ABGCL390"_s});
    QCOMPARE(m_window->currentPage()->findChildren<ObjectTable *>().size(), 3);
    m_window->go({.kind = PlaceKind::Cluster, .name = u"ABGCLX86"_s});
    QCOMPARE(m_window->currentPage()->findChildren<ObjectTable *>().size(), 2);
}

void TestPages::powerOffNamesTheConsequence()
{
    m_window->go({.kind = PlaceKind::Unit, .unit = unit(u"ABGSE501"_s)});
    QVERIFY(!button(u"Power on"_s)->isEnabled());
    QString question;
    QTimer::singleShot(0, this, [&question] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        QVERIFY(box);
        question = box->text();
        box->defaultButton()->click();
    });
    QTest::mouseClick(button(u"Power off..."_s), Qt::LeftButton);
    QVERIFY2(question.contains(u"ABGSE501") && question.contains(u"2 running"),
             qPrintable(question));
    QVERIFY(session().performed().empty());
}

void TestPages::forbiddenActionTellsWhy()
{
    session().forbid(Engine::Action(Engine::PowerUnit{}).index(), u"SEC0405"_s,
                     {u"johndoe"_s, u"abgblack"_s});
    m_window->go({.kind = PlaceKind::Unit, .unit = unit(u"abgblack"_s)});
    QVERIFY(!button(u"Power off..."_s)->isEnabled());
    QVERIFY(button(u"Power off..."_s)->accessibleDescription().contains(u"johndoe"_s));
}

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
