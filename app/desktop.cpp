// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop.h"

#include "app/commandline.h"
#include "app/legfiles.h"
#include "app/terminal/terminal.h"
#include "app/windows.h"
#include "engine/service/emulatorcontrol.h"
#include "engine/service/local/localservice.h"
#include "model/catalogue.h"
#include "model/sitefile.h"
#include "ui/frame/mainwindow.h"
#include "ui/screenshots/screenshots.h"
#include "ui/text/windowlanguage.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace App {

namespace {

/// Null, and all errors told, when the file is no good.
Model::SitePtr siteOf(const Options &options)
{
    const Model::LoadedSite loaded = Model::loadSite(options.site);
    for (const Model::SiteError &error : loaded.errors)
        complain(error.toText(terminalLanguage()));
    if (!loaded.site) {
        const QStringList args{options.site, QString::number(loaded.errors.size())};
        complain(Model::Catalogue::instance().text(u"SEC0971"_s, args, terminalLanguage()));
    }
    return loaded.site;
}

int takePictures(Engine::ManagementService &service, const QString &folder)
{
    if (!QDir().mkpath(folder) || !QFileInfo(folder).isWritable()) {
        const Model::Catalogue &catalogue = Model::Catalogue::instance();
        complain(catalogue.text(u"SEC0998"_s, {folder}, terminalLanguage()) + u' '
                 + catalogue.response(u"SEC0998"_s, {folder}, terminalLanguage()));
        return ExitStatus::SetUp;
    }
    Ui::Screenshots screenshots(service, folder, [](auto &ofService, auto session) {
        return makeWindow(ofService, std::move(session), false);
    });
    QObject::connect(
        &screenshots, &Ui::Screenshots::finished, qApp,
        [](const QString &error) {
            if (!error.isEmpty())
                complain(error);
            QCoreApplication::exit(error.isEmpty() ? ExitStatus::Good : ExitStatus::Failed);
        },
        Qt::QueuedConnection);
    screenshots.start();
    return QCoreApplication::exec();
}

} // namespace

int runDesktop(const Options &options)
{
    QApplication &app = *qApp;
    app.setOrganizationName(u"seconsole"_s);
    app.setApplicationName(u"seconsole"_s);
    Ui::speak(app, terminalLanguage());
    Ui::Theme::apply(app);

    Model::SitePtr site = siteOf(options);
    if (!site)
        return ExitStatus::SetUp;
    if (!options.legs.isEmpty()) {
        const LegFiles files = makeLegFiles(site, options.legs);
        if (!files.site) {
            const Model::Catalogue &catalogue = Model::Catalogue::instance();
            complain(catalogue.text(files.key, files.args, terminalLanguage()) + u' '
                     + catalogue.response(files.key, files.args, terminalLanguage()));
            return ExitStatus::SetUp;
        }
        site = files.site;
    }
    Engine::LocalService service(site, options.seed);
    if (options.speed)
        service.emulator()->setSpeed(*options.speed);
    if (!options.screenshots.isEmpty()) {
        app.setQuitOnLastWindowClosed(false);
        return takePictures(service, options.screenshots);
    }
    Windows windows(service, true);
    windows.logOn(options.account);
    return app.exec();
}

} // namespace App
