// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hardware/latencyhistory.h"

namespace Ui {

static bool isUsed(Model::LegStatus status)
{
    return status != Model::LegStatus::Failed && status != Model::LegStatus::Missing;
}

void LatencyHistory::take(const Model::SiteView &view)
{
    if (view.mu != m_mu || view.time < m_last) {
        m_disks.clear();
        m_progress.clear();
        ++m_revision;
    }
    m_mu = view.mu;
    m_last = view.time;
    for (const Model::CrdDiskStatus &disk :
         view.crd ? view.crd->disks : std::vector<Model::CrdDiskStatus>()) {
        Progress &progress = m_progress[disk.leg];
        Samples &samples = m_disks[disk.leg];
        if (!isUsed(disk.status)) {
            progress = {disk.rounds, true};
        } else if (disk.rounds != progress.rounds) {
            samples.push_back(
                {view.time, disk.readLatency, disk.writeLatency, progress.gap && !samples.empty()});
            progress = {disk.rounds, false};
            ++m_revision;
        }
        while (!samples.empty() && samples.front().time < view.time - Span) {
            samples.pop_front();
            ++m_revision;
        }
    }
}

} // namespace Ui
