# SPDX-License-Identifier: GPL-3.0-or-later
"""Find in the text: what is typed is looked for in slices too short to be felt, and its hits are marked."""

import time
from bisect import bisect_left
from collections.abc import Callable, Iterator
from operator import attrgetter

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.actions import Actions
from desktop.playback.player import Player
from desktop.reading.find_bar import SWITCHES, FindBar
from desktop.reading.find_text import Finder, Hit, Query
from desktop.reading.timeline import Timeline
from desktop.reading.transcript_view import UPPER_THIRD, TranscriptView
from desktop.theme import Theme

SLICE_S = 0.008
LONGEST = 200  # characters that are taken over from the text
_first = attrgetter("first")


class FindKeeper(QObject):
    """Owns the bar and the `pane` with the text over it, and connects it with text, timeline and sound."""

    def __init__(
        self,
        view: TranscriptView,
        timeline: Timeline,
        player: Player,
        actions: Actions,
        go_to: Callable[[int], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._view, self._timeline, self._player, self._actions = view, timeline, player, actions
        self._go_to = go_to
        self.bar = FindBar(actions, view.theme)
        self.pane = QWidget()
        layout = QVBoxLayout(self.pane)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(view, 1)
        layout.addWidget(self.bar)
        self._finder = Finder()
        self._page = view.page
        self._coming: Iterator[Hit | None] = iter(())
        self._found: list[Hit] = []
        self._hits: list[Hit] = []
        self._current = -1
        self._anchor = 0  # hits are counted from here on
        self._leads = False  # whether the hit that comes is shown
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._search_on)
        self._connect()

    def _connect(self) -> None:
        actions = self._actions
        actions["find"].triggered.connect(self._open)
        actions["find-next"].triggered.connect(lambda: self._step(1))
        actions["find-previous"].triggered.connect(lambda: self._step(-1))
        actions["find-play"].triggered.connect(self._play)
        actions["find-play"].setEnabled(False)
        for name in SWITCHES:
            actions[name].toggled.connect(lambda _on: self._search(leads=True))
        self.bar.edited.connect(lambda: self._search(leads=True))
        self.bar.left.connect(self._close)
        self._view.page_changed.connect(self._page_changed)
        self._view.installEventFilter(self)

    @property
    def hits(self) -> list[Hit]:
        """What was found."""
        return self._hits

    @property
    def current(self) -> Hit | None:
        """The hit in hand."""
        return self._hits[self._current] if self._current >= 0 else None

    @property
    def searching(self) -> bool:
        """Whether the hits of what was typed are still to come."""
        return self._turn.isActive()

    def set_theme(self, theme: Theme) -> None:
        """Use these colours."""
        self.bar.set_theme(theme)

    # Coming and going

    def _open(self) -> None:
        if not self._view.isVisible():
            self._actions["search"].trigger()  # on the shelf, all texts are searched
            return
        cursor = self._view.textCursor()
        chosen = self._view.text_between(cursor.selectionStart(), cursor.selectionEnd())[:LONGEST]
        if self.bar.isHidden():
            self._anchor = cursor.selectionStart() if chosen else self._first_in_sight()
        elif chosen and self._view.hasFocus():
            self._anchor = cursor.selectionStart()
        else:
            chosen = ""
        if chosen:
            cursor.clearSelection()
            self._view.setTextCursor(cursor)
        self.bar.open(" ".join(chosen.split()))
        self._actions["find-play"].setEnabled(True)
        self._search(leads=bool(chosen))

    def _close(self) -> None:
        """The hit in hand is left selected, to be copied or corrected."""
        self.bar.keep()
        self.bar.hide()
        self._actions["find-play"].setEnabled(False)
        hit = self.current
        if hit is not None and self._in_sight(hit):
            cursor = self._view.textCursor()
            cursor.setPosition(hit.first)
            cursor.setPosition(hit.last, QTextCursor.MoveMode.KeepAnchor)
            self._view.setTextCursor(cursor)
        self._forget()
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _forget(self) -> None:
        self._turn.stop()
        self._hits, self._current = [], -1
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape closes the bar from the text too."""
        leaves = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and self.bar.isVisible()
        if watched is self._view and event.type() is QEvent.Type.KeyPress and leaves:
            self._close()
            return True
        return False

    # Searching

    def _search(self, *, leads: bool) -> None:
        if self.bar.isHidden():
            return
        words, case, accents = (self._actions[name].isChecked() for name in SWITCHES)
        self._page, self._leads = self._view.page, leads
        self._coming = self._finder.find(self._page, Query(self.bar.text, words, case, accents))
        self._found = []
        self._turn.start()

    def _search_on(self) -> None:
        ends_s = time.perf_counter() + SLICE_S
        for hit in self._coming:
            if hit is not None:
                self._found.append(hit)
            if time.perf_counter() > ends_s:
                return
        self._turn.stop()
        before, self._hits, self._found = self.current, self._found, []
        self._current = -1
        if self._hits and self._leads:
            self._current = self._next_to(self._anchor)
        elif self._hits and before is not None:
            self._current = self._same(before)
        self._show()
        if self._leads and self._current >= 0:
            self._lead()

    def _page_changed(self) -> None:
        """The hits follow a text that grows or is corrected; nothing moves for that."""
        self._search(leads=False)

    def _next_to(self, place: int) -> int:
        """The first hit from a place on, else the first of all."""
        number = bisect_left(self._hits, place, key=_first)
        return number if number < len(self._hits) else 0

    def _same(self, before: Hit) -> int:
        """The hit that was in hand on the page of before: at its time, and where many have that, near its place."""

        def distance(number: int) -> tuple[int, int]:
            hit = self._hits[number]
            return abs(hit.start_ms - before.start_ms), abs(hit.first - before.first)

        return min(range(len(self._hits)), key=distance)

    def _show(self) -> None:
        self._view.hits.set(self._page, self._hits)
        times_ms = [hit.start_ms for hit in self._hits] if self._page.timed else []
        self._timeline.set_hits(times_ms)
        self._show_current()

    def _show_current(self) -> None:
        hit = self.current
        self._view.hits.choose(self._current)
        self._timeline.set_hit(hit.start_ms if hit is not None and self._page.timed else None)
        if not self.bar.text.strip():
            self.bar.say("")
        elif not self._hits:
            self.bar.say(self.tr("not found"))
        elif hit is None:
            self.bar.say(self.tr("%n hits", "", len(self._hits)))
        else:
            self.bar.say(self.tr("{number} of {all}").format(number=self._current + 1, all=len(self._hits)))

    # Going through the hits

    def _step(self, by: int) -> None:
        if self.bar.isHidden():
            self._open_again()
            return
        self.bar.keep()
        if not self._hits or self.searching:
            return
        if self._current >= 0:
            self._current = (self._current + by) % len(self._hits)
        else:
            self._current = self._next_to(self._first_in_sight()) if by > 0 else self._next_to(self._anchor) - 1
            self._current %= len(self._hits)
        self._anchor = self._hits[self._current].first
        self._show_current()
        self._lead()

    def _open_again(self) -> None:
        """With what was looked for last, the keyboard stays where it is."""
        if self._view.isVisible() and self.bar.text:
            self._anchor = max(self._first_in_sight(), self._view.textCursor().selectionEnd())
            self.bar.show()
            self._actions["find-play"].setEnabled(True)
            self._search(leads=True)
        else:
            self._open()

    def _lead(self) -> None:
        """Bring the hit in hand into sight, where it is not."""
        hit = self._hits[self._current]
        self._view.follow(False)
        if not self._in_sight(hit):
            self._view.scroll_to(hit.first, animated=True, at=UPPER_THIRD)

    def _play(self) -> None:
        self.bar.keep()
        hit = self.current
        if hit is not None and self._page.timed:
            self._go_to(hit.start_ms)
            if not self._player.playing:
                self._player.play()

    def _first_in_sight(self) -> int:
        seen = self._view.visible_paragraphs()
        return self._view.page.places[seen[0][0]] if seen else 0

    def _in_sight(self, hit: Hit) -> bool:
        view = self._view
        seen = {number for number, _top in view.visible_paragraphs()}
        if view.page is not self._page or view.page.block_index(hit.first) not in seen:
            return False
        room = view.viewport().height()
        return any(rect.top() >= 0 and rect.bottom() <= room for rect in view.rects_of(*hit.parts[0])[:1])
