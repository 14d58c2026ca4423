// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include "samplesession.h"
#include "ui/frame/mainwindow.h"
#include "ui/text/windowlanguage.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;
using namespace Ui;

namespace {

struct Text {
    QString context;
    QString source;
    QStringList translations;
    bool plural = false;
    bool finished = true;
};

std::vector<Text> textsIn(const QString &fileName)
{
    std::vector<Text> texts;
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return texts;
    QXmlStreamReader reader(&file);
    QString context;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QStringView name = reader.name();
        if (name == u"name") {
            context = reader.readElementText();
        } else if (name == u"message") {
            Text text;
            text.context = context;
            text.plural = reader.attributes().value(u"numerus"_s) == u"yes";
            texts.push_back(text);
        } else if (name == u"source") {
            texts.back().source = reader.readElementText();
        } else if (name == u"translation") {
            texts.back().finished = !reader.attributes().hasAttribute(u"type"_s);
            if (!texts.back().plural)
                texts.back().translations << reader.readElementText();
        } else if (name == u"numerusform") {
            texts.back().translations << reader.readElementText();
        }
    }
    return texts;
}

QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression placeholder(u"%L?(\\d+|n)"_s);
    QStringList found;
    for (auto it = placeholder.globalMatch(text); it.hasNext();)
        found << it.next().captured();
    found.sort();
    found.removeDuplicates();
    return found;
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private slots:
    void everyTextIsTranslated_data();
    void everyTextIsTranslated();
    void placeholdersAreKept_data() { everyTextIsTranslated_data(); }
    void placeholdersAreKept();
    void windowSpeaksGerman();
    void pluralsAreEnglishToo();
};

void TestTranslations::everyTextIsTranslated_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("de") << u"de"_s;
    QTest::newRow("en") << u"en"_s;
}

// What the sources say today, not what the file knew when it was last updated.
void TestTranslations::everyTextIsTranslated()
{
    QFETCH(QString, language);
    QTemporaryDir folder;
    const QString copy = folder.filePath(u"copy.ts"_s);
    QVERIFY(QFile::copy(
        QString::fromUtf8(SE_SOURCE_DIR "/translations/seconsole_") + language + u".ts"_s, copy));
    QStringList arguments{u"-no-obsolete"_s,
                          u"-disable-heuristic"_s,
                          u"sametext"_s,
                          u"-locations"_s,
                          u"none"_s,
                          u"-I"_s,
                          QString::fromUtf8(SE_SOURCE_DIR),
                          u"@"_s + QString::fromUtf8(SE_TRANSLATED_SOURCES)};
    if (language == u"en")
        arguments << u"-pluralonly"_s;
    arguments << u"-ts"_s << copy;
    QCOMPARE(QProcess::execute(QString::fromUtf8(SE_LUPDATE), arguments), 0);
    QStringList missing;
    for (const Text &text : textsIn(copy)) {
        if (!text.finished || text.translations.isEmpty() || text.translations.contains(QString()))
            missing << u"%1: %2"_s.arg(text.context, text.source);
    }
    QVERIFY2(
        missing.isEmpty(),
        qPrintable(u"run the target update_translations and translate:\n"_s + missing.join(u'\n')));
}

void TestTranslations::placeholdersAreKept()
{
    QFETCH(QString, language);
    const std::vector<Text> texts = textsIn(
        QString::fromUtf8(SE_SOURCE_DIR "/translations/seconsole_") + language + u".ts"_s);
    QVERIFY(texts.size() > 20);
    for (const Text &text : texts) {
        for (const QString &translation : text.translations)
            QVERIFY2(placeholdersOf(translation) == placeholdersOf(text.source),
                     qPrintable(translation));
    }
}

void TestTranslations::windowSpeaksGerman()
{
    speak(*qApp, Model::Language::German);
    Theme::apply(*qobject_cast<QApplication *>(qApp));
    Sample::Service service;
    MainWindow window(service, service.openSession(Sample::site()->findUnit(u"abgwhite"_s)));
    window.go({.kind = PlaceKind::Units});
    QCOMPARE(window.currentPage()->way(), (QStringList{u"Hardware"_s, u"Units"_s}));
    window.go({.kind = PlaceKind::Clusters});
    QCOMPARE(window.currentPage()->way(), (QStringList{u"Cluster"_s, u"Überblick"_s}));
    window.go({.kind = PlaceKind::Unit, .unit = Sample::site()->findUnit(u"abgblack"_s)});
    QStringList buttons;
    for (const QPushButton *button : window.currentPage()->findChildren<QPushButton *>())
        buttons << button->text();
    QVERIFY2(buttons.contains(u"Ausschalten..."), qPrintable(buttons.join(u'|')));
    QVERIFY(window.minimumSizeHint().width() <= 1280);
    speak(*qApp, Model::Language::English);
}

void TestTranslations::pluralsAreEnglishToo()
{
    speak(*qApp, Model::Language::English);
    QCOMPARE(QCoreApplication::translate("Ui::FilterLine", "%n row(s)", nullptr, 1), u"1 row"_s);
    QCOMPARE(QCoreApplication::translate("Ui::FilterLine", "%n row(s)", nullptr, 3), u"3 rows"_s);
}

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
