// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/reasontext.h"

#include "ui/text/messagetext.h"

using namespace Qt::StringLiterals;

namespace Ui {

namespace {

struct Names {
    QString system;
    QString unit; ///< the one acted on: unit, console's SU, source SU
    QString target;
};

class NamesOf {
public:
    explicit NamesOf(const Model::SiteView &view)
        : m_view(view)
    {
    }

    Names operator()(const Engine::PowerUnit &action) const { return {{}, name(action.unit), {}}; }
    Names operator()(const Engine::ConsoleInput &action) const
    {
        return {action.console.system, name(action.console.su), {}};
    }
    Names operator()(const Engine::CheckMigration &action) const
    {
        return {action.vm, name(action.source), target(action.source, action.target)};
    }
    Names operator()(const Engine::MigrateVm &action) const
    {
        return {action.vm, name(action.source), target(action.source, action.target)};
    }
    Names operator()(const Engine::AbortMigration &action) const
    {
        const Model::LmStatus *lm = m_view.findMigration(action.migration);
        return {lm ? lm->vmName : QString(), name(action.source),
                lm ? name(lm->target) : QString()};
    }
    Names operator()(const Engine::SetClusterActive &) const { return {}; }
    Names operator()(const Engine::AcknowledgeEvents &) const { return {}; }

private:
    QString name(Model::UnitId unit) const
    {
        return unit == Model::NoUnit ? QString() : m_view.site->unit(unit).name;
    }
    QString target(Model::UnitId source, Model::UnitId given) const
    {
        return name(given == Model::NoUnit ? m_view.site->partnerOf(source) : given);
    }

    const Model::SiteView &m_view;
};

} // namespace

QString reasonText(const Engine::OperatorSession &session, const Engine::Action &action)
{
    const QString key = session.reasonAgainst(action);
    const Model::SiteViewPtr view = session.view();
    if (key.isEmpty() || !view)
        return messageText(key, {});
    const Names names = std::visit(NamesOf(*view), action);
    // The inserts each reason of access.toml asks for; the account is always the first.
    QStringList args{session.account()};
    if (key == u"SEC0403"_s || key == u"SEC0404"_s)
        args << names.system << names.unit;
    else if (key == u"SEC0405"_s || key == u"SEC0406"_s)
        args << names.unit;
    else if (key == u"SEC0407"_s)
        args << names.system << names.target;
    else
        args << Model::toText(session.role());
    return messageText(key, args);
}

} // namespace Ui
