// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/findingtext.h"

#include "ui/text/messagetext.h"

using namespace Qt::StringLiterals;

namespace Ui {

QString findingsOn(const QStringList &objects, const Model::Findings &findings)
{
    QStringList texts;
    for (const Model::Finding &finding : findings) {
        if (finding.severity != Model::Severity::NotChecked && objects.contains(finding.object))
            texts << messageText(finding.key, finding.args) + u'\n'
                    + messageResponse(finding.key, finding.args);
    }
    return texts.join(u"\n\n"_s);
}

} // namespace Ui
