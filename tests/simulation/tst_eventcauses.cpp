// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "emulatedsite.h"
#include "engine/journal/eventlog.h"
#include "model/eventkeys.h"

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A burst of events after an outage is one cause with its consequences under it (S6-11).
class tst_EventCauses : public QObject {
    Q_OBJECT

private slots:
    void aLostServerIsOneCause_data();
    void aLostServerIsOneCause();
    void aSplitIsOneCause();
    void anOrderlyPowerOffIsTheCauseOfWhatFollows();
    void twoOutagesApartAreTwoCauses();
    void allMusAgreeOnCauses();
    void whatReturnsIsToldUnderWhatMadeItReturn();
};

namespace {

std::vector<Model::Event> logOf(EmulatedSite &site, const QString &mu)
{
    std::vector<Model::Event> events;
    const Engine::EventLog &log = *site.engine().log(site.unit(mu));
    for (quint64 number = 1; number <= log.size(); ++number)
        events.push_back(log.at(number));
    return events;
}

QString lineOf(const Model::Event &event)
{
    return event.key + u' ' + event.args.value(0);
}

/// Events that are nobody's consequence, "SEC0629 ABGSE5".
QStringList roots(const std::vector<Model::Event> &log)
{
    QStringList lines;
    for (const Model::Event &event : log) {
        if (event.cause == Model::EventId())
            lines.append(lineOf(event));
    }
    return lines;
}

void pullServer(EmulatedSite &site, const QString &server, bool withStorage)
{
    for (std::size_t i = 0; i < site.site().units.size(); ++i) {
        if (site.site().units[i].server == site.site().findServer(server))
            site.inject(Engine::PullPlug{Model::UnitId(i)});
    }
    if (withStorage)
        site.inject(
            Engine::FailLeg{Model::LegId{server == u"ABGSE5" ? quint8(1) : quint8(2)}, true});
}

void cutIsls(EmulatedSite &site, bool cut)
{
    for (const QString &link : {u"ISL1"_s, u"ISL2"_s})
        site.inject(Engine::CutLink{site.link(link), cut});
}

} // namespace

void tst_EventCauses::aLostServerIsOneCause_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("observer");
    QTest::addColumn<bool>("withStorage");
    QTest::addColumn<QString>("first");
    // The Cluster Manager is an MU of ABGSE5.
    QTest::newRow("of the manager") << u"ABGSE5"_s << u"abgblue"_s << false << u"SEC0629 ABGSE5"_s;
    QTest::newRow("of the manager, with storage")
        << u"ABGSE5"_s << u"abgblue"_s << true << u"SEC0629 ABGSE5"_s;
    QTest::newRow("the other") << u"ABGSE7"_s << u"abgblack"_s << false << u"SEC0638 ISL1"_s;
    QTest::newRow("the other, with storage")
        << u"ABGSE7"_s << u"abgblack"_s << true << u"SEC0638 ISL1"_s;
}

void tst_EventCauses::aLostServerIsOneCause()
{
    QFETCH(QString, server);
    QFETCH(QString, observer);
    QFETCH(bool, withStorage);
    QFETCH(QString, first);
    EmulatedSite site;
    site.run(20s);
    pullServer(site, server, withStorage);
    site.run(60s);
    const std::vector<Model::Event> log = logOf(site, observer);
    QVERIFY(log.size() > 10);
    // The connections of a server that others hear of at once are the first sign.
    QCOMPARE(roots(log), QStringList{first});
    QCOMPARE(
        std::ranges::count_if(
            log, [&](const Model::Event &each) { return lineOf(each) == u"SEC0629 "_s + server; }),
        1);
}

void tst_EventCauses::aSplitIsOneCause()
{
    EmulatedSite site;
    site.run(20s);
    cutIsls(site, true);
    site.run(60s);
    QCOMPARE(roots(logOf(site, u"abgwhite"_s)), QStringList{u"SEC0638 ISL1"_s});
}

void tst_EventCauses::anOrderlyPowerOffIsTheCauseOfWhatFollows()
{
    EmulatedSite site;
    site.run(20s);
    site.perform(u"abgblack"_s, u"admin"_s, Engine::PowerUnit{site.unit(u"abgwhite"_s), false});
    site.run(30s);
    const std::vector<Model::Event> log = logOf(site, u"abgblack"_s);
    QCOMPARE(log.size(), std::size_t(4)); // S2.3.3-08..11
    QCOMPARE(roots(log), QStringList{u"SEC0601 abgwhite"_s});
}

void tst_EventCauses::twoOutagesApartAreTwoCauses()
{
    EmulatedSite site;
    site.run(20s);
    site.inject(Engine::PullPlug{site.unit(u"HNC7"_s)});
    site.run(60s);
    site.inject(Engine::FailLeg{Model::LegId{2}, true});
    site.run(60s);
    QCOMPARE(roots(logOf(site, u"abgwhite"_s)),
             (QStringList{u"SEC0630 HNC7"_s, u"SEC0635 LEG2"_s}));
}

void tst_EventCauses::allMusAgreeOnCauses()
{
    EmulatedSite site;
    site.run(20s);
    cutIsls(site, true);
    site.run(30s);
    cutIsls(site, false);
    site.run(30s);
    std::set<std::map<Model::EventId, Model::EventId>> seen;
    for (const QString &mu : {u"abgwhite"_s, u"abgblack"_s, u"abggreen"_s, u"abgblue"_s}) {
        std::map<Model::EventId, Model::EventId> causes;
        for (const Model::Event &event : logOf(site, mu))
            causes[event.id] = event.cause;
        QVERIFY(causes.size() > 8);
        seen.insert(causes);
    }
    QCOMPARE(seen.size(), std::size_t(1));
}

void tst_EventCauses::whatReturnsIsToldUnderWhatMadeItReturn()
{
    EmulatedSite site;
    site.run(20s);
    site.inject(Engine::FailLeg{Model::LegId{2}, true});
    site.run(30s);
    site.inject(Engine::FailLeg{Model::LegId{2}, false});
    site.run(30s);
    QCOMPARE(roots(logOf(site, u"abgwhite"_s)),
             (QStringList{u"SEC0635 LEG2"_s, u"SEC0636 LEG2"_s}));
}

QTEST_GUILESS_MAIN(tst_EventCauses)
#include "tst_eventcauses.moc"
