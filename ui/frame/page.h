// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "model/siteview.h"
#include "ui/frame/pagecontext.h"
#include "ui/frame/place.h"
#include "ui/frame/placetext.h"

namespace Ui {

/// A main window of the work area: what it shows of one place. Fed by the work area, and only
/// while it is visible; made anew when the language changes.
class Page : public QWidget {
    Q_OBJECT

public:
    Page(const PageContext &context, const Place &place, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_context(context)
        , m_place(place)
    {
    }

    const Place &place() const { return m_place; }
    /// Name of the object, shown as the heading.
    virtual QString heading() const = 0;
    /// The path in the primary navigation.
    QStringList way() const { return wayTo(m_place, *m_context.site); }
    /// Shows @p view; never null. At most 20 times a second.
    virtual void showView(const Model::SiteViewPtr &view) = 0;
    /// Brings the secondary navigation to its tab @p index; pages without tabs ignore it.
    virtual void showTab(int index) { Q_UNUSED(index) }

signals:
    void headingChanged();

protected:
    /// The same main window goes on to show @p place: what it is made anew from.
    void setPlace(const Place &place) { m_place = place; }
    const PageContext &context() const { return m_context; }

private:
    PageContext m_context;
    Place m_place;
};

} // namespace Ui
