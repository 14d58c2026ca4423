// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <vector>

#include <QAbstractTableModel>
#include <QTimer>

#include "model/event.h"
#include "model/items/mark.h"
#include "model/language.h"
#include "model/site.h"

namespace Model {

/// Which events a table shows. Empty fields ask for nothing.
struct EventFilter {
    QString text; ///< in any column, case-insensitive; several words must all occur
    Weight atLeast = Weight::Info;
    QString system;
    bool currentOnly = false; ///< not acknowledged

    bool isEmpty() const
    {
        return text.isEmpty() && atLeast == Weight::Info && system.isEmpty() && !currentOnly;
    }
    bool operator==(const EventFilter &) const = default;
};

/// The event log newest first (X-LOG-01), read in pages. rowCount() is the full count, so that
/// selection, keyboard and accessibility work; a page is read when a cell of it is asked for.
/// A filter looks through the log in slices of a few milliseconds, newest events first; rows
/// appear as they are found. UI thread.
class EventsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// Events numbered first .. first + count - 1, from 1; fewer when there are no more.
    using Reader = std::function<std::vector<Event>(quint64 first, int count)>;

    enum Column {
        WeightColumn,
        TimeColumn,
        ComponentColumn,
        UnitColumn,
        ServerColumn,
        SystemColumn,
        TextColumn,
        ColumnCount,
    };
    enum Role {
        NumberRole = Qt::UserRole + 1, ///< quint64
        WeightRole, ///< Model::Weight as int
        MarkRole, ///< Model::Mark as int
        AcknowledgedRole,
    };

    EventsModel(SitePtr site, Reader reader, QObject *parent = nullptr);

    /// Events up to @p last exist; those up to @p acknowledgedUpTo are acknowledged.
    void update(quint64 last, quint64 acknowledgedUpTo);
    /// The log is another one, for example of another MU.
    void restart(quint64 last, quint64 acknowledgedUpTo);
    void setFilter(const EventFilter &filter);
    const EventFilter &filter() const { return m_filter; }
    void setLanguage(Language language);

    quint64 lastNumber() const { return m_last; }
    bool isSearching() const { return m_searchedDownTo > 1; }
    /// 0 when @p row does not exist.
    quint64 numberAt(int row) const;
    Event eventAt(int row) const;
    Weight weightAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    /// The search through the log has ended or started.
    void searchingChanged(bool searching);

private:
    static constexpr int PageSize = 256;
    static constexpr std::size_t PagesKept = 64;

    const Event *event(quint64 number) const;
    QString text(const Event &event, int column) const;
    bool matches(quint64 number, const Event &event) const;
    void searchOn();
    void reset();
    bool isFiltered() const { return !m_filter.isEmpty(); }

    SitePtr m_site;
    Reader m_reader;
    Language m_language = Language::English;
    EventFilter m_filter;
    quint64 m_last = 0;
    quint64 m_acknowledged = 0;
    std::vector<quint64> m_newer; ///< matches that came after the filter was set, ascending
    std::vector<quint64> m_found; ///< matches found by the search, descending
    quint64 m_searchedDownTo = 1; ///< events from here to m_last are looked through
    QTimer m_search;
    mutable std::map<quint64, std::vector<Event>> m_pages; ///< by first number
    mutable std::vector<quint64> m_pageOrder; ///< least recently used first
};

} // namespace Model
