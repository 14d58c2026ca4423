// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDockWidget>
#include <QLabel>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include "samplesession.h"
#include "ui/frame/headerbar.h"
#include "ui/frame/mainwindow.h"
#include "ui/frame/navigationtree.h"
#include "ui/frame/workarea.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;
using namespace Ui;

namespace {

/// A page that only says how often it was fed.
class EmptyPage final : public Page {
public:
    EmptyPage(const PageContext &context, const Place &place)
        : Page(context, place)
    {
        setFocusPolicy(Qt::StrongFocus);
    }

    QString heading() const override { return way().last(); }
    void showView(const Model::SiteViewPtr &) override { ++views; }

    int views = 0;
};

} // namespace

class TestFrame : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void treeLeadsToItsPlaces();
    void treeKeepsExpansionAndSelection();
    void headerSaysWhereOneIs();
    void keyF6VisitsEveryRegion();
    void backAndForwardTravel();
    void paneComesBackAfterReset();
    void lostConnectionGreysTheWorkArea();

private:
    QAbstractItemModel &tree() const { return *m_window->findChild<NavigationTree *>()->model(); }
    Sample::Session &session() const { return *m_session; }

    Sample::Service m_service;
    Sample::Session *m_session = nullptr;
    std::unique_ptr<MainWindow> m_window;
};

void TestFrame::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    Theme::apply(*qApp);
}

void TestFrame::init()
{
    auto session = std::make_unique<Sample::Session>(Sample::site()->findUnit(u"abgwhite"_s));
    m_session = session.get();
    m_window = std::make_unique<MainWindow>(m_service, std::move(session));
    for (int kind = 0; kind <= int(PlaceKind::Events); ++kind) {
        m_window->setPageMaker(PlaceKind(kind), [](const PageContext &context, const Place &place) {
            return new EmptyPage(context, place);
        });
    }
    m_window->go({});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow(); // no window manager under Xvfb does it
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestFrame::cleanup()
{
    m_window.reset();
}

void TestFrame::treeLeadsToItsPlaces()
{
    auto *view = m_window->findChild<NavigationTree *>();
    view->expandAll();
    view->setCurrentIndex(tree().index(0, 0));
    view->setFocus();
    const Place wanted{.kind = PlaceKind::Vm,
                       .unit = Sample::site()->findUnit(u"ABGSE501"_s),
                       .name = u"VM12PROD"_s};
    for (int step = 0; step < 100 && view->selectedPlace().value<Place>() != wanted; ++step)
        QTest::keyClick(view, Qt::Key_Down);
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(m_window->currentPlace(), wanted);
    QCOMPARE(m_window->currentPage()->way().join(u" / "_s),
             u"Systems / ABGSE5 (SE500) / ABGSE501 (SU500) / Virtual machines / VM12PROD"_s);

    const QModelIndex systems = tree().index(1, 0);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(systems).center());
    QCOMPARE(m_window->currentPlace().kind, PlaceKind::Systems);
}

void TestFrame::treeKeepsExpansionAndSelection()
{
    auto *view = m_window->findChild<NavigationTree *>();
    const Place place{.kind = PlaceKind::Vm,
                      .unit = Sample::site()->findUnit(u"ABGSE701"_s),
                      .name = u"VM21PROD"_s};
    m_window->go(place);
    QCOMPARE(view->selectedPlace().value<Place>(), place);
    const QModelIndex server = view->currentIndex().parent().parent().parent();
    QVERIFY(view->isExpanded(server));
    Model::SiteView busy = Sample::calmView();
    Sample::migrate(busy);
    session().publish(busy);
    Sample::arrive(busy);
    session().publish(busy);
    QCOMPARE(view->selectedPlace().value<Place>(), place);
    QVERIFY(view->isExpanded(server));
}

// S2.4.4-03: SYSLOCATION beside the name of the MU.
void TestFrame::headerSaysWhereOneIs()
{
    const auto *header = m_window->findChild<HeaderBar *>();
    const auto texts = [&] {
        QStringList list;
        for (const QLabel *label : header->findChildren<QLabel *>())
            list << label->text();
        for (const QAbstractButton *button : header->findChildren<QAbstractButton *>()) {
            if (!button->isHidden())
                list << button->text();
        }
        return list.join(u'|');
    };
    Model::SiteView view = Sample::calmView();
    view.currentEvents = {2, 3, 1};
    session().publish(view);
    for (const QString &part : {u"abgwhite · Augsburg A"_s, u"EMULATOR 10x"_s, u"14:22:05 UTC"_s,
                                u"1 ERROR"_s, u"3 WARNING"_s, u"CM abgwhite term 12"_s, u"admin"_s})
        QVERIFY2(texts().contains(part), qPrintable(texts()));
    session().changeMu(Sample::site()->findUnit(u"abggreen"_s));
    QVERIFY2(texts().contains(u"abggreen · Augsburg B"), qPrintable(texts()));
    QVERIFY(m_window->windowTitle().contains(u"EMULATOR"));
}

void TestFrame::keyF6VisitsEveryRegion()
{
    auto *text = new QLabel(u"pane"_s);
    text->setFocusPolicy(Qt::StrongFocus);
    m_window->addPane(text, u"Pane"_s, u"pane"_s);
    QTRY_VERIFY(text->isVisible());
    const auto regionOfFocus = [&]() -> QString {
        const QWidget *focus = QApplication::focusWidget();
        for (const QWidget *at = focus; at; at = at->parentWidget()) {
            if (qobject_cast<const HeaderBar *>(at))
                return u"header"_s;
            if (qobject_cast<const NavigationTree *>(at))
                return u"tree"_s;
            if (qobject_cast<const WorkArea *>(at))
                return u"work"_s;
            if (qobject_cast<const QDockWidget *>(at))
                return u"dock"_s;
        }
        return {};
    };
    QStringList visited;
    m_window->findChild<NavigationTree *>()->setFocus();
    for (int step = 0; step < 4; ++step) {
        visited << regionOfFocus();
        QTest::keyClick(m_window.get(), Qt::Key_F6);
    }
    visited << regionOfFocus();
    QCOMPARE(visited, (QStringList{u"tree"_s, u"work"_s, u"dock"_s, u"header"_s, u"tree"_s}));
}

void TestFrame::backAndForwardTravel()
{
    m_window->go({.kind = PlaceKind::Systems});
    m_window->go({.kind = PlaceKind::Units});
    QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_window->currentPlace().kind, PlaceKind::Systems);
    QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_window->currentPlace().kind, PlaceKind::Dashboard);
    QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(m_window->currentPlace().kind, PlaceKind::Systems);
}

void TestFrame::paneComesBackAfterReset()
{
    QDockWidget *first = m_window->addPane(new QLabel(u"one"_s), u"One"_s, u"one"_s);
    QDockWidget *second = m_window->addPane(new QLabel(u"two"_s), u"Two"_s, u"two"_s);
    QCOMPARE(m_window->pane(u"two"_s), second);
    QTRY_COMPARE(m_window->tabifiedDockWidgets(first), QList<QDockWidget *>{second});
    second->setFloating(true);
    first->close();
    m_window->resetLayout();
    QVERIFY(!second->isFloating());
    QVERIFY(!first->isHidden());
    QTRY_COMPARE(m_window->tabifiedDockWidgets(first), QList<QDockWidget *>{second});
}

void TestFrame::lostConnectionGreysTheWorkArea()
{
    const auto banner = [&]() -> QString {
        for (const QLabel *label : m_window->findChild<WorkArea *>()->findChildren<QLabel *>()) {
            if (label->property("look") == u"banner"_s && !label->isHidden())
                return label->text();
        }
        return {};
    };
    QVERIFY(banner().isEmpty());
    session().setConnected(false);
    QVERIFY2(banner().contains(u"abgwhite") && banner().contains(u"14:22:05"),
             qPrintable(banner()));
    QVERIFY(!m_window->currentPage()->isEnabled());
    session().setConnected(true);
    QVERIFY(banner().isEmpty());
    QVERIFY(m_window->currentPage()->isEnabled());
}

QTEST_MAIN(TestFrame)
#include "tst_frame.moc"
