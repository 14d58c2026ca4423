// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/messagehelp.h"

#include "model/catalogue.h"
#include "ui/text/messagetext.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSplitter>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Ui {

MessageHelp::MessageHelp(QWidget *parent)
    : QDialog(parent)
    , m_filter(new QLineEdit(this))
    , m_keys(new QListWidget(this))
    , m_text(new QTextBrowser(this))
{
    setWindowTitle(tr("Help: messages"));
    m_filter->setPlaceholderText(tr("Message key or words of the text"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_keys->setAccessibleName(tr("Messages"));
    m_text->setAccessibleName(tr("Meaning and response"));
    m_text->setOpenLinks(false);
    for (const auto &[key, message] : Model::Catalogue::instance().messages()) {
        auto *item = new QListWidgetItem(u"%1  %2"_s.arg(key, messageText(key, {})), m_keys);
        item->setData(Qt::UserRole, key);
    }
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(m_keys);
    split->addWidget(m_text);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    auto *rows = new QVBoxLayout(this);
    rows->setSpacing(Theme::Normal);
    rows->addWidget(m_filter);
    rows->addWidget(split, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &MessageHelp::applyFilter);
    connect(m_keys, &QListWidget::currentRowChanged, this, &MessageHelp::showCurrent);
    resize(fontMetrics().averageCharWidth() * 120, fontMetrics().height() * 30);
    m_keys->setCurrentRow(0);
}

void MessageHelp::showMessage(const QString &key)
{
    m_filter->clear();
    for (int row = 0; row < m_keys->count(); ++row) {
        if (m_keys->item(row)->data(Qt::UserRole).toString().compare(key, Qt::CaseInsensitive) == 0)
            m_keys->setCurrentRow(row);
    }
}

void MessageHelp::applyFilter(const QString &text)
{
    for (int row = 0; row < m_keys->count(); ++row) {
        QListWidgetItem *item = m_keys->item(row);
        item->setHidden(!item->text().contains(text, Qt::CaseInsensitive));
    }
}

void MessageHelp::showCurrent()
{
    const QListWidgetItem *item = m_keys->currentItem();
    if (!item)
        return;
    const QString key = item->data(Qt::UserRole).toString();
    QString page = u"<h3>%1</h3><p>%2</p>"_s.arg(key, messageText(key, {}).toHtmlEscaped());
    const auto section = [&page](const QString &title, const QString &text) {
        if (!text.isEmpty())
            page += u"<p><b>%1</b><br>%2</p>"_s.arg(title, text.toHtmlEscaped());
    };
    section(tr("Meaning"), messageMeaning(key, {}));
    section(tr("Response"), messageResponse(key, {}));
    m_text->setHtml(page);
}

} // namespace Ui
