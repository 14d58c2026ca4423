// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/language.h"

class QCoreApplication;

namespace Ui {

/// Makes the windows of @p app speak @p language: texts, plural forms and Qt's own buttons, and
/// numbers of the default locale with it. Open windows take it over as far as they can
/// (LanguageChange); call it before the first one opens.
void speak(QCoreApplication &app, Model::Language language);

} // namespace Ui
