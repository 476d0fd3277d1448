# SPDX-License-Identifier: GPL-3.0-or-later
"""Find and replace: one hit after the other, or all that are left ticked in a list, as one change."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from desktop.actions import Actions
from desktop.correcting import replacing
from desktop.correcting.replace_bar import ReplaceBar
from desktop.correcting.replace_dialog import ReplaceDialog
from desktop.correcting.replacing import Replacement
from desktop.correcting.text_changes import TextChanges
from desktop.librarian import Librarian
from desktop.reading.find_text import Query
from desktop.reading.reading_page import ReadingPage
from desktop.toast import Toast
from transcribe.edits import EditKind
from transcribe.library import Library

_Found = tuple[list[Replacement], dict[int, str]]


class Replacer(QObject):
    """Wires one action, and the bar that it opens under the find bar."""

    def __init__(
        self,
        window: QWidget,
        page: ReadingPage,
        librarian: Librarian,
        changes: TextChanges,
        toast: Toast,
        actions: Actions,
    ) -> None:
        super().__init__(window)
        self._window, self._page, self._librarian = window, page, librarian
        self._changes, self._toast, self._actions = changes, toast, actions
        self._finding = page.finding
        self.dialog: ReplaceDialog | None = None
        self.bar = ReplaceBar()
        layout = self._finding.pane.layout()
        assert layout is not None
        layout.addWidget(self.bar)
        self.bar.left.connect(self._finding.bar.left)
        self.bar.one_wanted.connect(self._one)
        self.bar.all_wanted.connect(self._all)
        self._finding.bar.installEventFilter(self)
        actions["replace"].triggered.connect(self._open)

    def _open(self) -> None:
        if not self._page.transcript.isVisible() or self._page.episode is None:
            return
        self._page.transcript.finish()
        if self._finding.bar.isHidden() or self._page.transcript.selection() is not None:
            self._actions["find"].trigger()
        self.bar.set_show(self._page.episode.metadata.show)
        self.bar.open()
        if self._finding.bar.text:
            self.bar.field.setFocus()
            self.bar.field.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """It goes with the find bar."""
        if watched is self._finding.bar and event.type() is QEvent.Type.Hide and self._finding.bar.isHidden():
            self.bar.hide()
        return False

    @property
    def _query(self) -> Query:
        words, case, accents = (self._actions[name].isChecked() for name in ("find-words", "find-case", "find-accents"))
        return Query(self._finding.bar.text, words, case, accents)

    # One

    def _one(self) -> None:
        hit, episode = self._finding.current, self._page.episode
        if episode is None or not self._finding.bar.text.strip() or self._finding.searching:
            return
        if hit is None:
            self._actions["find-next"].trigger()
            return
        place = replacing.of_hit(self._page.page, hit, episode.id, self.bar.text)
        self._actions["find-next"].trigger()
        if place is None:
            self._toast.say(self.tr("This one runs over the end of a line; correct it there."))
        else:
            self._do([place], self.tr("Replaced."))

    # All

    def _all(self, in_show: bool) -> None:
        episode = self._page.episode
        if episode is None or not self._finding.bar.text.strip():
            return
        about, query, fresh, page = episode.metadata, self._query, self.bar.text, self._page.page

        def find(library: Library) -> _Found:
            if not in_show:
                return list(replacing.in_page(page, query, episode.id, fresh)), {episode.id: about.title}
            places = replacing.in_show(library, about.show, query, fresh)
            ids = dict.fromkeys(each.episode_id for each in places)
            return places, {each: library.episode(each).metadata.title for each in ids}

        self._librarian.ask(find, self._preview)

    def _preview(self, found: _Found) -> None:
        places, titles = found
        if not places:
            self._toast.say(self.tr("There is nothing to replace."))
            return
        self.dialog = ReplaceDialog(places, titles, self._page.transcript.theme, self._window)
        self.dialog.chosen.connect(self._chosen)
        self.dialog.finished.connect(self._come_back)
        self.dialog.open()

    def _come_back(self) -> None:
        self._window.activateWindow()
        self.bar.field.setFocus()

    def _chosen(self, places: Sequence[Replacement]) -> None:
        self._do(places, self.tr("%n places replaced.", "", len(places)))

    def _do(self, places: Sequence[Replacement], said: str) -> None:
        self._changes.do(EditKind.REPLACE, lambda library: replacing.changes(library, places), said)
