// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/unit/documentedreader.h"

/// All bytes of a disk, read as "How to read a CRD" in FORMAT.md says.
class DocumentedDisk {
public:
    DocumentedDisk(const FormatDocument &document, const QByteArray &content);

    /// What its chain holds, as the program dumps records.
    std::map<QString, QByteArray> records();

private:
    enum Row : quint8 {
        Length = 5,
        Number = 8,
        Term = 10,
        Checksum = 12
    };

    QByteArray block(quint64 number) const;
    quint64 field(quint64 number, Row row);
    bool isGood(quint64 number);
    QByteArray payload(quint64 number);
    /// The term accepted there when it is later than @p best; its chain is the one to read then.
    quint64 readBallot(quint64 candidate, quint64 best);
    void readChain(quint64 term);
    void apply();

    const FormatDocument &m_document;
    DocumentedReader m_reader;
    QList<QStringList> m_header;
    QList<QStringList> m_areas;
    QByteArray m_content;
    quint64 m_half = 0; ///< blocks
    quint64 m_chain = 0; ///< first block
    std::map<QString, QByteArray> m_records;
};
