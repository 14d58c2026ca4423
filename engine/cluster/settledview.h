// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/siteview.h"

namespace Engine {

/// What events are made from: a view in which links and configuration disks change only when
/// the change has settled. Windows show the latest readings at once; the log gets one event for
/// a disk that fails (its readers notice one after the other), and a flapping link or disk
/// stays lost in it until it held for ten periods. Copyable data.
class SettledView {
public:
    SettledView() = default;
    explicit SettledView(Model::SitePtr site);

    /// The settled form of @p seen, itself when all has settled. To be called with every new
    /// view, and each period while isPending().
    Model::SiteViewPtr next(const Model::SiteViewPtr &seen, Model::Instant now);
    /// Something is held back: with time alone the outcome may change.
    bool isPending() const { return m_pending; }

private:
    /// A link (one value, up or not) or a leg (a value per unit that reads it).
    struct Subject {
        std::vector<Model::LegStatus> seen;
        std::vector<Model::LegStatus> settled;
        Model::Instant changedAt; ///< first time that it differed; epoch: it does not
        Model::Instant lastChange;
    };

    /// True when what is settled differs from what is seen.
    bool settle(Subject &subject, std::vector<Model::LegStatus> seen, Model::Duration onset,
                Model::Instant now) const;
    Model::SiteViewPtr patched(const Model::SiteView &seen) const;

    Model::SitePtr m_site;
    std::vector<Subject> m_links;
    std::vector<Subject> m_legs;
    bool m_pending = false;
};

} // namespace Engine
