// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>
#include <set>

#include "../gui/samplesite.h"
#include "model/items/partreasons.h"
#include "model/items/topologystate.h"
#include "model/sitefile.h"

using namespace Model;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The picture of the site: where everything stands, and what is said of it.
class TestTopology : public QObject {
    Q_OBJECT

private slots:
    void everyPartHasItsPlace_data() { sites(); }
    void everyPartHasItsPlace();
    void nothingLiesOverAnything_data() { sites(); }
    void nothingLiesOverAnything();
    void linesEndAtTheirParts_data() { sites(); }
    void linesEndAtTheirParts();
    void arrowKeysReachEveryPart_data() { sites(); }
    void arrowKeysReachEveryPart();
    void serversStandSideBySide();
    void unitsStandInRowsByKind();
    void pictureFitsItsWindow();

    void calmSiteHasNoMarks();
    void lossesShowAtTheirParts();
    void lineTellsWhoCannotReadADisk();
    void islSaysWhetherAnotherIsLeft();
    void reasonsNameWhoReadIt();
    void everyPartCanBeAsked();

private:
    void sites();
};

namespace {

SitePart partOf(const Site &site, const QString &name)
{
    return findPart(site, name).value_or(SitePart{});
}

PartState stateOf(const SiteView &view, const QString &name)
{
    return partState(partOf(*view.site, name), view);
}

/// Two servers with @p each units of every kind, and a third one that is empty but for an MU.
Site largeSite(int each)
{
    Site site;
    for (int server = 0; server < 3; ++server) {
        site.servers.push_back({u"SE%1"_s.arg(server), ServerModel::SE700, {}});
        const int count = server < 2 ? each : 1;
        for (const UnitKind kind : {UnitKind::MU, UnitKind::SU390, UnitKind::SUx86, UnitKind::HNC,
                                    UnitKind::NU, UnitKind::AU}) {
            for (int i = 0; i < count && (server < 2 || kind == UnitKind::MU); ++i) {
                UnitConfig unit;
                unit.name = u"%1%2%3"_s.arg(toText(kind)).arg(server).arg(i);
                unit.kind = kind;
                unit.server = ServerId(server);
                if (kind == UnitKind::MU || kind == UnitKind::SUx86)
                    unit.legs = {LegId(1), LegId(2), LegId(3)};
                site.units.push_back(unit);
            }
        }
        site.storages.push_back({u"STORAGE%1"_s.arg(server), ServerId(server)});
        site.legs.push_back(
            {LegId(server + 1), u"LEG%1"_s.arg(server + 1), site.storages.back().name, 8, {}});
    }
    const std::vector<UnitId> nus = site.unitsOfKind(UnitKind::NU);
    const auto half = nus.size() / 2;
    for (std::size_t i = 0; i < half; ++i) {
        site.links.push_back({u"ISL%1"_s.arg(i), nus[i], nus[half + i]});
        site.links.push_back({u"CROSS%1"_s.arg(i), nus[i], nus[half + (i + 1) % half]});
    }
    return site;
}

SitePtr shipped(const QString &name)
{
    return loadSite(u":/sites/%1.toml"_s.arg(name)).site;
}

} // namespace

void TestTopology::sites()
{
    QTest::addColumn<SitePtr>("site");
    QTest::addColumn<qreal>("width");
    for (const qreal width : {300.0, 1000.0, 2300.0}) {
        QTest::addRow("augsburg %g", width) << shipped(u"augsburg"_s) << width;
        QTest::addRow("se300 %g", width) << shipped(u"se300"_s) << width;
        QTest::addRow("4 of each %g", width)
            << SitePtr(std::make_shared<Site>(largeSite(4))) << width;
        QTest::addRow("40 of each %g", width)
            << SitePtr(std::make_shared<Site>(largeSite(40))) << width;
    }
}

void TestTopology::everyPartHasItsPlace()
{
    QFETCH(SitePtr, site);
    QFETCH(qreal, width);
    QVERIFY(site);
    const TopologyLayout layout = layOut(*site, {width, 8, 16});
    const std::vector<SitePart> parts = partsOf(*site);
    QCOMPARE(layout.boxes.size(), parts.size());
    const QRectF paper(QPointF(), layout.size);
    for (const SitePart &part : parts) {
        const TopologyBox *box = layout.find(part);
        QVERIFY2(box, qPrintable(partName(*site, part)));
        QVERIFY2(paper.contains(box->rect), qPrintable(partName(*site, part)));
        // Room for the name and a word beside it.
        QVERIFY(box->rect.width() >= 10 * 8 && box->rect.height() >= 16);
        if (part.kind == SitePart::Kind::Unit) {
            const auto server = quint16(indexOf(site->units[part.index].server));
            const TopologyBox *home = layout.find({SitePart::Kind::Server, server});
            QVERIFY(home && home->frame.contains(box->rect));
        }
    }
}

void TestTopology::nothingLiesOverAnything()
{
    QFETCH(SitePtr, site);
    QFETCH(qreal, width);
    const TopologyLayout layout = layOut(*site, {width, 8, 16});
    for (const TopologyBox &one : layout.boxes) {
        for (const TopologyBox &other : layout.boxes) {
            if (one.part == other.part)
                continue;
            const bool frames = !one.frame.isNull() && !other.frame.isNull();
            if (one.rect.intersects(other.rect) || (frames && one.frame.intersects(other.frame)))
                QFAIL(qPrintable(partName(*site, one.part) + u' ' + partName(*site, other.part)));
        }
    }
}

void TestTopology::linesEndAtTheirParts()
{
    QFETCH(SitePtr, site);
    QFETCH(qreal, width);
    const TopologyLayout layout = layOut(*site, {width, 8, 16});
    std::set<SitePart> connected;
    for (const TopologyLine &line : layout.lines) {
        QVERIFY(line.points.size() >= 2);
        const auto touches = [&](const SitePart &part, const QPointF &point) {
            const TopologyBox *box = layout.find(part);
            const QRectF &rect = box->frame.isNull() ? box->rect : box->frame;
            return rect.adjusted(-1, -1, 1, 1).contains(point);
        };
        connected.insert(line.from);
        if (line.kind == TopologyLine::Kind::Isl) {
            const LinkConfig &link = site->links[line.from.index];
            const SitePart ends[] = {{SitePart::Kind::Unit, quint16(indexOf(link.from))},
                                     {SitePart::Kind::Unit, quint16(indexOf(link.to))}};
            QVERIFY(touches(ends[0], line.points.front()));
            QVERIFY(touches(ends[1], line.points.back()));
            QVERIFY(touches(line.from, line.points[1]));
            continue;
        }
        QVERIFY(touches(line.from, line.points.front()));
        QVERIFY(touches(line.to, line.points.back()));
    }
    // Every unit beside a Net Unit hangs on the network, every link is drawn.
    for (const SitePart &part : partsOf(*site)) {
        const bool link = part.kind == SitePart::Kind::Link;
        const bool unit
            = part.kind == SitePart::Kind::Unit
            && std::ranges::any_of(site->units, [&](const UnitConfig &nu) {
                   return nu.kind == UnitKind::NU && nu.server == site->units[part.index].server;
               });
        if (link || unit)
            QVERIFY2(connected.contains(part), qPrintable(partName(*site, part)));
    }
}

void TestTopology::arrowKeysReachEveryPart()
{
    QFETCH(SitePtr, site);
    QFETCH(qreal, width);
    const TopologyLayout layout = layOut(*site, {width, 8, 16});
    std::set<SitePart> reached{layout.boxes.front().part};
    std::vector<SitePart> open(reached.begin(), reached.end());
    while (!open.empty()) {
        const SitePart from = open.back();
        open.pop_back();
        for (const auto &[dx, dy] : {std::pair(-1, 0), {1, 0}, {0, -1}, {0, 1}}) {
            const TopologyBox *next = neighbour(layout, from, dx, dy);
            if (next && reached.insert(next->part).second)
                open.push_back(next->part);
        }
    }
    for (const SitePart &part : partsOf(*site))
        QVERIFY2(reached.contains(part), qPrintable(partName(*site, part)));
}

void TestTopology::serversStandSideBySide()
{
    const SitePtr site = Sample::site();
    const TopologyLayout layout = layOut(*site, {1000, 8, 16});
    const QRectF left = layout.find(partOf(*site, u"ABGSE5"_s))->frame;
    const QRectF right = layout.find(partOf(*site, u"ABGSE7"_s))->frame;
    QVERIFY(left.right() < right.left());
    QCOMPARE(left.top(), right.top());
    // The Net Units face each other, with the ISL-E between.
    for (const auto &[link, one, other] :
         {std::tuple(u"ISL1"_s, u"NU5A"_s, u"NU7A"_s), {u"ISL2"_s, u"NU5B"_s, u"NU7B"_s}}) {
        const QRectF label = layout.find(partOf(*site, link))->rect;
        const QRectF from = layout.find(partOf(*site, one))->rect;
        const QRectF to = layout.find(partOf(*site, other))->rect;
        QVERIFY(left.right() <= label.left() && label.right() <= right.left());
        QCOMPARE(from.center().y(), to.center().y());
        QCOMPARE(label.center().y(), from.center().y());
    }
    // Each storage system below the server that it is near to.
    for (const auto &[storage, leg, server] :
         {std::tuple(u"STORAGE1"_s, u"LEG1"_s, left), {u"STORAGE2"_s, u"LEG2"_s, right}}) {
        const QRectF frame = layout.find(partOf(*site, storage))->frame;
        QVERIFY(frame.top() > server.bottom());
        QVERIFY(frame.left() >= server.left() && frame.right() <= server.right() + 1);
        QVERIFY(frame.contains(layout.find(partOf(*site, leg))->rect));
    }
}

void TestTopology::unitsStandInRowsByKind()
{
    const SitePtr site = Sample::site();
    const TopologyLayout layout = layOut(*site, {1000, 8, 16});
    const auto top
        = [&](const QString &name) { return layout.find(partOf(*site, name))->rect.top(); };
    QCOMPARE(top(u"abgwhite"_s), top(u"abgblack"_s));
    QCOMPARE(top(u"abgwhite"_s), top(u"abggreen"_s));
    QCOMPARE(top(u"ABGSE501"_s), top(u"ABGSE701"_s));
    QCOMPARE(top(u"ABGSE30A"_s), top(u"ABGSE30B"_s));
    QVERIFY(top(u"abgwhite"_s) < top(u"ABGSE501"_s));
    QVERIFY(top(u"ABGSE501"_s) < top(u"HNC5"_s));
    QVERIFY(top(u"HNC5"_s) < top(u"ABGSE30A"_s));
}

void TestTopology::pictureFitsItsWindow()
{
    // 1280 x 800 with the tree beside it; a font half as large again; a wide screen.
    QVERIFY(layOut(*Sample::site(), {980, 8, 17}).size.width() <= 980);
    QVERIFY(layOut(*Sample::site(), {980, 8, 17}).size.height() <= 560);
    QVERIFY(layOut(*Sample::site(), {980, 11, 26}).size.width() <= 980);
    QCOMPARE(layOut(*Sample::site(), {980, 8, 17}).boxes.size(), partsOf(*Sample::site()).size());
    const TopologyLayout wide = layOut(*Sample::site(), {2300, 8, 17});
    const QRectF left = wide.find({SitePart::Kind::Server, 0})->frame;
    const QRectF right = wide.find({SitePart::Kind::Server, 1})->frame;
    // In the middle, and not stretched until names and states lie far apart.
    QVERIFY(left.left() > 100 && qAbs(left.left() - (2300 - right.right())) < 2);
}

void TestTopology::calmSiteHasNoMarks()
{
    const SiteView view = Sample::calmView();
    for (const SitePart &part : partsOf(*view.site)) {
        const PartState state = partState(part, view);
        QVERIFY2(state.mark == Mark::None && !state.gone && !state.stale, qPrintable(state.name));
    }
    for (const TopologyLine &line : layOut(*view.site, {}).lines)
        QCOMPARE(lineState(line, view), LineState{});
    QCOMPARE(stateOf(view, u"abgwhite"_s).detail, u"MU · Manager"_s);
    QCOMPARE(stateOf(view, u"ABGSE30D"_s).detail, u"SU300 · native"_s);
}

void TestTopology::lossesShowAtTheirParts()
{
    SiteView view = Sample::calmView();
    Sample::switchOff(view, u"abgblack"_s);
    Sample::silence(view, u"ABGSE701"_s, 9s);
    Sample::silence(view, u"HNC7"_s, 3s);
    QCOMPARE(stateOf(view, u"abgblack"_s).detail, u"OFF"_s);
    QVERIFY(stateOf(view, u"abgblack"_s).gone);
    QCOMPARE(stateOf(view, u"ABGSE701"_s).detail, u"DEAD"_s);
    QCOMPARE(stateOf(view, u"ABGSE701"_s).mark, Mark::High);
    QCOMPARE(stateOf(view, u"HNC7"_s).detail, u"SUSPECT"_s);
    QVERIFY(!stateOf(view, u"HNC7"_s).gone);
    QCOMPARE(stateOf(view, u"ABGSE5"_s).mark, Mark::None);
    QVERIFY(partTip(partOf(*view.site, u"HNC7"_s), view).contains(u"3.0 s"_s));
    for (const TopologyLine &line : layOut(*view.site, {}).lines) {
        const QString from = partName(*view.site, line.from);
        if (line.kind != TopologyLine::Kind::Lan)
            continue;
        const bool cut = from == u"abgblack" || from == u"ABGSE701";
        QCOMPARE(lineState(line, view).shape == LineState::Shape::Cut, cut);
    }
    for (const UnitConfig &unit : view.site->units) {
        if (unit.server == ServerId(0))
            Sample::switchOff(view, unit.name);
    }
    QVERIFY(stateOf(view, u"ABGSE5"_s).gone);
    QVERIFY(!stateOf(view, u"ABGSE7"_s).gone);
}

void TestTopology::lineTellsWhoCannotReadADisk()
{
    SiteView view = Sample::calmView();
    view.legs[1].unreadableBy = {view.site->findUnit(u"abgblack"_s)};
    const auto lineTo = [&](quint16 server, quint16 leg) {
        for (const TopologyLine &line : layOut(*view.site, {}).lines) {
            if (line.kind == TopologyLine::Kind::San && line.from.index == server
                && line.to.index == leg)
                return lineState(line, view);
        }
        return LineState{LineState::Shape::Unknown, Mark::Unknown, {}};
    };
    QCOMPARE(lineTo(0, 1).shape, LineState::Shape::Partly);
    QVERIFY(lineTo(0, 1).label.contains(u"abgblack"_s));
    QCOMPARE(lineTo(0, 0), LineState{});
    QCOMPARE(lineTo(1, 1), LineState{});
    for (const QString &name : {u"abgwhite"_s, u"ABGSE30A"_s})
        view.legs[1].unreadableBy.push_back(view.site->findUnit(name));
    QCOMPARE(lineTo(0, 1).shape, LineState::Shape::Cut);
    // A unit that is off needs no disk.
    Sample::switchOff(view, u"abgblack"_s);
    QVERIFY(!lineTo(0, 1).label.contains(u"abgblack"_s));
    view.legs[0].status = LegStatus::Failed;
    QCOMPARE(lineTo(0, 0).shape, LineState::Shape::Cut);
    QCOMPARE(lineTo(1, 0).shape, LineState::Shape::Cut);
    QVERIFY(stateOf(view, u"STORAGE1"_s).gone);
}

void TestTopology::islSaysWhetherAnotherIsLeft()
{
    SiteView view = Sample::calmView();
    Sample::cutLink(view, u"ISL1"_s);
    QCOMPARE(stateOf(view, u"ISL1"_s).mark, Mark::Medium);
    Sample::cutLink(view, u"ISL2"_s);
    QCOMPARE(stateOf(view, u"ISL1"_s).mark, Mark::High);
    view.links[0].known = false;
    QCOMPARE(stateOf(view, u"ISL1"_s).mark, Mark::Unknown);
    QVERIFY(!stateOf(view, u"ISL1"_s).gone);
}

void TestTopology::reasonsNameWhoReadIt()
{
    const SiteView view = Sample::calmView();
    const std::vector<Because> leg
        = becauseOf(partOf(*view.site, u"LEG1"_s), view, Language::English);
    QCOMPARE(leg.size(), 1U);
    QStringList readers;
    for (const Because &reading : leg.front().because) {
        readers << reading.object;
        QCOMPARE(reading.age, std::optional<Duration>(300ms));
    }
    QVERIFY(readers.contains(u"abgwhite"_s) && readers.contains(u"ABGSE30B"_s));
    const std::vector<Because> link
        = becauseOf(partOf(*view.site, u"ISL1"_s), view, Language::English);
    QCOMPARE(link.front().because.size(), 2U);
    QCOMPARE(link.front().because[0].object, u"NU5A"_s);
}

void TestTopology::everyPartCanBeAsked()
{
    const SiteView view = Sample::calmView();
    for (const SitePart &part : partsOf(*view.site)) {
        QVERIFY(!becauseOf(part, view, Language::English).empty());
        QVERIFY(!partTip(part, view).isEmpty());
        QVERIFY(kindText(part, *view.site).contains(partName(*view.site, part)));
    }
}

QTEST_GUILESS_MAIN(TestTopology)
#include "tst_topology.moc"
