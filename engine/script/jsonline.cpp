// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/script/jsonline.h"

#include "model/jsonobject.h"

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

void addIfAny(Model::JsonObject &object, const char *name, const QString &value)
{
    if (!value.isEmpty())
        object.add(name, value);
}

} // namespace

QByteArray toJsonLine(const OutputRecord &record)
{
    Model::JsonObject object;
    object.add("t", Model::toIsoText(record.time));
    if (record.number > 0)
        object.add("n", record.number);
    addIfAny(object, "kind", toText(record.kind));
    addIfAny(object, "src", record.source);
    addIfAny(object, "mu", record.mu);
    addIfAny(object, "text", record.text);
    addIfAny(object, "key", record.key);
    if (!record.args.isEmpty())
        object.add("args", record.args);
    return object.finish();
}

} // namespace Engine
