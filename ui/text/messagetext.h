// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "model/language.h"

// Messages of the catalogue in the language of the window. UI thread.
namespace Ui {

/// German when the default locale is German, else English.
Model::Language windowLanguage();
QString messageText(const QString &key, const QStringList &args);
/// What it means, that is the cause; empty when the catalogue does not say.
QString messageMeaning(const QString &key, const QStringList &args);
/// What to do about it; empty when the catalogue does not say.
QString messageResponse(const QString &key, const QStringList &args);

} // namespace Ui
