// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QIcon>
#include <QObject>

#include "ui/theme/tokens.h"

class QApplication;

namespace Ui {

enum class Appearance : quint8 {
    Desktop, ///< light or dark as the desktop's palette says
    Light,
    Dark,
};

/// Steps of the one type scale, relative to the desktop's font.
enum class TypeStep : quint8 {
    Caption,
    Body,
    Heading,
    Title,
    Figure, ///< the big figure of a tile
};

/// Colours, spacing, type and icons of the whole desktop. One per application and owned by
/// it; UI thread.
class Theme final : public QObject {
    Q_OBJECT

public:
    /// Distances between things, in device-independent pixels.
    static constexpr int Tight = 4;
    static constexpr int Normal = 8;
    static constexpr int Wide = 16;

    ~Theme() override;

    /// Makes @p app look like this house; once, after its construction.
    static Theme &apply(QApplication &app);
    /// The one made by apply(). Without an earlier apply() this calls it.
    static Theme &instance();

    Appearance appearance() const { return m_appearance; }
    void setAppearance(Appearance appearance);
    const Tokens &tokens() const { return m_tokens; }

    QFont font(TypeStep step) const;
    /// Body size with figures of equal width: the desktop's font if it has them.
    QFont figures() const;
    QFont monospace() const;
    /// Height of a table row in the body font.
    int rowHeight() const;
    /// Side of icons and marks beside the body font: 16, 20 or 24.
    int iconSide() const;

    /// An icon of resources/icons, tinted by the palette of the moment; @p name without suffix.
    static QIcon icon(const QString &name);
    /// The shape of @p mark; a null icon for None.
    static QIcon markIcon(Model::Mark mark);

signals:
    /// Tokens are others; the palette and style sheet of the application follow at once.
    void changed();

private:
    explicit Theme(QApplication &app);
    void refresh();

    QApplication &m_app;
    Appearance m_appearance = Appearance::Desktop;
    bool m_desktopDark = false;
    QFont m_desktopFont;
    Tokens m_tokens;
};

} // namespace Ui
