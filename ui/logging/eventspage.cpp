// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logging/eventspage.h"

#include "ui/logging/eventslist.h"
#include "ui/text/quantity.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace Ui {

namespace {

constexpr int ExportBound = 100'000;

QString quoted(QString value)
{
    value.replace(u'"', u"\"\""_s);
    return u'"' + value + u'"';
}

} // namespace

EventsPage::EventsPage(const PageContext &context, const Place &place, QWidget *parent)
    : Page(context, place, parent)
    , m_list(new EventsList(context, {}, this))
{
    setObjectName(u"eventsPage"_s);
    m_typing.setSingleShot(true);
    m_typing.setInterval(150);
    connect(&m_typing, &QTimer::timeout, this, &EventsPage::applyFilter);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, Theme::Tight, 0, Theme::Normal);
    layout->setSpacing(Theme::Normal);
    layout->addWidget(makeFilterLine());
    layout->addWidget(m_list, 1);
    connect(&m_list->model(), &QAbstractItemModel::rowsInserted, this, &EventsPage::showCount);
    connect(&m_list->model(), &QAbstractItemModel::modelReset, this, &EventsPage::showCount);
    connect(&m_list->model(), &Model::EventsModel::searchingChanged, this, &EventsPage::showCount);
    fillSystems(context.session.view());
    if (!place.name.isEmpty())
        setFilterText(place.name);
    showCount();
}

QWidget *EventsPage::makeFilterLine()
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Normal);
    m_text = new QLineEdit(line);
    m_text->setObjectName(u"eventsFilterText"_s);
    m_text->setAccessibleName(tr("Filter text"));
    m_text->setPlaceholderText(tr("Filter: words in any column"));
    m_text->setClearButtonEnabled(true);
    connect(m_text, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_text, &QLineEdit::returnPressed, this, &EventsPage::applyFilter);
    m_weight = new QComboBox(line);
    m_weight->setObjectName(u"eventsFilterWeight"_s);
    m_weight->setAccessibleName(tr("Least weight"));
    m_weight->addItem(tr("All weights"), int(Model::Weight::Info));
    m_weight->addItem(Theme::markIcon(Model::Mark::Medium), tr("WARNING and ERROR"),
                      int(Model::Weight::Warning));
    m_weight->addItem(Theme::markIcon(Model::Mark::High), tr("ERROR only"),
                      int(Model::Weight::Error));
    m_system = new QComboBox(line);
    m_system->setObjectName(u"eventsFilterSystem"_s);
    m_system->setAccessibleName(tr("System"));
    m_system->addItem(tr("All systems"), QString());
    for (QComboBox *box : {m_weight, m_system}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        connect(box, &QComboBox::currentIndexChanged, this, &EventsPage::applyFilter);
    }
    m_count = new QLabel(line);
    m_count->setProperty("look", u"muted"_s);
    auto *exportButton = new QPushButton(tr("Export..."), line);
    exportButton->setObjectName(u"exportEvents"_s);
    connect(exportButton, &QPushButton::clicked, this, &EventsPage::askExport);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_weight);
    layout->addWidget(m_system);
    layout->addWidget(m_count);
    layout->addWidget(exportButton);
    layout->addWidget(m_list->acknowledgeButton());
    return line;
}

QString EventsPage::heading() const
{
    return tr("Events");
}

void EventsPage::showView(const Model::SiteViewPtr &view)
{
    fillSystems(view);
}

void EventsPage::fillSystems(const Model::SiteViewPtr &view)
{
    if (!view)
        return;
    QStringList names;
    for (const Model::VmStatePtr &vm : view->vms)
        names.append(vm->definition.name);
    names.sort();
    names.removeDuplicates();
    for (const QString &name : names) {
        if (m_system->findData(name) < 0)
            m_system->addItem(name, name);
    }
}

void EventsPage::setFilterText(const QString &text)
{
    m_text->setText(text);
    applyFilter();
}

void EventsPage::applyFilter()
{
    m_typing.stop();
    Model::EventFilter filter;
    filter.text = m_text->text();
    filter.atLeast = Model::Weight(m_weight->currentData().toInt());
    filter.system = m_system->currentData().toString();
    m_list->model().setFilter(filter);
}

void EventsPage::showCount()
{
    const Model::EventsModel &model = m_list->model();
    const QString shown = countText(model.rowCount());
    const QString all = countText(qint64(model.lastNumber()));
    m_count->setText(model.isSearching()            ? tr("%1 found, searching...").arg(shown)
                         : model.filter().isEmpty() ? tr("%1 events").arg(all)
                                                    : tr("%1 of %2 events").arg(shown, all));
}

void EventsPage::askExport()
{
    auto *dialog = new QFileDialog(this, tr("Export events"), u"events.csv"_s, tr("Table (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        const QString error = exportTo(file);
        if (!error.isEmpty())
            m_count->setText(error);
    });
    dialog->open();
}

QString EventsPage::exportTo(const QString &fileName) const
{
    QSaveFile file(fileName);
    if (file.open(QIODevice::WriteOnly)) {
        const Model::EventsModel &model = m_list->model();
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(
                quoted(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()));
        file.write(cells.join(u';').toUtf8() + "\r\n");
        const int rows = qMin(model.rowCount(), ExportBound);
        for (int row = 0; row < rows; ++row) {
            for (int column = 0; column < model.columnCount(); ++column)
                cells[column] = quoted(model.index(row, column).data().toString());
            file.write(cells.join(u';').toUtf8() + "\r\n");
        }
        if (file.commit())
            return {};
    }
    return tr("%1 could not be written: %2").arg(fileName, file.errorString());
}

} // namespace Ui
