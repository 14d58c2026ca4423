// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/local/localcontrol.h"

#include "engine/service/local/engineworker.h"

namespace Engine {

LocalControl::LocalControl(EngineWorker &worker, QObject *parent)
    : EmulatorControl(parent)
    , m_worker(worker)
{
}

void LocalControl::inject(const Fault &fault)
{
    QMetaObject::invokeMethod(
        &m_worker, [worker = &m_worker, fault] { worker->inject(fault); }, Qt::QueuedConnection);
}

void LocalControl::setPaused(bool paused)
{
    if (m_paused == paused)
        return;
    m_paused = paused;
    QMetaObject::invokeMethod(
        &m_worker, [worker = &m_worker, paused] { worker->setPaused(paused); },
        Qt::QueuedConnection);
    emit timeControlChanged();
}

void LocalControl::setSpeed(qint64 permille)
{
    if (m_speed == permille)
        return;
    m_speed = permille;
    QMetaObject::invokeMethod(
        &m_worker, [worker = &m_worker, permille] { worker->setSpeed(permille); },
        Qt::QueuedConnection);
    emit timeControlChanged();
}

void LocalControl::step(Model::Duration time)
{
    QMetaObject::invokeMethod(
        &m_worker, [worker = &m_worker, time] { worker->step(time); }, Qt::QueuedConnection);
}

void LocalControl::takeTruth(const TruthPtr &truth)
{
    m_truth = truth;
    emit truthChanged(truth);
}

} // namespace Engine
