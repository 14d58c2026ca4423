// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outages/guestoutages.h"

using namespace Qt::StringLiterals;

namespace Ui {

namespace {

// A storm writes faster than an ISL-E of 1 Gbit/s can carry away (about 30,000 pages/s).
Model::Workload workloadOf(Model::WorkloadKind kind)
{
    switch (kind) {
    case Model::WorkloadKind::Idle:
        return {kind, 0, 0};
    case Model::WorkloadKind::Dialogue:
        return {};
    case Model::WorkloadKind::MemoryStorm:
        return {kind, 400'000, 400'000};
    }
    return {};
}

} // namespace

GuestOutages::GuestOutages(OutageDesk &desk, QWidget *parent)
    : OutageControls(desk, parent)
{
    addHeading(tr("Workload"));
    const auto add = [this](const QString &text, const QString &name, Model::WorkloadKind kind) {
        connect(addButton(addRow(), text, name), &QPushButton::clicked, this, [this, kind] {
            this->desk().inject(
                Engine::SetWorkload{object().unit, object().guest, workloadOf(kind)});
        });
    };
    add(tr("Memory storm"), u"workloadStorm"_s, Model::WorkloadKind::MemoryStorm);
    add(tr("Dialogue"), u"workloadDialogue"_s, Model::WorkloadKind::Dialogue);
    add(tr("Idle"), u"workloadIdle"_s, Model::WorkloadKind::Idle);
}

} // namespace Ui
