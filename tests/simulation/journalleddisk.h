// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "powercutjournal.h"
#include "rigdisk.h"

/// Notes the writes and flushes it gets, as bytes.
class JournalledDisk final : public RigDisk {
public:
    /// @p journal is not owned.
    JournalledDisk(PowerCutJournal *journal, int disk, std::vector<Engine::BlockRead> blocks)
        : m_journal(journal)
        , m_disk(disk)
        , m_blocks(std::move(blocks))
    {
    }

    void refuseWrites(bool refuse) { m_refuses = refuse; }
    const std::vector<Engine::BlockRead> &blocks() const { return m_blocks; }

    Engine::DiskStatus write(const Engine::BlockPtr &block) override
    {
        if (m_refuses)
            return Engine::DiskStatus::WriteError;
        const Engine::BlockNumber number = block->header.number;
        m_blocks[number] = {block, Engine::BlockFault::None};
        m_journal->steps.push_back(
            {PowerCutStep::Kind::Write, m_disk, number, Engine::encodeBlock(*block), nullptr, 0});
        return Engine::DiskStatus::Ok;
    }
    void flush() override
    {
        m_journal->steps.push_back({PowerCutStep::Kind::Flush, m_disk, 0, {}, nullptr, 0});
    }
    Engine::BlockRead read(Engine::BlockNumber number) override { return m_blocks[number]; }

private:
    PowerCutJournal *m_journal;
    int m_disk;
    std::vector<Engine::BlockRead> m_blocks;
    bool m_refuses = false;
};
