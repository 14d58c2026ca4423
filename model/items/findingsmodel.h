// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/finding.h"
#include "model/items/diffmodel.h"
#include "model/language.h"
#include "model/site.h"

namespace Model {

/// What a check of the preconditions found, the worst first; column Remedy says what to do.
class FindingsModel final : public DiffModel {
    Q_OBJECT

public:
    enum Column {
        Weight,
        Object,
        Reading,
        Remedy,
        Message,
        Rule,
        ColumnCount,
    };

    FindingsModel(SitePtr site, Language language, QObject *parent = nullptr);

    void setFindings(const Findings &findings);

protected:
    QStringList columns() const override;

private:
    SitePtr m_site;
    Language m_language;
};

} // namespace Model
