// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logging/eventslist.h"

#include "ui/frame/navigator.h"
#include "ui/items/markdelegate.h"
#include "ui/logging/weightstrip.h"
#include "ui/text/messagetext.h"
#include "ui/text/quantity.h"
#include "ui/text/reasontext.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTableView>
#include <QTextBrowser>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Ui {

EventsList::EventsList(const PageContext &context, const Model::EventFilter &filter,
                       QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(context.site,
              [session = &context.session](quint64 first, int count) {
                  return session->events(first, count);
              })
    , m_split(new QSplitter(Qt::Vertical, this))
    , m_table(new QTableView(this))
    , m_strip(new WeightStrip(m_model, *m_table))
    , m_newer(new QToolButton(this))
    , m_details(new QTextBrowser(this))
    , m_acknowledge(new QPushButton(this))
{
    m_model.setLanguage(windowLanguage());
    m_model.setFilter(filter);
    m_table->setObjectName(u"eventsTable"_s);
    m_table->setAccessibleName(tr("Events"));
    m_table->setModel(&m_model);
    m_table->setItemDelegateForColumn(Model::EventsModel::WeightColumn,
                                      new MarkDelegate(Model::EventsModel::MarkRole, this));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(Theme::instance().rowHeight());
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const QFontMetrics metrics(font());
    const int wide = metrics.horizontalAdvance(u'0');
    const std::array columns{12, 20, 11, 11, 9, 12};
    for (std::size_t i = 0; i < columns.size(); ++i)
        m_table->setColumnWidth(int(i), columns[i] * wide);

    m_newer->setObjectName(u"newerEvents"_s);
    m_newer->setProperty("look", u"button"_s);
    m_newer->hide();
    connect(m_newer, &QToolButton::clicked, this, &EventsList::follow);
    m_details->setObjectName(u"eventDetails"_s);
    m_details->setAccessibleName(tr("Details of the event"));
    m_details->setOpenLinks(false);
    connect(m_details, &QTextBrowser::anchorClicked, this, &EventsList::openObject);
    m_acknowledge->setObjectName(u"acknowledgeEvents"_s);
    connect(m_acknowledge, &QPushButton::clicked, this, &EventsList::askToAcknowledge);

    auto *upper = new QWidget(this);
    auto *above = new QVBoxLayout(upper);
    above->setContentsMargins(0, 0, 0, 0);
    above->setSpacing(Theme::Tight);
    above->addWidget(m_newer, 0, Qt::AlignHCenter);
    auto *beside = new QHBoxLayout;
    beside->setSpacing(0);
    beside->addWidget(m_table, 1);
    beside->addWidget(m_strip);
    above->addLayout(beside, 1);
    m_split->addWidget(upper);
    m_split->addWidget(m_details);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_split);

    connect(&m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) {
                if (first == 0)
                    keepPlace(last + 1);
            });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &EventsList::follow);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value == 0 && m_unread > 0)
            follow();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &EventsList::showDetails);
    connect(&context.session, &Engine::OperatorSession::eventsChanged, this, &EventsList::refresh);
    connect(&context.session, &Engine::OperatorSession::viewChanged, this, &EventsList::refresh);
    connect(&context.session, &Engine::OperatorSession::muChanged, this, [this] {
        const Model::SiteViewPtr view = m_context.session.view();
        m_model.restart(view ? view->lastEvent : 0, m_context.session.acknowledgedUpTo());
    });
    connect(&Theme::instance(), &Theme::changed, this, &EventsList::showDetails);
    refresh();
    showDetails();
}

void EventsList::setDetailsVisible(bool visible)
{
    m_details->setVisible(visible);
}

void EventsList::refresh()
{
    const Model::SiteViewPtr view = m_context.session.view();
    if (!view)
        return;
    m_model.update(view->lastEvent, m_context.session.acknowledgedUpTo());
    const int current = currentEvents();
    m_acknowledge->setText(tr("Acknowledge all current events (%1)...").arg(current));
    const QString reason
        = reasonText(m_context.session, Engine::AcknowledgeEvents{view->lastEvent});
    m_acknowledge->setEnabled(current > 0 && reason.isEmpty());
    m_acknowledge->setToolTip(!reason.isEmpty()  ? reason
                                  : current == 0 ? tr("There are no current events.")
                                                 : QString());
}

int EventsList::currentEvents() const
{
    const Model::SiteViewPtr view = m_context.session.view();
    const quint64 acknowledged = m_context.session.acknowledgedUpTo();
    return view && view->lastEvent > acknowledged ? int(view->lastEvent - acknowledged) : 0;
}

void EventsList::keepPlace(int inserted)
{
    QScrollBar *bar = m_table->verticalScrollBar();
    if (bar->value() == 0)
        return;
    // The rows in sight stay where they are; the newest are above.
    m_table->setUpdatesEnabled(false);
    const int value = bar->value();
    QMetaObject::invokeMethod(
        this,
        [this, value, inserted] {
            QScrollBar *scroll = m_table->verticalScrollBar();
            const int step = m_table->verticalScrollMode() == QAbstractItemView::ScrollPerItem
                ? 1
                : m_table->verticalHeader()->defaultSectionSize();
            scroll->setValue(value + inserted * step);
            m_table->setUpdatesEnabled(true);
        },
        Qt::QueuedConnection);
    m_unread += inserted;
    m_newer->setText(tr("%n new event(s)", nullptr, m_unread));
    m_newer->show();
}

void EventsList::follow()
{
    m_unread = 0;
    m_newer->hide();
    m_table->scrollToTop();
}

void EventsList::showDetails()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid()) {
        m_details->setPlainText(tr("Select an event to see its cause and what to do."));
        return;
    }
    const Model::Event event = m_model.eventAt(current.row());
    const auto row = [](const QString &label, const QString &value) {
        return value.isEmpty() ? QString()
                               : u"<tr><td><b>%1</b>&nbsp;&nbsp;</td><td>%2</td></tr>"_s.arg(
                                   label.toHtmlEscaped(), value.toHtmlEscaped());
    };
    QString object = event.system.isEmpty() ? event.cluster : event.system;
    if (object.isEmpty() && event.unit != Model::NoUnit)
        object = m_context.site->unit(event.unit).name;
    QString html
        = u"<p><b>%1</b></p><table>"_s.arg(messageText(event.key, event.args).toHtmlEscaped());
    html += row(tr("Message"), event.key);
    html += row(tr("Cause"), messageMeaning(event.key, event.args));
    html += row(tr("Action"), messageResponse(event.key, event.args));
    if (event.component == u"Cluster"_s)
        html += row(tr("Reported by"),
                    event.confirmed ? tr("the Cluster Manager, term %1").arg(event.term)
                                    : tr("unconfirmed, without a Cluster Manager"));
    html += u"</table>"_s;
    if (!object.isEmpty())
        html
            += u"<p><a href=\"object\">%1</a></p>"_s.arg(tr("Open %1").arg(object).toHtmlEscaped());
    m_details->setHtml(html);
}

void EventsList::openObject()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    const Model::Event event = m_model.eventAt(current.row());
    const Model::SiteViewPtr view = m_context.session.view();
    Place place;
    place.name = event.system;
    const auto found = view ? view->findVms(event.system) : std::vector<Model::VmStatePtr>();
    if (!event.system.isEmpty() && !found.empty()) {
        place.kind = PlaceKind::Vm;
        place.unit = found.front()->su;
    } else if (!event.cluster.isEmpty()) {
        place.kind = PlaceKind::Cluster;
        place.name = event.cluster;
    } else {
        place.kind = PlaceKind::Unit;
        place.unit = event.unit;
    }
    m_context.navigator.go(place);
}

void EventsList::askToAcknowledge()
{
    const Model::SiteViewPtr view = m_context.session.view();
    const int current = currentEvents();
    if (!view || current == 0)
        return;
    const quint64 upTo = view->lastEvent;
    const std::vector<Model::Event> last = m_context.session.events(upTo, 1);
    auto *question = new QMessageBox(QMessageBox::Question, tr("Acknowledge events"),
                                     tr("Acknowledge all %n current event(s)?", nullptr, current),
                                     QMessageBox::Cancel, this);
    question->setObjectName(u"acknowledgeQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    if (!last.empty())
        question->setInformativeText(
            tr("All up to %1, \"%2\". They leave the current events and stay in the log. Events "
               "that come meanwhile are not acknowledged.")
                .arg(dateTimeText(last.front().time),
                     messageText(last.front().key, last.front().args)));
    QAbstractButton *yes = question->addButton(tr("Acknowledge"), QMessageBox::AcceptRole);
    yes->setObjectName(u"acknowledgeNow"_s);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(yes, &QAbstractButton::clicked, this,
            [this, upTo] { m_context.session.perform(Engine::AcknowledgeEvents{upTo}); });
    question->open();
}

void EventsList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_model.setLanguage(windowLanguage());
        refresh();
        showDetails();
    }
}

} // namespace Ui
