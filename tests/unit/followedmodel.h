// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "model/siteview.h"

// How item models are tested that follow the views of an MU.
namespace FollowedModel {

/// All texts of a model, row by row, children indented.
inline QStringList textsOf(const QAbstractItemModel &model, const QModelIndex &parent = {},
                           const QString &indent = {})
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(parent); ++column)
            cells << model.index(row, column, parent).data().toString();
        lines << indent + cells.join(u'|');
        lines << textsOf(model, model.index(row, 0, parent), indent + QStringLiteral("  "));
    }
    return lines;
}

/// A model that followed @p views shows what one made for each view alone shows, and never resets.
template <typename Make, typename Feed>
void follow(const std::vector<Model::SiteView> &views, Make make, Feed feed)
{
    const auto model = make();
    QAbstractItemModelTester tester(model.get(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy resets(model.get(), &QAbstractItemModel::modelReset);
    for (const Model::SiteView &view : views) {
        feed(*model, view);
        const auto fresh = make();
        feed(*fresh, view);
        QCOMPARE(textsOf(*model), textsOf(*fresh));
    }
    QCOMPARE(resets.count(), 0);
}

} // namespace FollowedModel
