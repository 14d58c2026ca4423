// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QDialog>

#include "ui/frame/pagecontext.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace Ui {

/// Asks before the voters of the CRD that this MU does not reach are overridden: each is confirmed
/// to be down by its own tick, what can be lost is spelt out, and the name of the MU is typed
/// (PROTOCOLS 1 "Override"). UI thread.
class OverrideDialog final : public QDialog {
    Q_OBJECT

public:
    /// @p view: of the MU that is to go on, which has opened its disks.
    OverrideDialog(const PageContext &context, const Model::SiteView &view,
                   QWidget *parent = nullptr);

    /// With every voter that is not reached.
    static Engine::OverrideCrd wholeAction(const Model::SiteView &view);

private:
    struct Voter {
        QCheckBox *box;
        Model::CrdVoterStatus voter;
    };

    void addVoters(QVBoxLayout &rows, const Model::SiteView &view);
    void addConsequences(QVBoxLayout &rows, const Model::SiteView &view);
    Engine::OverrideCrd action() const;
    void judge();

    PageContext m_context;
    Model::UnitId m_mu;
    std::vector<Voter> m_voters;
    QLineEdit *m_name;
    QLabel *m_missing;
    QPushButton *m_act = nullptr;
};

} // namespace Ui
