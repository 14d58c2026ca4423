// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>

#include <QScrollArea>

#include "model/items/topologylayout.h"
#include "model/siteview.h"

namespace Ui {

class PartButton;
class TopologyCanvas;

/// The site as a picture: its parts as buttons among which the arrow keys move, the lines
/// between them behind. With a pencil, parts can be struck out. UI thread.
class TopologyPicture final : public QScrollArea {
    Q_OBJECT

public:
    TopologyPicture(const Model::SitePtr &site, bool pencil, QWidget *parent = nullptr);

    /// @p shown is painted. With a pencil, what @p now says is gone is marked as lost already.
    void showView(const Model::SiteViewPtr &shown, const Model::SiteViewPtr &now = {});
    /// Strikes out exactly these; no signal.
    void setStruckOut(const std::vector<Model::SitePart> &parts);
    std::vector<Model::SitePart> struckOut() const;

    const Model::TopologyLayout &layoutNow() const { return m_layout; }
    PartButton *button(const Model::SitePart &part) const;

signals:
    /// Clicked, or Enter; struck out or taken back if there is a pencil.
    void partClicked(const Model::SitePart &part);
    void whyWanted(const Model::SitePart &part);
    void menuWanted(const Model::SitePart &part, const QPoint &globalPos);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    QSize sizeHint() const override;

private:
    void arrange();
    void moveFrom(const Model::SitePart &part, int dx, int dy);
    void makeReachable(PartButton *button);

    Model::SitePtr m_site;
    TopologyCanvas *m_canvas;
    Model::TopologyLayout m_layout;
    std::vector<PartButton *> m_buttons; ///< in the order of the layout's boxes
};

} // namespace Ui
