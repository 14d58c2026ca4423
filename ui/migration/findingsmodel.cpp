// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migration/findingsmodel.h"

#include "model/items/mark.h"
#include "ui/text/messagetext.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>

using namespace Qt::StringLiterals;

namespace Ui {

namespace {

QString severityText(Model::Severity severity)
{
    switch (severity) {
    case Model::Severity::NotChecked:
        return FindingsModel::tr("not checked");
    case Model::Severity::Information:
        return FindingsModel::tr("information");
    case Model::Severity::Warning:
        return FindingsModel::tr("warning");
    case Model::Severity::Conflict:
        return FindingsModel::tr("CONFLICT");
    }
    return {};
}

Model::Mark markOf(Model::Severity severity)
{
    switch (severity) {
    case Model::Severity::NotChecked:
        return Model::Mark::Unknown;
    case Model::Severity::Information:
        return Model::Mark::None;
    case Model::Severity::Warning:
        return Model::Mark::Medium;
    case Model::Severity::Conflict:
        return Model::Mark::High;
    }
    return Model::Mark::None;
}

QString readingText(const Model::Finding &finding)
{
    const QString text = messageText(finding.key, finding.args);
    const QString meaning = messageMeaning(finding.key, finding.args);
    const QString reading = meaning.isEmpty() ? text : text + u'\n' + meaning;
    return finding.key + u' ' + reading;
}

} // namespace

void FindingsModel::setFindings(const Model::Findings &findings)
{
    beginResetModel();
    m_findings = findings;
    endResetModel();
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_findings.size());
}

int FindingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Model::Finding &finding = m_findings[std::size_t(index.row())];
    if (role == MarkRole)
        return index.column() == SeverityColumn ? QVariant(int(markOf(finding.severity)))
                                                : QVariant();
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignTop);
    if (role == Qt::ForegroundRole && index.column() == RemedyColumn)
        return QGuiApplication::palette().brush(QPalette::Link);
    if (role == Qt::FontRole && index.column() == RemedyColumn) {
        QFont font;
        font.setUnderline(true);
        return font;
    }
    if (role == Qt::ToolTipRole)
        return finding.rule;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case SeverityColumn:
        return severityText(finding.severity);
    case SideColumn:
        return finding.side == Model::Side::Source ? tr("source") : tr("target");
    case ObjectColumn:
        return finding.object;
    case ReadingColumn:
        return readingText(finding);
    case RemedyColumn:
        return messageResponse(finding.key, finding.args);
    default:
        return {};
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SeverityColumn:
        return tr("Finding");
    case SideColumn:
        return tr("Side");
    case ObjectColumn:
        return tr("Object");
    case ReadingColumn:
        return tr("Reading");
    case RemedyColumn:
        return tr("What to do");
    default:
        return {};
    }
}

} // namespace Ui
