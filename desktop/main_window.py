# SPDX-License-Identifier: GPL-3.0-or-later
"""The one window. It wires the parts together and decides nothing else."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop.actions import Actions
from desktop.appearance import Appearance
from desktop.librarian import SEARCH_LIMIT, Librarian
from desktop.messages import Notice
from desktop.own_keys import OwnKeys
from desktop.playback.player import Player
from desktop.reading.reading_page import Reading, ReadingPage
from desktop.settings import Settings, SettingsFile, decode, encode
from desktop.shelf.library_view import LibraryView
from desktop.shelf.search_panel import SearchPanel
from desktop.top_bar import TopBar
from desktop.work.text_work import TextWork
from desktop.work.transcriber import Transcriber
from transcribe import timecode

SAVE_POSITION_MS = 5000


class MainWindow(QMainWindow):
    """Shelf or reading room, search at the right, one notice bar, one player, one worker."""

    def __init__(self, librarian: Librarian, transcriber: Transcriber, settings_file: SettingsFile, model: str) -> None:
        super().__init__()
        self.setWindowTitle("Earmark")
        self.setAcceptDrops(True)
        self.resize(1280, 800)
        self._librarian = librarian
        self._settings_file = settings_file
        self._settings: Settings = settings_file.load()
        self.work = TextWork(librarian, transcriber, self._settings.model or model, self)
        self.appearance = Appearance(self._settings, self)
        theme = self.appearance.theme
        self.actions_ = Actions(self)
        self.player = Player(self)
        self.top = TopBar(self.actions_, self._settings.theme)
        self.notice = Notice()
        self.shelf = LibraryView(theme)
        self.reading = ReadingPage(self.player, self.actions_, theme)
        self.search = SearchPanel(theme, SEARCH_LIMIT)
        self._pages = QStackedWidget()
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self._connect_actions()
        self._connect_parts()
        self._connect_work()
        OwnKeys(self)
        self._restore()
        self._play_when_open = False
        self._wanted_id = 0
        self._saver = QTimer(self)
        self._saver.setInterval(SAVE_POSITION_MS)
        self._saver.timeout.connect(self._save_position)
        self._saver.start()
        self.show_shelf()

    def _lay_out(self) -> None:
        self._pages.addWidget(self.shelf)
        self._pages.addWidget(self.reading)
        self._panes.setHandleWidth(1)
        self._panes.addWidget(self._pages)
        self._panes.addWidget(self.search)
        self._panes.setStretchFactor(0, 1)
        self._panes.setSizes([940, 340])
        self._panes.setCollapsible(0, False)
        self.search.setMinimumWidth(260)
        self.search.hide()
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
            "add": self.choose_files,
            "shelf": self.show_shelf,
            "remove": self._remove_chosen,
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
        self.shelf.opened.connect(self.open_episode)
        self.shelf.add_wanted.connect(self.choose_files)
        self.shelf.sample_wanted.connect(librarian.bring_sample)
        librarian.added.connect(self._added)
        self.search.asked.connect(librarian.search)
        self.search.chosen.connect(self._play_hit)
        self.search.closed.connect(self._hide_search)
        self.player.failed.connect(self.notice.say)
        librarian.shelf_changed.connect(self.shelf.set_rows)
        librarian.opened.connect(self._opened)
        librarian.refreshed.connect(self._refreshed)
        librarian.found.connect(self.search.show_hits)
        librarian.peaks_ready.connect(self._peaks_ready)
        librarian.failed.connect(self.notice.error)

    def _connect_work(self) -> None:
        work = self.work
        self.top.stop_wanted.connect(work.stop)
        self.reading.place_chosen.connect(lambda at_ms: work.focus(self._open_id, at_ms))
        work.status_changed.connect(self._show_state)
        work.said.connect(self.shelf.model.set_busy)
        work.more_text.connect(self._more_text)
        work.stopped.connect(self._offer_to_go_on)
        editor = self.reading.editor
        editor.opened.connect(work.prepare_to_correct)
        editor.corrected.connect(lambda line, text: work.correct(self._open_id, line.start_ms, line.text, text))
        work.corrected.connect(self._offer_to_undo)
        work.not_corrected.connect(self.notice.say)

    # Going places

    @property
    def _open_id(self) -> int:
        return self.reading.episode.id if self.reading.episode else 0

    def show_shelf(self) -> None:
        """Back to the library; the sound goes on."""
        self._save_position()
        self._librarian.load_shelf()
        self._pages.setCurrentWidget(self.shelf)
        self.reading.dock.setVisible(self._open_id != 0)
        self.shelf.setFocus()
        self.top.set_place("Earmark")
        self._show_state()

    def open_episode(self, episode_id: int, at_ms: int | None = None) -> None:
        """Open an episode, where the listener left it or at `at_ms`."""
        self._save_position()
        self._wanted_id = episode_id
        self._librarian.open(episode_id, at_ms)

    def show_search(self) -> None:
        """Open the search and be ready to type."""
        self.search.show()
        self.search.focus()

    def add_files(self, paths: Sequence[Path]) -> None:
        """Bring files in."""
        self._librarian.bring(paths, self._open_id)

    def choose_files(self) -> None:
        """Ask for files."""
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Add audio, with transcripts and chapters"))
        self.add_files([Path(name) for name in names])

    def _added(self, episode_id: int, one_of_many: bool) -> None:
        self._librarian.load_shelf()
        if one_of_many:
            self.work.resume(episode_id)
        else:
            self.notice.hide()
            self.open_episode(episode_id)

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
        """The work under way, or, where there is none, the state of the open text."""
        state = self.reading.state if self._pages.currentWidget() is self.reading else ""
        self.top.set_status(self.work.status or state, can_stop=bool(self.work.status))

    def _more_text(self, episode_id: int) -> None:
        if episode_id == self._open_id:
            self._librarian.refresh(episode_id)

    def _offer_to_go_on(self, episode_id: int, message: str, hint: str) -> None:
        self.notice.say(message, hint, act=self.tr("Go on"), do=lambda: self.work.resume(episode_id))

    def _offer_to_undo(self, episode_id: int, start_ms: int, old: str, text: str) -> None:
        undo = partial(self.work.correct, episode_id, start_ms, text, old)
        self.notice.say(self.tr("Corrected."), act=self.tr("Undo"), do=undo)

    # The shelf

    def _remove_chosen(self) -> None:
        episode_id = self.shelf.chosen
        if self._pages.currentWidget() is not self.shelf or episode_id is None:
            return
        self.work.forget(episode_id)
        self._wanted_id = 0 if episode_id == self._wanted_id else self._wanted_id
        if episode_id == self._open_id:
            self.reading.close_episode()
            self.reading.dock.hide()
            self.setWindowTitle("Earmark")
        self._librarian.remove(episode_id)
        self.notice.say(
            self.tr("Removed from the library; the file is where it was."),
            act=self.tr("Undo"),
            do=lambda: self._librarian.remove(episode_id, undo=True),
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Bring them in."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.add_files(paths)

    def _hide_search(self) -> None:
        self.search.hide()
        (self.reading if self.reading.isVisible() else self.shelf).setFocus()

    # What is remembered

    def _save_position(self) -> None:
        if self._open_id:
            self._librarian.save_position(self._open_id, self.player.position_ms)

    def _restore(self) -> None:
        self.restoreGeometry(decode(self._settings.geometry))
        self.reading.splitter.restoreState(decode(self._settings.panes))
        self.reading.sidebar.setVisible(self._settings.sidebar)
        self.reading.set_theme(self.appearance.theme, self.appearance.text_pixels)
        self.reading.dock.bar.set_volume(self._settings.volume)
        self.player.set_rate(self._settings.rate)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember everything, end the worker, close the library."""
        self._save_position()
        self._settings.geometry = encode(self.saveGeometry())
        self._settings.panes = encode(self.reading.splitter.saveState())
        self._settings.sidebar = not self.reading.sidebar.isHidden()
        self._settings.volume, self._settings.rate = self.player.volume, self.player.rate
        self._settings_file.save(self._settings)
        self.player.close()
        self.work.close()
        self._librarian.close()
        super().closeEvent(event)
