// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/windowlanguage.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace Ui {

static void install(QCoreApplication &app, const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(&app);
    translator->setObjectName(u"windowLanguage"_s);
    if (translator->load(name, folder))
        app.installTranslator(translator);
    else
        delete translator;
}

void speak(QCoreApplication &app, Model::Language language)
{
    for (QTranslator *old : app.findChildren<QTranslator *>(u"windowLanguage"_s)) {
        app.removeTranslator(old);
        delete old;
    }
    const bool german = language == Model::Language::German;
    // The country stays the desktop's where it speaks the language already.
    if ((QLocale().language() == QLocale::German) != german)
        QLocale::setDefault(QLocale(german ? QLocale::German : QLocale::English));
    const QString code = german ? u"de"_s : u"en"_s;
    // Qt's own first: the last one installed is asked first.
    install(app, u"qtbase_"_s + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(app, u"seconsole_"_s + code, u":/i18n"_s);
}

} // namespace Ui
