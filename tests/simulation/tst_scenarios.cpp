// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QTest>

#include "scenariojudge.h"
#include "scenarioreader.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The golden scenarios of tests/scenarios: outages and what every MU must then know and log
/// (DESIGN 5, S2.3.3-08..11, S6-03..07, S6-11, S6-18..20).
class tst_Scenarios : public QObject {
    Q_OBJECT

private slots:
    void goesAsItsFileSays_data();
    void goesAsItsFileSays();
    void wrongFilesAreRefused_data();
    void wrongFilesAreRefused();
};

namespace {

QDir folder()
{
    return QDir(QStringLiteral(SE_SOURCE_DIR "/tests/scenarios"));
}

Scenario readScenario(const QString &name, QStringList *errors)
{
    QFile file(folder().filePath(name));
    if (!file.open(QIODevice::ReadOnly)) {
        *errors = {file.errorString()};
        return {};
    }
    ScenarioReader reader(name);
    const Scenario scenario = reader.read(file.readAll());
    *errors = reader.errors();
    return scenario;
}

/// Each way in which one expectation of @p scenario could be wrong, one at a time.
template <typename Check> void forEachMutant(const Scenario &scenario, Check check)
{
    for (std::size_t i = 0; i < scenario.steps.size(); ++i) {
        for (std::size_t k = 0; k < scenario.steps[i].looks.size(); ++k) {
            const auto mutate = [&](const QString &what, auto change) {
                Scenario mutant = scenario;
                change(mutant.steps[i].looks[k]);
                check(u"step %1, look %2: %3"_s.arg(i).arg(k).arg(what), mutant);
            };
            const Look &look = scenario.steps[i].looks[k];
            mutate(u"manager"_s,
                   [](Look &each) { each.manager = each.manager == u"none" ? u"x"_s : u"none"_s; });
            mutate(u"read-only"_s, [](Look &each) { each.crdWritable = !each.crdWritable; });
            for (const auto &[name, words] : look.clusters) {
                mutate(name, [&](Look &each) { each.clusters.erase(name); });
                if (words.size() > 1)
                    mutate(name + u" reason"_s,
                           [&](Look &each) { each.clusters[name].removeLast(); });
            }
            for (const auto &[name, words] : look.units)
                mutate(name, [&](Look &each) { each.units.erase(name); });
            for (const auto &[name, word] : look.legs)
                mutate(name, [&](Look &each) { each.legs.erase(name); });
            for (const auto &[name, word] : look.links)
                mutate(name, [&](Look &each) { each.links.erase(name); });
            for (std::size_t n = 0; look.log && n < look.log->size(); ++n) {
                const ExpectedEvent &event = (*look.log)[n];
                const auto at = std::ptrdiff_t(n);
                mutate(u"without "_s + event.text,
                       [&](Look &each) { each.log->erase(each.log->begin() + at); });
                mutate(u"twice "_s + event.text,
                       [&](Look &each) { each.log->insert(each.log->begin() + at, event); });
                mutate(u"at another time "_s + event.text, [&](Look &each) {
                    (*each.log)[n].window = {1h, 2h};
                });
                if (n > 0 && look.log->at(n - 1).text != event.text)
                    mutate(u"too early "_s + event.text,
                           [&](Look &each) { std::swap((*each.log)[n - 1], (*each.log)[n]); });
            }
        }
    }
}

} // namespace

void tst_Scenarios::goesAsItsFileSays_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &name : folder().entryList({u"*.toml"_s}, QDir::Files, QDir::Name))
        QTest::newRow(qPrintable(name.chopped(5))) << name;
}

void tst_Scenarios::goesAsItsFileSays()
{
    QFETCH(QString, file);
    QStringList errors;
    const Scenario scenario = readScenario(file, &errors);
    QVERIFY2(errors.isEmpty(), qPrintable(errors.join(u'\n')));
    const ScenarioRecord record = runScenario(scenario);
    const QStringList found = differences(scenario, record);
    if (!scenario.defect.isEmpty()) {
        // A right expectation stays; once the product fulfils it, the key has to go.
        QVERIFY2(!found.isEmpty(), "goes as its file says: it is no defect any more");
        QEXPECT_FAIL("", qPrintable(scenario.defect), Abort);
        QVERIFY(found.isEmpty());
    }
    if (!found.isEmpty()) {
        qWarning().noquote() << scenario.title << "(- expected, + seen)\n"
                             << found.join(u'\n') << "\nAgain:\n"
                             << scenario.replay();
        QFAIL(qPrintable(file));
    }
    // And nothing of it could be otherwise without being noticed.
    forEachMutant(scenario, [&](const QString &what, const Scenario &mutant) {
        QVERIFY2(!differences(mutant, record).isEmpty(), qPrintable(what));
    });
}

void tst_Scenarios::wrongFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const char *text, const QString &error) {
        QTest::newRow(name) << QByteArray(text) << error;
    };
    row("no TOML", "title = ", u"x.toml:1:"_s);
    row("no title", "[[step]]\nfor = \"1s\"\n", u"title"_s);
    row("no step", "title = \"a\"\n", u"no step"_s);
    row("unknown site", "title = \"a\"\nsite = \"b\"\n", u"x.toml:2: no such site: b"_s);
    row("unknown key", "title = \"a\"\n[[step]]\nfor = \"1s\"\nlogs = []\n", u"logs"_s);
    row("unknown cluster", "title = \"a\"\n[[step]]\nfor = \"1s\"\nclusters.ABG = \"ERROR\"\n",
        u"ABG"_s);
    row("unknown unit", "title = \"a\"\n[[step]]\nfor = \"1s\"\nunits.ABG = \"DEAD\"\n", u"ABG"_s);
    row("unknown state", "title = \"a\"\n[[step]]\nfor = \"1s\"\nunits.NU5A = \"GONE\"\n",
        u"x.toml:4: no state of it: GONE"_s);
    row("unknown verb", "title = \"a\"\n[[step]]\nfor = \"1s\"\ndo = \"burn NU5A\"\n", u"burn"_s);
    row("unknown event", "title = \"a\"\n[[step]]\nfor = \"1s\"\nlog = \"INFO SEC0999 NU5A\"\n",
        u"x.toml:4: no event has this key: SEC0999"_s);
    row("no time", "title = \"a\"\n[[step]]\n", u"a step takes time"_s);
    row("look of nobody", "title = \"a\"\n[[step]]\nfor = \"1s\"\n[[step.look]]\n",
        u"a look needs a time or MUs"_s);
    row("look of no MU", "title = \"a\"\n[[step]]\nfor = \"1s\"\n[[step.look]]\nby = \"NU5A\"\n",
        u"no MU: NU5A"_s);
}

void tst_Scenarios::wrongFilesAreRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, error);
    ScenarioReader reader(u"x.toml"_s);
    reader.read(text);
    QVERIFY2(reader.errors().join(u'\n').contains(error), qPrintable(reader.errors().join(u'\n')));
}

QTEST_GUILESS_MAIN(tst_Scenarios)
#include "tst_scenarios.moc"
