// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "engine/emulator/emulatorengine.h"
#include "model/sitefile.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A whole LM on the emulated default site, from the command to the end.
class tst_LiveMigration : public QObject {
    Q_OBJECT

private slots:
    void fifteenStepsInOrderOnThreeConsoles();
};

namespace {

/// Message keys with their console, as they reach the KVPs of one MU.
class Recorder : public Engine::EngineListener {
public:
    Recorder(const Model::Site &theSite, Model::UnitId theMu)
        : site(theSite)
        , mu(theMu)
    {
    }
    void consoleShown(Model::Instant, Model::UnitId at, const Engine::ShowConsole &shown) override
    {
        if (at != mu)
            return;
        for (const Model::ConsoleLine &line : shown.lines) {
            const QString entry
                = site.unit(shown.console.su).name + u'/' + shown.console.system + u' ' + line.key;
            if (line.kind == Model::ConsoleLineKind::Message
                && (keys.isEmpty() || keys.last() != entry))
                keys.append(entry);
        }
    }
    void jobChanged(Model::Instant, const Engine::Job &) override { }
    void logged(Model::Instant, Model::UnitId at, const Engine::Logged &entry) override
    {
        if (at == mu)
            events.append(entry.event.key);
    }
    void audited(Model::Instant, Model::UnitId, const Engine::Audited &) override { }

    const Model::Site &site;
    Model::UnitId mu;
    QStringList keys;
    QStringList events;
};

} // namespace

void tst_LiveMigration::fifteenStepsInOrderOnThreeConsoles()
{
    const Model::LoadedSite loaded = Model::loadSite(Model::defaultSitePath());
    QVERIFY(loaded.site);
    const Model::UnitId mu = loaded.site->findUnit(u"abgwhite"_s);
    const Model::UnitId su = loaded.site->findUnit(u"ABGSE501"_s);
    Recorder recorder(*loaded.site, mu);
    Engine::EmulatorEngine engine(loaded.site, 1, &recorder);
    engine.runtime().runUntil(loaded.site->start + 5s);
    const Model::JobId job = engine.perform(
        mu, u"admin"_s, u"CLI"_s,
        Engine::ConsoleInput{{su, u"HV0"_s}, u"/MIGRATE-VM VM-ID=12,SERVER-UNIT-NAME=ABGSE701"_s});
    engine.runtime().runUntil(loaded.site->start + 60s);

    // S4.6.1-03 .. -17
    const QStringList expected{
        u"ABGSE501/HV0 VMS2450"_s,      u"ABGSE501/VM12PROD ETMDR01"_s,
        u"ABGSE501/VM12PROD MCS1002"_s, u"ABGSE701/HV0 VMS2430"_s,
        u"ABGSE701/HV0 VMS3050"_s,      u"ABGSE701/HV0 VMS4005"_s,
        u"ABGSE501/HV0 VMS2452"_s,      u"ABGSE701/VM12PROD ETMDR03"_s,
        u"ABGSE701/HV0 VMS2432"_s,      u"ABGSE701/VM12PROD BCA07DC"_s,
        u"ABGSE701/VM12PROD BCA05EC"_s, u"ABGSE701/VM12PROD MCS1002"_s,
        u"ABGSE701/HV0 VMS2431"_s,      u"ABGSE501/HV0 VMS4009"_s,
        u"ABGSE501/HV0 VMS4024"_s,      u"ABGSE501/HV0 VMS2451"_s,
    };
    QCOMPARE(recorder.keys, expected);
    // S4.6.3-05: paused, created, deleted
    QCOMPARE(recorder.events, (QStringList{u"SEC0610"_s, u"SEC0611"_s, u"SEC0613"_s}));
    QCOMPARE(engine.job(job)->state, Engine::JobState::Done);
}

QTEST_GUILESS_MAIN(tst_LiveMigration)
#include "tst_livemigration.moc"
