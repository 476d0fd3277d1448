# SPDX-License-Identifier: GPL-3.0-or-later
"""The one window. It wires the parts together and decides nothing else."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop.actions import Actions
from desktop.appearance import Appearance
from desktop.librarian import SEARCH_LIMIT, Librarian
from desktop.messages import Notice
from desktop.models.model_keeper import ModelKeeper
from desktop.own_keys import OwnKeys
from desktop.playback.player import Player
from desktop.reading.growing_text import GrowingText
from desktop.reading.reading_page import Reading, ReadingPage
from desktop.remembered import Remembered
from desktop.settings import Settings, SettingsFile
from desktop.shelf.library_view import LibraryView
from desktop.shelf.search_panel import SearchPanel
from desktop.shelf.shelf_keeper import ShelfKeeper
from desktop.top_bar import TopBar
from desktop.work.again import AgainKeeper
from desktop.work.queue_keeper import QueueKeeper
from desktop.work.queue_panel import QueuePanel
from desktop.work.show_names import NamesKeeper
from desktop.work.text_work import TextWork
from desktop.work.transcriber import Transcriber
from transcribe import timecode


class MainWindow(QMainWindow):
    """Shelf or reading room, search at the right, one notice bar, one player, one worker."""

    def __init__(self, librarian: Librarian, transcriber: Transcriber, settings_file: SettingsFile, model: str) -> None:
        super().__init__()
        self.setWindowTitle("Earmark")
        self.resize(1280, 800)
        self._librarian = librarian
        self._settings_file = settings_file
        self._settings: Settings = settings_file.load()
        self.work = TextWork(librarian, transcriber, self._settings, model, self)
        self.appearance = Appearance(self._settings, self)
        theme = self.appearance.theme
        self.actions_ = Actions(self)
        self.player = Player(self)
        self.top = TopBar(self.actions_, self._settings.theme)
        self.notice = Notice()
        self.shelf = LibraryView(theme)
        self.reading = ReadingPage(self.player, self.actions_, theme)
        self.search = SearchPanel(theme, SEARCH_LIMIT)
        self.queue = QueuePanel(self.work.queue, theme, rests_on_battery=self._settings.rest_on_battery)
        self._queue_keeper = QueueKeeper(
            self, self.work.queue, self.queue, self.shelf.model, self.actions_["queue"], self._settings
        )
        self.models = ModelKeeper(self, self.actions_["models"], self._settings, model, self.work, self.notice)
        self._again = AgainKeeper(self, self.actions_["again"], self.reading, self.player, self.work, self.notice)
        NamesKeeper(self, self.actions_["names"], self.reading, librarian, self.notice)
        GrowingText(self.reading, librarian, transcriber, self)
        self._keeper = ShelfKeeper(self, self.shelf, librarian, self.work, self.notice, lambda: self._open_id)
        self._remembered = Remembered(self, self.reading, self.player, librarian, self._settings)
        self._pages = QStackedWidget()
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self._connect_actions()
        self._connect_parts()
        self._connect_work()
        OwnKeys(self)
        self.reading.set_theme(theme, self.appearance.text_pixels)
        self._remembered.restore()
        self._play_when_open = False
        self._wanted_id = 0
        self.show_shelf()

    def _lay_out(self) -> None:
        self._pages.addWidget(self.shelf)
        self._pages.addWidget(self.reading)
        self._panes.setHandleWidth(1)
        self._panes.addWidget(self._pages)
        self._panes.addWidget(self.search)
        self._panes.addWidget(self.queue)
        self._panes.setStretchFactor(0, 1)
        self._panes.setSizes([940, 340, 340])
        self._panes.setCollapsible(0, False)
        for panel in (self.search, self.queue):
            panel.setMinimumWidth(260)
            panel.hide()
        middle = QWidget()
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.top, self.notice):
            layout.addWidget(widget)
        layout.addWidget(self._panes, 1)
        layout.addWidget(self.reading.dock)
        self.setCentralWidget(middle)

    def _connect_actions(self) -> None:
        for name, do in {
            "search": self.show_search,
            "queue": self.show_or_hide_queue,
            "add": self._keeper.choose_files,
            "shelf": self.show_shelf,
            "remove": self._keeper.remove_chosen,
            "bigger": lambda: self.appearance.resize_text(1),
            "smaller": lambda: self.appearance.resize_text(-1),
            "quit": self.close,
        }.items():
            self.actions_[name].triggered.connect(do)

    def _connect_parts(self) -> None:
        librarian = self._librarian
        self.top.theme_chosen.connect(self.appearance.choose)
        self.appearance.changed.connect(self.reading.set_theme)
        self.appearance.changed.connect(lambda theme: self.shelf.set_theme(theme))
        self.appearance.changed.connect(lambda theme: self.search.set_theme(theme))
        self.appearance.changed.connect(lambda theme: self.queue.set_theme(theme))
        self._keeper.open_wanted.connect(self.open_episode)
        self._keeper.removed.connect(self._removed)
        self.search.asked.connect(librarian.search)
        self.search.chosen.connect(self._play_hit)
        self.search.closed.connect(lambda: self._hide(self.search))
        self.queue.opened.connect(self.open_episode)
        self.queue.closed.connect(lambda: self._hide(self.queue))
        self.player.failed.connect(self.notice.say)
        self.reading.doubts.none_left.connect(self.notice.say)
        librarian.opened.connect(self._opened)
        librarian.refreshed.connect(self._refreshed)
        librarian.found.connect(self.search.show_hits)
        librarian.peaks_ready.connect(self._peaks_ready)
        librarian.failed.connect(self.notice.error)

    def _connect_work(self) -> None:
        work = self.work
        self.top.act_wanted.connect(lambda: work.act(self._read_id))
        self.reading.place_chosen.connect(lambda at_ms: work.queue.focus(self._open_id, at_ms))
        work.status_changed.connect(self._show_state)
        work.more_text.connect(self._more_text)
        work.stopped.connect(self._offer_to_go_on)
        work.noticed.connect(self.notice.say)
        editor = self.reading.editor
        editor.opened.connect(work.prepare_to_correct)
        editor.corrected.connect(lambda line, text: work.correct(self._open_id, line.start_ms, line.text, text))
        work.corrected.connect(self._offer_to_undo)
        work.not_corrected.connect(self.notice.say)

    # Going places

    @property
    def _open_id(self) -> int:
        return self.reading.episode.id if self.reading.episode else 0

    @property
    def _read_id(self) -> int:
        """The episode whose text is in sight."""
        return self._open_id if self._pages.currentWidget() is self.reading else 0

    def show_shelf(self) -> None:
        """Back to the library; the sound goes on."""
        self._remembered.save_position()
        self._librarian.load_shelf()
        self._pages.setCurrentWidget(self.shelf)
        self.reading.dock.setVisible(self._open_id != 0)
        self.shelf.setFocus()
        self.top.set_place("Earmark")
        self._show_state()

    def open_episode(self, episode_id: int, at_ms: int | None = None) -> None:
        """Open an episode, where the listener left it or at `at_ms`."""
        self._remembered.save_position()
        self._wanted_id = episode_id
        self._librarian.open(episode_id, at_ms)

    def show_search(self) -> None:
        """Open the search and be ready to type."""
        self.queue.hide()
        self.search.show()
        self.search.focus()

    def show_or_hide_queue(self) -> None:
        """Open the queue, or close it."""
        if self.queue.isVisible():
            self._hide(self.queue)
            return
        self.search.hide()
        self.queue.show()
        self.queue.focus()

    def _play_hit(self, episode_id: int, at_ms: int) -> None:
        self._play_when_open = True
        if episode_id == self._open_id:
            self._pages.setCurrentWidget(self.reading)
            self._show_place()
            self.reading.go_to(at_ms)
            self.player.play()
        else:
            self.open_episode(episode_id, at_ms)

    def play_when_open(self) -> None:
        """Start the sound as soon as the episode that was asked for is there."""
        self._play_when_open = True

    # Answers

    def _opened(self, reading: Reading, at_ms: int | None) -> None:
        if reading.episode.id != self._wanted_id:
            return  # another one was wanted meanwhile, or it was removed
        if at_ms is None and reading.episode.id == self._open_id and self.player.playing:
            self.reading.refresh(reading)  # the sound goes on
        else:
            self.reading.open(reading, at_ms)
        self._pages.setCurrentWidget(self.reading)
        self.reading.dock.show()
        self.reading.transcript.setFocus()
        self._show_place()
        if self._play_when_open:
            self._play_when_open = False
            self.player.play()
        self.work.start(reading, self.player.position_ms)
        self._show_state()

    def _refreshed(self, reading: Reading) -> None:
        if reading.episode.id == self._open_id:
            self.reading.refresh(reading)
            self._show_state()

    def _peaks_ready(self, episode_id: int, peaks: object) -> None:
        if episode_id == self._open_id:
            self.reading.set_peaks(peaks)  # type: ignore[arg-type]  # a signal's object is an object

    def _show_place(self) -> None:
        episode = self.reading.episode
        if episode is not None:
            about = episode.metadata
            people = ", ".join(person.name for person in about.people[:3])
            parts = (about.show, timecode.length(about.duration_ms), people)
            self.top.set_place(about.title, " · ".join(part for part in parts if part))
            self.setWindowTitle(f"{about.title} – Earmark")

    def _show_state(self) -> None:
        """The work on the text in sight, or the state of the text; on the shelf, the work in hand."""
        standing = self.work.standing(self._read_id)
        self.top.set_status(standing.words or (self.reading.state if self._read_id else ""), standing.act)

    def _more_text(self, episode_id: int) -> None:
        if episode_id == self._open_id:
            self._librarian.refresh(episode_id)

    def _offer_to_go_on(self, episode_id: int, message: str, hint: str) -> None:
        self.notice.say(message, hint, act=self.tr("Go on"), do=lambda: self.work.resume(episode_id))

    def _offer_to_undo(self, episode_id: int, start_ms: int, old: str, text: str) -> None:
        undo = partial(self.work.correct, episode_id, start_ms, text, old)
        self.notice.say(self.tr("Corrected."), act=self.tr("Undo"), do=undo)

    def _removed(self, episode_id: int) -> None:
        self._wanted_id = 0 if episode_id == self._wanted_id else self._wanted_id
        if episode_id == self._open_id:
            self.reading.close_episode()
            self.reading.dock.hide()
            self.setWindowTitle("Earmark")

    def _hide(self, panel: QWidget) -> None:
        panel.hide()
        (self.reading if self.reading.isVisible() else self.shelf).setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember everything, end the worker, close the library."""
        self._remembered.save(self._settings_file)
        self.player.close()
        self._queue_keeper.close()
        self.models.close()
        self._again.close()
        self.work.close()
        self._librarian.close()
        super().closeEvent(event)
