// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/journalfile.h"

#include "model/catalogue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace App {

namespace {

/// "MU/incarnation/counter": the same for all MUs.
QString idText(const Model::EventId &id, const QString &origin)
{
    return origin + u'/' + QString::number(id.incarnation) + u'/' + QString::number(id.counter);
}

void addIfAny(QJsonObject &object, const QString &key, const QString &value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

JournalFile::JournalFile(Model::SitePtr site, const QString &file)
    : m_site(std::move(site))
    , m_file(file)
{
}

bool JournalFile::open()
{
    return m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Text);
}

QString JournalFile::unitName(Model::UnitId unit) const
{
    return Model::indexOf(unit) < m_site->units.size() ? m_site->unit(unit).name : QString();
}

void JournalFile::append(const Model::Event &event)
{
    if (!m_written.insert(event.id).second)
        return;
    QJsonObject object{{u"log"_s, u"event"_s},
                       {u"id"_s, idText(event.id, unitName(event.id.origin))},
                       {u"t"_s, Model::toIsoText(event.time)},
                       {u"weight"_s, toText(event.weight)},
                       {u"component"_s, event.component},
                       {u"key"_s, event.key},
                       {u"args"_s, QJsonArray::fromStringList(event.args)}};
    addIfAny(object, u"unit"_s, unitName(event.unit));
    addIfAny(object, u"system"_s, event.system);
    addIfAny(object, u"cluster"_s, event.cluster);
    if (event.term != 0)
        object.insert(u"term"_s, qint64(event.term));
    if (event.cause != Model::EventId())
        object.insert(u"cause"_s, idText(event.cause, unitName(event.cause.origin)));
    if (!event.confirmed)
        object.insert(u"confirmed"_s, false);
    m_file.write(line(object));
}

void JournalFile::append(const Model::AuditEntry &entry)
{
    QJsonObject object{{u"log"_s, u"audit"_s},
                       {u"id"_s, idText(entry.id, unitName(entry.id.origin))},
                       {u"t"_s, Model::toIsoText(entry.time)},
                       {u"account"_s, entry.account},
                       {u"unit"_s, unitName(entry.unit)},
                       {u"component"_s, entry.component},
                       {u"key"_s, entry.action},
                       {u"args"_s, QJsonArray::fromStringList(entry.args)},
                       {u"success"_s, entry.success}};
    addIfAny(object, u"result"_s, entry.resultKey);
    m_file.write(line(object));
}

} // namespace App
