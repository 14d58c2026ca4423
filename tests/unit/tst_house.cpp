// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of the house that a compiler does not check: layers, determinism of node code, sizes,
// nothing forgotten. docs/architecture.md says why they exist.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include "sourcetext.h"

using namespace Qt::StringLiterals;

namespace {

/// Something code must not contain, with a line that breaks the rule and one that does not.
struct Rule {
    const char *name;
    QRegularExpression pattern;
    QString breaks;
    QString keeps;
};

/// A file that may break a rule, and why.
struct Exception {
    const char *path;
    const char *rule;
    const char *reason;
};

struct Source {
    QString path; ///< from the root
    QString text;
    SourceText parts;
};

QRegularExpression re(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::MultilineOption);
}

/// What would make two runs of the same seed differ, or tie a node to a thread.
const std::vector<Rule> &nodeRules()
{
    static const std::vector<Rule> rules{
        {"no QObject", re(uR"(\b(QObject|Q_OBJECT|Q_EMIT|emit|QSignalMapper)\b)"_s),
         u"class Node : public QObject {"_s, u"class Node { Q_GADGET"_s},
        {"no signals", re(uR"(^\s*(signals|Q_SIGNALS|(\w+\s+)?slots)\s*:)"_s), u"signals:"_s,
         u"int signalsSeen;"_s},
        {"no timer", re(uR"(\bQ(Basic|Chrono)?Timer\b|\bstartTimer\b)"_s), u"QTimer t;"_s,
         u"Timer t;"_s},
        {"no thread",
         re(uR"(\bQThread\w*|\bstd::(j?thread|async|(\w+_)?mutex|condition_variable\w*)\b|\bQMutex\b)"_s),
         u"std::jthread t;"_s, u"std::unique_ptr<int> t;"_s},
        {"no wall clock",
         re(uR"(\bcurrentDateTime(Utc)?\b|\bcurrent(M)?SecsSinceEpoch\b|\bcurrent(Date|Time)\b)"
            uR"(|_clock::now\b|\bQElapsedTimer\b|\bQDeadlineTimer\b)"
            uR"(|\btime\(\s*(nullptr|NULL|0)\s*\))"_s),
         u"auto t = std::chrono::steady_clock::now();"_s, u"Instant now = m_now;"_s},
        {"no hash container",
         re(uR"(\bQ(Multi)?Hash\b|\bQSet\b|\bunordered_(multi)?(map|set)\b)"_s),
         u"std::unordered_map<int, int> m;"_s, u"std::map<int, int> m; quint32 qHash;"_s},
        {"no pointer as key",
         re(uR"(\b(std::(multi)?(map|set)|QMap|QMultiMap)\s*<\s*(const\s+)?[\w:]+\s*(const\s*)?\*)"_s),
         u"std::map<const Unit *, int> m;"_s, u"std::map<UnitId, const Unit *> m;"_s},
        {"no foreign random",
         re(uR"(\bstd::(random_device|\w*_distribution|uniform_\w+|mt19937\w*|minstd\w+|shuffle)\b)"
            uR"(|#include\s*<random>|\bQRandomGenerator\b|\bs?rand\s*\(|\bcreateUuid\b)"_s),
         u"std::uniform_int_distribution<int> d;"_s, u"m_random.below(7);"_s},
        {"no floating point",
         re(uR"((?<!\.)\b(float|double|long double|qreal)\b|\btoDouble\b|\b\d+\.\d+)"_s),
         u"double rate = 1;"_s, u"qint64 rate = 1'000;"_s},
        {"no locale",
         re(uR"(\bQLocale\b|\bQCollator\b|\blocaleAwareCompare\b|\bsetlocale\b|\bstd::locale\b)"_s),
         u"QLocale().toString(1);"_s, u"QString::number(1);"_s},
        {"no environment", re(uR"(\bq?getenv\b|\bqEnvironmentVariable\w*)"_s), u"qgetenv(name);"_s,
         u"config.name;"_s},
    };
    return rules;
}

/// Where code must run the same for the same seed: a new folder is node code unless listed below.
const QStringList nodeFolders{u"model"_s, u"engine"_s};

/// What drives nodes, stores what they say or shows it, on threads of its own.
const QStringList notNodeFolders{u"model/items"_s, // Qt item models, in the thread of the windows
                                 u"engine/service"_s, // the door: carries actions and views
                                 u"engine/journal"_s, // SQL on its own thread
                                 u"engine/alarms"_s, // mail and traps to the outside
                                 u"engine/agent"_s}; // sockets, hosts and real guests

const std::vector<Exception> exceptions{};

const Rule layerModel{"model stands alone", re(uR"(^\s*#include\s*"(engine|ui|app)/)"_s),
                      u"#include \"engine/crd/crd.h\""_s, u"#include \"model/ids.h\""_s};
const Rule layerEngine{"engine knows no window", re(uR"(^\s*#include\s*"(ui|app)/)"_s),
                       u"#include \"ui/frame/place.h\""_s, u"#include \"model/ids.h\""_s};
const Rule layerUi{"ui knows one door", re(uR"(^\s*#include\s*"(engine/(?!service/)|app/))"_s),
                   u"#include \"engine/crd/crd.h\""_s, u"#include \"engine/service/job.h\""_s};
const Rule testSleep{
    "tests do not sleep",
    re(uR"(\bqWait\s*\(|\bqSleep\s*\(|\bsleep_(for|until)\b|\b(u|m|nano)?sleep\s*\()"_s),
    u"QTest::qWait(100);"_s, u"QVERIFY(QTest::qWaitFor(ready));"_s};
const Rule unfinished{"nothing left for later", re(uR"(\b(TODO|FIXME|XXX)\b)"_s), u"TODO: mend"_s,
                      u"to do it later"_s};

bool isIn(const QString &path, const QStringList &folders)
{
    return std::any_of(folders.begin(), folders.end(),
                       [&path](const QString &folder) { return path.startsWith(folder + u'/'); });
}

const Exception *exceptionFor(const QString &path, const char *rule)
{
    for (const Exception &e : exceptions) {
        if (path == QLatin1StringView(e.path) && qstrcmp(rule, e.rule) == 0)
            return &e;
    }
    return nullptr;
}

/// Every place in @p text where @p rule is broken, as path:line: name: line.
QStringList breaches(const Rule &rule, const QString &path, const QString &text)
{
    QStringList found;
    for (auto it = rule.pattern.globalMatch(text); it.hasNext();) {
        const qsizetype at = it.next().capturedStart();
        const qsizetype begin = text.lastIndexOf(u'\n', at) + 1;
        const auto line = QStringView(text).left(at).count(u'\n') + 1;
        found << u"%1:%2: %3: %4"_s.arg(path).arg(line).arg(
            QString::fromUtf8(rule.name), text.mid(begin).section(u'\n', 0, 0).trimmed());
    }
    return found;
}

} // namespace

class TestHouse : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void sourceTextIsTakenApart();
    void eachRuleBites();
    void everySourceNamesItsLicence();
    void modelAndEngineKnowNoWindow();
    void layersIncludeDownwardsOnly();
    void nodeCodeIsDeterministic();
    void everyExceptionIsNeededAndExplained();
    void filesStaySmall();
    void testsDoNotSleep();
    void nothingIsLeftForLater();
    void everySourceIsBuilt();

private:
    QStringList breachesIn(const QStringList &folders, const Rule &rule) const;
    QString builtBy(const QString &path) const;

    const QDir m_root{QString::fromUtf8(SE_SOURCE_DIR)};
    std::vector<Source> m_sources; ///< C++ only, sorted by path
    std::map<QString, QString> m_cmake; ///< path -> text without comments
};

void TestHouse::initTestCase()
{
    const QStringList folders{u"app"_s, u"cmake"_s, u"engine"_s, u"model"_s, u"tests"_s, u"ui"_s};
    QStringList paths{u"CMakeLists.txt"_s};
    for (const QString &folder : folders) {
        QDirIterator it(m_root.filePath(folder),
                        {u"*.h"_s, u"*.cpp"_s, u"*.cmake"_s, u"CMakeLists.txt"_s}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext())
            paths << m_root.relativeFilePath(it.next());
    }
    paths.sort();
    for (const QString &path : std::as_const(paths)) {
        QFile file(m_root.filePath(path));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
        const QString text = QString::fromUtf8(file.readAll());
        if (path.endsWith(u".h") || path.endsWith(u".cpp"))
            m_sources.push_back({path, text, SourceText::split(text)});
        else
            m_cmake[path] = text;
    }
    QVERIFY(m_sources.size() > 10);
}

void TestHouse::sourceTextIsTakenApart()
{
    const SourceText parts = SourceText::split(
        u"#include \"a.h\" // why\n"
        "int a = 1'000; /* one\ntwo */ auto s = \"float // no\";\n"
        "auto c = '\\''; auto r = uR\"x(double \")\" )x\"; char16_t d = u'\"'; int e; // end\n"_s);
    QCOMPARE(parts.code,
             u"#include \"a.h\" \n"
             "int a = 1'000; \n auto s = \"\";\n"
             "auto c = ''; auto r = uR\"\"; char16_t d = u''; int e; \n"_s);
    QCOMPARE(parts.comments, u"// why\n/* one\ntwo */\n// end\n"_s);
}

void TestHouse::eachRuleBites()
{
    std::vector<Rule> rules = nodeRules();
    rules.insert(rules.end(), {layerModel, layerEngine, layerUi, testSleep, unfinished});
    for (const Rule &rule : rules) {
        QVERIFY2(rule.pattern.isValid(), rule.name);
        QVERIFY2(!breaches(rule, u"x"_s, rule.breaks).isEmpty(), rule.name);
        QVERIFY2(breaches(rule, u"x"_s, rule.keeps).isEmpty(), rule.name);
    }
}

void TestHouse::everySourceNamesItsLicence()
{
    const QString line = u"SPDX-License-Identifier: GPL-3.0-or-later"_s;
    for (const Source &source : m_sources)
        QVERIFY2(source.text.startsWith(u"// "_s + line + u'\n'), qPrintable(source.path));
    for (const auto &[path, text] : m_cmake)
        QVERIFY2(text.startsWith(u"# "_s + line + u'\n'), qPrintable(path));
}

void TestHouse::modelAndEngineKnowNoWindow()
{
    const QStringList modules{u"QtGui"_s, u"QtWidgets"_s,    u"QtCharts"_s,
                              u"QtSvg"_s, u"QtSvgWidgets"_s, u"QtPrintSupport"_s};
    const QDir qt(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    QSet<QString> headers;
    for (const QString &module : modules) {
        const QStringList names = QDir(qt.filePath(module)).entryList(QDir::Files);
        headers.unite(QSet<QString>(names.begin(), names.end()));
    }
    QVERIFY2(headers.contains(u"QWidget"_s) && headers.contains(u"QColor"_s),
             qPrintable(u"no Qt headers in "_s + qt.path()));

    static const QRegularExpression include = re(uR"(^\s*#include\s*<(?:(Qt\w+)/)?([\w.]+)>)"_s);
    QStringList found;
    for (const Source &source : m_sources) {
        if (!isIn(source.path, {u"model"_s, u"engine"_s}))
            continue;
        for (auto it = include.globalMatch(source.parts.code); it.hasNext();) {
            const auto m = it.next();
            if (modules.contains(m.captured(1)) || headers.contains(m.captured(2)))
                found << source.path + u": "_s + m.captured(0).trimmed();
        }
    }
    static const QRegularExpression link = re(uR"(Qt6::(Gui|Widgets|Charts|Svg|PrintSupport))"_s);
    for (const auto &[path, text] : m_cmake) {
        if (isIn(path, {u"model"_s, u"engine"_s}) && link.match(text).hasMatch())
            found << path + u": "_s + link.match(text).captured(0);
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

QStringList TestHouse::breachesIn(const QStringList &folders, const Rule &rule) const
{
    QStringList found;
    for (const Source &source : m_sources) {
        if (isIn(source.path, folders))
            found += breaches(rule, source.path, source.parts.code);
    }
    return found;
}

void TestHouse::layersIncludeDownwardsOnly()
{
    const QStringList found = breachesIn({u"model"_s}, layerModel)
        + breachesIn({u"engine"_s}, layerEngine) + breachesIn({u"ui"_s}, layerUi);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestHouse::nodeCodeIsDeterministic()
{
    QStringList found;
    for (const Source &source : m_sources) {
        if (!isIn(source.path, nodeFolders) || isIn(source.path, notNodeFolders))
            continue;
        for (const Rule &rule : nodeRules()) {
            if (!exceptionFor(source.path, rule.name))
                found += breaches(rule, source.path, source.parts.code);
        }
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestHouse::everyExceptionIsNeededAndExplained()
{
    for (const Exception &e : exceptions) {
        QVERIFY2(qstrlen(e.reason) > 20, e.path);
        const auto source = std::find_if(m_sources.begin(), m_sources.end(), [&e](const Source &s) {
            return s.path == QLatin1StringView(e.path);
        });
        QVERIFY2(source != m_sources.end(), e.path);
        const auto rule = std::find_if(nodeRules().begin(), nodeRules().end(), [&e](const Rule &r) {
            return qstrcmp(r.name, e.rule) == 0;
        });
        QVERIFY2(rule != nodeRules().end(), e.rule);
        QVERIFY2(!breaches(*rule, source->path, source->parts.code).isEmpty(),
                 qPrintable(source->path + u" no longer needs: "_s + QString::fromUtf8(e.rule)));
    }
}

void TestHouse::filesStaySmall()
{
    QStringList tooLong;
    for (const Source &source : m_sources) {
        const auto lines = source.text.count(u'\n');
        const int wanted = source.path.endsWith(u".h") ? 120 : 400;
        if (lines >= wanted)
            qInfo("%s has %d lines, below %d is wanted", qPrintable(source.path), int(lines),
                  wanted);
        if (lines > 800)
            tooLong << source.path;
    }
    QVERIFY2(tooLong.isEmpty(), qPrintable(u"above 800 lines: "_s + tooLong.join(u", "_s)));
}

void TestHouse::testsDoNotSleep()
{
    const QStringList found = breachesIn({u"tests"_s}, testSleep);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestHouse::nothingIsLeftForLater()
{
    QStringList found;
    for (const Source &source : m_sources)
        found += breaches(unfinished, source.path, source.parts.comments);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

/// The CMake file of the folder of @p path or above that names it, or nothing. Tests and
/// benchmarks are named without their ending.
QString TestHouse::builtBy(const QString &path) const
{
    const QFileInfo file(path);
    const QString base = file.completeBaseName();
    const bool program = base.startsWith(u"tst_") || base.startsWith(u"bench_");
    const QString name = program ? base : file.fileName();
    const QRegularExpression word(uR"((?<![\w.-]))"_s + QRegularExpression::escape(name)
                                  + uR"((?![\w-]))"_s);
    static const QRegularExpression comment = re(uR"(#.*$)"_s);
    for (QString folder = file.path();; folder = QFileInfo(folder).path()) {
        const QString list = folder == u"." ? u"CMakeLists.txt"_s : folder + u"/CMakeLists.txt"_s;
        if (const auto it = m_cmake.find(list); it != m_cmake.end()) {
            if (QString(it->second).remove(comment).contains(word))
                return list;
        }
        if (folder == u".")
            return {};
    }
}

void TestHouse::everySourceIsBuilt()
{
    QStringList forgotten;
    for (const Source &source : m_sources) {
        if (source.path.endsWith(u".cpp") && builtBy(source.path).isEmpty())
            forgotten << source.path;
    }
    QVERIFY2(forgotten.isEmpty(),
             qPrintable(u"in no CMakeLists.txt: "_s + forgotten.join(u", "_s)));
}

QTEST_GUILESS_MAIN(TestHouse)
#include "tst_house.moc"
