# SPDX-License-Identifier: GPL-3.0-or-later
"""What was corrected has a sign beside it, and what the machine said there is one key away."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMenu, QWidget

from desktop.actions import Actions
from desktop.correcting.said_dialog import SaidDialog
from desktop.correcting.text_changes import TextChanges
from desktop.librarian import Librarian
from desktop.messages import Notice
from desktop.playback.player import Player
from desktop.reading.draft import find
from desktop.reading.gutter import Sign
from desktop.reading.page import Page
from desktop.reading.reading_page import ReadingPage
from desktop.reading.text_report import corrections_html
from desktop.toast import Toast
from transcribe.library.overlay import Correction
from transcribe.transcript import Segment

SETTLES_MS = 40  # letters that are typed come faster than signs need to


class MachineWords(QObject):
    """Wires one action, the signs in the margin, and what the tab Text says of corrections."""

    def __init__(
        self,
        window: QWidget,
        page: ReadingPage,
        player: Player,
        librarian: Librarian,
        changes: TextChanges,
        toast: Toast,
        notice: Notice,
        actions: Actions,
    ) -> None:
        super().__init__(window)
        self._window, self._page, self._player, self._librarian = window, page, player, librarian
        self._changes, self._toast, self._notice, self._actions = changes, toast, notice, actions
        self._corrections: Sequence[Correction] = ()
        self._told = (0, 0)  # the episode, and how many of its conflicts the listener knows of
        self.dialog: SaidDialog | None = None
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLES_MS)
        self._settled.timeout.connect(self._show_signs)
        page.opened.connect(lambda _reading: self._load())
        librarian.refreshed.connect(lambda _reading: self._load())
        changes.changed.connect(lambda _ids: self._load())
        page.transcript.page_changed.connect(self._settled.start)
        page.transcript.gutter.sign_clicked.connect(self._open_at)
        page.transcript.menu_wanted.connect(self._fill)
        actions["machine"].triggered.connect(self._open_here)

    @property
    def corrections(self) -> Sequence[Correction]:
        """Those of the open episode, in order of time."""
        return self._corrections

    @property
    def conflicts(self) -> list[Correction]:
        """Those where a new transcription says something else again."""
        return [each for each in self._corrections if each.conflict is not None]

    # What is known

    def _load(self, then: Callable[[], None] | None = None) -> None:
        episode = self._page.episode
        if episode is None:
            return
        number = episode.id

        def loaded(found: Sequence[Correction]) -> None:
            if self._page.episode is not None and self._page.episode.id == number:
                self._corrections = [each for each in found if _differs(each)]
                self._show_signs()
                self._tell(number)
                if then is not None:
                    then()

        self._librarian.ask(lambda library: library.corrections.corrected(number), loaded)

    def _tell(self, episode_id: int) -> None:
        conflicts = self.conflicts
        self._page.sidebar.set_corrections(
            corrections_html(len(self._corrections), [each.start_ms for each in conflicts])
        )
        known_id, known = self._told
        self._told = episode_id, len(conflicts)
        if len(conflicts) > (known if known_id == episode_id else 0):
            said = self.tr("The new transcription differs from %n of your corrections.", "", len(conflicts))
            hint = self.tr("Yours are kept until you choose.")
            self._notice.say(said, hint, act=self.tr("Look at them"), do=lambda: self._open(self.conflicts, 0))

    def _show_signs(self) -> None:
        page = self._page.page
        found = [(each, self._position(page, each)) for each in self._corrections]
        signs = [Sign(at, each.start_ms, each.conflict is not None) for each, at in found if at is not None]
        self._page.transcript.gutter.show_signs(sorted(signs, key=lambda sign: sign.position))

    @staticmethod
    def _position(page: Page, each: Correction) -> int | None:
        """Where the corrected text begins; where it was taken away, the word before."""
        if each.mine:
            place = find(page, each.mine[0].start_ms, each.mine[0].text, 0)
            if place is not None:
                return page.places[place.block] + page.blocks[place.block].lines[place.index].first
        unit = page.begun_by(each.start_ms)
        return unit.first if unit is not None else None

    # What the listener asks

    def _in_line(self, line: Segment) -> Correction | None:
        """What was corrected in a line, or taken away in its time."""
        mine = (
            each
            for each in self._corrections
            for own in each.mine
            if (own.start_ms, own.text) == (line.start_ms, line.text)
        )
        gone = (each for each in self._corrections if not each.mine and line.start_ms <= each.start_ms <= line.end_ms)
        return next(mine, None) or next(gone, None)

    def _open_here(self) -> None:
        view = self._page.transcript
        if not view.isVisible() or self._page.episode is None:
            return
        chosen = view.selection()
        position = chosen[0] if chosen is not None else view.heard_place()
        line = view.page.line_at(view.textCursor().position() if view.writing else position)
        if line is not None:
            view.finish()
            self._load(lambda: self._open_line(line.segment))

    def _open_line(self, line: Segment) -> None:
        each = self._in_line(line)
        if each is None:
            self._toast.say(self.tr("This line stands as the machine wrote it."))
        else:
            self._open_at(each.start_ms)

    def _open_at(self, start_ms: int) -> None:
        each = next((each for each in self._corrections if each.start_ms == start_ms), None)
        if each is None:
            return
        some = self.conflicts if each.conflict is not None else [e for e in self._corrections if e.conflict is None]
        self._open(some, some.index(each))

    def _open(self, some: Sequence[Correction], number: int) -> None:
        if not some:
            return
        self._page.transcript.finish()
        self.dialog = SaidDialog(some, number, self._page.transcript.theme, self._window)
        self.dialog.play_wanted.connect(self._play)
        self.dialog.machine_wanted.connect(self._take_back)
        self.dialog.mine_wanted.connect(lambda each: self._settle(each, keep_mine=True))
        self.dialog.finished.connect(self._come_back)
        self.dialog.open()

    def _come_back(self) -> None:
        self._window.activateWindow()
        self._page.transcript.setFocus()

    def _play(self, each: Correction) -> None:
        self._page.go_to(each.start_ms)
        self._player.play()

    def _take_back(self, each: Correction) -> None:
        if each.conflict is not None:
            self._settle(each, keep_mine=False)
            return
        number = self._changes.open_id
        said = self.tr("The machine’s words stand again.")
        self._changes.run(lambda library: library.corrections.restore(number, each.start_ms), said)

    def _settle(self, each: Correction, *, keep_mine: bool) -> None:
        number = self._changes.open_id
        said = self.tr("Yours is kept.") if keep_mine else self.tr("The new words are taken.")
        self._changes.run(lambda library: library.corrections.settle(number, each.start_ms, keep_mine), said)

    def _fill(self, menu: QMenu, position: int) -> None:
        line = self._page.page.line_at(position)
        each = self._in_line(line.segment) if line is not None else None
        if each is not None:
            action = menu.addAction(self.tr("What the machine said…"))
            action.setShortcut(self._actions["machine"].shortcut())
            action.triggered.connect(lambda: self._open_at(each.start_ms))


def _differs(each: Correction) -> bool:
    """Whether the words do: who speaks, and how sure the machine was, has no sign."""
    return each.conflict is not None or _words(each.machine) != _words(each.mine)


def _words(lines: Sequence[Segment]) -> list[str]:
    return " ".join(line.text for line in lines).split()
