// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include "ui/theme/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ui {

namespace {

/// Draws at paint time, so that an icon follows a change of appearance by itself.
class LiveIconEngine : public QIconEngine {
public:
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override
    {
        Q_UNUSED(scale)
        QPixmap result(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return result;
    }
};

class TintedEngine final : public LiveIconEngine {
public:
    explicit TintedEngine(const QString &name)
        : m_name(name)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const Tokens &tokens = Theme::instance().tokens();
        const QColor colour = mode == QIcon::Disabled ? tokens.stale
            : mode == QIcon::Active                   ? tokens.text
                                                      : tokens.line;
        // Trees draw the same few icons again and again.
        const double scale = painter->device()->devicePixelRatioF();
        const QString key
            = u"se-icon/%1/%2/%3/%4"_s.arg(m_name, colour.name()).arg(rect.width()).arg(scale);
        QPixmap drawn;
        if (!QPixmapCache::find(key, &drawn)) {
            drawn = draw(rect.size(), colour, scale);
            QPixmapCache::insert(key, drawn);
        }
        painter->drawPixmap(rect.topLeft(), drawn);
    }

    QIconEngine *clone() const override { return new TintedEngine(*this); }

private:
    QPixmap draw(const QSize &size, const QColor &colour, double scale) const
    {
        QPixmap result(size * scale);
        result.setDevicePixelRatio(scale);
        result.fill(Qt::transparent);
        QFile file(u":/icons/"_s + m_name + u".svg"_s);
        if (!file.open(QIODevice::ReadOnly))
            return result;
        QByteArray drawing = file.readAll();
        drawing.replace("currentColor", colour.name().toLatin1());
        QSvgRenderer renderer(drawing);
        QPainter painter(&result);
        renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(size)));
        return result;
    }

    QString m_name;
};

class ShapeEngine final : public LiveIconEngine {
public:
    explicit ShapeEngine(Model::Mark mark)
        : m_mark(mark)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        paintMark(*painter, rect, m_mark);
    }

    QIconEngine *clone() const override { return new ShapeEngine(*this); }

private:
    Model::Mark m_mark;
};

QPolygonF triangle(const QRectF &box, bool pointsUp)
{
    const double flat = pointsUp ? box.bottom() : box.top();
    const double tip = pointsUp ? box.top() : box.bottom();
    return {{{box.left(), flat}, {box.right(), flat}, {box.center().x(), tip}}};
}

} // namespace

QIcon tintedIcon(const QString &name)
{
    return QIcon(new TintedEngine(name));
}

QIcon shapeIcon(Model::Mark mark)
{
    return QIcon(new ShapeEngine(mark));
}

void paintMark(QPainter &painter, const QRectF &rect, Model::Mark mark)
{
    if (mark == Model::Mark::None)
        return;
    const double side = std::min(rect.width(), rect.height()) * 0.75;
    QRectF box(0, 0, side, side);
    box.moveCenter(rect.center());
    const QColor colour = Theme::instance().tokens().of(mark);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (mark) {
    case Model::Mark::Critical:
        painter.drawRect(box);
        break;
    case Model::Mark::High:
        painter.drawPolygon(triangle(box, true));
        break;
    case Model::Mark::Medium:
        painter.drawPolygon(triangle(box, false));
        break;
    case Model::Mark::Low:
        painter.drawEllipse(box.adjusted(side * 0.1, side * 0.1, -side * 0.1, -side * 0.1));
        break;
    case Model::Mark::Unknown: {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, std::max(1.0, side * 0.1)));
        painter.drawEllipse(box);
        QFont font = painter.font();
        font.setPixelSize(std::max(7, qRound(side * 0.75)));
        painter.setFont(font);
        painter.drawText(box, Qt::AlignCenter, u"?"_s);
        break;
    }
    case Model::Mark::None:
        break;
    }
    painter.restore();
}

} // namespace Ui
