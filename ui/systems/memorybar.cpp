// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/systems/memorybar.h"

#include "ui/text/quantity.h"
#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ui {

static int megabytesOf(const Model::VmState &vm)
{
    return vm.status == Model::VmStatus::DefinedOnly || vm.stale ? 0 : vm.definition.memoryMb;
}

static int baseOf(const Model::SuConfig &su)
{
    return su.hypervisorMb + su.monitor.memoryMb;
}

int hiddenMegabytes(const Model::SiteView &view, Model::UnitId su)
{
    const Model::UnitStatePtr state = view.unit(su).state;
    if (!state || !state->su)
        return 0;
    int shown = baseOf(*view.site->unit(su).su);
    for (const Model::VmStatePtr &vm : view.vms) {
        if (vm->su == su)
            shown += megabytesOf(*vm);
    }
    return std::max(0, state->su->memoryTotalMb - state->su->memoryFreeMb - shown);
}

MemoryBar::MemoryBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void MemoryBar::showSu(const Model::SiteView &view, Model::UnitId su, const QString &vm)
{
    const Model::UnitStatePtr state = view.unit(su).state;
    std::vector<Part> parts;
    int total = 0;
    if (state && state->su) {
        total = state->su->memoryTotalMb;
        const int base = baseOf(*view.site->unit(su).su);
        parts.push_back(
            {Kind::Base, base, tr("Monitor system and hypervisor: %1 MB").arg(countText(base))});
        for (const Model::VmStatePtr &other : view.vms) {
            const int megabytes = megabytesOf(*other);
            if (other->su != su || megabytes == 0)
                continue;
            const QString &name = other->definition.name;
            parts.push_back({name.compare(vm, Qt::CaseInsensitive) == 0 ? Kind::Own : Kind::System,
                             megabytes, tr("%1: %2 MB").arg(name, countText(megabytes))});
        }
        if (const int hidden = hiddenMegabytes(view, su); hidden > 0) {
            parts.push_back({Kind::Hidden, hidden,
                             tr("Taken, but by no system shown here: %1 MB. A Live Migration to "
                                "this SU takes memory before its system appears.")
                                 .arg(countText(hidden))});
        }
        parts.push_back({Kind::Free, state->su->memoryFreeMb,
                         tr("Free: %1 MB").arg(countText(state->su->memoryFreeMb))});
    }
    if (parts == m_parts && total == m_total)
        return;
    m_parts = std::move(parts);
    m_total = total;
    QStringList texts;
    for (const Part &part : m_parts)
        texts << part.text;
    setAccessibleName(tr("Main memory"));
    setAccessibleDescription(texts.join(u". "_s));
    update();
}

QSize MemoryBar::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 50, fontMetrics().height() + Theme::Normal};
}

QSize MemoryBar::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20, sizeHint().height()};
}

QRect MemoryBar::rectOf(std::size_t part) const
{
    if (m_total <= 0)
        return {};
    qint64 before = 0;
    for (std::size_t at = 0; at < part; ++at)
        before += m_parts[at].megabytes;
    const qint64 room = width() - 1;
    const auto left = int(room * before / m_total);
    const auto right = int(room * (before + m_parts[part].megabytes) / m_total);
    return {left, 0, std::max(1, right - left), height() - 1};
}

bool MemoryBar::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    for (std::size_t at = 0; at < m_parts.size(); ++at) {
        if (rectOf(at).contains(help->pos()))
            QToolTip::showText(help->globalPos(), m_parts[at].text, this, rectOf(at));
    }
    return true;
}

void MemoryBar::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Theme::instance().tokens();
    QPainter painter(this);
    for (std::size_t at = 0; at < m_parts.size(); ++at) {
        const QRect box = rectOf(at);
        QBrush brush(tokens.base);
        QString name;
        switch (m_parts[at].kind) {
        case Kind::Base:
            brush = tokens.hairline;
            break;
        case Kind::System:
            brush = tokens.selection;
            name = m_parts[at].text.section(u':', 0, 0);
            break;
        case Kind::Own:
            brush = tokens.line;
            name = m_parts[at].text.section(u':', 0, 0);
            break;
        case Kind::Hidden:
            brush = QBrush(tokens.line, Qt::BDiagPattern);
            break;
        case Kind::Free:
            name = tr("free");
            break;
        }
        painter.fillRect(box, tokens.base);
        painter.fillRect(box, brush);
        painter.setPen(tokens.line);
        painter.drawRect(box);
        if (fontMetrics().horizontalAdvance(name) + 2 * Theme::Tight <= box.width()) {
            painter.setPen(m_parts[at].kind == Kind::Own ? tokens.base : tokens.text);
            painter.drawText(box, Qt::AlignCenter, name);
        }
    }
}

} // namespace Ui
