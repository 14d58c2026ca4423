// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "model/items/topologystate.h"

namespace Ui {

/// What lies behind the parts of the picture: frames of servers and storage systems, and the
/// lines. A line that works is thin, one that hurts heavy, a cut one dashed with a cross.
class TopologyCanvas final : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    void showLayout(const Model::TopologyLayout &layout);
    void showView(const Model::SiteViewPtr &view);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void readStates();
    void paintFrames(QPainter &painter) const;
    void paintLine(QPainter &painter, const Model::TopologyLine &line,
                   const Model::LineState &state) const;
    void paintLabel(QPainter &painter, const Model::TopologyLine &line,
                    const Model::LineState &state) const;

    Model::TopologyLayout m_layout;
    Model::SiteViewPtr m_view;
    std::vector<Model::LineState> m_states; ///< of the layout's lines
    std::vector<Model::Mark> m_frames; ///< of the layout's boxes
};

} // namespace Ui
