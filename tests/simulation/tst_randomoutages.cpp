// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "crdstory.h"
#include "lmrun.h"
#include "randomoutages.h"

using namespace Qt::StringLiterals;

/// The invariants of DESIGN 11 in a hundred runs full of random outages. SE_SEED=n runs that seed
/// alone; SE_SEEDS=n as many.
class tst_RandomOutages : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void invariantsHoldWhateverBreaks();
    void invariantsHoldInASingleServer();
    void theSameSeedGivesTheSameRun();

private:
    Model::SitePtr m_site;
    Model::SitePtr m_lossy; ///< every tenth message between servers is lost
};

void tst_RandomOutages::initTestCase()
{
    m_site = smallSite();
    QVERIFY(m_site);
    auto lossy = std::make_shared<Model::Site>(*m_site);
    for (Model::LinkConfig &link : lossy->links)
        link.lossPpm = 100'000;
    m_lossy = lossy;
}

// DESIGN 11.1 .. 11.4, 11.7, 11.8
void tst_RandomOutages::invariantsHoldWhateverBreaks()
{
    const bool single = qEnvironmentVariableIsSet("SE_SEED");
    const quint64 first = single ? qEnvironmentVariable("SE_SEED").toULongLong() : 1;
    const bool counted = qEnvironmentVariableIsSet("SE_SEEDS");
    const quint64 count = single ? 1
        : counted                ? qEnvironmentVariable("SE_SEEDS").toULongLong()
                                 : 100;
    QStringList failed;
    int completed = 0;
    int refused = 0;
    for (quint64 seed = first; seed < first + count; ++seed) {
        RandomOutages outages(seed % 4 == 0 ? m_lossy : m_site, seed);
        outages.run();
        completed += outages.record().jobs(Engine::JobState::Done);
        refused += outages.record().jobs(Engine::JobState::Refused);
        const QStringList wrong = outages.violations();
        if (wrong.isEmpty())
            continue;
        failed.append(QString::number(seed));
        qInfo("seed %llu: replay with SE_SEED=%llu %s invariantsHoldWhateverBreaks", seed, seed,
              qPrintable(QCoreApplication::applicationFilePath()));
        for (const QString &each : wrong)
            qInfo("    %s", qPrintable(each));
        for (const QString &each : crdStory(outages.engine()))
            qInfo("    %s", qPrintable(each));
    }
    QVERIFY2(failed.isEmpty(), qPrintable(u"seeds "_s + failed.join(u' ')));
    // The runs are worth something: much is done and much refused in them.
    if (!single)
        QVERIFY(completed > int(count) && refused > int(count));
}

// One server, two SU x86, no Management Cluster (S3.1-02).
void tst_RandomOutages::invariantsHoldInASingleServer()
{
    const Model::SitePtr site = smallSite(u"se300"_s);
    QVERIFY(site);
    qsizetype moved = 0;
    for (quint64 seed = 1; seed <= 50; ++seed) {
        RandomOutages outages(site, seed);
        outages.run();
        QVERIFY2(outages.violations().isEmpty(),
                 qPrintable(u"seed %1: "_s.arg(seed) + outages.violations().join(u'\n')));
        moved += outages.record().lines().filter(u" VMS2451"_s).size();
    }
    QVERIFY(moved > 0);
}

// PROTOCOLS 4
void tst_RandomOutages::theSameSeedGivesTheSameRun()
{
    for (const quint64 seed : {3, 17}) {
        RandomOutages first(m_site, seed);
        first.run();
        RandomOutages second(m_site, seed);
        second.run();
        QCOMPARE(second.engine().runtime().eventCount(), first.engine().runtime().eventCount());
        QCOMPARE(second.engine().runtime().hash(), first.engine().runtime().hash());
        QCOMPARE(second.record().lines(), first.record().lines());
        RandomOutages other(m_site, seed + 1);
        other.run();
        QVERIFY(other.engine().runtime().hash() != first.engine().runtime().hash());
    }
}

QTEST_GUILESS_MAIN(tst_RandomOutages)
#include "tst_randomoutages.moc"
