// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

#include <algorithm>
#include <cmath>

namespace Ui {

Tokens Tokens::light()
{
    Tokens tokens;
    tokens.window = QColor(0xDADADA);
    tokens.base = QColor(0xEDEDED);
    tokens.raised = QColor(0xE2E3E4);
    tokens.hover = QColor(0xE3E6E9);
    tokens.selection = QColor(0xDCE3EA);
    tokens.text = QColor(0x1F2326);
    tokens.muted = QColor(0x4F555A);
    tokens.line = QColor(0x5E656B);
    tokens.hairline = QColor(0xBEC2C5);
    tokens.focus = QColor(0x1F5FA8);
    tokens.critical = QColor(0xB00020);
    tokens.high = QColor(0x974200);
    tokens.medium = QColor(0x6B5600);
    tokens.low = QColor(0x5B2D8E);
    tokens.stale = QColor(0x565C65);
    return tokens;
}

Tokens Tokens::darkOne()
{
    Tokens tokens;
    tokens.dark = true;
    tokens.window = QColor(0x2E3134);
    tokens.base = QColor(0x26282B);
    tokens.raised = QColor(0x34383B);
    tokens.hover = QColor(0x303438);
    tokens.selection = QColor(0x2C3742);
    tokens.text = QColor(0xE6E8EA);
    tokens.muted = QColor(0xB3B9BE);
    tokens.line = QColor(0x8D959C);
    tokens.hairline = QColor(0x474C51);
    tokens.focus = QColor(0x7FB3F0);
    tokens.critical = QColor(0xFF7B83);
    tokens.high = QColor(0xFFA657);
    tokens.medium = QColor(0xE8D44D);
    tokens.low = QColor(0xC9A6F5);
    tokens.stale = QColor(0xA7AEB5);
    return tokens;
}

QColor Tokens::of(Model::Mark mark) const
{
    switch (mark) {
    case Model::Mark::Critical:
        return critical;
    case Model::Mark::High:
        return high;
    case Model::Mark::Medium:
        return medium;
    case Model::Mark::Low:
        return low;
    case Model::Mark::Unknown:
        return stale;
    case Model::Mark::None:
        break;
    }
    return text;
}

static double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double first = luminance(one);
    const double second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace Ui
