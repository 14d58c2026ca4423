// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/units/orderbook.h"

namespace Engine {

bool OrderBook::admit(const SuOrder &order)
{
    Page &page = m_pages[order.mu];
    if (order.incarnation < page.incarnation)
        return false;
    if (order.incarnation > page.incarnation)
        page = {order.incarnation, Model::NoJob, {}};
    if (order.oldest > page.oldest) {
        page.oldest = order.oldest;
        page.orders.erase(page.orders.begin(), page.orders.lower_bound(order.oldest));
    }
    return order.job >= page.oldest && page.orders.try_emplace(order.job).second;
}

void OrderBook::answered(const SuOrder &order, std::shared_ptr<const SuOrderAnswer> answer)
{
    const auto page = m_pages.find(order.mu);
    if (page == m_pages.end() || page->second.incarnation != order.incarnation)
        return;
    const auto known = page->second.orders.find(order.job);
    if (known != page->second.orders.end())
        known->second = std::move(answer);
}

std::shared_ptr<const SuOrderAnswer> OrderBook::answerTo(const SuOrder &order) const
{
    const auto page = m_pages.find(order.mu);
    if (page == m_pages.end() || page->second.incarnation != order.incarnation)
        return nullptr;
    const auto known = page->second.orders.find(order.job);
    return known == page->second.orders.end() ? nullptr : known->second;
}

} // namespace Engine
