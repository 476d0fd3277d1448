# SPDX-License-Identifier: GPL-3.0-or-later
"""One table of everything the user can do: name, words, keys. Buttons, menus and the README speak from it."""

from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


class Topic(StrEnum):
    """What actions are about: the headings of their list."""

    PLAYING = "Playing"
    TIMELINE = "Timeline"
    FINDING = "Finding"
    MARKS = "Marks and chapters"
    TEXT = "Selecting and copying"
    CORRECTING = "Correcting"
    TRANSCRIBING = "Transcribing"
    LIBRARY = "Library"
    WINDOW = "Window"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """`name` is for the code, `text` for a button, `does` for a tooltip and the README, `keys` all that trigger it.

    A `switch` is on or off.
    """

    name: str
    text: str
    does: str
    keys: tuple[str, ...]
    switch: bool = False


# Each stands with its topic, as the sheet of the keys and the README have them.
TOPICS: dict[Topic, tuple[ActionSpec, ...]] = {
    Topic.PLAYING: (
        ActionSpec("play", "Play", "Play or pause", ("Space", "K")),
        ActionSpec("back", "−15", "Back 15 seconds, or as far as you set", ("J",)),
        ActionSpec("forward", "+30", "Forward 30 seconds, or as far as you set", ("L",)),
        ActionSpec("nudge-back", "−5", "Back 5 seconds", ("Left",)),
        ActionSpec("nudge-forward", "+5", "Forward 5 seconds", ("Right",)),
        ActionSpec(
            "sentence-previous", "Sentence before", "To the beginning of the sentence, or to the one before", (",",)
        ),
        ActionSpec("sentence-next", "Next sentence", "To the next sentence", (".",)),
        ActionSpec("sentence-again", "Say it again", "Say the sentence again", ("R",)),
        ActionSpec("back-and-slower", "Back and slower", "Say the sentence again, more slowly", ("H",)),
        ActionSpec(
            "loop", "Loop", "Begin a loop at the word being heard, end it, let it go; or loop what is selected", ("O",)
        ),
        ActionSpec("loop-end-later", "End of the loop later", "End the loop one word later", ("Alt+Shift+Right",)),
        ActionSpec("loop-end-earlier", "End of the loop earlier", "End the loop one word earlier", ("Alt+Shift+Left",)),
        ActionSpec("loop-start-earlier", "Loop from earlier on", "Begin the loop one word earlier", ("Alt+Shift+Up",)),
        ActionSpec("loop-start-later", "Loop from later on", "Begin the loop one word later", ("Alt+Shift+Down",)),
        ActionSpec("study", "Study mode", "Hear each sentence some times, at first slowly", ("T",), switch=True),
        ActionSpec("study-text", "Show the sentence", "Show or hide the sentence that is studied", ("Shift+T",)),
        ActionSpec("short-pauses", "Shorten pauses", "Shorten long pauses between sentences", ("P",), switch=True),
        ActionSpec("chapter-previous", "chapter", "Previous chapter", ("Shift+J", "Ctrl+Left")),
        ActionSpec("chapter-next", "chapter", "Next chapter", ("Shift+L", "Ctrl+Right")),
        ActionSpec("slower", "Slower", "Slower", ("[",)),
        ActionSpec("faster", "Faster", "Faster", ("]",)),
        ActionSpec("normal-speed", "1×", "Normal speed", ("Backspace",)),
        ActionSpec("louder", "Louder", "Louder", ("Up",)),
        ActionSpec("softer", "Softer", "Softer", ("Down",)),
        ActionSpec("earlier", "One sentence earlier", "Start one sentence earlier, and play", ("Shift+R",)),
        ActionSpec("levelling", "Even loudness", "Even out loud and quiet, or don't", ("V",), switch=True),
        ActionSpec("sleep", "Sleep timer…", "Stop after some minutes, or at the end of something", ("Ctrl+Shift+T",)),
        ActionSpec("sound-device", "Sound device…", "Choose the device that the sound goes to", ("Ctrl+D",)),
        ActionSpec("sound-delay", "Sound and light…", "Let the light fall together with the sound", ("Ctrl+Shift+L",)),
        ActionSpec("now", "Back to now", "Back to the word being heard", ("N",)),
    ),
    Topic.TIMELINE: (
        ActionSpec("zoom-in", "Zoom in", "Show less of the timeline, larger (or turn the wheel over it)", ("+", "=")),
        ActionSpec("zoom-out", "Zoom out", "Show more of the timeline", ("-",)),
        ActionSpec("zoom-whole", "Whole timeline", "Show the whole timeline", ("0",)),
    ),
    Topic.FINDING: (
        ActionSpec("search", "Search", "Search the whole library", ("/", "Ctrl+Shift+K")),
        ActionSpec("find", "Find…", "Find in this text", ("Ctrl+F",)),
        ActionSpec("find-next", "Next hit", "To the next hit in this text", ("F3",)),
        ActionSpec("find-previous", "Previous hit", "To the hit before", ("Shift+F3",)),
        ActionSpec("find-play", "Play from the hit", "Play from the hit in hand", ("Ctrl+Return", "Ctrl+Enter")),
        ActionSpec("find-words", "Whole words", "Find whole words only", ("Alt+W",), switch=True),
        ActionSpec("find-case", "Case", "Tell capital letters from small ones when finding", ("Alt+C",), switch=True),
        ActionSpec("find-accents", "Accents", "Tell é from e when finding", ("Alt+A",), switch=True),
    ),
    Topic.MARKS: (
        ActionSpec("mark", "Mark", "Mark the word being heard, or what is selected; or remove the mark", ("B",)),
        ActionSpec("mark-note", "Mark with a note…", "Mark, and write a note while the sound goes on", ("M",)),
        ActionSpec("mark-note-paused", "Pause for a note…", "The same, with the sound held meanwhile", ("Shift+M",)),
        ActionSpec(
            "all-marks", "All marks…", "All marks of the library: find, play, change and export them", ("Ctrl+Shift+M",)
        ),
        ActionSpec("marks-export", "Export marks…", "Write the marks of this episode to a file", ("Ctrl+Shift+E",)),
        ActionSpec("mark-next", "Next mark", "To the next mark", ("Ctrl+B",)),
        ActionSpec("mark-previous", "Previous mark", "To the mark before", ("Ctrl+Shift+B",)),
        ActionSpec("chapter-add", "New chapter", "New chapter at the sentence being heard", ("C",)),
        ActionSpec(
            "chapter-here",
            "Chapter begins here",
            "Let the nearest chapter begin at the sentence being heard",
            ("Shift+C",),
        ),
        ActionSpec(
            "chapter-find", "Find a chapter", "Find a chapter by its title, summary or points", ("Ctrl+Shift+F",)
        ),
    ),
    Topic.TEXT: (
        ActionSpec(
            "sentence", "Select the sentence", "Select the sentence being heard, then one more after it", ("S",)
        ),
        ActionSpec("sentence-before", "Select one before", "Select one more sentence before", ("Shift+S",)),
        ActionSpec("copy", "Copy", "Copy what is selected, or the sentence being heard", ("Ctrl+C",)),
        ActionSpec("copy-times", "Copy with times", "The same with times and speakers", ("Ctrl+Shift+C",)),
        ActionSpec("copy-quote", "Copy as quote", "The same as a quote, with title and time", ("Ctrl+Alt+C",)),
        ActionSpec(
            "say", "To the screen reader", "Give the sentence being heard to a screen reader", ("Ctrl+Shift+R",)
        ),
        ActionSpec(
            "clip", "Save a clip…", "Save the sound of what is selected, or of the sentence being heard", ("X",)
        ),
    ),
    Topic.CORRECTING: (
        ActionSpec("correct", "Correct", "Correct the selected line, or the one being heard, where it stands", ("E",)),
        ActionSpec(
            "line-delete", "Delete the line", "Delete the line being heard, or corrected", ("Ctrl+Shift+Delete",)
        ),
        ActionSpec("replace", "Replace…", "Find and replace, in this text or in its show", ("Ctrl+H",)),
        ActionSpec("speaker", "Who speaks…", "Rename the speaker, here, in this episode or in its show", ("Ctrl+R",)),
        ActionSpec(
            "machine", "What the machine said", "What stood there before the line was corrected, and back", ("Ctrl+E",)
        ),
        ActionSpec("doubt-next", "Next doubtful word", "To the next word that recognition is not sure of", ("D",)),
        ActionSpec("doubt-previous", "Previous doubtful word", "To the doubtful word before", ("Shift+D",)),
        ActionSpec("doubt-play", "Play it", "Play the doubtful word in its sentence", ("W",)),
        ActionSpec("doubt-right", "It is right", "The doubtful word is right as it stands; to the next one", ("Y",)),
        ActionSpec("doubts", "Underline doubtful words", "Underline doubtful words, or don't", ("U",), switch=True),
        ActionSpec("undo", "Undo", "Take back the last change of the text, its chapters or marks", ("Ctrl+Z",)),
        ActionSpec("redo", "Redo", "Do it again", ("Ctrl+Shift+Z", "Ctrl+Y")),
    ),
    Topic.TRANSCRIBING: (
        ActionSpec("queue", "Queue", "Show or hide what is being transcribed and what waits", ("Ctrl+J",)),
        ActionSpec("models", "Speech models…", "Choose, download and measure speech models", ("Ctrl+M",)),
        ActionSpec("again", "Transcribe again…", "Transcribe again, with another model or language", ("Ctrl+T",)),
        ActionSpec(
            "names", "Names and terms…", "Names and terms of this show, which speech models are given", ("Ctrl+N",)
        ),
    ),
    Topic.LIBRARY: (
        ActionSpec("add", "Add…", "Add audio files, with transcripts and chapters beside them", ("Ctrl+O",)),
        ActionSpec("shelf", "Library", "Back to the library", ("Ctrl+L",)),
        ActionSpec("up-next", "Up next", "Show or hide what is up next", ("Ctrl+U",)),
        ActionSpec(
            "up-next-add", "Add to up next", "Let the episode that is open, or chosen, be heard next", ("Shift+Q",)
        ),
        ActionSpec("remove", "Remove", "Remove an episode from the library (the file stays)", ("Delete",)),
    ),
    Topic.WINDOW: (
        ActionSpec("timeline", "Timeline", "Show or hide the timeline", ("F7",), switch=True),
        ActionSpec("player-bar", "Player bar", "Show or hide the player bar", ("F8",), switch=True),
        ActionSpec("sidebar", "Chapters", "Show or hide the chapters", ("F9",), switch=True),
        ActionSpec("focus", "Only the text", "Only the text, on the whole screen; Esc leaves it", ("F11",)),
        ActionSpec("mini", "Mini player", "A small window with the sentence being heard, or back from it", ("F12",)),
        ActionSpec("look", "Aa", "Text and colours: theme, face, size, line height, length of the lines", ("A",)),
        ActionSpec("bigger", "Larger text", "Larger text", ("Ctrl++", "Ctrl+=")),
        ActionSpec("smaller", "Smaller text", "Smaller text", ("Ctrl+-",)),
        ActionSpec("palette", "Palette…", "Go to an action, a chapter or an episode by a few letters", ("Ctrl+K",)),
        ActionSpec("settings", "Settings…", "All that can be chosen, and a box to find it", ("Ctrl+,",)),
        ActionSpec("keys", "Keys…", "All keys, to be found and changed", ("?", "F1")),
        ActionSpec("quit", "Quit", "Quit", ("Ctrl+Q",)),
    ),
}
ACTIONS = tuple(chain.from_iterable(TOPICS.values()))


class Actions(QObject):
    """The table as QActions of one window; look them up by name. Their keys can be changed while the window lives.

    Signals: `keys_changed` (name).
    """

    keys_changed = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._actions: dict[str, QAction] = {}
        self._keys: dict[str, tuple[str, ...]] = {}
        self._does: dict[str, str] = {}
        for spec in ACTIONS:
            text = QCoreApplication.translate("Actions", spec.text)
            action = QAction(text, window)
            action.setIconText(text)
            action.setCheckable(spec.switch)
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            window.addAction(action)
            self._actions[spec.name] = action
            self._does[spec.name] = QCoreApplication.translate("Actions", spec.does)
            self.set_keys(spec.name, spec.keys)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def keys(self, name: str) -> tuple[str, ...]:
        """What triggers an action now."""
        return self._keys[name]

    def set_keys(self, name: str, keys: tuple[str, ...]) -> None:
        """Let these trigger an action, and its tooltip say so."""
        sequences = [QKeySequence(key) for key in keys]
        written = tuple(each.toString(QKeySequence.SequenceFormat.PortableText) for each in sequences)
        if self._keys.get(name) == written:
            return
        self._keys[name] = written
        self._actions[name].setShortcuts(sequences)
        self._set_tooltip(name)
        self.keys_changed.emit(name)

    def does(self, name: str) -> str:
        """What an action does, in the words of its tooltip."""
        return self._does[name]

    def describe(self, name: str, text: str, does: str) -> None:
        """Let a button say this of an action from now on, and its tooltip that."""
        action = self._actions[name]
        action.setText(text)
        action.setIconText(text)
        self._does[name] = does
        self._set_tooltip(name)

    def _set_tooltip(self, name: str) -> None:
        does, keys = self._does[name], self._keys[name]
        self._actions[name].setToolTip(f"{does}  ({shown_key(keys[0])})" if keys else does)


def shown_key(key: str) -> str:
    """A key as this system's menus write it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
