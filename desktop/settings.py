# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that a person chooses, and what the window remembers by itself: declared here once, and typed.

A new setting is one entry in `Choices`: the window of the settings, its search, the file and the README follow from it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from desktop.languages import NAMES, Language
from desktop.preferences.setting import Group, Value, chosen, remembered, settings_of
from desktop.reading.text_look import LETTERS, LINE_HEIGHT, PIXELS
from desktop.theme import ThemeChoice
from transcribe.media.clip import ClipFormat


class Side(StrEnum):
    """What stands at the right of the window."""

    NONE = ""
    SEARCH = "search"
    QUEUE = "queue"
    UP_NEXT = "up-next"


@dataclass
class Choices:
    """What a person chooses. The window shows them in this order, under their groups."""

    theme: ThemeChoice = chosen(
        ThemeChoice.SYSTEM,
        Group.TEXT,
        "Colours",
        "The colours of the window and the text.",
        words={
            ThemeChoice.SYSTEM: "As the system has it",
            ThemeChoice.LIGHT: "Light",
            ThemeChoice.SEPIA: "Sepia",
            ThemeChoice.DARK: "Dark",
            ThemeChoice.CONTRAST: "High contrast",
        },
    )
    face: str = chosen("", Group.TEXT, "Face", "The face of the text.", offered=True)
    text_pixels: int = chosen(19, Group.TEXT, "Size", "The size of the text.", limits=PIXELS, unit="px")
    line_height: int = chosen(
        160,
        Group.TEXT,
        "Line height",
        "The height of a line, in hundredths of the size.",
        limits=LINE_HEIGHT,
        step=5,
        unit="%",
    )
    letters: int = chosen(
        66, Group.TEXT, "Letters per line", "About how many letters stand in a line at most.", limits=LETTERS, step=2
    )
    shading: bool = chosen(
        True, Group.TEXT, "What was said stands out", "What was said is darker than what is to come."
    )
    still: bool = chosen(
        False, Group.TEXT, "Nothing moves by itself", "The text jumps to its place, and nothing fades or slides."
    )
    doubts: bool = chosen(
        False,
        Group.TEXT,
        "Underline doubtful words",
        "Words that recognition is not sure of are underlined.",
    )
    skip_back_s: int = chosen(
        15, Group.PLAYING, "Back", "How far the button and its key go back.", limits=(1, 300), unit="s"
    )
    skip_forward_s: int = chosen(
        30, Group.PLAYING, "Forward", "How far the button and its key go forward.", limits=(1, 300), unit="s"
    )
    levelling: bool = chosen(
        False,
        Group.PLAYING,
        "Even loudness",
        "Loud and quiet episodes, and quiet stretches in them, are brought to one level.",
    )
    short_pauses: bool = chosen(
        False, Group.PLAYING, "Shorten pauses", "Long pauses between sentences are shortened; music never is."
    )
    longest_pause_ms: int = chosen(
        500,
        Group.PLAYING,
        "Longest pause",
        "How long a pause is that was shortened.",
        limits=(200, 5000),
        step=100,
        unit="ms",
    )
    study_speeds: str = chosen(
        "0.7, 0.85, 1",
        Group.PLAYING,
        "Speeds of study mode",
        "At which speeds each sentence is heard in study mode, one after the other.",
    )
    study_times: int = chosen(
        2, Group.PLAYING, "Times at each speed", "How often a sentence is heard at each of them.", limits=(1, 20)
    )
    study_hidden: bool = chosen(
        True, Group.PLAYING, "Study without the text", "In study mode, sentences are hidden until one asks for them."
    )
    sleep_fade_s: int = chosen(
        10,
        Group.PLAYING,
        "Fade of the sleep timer",
        "The sound fades away over so many seconds before the sleep timer stops it.",
        limits=(0, 60),
        unit="s",
        zero="none",
    )
    up_next_plays: bool = chosen(
        True, Group.PLAYING, "Play what is up next", "At the end of an episode the one that is up next is played."
    )
    recap_minutes: int = chosen(
        10,
        Group.PLAYING,
        "Remind after a pause",
        "After a pause of so many minutes the last sentences that were heard are shown.",
        limits=(0, 600),
        unit="min",
        zero="never",
    )
    find_words: bool = chosen(False, Group.FINDING, "Whole words", "Only whole words are found in a text.")
    find_case: bool = chosen(False, Group.FINDING, "Case", "Capital letters are told from small ones when finding.")
    find_accents: bool = chosen(False, Group.FINDING, "Accents", "É is told from e when finding.")
    model: str = chosen(
        "",
        Group.LISTENING,
        "Speech model",
        "The model that new texts are made with; empty is base where it is here, else tiny.en.",
        offered=True,
    )
    draft: bool = chosen(
        False,
        Group.LISTENING,
        "Draft first, then better",
        "English is first written quickly by tiny.en, then improved by the model.",
    )
    threads: int = chosen(
        0,
        Group.LISTENING,
        "Threads",
        "Threads of the processor for transcribing; 0 is one for each core.",
        limits=(0, 256),
        zero="automatic",
    )
    rest_on_battery: bool = chosen(
        False,
        Group.LISTENING,
        "Rest while on battery",
        "Nothing is transcribed while the computer runs on its battery.",
    )
    language: Language = chosen(
        Language.SYSTEM,
        Group.WINDOW,
        "Language",
        "The language of the window, from the next start on.",
        words={Language.SYSTEM: "As the system has it", **NAMES},
    )


@dataclass
class Remembered:
    """What the window remembers by itself. `geometry`, `mini_player` and the panes are Qt's own encodings of sizes."""

    volume: float = remembered(1.0, "0 to 1", limits=(0, 1))
    rate: float = remembered(1.0, "speed where the show has none of its own, 0.5 to 3", limits=(0.5, 3))
    sound_delays: str = remembered("", "how many ms the light waits for the sound, by the names of devices, as JSON")
    sleep_minutes: int = remembered(30, "minutes that the sleep timer was set to last", limits=(1, 600))
    sound_device: str = remembered("", "id of the sound device that was chosen; empty is the system’s")
    sidebar: bool = remembered(True, "whether the chapters are shown")
    timeline: bool = remembered(True, "whether the timeline is shown")
    player_bar: bool = remembered(True, "whether the player bar is shown")
    side: Side = remembered(Side.NONE, "what stands at the right: `search`, `queue`, `up-next` or nothing")
    find_history: str = remembered("", "what was looked for in texts, the oldest first, as JSON")
    clip_format: ClipFormat = remembered(ClipFormat.MP3, "what clips are saved as: `mp3`, `m4a`, `wav` or `opus`")
    clip_soft: bool = remembered(True, "whether clips have soft ends")
    clip_levelled: bool = remembered(False, "whether clips are made as loud as podcasts are")
    clip_text: bool = remembered(False, "whether the quote is saved beside a clip, as a text file")
    clip_folder: str = remembered("", "the folder into which the last clip was saved")
    marks_folder: str = remembered("", "the folder into which marks were written last")
    marks_format: str = remembered(".md", "the suffix of the file that marks were written to last")
    palette_recent: str = remembered("", "what was chosen in the palette, the latest first, as JSON")
    geometry: str = remembered("", "place and size of the window, as Qt writes them")
    panes: str = remembered("", "widths of the chapters and the text, as Qt writes them")
    side_panes: str = remembered("", "widths of the rooms and of what stands at the right, as Qt writes them")
    mini_player: str = remembered("", "place and size of the mini player, as Qt writes them")


@dataclass
class Settings(Remembered, Choices):
    """All of it. Whoever sets one, those who `watch` it are told."""

    def __post_init__(self) -> None:
        self._watchers: dict[str, list[Callable[[Any], None]]] = {}

    def watch(self, name: str, do: Callable[[Any], None]) -> None:
        """From now on, `do` is called with the new value whenever this one changes."""
        self._watchers.setdefault(name, []).append(do)

    def change(self, values: Mapping[str, Value]) -> None:
        """Set several together: who watches one of them finds all of them changed."""
        before = {name: getattr(self, name) for name in values}
        self.__dict__.update(values)
        for name, value in values.items():
            if value != before[name]:
                self._tell(name, value)

    def __setattr__(self, name: str, value: object) -> None:
        before = getattr(self, name, value)
        super().__setattr__(name, value)
        if value != before:
            self._tell(name, value)

    def _tell(self, name: str, value: object) -> None:
        # While the object is being made, nobody can watch yet.
        for do in self.__dict__.get("_watchers", {}).get(name, ()):
            do(value)


SETTINGS = settings_of(Settings)
