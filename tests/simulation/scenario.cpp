// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

QString Scenario::replay() const
{
    QStringList lines{
        u"seconsole --headless --site resources/sites/%1.toml --seed %2 --speed max <<'END'"_s
            .arg(siteName)
            .arg(seed)};
    for (const ScenarioStep &step : steps) {
        for (const Engine::ScriptLine &line : step.lines)
            lines.append(line.text);
        if (step.time > 0s)
            lines.append(u"wait %1ms"_s.arg(step.time / 1ms));
    }
    lines.append(u"events\nstatus\nEND"_s);
    return lines.join(u'\n');
}
