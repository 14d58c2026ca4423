// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/local/pace.h"

#include <algorithm>

namespace Engine {

namespace {

constexpr qint64 LongestTurnNs = 100'000'000; ///< more is a machine that slept or is too slow
constexpr int LongestSleepMs = 20; ///< so that clocks move evenly

} // namespace

void Pace::setPaused(bool paused)
{
    m_paused = paused;
    m_wall.restart();
}

void Pace::setSpeed(qint64 permille)
{
    m_speed = std::max<qint64>(permille, FlatOut);
    m_wall.restart();
}

void Pace::step(Model::Instant now, Model::Duration time)
{
    m_stepUntil = std::max(now, m_stepUntil) + time;
}

Model::Instant Pace::target(Model::Instant now)
{
    const qint64 passed = std::min(m_wall.nsecsElapsed(), LongestTurnNs);
    m_wall.restart();
    if (now < m_stepUntil)
        return m_stepUntil;
    if (m_paused)
        return now;
    if (m_speed == FlatOut)
        return Model::Instant::max();
    return now + Model::Duration(passed * m_speed / 1000);
}

int Pace::sleep(Model::Instant now, Model::Duration ahead) const
{
    if (now < m_stepUntil)
        return 0;
    if (m_paused)
        return -1;
    if (m_speed == FlatOut || ahead.count() <= 0)
        return 0;
    const qint64 ms = ahead.count() / m_speed / 1000;
    return int(std::clamp<qint64>(ms, 1, LongestSleepMs));
}

} // namespace Engine
