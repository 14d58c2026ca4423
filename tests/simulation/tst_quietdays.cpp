// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDate>
#include <QFileInfo>
#include <QTest>

#include "engine/journal/eventlog.h"
#include "engine/runtime/random.h"
#include "model/sitefile.h"
#include "tests/simulation/sitedriver.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Days on which nothing fails but every tenth message between the servers is lost and disks
/// stall for seconds: nobody takes over, nobody is warned (DESIGN 5 "A 5 s disk stall harms
/// nobody"). SE_DAYS days from seed SE_SEED on; without them two hours of a seed that changes
/// daily.
class tst_QuietDays : public QObject {
    Q_OBJECT

private slots:
    void nobodyIsWarned_data();
    void nobodyIsWarned();
};

namespace {

constexpr int SampleHours = 2;
constexpr int LossPpm = 100'000;
constexpr int LongestStallMs = 5000;
constexpr int LongestPauseS = 120; ///< between two stalls

int number(const char *name, int otherwise)
{
    bool good = false;
    const int value = qEnvironmentVariableIntValue(name, &good);
    return good ? value : otherwise;
}

/// A site that comes with the program, with links that lose messages.
Model::SitePtr lossy(const QString &name)
{
    const QString path = QFileInfo(Model::defaultSitePath()).path() + u'/' + name + u".toml"_s;
    const Model::LoadedSite loaded = Model::loadSite(path);
    if (!loaded.site)
        qFatal("%s is not accepted", qPrintable(path));
    auto site = std::make_shared<Model::Site>(*loaded.site);
    for (Model::LinkConfig &link : site->links)
        link.lossPpm = LossPpm;
    return site;
}

/// Weighty events and changes of the Cluster Manager that any MU logged.
QStringList alarms(SiteDriver &driver)
{
    QStringList lines;
    for (const Model::UnitId mu : driver.site().unitsOfKind(Model::UnitKind::MU)) {
        const Engine::EventLog &log = *driver.engine().log(mu);
        for (quint64 entry = 1; entry <= log.size(); ++entry) {
            const Model::Event &event = log.at(entry);
            if (event.weight != Model::Weight::Info || event.component == u"Cluster")
                lines.append(Model::toIsoText(event.time) + u' ' + event.key + u' '
                             + event.args.join(u", "_s));
        }
    }
    return lines;
}

} // namespace

void tst_QuietDays::nobodyIsWarned_data()
{
    QTest::addColumn<QString>("site");
    QTest::addColumn<int>("seed");
    const int first = number("SE_SEED", int(QDate::currentDate().toJulianDay() % 10'000));
    for (int day = 0; day < std::max(1, number("SE_DAYS", 0)); ++day) {
        for (const char *site : {"augsburg", "se300"})
            QTest::addRow("%s, SE_SEED=%d", site, first + day)
                << QString::fromLatin1(site) << first + day;
    }
}

void tst_QuietDays::nobodyIsWarned()
{
    QFETCH(QString, site);
    QFETCH(int, seed);
    Engine::Random random(quint64(seed), 0, 0);
    const Model::SitePtr quiet = lossy(site);
    const Model::UnitId first = quiet->unitsOfKind(Model::UnitKind::MU).front();
    SiteDriver driver(quiet, quiet->unit(first).name, quint64(seed));
    const Model::Instant end
        = driver.now() + std::chrono::hours(number("SE_DAYS", 0) > 0 ? 24 : SampleHours);
    while (driver.now() < end) {
        driver.run(std::chrono::seconds(1 + random.below(LongestPauseS)));
        // One disk, or both at once, for one unit or for all.
        const std::size_t units = driver.site().units.size();
        const bool both = random.below(4) == 0;
        const Model::UnitId by
            = random.below(2) == 0 ? Model::NoUnit : Model::UnitId(random.below(units));
        const quint64 one = random.below(driver.site().legs.size());
        const auto harm = [&](Engine::HarmDisk::Kind kind) {
            for (std::size_t leg = 0; leg < driver.site().legs.size(); ++leg) {
                if (both || leg == one)
                    driver.inject(Engine::HarmDisk{driver.site().legs[leg].id, kind, 1,
                                                   Engine::HarmDisk::Area::Any, by, 0});
            }
        };
        harm(Engine::HarmDisk::Kind::Stall);
        driver.run(std::chrono::milliseconds(random.below(LongestStallMs)));
        harm(Engine::HarmDisk::Kind::Heal);
        const QStringList seen = alarms(driver);
        QVERIFY2(seen.isEmpty(), qPrintable(seen.join(u'\n')));
    }
}

QTEST_GUILESS_MAIN(tst_QuietDays)
#include "tst_quietdays.moc"
