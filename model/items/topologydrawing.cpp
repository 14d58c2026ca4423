// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/topologylayout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace Model {

namespace {

/// Rows from the top. HNCs stand below the SU /390 that they connect.
constexpr std::array Rows{UnitKind::MU, UnitKind::SU390, UnitKind::HNC, UnitKind::SUx86,
                          UnitKind::AU};

// In characters and lines of text.
constexpr qreal LeastBox = 10;
constexpr qreal NarrowBox = 12;
constexpr qreal WideBox = 24;
constexpr qreal LinkBox = 10;

SitePart unitPart(UnitId unit)
{
    return {SitePart::Kind::Unit, quint16(indexOf(unit))};
}

class Drawing {
public:
    Drawing(const Site &site, const TopologyMetrics &metrics);
    TopologyLayout draw();

private:
    std::vector<UnitId> unitsOf(std::size_t server, UnitKind kind) const;
    std::vector<std::size_t> storagesNear(std::size_t server) const;
    bool hasNusAtRight(std::size_t server) const { return server % 2 == 0; }
    qreal gapAfter(std::size_t server) const;
    void measure();
    void addServer(std::size_t server);
    void addRow(std::size_t server, const std::vector<UnitId> &units, qreal top);
    void addNus(std::size_t server);
    void addLan(std::size_t server);
    void addLinks();
    void addStorages();
    qreal addStorage(std::size_t storage, const QRectF &room);
    void addSan();
    QRectF rectOf(const SitePart &part) const;
    bool isTaken(const QRectF &rect) const;

    const Site &m_site;
    qreal m_space; ///< between boxes
    qreal m_rail; ///< below a row, for the lines of its units
    qreal m_boxHeight;
    qreal m_titleHeight;
    qreal m_linkWidth;
    qreal m_least;
    qreal m_narrow; ///< least where others stand beside it
    qreal m_wide;
    qreal m_width;
    std::size_t m_columns = 1; ///< units side by side in a server
    qreal m_boxWidth = 0;
    qreal m_serverWidth = 0;
    std::vector<qreal> m_lefts; ///< of servers
    std::map<UnitKind, qreal> m_rowTops;
    qreal m_serverBottom = 0;
    TopologyLayout m_layout;
};

Drawing::Drawing(const Site &site, const TopologyMetrics &metrics)
    : m_site(site)
    , m_space(metrics.line / 2)
    , m_rail(metrics.line * 0.9)
    , m_boxHeight(metrics.line * 2.5)
    , m_titleHeight(metrics.line * 1.6)
    , m_linkWidth(metrics.character * LinkBox + metrics.line)
    , m_least(metrics.character * LeastBox + metrics.line)
    , m_narrow(metrics.character * NarrowBox + metrics.line)
    , m_wide(metrics.character * WideBox + metrics.line)
    , m_width(metrics.width)
{
}

std::vector<UnitId> Drawing::unitsOf(std::size_t server, UnitKind kind) const
{
    std::vector<UnitId> units;
    for (const UnitId id : m_site.unitsOfKind(kind)) {
        if (m_site.unit(id).server == ServerId(server))
            units.push_back(id);
    }
    return units;
}

/// Without a place of their own they stand below the last server.
std::vector<std::size_t> Drawing::storagesNear(std::size_t server) const
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < m_site.storages.size(); ++i) {
        const std::size_t near = std::min(indexOf(m_site.storages[i].near), m_lefts.size() - 1);
        if (near == server)
            found.push_back(i);
    }
    return found;
}

qreal Drawing::gapAfter(std::size_t server) const
{
    // Net Units face each other across every other gap; the ISL-E are named there.
    return hasNusAtRight(server) ? m_linkWidth + 3 * m_space : 2 * m_space;
}

void Drawing::measure()
{
    const std::size_t servers = std::max<std::size_t>(1, m_site.servers.size());
    std::size_t most = 1;
    for (std::size_t server = 0; server < m_site.servers.size(); ++server) {
        for (const UnitKind kind : Rows)
            most = std::max(most, unitsOf(server, kind).size());
    }
    qreal gaps = 0;
    for (std::size_t server = 0; server + 1 < servers; ++server)
        gaps += gapAfter(server);
    // Beside the units: space at both sides, the rail, the Net Units.
    const qreal rest = 3 * m_space + 2 * m_rail;
    const qreal room = (m_width - gaps) / qreal(servers) - rest;
    const auto widthFor = [&](std::size_t columns) { return room / qreal(columns + 1) - m_space; };
    while (m_columns < most && widthFor(m_columns + 1) >= m_narrow)
        ++m_columns;
    m_boxWidth = std::floor(std::clamp(widthFor(m_columns), m_least, m_wide));
    m_serverWidth = qreal(m_columns + 1) * (m_boxWidth + m_space) + rest;

    qreal left = std::max(0.0, (m_width - gaps - qreal(servers) * m_serverWidth) / 2);
    for (std::size_t server = 0; server < servers; ++server) {
        m_lefts.push_back(left);
        left += m_serverWidth + gapAfter(server);
    }
    m_layout.size.setWidth(m_lefts.back() + m_serverWidth);

    qreal top = m_titleHeight + m_space;
    const qreal nus = top;
    for (const UnitKind kind : Rows) {
        std::size_t lines = 0;
        for (std::size_t server = 0; server < servers; ++server)
            lines = std::max(lines, (unitsOf(server, kind).size() + m_columns - 1) / m_columns);
        m_rowTops[kind] = top;
        top += qreal(lines) * (m_boxHeight + m_rail);
    }
    for (std::size_t server = 0; server < servers; ++server) {
        const auto count = qreal(unitsOf(server, UnitKind::NU).size());
        top = std::max(top, nus + count * (m_boxHeight + m_rail));
    }
    m_serverBottom = top;
}

void Drawing::addRow(std::size_t server, const std::vector<UnitId> &units, qreal top)
{
    const qreal start = m_lefts[server]
        + (hasNusAtRight(server) ? m_space : m_space + m_boxWidth + m_space + 2 * m_rail);
    for (std::size_t i = 0; i < units.size(); ++i) {
        const QRectF rect(start + qreal(i % m_columns) * (m_boxWidth + m_space),
                          top + qreal(i / m_columns) * (m_boxHeight + m_rail), m_boxWidth,
                          m_boxHeight);
        m_layout.boxes.push_back({unitPart(units[i]), rect, {}});
    }
}

void Drawing::addNus(std::size_t server)
{
    const qreal left = hasNusAtRight(server)
        ? m_lefts[server] + m_serverWidth - m_space - m_boxWidth
        : m_lefts[server] + m_space;
    qreal top = m_titleHeight + m_space;
    for (const UnitId nu : unitsOf(server, UnitKind::NU)) {
        m_layout.boxes.push_back({unitPart(nu), QRectF(left, top, m_boxWidth, m_boxHeight), {}});
        top += m_boxHeight + m_rail;
    }
}

void Drawing::addServer(std::size_t server)
{
    const QRectF frame(m_lefts[server], 0, m_serverWidth, m_serverBottom);
    m_layout.boxes.push_back({{SitePart::Kind::Server, quint16(server)},
                              QRectF(frame.left(), 0, frame.width(), m_titleHeight),
                              frame});
    for (const UnitKind kind : Rows)
        addRow(server, unitsOf(server, kind), m_rowTops[kind]);
    addNus(server);
    addLan(server);
}

/// Each unit has its own line to the rail beside the Net Units, along the bottom of its row.
void Drawing::addLan(std::size_t server)
{
    const SitePart here{SitePart::Kind::Server, quint16(server)};
    const bool right = hasNusAtRight(server);
    const qreal rail = right ? m_lefts[server] + m_serverWidth - m_space - m_boxWidth - m_rail
                             : m_lefts[server] + m_space + m_boxWidth + m_rail;
    const std::vector<UnitId> nus = unitsOf(server, UnitKind::NU);
    if (nus.empty())
        return;
    const QPointF up(rail, rectOf(unitPart(nus.front())).center().y());
    for (const UnitId nu : nus) {
        const QRectF rect = rectOf(unitPart(nu));
        m_layout.lines.push_back({TopologyLine::Kind::Lan,
                                  unitPart(nu),
                                  here,
                                  {QPointF(right ? rect.left() : rect.right(), rect.center().y()),
                                   QPointF(rail, rect.center().y()), up}});
    }
    const std::vector<UnitId> hncs = unitsOf(server, UnitKind::HNC);
    for (const UnitKind kind : Rows) {
        for (const UnitId unit : unitsOf(server, kind)) {
            const QRectF rect = rectOf(unitPart(unit));
            const QPointF foot(rect.center().x(), rect.bottom());
            const qreal along = rect.bottom() + m_rail / 2;
            if (kind != UnitKind::SU390 || hncs.empty()) {
                m_layout.lines.push_back({TopologyLine::Kind::Lan,
                                          unitPart(unit),
                                          here,
                                          {foot, {foot.x(), along}, {rail, along}, up}});
                continue;
            }
            for (const UnitId hnc : hncs) {
                const QRectF below = rectOf(unitPart(hnc));
                m_layout.lines.push_back({TopologyLine::Kind::Lan,
                                          unitPart(unit),
                                          unitPart(hnc),
                                          {foot,
                                           {foot.x(), along},
                                           {below.center().x(), along},
                                           {below.center().x(), below.top()}}});
            }
        }
    }
}

QRectF Drawing::rectOf(const SitePart &part) const
{
    const TopologyBox *box = m_layout.find(part);
    return box ? box->rect : QRectF();
}

bool Drawing::isTaken(const QRectF &rect) const
{
    return std::ranges::any_of(m_layout.boxes, [&](const TopologyBox &box) {
        return box.part.kind == SitePart::Kind::Link && box.rect.intersects(rect);
    });
}

void Drawing::addLinks()
{
    for (std::size_t i = 0; i < m_site.links.size(); ++i) {
        const LinkConfig &link = m_site.links[i];
        const QRectF one = rectOf(unitPart(link.from));
        const QRectF other = rectOf(unitPart(link.to));
        const bool rightwards = one.center().x() < other.center().x();
        const bool sameServer = m_site.unit(link.from).server == m_site.unit(link.to).server;
        const qreal y1 = one.center().y();
        const qreal y2 = other.center().y();
        const qreal x1 = rightwards || sameServer ? one.right() : one.left();
        const qreal x2 = rightwards && !sameServer ? other.left() : other.right();
        const qreal middle = sameServer ? x1 + 2 * m_space + m_linkWidth / 2 : (x1 + x2) / 2;
        QRectF label(0, 0, m_linkWidth, m_boxHeight);
        label.moveCenter({middle, (y1 + y2) / 2});
        // Links of the same two Net Units are named one below the other.
        while (isTaken(label))
            label.translate(0, m_boxHeight + m_space / 2);
        const SitePart part{SitePart::Kind::Link, quint16(i)};
        m_layout.lines.push_back({TopologyLine::Kind::Isl,
                                  part,
                                  part,
                                  {{x1, y1}, {middle, label.center().y()}, {x2, y2}}});
        m_layout.boxes.push_back({part, label, {}});
        m_layout.size.setWidth(std::max(m_layout.size.width(), label.right()));
        m_serverBottom = std::max(m_serverBottom, label.bottom());
    }
}

/// The disks, and the name below them, so that the lines from above end at the disks. Returns
/// where it ends.
qreal Drawing::addStorage(std::size_t storage, const QRectF &room)
{
    const auto columns
        = std::max<std::size_t>(1, std::size_t((room.width() - m_space) / (m_least + m_space)));
    const qreal width = std::min(m_wide, (room.width() - m_space) / qreal(columns) - m_space);
    std::size_t count = 0;
    std::vector<std::size_t> legs;
    for (std::size_t i = 0; i < m_site.legs.size(); ++i) {
        if (m_site.legs[i].storage == m_site.storages[storage].name)
            legs.push_back(i);
    }
    const auto side = std::min(columns, std::max<std::size_t>(1, legs.size()));
    const qreal start = room.center().x() - (qreal(side) * (width + m_space) - m_space) / 2;
    for (const std::size_t leg : legs) {
        const QRectF rect(start + qreal(count % columns) * (width + m_space),
                          room.top() + m_space + qreal(count / columns) * (m_boxHeight + m_space),
                          width, m_boxHeight);
        m_layout.boxes.push_back({{SitePart::Kind::Leg, quint16(leg)}, rect, {}});
        ++count;
    }
    const qreal lines = qreal((count + columns - 1) / columns);
    const qreal bottom = room.top() + m_space + lines * (m_boxHeight + m_space);
    const QRectF frame(room.left(), room.top(), room.width(), bottom + m_titleHeight - room.top());
    m_layout.boxes.push_back({{SitePart::Kind::Storage, quint16(storage)},
                              QRectF(frame.left(), bottom, frame.width(), m_titleHeight),
                              frame});
    return frame.bottom();
}

void Drawing::addStorages()
{
    // Room for the lines from all servers and for what they say.
    const qreal top = m_serverBottom + 1.6 * m_boxHeight;
    qreal end = m_serverBottom;
    for (std::size_t server = 0; server < m_lefts.size(); ++server) {
        const std::vector<std::size_t> storages = storagesNear(server);
        const qreal least = m_least + 2 * m_space;
        const auto fitting
            = std::max<std::size_t>(1, std::size_t((m_serverWidth + m_space) / (least + m_space)));
        const auto columns = std::clamp<std::size_t>(storages.size(), 1, fitting);
        const qreal width = (m_serverWidth + m_space) / qreal(columns) - m_space;
        qreal y = top;
        qreal bottom = top;
        for (std::size_t i = 0; i < storages.size(); ++i) {
            if (i > 0 && i % columns == 0)
                y = bottom + m_space;
            const qreal left = m_lefts[server] + qreal(i % columns) * (width + m_space);
            bottom = std::max(bottom, addStorage(storages[i], QRectF(left, y, width, 0)));
        }
        if (!storages.empty())
            end = std::max(end, bottom);
    }
    m_layout.size.setHeight(end);
}

void Drawing::addSan()
{
    for (std::size_t server = 0; server < m_site.servers.size(); ++server) {
        const QRectF frame = m_layout.find({SitePart::Kind::Server, quint16(server)})->frame;
        std::vector<std::size_t> legs;
        for (std::size_t i = 0; i < m_site.legs.size(); ++i) {
            const bool used = std::ranges::any_of(m_site.units, [&](const UnitConfig &unit) {
                return unit.server == ServerId(server)
                    && std::ranges::find(unit.legs, m_site.legs[i].id) != unit.legs.end();
            });
            if (used && m_layout.find({SitePart::Kind::Leg, quint16(i)}))
                legs.push_back(i);
        }
        for (std::size_t k = 0; k < legs.size(); ++k) {
            const SitePart leg{SitePart::Kind::Leg, quint16(legs[k])};
            const QRectF below = rectOf(leg);
            const qreal x = frame.left() + frame.width() * qreal(k + 1) / qreal(legs.size() + 1);
            // Apart where they end, so that each can be told from the other servers' ones.
            const qreal end = below.left()
                + below.width() * qreal(server + 1) / qreal(m_site.servers.size() + 1);
            m_layout.lines.push_back({TopologyLine::Kind::San,
                                      {SitePart::Kind::Server, quint16(server)},
                                      leg,
                                      {{x, frame.bottom()}, {end, below.top()}}});
        }
    }
}

TopologyLayout Drawing::draw()
{
    measure();
    for (std::size_t server = 0; server < m_site.servers.size(); ++server)
        addServer(server);
    addLinks();
    addStorages();
    addSan();
    return std::move(m_layout);
}

} // namespace

TopologyLayout layOut(const Site &site, const TopologyMetrics &metrics)
{
    return Drawing(site, metrics).draw();
}

} // namespace Model
