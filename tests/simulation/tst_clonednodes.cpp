// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "engine/emulator/virtualruntime.h"
#include "engine/units/munode.h"
#include "engine/units/nodefactory.h"
#include "engine/units/sunode.h"
#include "lmrun.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A node's state is a copyable value (PROTOCOLS 4): a clone that is given the same inputs does
/// the same, whenever in an LM it was taken.
class tst_ClonedNodes : public QObject {
    Q_OBJECT

private slots:
    void aCloneContinuesAsItsOriginal_data();
    void aCloneContinuesAsItsOriginal();
};

namespace {

Model::Instant cloneAt; ///< for nodes made by a plain function
QStringList differences;
int clones = 0;

bool same(const Engine::Output &a, const Engine::Output &b)
{
    if (a.index() != b.index())
        return false;
    if (const auto *timer = std::get_if<Engine::SetTimer>(&a)) {
        const auto &other = std::get<Engine::SetTimer>(b);
        return timer->at == other.at && timer->kind == other.kind && timer->ref == other.ref;
    }
    if (const auto *send = std::get_if<Engine::Send>(&a)) {
        const auto &other = std::get<Engine::Send>(b);
        if (send->to != other.to || send->message.index() != other.message.index())
            return false;
        const auto *message = std::get_if<Engine::LmMessagePtr>(&send->message);
        return !message
            || (*message)->index() == std::get<Engine::LmMessagePtr>(other.message)->index();
    }
    if (const auto *stream = std::get_if<Engine::SendStream>(&a)) {
        const auto &other = std::get<Engine::SendStream>(b);
        return stream->to == other.to && stream->chunk->sequence == other.chunk->sequence
            && stream->chunk->bytes == other.chunk->bytes;
    }
    if (const auto *submit = std::get_if<Engine::SubmitCrd>(&a))
        return submit->request->id == std::get<Engine::SubmitCrd>(b).request->id;
    return true;
}

/// The node of a unit, and from a moment on a clone of it beside it.
class Twins final : public Engine::Node {
public:
    explicit Twins(std::unique_ptr<Engine::Node> node)
        : m_node(std::move(node))
    {
    }
    void turn(Engine::Turn &turn, const Engine::Input &input) override
    {
        if (!m_clone && turn.now >= cloneAt) {
            m_clone = m_node->clone();
            ++clones;
        }
        const std::size_t first = turn.out.size();
        m_node->turn(turn, input);
        if (!m_clone)
            return;
        Engine::Outputs outputs;
        Engine::Turn again{turn.now, outputs};
        m_clone->turn(again, input);
        bool equal = outputs.size() == turn.out.size() - first;
        for (std::size_t i = 0; equal && i < outputs.size(); ++i)
            equal = same(turn.out[first + i], outputs[i]);
        if (!equal)
            differences.append(QString::number(turn.now.time_since_epoch().count()));
    }
    std::unique_ptr<Engine::Node> clone() const override
    {
        return std::make_unique<Twins>(m_node->clone());
    }
    const Engine::Node *original() const { return m_node.get(); }
    const Engine::Node *copy() const { return m_clone.get(); }

private:
    std::unique_ptr<Engine::Node> m_node;
    std::unique_ptr<Engine::Node> m_clone;
};

std::unique_ptr<Engine::Node> makeTwins(const Model::SitePtr &site, Model::UnitId unit,
                                        quint64 seed)
{
    return std::make_unique<Twins>(Engine::makeNode(site, unit, seed));
}

class Deaf final : public Engine::RunObserver {
    void consoleShown(Model::Instant, Model::UnitId, const Engine::ShowConsole &) override { }
    void jobReported(Model::Instant, Model::UnitId, const Engine::SuOrderAnswer &) override { }
    void logged(Model::Instant, Model::UnitId, const Engine::Logged &) override { }
    void audited(Model::Instant, Model::UnitId, const Engine::Audited &) override { }
};

} // namespace

void tst_ClonedNodes::aCloneContinuesAsItsOriginal_data()
{
    QTest::addColumn<int>("milliseconds");
    for (const int ms : {0, 5000, 5800, 7500, 7900, 8400, 9000, 9500, 10000, 10500, 12000})
        QTest::addRow("%d ms", ms) << ms;
}

void tst_ClonedNodes::aCloneContinuesAsItsOriginal()
{
    QFETCH(int, milliseconds);
    const Model::SitePtr site = smallSite();
    cloneAt = site->start + std::chrono::milliseconds(milliseconds);
    differences.clear();
    clones = 0;
    Deaf deaf;
    Engine::VirtualRuntime runtime(site, 1, &makeTwins, deaf);
    const Model::UnitId source = site->findUnit(u"ABGSE501"_s);
    const Model::UnitId target = site->findUnit(u"ABGSE701"_s);
    const Model::UnitId mu = site->findUnit(u"abgwhite"_s);
    runtime.runUntil(site->start + 5s);
    runtime.deliver(mu,
                    std::make_shared<const Engine::ActionIn>(
                        Engine::ActionIn{Model::JobId(1), u"admin"_s, u"CLI"_s,
                                         Engine::MigrateVm{source, u"VM09TAPE"_s, target}}));
    runtime.runUntil(site->start + 40s);
    QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u' ')));
    QVERIFY(clones > 10);
    for (const Model::UnitId su : {source, target}) {
        const auto *twins = static_cast<const Twins *>(runtime.node(su));
        const auto *one = static_cast<const Engine::SuNode *>(twins->original());
        const auto *two = static_cast<const Engine::SuNode *>(twins->copy());
        QCOMPARE(two->machine().vms().size(), one->machine().vms().size());
        for (std::size_t i = 0; i < one->machine().vms().size(); ++i) {
            const Engine::Vm &a = one->machine().vms()[i];
            const Engine::Vm &b = two->machine().vms()[i];
            QVERIFY(a.definition == b.definition && a.guest == b.guest && a.status == b.status
                    && a.recordVersion == b.recordVersion);
        }
    }
    const auto *owner = static_cast<const Engine::SuNode *>(
        static_cast<const Twins *>(runtime.node(target))->copy());
    QVERIFY(Engine::isExecuting(*owner->machine().find(u"VM09TAPE"_s)));
}

QTEST_GUILESS_MAIN(tst_ClonedNodes)
#include "tst_clonednodes.moc"
