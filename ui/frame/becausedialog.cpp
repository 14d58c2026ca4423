// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/becausedialog.h"

#include "ui/frame/celldelegate.h"
#include "ui/frame/csv.h"
#include "ui/frame/placetext.h"
#include "ui/text/messagetext.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Ui {

BecauseDialog *BecauseDialog::open(const PageContext &context, const Place &place, QWidget *parent)
{
    const auto reasons = [&session = context.session, place]() -> std::vector<Model::Because> {
        const Model::SiteViewPtr view = session.view();
        return view ? Model::because(place, *view, windowLanguage())
                    : std::vector<Model::Because>();
    };
    return open(context, Question{wayTo(place, *context.site).last(), place, reasons}, parent);
}

BecauseDialog *BecauseDialog::open(const PageContext &context, const QString &object,
                                   Reasons reasons, QWidget *parent)
{
    return open(context, Question{object, {}, std::move(reasons)}, parent);
}

BecauseDialog *BecauseDialog::open(const PageContext &context, Question question, QWidget *parent)
{
    for (BecauseDialog *dialog : parent->findChildren<BecauseDialog *>()) {
        const Question &asked = dialog->m_question;
        if (asked.place == question.place && asked.object == question.object) {
            dialog->raise();
            dialog->activateWindow();
            return dialog;
        }
    }
    auto *dialog = new BecauseDialog(context, std::move(question), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
    return dialog;
}

BecauseDialog::BecauseDialog(const PageContext &context, Question question, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_question(std::move(question))
    , m_model(new Model::ReasonsModel(this))
    , m_tree(new QTreeView(this))
{
    const QString &name = m_question.object;
    setWindowTitle(tr("Status of %1").arg(name));
    auto *title = new QLabel(tr("Why is the status of %1 as it is?").arg(name), this);
    title->setFont(Theme::instance().font(TypeStep::Heading));
    title->setWordWrap(true);

    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new CellDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setAccessibleName(tr("Reasons"));
    m_tree->header()->setStretchLastSection(false);
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (const QVariant object = index.data(Model::ObjectRole); object.isValid())
            m_context.navigator.go(object.value<Place>());
    });
    connect(m_tree, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (const QVariant target = index.data(Model::TargetRole); target.isValid())
            m_context.navigator.go(target.value<Place>());
    });

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *closeButton = buttons->button(QDialogButtonBox::Close);
    closeButton->setText(tr("Close"));
    closeButton->setIcon({});
    closeButton->setDefault(true);
    QPushButton *copyButton = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    connect(copyButton, &QPushButton::clicked, this, &BecauseDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *rows = new QVBoxLayout(this);
    rows->addWidget(title);
    rows->addWidget(m_tree, 1);
    rows->addWidget(buttons);

    connect(&m_context.session, &Engine::OperatorSession::viewChanged, this,
            &BecauseDialog::refresh);
    refresh();
    m_tree->expandAll();
    m_tree->setCurrentIndex(m_model->index(0, 0));
    for (int column = 0; column < Model::ReasonsModel::ColumnCount; ++column) {
        m_tree->resizeColumnToContents(column);
        m_tree->setColumnWidth(column, m_tree->columnWidth(column) + Theme::Wide);
    }
    const int characters = fontMetrics().averageCharWidth();
    resize(std::min(m_tree->header()->length() + 4 * Theme::Wide, characters * 130),
           characters * 45);
    m_tree->setFocus();
}

void BecauseDialog::refresh()
{
    m_model->setReasons(m_question.reasons());
}

void BecauseDialog::copy() const
{
    QApplication::clipboard()->setText(
        csvOf(*m_model,
              {Model::ReasonsModel::Reading, Model::ReasonsModel::Object, Model::ReasonsModel::Age,
               Model::ReasonsModel::Rule}));
}

} // namespace Ui
