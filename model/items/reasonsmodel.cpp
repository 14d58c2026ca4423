// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/reasonsmodel.h"

#include <map>

#include "model/items/words.h"

using namespace Qt::StringLiterals;

namespace Model {

QStringList ReasonsModel::columns() const
{
    return {tr("Because"), tr("Object"), tr("Age"), tr("Rule")};
}

static std::vector<ItemNode> nodesOf(const std::vector<Because> &reasons)
{
    std::vector<ItemNode> nodes;
    std::map<QString, int> seen;
    for (const Because &reason : reasons) {
        // The same rule may speak twice of one object; the reading itself may change in place.
        const QString what = reason.rule + u' ' + reason.object;
        const int nth = seen[what]++;
        nodes.push_back({.key = u"%1 %2"_s.arg(what).arg(nth),
                         .cells = {{.text = reason.text, .mark = reason.mark},
                                   {.text = reason.object, .target = reason.target},
                                   {.text = reason.age ? ageText(*reason.age) : QString()},
                                   {.text = reason.rule}},
                         .object = reason.target,
                         .children = nodesOf(reason.because)});
    }
    return nodes;
}

void ReasonsModel::setReasons(const std::vector<Because> &reasons)
{
    setNodes(nodesOf(reasons));
}

} // namespace Model
