# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes on around the palette: what there is to choose, finding it off the window's thread, and doing it."""

import json
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from desktop.actions import ACTIONS, TOPICS, Actions, shown_key
from desktop.appearance import Appearance
from desktop.languages import translate
from desktop.layout.rooms import Rooms
from desktop.messages import Notice
from desktop.palette.match import Entry, Kind, find, prepared
from desktop.palette.palette_panel import PalettePanel
from desktop.reading.reading_page import ReadingPage
from desktop.settings import Settings
from desktop.shelf.library_model import LibraryModel, ShelfRow
from desktop.work.collector import unwatched
from desktop.work.jobs import Lane
from transcribe import timecode

MOST_KEPT = 20


class PaletteKeeper(QObject):
    """Of one window. Episodes are those of the shelf, chapters those that are shown beside the text."""

    def __init__(
        self,
        window: QMainWindow,
        actions: Actions,
        shelf: LibraryModel,
        reading: ReadingPage,
        rooms: Rooms,
        appearance: Appearance,
        settings: Settings,
        notice: Notice,
    ) -> None:
        super().__init__(window)
        self._actions, self._shelf, self._reading = actions, shelf, reading
        self._rooms, self._settings = rooms, settings
        self._lane = Lane(notice.error, self)
        self._asked = 0
        self._here: list[Entry] = []  # actions and chapters, as they were when it was opened
        self._episodes: tuple[Sequence[ShelfRow], list[Entry]] = ((), [])  # known to the lane alone
        self._keyboard: QWidget | None = None
        self.panel = PalettePanel(appearance.theme, window)
        self.panel.sought.connect(self._seek)
        self.panel.chosen.connect(self._do)
        self.panel.closed.connect(self._give_back)
        appearance.changed.connect(lambda theme: self.panel.set_theme(theme))
        actions["palette"].triggered.connect(self.open)

    def open(self) -> None:
        """Show it, with what there is now."""
        self._keyboard = QApplication.focusWidget()
        self._here = prepared((*self._actions_now(), *self._chapters_now()))
        self.panel.open()

    def close(self) -> None:
        """The window goes."""
        self._asked += 1
        self._lane.close()

    # What there is

    def _actions_now(self) -> list[Entry]:
        topics = {spec.name: translate("Actions", topic) for topic, specs in TOPICS.items() for spec in specs}
        entries = []
        for spec in ACTIONS:
            action = self._actions[spec.name]
            if spec.name != "palette" and action.isEnabled():
                keys = self._actions.keys(spec.name)
                entries.append(
                    Entry(
                        Kind.ACTION,
                        f"action:{spec.name}",
                        self._actions.does(spec.name),
                        topics[spec.name],
                        shown_key(keys[0]) if keys else "",
                        action.text(),
                    )
                )
        return entries

    def _chapters_now(self) -> list[Entry]:
        open_id, note = self._rooms.open_id, self.tr("Chapter")
        if not open_id:
            return []
        return [
            Entry(
                Kind.CHAPTER,
                f"chapter:{open_id}:{chapter.start_ms}",
                chapter.title,
                note,
                timecode.clock(chapter.start_ms),
            )
            for chapter in self._reading.sidebar.chapters
        ]

    def _episodes_of(self, rows: Sequence[ShelfRow], note: str) -> list[Entry]:
        """On the lane: they are made ready once for as long as the shelf has the same."""
        if self._episodes[0] is not rows:
            entries = (
                Entry(
                    Kind.EPISODE,
                    f"episode:{row.episode.id}",
                    row.episode.metadata.title,
                    row.episode.metadata.show or note,
                    also=row.episode.metadata.show or "",
                )
                for row in rows
            )
            with unwatched():
                self._episodes = rows, prepared(entries)
        return self._episodes[1]

    # Finding

    def _seek(self, text: str) -> None:
        self._asked += 1
        op = self._finding(text, self._asked)
        self._lane.run(op, partial(self._found, text))

    def _finding(self, text: str, number: int) -> Callable[[], list[Entry] | None]:
        here, rows, recent, note = self._here, self._shelf.rows, self._recent(), self.tr("Episode")

        def wanted() -> bool:
            return number == self._asked

        def op() -> list[Entry] | None:
            return find(text, [*here, *self._episodes_of(rows, note)], recent, wanted) if wanted() else None

        return op

    def _found(self, text: str, entries: list[Entry] | None) -> None:
        if entries is not None:
            self.panel.show_found(text, entries)

    # Doing

    def _give_back(self) -> None:
        if self._keyboard is not None and self._keyboard.isVisible():
            self._keyboard.setFocus()
        else:
            self._rooms.give_focus()
        self._keyboard = None

    def _do(self, entry: Entry) -> None:
        self._keep(entry.key)
        what, _, rest = entry.key.partition(":")
        if what == "action":
            self._actions[rest].trigger()
        elif what == "chapter":
            self._rooms.show_text()
            self._reading.go_to(int(rest.partition(":")[2]))
        else:
            self._rooms.open(int(rest))

    def _recent(self) -> list[str]:
        try:
            found = json.loads(self._settings.palette_recent or "[]")
        except ValueError:
            found = []
        return [key for key in found if isinstance(key, str)] if isinstance(found, list) else []

    def _keep(self, key: str) -> None:
        recent = [key, *(each for each in self._recent() if each != key)]
        self._settings.palette_recent = json.dumps(recent[:MOST_KEPT])
