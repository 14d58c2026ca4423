// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/items/votersmodel.h"
#include "ui/frame/pagecontext.h"
#include "ui/frame/place.h"

#include <QWidget>

namespace Ui {

class ActionField;

/// Who votes on the term of the CRD, and what an administrator can do about it: hand the role of
/// Cluster Manager over, override voters that are down. UI thread.
class VotersPanel final : public QWidget {
    Q_OBJECT

public:
    VotersPanel(const PageContext &context, Model::UnitId mu, QWidget *parent = nullptr);

    void showView(const Model::SiteView &view);

private:
    void askHandOver();
    void askOverride();
    QString whyNoHandOver() const;
    QString whyNoOverride(const Model::SiteView &view) const;

    PageContext m_context;
    Model::UnitId m_mu;
    Model::VotersModel m_model;
    ActionField *m_actions;
    int m_handOver = 0;
    int m_override = 0;
};

} // namespace Ui
