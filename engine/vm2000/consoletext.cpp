// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vm2000/consoletext.h"

#include "model/catalogue.h"

namespace Engine::Vm2000 {

using namespace Qt::Literals::StringLiterals;

namespace {

QString statusWord(Model::VmStatus status)
{
    switch (status) {
    case Model::VmStatus::DefinedOnly:
        return u"NOT INITIALIZED"_s;
    case Model::VmStatus::InitOnly:
        return u"INIT-ONLY"_s;
    case Model::VmStatus::Running:
        return u"RUNNING"_s;
    case Model::VmStatus::Wait:
        return u"IN HOLD (WAIT)"_s;
    case Model::VmStatus::Down:
        return u"DOWN"_s;
    case Model::VmStatus::Held: // ours: by the gap rule, which VM2000 does not know
        return u"HELD"_s;
    }
    return {};
}

} // namespace

QString consoleText(const QString &key, const QStringList &args)
{
    const Model::Catalogue &catalogue = Model::Catalogue::instance();
    const QString text = catalogue.text(key, args, Model::Language::English);
    const Model::Message *message = catalogue.find(key);
    const bool hasText = message && !message->purposeOnly;
    return u"% "_s + (hasText ? key + u' ' + text : text);
}

QString consoleWord(const Model::VmState &vm)
{
    if (vm.inbound)
        return u"SETUP(MIGR)"_s;
    const QString word = vm.held ? statusWord(Model::VmStatus::Held) : statusWord(vm.status);
    if (vm.migrating)
        return word + u"(MIGR)"_s;
    return vm.diff ? word + u"(DIFF)"_s : word;
}

QStringList vmInserts(const Model::VmDefinition &vm)
{
    return {QString::number(vm.index), vm.name};
}

} // namespace Engine::Vm2000
