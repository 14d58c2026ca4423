// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/objectsearch.h"

#include "ui/theme/theme.h"

#include <QCompleter>
#include <QShortcut>
#include <QStringListModel>

using namespace Qt::StringLiterals;

namespace Ui {

ObjectSearch::ObjectSearch(QWidget *parent)
    : QLineEdit(parent)
    , m_names(new QStringListModel(this))
{
    setPlaceholderText(tr("Search… (Ctrl+K)"));
    setAccessibleName(tr("Search for servers, units, systems and clusters"));
    setClearButtonEnabled(true);
    setMinimumWidth(fontMetrics().averageCharWidth() * 14);
    setMaximumWidth(fontMetrics().averageCharWidth() * 30);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *list = new QCompleter(m_names, this);
    list->setFilterMode(Qt::MatchContains);
    list->setCaseSensitivity(Qt::CaseInsensitive);
    list->setMaxVisibleItems(15);
    setCompleter(list);
    connect(list, qOverload<const QString &>(&QCompleter::activated), this, &ObjectSearch::follow,
            Qt::QueuedConnection);
    connect(this, &QLineEdit::returnPressed, this, [this, list] {
        if (!text().isEmpty() && list->completionCount() > 0)
            follow(list->currentCompletion());
    });
    auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_K), window());
    connect(shortcut, &QShortcut::activated, this, [this] {
        setFocus(Qt::ShortcutFocusReason);
        selectAll();
    });
}

void ObjectSearch::showView(const Model::SiteViewPtr &view)
{
    std::map<QString, Place> places;
    const Model::Site &site = *view->site;
    for (std::size_t at = 0; at < site.servers.size(); ++at) {
        places.emplace(tr("%1 - server").arg(site.servers[at].name),
                       Place{.kind = PlaceKind::ServerUnits, .server = Model::ServerId(at)});
    }
    for (std::size_t at = 0; at < site.units.size(); ++at) {
        const Model::UnitConfig &unit = site.units[at];
        const PlaceKind kind = unit.su ? PlaceKind::Su : PlaceKind::Unit;
        places.emplace(u"%1 - %2"_s.arg(unit.name, Model::toText(unit.kind)),
                       Place{.kind = kind, .unit = Model::UnitId(at)});
    }
    for (const Model::VmStatePtr &vm : view->vms) {
        places.emplace(tr("%1 - system on %2").arg(vm->definition.name, site.unit(vm->su).name),
                       Place{.kind = PlaceKind::Vm, .unit = vm->su, .name = vm->definition.name});
    }
    for (const Model::ClusterViewPtr &cluster : view->clusters) {
        places.emplace(tr("%1 - cluster").arg(cluster->name),
                       Place{.kind = PlaceKind::Cluster, .name = cluster->name});
    }
    if (places == m_places)
        return;
    m_places = std::move(places);
    QStringList names;
    for (const auto &[name, place] : m_places)
        names << name;
    m_names->setStringList(names);
}

void ObjectSearch::follow(const QString &text)
{
    const auto place = m_places.find(text);
    if (place == m_places.end())
        return;
    const Place wanted = place->second;
    clear();
    emit found(wanted);
}

} // namespace Ui
