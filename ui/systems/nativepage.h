// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/frame/page.h"

namespace Ui {

class ActionField;
class MemoryBar;
class ValueButton;

/// BS2000 -> Operation of an SU in native mode (S4.2-02). Its one action says why it is not
/// possible.
class NativePage final : public Page {
    Q_OBJECT

public:
    NativePage(const PageContext &context, const Place &place, QWidget *parent = nullptr);

    QString heading() const override;
    void showView(const Model::SiteViewPtr &view) override;

private:
    ValueButton *m_status;
    ValueButton *m_su;
    ValueButton *m_version;
    ValueButton *m_memory;
    ValueButton *m_cluster;
    ActionField *m_actions;
    int m_migrate;
};

} // namespace Ui
