// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/siteerror.h"

#include "model/catalogue.h"

namespace Model {

QString SiteError::place() const
{
    if (line <= 0)
        return file;
    return file + u':' + QString::number(line) + u':' + QString::number(column);
}

QString SiteError::toText(Language language) const
{
    return place() + u": " + Catalogue::instance().text(message, args, language);
}

} // namespace Model
