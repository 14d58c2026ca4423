// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/objecttable.h"

#include "ui/frame/becausedialog.h"
#include "ui/frame/celldelegate.h"
#include "ui/frame/csv.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMessageBox>
#include <QPainter>
#include <QSaveFile>
#include <QScrollBar>
#include <QSortFilterProxyModel>

using namespace Qt::StringLiterals;

namespace Ui {

namespace {

/// Sorts by raw values and speaks marks to screen readers.
class TableProxy final : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == Qt::AccessibleTextRole)
            return CellDelegate::spokenText(index);
        return QSortFilterProxyModel::data(index, role);
    }
};

} // namespace

ObjectTable::ObjectTable(Model::DiffModel &model, const PageContext &context, const QString &name,
                         QWidget *parent)
    : QTableView(parent)
    , m_context(context)
    , m_proxy(new TableProxy(this))
    , m_emptyText(tr("nothing to show"))
{
    m_proxy->setSourceModel(&model);
    m_proxy->setSortRole(Model::ValueRole);
    m_proxy->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_proxy->setFilterKeyColumn(-1);
    setModel(m_proxy);
    setItemDelegate(new CellDelegate(this));
    setAccessibleName(name);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(Theme::instance().rowHeight());
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);

    connect(this, &QTableView::clicked, this, &ObjectTable::follow);
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, [this] {
        // Rows come one by one; all of them together say how wide a column must be.
        QMetaObject::invokeMethod(this, &ObjectTable::sizeColumns, Qt::QueuedConnection);
        fitRows();
    });
    connect(m_proxy, &QAbstractItemModel::rowsRemoved, this, &ObjectTable::fitRows);
}

void ObjectTable::hideColumns(const QList<int> &columns)
{
    for (int column : columns)
        setColumnHidden(column, true);
}

void ObjectTable::setFilter(const QString &text)
{
    m_proxy->setFilterFixedString(text);
}

int ObjectTable::rowsInAll() const
{
    return m_proxy->sourceModel()->rowCount();
}

void ObjectTable::setFitsRows(bool fits)
{
    m_fitsRows = fits;
    fitRows();
}

void ObjectTable::fitRows()
{
    if (!m_fitsRows)
        return;
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    updateGeometry();
}

QSize ObjectTable::sizeHint() const
{
    if (!m_fitsRows)
        return QTableView::sizeHint();
    const int rows = std::max(1, m_proxy->rowCount()) * verticalHeader()->defaultSectionSize();
    const bool scrolls = horizontalHeader()->length() > width();
    const int bar = scrolls ? horizontalScrollBar()->sizeHint().height() : 0;
    return {QTableView::sizeHint().width(),
            horizontalHeader()->sizeHint().height() + rows + bar + 2 * frameWidth()};
}

void ObjectTable::sizeColumns()
{
    // Once: what the operator widened stays so.
    if (m_sized || m_proxy->rowCount() == 0 || !isVisible())
        return;
    m_sized = true;
    resizeColumnsToContents();
    for (const auto &[column, characters] : m_leastWidths) {
        const int least = fontMetrics().averageCharWidth() * characters;
        setColumnWidth(column, std::max(columnWidth(column), least));
    }
    // Figures stretched to the far end of a wide window would stand alone there.
    const int last = horizontalHeader()->logicalIndex(horizontalHeader()->count() - 1);
    const int alignment = m_proxy->index(0, last).data(Qt::TextAlignmentRole).toInt();
    horizontalHeader()->setStretchLastSection(false); // else it takes no notice of the new widths
    horizontalHeader()->setStretchLastSection(!(alignment & Qt::AlignRight));
    fitRows();
}

void ObjectTable::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    sizeColumns();
}

void ObjectTable::follow(const QModelIndex &index)
{
    if (const QVariant target = index.data(Model::TargetRole); target.isValid()) {
        m_context.navigator.go(target.value<Place>());
        return;
    }
    const QVariant object = index.data(Model::ObjectRole);
    if (!object.isValid())
        emit rowActivated(index);
    else if (index.data(Model::BecauseRole).toBool())
        BecauseDialog::open(m_context, object.value<Place>(), window());
}

void ObjectTable::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && index.isValid()) {
        const bool itself
            = index.data(Model::TargetRole).isValid() || index.data(Model::BecauseRole).toBool();
        const QVariant object = index.data(Model::ObjectRole);
        if (itself || !object.isValid())
            follow(index);
        else
            m_context.navigator.go(object.value<Place>());
        return;
    }
    QTableView::keyPressEvent(event);
}

void ObjectTable::mouseMoveEvent(QMouseEvent *event)
{
    QTableView::mouseMoveEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool clickable
        = index.data(Model::TargetRole).isValid() || index.data(Model::BecauseRole).toBool();
    viewport()->setCursor(clickable ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ObjectTable::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    QMenu menu(this);
    menu.setToolTipsVisible(true);
    const QVariant object = index.data(Model::ObjectRole);
    if (object.isValid()) {
        const auto place = object.value<Place>();
        menu.addAction(tr("Open"), this, [this, place] { m_context.navigator.go(place); });
        QAction *why = menu.addAction(tr("Why this status?"), this, [this, place] {
            BecauseDialog::open(m_context, place, window());
        });
        why->setIcon(Theme::icon(u"help"_s));
        if (m_rowMenu) {
            menu.addSeparator();
            m_rowMenu(menu, place);
        }
        menu.addSeparator();
    }
    QAction *copy
        = menu.addAction(Theme::icon(u"copy"_s), tr("Copy row"), this, &ObjectTable::copySelection);
    copy->setEnabled(selectionModel()->hasSelection());
    menu.addAction(Theme::icon(u"export"_s), tr("Export table as CSV..."), this,
                   &ObjectTable::askExport);
    menu.exec(byKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos());
}

QString ObjectTable::csv() const
{
    QList<int> columns;
    for (int at = 0; at < horizontalHeader()->count(); ++at) {
        const int column = horizontalHeader()->logicalIndex(at);
        if (!isColumnHidden(column))
            columns << column;
    }
    return csvOf(*m_proxy, columns);
}

void ObjectTable::copySelection() const
{
    QStringList fields;
    for (int at = 0; at < horizontalHeader()->count(); ++at) {
        const int column = horizontalHeader()->logicalIndex(at);
        if (!isColumnHidden(column))
            fields << currentIndex().siblingAtColumn(column).data().toString();
    }
    QApplication::clipboard()->setText(fields.join(u'\t'));
}

void ObjectTable::askExport()
{
    const QString name = QFileDialog::getSaveFileName(
        this, tr("Export table"), accessibleName() + u".csv"_s, tr("CSV files (*.csv)"));
    if (name.isEmpty())
        return;
    QSaveFile file(name);
    const QByteArray text = csv().toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
        QMessageBox::warning(this, tr("Export table"),
                             tr("%1 could not be written: %2").arg(name, file.errorString()));
    }
}

void ObjectTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_proxy->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(Theme::instance().tokens().muted);
    painter.drawText(viewport()->rect().adjusted(Theme::Normal, Theme::Tight, 0, 0),
                     Qt::AlignLeft | Qt::AlignTop, m_emptyText);
}

} // namespace Ui
