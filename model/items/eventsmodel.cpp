// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/eventsmodel.h"

#include "model/catalogue.h"

#include <algorithm>
#include <limits>

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace Model {

namespace {

constexpr int EventsPerSlice = 1024;

QString toReadableTime(Instant time)
{
    const auto ms = std::chrono::floor<std::chrono::milliseconds>(time.time_since_epoch());
    return QDateTime::fromMSecsSinceEpoch(ms.count(), Qt::UTC).toString(u"yyyy-MM-dd HH:mm:ss");
}

Mark markOf(Weight weight)
{
    switch (weight) {
    case Weight::Info:
        return Mark::Low;
    case Weight::Warning:
        return Mark::Medium;
    case Weight::Error:
        return Mark::High;
    }
    return Mark::None;
}

} // namespace

EventsModel::EventsModel(SitePtr site, Reader reader, QObject *parent)
    : QAbstractTableModel(parent)
    , m_site(std::move(site))
    , m_reader(std::move(reader))
{
    m_search.setInterval(0);
    connect(&m_search, &QTimer::timeout, this, &EventsModel::searchOn);
}

void EventsModel::update(quint64 last, quint64 acknowledgedUpTo)
{
    const bool acknowledgedMore = acknowledgedUpTo != m_acknowledged;
    m_acknowledged = acknowledgedUpTo;
    if (last < m_last) {
        restart(last, acknowledgedUpTo);
        return;
    }
    if (acknowledgedMore && m_filter.currentOnly) {
        m_last = last;
        m_pages.clear();
        m_pageOrder.clear();
        reset();
        return;
    }
    if (last > m_last) {
        const quint64 before = m_last;
        // The newest page was read while it was not full.
        const quint64 page = before / PageSize * PageSize + 1;
        m_pages.erase(page);
        std::erase(m_pageOrder, page);
        if (!isFiltered()) {
            const auto added = int(last - before);
            beginInsertRows({}, 0, added - 1);
            m_last = last;
            endInsertRows();
        } else {
            m_last = last;
            std::vector<quint64> matched;
            for (quint64 number = before + 1; number <= last; ++number) {
                const Event *candidate = event(number);
                if (candidate && matches(number, *candidate))
                    matched.push_back(number);
            }
            if (!matched.empty()) {
                beginInsertRows({}, 0, int(matched.size()) - 1);
                m_newer.insert(m_newer.end(), matched.begin(), matched.end());
                endInsertRows();
            }
        }
    }
    if (acknowledgedMore && rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void EventsModel::restart(quint64 last, quint64 acknowledgedUpTo)
{
    beginResetModel();
    m_pages.clear();
    m_pageOrder.clear();
    m_newer.clear();
    m_found.clear();
    m_last = last;
    m_acknowledged = acknowledgedUpTo;
    m_searchedDownTo = isFiltered() ? m_last + 1 : 1;
    endResetModel();
    if (isFiltered())
        reset();
}

void EventsModel::setFilter(const EventFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    reset();
}

void EventsModel::setLanguage(Language language)
{
    if (m_language == language)
        return;
    m_language = language;
    reset();
}

void EventsModel::reset()
{
    beginResetModel();
    m_newer.clear();
    m_found.clear();
    m_searchedDownTo = isFiltered() ? m_last + 1 : 1;
    endResetModel();
    m_search.stop();
    if (isFiltered())
        searchOn();
    emit searchingChanged(isSearching());
}

void EventsModel::searchOn()
{
    const quint64 lowest = m_filter.currentOnly ? m_acknowledged + 1 : 1;
    std::vector<quint64> matched;
    for (int i = 0; i < EventsPerSlice && m_searchedDownTo > lowest; ++i) {
        const quint64 number = --m_searchedDownTo;
        const Event *candidate = event(number);
        if (candidate && matches(number, *candidate))
            matched.push_back(number);
    }
    if (m_searchedDownTo <= lowest)
        m_searchedDownTo = 1;
    if (!matched.empty()) {
        const int first = rowCount();
        beginInsertRows({}, first, first + int(matched.size()) - 1);
        m_found.insert(m_found.end(), matched.begin(), matched.end());
        endInsertRows();
    }
    if (isSearching()) {
        m_search.start();
    } else if (m_search.isActive()) {
        m_search.stop();
        emit searchingChanged(false);
    }
}

bool EventsModel::matches(quint64 number, const Event &event) const
{
    if (event.weight < m_filter.atLeast || (m_filter.currentOnly && number <= m_acknowledged))
        return false;
    if (!m_filter.system.isEmpty()
        && event.system.compare(m_filter.system, Qt::CaseInsensitive) != 0)
        return false;
    const QStringList words = m_filter.text.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString &word) {
        for (int column = 0; column < ColumnCount; ++column) {
            if (text(event, column).contains(word, Qt::CaseInsensitive))
                return true;
        }
        return event.key.contains(word, Qt::CaseInsensitive)
            || event.cluster.contains(word, Qt::CaseInsensitive);
    });
}

const Event *EventsModel::event(quint64 number) const
{
    if (number == 0 || number > m_last)
        return nullptr;
    const quint64 first = (number - 1) / PageSize * PageSize + 1;
    auto found = m_pages.find(first);
    if (found == m_pages.end()) {
        if (m_pages.size() >= PagesKept) {
            m_pages.erase(m_pageOrder.front());
            m_pageOrder.erase(m_pageOrder.begin());
        }
        found = m_pages.emplace(first, m_reader(first, PageSize)).first;
    } else {
        std::erase(m_pageOrder, first);
    }
    m_pageOrder.push_back(first);
    const std::size_t place = number - first;
    return place < found->second.size() ? &found->second[place] : nullptr;
}

quint64 EventsModel::numberAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return 0;
    if (!isFiltered())
        return m_last - quint64(row);
    const auto place = std::size_t(row);
    return place < m_newer.size() ? m_newer[m_newer.size() - 1 - place]
                                  : m_found[place - m_newer.size()];
}

Event EventsModel::eventAt(int row) const
{
    const Event *found = event(numberAt(row));
    return found ? *found : Event();
}

Weight EventsModel::weightAt(int row) const
{
    const Event *found = event(numberAt(row));
    return found ? found->weight : Weight::Info;
}

int EventsModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    const quint64 count = isFiltered() ? m_newer.size() + m_found.size() : m_last;
    return int(std::min<quint64>(count, std::numeric_limits<int>::max()));
}

int EventsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString EventsModel::text(const Event &event, int column) const
{
    const bool hasUnit = event.unit != NoUnit && m_site;
    switch (column) {
    case WeightColumn:
        return toText(event.weight);
    case TimeColumn:
        return toReadableTime(event.time);
    case ComponentColumn:
        return event.component;
    case UnitColumn:
        return hasUnit ? m_site->unit(event.unit).name : QString();
    case ServerColumn:
        return hasUnit && m_site->unit(event.unit).server != NoServer
            ? m_site->server(m_site->unit(event.unit).server).name
            : QString();
    case SystemColumn:
        return event.system.isEmpty() ? event.cluster : event.system;
    case TextColumn:
        return Catalogue::instance().text(event.key, event.args, m_language);
    default:
        return {};
    }
}

QVariant EventsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const quint64 number = numberAt(index.row());
    if (role == NumberRole)
        return QVariant::fromValue(number);
    if (role == AcknowledgedRole)
        return number <= m_acknowledged;
    if (role != Qt::DisplayRole && role != WeightRole && role != MarkRole
        && role != Qt::ToolTipRole)
        return {};
    const Event *found = event(number);
    if (!found)
        return {};
    switch (role) {
    case WeightRole:
        return int(found->weight);
    case MarkRole:
        return index.column() == WeightColumn ? QVariant(int(markOf(found->weight))) : QVariant();
    default:
        return text(*found, index.column());
    }
}

QVariant EventsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WeightColumn:
        return tr("Weight");
    case TimeColumn:
        return tr("Time (UTC)");
    case ComponentColumn:
        return tr("Component");
    case UnitColumn:
        return tr("Unit");
    case ServerColumn:
        return tr("Server");
    case SystemColumn:
        return tr("System");
    case TextColumn:
        return tr("Text");
    default:
        return {};
    }
}

} // namespace Model
