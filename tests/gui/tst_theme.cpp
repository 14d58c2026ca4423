// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

#include "ui/theme/icons.h"
#include "ui/theme/stylesheet.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;
using namespace Ui;

Q_DECLARE_METATYPE(Ui::Tokens)

class TestTheme : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void textIsReadableEverywhere_data() { bothAppearances(); }
    void textIsReadableEverywhere();
    void graphicsStandOut_data() { bothAppearances(); }
    void graphicsStandOut();
    void severitiesDifferInShape();
    void appearanceChangesAtRunTime();
    void styleSheetHasOnlyTokens_data() { bothAppearances(); }
    void styleSheetHasOnlyTokens();
    void arrowsOfTheStyleSheetHaveTheColourOfLines_data() { bothAppearances(); }
    void arrowsOfTheStyleSheetHaveTheColourOfLines();
    void everyIconIsDrawnInOneStroke();
    void figuresHaveEqualWidth();

private:
    static void bothAppearances();
};

void TestTheme::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestTheme::bothAppearances()
{
    QTest::addColumn<Tokens>("tokens");
    QTest::newRow("light") << Tokens::light();
    QTest::newRow("dark") << Tokens::darkOne();
}

static QList<std::pair<const char *, QColor>> grounds(const Tokens &tokens)
{
    return {{"window", tokens.window},
            {"base", tokens.base},
            {"raised", tokens.raised},
            {"hover", tokens.hover},
            {"selection", tokens.selection}};
}

// WCAG 1.4.3
void TestTheme::textIsReadableEverywhere()
{
    QFETCH(Tokens, tokens);
    const QList<std::pair<const char *, QColor>> texts{
        {"text", tokens.text},   {"muted", tokens.muted},   {"critical", tokens.critical},
        {"high", tokens.high},   {"medium", tokens.medium}, {"low", tokens.low},
        {"stale", tokens.stale}, {"focus", tokens.focus}};
    for (const auto &[ground, below] : grounds(tokens)) {
        for (const auto &[text, colour] : texts) {
            const double ratio = contrast(colour, below);
            QVERIFY2(
                ratio >= 4.5,
                qPrintable(u"%1 on %2: %3"_s.arg(QLatin1StringView(text), QLatin1StringView(ground))
                               .arg(ratio)));
        }
    }
    // The EMULATOR badge is drawn inside out.
    QVERIFY(contrast(tokens.base, tokens.text) >= 4.5);
}

// WCAG 1.4.11
void TestTheme::graphicsStandOut()
{
    QFETCH(Tokens, tokens);
    for (const auto &[ground, below] : grounds(tokens)) {
        for (const QColor &colour : {tokens.line, tokens.focus}) {
            const double ratio = contrast(colour, below);
            QVERIFY2(ratio >= 3.0,
                     qPrintable(u"%1: %2"_s.arg(QLatin1StringView(ground)).arg(ratio)));
        }
    }
}

static QImage shapeOf(Model::Mark mark)
{
    QImage image(20, 20, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintMark(painter, image.rect(), mark);
    painter.end();
    return image.convertToFormat(QImage::Format_Alpha8);
}

// Colour is never the only code (WCAG 1.4.1): with the colour gone the marks still differ.
void TestTheme::severitiesDifferInShape()
{
    using Model::Mark;
    const QList<Mark> marks{Mark::Low, Mark::Unknown, Mark::Medium, Mark::High, Mark::Critical};
    for (Mark one : marks) {
        for (Mark other : marks) {
            if (one != other)
                QVERIFY(shapeOf(one) != shapeOf(other));
        }
    }
    QVERIFY(Theme::markIcon(Mark::None).isNull());
}

void TestTheme::appearanceChangesAtRunTime()
{
    Theme &theme = Theme::instance();
    theme.setAppearance(Appearance::Light);
    const QIcon icon = Theme::icon(u"power"_s);
    const QImage light = icon.pixmap(24).toImage();
    QCOMPARE(QApplication::palette().color(QPalette::Window), Tokens::light().window);
    theme.setAppearance(Appearance::Dark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), Tokens::darkOne().window);
    QVERIFY(icon.pixmap(24).toImage() != light);
    theme.setAppearance(Appearance::Desktop);
}

void TestTheme::styleSheetHasOnlyTokens()
{
    QFETCH(Tokens, tokens);
    const QString sheet = styleSheetOf(tokens, 16);
    QVERIFY(!sheet.contains(u'@'));
    QVERIFY(!sheet.contains(u"gradient"));
    QSet<QString> known;
    for (const QColor &colour :
         {tokens.window, tokens.base, tokens.raised, tokens.hover, tokens.selection, tokens.text,
          tokens.muted, tokens.line, tokens.hairline, tokens.focus, tokens.stale})
        known.insert(colour.name());
    static const QRegularExpression hex(u"#[0-9a-fA-F]{3,8}\\b"_s);
    for (auto it = hex.globalMatch(sheet); it.hasNext();) {
        const QString colour = it.next().captured();
        QVERIFY2(known.contains(colour), qPrintable(colour));
    }
}

void TestTheme::arrowsOfTheStyleSheetHaveTheColourOfLines()
{
    QFETCH(Tokens, tokens);
    static const QRegularExpression url(u"url\\(([^)]*)\\)"_s);
    const QString sheet = styleSheetOf(tokens, 16);
    int found = 0;
    for (auto it = url.globalMatch(sheet); it.hasNext(); ++found) {
        const QString path = it.next().captured(1);
        QFile file(path);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
        QVERIFY2(file.readAll().toLower().contains(tokens.line.name().toLatin1()),
                 qPrintable(path));
    }
    QVERIFY(found > 4);
}

void TestTheme::everyIconIsDrawnInOneStroke()
{
    QDir icons(u":/icons"_s);
    const QStringList files = icons.entryList({u"*.svg"_s}, QDir::Files);
    QVERIFY(files.size() > 20);
    for (const QString &name : files) {
        QFile file(icons.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray drawing = file.readAll();
        QVERIFY2(drawing.contains("stroke-width=\"1.75\""), qPrintable(name));
        QVERIFY2(drawing.contains("currentColor"), qPrintable(name));
        for (int side : {16, 20, 24}) {
            const QImage image = Theme::icon(name.chopped(4))
                                     .pixmap(side)
                                     .toImage()
                                     .convertToFormat(QImage::Format_Alpha8);
            QImage empty(image.size(), QImage::Format_Alpha8);
            empty.fill(0);
            QVERIFY2(image != empty, qPrintable(name));
        }
    }
}

void TestTheme::figuresHaveEqualWidth()
{
    const QFontMetrics metrics(Theme::instance().figures());
    const QString digits = u"0123456789"_s;
    for (QChar digit : digits)
        QCOMPARE(metrics.horizontalAdvance(digit), metrics.horizontalAdvance(u'0'));
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
