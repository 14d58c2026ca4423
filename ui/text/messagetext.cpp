// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/messagetext.h"

#include "model/catalogue.h"

#include <QLocale>

namespace Ui {

Model::Language windowLanguage()
{
    return QLocale().language() == QLocale::German ? Model::Language::German
                                                   : Model::Language::English;
}

QString messageText(const QString &key, const QStringList &args)
{
    return key.isEmpty() ? QString()
                         : Model::Catalogue::instance().text(key, args, windowLanguage());
}

QString messageMeaning(const QString &key, const QStringList &args)
{
    return Model::Catalogue::instance().meaning(key, args, windowLanguage());
}

QString messageResponse(const QString &key, const QStringList &args)
{
    return Model::Catalogue::instance().response(key, args, windowLanguage());
}

} // namespace Ui
