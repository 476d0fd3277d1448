<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>AllMarksDialog</name>
    <message numerus="yes">
        <source>%n marks</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marks selected</source>
        <translation>
            <numerusform>%n mark selected</numerusform>
            <numerusform>%n marks selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n marks</source>
        <translation>
            <numerusform>{shown} of %n mark</numerusform>
            <numerusform>{shown} of %n marks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChapterPane</name>
    <message numerus="yes">
        <source>%n chapters</source>
        <translation>
            <numerusform>%n chapter</numerusform>
            <numerusform>%n chapters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chapters, detailed</source>
        <translation>
            <numerusform>%n chapter, detailed</numerusform>
            <numerusform>%n chapters, detailed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chapters, my own</source>
        <translation>
            <numerusform>%n chapter, my own</numerusform>
            <numerusform>%n chapters, my own</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindKeeper</name>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryView</name>
    <message numerus="yes">
        <source>%n episodes</source>
        <translation>
            <numerusform>%n episode</numerusform>
            <numerusform>%n episodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MachineWords</name>
    <message numerus="yes">
        <source>The new transcription differs from %n of your corrections.</source>
        <translation>
            <numerusform>The new transcription differs from %n of your corrections.</numerusform>
            <numerusform>The new transcription differs from %n of your corrections.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkChanges</name>
    <message numerus="yes">
        <source>%n marks deleted</source>
        <translation>
            <numerusform>%n mark deleted</numerusform>
            <numerusform>%n marks deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkExport</name>
    <message numerus="yes">
        <source>%n marks are written to {file}.</source>
        <translation>
            <numerusform>%n mark is written to {file}.</numerusform>
            <numerusform>%n marks are written to {file}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkPane</name>
    <message numerus="yes">
        <source>%n marks</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message numerus="yes">
        <source>%n languages</source>
        <translation>
            <numerusform>%n language</numerusform>
            <numerusform>%n languages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n episodes are ready</source>
        <translation>
            <numerusform>%n episode is ready</numerusform>
            <numerusform>%n episodes are ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n paused</numerusform>
            <numerusform>%n paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to do</source>
        <translation>
            <numerusform>%n to do</numerusform>
            <numerusform>%n to do</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoting</name>
    <message numerus="yes">
        <source>Copied %n words.</source>
        <translation>
            <numerusform>Copied %n word.</numerusform>
            <numerusform>Copied %n words.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplaceDialog</name>
    <message numerus="yes">
        <source>%n places; untick what stays as it is.</source>
        <translation>
            <numerusform>%n place; untick what stays as it is.</numerusform>
            <numerusform>%n places; untick what stays as it is.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n</source>
        <translation>
            <numerusform>Replace %n</numerusform>
            <numerusform>Replace %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Replacer</name>
    <message numerus="yes">
        <source>%n places replaced.</source>
        <translation>
            <numerusform>%n place replaced.</numerusform>
            <numerusform>%n places replaced.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message numerus="yes">
        <source>%n hits {where}</source>
        <translation>
            <numerusform>%n hit {where}</numerusform>
            <numerusform>%n hits {where}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n hits {where}</source>
        <translation>
            <numerusform>The first hit {where}</numerusform>
            <numerusform>The first %n hits {where}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n episodes</source>
        <translation>
            <numerusform>in %n episode</numerusform>
            <numerusform>in %n episodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SkipLengths</name>
    <message numerus="yes">
        <source>Back %n seconds</source>
        <translation>
            <numerusform>Back %n second</numerusform>
            <numerusform>Back %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forward %n seconds</source>
        <translation>
            <numerusform>Forward %n second</numerusform>
            <numerusform>Forward %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SleepDialog</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) more</source>
        <translation>
            <numerusform>%n minute more</numerusform>
            <numerusform>%n minutes more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop in %n minute(s)</source>
        <translation>
            <numerusform>Stop in %n minute</numerusform>
            <numerusform>Stop in %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SleepKeeper</name>
    <message numerus="yes">
        <source>%n minute(s) more</source>
        <translation>
            <numerusform>%n minute more</numerusform>
            <numerusform>%n minutes more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sound stops in %n minute(s).</source>
        <translation>
            <numerusform>The sound stops in %n minute.</numerusform>
            <numerusform>The sound stops in %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextReport</name>
    <message numerus="yes">
        <source>%n doubtful words, {share} of all</source>
        <translation>
            <numerusform>%n doubtful word, {share} of all</numerusform>
            <numerusform>%n doubtful words, {share} of all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them differ from the new transcription</source>
        <translation>
            <numerusform>%n of them differs from the new transcription</numerusform>
            <numerusform>%n of them differ from the new transcription</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places corrected</source>
        <translation>
            <numerusform>%n place corrected</numerusform>
            <numerusform>%n places corrected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UpNextPanel</name>
    <message numerus="yes">
        <source>%n episode(s), {length}</source>
        <translation>
            <numerusform>%n episode, {length}</numerusform>
            <numerusform>%n episodes, {length}</numerusform>
        </translation>
    </message>
</context>
</TS>
