// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>

#include <QFile>

#include "model/event.h"
#include "model/site.h"

namespace App {

/// Event log and audit log of a run as JSON lines, appended to a file: each event once, however
/// many MUs log it, and the audit entries of every MU.
class JournalFile {
public:
    /// @p file: a path.
    JournalFile(Model::SitePtr site, const QString &file);

    /// False with errorString() when it cannot be written.
    bool open();
    QString errorString() const { return m_file.errorString(); }

    void append(const Model::Event &event);
    void append(const Model::AuditEntry &entry);

private:
    QString unitName(Model::UnitId unit) const;

    Model::SitePtr m_site;
    QFile m_file;
    std::set<Model::EventId> m_written;
};

} // namespace App
