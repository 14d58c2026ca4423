// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "engine/runtime/message.h"

namespace Engine {

/// What the MUs ordered of this SU, so that an order is carried out once however often it comes,
/// and a repeated one gets the first answer. An answer is kept until the MU says that it waits
/// for it no longer. Copyable data, part of a node.
class OrderBook {
public:
    /// True when @p order is to be carried out now; false: it was, or is of an MU's former life,
    /// or the MU has given it up.
    bool admit(const SuOrder &order);
    void answered(const SuOrder &order, std::shared_ptr<const SuOrderAnswer> answer);
    /// Null while there is none.
    std::shared_ptr<const SuOrderAnswer> answerTo(const SuOrder &order) const;

private:
    struct Page {
        quint32 incarnation = 0;
        Model::JobId oldest = Model::NoJob;
        std::map<Model::JobId, std::shared_ptr<const SuOrderAnswer>> orders;
    };

    std::map<Model::UnitId, Page> m_pages; ///< by MU
};

} // namespace Engine
