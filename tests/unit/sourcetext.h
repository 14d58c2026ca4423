// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// C++ text taken apart, so that a rule about code is not hurt by words in comments or strings.
/// Line numbers stay: both parts have a newline wherever the text has one.
struct SourceText {
    QString code; ///< comments gone, literals empty ("" and ''); include lines as they are
    QString comments; ///< the words of the comments only

    /// Takes @p text apart; knows raw strings and digit separators, not line splicing.
    static SourceText split(const QString &text);
};
