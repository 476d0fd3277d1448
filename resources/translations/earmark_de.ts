<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>+30</source>
        <translation>+30</translation>
    </message>
    <message>
        <source>+5</source>
        <translation>+5</translation>
    </message>
    <message>
        <source>1×</source>
        <translation>1×</translation>
    </message>
    <message>
        <source>A small window with the sentence being heard, or back from it</source>
        <translation>Ein kleines Fenster mit dem Satz, der gerade zu hören ist, oder zurück</translation>
    </message>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Accents</source>
        <translation>Akzente</translation>
    </message>
    <message>
        <source>Add audio files, with transcripts and chapters beside them</source>
        <translation>Audiodateien hinzufügen, dazu Transkripte und Kapitel</translation>
    </message>
    <message>
        <source>Add to up next</source>
        <translation>Zu „Als Nächstes“</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen …</translation>
    </message>
    <message>
        <source>All keys, to be found and changed</source>
        <translation>Alle Tasten, zum Finden und Ändern</translation>
    </message>
    <message>
        <source>All marks of the library: find, play, change and export them</source>
        <translation>Alle Markierungen der Bibliothek: suchen, abspielen, ändern und exportieren</translation>
    </message>
    <message>
        <source>All marks…</source>
        <translation>Alle Markierungen…</translation>
    </message>
    <message>
        <source>All that can be chosen, and a box to find it</source>
        <translation>Alles, was sich einstellen lässt, mit einem Suchfeld</translation>
    </message>
    <message>
        <source>Back 15 seconds, or as far as you set</source>
        <translation>15 Sekunden zurück, oder so weit wie eingestellt</translation>
    </message>
    <message>
        <source>Back 5 seconds</source>
        <translation>5 Sekunden zurück</translation>
    </message>
    <message>
        <source>Back and slower</source>
        <translation>Zurück und langsamer</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Zurück zum Jetzt</translation>
    </message>
    <message>
        <source>Back to the library</source>
        <translation>Zurück zur Bibliothek</translation>
    </message>
    <message>
        <source>Back to the word being heard</source>
        <translation>Zurück zu dem Wort, das gerade zu hören ist</translation>
    </message>
    <message>
        <source>Begin a loop at the word being heard, end it, let it go; or loop what is selected</source>
        <translation>Eine Schleife bei dem Wort beginnen, das gerade zu hören ist, sie beenden, sie lösen; oder wiederholen, was ausgewählt ist</translation>
    </message>
    <message>
        <source>Begin the loop one word earlier</source>
        <translation>Die Schleife ein Wort früher beginnen</translation>
    </message>
    <message>
        <source>Begin the loop one word later</source>
        <translation>Die Schleife ein Wort später beginnen</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Groß/klein</translation>
    </message>
    <message>
        <source>Chapter begins here</source>
        <translation>Kapitel beginnt hier</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Choose the device that the sound goes to</source>
        <translation>Das Gerät wählen, auf dem der Ton ausgegeben wird</translation>
    </message>
    <message>
        <source>Choose, download and measure speech models</source>
        <translation>Erkennungsmodelle wählen, herunterladen und messen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy as quote</source>
        <translation>Als Zitat kopieren</translation>
    </message>
    <message>
        <source>Copy what is selected, or the sentence being heard</source>
        <translation>Kopieren, was ausgewählt ist, oder den Satz, der gerade zu hören ist</translation>
    </message>
    <message>
        <source>Copy with times</source>
        <translation>Mit Zeiten kopieren</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Verbessern</translation>
    </message>
    <message>
        <source>Correct the selected line, or the one being heard, where it stands</source>
        <translation>Die ausgewählte Zeile an Ort und Stelle verbessern, oder die, die gerade zu hören ist</translation>
    </message>
    <message>
        <source>Correcting</source>
        <translation>Verbessern</translation>
    </message>
    <message>
        <source>Delete the line</source>
        <translation>Zeile löschen</translation>
    </message>
    <message>
        <source>Delete the line being heard, or corrected</source>
        <translation>Die Zeile löschen, die gerade zu hören ist oder verbessert wird</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>End of the loop earlier</source>
        <translation>Schleifenende früher</translation>
    </message>
    <message>
        <source>End of the loop later</source>
        <translation>Schleifenende später</translation>
    </message>
    <message>
        <source>End the loop one word earlier</source>
        <translation>Die Schleife ein Wort früher beenden</translation>
    </message>
    <message>
        <source>End the loop one word later</source>
        <translation>Die Schleife ein Wort später beenden</translation>
    </message>
    <message>
        <source>Even loudness</source>
        <translation>Gleichmäßige Lautstärke</translation>
    </message>
    <message>
        <source>Even out loud and quiet, or don&apos;t</source>
        <translation>Laut und leise ausgleichen oder nicht</translation>
    </message>
    <message>
        <source>Export marks…</source>
        <translation>Markierungen exportieren…</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Schneller</translation>
    </message>
    <message>
        <source>Find a chapter</source>
        <translation>Kapitel suchen</translation>
    </message>
    <message>
        <source>Find a chapter by its title, summary or points</source>
        <translation>Ein Kapitel nach Titel, Zusammenfassung oder Stichpunkten suchen</translation>
    </message>
    <message>
        <source>Find and replace, in this text or in its show</source>
        <translation>Suchen und ersetzen, in diesem Text oder in seiner Sendung</translation>
    </message>
    <message>
        <source>Find in this text</source>
        <translation>In diesem Text suchen</translation>
    </message>
    <message>
        <source>Find whole words only</source>
        <translation>Nur ganze Wörter finden</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Forward 30 seconds, or as far as you set</source>
        <translation>30 Sekunden vor, oder so weit wie eingestellt</translation>
    </message>
    <message>
        <source>Forward 5 seconds</source>
        <translation>5 Sekunden vor</translation>
    </message>
    <message>
        <source>Give the sentence being heard to a screen reader</source>
        <translation>Den Satz, der gerade zu hören ist, dem Bildschirmleser geben</translation>
    </message>
    <message>
        <source>Go to an action, a chapter or an episode by a few letters</source>
        <translation>Mit wenigen Buchstaben zu einer Aktion, einem Kapitel oder einer Folge</translation>
    </message>
    <message>
        <source>Hear each sentence some times, at first slowly</source>
        <translation>Jeden Satz mehrmals hören, zuerst langsam</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>Es stimmt</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Tasten …</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Text größer</translation>
    </message>
    <message>
        <source>Let the episode that is open, or chosen, be heard next</source>
        <translation>Die geöffnete oder gewählte Folge als Nächstes hören</translation>
    </message>
    <message>
        <source>Let the light fall together with the sound</source>
        <translation>Licht und Ton in Einklang bringen</translation>
    </message>
    <message>
        <source>Let the nearest chapter begin at the sentence being heard</source>
        <translation>Das nächstgelegene Kapitel bei dem Satz beginnen lassen, der gerade zu hören ist</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>Loop from earlier on</source>
        <translation>Schleife ab früher</translation>
    </message>
    <message>
        <source>Loop from later on</source>
        <translation>Schleife ab später</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Lauter</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>Mark the word being heard, or what is selected; or remove the mark</source>
        <translation>Das gehörte Wort oder das Ausgewählte markieren; oder die Markierung entfernen</translation>
    </message>
    <message>
        <source>Mark with a note…</source>
        <translation>Markieren mit Notiz…</translation>
    </message>
    <message>
        <source>Mark, and write a note while the sound goes on</source>
        <translation>Markieren und eine Notiz schreiben, während der Ton weiterläuft</translation>
    </message>
    <message>
        <source>Marks and chapters</source>
        <translation>Markierungen und Kapitel</translation>
    </message>
    <message>
        <source>Mini player</source>
        <translation>Mini-Player</translation>
    </message>
    <message>
        <source>Names and terms of this show, which speech models are given</source>
        <translation>Namen und Begriffe dieser Sendung, die Erkennungsmodelle mitbekommen</translation>
    </message>
    <message>
        <source>Names and terms…</source>
        <translation>Namen und Begriffe …</translation>
    </message>
    <message>
        <source>New chapter</source>
        <translation>Neues Kapitel</translation>
    </message>
    <message>
        <source>New chapter at the sentence being heard</source>
        <translation>Neues Kapitel bei dem Satz, der gerade zu hören ist</translation>
    </message>
    <message>
        <source>Next chapter</source>
        <translation>Nächstes Kapitel</translation>
    </message>
    <message>
        <source>Next doubtful word</source>
        <translation>Nächstes unsichere Wort</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>Nächste Markierung</translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation>Nächster Satz</translation>
    </message>
    <message>
        <source>Normal speed</source>
        <translation>Normale Geschwindigkeit</translation>
    </message>
    <message>
        <source>One sentence earlier</source>
        <translation>Einen Satz früher</translation>
    </message>
    <message>
        <source>Only the text</source>
        <translation>Nur der Text</translation>
    </message>
    <message>
        <source>Only the text, on the whole screen; Esc leaves it</source>
        <translation>Nur der Text, auf dem ganzen Bildschirm; Esc führt zurück</translation>
    </message>
    <message>
        <source>Palette…</source>
        <translation>Befehlspalette …</translation>
    </message>
    <message>
        <source>Pause for a note…</source>
        <translation>Pause für eine Notiz…</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Play from the hit</source>
        <translation>Ab dem Treffer abspielen</translation>
    </message>
    <message>
        <source>Play from the hit in hand</source>
        <translation>Ab dem aktuellen Treffer abspielen</translation>
    </message>
    <message>
        <source>Play it</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Wiedergabe oder Pause</translation>
    </message>
    <message>
        <source>Play the doubtful word in its sentence</source>
        <translation>Das unsichere Wort in seinem Satz abspielen</translation>
    </message>
    <message>
        <source>Player bar</source>
        <translation>Wiedergabeleiste</translation>
    </message>
    <message>
        <source>Playing</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Previous chapter</source>
        <translation>Voriges Kapitel</translation>
    </message>
    <message>
        <source>Previous doubtful word</source>
        <translation>Voriges unsichere Wort</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation>Vorige Markierung</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove an episode from the library (the file stays)</source>
        <translation>Eine Folge aus der Bibliothek entfernen (die Datei bleibt)</translation>
    </message>
    <message>
        <source>Rename the speaker, here, in this episode or in its show</source>
        <translation>Den Sprecher umbenennen, hier, in dieser Folge oder in ihrer Sendung</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Ersetzen …</translation>
    </message>
    <message>
        <source>Save a clip…</source>
        <translation>Ausschnitt speichern…</translation>
    </message>
    <message>
        <source>Save the sound of what is selected, or of the sentence being heard</source>
        <translation>Den Ton des Ausgewählten speichern, oder des Satzes, der zu hören ist</translation>
    </message>
    <message>
        <source>Say it again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Say the sentence again</source>
        <translation>Den Satz noch einmal hören</translation>
    </message>
    <message>
        <source>Say the sentence again, more slowly</source>
        <translation>Den Satz noch einmal hören, langsamer</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Search the whole library</source>
        <translation>Die ganze Bibliothek durchsuchen</translation>
    </message>
    <message>
        <source>Select one before</source>
        <translation>Einen davor auswählen</translation>
    </message>
    <message>
        <source>Select one more sentence before</source>
        <translation>Einen weiteren Satz davor auswählen</translation>
    </message>
    <message>
        <source>Select the sentence</source>
        <translation>Satz auswählen</translation>
    </message>
    <message>
        <source>Select the sentence being heard, then one more after it</source>
        <translation>Den Satz auswählen, der gerade zu hören ist, dann je einen weiteren danach</translation>
    </message>
    <message>
        <source>Selecting and copying</source>
        <translation>Auswählen und kopieren</translation>
    </message>
    <message>
        <source>Sentence before</source>
        <translation>Satz davor</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Shorten long pauses between sentences</source>
        <translation>Lange Pausen zwischen Sätzen kürzen</translation>
    </message>
    <message>
        <source>Shorten pauses</source>
        <translation>Pausen kürzen</translation>
    </message>
    <message>
        <source>Show less of the timeline, larger (or turn the wheel over it)</source>
        <translation>Weniger von der Zeitleiste zeigen, dafür größer (oder das Mausrad darüber drehen)</translation>
    </message>
    <message>
        <source>Show more of the timeline</source>
        <translation>Mehr von der Zeitleiste zeigen</translation>
    </message>
    <message>
        <source>Show or hide the chapters</source>
        <translation>Die Kapitel ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Show or hide the player bar</source>
        <translation>Die Wiedergabeleiste ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Show or hide the sentence that is studied</source>
        <translation>Den geübten Satz ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Show or hide the timeline</source>
        <translation>Die Zeitleiste ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Show or hide what is being transcribed and what waits</source>
        <translation>Ein- oder ausblenden, was transkribiert wird und was wartet</translation>
    </message>
    <message>
        <source>Show or hide what is up next</source>
        <translation>Ein- oder ausblenden, was als Nächstes kommt</translation>
    </message>
    <message>
        <source>Show the sentence</source>
        <translation>Satz zeigen</translation>
    </message>
    <message>
        <source>Show the whole timeline</source>
        <translation>Die ganze Zeitleiste zeigen</translation>
    </message>
    <message>
        <source>Sleep timer…</source>
        <translation>Schlummertimer …</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langsamer</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Text kleiner</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>Leiser</translation>
    </message>
    <message>
        <source>Sound and light…</source>
        <translation>Ton und Licht …</translation>
    </message>
    <message>
        <source>Sound device…</source>
        <translation>Audiogerät …</translation>
    </message>
    <message>
        <source>Speech models…</source>
        <translation>Erkennungsmodelle …</translation>
    </message>
    <message>
        <source>Start one sentence earlier, and play</source>
        <translation>Einen Satz früher anfangen und abspielen</translation>
    </message>
    <message>
        <source>Stop after some minutes, or at the end of something</source>
        <translation>Nach einigen Minuten anhalten, oder am Ende von etwas</translation>
    </message>
    <message>
        <source>Study mode</source>
        <translation>Übungsmodus</translation>
    </message>
    <message>
        <source>Take back the last change of the text, its chapters or marks</source>
        <translation>Die letzte Änderung am Text, an Kapiteln oder Markierungen zurücknehmen</translation>
    </message>
    <message>
        <source>Tell capital letters from small ones when finding</source>
        <translation>Beim Suchen Groß- und Kleinbuchstaben unterscheiden</translation>
    </message>
    <message>
        <source>Tell é from e when finding</source>
        <translation>Beim Suchen é von e unterscheiden</translation>
    </message>
    <message>
        <source>Text and colours: theme, face, size, line height, length of the lines</source>
        <translation>Text und Farben: Farbschema, Schrift, Größe, Zeilenhöhe, Zeilenlänge</translation>
    </message>
    <message>
        <source>The doubtful word is right as it stands; to the next one</source>
        <translation>Das unsichere Wort stimmt so; weiter zum nächsten</translation>
    </message>
    <message>
        <source>The same as a quote, with title and time</source>
        <translation>Dasselbe als Zitat, mit Titel und Zeit</translation>
    </message>
    <message>
        <source>The same with times and speakers</source>
        <translation>Dasselbe mit Zeiten und Sprechern</translation>
    </message>
    <message>
        <source>The same, with the sound held meanwhile</source>
        <translation>Dasselbe, während der Ton so lange wartet</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>To the beginning of the sentence, or to the one before</source>
        <translation>Zum Anfang des Satzes, oder zum Satz davor</translation>
    </message>
    <message>
        <source>To the doubtful word before</source>
        <translation>Zum unsicheren Wort davor</translation>
    </message>
    <message>
        <source>To the hit before</source>
        <translation>Zum Treffer davor</translation>
    </message>
    <message>
        <source>To the mark before</source>
        <translation>Zur Markierung davor</translation>
    </message>
    <message>
        <source>To the next hit in this text</source>
        <translation>Zum nächsten Treffer in diesem Text</translation>
    </message>
    <message>
        <source>To the next mark</source>
        <translation>Zur nächsten Markierung</translation>
    </message>
    <message>
        <source>To the next sentence</source>
        <translation>Zum nächsten Satz</translation>
    </message>
    <message>
        <source>To the next word that recognition is not sure of</source>
        <translation>Zum nächsten Wort, bei dem die Erkennung unsicher ist</translation>
    </message>
    <message>
        <source>To the screen reader</source>
        <translation>An den Bildschirmleser</translation>
    </message>
    <message>
        <source>Transcribe again, with another model or language</source>
        <translation>Noch einmal transkribieren, mit anderem Modell oder anderer Sprache</translation>
    </message>
    <message>
        <source>Transcribe again…</source>
        <translation>Neu transkribieren …</translation>
    </message>
    <message>
        <source>Transcribing</source>
        <translation>Transkribieren</translation>
    </message>
    <message>
        <source>Underline doubtful words</source>
        <translation>Unsichere Wörter unterstreichen</translation>
    </message>
    <message>
        <source>Underline doubtful words, or don&apos;t</source>
        <translation>Unsichere Wörter unterstreichen oder nicht</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Up next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>What stood there before the line was corrected, and back</source>
        <translation>Was dort stand, bevor die Zeile verbessert wurde, und zurück</translation>
    </message>
    <message>
        <source>What the machine said</source>
        <translation>Was die Maschine schrieb</translation>
    </message>
    <message>
        <source>Who speaks…</source>
        <translation>Wer spricht …</translation>
    </message>
    <message>
        <source>Whole timeline</source>
        <translation>Ganze Zeitleiste</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Write the marks of this episode to a file</source>
        <translation>Die Markierungen dieser Folge in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>chapter</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>−15</source>
        <translation>−15</translation>
    </message>
    <message>
        <source>−5</source>
        <translation>−5</translation>
    </message>
</context>
<context>
    <name>AgainDialog</name>
    <message>
        <source>As it is heard</source>
        <translation>Wie sie gehört wird</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The text of “{title}”{by} is replaced, part by part, from where you are. What you corrected stays; the rest can&apos;t be brought back.</source>
        <translation>Der Text von „{title}“{by} wird Stück für Stück ersetzt, ab der aktuellen Stelle. Verbessertes bleibt; der Rest lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Transcribe again</source>
        <translation>Neu transkribieren</translation>
    </message>
    <message>
        <source>“{title}” is transcribed from where you are.</source>
        <translation>„{title}“ wird ab der aktuellen Stelle transkribiert.</translation>
    </message>
</context>
<context>
    <name>AgainKeeper</name>
    <message>
        <source>Open the episode first that is to be transcribed again.</source>
        <translation>Erst die Folge öffnen, die neu transkribiert werden soll.</translation>
    </message>
    <message>
        <source>This text was written or corrected by people; recognition does not replace it.</source>
        <translation>Diesen Text haben Menschen geschrieben oder verbessert; die Erkennung ersetzt ihn nicht.</translation>
    </message>
</context>
<context>
    <name>AllMarksDialog</name>
    <message numerus="yes">
        <source>%n marks</source>
        <translation>
            <numerusform>%n Markierung</numerusform>
            <numerusform>%n Markierungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marks selected</source>
        <translation>
            <numerusform>%n Markierung ausgewählt</numerusform>
            <numerusform>%n Markierungen ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>All marks</source>
        <translation>Alle Markierungen</translation>
    </message>
    <message>
        <source>Click to play. Double click or F2 to write, 1 to 5 for a colour.</source>
        <translation>Klicken spielt ab. Doppelklick oder F2 zum Schreiben, 1 bis 5 für eine Farbe.</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the marks that are selected</source>
        <translation>Die ausgewählten Markierungen löschen</translation>
    </message>
    <message>
        <source>Every colour</source>
        <translation>Jede Farbe</translation>
    </message>
    <message>
        <source>Every show</source>
        <translation>Jede Sendung</translation>
    </message>
    <message>
        <source>Every tag</source>
        <translation>Jedes Schlagwort</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Find in quotes, notes and tags</source>
        <translation>Markierungen durchsuchen</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>No mark is like that.</source>
        <translation>Keine Markierung ist so.</translation>
    </message>
    <message>
        <source>No marks yet. While you listen, B marks a word, and M writes a note with it.</source>
        <translation>Noch keine Markierungen. Beim Hören markiert B ein Wort, und M schreibt eine Notiz dazu.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Sendung</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Write the selected marks, or all that are shown, to a file</source>
        <translation>Die ausgewählten Markierungen, oder alle gezeigten, in eine Datei schreiben</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n marks</source>
        <translation>
            <numerusform>{shown} von %n Markierung</numerusform>
            <numerusform>{shown} von %n Markierungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AllMarksKeeper</name>
    <message>
        <source>There are no marks here to write.</source>
        <translation>Hier gibt es keine Markierungen zu schreiben.</translation>
    </message>
</context>
<context>
    <name>Beat</name>
    <message>
        <source>A word is lit every second</source>
        <translation>Jede Sekunde leuchtet ein Wort auf</translation>
    </message>
    <message>
        <source>four</source>
        <translation>vier</translation>
    </message>
    <message>
        <source>one</source>
        <translation>eins</translation>
    </message>
    <message>
        <source>three</source>
        <translation>drei</translation>
    </message>
    <message>
        <source>two</source>
        <translation>zwei</translation>
    </message>
</context>
<context>
    <name>BusInhibitor</name>
    <message>
        <source>An episode is playing</source>
        <translation>Eine Folge wird abgespielt</translation>
    </message>
</context>
<context>
    <name>Busy</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>BySentence</name>
    <message>
        <source>No sentence is there.</source>
        <translation>Dort ist kein Satz.</translation>
    </message>
    <message>
        <source>There is no text with times yet to go by.</source>
        <translation>Es gibt noch keinen Text mit Zeiten, an dem man entlanggehen könnte.</translation>
    </message>
    <message>
        <source>{slow} until this sentence is over, then {speed} again.</source>
        <translation>{slow} bis zum Ende dieses Satzes, dann wieder {speed}.</translation>
    </message>
</context>
<context>
    <name>ChapterDelegate</name>
    <message>
        <source>Always skipped</source>
        <translation>Wird immer übersprungen</translation>
    </message>
    <message>
        <source>Skip always</source>
        <translation>Immer überspringen</translation>
    </message>
    <message>
        <source>Title of the chapter</source>
        <translation>Titel des Kapitels</translation>
    </message>
</context>
<context>
    <name>ChapterKeeper</name>
    <message>
        <source>A chapter begins here already.</source>
        <translation>Hier beginnt schon ein Kapitel.</translation>
    </message>
    <message>
        <source>Another chapter begins there already.</source>
        <translation>Dort beginnt schon ein anderes Kapitel.</translation>
    </message>
    <message>
        <source>Chapter deleted: “{title}”</source>
        <translation>Kapitel gelöscht: „{title}“</translation>
    </message>
    <message>
        <source>Chapter {number}</source>
        <translation>Kapitel {number}</translation>
    </message>
    <message>
        <source>New chapter: “{title}”</source>
        <translation>Neues Kapitel: „{title}“</translation>
    </message>
    <message>
        <source>These are your own chapters: change them here.</source>
        <translation>Das sind eigene Kapitel: Hier lassen sie sich ändern.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Your chapters are deleted.</source>
        <translation>Die eigenen Kapitel sind gelöscht.</translation>
    </message>
    <message>
        <source>chapter deleted</source>
        <translation>Kapitel gelöscht</translation>
    </message>
    <message>
        <source>chapter moved</source>
        <translation>Kapitel verschoben</translation>
    </message>
    <message>
        <source>chapter renamed</source>
        <translation>Kapitel umbenannt</translation>
    </message>
    <message>
        <source>my chapters deleted</source>
        <translation>eigene Kapitel gelöscht</translation>
    </message>
    <message>
        <source>new chapter</source>
        <translation>neues Kapitel</translation>
    </message>
    <message>
        <source>“{title}” begins here now.</source>
        <translation>„{title}“ beginnt jetzt hier.</translation>
    </message>
</context>
<context>
    <name>ChapterPane</name>
    <message numerus="yes">
        <source>%n chapters</source>
        <translation>
            <numerusform>%n Kapitel</numerusform>
            <numerusform>%n Kapitel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chapters, detailed</source>
        <translation>
            <numerusform>%n Kapitel, ausführlich</numerusform>
            <numerusform>%n Kapitel, ausführlich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chapters, my own</source>
        <translation>
            <numerusform>%n Kapitel, eigenes</numerusform>
            <numerusform>%n Kapitel, eigene</numerusform>
        </translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>No chapter has these words.</source>
        <translation>Kein Kapitel enthält diese Wörter.</translation>
    </message>
    <message>
        <source>No chapters</source>
        <translation>Keine Kapitel</translation>
    </message>
    <message>
        <source>Show chapters: {source}</source>
        <translation>Kapitel zeigen: {source}</translation>
    </message>
    <message>
        <source>chapter file</source>
        <translation>Kapiteldatei</translation>
    </message>
    <message>
        <source>detailed</source>
        <translation>ausführlich</translation>
    </message>
    <message>
        <source>from the file</source>
        <translation>aus der Datei</translation>
    </message>
    <message>
        <source>from the text</source>
        <translation>aus dem Text</translation>
    </message>
    <message>
        <source>my own</source>
        <translation>eigene</translation>
    </message>
    <message>
        <source>publisher’s</source>
        <translation>vom Herausgeber</translation>
    </message>
    <message>
        <source>{shown} of {number} chapters</source>
        <translation>{shown} von {number} Kapiteln</translation>
    </message>
</context>
<context>
    <name>ChapterSidebar</name>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>ChapterView</name>
    <message>
        <source>A second earlier</source>
        <translation>Eine Sekunde früher</translation>
    </message>
    <message>
        <source>A second later</source>
        <translation>Eine Sekunde später</translation>
    </message>
    <message>
        <source>Begin at the sentence being heard</source>
        <translation>Bei dem Satz beginnen, der gerade zu hören ist</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete all my chapters</source>
        <translation>Alle eigenen Kapitel löschen</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Ab hier abspielen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Skip always</source>
        <translation>Immer überspringen</translation>
    </message>
</context>
<context>
    <name>ChapterWay</name>
    <message>
        <source>In all of “{show}”</source>
        <translation>In ganz „{show}“</translation>
    </message>
    <message>
        <source>Play it</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Skipped: {titles}</source>
        <translation>Übersprungen: {titles}</translation>
    </message>
    <message>
        <source>“{title}” is always skipped.</source>
        <translation>„{title}“ wird immer übersprungen.</translation>
    </message>
    <message>
        <source>“{title}” is played again.</source>
        <translation>„{title}“ wird wieder abgespielt.</translation>
    </message>
</context>
<context>
    <name>ClickDialog</name>
    <message>
        <source>0 ms: as it was measured</source>
        <translation>0 ms: wie gemessen</translation>
    </message>
    <message>
        <source>A click sounds every second, and a word is lit with it. If they do not fall together, press the space bar with each click that you hear, or move the slider until they do.</source>
        <translation>Jede Sekunde ertönt ein Klick, und mit ihm leuchtet ein Wort auf. Fallen sie nicht zusammen, hilft es, die Leertaste mit jedem gehörten Klick zu drücken oder den Regler zu bewegen, bis sie es tun.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>How long the light waits, in milliseconds</source>
        <translation>Wie lange das Licht wartet, in Millisekunden</translation>
    </message>
    <message>
        <source>It is kept for “{output}”.</source>
        <translation>Das wird für „{output}“ gemerkt.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Press it, or the space bar, with each click that you hear</source>
        <translation>Mit jedem gehörten Klick drücken, oder die Leertaste</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Sound and light</source>
        <translation>Ton und Licht</translation>
    </message>
    <message>
        <source>Tap with the click</source>
        <translation>Mit dem Klick tippen</translation>
    </message>
    <message>
        <source>{ms} ms: the light goes before</source>
        <translation>{ms} ms: das Licht geht voraus</translation>
    </message>
    <message>
        <source>{ms} ms: the light waits</source>
        <translation>{ms} ms: das Licht wartet</translation>
    </message>
</context>
<context>
    <name>ClipDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Copy the quote</source>
        <translation>Zitat kopieren</translation>
    </message>
    <message>
        <source>It is {length} long.</source>
        <translation>Er ist {length} lang.</translation>
    </message>
    <message>
        <source>Save a clip</source>
        <translation>Ausschnitt speichern</translation>
    </message>
    <message>
        <source>Save the clip</source>
        <translation>Ausschnitt speichern</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Saving: {share}</source>
        <translation>Wird gespeichert: {share}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>The quote is on the clipboard.</source>
        <translation>Das Zitat ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
</context>
<context>
    <name>ClipDraft</name>
    <message>
        <source>Drag it to where you want it, or press it to copy the file.</source>
        <translation>An die gewünschte Stelle ziehen, oder drücken, um die Datei zu kopieren.</translation>
    </message>
    <message>
        <source>Hear it as it will be  (L)</source>
        <translation>Anhören, wie er sein wird  (L)</translation>
    </message>
    <message>
        <source>It is being made…</source>
        <translation>Er wird gemacht…</translation>
    </message>
    <message>
        <source>It is too long to be dragged: save it.</source>
        <translation>Zum Ziehen ist er zu lang, zum Speichern nicht.</translation>
    </message>
    <message>
        <source>It was taken along.</source>
        <translation>Er wurde mitgenommen.</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>The file is on the clipboard: paste it anywhere.</source>
        <translation>Die Datei ist in der Zwischenablage und kann überall eingefügt werden.</translation>
    </message>
</context>
<context>
    <name>ClipEdges</name>
    <message>
        <source>Begins with</source>
        <translation>Beginnt mit</translation>
    </message>
    <message>
        <source>Ends with</source>
        <translation>Endet mit</translation>
    </message>
    <message>
        <source>One word earlier</source>
        <translation>Ein Wort früher</translation>
    </message>
    <message>
        <source>One word later</source>
        <translation>Ein Wort später</translation>
    </message>
</context>
<context>
    <name>ClipKeeper</name>
    <message>
        <source>Nothing of this is heard. Select some words for a clip.</source>
        <translation>Davon ist nichts zu hören. Für einen Ausschnitt einige Wörter auswählen.</translation>
    </message>
    <message>
        <source>Saved “{name}”.</source>
        <translation>„{name}“ ist gespeichert.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>There is no text yet of which a clip could be made.</source>
        <translation>Es gibt noch keinen Text, von dem ein Ausschnitt gemacht werden könnte.</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>Correct this line</source>
        <translation>Diese Zeile verbessern</translation>
    </message>
    <message>
        <source>Corrected.</source>
        <translation>Verbessert.</translation>
    </message>
    <message>
        <source>Delete this line</source>
        <translation>Diese Zeile löschen</translation>
    </message>
    <message>
        <source>Join with the line before</source>
        <translation>Mit der Zeile davor verbinden</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Line deleted.</source>
        <translation>Zeile gelöscht.</translation>
    </message>
    <message>
        <source>Line split.</source>
        <translation>Zeile geteilt.</translation>
    </message>
    <message>
        <source>Lines joined.</source>
        <translation>Zeilen verbunden.</translation>
    </message>
    <message>
        <source>Not kept: “{words}”</source>
        <translation>Nicht behalten: „{words}“</translation>
    </message>
    <message>
        <source>Split the line here</source>
        <translation>Die Zeile hier teilen</translation>
    </message>
    <message>
        <source>This text is being aligned. Correct it when that is done.</source>
        <translation>Dieser Text wird gerade abgeglichen. Danach lässt er sich verbessern.</translation>
    </message>
</context>
<context>
    <name>DeviceKeeper</name>
    <message>
        <source>As the system has it</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>As the system has it ({name})</source>
        <translation>Wie im System ({name})</translation>
    </message>
    <message>
        <source>Play on without it</source>
        <translation>Ohne es weiter abspielen</translation>
    </message>
    <message>
        <source>Sound devices</source>
        <translation>Audiogeräte</translation>
    </message>
    <message>
        <source>The one you chose, which is not there now</source>
        <translation>Das gewählte, das gerade nicht da ist</translation>
    </message>
    <message>
        <source>The sound device “{name}” has gone, so the sound pauses.</source>
        <translation>Das Audiogerät „{name}“ ist fort, darum pausiert der Ton.</translation>
    </message>
    <message>
        <source>The sound device “{name}” is there again.</source>
        <translation>Das Audiogerät „{name}“ ist wieder da.</translation>
    </message>
    <message>
        <source>The sound goes to “{name}”.</source>
        <translation>Der Ton geht an „{name}“.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
</context>
<context>
    <name>DoubtWords</name>
    <message>
        <source>No doubtful word is here; D leads to the next one.</source>
        <translation>Hier ist kein unsicheres Wort; D führt zum nächsten.</translation>
    </message>
    <message>
        <source>“{word}” is right.</source>
        <translation>„{word}“ stimmt.</translation>
    </message>
</context>
<context>
    <name>Doubts</name>
    <message>
        <source>No doubtful word after this place.</source>
        <translation>Kein unsicheres Wort nach dieser Stelle.</translation>
    </message>
    <message>
        <source>No doubtful word before this place.</source>
        <translation>Kein unsicheres Wort vor dieser Stelle.</translation>
    </message>
    <message>
        <source>No word of this text is doubtful.</source>
        <translation>Kein Wort dieses Textes ist unsicher.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Empty the field</source>
        <translation>Feld leeren</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>MMM d, yyyy</source>
        <comment>how a date is written, in Qt&apos;s letters for it</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>{share}, about {length} left</source>
        <translation>{share}, noch etwa {length}</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close  (Esc)</source>
        <translation>Schließen  (Esc)</translation>
    </message>
    <message>
        <source>Find in this text</source>
        <translation>In diesem Text suchen</translation>
    </message>
</context>
<context>
    <name>FindKeeper</name>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>{number} von {all}</translation>
    </message>
</context>
<context>
    <name>FocusMode</name>
    <message>
        <source>Only the text · Esc for all the rest</source>
        <translation>Nur der Text · Esc für alles andere</translation>
    </message>
</context>
<context>
    <name>Gutter</name>
    <message>
        <source>A new transcription says something else here: click to choose.</source>
        <translation>Eine neue Transkription sagt hier etwas anderes: zum Wählen klicken.</translation>
    </message>
    <message>
        <source>Corrected: click to see what the machine said.</source>
        <translation>Verbessert: Klicken zeigt, was die Maschine schrieb.</translation>
    </message>
    <message>
        <source>listening…</source>
        <translation>hört zu …</translation>
    </message>
    <message>
        <source>not heard</source>
        <translation>nicht gehört</translation>
    </message>
    <message>
        <source>{name}: click to rename</source>
        <translation>{name}: zum Umbenennen klicken</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Done again: {what}</source>
        <translation>Wiederhergestellt: {what}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>Es gibt nichts wiederherzustellen.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Rückgängig gemacht: {what}</translation>
    </message>
</context>
<context>
    <name>JobQueue</name>
    <message>
        <source>The transcription ended unexpectedly.</source>
        <translation>Die Transkription endete unerwartet.</translation>
    </message>
    <message>
        <source>What was finished is kept; going on does only what is missing.</source>
        <translation>Was fertig ist, bleibt; beim Weitermachen entsteht nur, was fehlt.</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>All keys are as usual.</source>
        <translation>Alle Tasten sind wie üblich.</translation>
    </message>
    <message>
        <source>All keys as usual</source>
        <translation>Alle Tasten wie üblich</translation>
    </message>
    <message>
        <source>Click a key to change it, or press Return in its row. Insert adds one more, Delete takes it away.</source>
        <translation>Eine Taste anklicken, um sie zu ändern, oder in ihrer Zeile die Eingabetaste drücken. Einfg fügt eine hinzu, Entf nimmt sie weg.</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Aktion oder Taste suchen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Load…</source>
        <translation>Laden …</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Press the new key, with Ctrl, Alt or Shift if you like. Esc leaves it as it is.</source>
        <translation>Die neue Taste drücken, gern mit Strg, Alt oder Umschalt. Esc lässt sie, wie sie ist.</translation>
    </message>
    <message>
        <source>Press the new key…</source>
        <translation>Die neue Taste drücken …</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alles zurücksetzen</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Take the keys from a file</source>
        <translation>Die Tasten aus einer Datei übernehmen</translation>
    </message>
    <message>
        <source>The keys are in “{name}”.</source>
        <translation>Die Tasten stehen in „{name}“.</translation>
    </message>
    <message>
        <source>The keys of “{name}” are yours now.</source>
        <translation>Die Tasten aus „{name}“ gelten jetzt.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>This key is needed to move about; choose another one.</source>
        <translation>Diese Taste wird zum Bewegen gebraucht; bitte eine andere wählen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Write the keys into a file</source>
        <translation>Die Tasten in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Write what you changed into a file, for others</source>
        <translation>Was geändert wurde in eine Datei schreiben, für andere</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>keine Taste</translation>
    </message>
    <message>
        <source>{key} is in use: “{does}”. Shall it do this instead?</source>
        <translation>{key} ist vergeben: „{does}“. Soll sie stattdessen dies tun?</translation>
    </message>
</context>
<context>
    <name>KeyView</name>
    <message>
        <source>As usual</source>
        <translation>Wie üblich</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>One more key…</source>
        <translation>Noch eine Taste …</translation>
    </message>
    <message>
        <source>Return changes a key, Insert adds one, Delete takes it away</source>
        <translation>Eingabe ändert eine Taste, Einfg fügt eine hinzu, Entf nimmt sie weg</translation>
    </message>
</context>
<context>
    <name>KeysKeeper</name>
    <message>
        <source>The keys are as usual.</source>
        <translation>Die Tasten sind wie üblich.</translation>
    </message>
</context>
<context>
    <name>Levelling</name>
    <message>
        <source>Loud and quiet are as they were recorded.</source>
        <translation>Laut und leise sind wie aufgenommen.</translation>
    </message>
    <message>
        <source>Loud and quiet are evened out as soon as this episode is measured.</source>
        <translation>Laut und leise werden ausgeglichen, sobald diese Folge gemessen ist.</translation>
    </message>
    <message>
        <source>Loud and quiet are evened out.</source>
        <translation>Laut und leise sind ausgeglichen.</translation>
    </message>
</context>
<context>
    <name>Librarian</name>
    <message>
        <source>No audio that came with it has the same name.</source>
        <translation>Keine mitgelieferte Audiodatei heißt genauso.</translation>
    </message>
    <message>
        <source>Not added: {names}.</source>
        <translation>Nicht hinzugefügt: {names}.</translation>
    </message>
</context>
<context>
    <name>LibraryView</name>
    <message numerus="yes">
        <source>%n episodes</source>
        <translation>
            <numerusform>%n Folge</numerusform>
            <numerusform>%n Folgen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add audio…</source>
        <translation>Audiodateien hinzufügen …</translation>
    </message>
    <message>
        <source>Drop an episode here</source>
        <translation>Eine Folge hier ablegen</translation>
    </message>
    <message>
        <source>Earmark writes down what is said, on this computer, and lights every word as you hear it.
Have the publisher’s transcript or chapters? Drop them together with the audio.</source>
        <translation>Earmark schreibt auf diesem Computer auf, was gesagt wird, und beleuchtet jedes Wort, wenn es zu hören ist.
Gibt es ein Transkript oder Kapitel vom Herausgeber? Einfach zusammen mit der Audiodatei ablegen.</translation>
    </message>
    <message>
        <source>Episodes</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Try the sample episode</source>
        <translation>Die Beispielfolge ausprobieren</translation>
    </message>
</context>
<context>
    <name>ListeningOptions</name>
    <message>
        <source>Draft first, then better</source>
        <translation>Erst ein Entwurf, dann besser</translation>
    </message>
    <message>
        <source>English: {name} writes all of it quickly, then the model improves it where you read</source>
        <translation>Englisch: {name} schreibt alles schnell auf, dann verbessert das Modell es dort, wo gelesen wird</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Threads of the processor; automatic is one a core</source>
        <translation>Threads des Prozessors; automatisch ist einer je Kern</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
</context>
<context>
    <name>LookPanel</name>
    <message>
        <source>Back to the first look</source>
        <translation>Zurück zum ersten Aussehen</translation>
    </message>
    <message>
        <source>Colours: {name}</source>
        <translation>Farben: {name}</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Earmark’s own</source>
        <translation>Die von Earmark</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Letters per line</source>
        <translation>Zeichen je Zeile</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>Zeilenhöhe</translation>
    </message>
    <message>
        <source>Nothing moves by itself</source>
        <translation>Nichts bewegt sich von selbst</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Text and colours</source>
        <translation>Text und Farben</translation>
    </message>
    <message>
        <source>The system’s</source>
        <translation>Die des Systems</translation>
    </message>
    <message>
        <source>What was said stands out</source>
        <translation>Gesagtes hebt sich ab</translation>
    </message>
</context>
<context>
    <name>LoopKeeper</name>
    <message>
        <source>Let go</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Loop again</source>
        <translation>Wieder in Schleife</translation>
    </message>
    <message>
        <source>Nothing that is selected is heard.</source>
        <translation>Nichts Ausgewähltes ist zu hören.</translation>
    </message>
    <message>
        <source>The loop begins with “{word}”. Press {key} where it shall end.</source>
        <translation>Die Schleife beginnt mit „{word}“. {key} drücken, wo sie enden soll.</translation>
    </message>
    <message>
        <source>The loop is let go.</source>
        <translation>Die Schleife ist gelöst.</translation>
    </message>
    <message>
        <source>There is no text with times yet to go by.</source>
        <translation>Es gibt noch keinen Text mit Zeiten, an dem man entlanggehen könnte.</translation>
    </message>
    <message>
        <source>{seconds} s are heard over and over.</source>
        <translation>{seconds} s werden immer wieder abgespielt.</translation>
    </message>
</context>
<context>
    <name>MachineWords</name>
    <message>
        <source>Look at them</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>The machine’s words stand again.</source>
        <translation>Die Worte der Maschine stehen wieder da.</translation>
    </message>
    <message numerus="yes">
        <source>The new transcription differs from %n of your corrections.</source>
        <translation>
            <numerusform>Die neue Transkription weicht von %n Verbesserung ab.</numerusform>
            <numerusform>Die neue Transkription weicht von %n Verbesserungen ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>The new words are taken.</source>
        <translation>Die neuen Worte sind übernommen.</translation>
    </message>
    <message>
        <source>This line stands as the machine wrote it.</source>
        <translation>Diese Zeile steht da, wie die Maschine sie schrieb.</translation>
    </message>
    <message>
        <source>What the machine said…</source>
        <translation>Was die Maschine schrieb …</translation>
    </message>
    <message>
        <source>Yours are kept until you choose.</source>
        <translation>Die eigenen bleiben, bis gewählt ist.</translation>
    </message>
    <message>
        <source>Yours is kept.</source>
        <translation>Die eigene bleibt.</translation>
    </message>
</context>
<context>
    <name>MarkCard</name>
    <message>
        <source>A note</source>
        <translation>Eine Notiz</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note, tags and colour</source>
        <translation>Notiz, Schlagwörter und Farbe</translation>
    </message>
    <message>
        <source>Tags, parted by commas</source>
        <translation>Schlagwörter, durch Kommas getrennt</translation>
    </message>
</context>
<context>
    <name>MarkChanges</name>
    <message numerus="yes">
        <source>%n marks deleted</source>
        <translation>
            <numerusform>%n Markierung gelöscht</numerusform>
            <numerusform>%n Markierungen gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>Marked: “{words}”</source>
        <translation>Markiert: „{words}“</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>colour of marks</source>
        <translation>Farbe von Markierungen</translation>
    </message>
    <message>
        <source>mark changed</source>
        <translation>Markierung geändert</translation>
    </message>
    <message>
        <source>mark set</source>
        <translation>Markierung gesetzt</translation>
    </message>
</context>
<context>
    <name>MarkExport</name>
    <message numerus="yes">
        <source>%n marks are written to {file}.</source>
        <translation>
            <numerusform>%n Markierung ist in {file} geschrieben.</numerusform>
            <numerusform>%n Markierungen sind in {file} geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Marks – {title}</source>
        <translation>Markierungen – {title}</translation>
    </message>
    <message>
        <source>Write marks to a file</source>
        <translation>Markierungen in eine Datei schreiben</translation>
    </message>
</context>
<context>
    <name>MarkKeeper</name>
    <message>
        <source>Delete the mark</source>
        <translation>Die Markierung löschen</translation>
    </message>
    <message>
        <source>No mark after this place.</source>
        <translation>Keine Markierung nach dieser Stelle.</translation>
    </message>
    <message>
        <source>No mark before this place.</source>
        <translation>Keine Markierung vor dieser Stelle.</translation>
    </message>
    <message>
        <source>None of these words is heard, so there is nothing to mark.</source>
        <translation>Keines dieser Wörter ist zu hören, also gibt es nichts zu markieren.</translation>
    </message>
    <message>
        <source>Note, tags and colour…</source>
        <translation>Notiz, Schlagwörter und Farbe…</translation>
    </message>
</context>
<context>
    <name>MarkPane</name>
    <message numerus="yes">
        <source>%n marks</source>
        <translation>
            <numerusform>%n Markierung</numerusform>
            <numerusform>%n Markierungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>No marks yet. Press B to keep the word that you hear, M to write a note with it.</source>
        <translation>Noch keine Markierungen. B behält das Wort, das zu hören ist, M schreibt eine Notiz dazu.</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>A place without words</source>
        <translation>Eine Stelle ohne Wörter</translation>
    </message>
    <message>
        <source>Blue circle</source>
        <translation>Blauer Kreis</translation>
    </message>
    <message>
        <source>Its words are not in the text any more.</source>
        <translation>Ihre Wörter stehen nicht mehr im Text.</translation>
    </message>
    <message>
        <source>Labels for Audacity</source>
        <translation>Textmarken für Audacity</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Olive square</source>
        <translation>Olivgrünes Quadrat</translation>
    </message>
    <message>
        <source>Red triangle</source>
        <translation>Rotes Dreieck</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Teal ribbon</source>
        <translation>Petrolfarbenes Band</translation>
    </message>
    <message>
        <source>Violet diamond</source>
        <translation>Violette Raute</translation>
    </message>
</context>
<context>
    <name>MarksView</name>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Note and tags…</source>
        <translation>Notiz und Schlagwörter…</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Ab hier abspielen</translation>
    </message>
</context>
<context>
    <name>MiniPlayer</name>
    <message>
        <source>Back to the large window</source>
        <translation>Zurück zum großen Fenster</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Wiedergabe</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Earmark can’t get it again.</source>
        <translation>Earmark kann es nicht wieder beschaffen.</translation>
    </message>
    <message>
        <source>It can be downloaded again.</source>
        <translation>Es lässt sich wieder herunterladen.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>What came of {name} will be deleted from this computer: {size}.</source>
        <translation>Was von {name} ankam, wird von diesem Computer gelöscht: {size}.</translation>
    </message>
    <message>
        <source>used for new texts</source>
        <translation>für neue Texte verwendet</translation>
    </message>
    <message>
        <source>{name} will be deleted from this computer: {size}.</source>
        <translation>{name} wird von diesem Computer gelöscht: {size}.</translation>
    </message>
</context>
<context>
    <name>ModelKeeper</name>
    <message>
        <source>Speech models…</source>
        <translation>Erkennungsmodelle …</translation>
    </message>
    <message>
        <source>The speech model {name} is here.</source>
        <translation>Das Erkennungsmodell {name} ist da.</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message numerus="yes">
        <source>%n languages</source>
        <translation>
            <numerusform>%n Sprache</numerusform>
            <numerusform>%n Sprachen</numerusform>
        </translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Fewer mistakes; keeps up on most machines.</source>
        <translation>Weniger Fehler; hält auf den meisten Rechnern Schritt.</translation>
    </message>
    <message>
        <source>Good also with noise and accents; slow without a graphics card.</source>
        <translation>Gut auch bei Lärm und Akzenten; langsam ohne Grafikkarte.</translation>
    </message>
    <message>
        <source>It came as a Python package.</source>
        <translation>Es kam als Python-Paket.</translation>
    </message>
    <message>
        <source>It is in Earmark’s own folder.</source>
        <translation>Es liegt im Ordner von Earmark.</translation>
    </message>
    <message>
        <source>It is in the cache of Hugging Face’s programs.</source>
        <translation>Es liegt im Zwischenspeicher der Programme von Hugging Face.</translation>
    </message>
    <message>
        <source>Its successor, trained on more speech.</source>
        <translation>Sein Nachfolger, mit mehr Sprache trainiert.</translation>
    </message>
    <message>
        <source>Medium with fewer layers: quicker.</source>
        <translation>Medium mit weniger Schichten: schneller.</translation>
    </message>
    <message>
        <source>Nearly as good as large, and much quicker.</source>
        <translation>Fast so gut wie large und viel schneller.</translation>
    </message>
    <message>
        <source>Quick, and right for clear speech.</source>
        <translation>Schnell, und richtig für deutliche Sprache.</translation>
    </message>
    <message>
        <source>Small with fewer layers: quicker.</source>
        <translation>Small mit weniger Schichten: schneller.</translation>
    </message>
    <message>
        <source>Steadier than large-v3 with some recordings; for a graphics card.</source>
        <translation>Bei manchen Aufnahmen verlässlicher als large-v3; für eine Grafikkarte.</translation>
    </message>
    <message>
        <source>The fewest mistakes; for a graphics card.</source>
        <translation>Die wenigsten Fehler; für eine Grafikkarte.</translation>
    </message>
    <message>
        <source>The quickest; for drafts and slow machines.</source>
        <translation>Das schnellste; für Entwürfe und langsame Rechner.</translation>
    </message>
    <message>
        <source>about {times} × real time on this machine</source>
        <translation>etwa {times} × Echtzeit auf diesem Rechner</translation>
    </message>
    <message>
        <source>many languages</source>
        <translation>viele Sprachen</translation>
    </message>
    <message>
        <source>speed not measured yet</source>
        <translation>Tempo noch nicht gemessen</translation>
    </message>
    <message>
        <source>{share}, {done} of {all}</source>
        <translation>{share}, {done} von {all}</translation>
    </message>
    <message>
        <source>{share}, {done} of {all}, about {length} left</source>
        <translation>{share}, {done} von {all}, noch etwa {length}</translation>
    </message>
    <message>
        <source>{size} of it came already</source>
        <translation>{size} davon sind schon da</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>A larger model makes fewer mistakes and takes more time. All of them listen on this computer; the network is only asked to download one, and never without you.</source>
        <translation>Ein größeres Modell macht weniger Fehler und braucht mehr Zeit. Alle hören auf diesem Computer zu; das Netz wird nur gebraucht, um eines herunterzuladen, und nie ohne Zustimmung.</translation>
    </message>
    <message>
        <source>Copy models from a folder or a USB stick</source>
        <translation>Modelle aus einem Ordner oder von einem USB-Stick kopieren</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Let Earmark choose</source>
        <translation>Earmark wählen lassen</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Sucht …</translation>
    </message>
    <message>
        <source>Measuring: it transcribes half a minute…</source>
        <translation>Messung: Es transkribiert eine halbe Minute …</translation>
    </message>
    <message>
        <source>New texts are made with {name}, as you chose.</source>
        <translation>Neue Texte entstehen mit {name}, wie gewählt.</translation>
    </message>
    <message>
        <source>New texts are made with {name}, with which Earmark was started.</source>
        <translation>Neue Texte entstehen mit {name}, womit Earmark gestartet wurde.</translation>
    </message>
    <message>
        <source>New texts are made with {name}: Earmark’s choice.</source>
        <translation>Neue Texte entstehen mit {name}: die Wahl von Earmark.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>Speech models</source>
        <translation>Erkennungsmodelle</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Hält an …</translation>
    </message>
    <message>
        <source>The folder of a model, or one that holds several</source>
        <translation>Der Ordner eines Modells, oder einer, der mehrere enthält</translation>
    </message>
    <message>
        <source>There is no model here yet. base is a good one to begin with.</source>
        <translation>Noch ist kein Modell da. base ist ein guter Anfang.</translation>
    </message>
    <message>
        <source>To download</source>
        <translation>Zum Herunterladen</translation>
    </message>
    <message>
        <source>Use it for new texts</source>
        <translation>Für neue Texte verwenden</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>Wartet …</translation>
    </message>
    <message>
        <source>{name} is here.</source>
        <translation>{name} ist da.</translation>
    </message>
</context>
<context>
    <name>NamesDialog</name>
    <message>
        <source>About 25 names can be used. Ctrl+Return keeps them.</source>
        <translation>Etwa 25 Namen sind möglich. Strg+Eingabe behält sie.</translation>
    </message>
    <message>
        <source>Ada Lovelace
Jacquard loom</source>
        <translation>Ada Lovelace
Jacquardwebstuhl</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Names and terms</source>
        <translation>Namen und Begriffe</translation>
    </message>
    <message>
        <source>Names and terms, one on a line</source>
        <translation>Namen und Begriffe, einer je Zeile</translation>
    </message>
    <message>
        <source>That is too much for a model: it is given what stands here up to “{last}”.</source>
        <translation>Das ist zu viel für ein Modell: Es bekommt, was hier bis „{last}“ steht.</translation>
    </message>
    <message>
        <source>Which names and terms are said in “{show}”, and how are they written? Speech models are given what stands here, for all texts of this show that are made from now on.</source>
        <translation>Welche Namen und Begriffe kommen in „{show}“ vor, und wie schreibt man sie? Erkennungsmodelle bekommen, was hier steht, für alle Texte dieser Sendung, die ab jetzt entstehen.</translation>
    </message>
</context>
<context>
    <name>NamesKeeper</name>
    <message>
        <source>Open an episode of the show first.</source>
        <translation>Erst eine Folge der Sendung öffnen.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Transcript</source>
        <translation>Transkript</translation>
    </message>
    <message>
        <source>{length} not transcribed yet</source>
        <translation>{length} noch nicht transkribiert</translation>
    </message>
    <message>
        <source>{length} of sound that the published transcript does not have</source>
        <translation>{length} Ton, der im veröffentlichten Transkript fehlt</translation>
    </message>
</context>
<context>
    <name>PaletteKeeper</name>
    <message>
        <source>Chapter</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Episode</source>
        <translation>Folge</translation>
    </message>
</context>
<context>
    <name>PalettePanel</name>
    <message>
        <source>An action, a chapter, an episode</source>
        <translation>Eine Aktion, ein Kapitel, eine Folge</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Nichts passt.</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Was passt</translation>
    </message>
</context>
<context>
    <name>PauseKeeper</name>
    <message>
        <source>Pauses are heard as they are.</source>
        <translation>Pausen sind zu hören, wie sie sind.</translation>
    </message>
    <message>
        <source>Pauses between sentences are at most {seconds} s long.</source>
        <translation>Pausen zwischen Sätzen dauern höchstens {seconds} s.</translation>
    </message>
    <message>
        <source>Shortened pauses have saved {time} of this episode since Earmark was opened.</source>
        <translation>Gekürzte Pausen haben bei dieser Folge {time} gespart, seit Earmark geöffnet wurde.</translation>
    </message>
    <message>
        <source>{time} saved</source>
        <translation>{time} gespart</translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message>
        <source>Convert it to mp3 or m4a with another program and add it again.</source>
        <translation>Mit einem anderen Programm in mp3 oder m4a umwandeln und wieder hinzufügen.</translation>
    </message>
    <message>
        <source>Has the file been moved or its disk taken out?</source>
        <translation>Wurde die Datei verschoben oder ihr Datenträger entfernt?</translation>
    </message>
    <message>
        <source>This file can&apos;t be played: {reason}.</source>
        <translation>Diese Datei lässt sich nicht abspielen: {reason}.</translation>
    </message>
</context>
<context>
    <name>PlayerBar</name>
    <message>
        <source>As everywhere else</source>
        <translation>Wie überall sonst</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Speed of “{show}”, kept for its episodes</source>
        <translation>Geschwindigkeit von „{show}“, für seine Folgen gemerkt</translation>
    </message>
    <message>
        <source>Speed {rate}</source>
        <translation>Geschwindigkeit {rate}</translation>
    </message>
    <message>
        <source>Speed {rate}, kept for this show</source>
        <translation>Geschwindigkeit {rate}, für diese Sendung gemerkt</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>for this show</source>
        <translation>für diese Sendung</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n fertig</numerusform>
            <numerusform>%n fertig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n episodes are ready</source>
        <translation>
            <numerusform>%n Folge ist fertig</numerusform>
            <numerusform>%n Folgen sind fertig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n gescheitert</numerusform>
            <numerusform>%n gescheitert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n angehalten</numerusform>
            <numerusform>%n angehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to do</source>
        <translation>
            <numerusform>%n zu erledigen</numerusform>
            <numerusform>%n zu erledigen</numerusform>
        </translation>
    </message>
    <message>
        <source>All episodes have their text</source>
        <translation>Alle Folgen haben ihren Text</translation>
    </message>
    <message>
        <source>The queue has come to its end</source>
        <translation>Die Warteschlange ist am Ende</translation>
    </message>
    <message>
        <source>about {length} left</source>
        <translation>noch etwa {length}</translation>
    </message>
    <message>
        <source>aligning</source>
        <translation>gleicht ab</translation>
    </message>
    <message>
        <source>aligning in another Earmark, {share}</source>
        <translation>gleicht in einem anderen Earmark ab, {share}</translation>
    </message>
    <message>
        <source>drafting</source>
        <translation>entwirft</translation>
    </message>
    <message>
        <source>failed: {reason}</source>
        <translation>gescheitert: {reason}</translation>
    </message>
    <message>
        <source>getting ready…</source>
        <translation>bereitet vor …</translation>
    </message>
    <message>
        <source>improving</source>
        <translation>verbessert</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>paused at {share}</source>
        <translation>angehalten bei {share}</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>hält an …</translation>
    </message>
    <message>
        <source>transcribing</source>
        <translation>transkribiert</translation>
    </message>
    <message>
        <source>transcribing in another Earmark, {share}</source>
        <translation>transkribiert in einem anderen Earmark, {share}</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
</context>
<context>
    <name>QueueKeeper</name>
    <message>
        <source>resting while on battery</source>
        <translation>ruht im Akkubetrieb</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Cancel all</source>
        <translation>Alle abbrechen</translation>
    </message>
    <message>
        <source>Clear done</source>
        <translation>Fertige entfernen</translation>
    </message>
    <message>
        <source>Close the queue</source>
        <translation>Warteschlange schließen</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>Nichts zu tun.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>Alle anhalten</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Rest while on battery</source>
        <translation>Im Akkubetrieb ruhen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation>Alle fortsetzen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
</context>
<context>
    <name>Quoting</name>
    <message numerus="yes">
        <source>Copied %n words.</source>
        <translation>
            <numerusform>%n Wort kopiert.</numerusform>
            <numerusform>%n Wörter kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Ab hier abspielen</translation>
    </message>
    <message>
        <source>Select this sentence</source>
        <translation>Diesen Satz auswählen</translation>
    </message>
</context>
<context>
    <name>Recap</name>
    <message>
        <source>There is no text with times yet to go by.</source>
        <translation>Es gibt noch keinen Text mit Zeiten, an dem man entlanggehen könnte.</translation>
    </message>
</context>
<context>
    <name>RecapStrip</name>
    <message>
        <source>Close what was heard last</source>
        <translation>Zuletzt Gehörtes schließen</translation>
    </message>
    <message>
        <source>Heard last</source>
        <translation>Zuletzt gehört</translation>
    </message>
    <message>
        <source>One sentence earlier</source>
        <translation>Einen Satz früher</translation>
    </message>
</context>
<context>
    <name>ReplaceBar</name>
    <message>
        <source>All in the show…</source>
        <translation>Alle in der Sendung …</translation>
    </message>
    <message>
        <source>All in this text…</source>
        <translation>Alle in diesem Text …</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace the hit in hand and go to the next (Return)</source>
        <translation>Den aktuellen Treffer ersetzen und zum nächsten gehen (Eingabe)</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>See every place in all texts of the show before it is changed</source>
        <translation>Jede Stelle in allen Texten der Sendung sehen, bevor sie geändert wird</translation>
    </message>
    <message>
        <source>See every place in this text before it is changed</source>
        <translation>Jede Stelle in diesem Text sehen, bevor sie geändert wird</translation>
    </message>
</context>
<context>
    <name>ReplaceDialog</name>
    <message numerus="yes">
        <source>%n places; untick what stays as it is.</source>
        <translation>
            <numerusform>%n Stelle; abwählen, was bleiben soll.</numerusform>
            <numerusform>%n Stellen; abwählen, was bleiben soll.</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>Replace %n</source>
        <translation>
            <numerusform>%n ersetzen</numerusform>
            <numerusform>%n ersetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>What is replaced</source>
        <translation>Was ersetzt wird</translation>
    </message>
    <message>
        <source>“{old}” becomes “{new}”, at {time}: {line}</source>
        <translation>„{old}“ wird zu „{new}“, bei {time}: {line}</translation>
    </message>
</context>
<context>
    <name>Replacer</name>
    <message numerus="yes">
        <source>%n places replaced.</source>
        <translation>
            <numerusform>%n Stelle ersetzt.</numerusform>
            <numerusform>%n Stellen ersetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replaced.</source>
        <translation>Ersetzt.</translation>
    </message>
    <message>
        <source>There is nothing to replace.</source>
        <translation>Es gibt nichts zu ersetzen.</translation>
    </message>
    <message>
        <source>This one runs over the end of a line; correct it there.</source>
        <translation>Dieser Treffer geht über das Zeilenende; bitte dort verbessern.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Please report it.</source>
        <translation>Bitte melden.</translation>
    </message>
    <message>
        <source>Something went wrong inside Earmark ({error}).</source>
        <translation>In Earmark ist etwas schiefgegangen ({error}).</translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message>
        <source>Download or copy it again.</source>
        <translation>Noch einmal herunterladen oder kopieren.</translation>
    </message>
    <message>
        <source>Go on behind that place, or download or copy the file again.</source>
        <translation>Hinter dieser Stelle weitermachen, oder die Datei noch einmal herunterladen oder kopieren.</translation>
    </message>
    <message>
        <source>Is it switched on, and chosen in the system’s settings? Then play on.</source>
        <translation>Ist es eingeschaltet und in den Systemeinstellungen gewählt? Dann weiter abspielen.</translation>
    </message>
    <message>
        <source>It seems to be cut off: download or copy it again.</source>
        <translation>Sie scheint abgeschnitten: noch einmal herunterladen oder kopieren.</translation>
    </message>
    <message>
        <source>It seems to be damaged, or no audio file: get it again, or convert it with another program.</source>
        <translation>Sie scheint beschädigt oder keine Audiodatei zu sein: noch einmal beschaffen oder mit einem anderen Programm umwandeln.</translation>
    </message>
    <message>
        <source>No sound comes out: the sound device does not answer.</source>
        <translation>Es kommt kein Ton: Das Audiogerät antwortet nicht.</translation>
    </message>
    <message>
        <source>The file ends at {time} and should go on until {end}.</source>
        <translation>Die Datei endet bei {time} und sollte bis {end} gehen.</translation>
    </message>
    <message>
        <source>The file is damaged at {time}.</source>
        <translation>Die Datei ist bei {time} beschädigt.</translation>
    </message>
    <message>
        <source>The file is damaged from {time} to {end}; that part is left out.</source>
        <translation>Die Datei ist von {time} bis {end} beschädigt; dieser Teil wird ausgelassen.</translation>
    </message>
    <message>
        <source>The file itself is not changed.</source>
        <translation>Die Datei selbst wird nicht verändert.</translation>
    </message>
    <message>
        <source>This file has no index. A copy with one is being made, so that every place can be played.</source>
        <translation>Diese Datei hat keinen Index. Eine Kopie mit einem entsteht gerade, damit jede Stelle abgespielt werden kann.</translation>
    </message>
    <message>
        <source>This file holds no sound that can be played.</source>
        <translation>Diese Datei enthält keinen abspielbaren Ton.</translation>
    </message>
</context>
<context>
    <name>SaidDialog</name>
    <message>
        <source>(nothing)</source>
        <translation>(nichts)</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Verbessert</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Take the machine’s words back</source>
        <translation>Die Worte der Maschine zurückholen</translation>
    </message>
    <message>
        <source>Take the new</source>
        <translation>Die neue nehmen</translation>
    </message>
    <message>
        <source>The machine</source>
        <translation>Die Maschine</translation>
    </message>
    <message>
        <source>The new transcription</source>
        <translation>Die neue Transkription</translation>
    </message>
    <message>
        <source>Two texts for one place</source>
        <translation>Zwei Texte für eine Stelle</translation>
    </message>
    <message>
        <source>What the machine said</source>
        <translation>Was die Maschine schrieb</translation>
    </message>
    <message>
        <source>{number} of {all}, at {time}</source>
        <translation>{number} von {all}, bei {time}</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message numerus="yes">
        <source>%n hits {where}</source>
        <translation>
            <numerusform>%n Treffer {where}</numerusform>
            <numerusform>%n Treffer {where}</numerusform>
        </translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer words, or the beginning of one: tele*</source>
        <translation>Nichts gefunden. Weniger Wörter versuchen, oder den Anfang von einem: tele*</translation>
    </message>
    <message>
        <source>Search every word of the library</source>
        <translation>Jedes Wort der Bibliothek durchsuchen</translation>
    </message>
    <message numerus="yes">
        <source>The first %n hits {where}</source>
        <translation>
            <numerusform>Der erste Treffer {where}</numerusform>
            <numerusform>Die ersten %n Treffer {where}</numerusform>
        </translation>
    </message>
    <message>
        <source>Words, &quot;a phrase&quot;, begin*</source>
        <translation>Wörter, &quot;eine Wendung&quot;, Anfang*</translation>
    </message>
    <message numerus="yes">
        <source>in %n episodes</source>
        <translation>
            <numerusform>in %n Folge</numerusform>
            <numerusform>in %n Folgen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>As it was at first</source>
        <translation>Wie am Anfang</translation>
    </message>
    <message>
        <source>Reset “{name}”</source>
        <translation>„{name}“ zurücksetzen</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>About how many letters stand in a line at most.</source>
        <translation>Wie viele Zeichen höchstens etwa in einer Zeile stehen.</translation>
    </message>
    <message>
        <source>Accents</source>
        <translation>Akzente</translation>
    </message>
    <message>
        <source>After a pause of so many minutes the last sentences that were heard are shown.</source>
        <translation>Nach einer Pause von so vielen Minuten werden die zuletzt gehörten Sätze gezeigt.</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>At the end of an episode the one that is up next is played.</source>
        <translation>Am Ende einer Folge wird die nächste abgespielt.</translation>
    </message>
    <message>
        <source>At which speeds each sentence is heard in study mode, one after the other.</source>
        <translation>Mit welchen Geschwindigkeiten jeder Satz im Übungsmodus nacheinander zu hören ist.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Capital letters are told from small ones when finding.</source>
        <translation>Beim Suchen werden Groß- und Kleinbuchstaben unterschieden.</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Groß/klein</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Correcting</source>
        <translation>Verbessern</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Draft first, then better</source>
        <translation>Erst ein Entwurf, dann besser</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>English is first written quickly by tiny.en, then improved by the model.</source>
        <translation>Englisch schreibt zuerst tiny.en schnell auf, dann verbessert es das Modell.</translation>
    </message>
    <message>
        <source>Español</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Even loudness</source>
        <translation>Gleichmäßige Lautstärke</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Fade of the sleep timer</source>
        <translation>Ausblenden des Schlummertimers</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>How far the button and its key go back.</source>
        <translation>Wie weit der Knopf und seine Taste zurückgehen.</translation>
    </message>
    <message>
        <source>How far the button and its key go forward.</source>
        <translation>Wie weit der Knopf und seine Taste vorgehen.</translation>
    </message>
    <message>
        <source>How long a pause is that was shortened.</source>
        <translation>Wie lang eine gekürzte Pause ist.</translation>
    </message>
    <message>
        <source>How often a sentence is heard at each of them.</source>
        <translation>Wie oft ein Satz bei jeder davon zu hören ist.</translation>
    </message>
    <message>
        <source>In study mode, sentences are hidden until one asks for them.</source>
        <translation>Im Übungsmodus sind Sätze verborgen, bis man sie sehen will.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Letters per line</source>
        <translation>Zeichen je Zeile</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>Zeilenhöhe</translation>
    </message>
    <message>
        <source>Long pauses between sentences are shortened; music never is.</source>
        <translation>Lange Pausen zwischen Sätzen werden gekürzt; Musik nie.</translation>
    </message>
    <message>
        <source>Longest pause</source>
        <translation>Längste Pause</translation>
    </message>
    <message>
        <source>Loud and quiet episodes, and quiet stretches in them, are brought to one level.</source>
        <translation>Laute und leise Folgen, und leise Strecken darin, werden auf einen Pegel gebracht.</translation>
    </message>
    <message>
        <source>Marks and clips</source>
        <translation>Markierungen und Ausschnitte</translation>
    </message>
    <message>
        <source>Nothing is transcribed while the computer runs on its battery.</source>
        <translation>Solange der Computer im Akkubetrieb läuft, wird nichts transkribiert.</translation>
    </message>
    <message>
        <source>Nothing moves by itself</source>
        <translation>Nichts bewegt sich von selbst</translation>
    </message>
    <message>
        <source>Only whole words are found in a text.</source>
        <translation>In einem Text werden nur ganze Wörter gefunden.</translation>
    </message>
    <message>
        <source>Play what is up next</source>
        <translation>Abspielen, was als Nächstes kommt</translation>
    </message>
    <message>
        <source>Playing</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Remind after a pause</source>
        <translation>Nach einer Pause erinnern</translation>
    </message>
    <message>
        <source>Rest while on battery</source>
        <translation>Im Akkubetrieb ruhen</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>Shorten pauses</source>
        <translation>Pausen kürzen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Speech model</source>
        <translation>Erkennungsmodell</translation>
    </message>
    <message>
        <source>Speech recognition</source>
        <translation>Spracherkennung</translation>
    </message>
    <message>
        <source>Speeds of study mode</source>
        <translation>Geschwindigkeiten des Übungsmodus</translation>
    </message>
    <message>
        <source>Study without the text</source>
        <translation>Ohne den Text üben</translation>
    </message>
    <message>
        <source>Text and colours</source>
        <translation>Text und Farben</translation>
    </message>
    <message>
        <source>The colours of the window and the text.</source>
        <translation>Die Farben des Fensters und des Textes.</translation>
    </message>
    <message>
        <source>The face of the text.</source>
        <translation>Die Schrift des Textes.</translation>
    </message>
    <message>
        <source>The height of a line, in hundredths of the size.</source>
        <translation>Die Höhe einer Zeile, in Hundertsteln der Größe.</translation>
    </message>
    <message>
        <source>The language of the window, from the next start on.</source>
        <translation>Die Sprache des Fensters, ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>The model that new texts are made with; empty is base where it is here, else tiny.en.</source>
        <translation>Das Modell, mit dem neue Texte entstehen; leer ist base, wo es da ist, sonst tiny.en.</translation>
    </message>
    <message>
        <source>The size of the text.</source>
        <translation>Die Größe des Textes.</translation>
    </message>
    <message>
        <source>The sound fades away over so many seconds before the sleep timer stops it.</source>
        <translation>Der Ton klingt so viele Sekunden lang aus, bevor der Schlummertimer ihn anhält.</translation>
    </message>
    <message>
        <source>The text jumps to its place, and nothing fades or slides.</source>
        <translation>Der Text springt an seine Stelle, nichts blendet oder gleitet.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Threads of the processor for transcribing; 0 is one for each core.</source>
        <translation>Threads des Prozessors für das Transkribieren; 0 ist einer je Kern.</translation>
    </message>
    <message>
        <source>Times at each speed</source>
        <translation>Wiederholungen je Geschwindigkeit</translation>
    </message>
    <message>
        <source>Underline doubtful words</source>
        <translation>Unsichere Wörter unterstreichen</translation>
    </message>
    <message>
        <source>What was said is darker than what is to come.</source>
        <translation>Gesagtes ist dunkler als das, was noch kommt.</translation>
    </message>
    <message>
        <source>What was said stands out</source>
        <translation>Gesagtes hebt sich ab</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Words that recognition is not sure of are underlined.</source>
        <translation>Wörter, bei denen die Erkennung unsicher ist, sind unterstrichen.</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>É is told from e when finding.</source>
        <translation>Beim Suchen wird é von e unterschieden.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>All settings are as they were at first.</source>
        <translation>Alle Einstellungen sind wie am Anfang.</translation>
    </message>
    <message>
        <source>All settings as they were at first</source>
        <translation>Alle Einstellungen wie am Anfang</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Eine Einstellung suchen</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Keine Einstellung enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alles zurücksetzen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Take the settings from a file</source>
        <translation>Die Einstellungen aus einer Datei übernehmen</translation>
    </message>
    <message>
        <source>The settings are in “{name}”.</source>
        <translation>Die Einstellungen stehen in „{name}“.</translation>
    </message>
    <message>
        <source>The settings of “{name}” are taken.</source>
        <translation>Die Einstellungen aus „{name}“ sind übernommen.</translation>
    </message>
    <message>
        <source>The settings of “{name}” are those that you have.</source>
        <translation>Die Einstellungen aus „{name}“ gelten schon.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Write the settings into a file</source>
        <translation>Die Einstellungen in eine Datei schreiben</translation>
    </message>
</context>
<context>
    <name>SettingsKeeper</name>
    <message>
        <source>Earmark’s choice</source>
        <translation>Die Wahl von Earmark</translation>
    </message>
    <message>
        <source>Earmark’s own</source>
        <translation>Die von Earmark</translation>
    </message>
    <message>
        <source>The system’s</source>
        <translation>Die des Systems</translation>
    </message>
</context>
<context>
    <name>SharedFile</name>
    <message>
        <source>“{file}” says “{value}” for “{name}”, which can&apos;t be.</source>
        <translation>„{file}“ nennt „{value}“ für „{name}“, das ist nicht möglich.</translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be read: {why}.</source>
        <translation>„{name}“ lässt sich nicht lesen: {why}.</translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be written: {why}.</source>
        <translation>„{name}“ lässt sich nicht schreiben: {why}.</translation>
    </message>
    <message>
        <source>“{name}” is damaged, or no such file.</source>
        <translation>„{name}“ ist beschädigt oder keine solche Datei.</translation>
    </message>
</context>
<context>
    <name>ShelfKeeper</name>
    <message>
        <source>Add audio, with transcripts and chapters</source>
        <translation>Audiodateien hinzufügen, mit Transkripten und Kapiteln</translation>
    </message>
    <message>
        <source>Removed from the library; the file is where it was.</source>
        <translation>Aus der Bibliothek entfernt; die Datei ist, wo sie war.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>SkipLengths</name>
    <message numerus="yes">
        <source>Back %n seconds</source>
        <translation>
            <numerusform>%n Sekunde zurück</numerusform>
            <numerusform>%n Sekunden zurück</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forward %n seconds</source>
        <translation>
            <numerusform>%n Sekunde vor</numerusform>
            <numerusform>%n Sekunden vor</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SleepDialog</name>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
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
            <numerusform>Noch %n Minute</numerusform>
            <numerusform>Noch %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Fade away over the last</source>
        <translation>Ausklingen über die letzten</translation>
    </message>
    <message>
        <source>Minutes until the sound stops</source>
        <translation>Minuten, bis der Ton aufhört</translation>
    </message>
    <message>
        <source>Or at the end of what is heard:</source>
        <translation>Oder am Ende dessen, was zu hören ist:</translation>
    </message>
    <message>
        <source>Seconds over which the sound fades away</source>
        <translation>Sekunden, über die der Ton ausklingt</translation>
    </message>
    <message>
        <source>Sleep timer</source>
        <translation>Schlummertimer</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message numerus="yes">
        <source>Stop in %n minute(s)</source>
        <translation>
            <numerusform>In %n Minute anhalten</numerusform>
            <numerusform>In %n Minuten anhalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Stops in {time}</source>
        <translation>Hält in {time} an</translation>
    </message>
    <message>
        <source>The sound stops after so many minutes:</source>
        <translation>Der Ton hört nach so vielen Minuten auf:</translation>
    </message>
    <message>
        <source>This chapter</source>
        <translation>Dieses Kapitel</translation>
    </message>
    <message>
        <source>This sentence</source>
        <translation>Dieser Satz</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
</context>
<context>
    <name>SleepKeeper</name>
    <message numerus="yes">
        <source>%n minute(s) more</source>
        <translation>
            <numerusform>Noch %n Minute</numerusform>
            <numerusform>Noch %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Sleep timer: {time} left</source>
        <translation>Schlummertimer: noch {time}</translation>
    </message>
    <message>
        <source>The sleep timer is off.</source>
        <translation>Der Schlummertimer ist aus.</translation>
    </message>
    <message>
        <source>The sleep timer stopped the sound at {time}.</source>
        <translation>Der Schlummertimer hat den Ton bei {time} angehalten.</translation>
    </message>
    <message>
        <source>The sound stops at the end of this chapter.</source>
        <translation>Der Ton hört am Ende dieses Kapitels auf.</translation>
    </message>
    <message>
        <source>The sound stops at the end of this sentence.</source>
        <translation>Der Ton hört am Ende dieses Satzes auf.</translation>
    </message>
    <message numerus="yes">
        <source>The sound stops in %n minute(s).</source>
        <translation>
            <numerusform>Der Ton hört in %n Minute auf.</numerusform>
            <numerusform>Der Ton hört in %n Minuten auf.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no chapters here to go by.</source>
        <translation>Hier gibt es keine Kapitel.</translation>
    </message>
    <message>
        <source>There is no text with times yet to go by.</source>
        <translation>Es gibt noch keinen Text mit Zeiten, an dem man entlanggehen könnte.</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Ausschalten</translation>
    </message>
</context>
<context>
    <name>SpeakerDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>How far the name goes</source>
        <translation>Wie weit der Name gilt</translation>
    </message>
    <message>
        <source>In all episodes of “{show}”</source>
        <translation>In allen Folgen von „{show}“</translation>
    </message>
    <message>
        <source>In this episode</source>
        <translation>In dieser Folge</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the speaker</source>
        <translation>Name des Sprechers</translation>
    </message>
    <message>
        <source>Nobody that is named</source>
        <translation>Niemand mit Namen</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>Nur hier</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Take this name</source>
        <translation>Diesen Namen nehmen</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Who is “{name}”?</source>
        <translation>Wer ist „{name}“?</translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation>Wer spricht</translation>
    </message>
    <message>
        <source>Who speaks here?</source>
        <translation>Wer spricht hier?</translation>
    </message>
</context>
<context>
    <name>Speakers</name>
    <message>
        <source>The name is taken away.</source>
        <translation>Der Name ist entfernt.</translation>
    </message>
    <message>
        <source>Who speaks…</source>
        <translation>Wer spricht …</translation>
    </message>
    <message>
        <source>{name} speaks.</source>
        <translation>{name} spricht.</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>There is no text here yet.</source>
        <translation>Hier ist noch kein Text.</translation>
    </message>
</context>
<context>
    <name>StudyKeeper</name>
    <message>
        <source>That was the last sentence.</source>
        <translation>Das war der letzte Satz.</translation>
    </message>
    <message>
        <source>There is no text with times yet to go by.</source>
        <translation>Es gibt noch keinen Text mit Zeiten, an dem man entlanggehen könnte.</translation>
    </message>
</context>
<context>
    <name>StudyStrip</name>
    <message>
        <source>Hide the sentence</source>
        <translation>Satz verbergen</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Leave study mode  (Esc)</source>
        <translation>Übungsmodus verlassen  (Esc)</translation>
    </message>
    <message>
        <source>Sentence {number} of {all}</source>
        <translation>Satz {number} von {all}</translation>
    </message>
    <message>
        <source>Show the sentence</source>
        <translation>Satz zeigen</translation>
    </message>
    <message>
        <source>Study mode</source>
        <translation>Übungsmodus</translation>
    </message>
    <message>
        <source>time {number} of {all}, at {rate}</source>
        <translation>{number}. Mal von {all}, mit {rate}</translation>
    </message>
</context>
<context>
    <name>TextChanges</name>
    <message>
        <source>Done again: {what}</source>
        <translation>Wiederhergestellt: {what}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undone: {what} of {date}</source>
        <translation>Rückgängig gemacht: {what} vom {date}</translation>
    </message>
    <message>
        <source>conflict settled</source>
        <translation>Konflikt gelöst</translation>
    </message>
    <message>
        <source>correction of a line</source>
        <translation>Verbesserung einer Zeile</translation>
    </message>
    <message>
        <source>line deleted</source>
        <translation>Zeile gelöscht</translation>
    </message>
    <message>
        <source>line split</source>
        <translation>Zeile geteilt</translation>
    </message>
    <message>
        <source>lines joined</source>
        <translation>Zeilen verbunden</translation>
    </message>
    <message>
        <source>speaker renamed</source>
        <translation>Sprecher umbenannt</translation>
    </message>
    <message>
        <source>the machine’s words taken back</source>
        <translation>Worte der Maschine zurückgeholt</translation>
    </message>
    <message>
        <source>word confirmed</source>
        <translation>Wort bestätigt</translation>
    </message>
    <message>
        <source>words replaced</source>
        <translation>Wörter ersetzt</translation>
    </message>
</context>
<context>
    <name>TextReport</name>
    <message numerus="yes">
        <source>%n doubtful words, {share} of all</source>
        <translation>
            <numerusform>%n unsicheres Wort, {share} von allen</numerusform>
            <numerusform>%n unsichere Wörter, {share} von allen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them differ from the new transcription</source>
        <translation>
            <numerusform>%n davon weicht von der neuen Transkription ab</numerusform>
            <numerusform>%n davon weichen von der neuen Transkription ab</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places corrected</source>
        <translation>
            <numerusform>%n Stelle verbessert</numerusform>
            <numerusform>%n Stellen verbessert</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+E shows what the machine said there.</source>
        <translation>Strg+E zeigt, was die Maschine dort schrieb.</translation>
    </message>
    <message>
        <source>D goes to the next one, U underlines them.</source>
        <translation>D führt zum nächsten, U unterstreicht sie.</translation>
    </message>
    <message>
        <source>From {time} on the published times are {seconds} s early.</source>
        <translation>Ab {time} sind die veröffentlichten Zeiten {seconds} s zu früh.</translation>
    </message>
    <message>
        <source>From {time} on the published times are {seconds} s late.</source>
        <translation>Ab {time} sind die veröffentlichten Zeiten {seconds} s zu spät.</translation>
    </message>
    <message>
        <source>Shifted</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Sound without text</source>
        <translation>Ton ohne Text</translation>
    </message>
    <message>
        <source>Text that is not heard</source>
        <translation>Text, der nicht zu hören ist</translation>
    </message>
</context>
<context>
    <name>TextState</name>
    <message>
        <source>aligned to the publisher’s text, {share} heard</source>
        <translation>am Text des Herausgebers ausgerichtet, {share} gehört</translation>
    </message>
    <message>
        <source>corrected by hand</source>
        <translation>von Hand verbessert</translation>
    </message>
    <message>
        <source>file not found</source>
        <translation>Datei nicht gefunden</translation>
    </message>
    <message>
        <source>not transcribed yet</source>
        <translation>noch nicht transkribiert</translation>
    </message>
    <message>
        <source>publisher’s text, alignment not finished</source>
        <translation>Text des Herausgebers, Abgleich nicht fertig</translation>
    </message>
    <message>
        <source>publisher’s text, not aligned yet</source>
        <translation>Text des Herausgebers, noch nicht abgeglichen</translation>
    </message>
    <message>
        <source>{model}, not everywhere yet</source>
        <translation>{model}, noch nicht überall</translation>
    </message>
    <message>
        <source>{model}, not finished</source>
        <translation>{model}, nicht fertig</translation>
    </message>
</context>
<context>
    <name>TextWork</name>
    <message>
        <source>Getting ready…</source>
        <translation>Bereitet vor …</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Hält an …</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>What was finished is kept.</source>
        <translation>Was fertig ist, bleibt.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>(being transcribed)</source>
        <translation>(wird transkribiert)</translation>
    </message>
    <message>
        <source>(not transcribed yet)</source>
        <translation>(noch nicht transkribiert)</translation>
    </message>
    <message>
        <source>(sound without text)</source>
        <translation>(Ton ohne Text)</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Text and colours</source>
        <translation>Text und Farben</translation>
    </message>
</context>
<context>
    <name>UpNext</name>
    <message>
        <source>added to what is up next</source>
        <translation>zu „Als Nächstes“ hinzugefügt</translation>
    </message>
    <message>
        <source>another order of what is up next</source>
        <translation>andere Reihenfolge von „Als Nächstes“</translation>
    </message>
    <message>
        <source>taken off what is up next</source>
        <translation>aus „Als Nächstes“ entfernt</translation>
    </message>
</context>
<context>
    <name>UpNextKeeper</name>
    <message>
        <source>Added to what is up next.</source>
        <translation>Zu „Als Nächstes“ hinzugefügt.</translation>
    </message>
    <message>
        <source>Now: {title}</source>
        <translation>Jetzt: {title}</translation>
    </message>
    <message>
        <source>Open an episode first, or choose one.</source>
        <translation>Erst eine Folge öffnen oder wählen.</translation>
    </message>
    <message>
        <source>Taken off what is up next.</source>
        <translation>Aus „Als Nächstes“ entfernt.</translation>
    </message>
    <message>
        <source>That episode is up next already.</source>
        <translation>Diese Folge steht schon unter „Als Nächstes“.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>UpNextModel</name>
    <message>
        <source>{length} left</source>
        <translation>noch {length}</translation>
    </message>
</context>
<context>
    <name>UpNextPanel</name>
    <message numerus="yes">
        <source>%n episode(s), {length}</source>
        <translation>
            <numerusform>%n Folge, {length}</numerusform>
            <numerusform>%n Folgen, {length}</numerusform>
        </translation>
    </message>
    <message>
        <source>Close what is up next</source>
        <translation>„Als Nächstes“ schließen</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Nothing is up next. Add the episode that is open, or chosen in the library, with {key}.</source>
        <translation>Nichts kommt als Nächstes. {key} fügt die geöffnete oder in der Bibliothek gewählte Folge hinzu.</translation>
    </message>
    <message>
        <source>Play the next one at the end</source>
        <translation>Am Ende die nächste abspielen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Up next</source>
        <translation>Als Nächstes</translation>
    </message>
</context>
<context>
    <name>ViewMenu</name>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>What is in sight</source>
        <translation>Was zu sehen ist</translation>
    </message>
</context>
<context>
    <name>WishBoxes</name>
    <message>
        <source>As loud as podcasts are</source>
        <translation>So laut wie Podcasts</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Soft ends</source>
        <translation>Weiche Enden</translation>
    </message>
    <message>
        <source>The quote beside it, as a text file</source>
        <translation>Daneben das Zitat als Textdatei</translation>
    </message>
    <message>
        <source>The sound fades in at the beginning and out at the end, within {ms} ms</source>
        <translation>Der Ton wird am Anfang ein- und am Ende ausgeblendet, in {ms} ms</translation>
    </message>
</context>
<context>
    <name>WorkTold</name>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>_Filter</name>
    <message>
        <source>Find a chapter</source>
        <translation>Kapitel suchen</translation>
    </message>
</context>
</TS>
