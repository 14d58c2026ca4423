// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hardware/crdpanel.h"

#include "model/items/crdcells.h"
#include "model/items/words.h"
#include "ui/frame/fieldgrid.h"
#include "ui/frame/objecttable.h"
#include "ui/hardware/diskrulespanel.h"
#include "ui/hardware/diskspanel.h"
#include "ui/hardware/latencychart.h"
#include "ui/hardware/sightspanel.h"
#include "ui/hardware/voterspanel.h"
#include "ui/text/messagetext.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Ui {

namespace {

enum Tab {
    DisksTab,
    VotersTab,
    SightsTab,
    LatencyTab,
    ConflictsTab,
    RulesTab,
};

} // namespace

/// Everything stays legible where docks leave little room.
static QWidget *scrolled(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    return area;
}

CrdPanel::CrdPanel(const PageContext &context, Model::UnitId mu, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_mu(mu)
    , m_whose(new QLabel(this))
    , m_tabs(new QTabWidget(this))
    , m_disks(new DisksPanel(context, mu, this))
    , m_voters(new VotersPanel(context, mu, this))
    , m_sights(new SightsPanel(context, this))
    , m_latency(new LatencyChart(context.site, this))
    , m_rules(new DiskRulesPanel(context, this))
{
    new QVBoxLayout(this);
    layout()->setContentsMargins(0, Theme::Normal, 0, 0);
    layout()->setSpacing(Theme::Normal);
    addFields();
    m_whose->setObjectName(u"crdWhose"_s);
    m_whose->setProperty("look", u"banner"_s);
    m_whose->setWordWrap(true);
    layout()->addWidget(m_whose);
    addTabs();
    layout()->addWidget(m_tabs);
}

void CrdPanel::addFields()
{
    auto *grid = new FieldGrid(m_context, 2, this);
    m_fields.state = grid->add(tr("CRD"));
    m_fields.generation = grid->add(tr("Generation"));
    m_fields.term = grid->add(tr("Term"));
    m_fields.sequence = grid->add(tr("Last record"));
    m_fields.votes = grid->add(tr("Votes"));
    m_fields.scrub = grid->add(tr("Last scrub"));
    layout()->addWidget(grid);
}

void CrdPanel::addTabs()
{
    m_tabs->setObjectName(u"crdTabs"_s);
    m_tabs->setAccessibleName(tr("Parts of the CRD"));
    m_tabs->addTab(scrolled(m_disks), tr("Disks"));
    m_tabs->addTab(scrolled(m_voters), tr("Term and voters"));
    m_tabs->addTab(scrolled(m_sights), tr("Who sees whom"));
    m_tabs->addTab(scrolled(m_latency), tr("Latency"));
    m_tabs->addTab(scrolled(makeConflicts()), tr("Conflicts"));
    m_tabs->addTab(scrolled(m_rules), tr("Rules"));
    m_tabs->setTabIcon(RulesTab, Theme::markIcon(m_rules->mark()));
}

QWidget *CrdPanel::makeConflicts()
{
    auto *tab = new QWidget(this);
    auto *legend = new QLabel(tr("What the other side of an override wrote and this side does not "
                                 "have. Nothing of it is merged by itself: compare and do again "
                                 "what is still wanted."),
                              tab);
    legend->setProperty("look", u"muted"_s);
    legend->setWordWrap(true);
    auto *table = new ObjectTable(m_conflicts, m_context, tr("Conflicts"), tab);
    table->setEmptyText(tr("no conflicts"));
    auto *rows = new QVBoxLayout(tab);
    rows->setContentsMargins(0, Theme::Normal, 0, 0);
    rows->setSpacing(Theme::Normal);
    rows->addWidget(legend);
    rows->addWidget(table, 1);
    return tab;
}

void CrdPanel::showView(const Model::SiteView &view)
{
    const QString own = m_context.site->unit(view.mu).name;
    const QString name = m_context.site->unit(m_mu).name;
    m_whose->setVisible(view.mu != m_mu);
    m_whose->setText(tr("You are logged on to %1: the CRD is shown as %1 knows it. Latencies, the "
                        "internal disk and the reach of %2 are known at %2 only.")
                         .arg(own, name));
    showFields(view);
    showMarks(view);
    m_disks->showView(view);
    m_voters->showView(view);
    m_sights->showView(view);
    m_conflicts.setView(view);
    if (m_context.latencies)
        m_latency->showHistory(*m_context.latencies, view.time);
}

void CrdPanel::showFields(const Model::SiteView &view)
{
    m_fields.state->showCell(Model::crdStateCell(view, windowLanguage()));
    m_fields.term->showCell(Model::crdTermCell(view));
    m_fields.votes->showCell(Model::crdVotesCell(view));
    m_fields.generation->showCell(Model::crdGenerationCell(view));
    m_fields.sequence->showCell(Model::crdSequenceCell(view));
    m_fields.scrub->showCell(Model::scrubCell(view));
}

void CrdPanel::showMarks(const Model::SiteView &view)
{
    const auto mark
        = [this](int tab, Model::Mark value) { m_tabs->setTabIcon(tab, Theme::markIcon(value)); };
    mark(DisksTab, view.mu == m_mu ? Model::crdDisksMark(view) : Model::Mark::None);
    mark(VotersTab, Model::crdVotesCell(view).mark);
    const std::size_t conflicts = view.crd ? view.crd->conflicts.size() : 0;
    mark(ConflictsTab, conflicts > 0 ? Model::Mark::Medium : Model::Mark::None);
    m_tabs->setTabText(ConflictsTab, tr("Conflicts (%1)").arg(conflicts));
}

} // namespace Ui
