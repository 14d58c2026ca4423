// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include <QLineEdit>

#include "model/siteview.h"
#include "ui/frame/place.h"

class QStringListModel;

namespace Ui {

/// The search of the header: names of servers, units, systems and clusters, found while one
/// types, from every page (Ctrl+K). UI thread.
class ObjectSearch final : public QLineEdit {
    Q_OBJECT

public:
    explicit ObjectSearch(QWidget *parent = nullptr);

    void showView(const Model::SiteViewPtr &view);

signals:
    void found(const Ui::Place &place);

private:
    void follow(const QString &text);

    QStringListModel *m_names;
    std::map<QString, Place> m_places;
};

} // namespace Ui
