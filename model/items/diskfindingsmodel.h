// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/finding.h"
#include "model/items/diffmodel.h"
#include "model/language.h"
#include "model/site.h"

namespace Model {

/// How the configuration disks are configured against the rules of server models and clusters
/// (S1.3-10..21), and what of it nobody checks (S1.3-23).
class DiskFindingsModel final : public DiffModel {
    Q_OBJECT

public:
    enum Column {
        Result,
        Object,
        Reading,
        Remedy,
        Rule,
        ColumnCount,
    };

    using DiffModel::DiffModel;

    void setFindings(const Findings &findings, const Site &site, Language language);

protected:
    QStringList columns() const override;
};

} // namespace Model
