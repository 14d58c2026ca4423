// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sitefile.h"

#include "model/siteread/clusterchecks.h"
#include "model/siteread/sitechecks.h"
#include "model/siteread/siteproblems.h"
#include "model/siteread/sitereader.h"
#include "model/siteread/sitetable.h"

#include <QFile>

#include <toml++/toml.h>

using namespace Qt::StringLiterals;

/// A static library's resources need a call from outside any namespace.
static void registerSites()
{
    Q_INIT_RESOURCE(sites);
}

namespace Model {

LoadedSite loadSite(const QString &path)
{
    registerSites();
    constexpr qint64 MostBytes = 4 * 1024 * 1024;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {nullptr, {{path, 0, 0, {}, u"SEC0701"_s, {path, file.errorString()}}}};
    const QByteArray bytes = file.read(MostBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return {nullptr, {{path, 0, 0, {}, u"SEC0701"_s, {path, file.errorString()}}}};
    if (bytes.size() > MostBytes)
        return {nullptr, {{path, 0, 0, {}, u"SEC0720"_s, {path, u"4"_s}}}};
    return loadSiteText(bytes, path);
}

LoadedSite loadSiteText(const QByteArray &utf8, const QString &file)
{
    SiteProblems problems(file);
    try {
        const toml::table document
            = toml::parse(std::string_view(utf8.constData(), std::size_t(utf8.size())));
        SiteTable root(document, {}, problems);
        auto site = std::make_shared<Site>(SiteReader(root, problems).read());
        SiteChecks(*site, problems).run();
        ClusterChecks(*site, problems).run();
        if (problems.isEmpty())
            return {site, {}};
    } catch (const toml::parse_error &error) {
        const std::string_view reason = error.description();
        problems.reportAt(int(error.source().begin.line), int(error.source().begin.column), {},
                          u"SEC0702"_s,
                          {QString::fromUtf8(reason.data(), qsizetype(reason.size()))});
    }
    return {nullptr, problems.sorted()};
}

QString defaultSitePath()
{
    registerSites();
    return u":/sites/augsburg.toml"_s;
}

} // namespace Model
