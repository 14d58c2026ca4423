<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Dashboard</name>
    <message numerus="yes">
        <source>%n inactive</source>
        <translation>
            <numerusform>%n inactive</numerusform>
            <numerusform>%n inactive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n migrating</source>
        <translation>
            <numerusform>%n migrating</numerusform>
            <numerusform>%n migrating</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n defined only</source>
        <translation>
            <numerusform>%n defined only</numerusform>
            <numerusform>%n defined only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>disk %1: not read by %n unit(s)</source>
        <translation>
            <numerusform>disk %1: not read by %n unit</numerusform>
            <numerusform>disk %1: not read by %n units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PowerWords</name>
    <message numerus="yes">
        <source>%n running BS2000 system(s) on it stop.</source>
        <translation>
            <numerusform>%n running BS2000 system on it stops.</numerusform>
            <numerusform>%n running BS2000 systems on it stop.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ui::CheckPage</name>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not checked</source>
        <translation>
            <numerusform>%n not checked</numerusform>
            <numerusform>%n not checked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ui::ConsoleBuffer</name>
    <message numerus="yes">
        <source>%n line(s) were lost here</source>
        <translation>
            <numerusform>%n line was lost here</numerusform>
            <numerusform>%n lines were lost here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ui::ConsolePane</name>
    <message numerus="yes">
        <source>%n new line(s)</source>
        <translation>
            <numerusform>%n new line</numerusform>
            <numerusform>%n new lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n line(s) to %1?</source>
        <translation>
            <numerusform>Send %n line to %1?</numerusform>
            <numerusform>Send %n lines to %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending question(s)</source>
        <translation>
            <numerusform>%n pending question</numerusform>
            <numerusform>%n pending questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ui::EventsList</name>
    <message numerus="yes">
        <source>%n new event(s)</source>
        <translation>
            <numerusform>%n new event</numerusform>
            <numerusform>%n new events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Acknowledge all %n current event(s)?</source>
        <translation>
            <numerusform>Acknowledge the %n current event?</numerusform>
            <numerusform>Acknowledge all %n current events?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ui::FilterLine</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <extracomment>rows of a table, some hidden by a filter</extracomment>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s)</source>
        <translation>
            <numerusform>%1 of %n row</numerusform>
            <numerusform>%1 of %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ui::HeaderBar</name>
    <message numerus="yes">
        <source>%n current event(s)</source>
        <translation>
            <numerusform>%n current event</numerusform>
            <numerusform>%n current events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ui::ReadyPage</name>
    <message numerus="yes">
        <source>%n already detached</source>
        <translation>
            <numerusform>%n already detached</numerusform>
            <numerusform>%n already detached</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ui::StatusTimeline</name>
    <message numerus="yes">
        <source>%n further restriction(s) came on top.</source>
        <translation>
            <numerusform>%n further restriction came on top.</numerusform>
            <numerusform>%n further restrictions came on top.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ui::SuPage</name>
    <message numerus="yes">
        <source>%1 (%n CPU(s))</source>
        <translation>
            <numerusform>%1 (%n CPU)</numerusform>
            <numerusform>%1 (%n CPUs)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ui::TargetPage</name>
    <message numerus="yes">
        <source>about %1 with %n pass(es), suspended for about %2</source>
        <translation>
            <numerusform>about %1 with %n pass, suspended for about %2</numerusform>
            <numerusform>about %1 with %n passes, suspended for about %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 MB memory, %n device(s)</source>
        <translation>
            <numerusform>%1 MB memory, %n device</numerusform>
            <numerusform>%1 MB memory, %n devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ui::Tile</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ui::UnitPage</name>
    <message numerus="yes">
        <source>%n system(s)</source>
        <translation>
            <numerusform>%n system</numerusform>
            <numerusform>%n systems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Model::DisksModel</name>
    <message numerus="yes">
        <source>%n damaged block(s)</source>
        <translation>
            <numerusform>%n damaged block</numerusform>
            <numerusform>%n damaged blocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ui::DiskRulesPanel</name>
    <message numerus="yes">
        <source>%n rule(s) not kept. What the software cannot check is the customer&apos;s responsibility.</source>
        <translation>
            <numerusform>%n rule is not kept. What the software cannot check is the customer&apos;s responsibility.</numerusform>
            <numerusform>%n rules are not kept. What the software cannot check is the customer&apos;s responsibility.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ui::OverrideDialog</name>
    <message numerus="yes">
        <source>MU %1 is down (%n vote(s))</source>
        <translation>
            <numerusform>MU %1 is down (%n vote)</numerusform>
            <numerusform>MU %1 is down (%n votes)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Configuration disk %1 is lost (%n vote(s))</source>
        <translation>
            <numerusform>Configuration disk %1 is lost (%n vote)</numerusform>
            <numerusform>Configuration disk %1 is lost (%n votes)</numerusform>
        </translation>
    </message>
</context>
</TS>
