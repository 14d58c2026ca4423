// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/crd/block.h"
#include "tests/unit/documentedreader.h"

/// Compares FORMAT.md with what the program writes: bytes are taken where the document puts them.
class FormatJudge {
public:
    explicit FormatJudge(const FormatDocument &document);

    /// Where they differ first, a line each; empty when the document is right.
    QStringList differences();

    /// CRC32C as the document describes it, a bit at a time.
    quint32 checksum(const QByteArray &bytes) const;

private:
    /// A member of a block: how its row's text begins, and the bytes that stand there.
    struct Field {
        QString value;
        QByteArray bytes;
    };

    void judge(bool good, const QString &what);
    /// That the sentence with this number gives @p value.
    void judgeNumber(const QString &pattern, quint64 value);
    /// Rows with offsets from 0 on without gaps, and after them lists whose elements have a size.
    void judgeFields(const QString &section, const QByteArray &payload,
                     const std::vector<Field> &fields);

    void judgeValues();
    void judgeSentences();
    void judgeBlock();
    void judgeAreas();
    void judgeChecksum(const QByteArray &block);
    void judgeSuperblock();
    void judgeAlive();
    void judgeBallot();
    void judgeMailbox();
    void judgeRegions();
    void judgeRecords();
    void judgeKeys();

    const FormatDocument &m_document;
    DocumentedReader m_reader;
    QStringList m_differences;
};
