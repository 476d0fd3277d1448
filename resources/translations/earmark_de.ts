<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>+30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small window with the sentence being heard, or back from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add audio files, with transcripts and chapters beside them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back 15 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back 5 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the word being heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chapter begins here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose, download and measure speech models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what is selected, or the sentence being heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the selected line, or the one being heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a chapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a chapter by its title, summary or points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find whole words only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward 30 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward 5 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the light fall together with the sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the nearest chapter begin at the sentence being heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Louder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mini player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and terms of this show, which speech models are given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and terms…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New chapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New chapter at the sentence being heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next chapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next doubtful word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the text, on the whole screen; Esc leaves it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play from the hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play from the hit in hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Player bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous chapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous doubtful word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove an episode from the library (the file stays)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the whole library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one more sentence before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the sentence being heard, then one more after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a mark at the word being heard, or remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show less of the timeline, larger (or turn the wheel over it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more of the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the chapters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the player bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide what is being transcribed and what waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound and light…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last change of chapters or marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell capital letters from small ones when finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell é from e when finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text and colours: theme, face, size, line height, length of the lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same as a quote, with title and time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same with times and speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the doubtful word before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the hit before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the mark before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next hit in this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next word that recognition is not sure of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transcribe again, with another model or language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transcribe again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Underline doubtful words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Underline doubtful words, or don&apos;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−15</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−5</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgainDialog</name>
    <message>
        <source>As it is heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of “{title}”{by} is replaced, part by part, from where you are. This can&apos;t be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transcribe again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is transcribed from where you are.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgainKeeper</name>
    <message>
        <source>Open the episode first that is to be transcribed again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text was written or corrected by people; recognition does not replace it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Beat</name>
    <message>
        <source>A word is lit every second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>four</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Busy</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BySentence</name>
    <message>
        <source>No sentence is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text with times yet to go by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{slow} until this sentence is over, then {speed} again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChapterDelegate</name>
    <message>
        <source>Always skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the chapter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChapterKeeper</name>
    <message>
        <source>A chapter begins here already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another chapter begins there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chapter deleted: “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chapter {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New chapter: “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are your own chapters: change them here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your chapters are deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chapter deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chapter moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chapter renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>my chapters deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new chapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” begins here now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChapterPane</name>
    <message numerus="yes">
        <source>%n chapters</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chapters, detailed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chapters, my own</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No chapter has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No chapters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show chapters: {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chapter file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>detailed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>my own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>publisher’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {number} chapters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChapterSidebar</name>
    <message>
        <source>Chapters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChapterView</name>
    <message>
        <source>A second earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin at the sentence being heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete all my chapters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip always</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChapterWay</name>
    <message>
        <source>In all of “{show}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped: {titles}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is always skipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is played again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClickDialog</name>
    <message>
        <source>0 ms: as it was measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A click sounds every second, and a word is lit with it. If they do not fall together, press the space bar with each click that you hear, or move the slider until they do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the light waits, in milliseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept for “{output}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press it, or the space bar, with each click that you hear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound and light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tap with the click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ms} ms: the light goes before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ms} ms: the light waits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Doubts</name>
    <message>
        <source>No doubtful word after this place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No doubtful word before this place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No word of this text is doubtful.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>MMM d, yyyy</source>
        <comment>how a date is written, in Qt&apos;s letters for it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share}, about {length} left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close  (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindKeeper</name>
    <message numerus="yes">
        <source>%n hits</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FocusMode</name>
    <message>
        <source>Only the text · Esc for all the rest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gutter</name>
    <message>
        <source>listening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not heard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Done again: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobQueue</name>
    <message>
        <source>The transcription ended unexpectedly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was finished is kept; going on does only what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Librarian</name>
    <message>
        <source>No audio that came with it has the same name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not added: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryView</name>
    <message numerus="yes">
        <source>%n episodes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Add audio…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop an episode here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earmark writes down what is said, on this computer, and lights every word as you hear it.
Have the publisher’s transcript or chapters? Drop them together with the audio.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Episodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sample episode</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of this line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListeningOptions</name>
    <message>
        <source>Draft first, then better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English: {name} writes all of it quickly, then the model improves it where you read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads of the processor; automatic is one a core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>automatic</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookPanel</name>
    <message>
        <source>Back to the first look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earmark’s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters per line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing moves by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text and colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said stands out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkDelegate</name>
    <message>
        <source>A note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkKeeper</name>
    <message>
        <source>Mark removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mark after this place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mark before this place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mark removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mark set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkPane</name>
    <message numerus="yes">
        <source>%n marks</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No marks yet. Press B to keep the place that you hear.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MiniPlayer</name>
    <message>
        <source>Back to the large window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earmark can’t get it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be downloaded again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of {name} will be deleted from this computer: {size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used for new texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} will be deleted from this computer: {size}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelKeeper</name>
    <message>
        <source>Speech models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The speech model {name} is here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message numerus="yes">
        <source>%n languages</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer mistakes; keeps up on most machines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good also with noise and accents; slow without a graphics card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It came as a Python package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in Earmark’s own folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in the cache of Hugging Face’s programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its successor, trained on more speech.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium with fewer layers: quicker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearly as good as large, and much quicker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick, and right for clear speech.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small with fewer layers: quicker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steadier than large-v3 with some recordings; for a graphics card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fewest mistakes; for a graphics card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quickest; for drafts and slow machines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {times} × real time on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>many languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speed not measured yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share}, {done} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share}, {done} of {all}, about {length} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} of it came already</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>A larger model makes fewer mistakes and takes more time. All of them listen on this computer; the network is only asked to download one, and never without you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy models from a folder or a USB stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let Earmark choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring: it transcribes half a minute…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New texts are made with {name}, as you chose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New texts are made with {name}, with which Earmark was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New texts are made with {name}: Earmark’s choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of a model, or one that holds several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model here yet. base is a good one to begin with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it for new texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NamesDialog</name>
    <message>
        <source>About 25 names can be used. Ctrl+Return keeps them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ada Lovelace
Jacquard loom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and terms, one on a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is too much for a model: it is given what stands here up to “{last}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which names and terms are said in “{show}”, and how are they written? Speech models are given what stands here, for all texts of this show that are made from now on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NamesKeeper</name>
    <message>
        <source>Open an episode of the show first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{length} not transcribed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{length} of sound that the published transcript does not have</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message>
        <source>Convert it to mp3 or m4a with another program and add it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has the file been moved or its disk taken out?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file can&apos;t be played: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlayerBar</name>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message numerus="yes">
        <source>%n done</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n episodes are ready</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to do</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All episodes have their text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue has come to its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {length} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aligning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aligning in another Earmark, {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drafting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>getting ready…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>improving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused at {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transcribing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transcribing in another Earmark, {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueKeeper</name>
    <message>
        <source>resting while on battery</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Cancel all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest while on battery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Quoting</name>
    <message numerus="yes">
        <source>Copied %n words.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select this sentence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Earmark ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message>
        <source>Download or copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on behind that place, or download or copy the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it switched on, and chosen in the system’s settings? Then play on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It seems to be cut off: download or copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It seems to be damaged, or no audio file: get it again, or convert it with another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sound comes out: the sound device does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file ends at {time} and should go on until {end}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged from {time} to {end}; that part is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file itself is not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file has no index. A copy with one is being made, so that every place can be played.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file holds no sound that can be played.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message numerus="yes">
        <source>%n hits {where}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found. Try fewer words, or the beginning of one: tele*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search every word of the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The first %n hits {where}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Words, &quot;a phrase&quot;, begin*</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in %n episodes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About how many letters stand in a line at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capital letters are told from small ones when finding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correcting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft first, then better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English is first written quickly by tiny.en, then improved by the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Español</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters per line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks and clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is transcribed while the computer runs on its battery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing moves by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only whole words are found in a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest while on battery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech recognition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text and colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colours of the window and the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face of the text; empty is Earmark’s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The height of a line, in hundredths of the size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language of the window, from the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model that new texts are made with; empty is base where it is here, else tiny.en.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size of the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text jumps to its place, and nothing fades or slides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads of the processor for transcribing; 0 is one for each core.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Underline doubtful words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said is darker than what is to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said stands out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that recognition is not sure of are underlined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>É is told from e when finding.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShelfKeeper</name>
    <message>
        <source>Add audio, with transcripts and chapters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed from the library; the file is where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SkipLengths</name>
    <message numerus="yes">
        <source>Back %n seconds</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forward %n seconds</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextReport</name>
    <message numerus="yes">
        <source>%n doubtful words, {share} of all</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>D goes to the next one, U underlines them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {time} on the published times are {seconds} s early.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {time} on the published times are {seconds} s late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shifted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound without text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text that is not heard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextState</name>
    <message>
        <source>aligned to the publisher’s text, {share} heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not transcribed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>publisher’s text, alignment not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>publisher’s text, not aligned yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model}, not everywhere yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model}, not finished</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextWork</name>
    <message>
        <source>Getting ready…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was finished is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>(being transcribed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(not transcribed yet)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(sound without text)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text and colours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Correct this line…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewMenu</name>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in sight</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkTold</name>
    <message>
        <source>Corrected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Filter</name>
    <message>
        <source>Find a chapter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_MarkView</name>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
