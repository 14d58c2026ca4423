// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <map>

#include "model/siteview.h"

namespace Ui {

/// How long the configuration disks took over the last minutes, as the MU of a window measured
/// it. A view has only the last round, so this is fed with each one. UI thread.
class LatencyHistory final {
public:
    struct Sample {
        Model::Instant time;
        Model::Duration read{0};
        Model::Duration write{0};
        bool afterGap = false; ///< the disk was not to be used since the sample before
    };
    using Samples = std::deque<Sample>;

    /// Of the MU's time.
    static constexpr std::chrono::minutes Span{10};

    /// Begins anew with another MU, and when time runs backwards: that is another run.
    void take(const Model::SiteView &view);

    Model::UnitId mu() const { return m_mu; }
    /// By disk, internal one first; each oldest first.
    const std::map<Model::LegId, Samples> &disks() const { return m_disks; }
    /// Grows with each sample taken or dropped.
    quint64 revision() const { return m_revision; }

private:
    struct Progress {
        quint64 rounds = 0;
        bool gap = false;
    };

    Model::UnitId m_mu = Model::NoUnit;
    Model::Instant m_last;
    std::map<Model::LegId, Samples> m_disks;
    std::map<Model::LegId, Progress> m_progress;
    quint64 m_revision = 0;
};

} // namespace Ui
