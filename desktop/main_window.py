# SPDX-License-Identifier: GPL-3.0-or-later
"""The one window. It wires the parts together and decides nothing else."""

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from desktop.actions import Actions
from desktop.appearance import Appearance
from desktop.clips.clip_keeper import ClipKeeper
from desktop.correcting.corrector import Corrector
from desktop.focus_ring import FocusRing
from desktop.keys.keys_keeper import KEYS_FILE, KeysKeeper
from desktop.layout.focus_mode import FocusMode
from desktop.layout.mini_player import MiniKeeper
from desktop.layout.panes import Panes
from desktop.layout.rooms import Rooms
from desktop.librarian import SEARCH_LIMIT, Librarian
from desktop.listening.listening import Listening
from desktop.marks.all_marks_keeper import AllMarksKeeper
from desktop.messages import Notice
from desktop.models.model_keeper import ModelKeeper
from desktop.own_keys import OwnKeys
from desktop.palette.palette_keeper import PaletteKeeper
from desktop.playback.around import Around
from desktop.playback.player import Player
from desktop.playback.sound_delay import SoundDelay
from desktop.preferences.settings_keeper import SettingsKeeper
from desktop.reading.growing_text import GrowingText
from desktop.reading.look_panel import LookKeeper
from desktop.reading.marking import Marking
from desktop.reading.quoting import Quoting
from desktop.reading.reading_page import ReadingPage
from desktop.reading.spoken import Spoken
from desktop.remembered import Remembered
from desktop.settings_file import SettingsFile
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
from desktop.work.work_told import WorkTold


class MainWindow(QMainWindow):
    """Shelf or reading room, search at the right, one notice bar, one player, one worker."""

    def __init__(self, librarian: Librarian, transcriber: Transcriber, settings_file: SettingsFile, model: str) -> None:
        super().__init__()
        self.setWindowTitle("Earmark")
        self.resize(1280, 800)
        self._librarian, self._settings_file = librarian, settings_file
        self._settings = settings_file.load()
        self.work = TextWork(librarian, transcriber, self._settings, model, self)
        self.appearance = Appearance(self._settings, self)
        theme = self.appearance.theme
        self.actions_ = Actions(self)
        self.player = Player(self)
        self.top = TopBar(self.actions_)
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
        SoundDelay(self, self.actions_["sound-delay"], self.player, self.appearance, self._settings)
        GrowingText(self.reading, librarian, transcriber, self)
        self.marking = Marking(self.reading, self.player, librarian, self.actions_)
        Quoting(self.reading, self.actions_, self.marking.toast)
        Spoken(self.reading.transcript, self.actions_)
        self.listening = Listening(self.reading, self.player, librarian, self.marking, self.actions_, self._settings)
        self._keeper = ShelfKeeper(self, self.shelf, librarian, self.work, self.notice, lambda: self.rooms.open_id)
        self.rooms = Rooms(self.shelf, self.reading, librarian, self.player, self.top)
        self._let_correct()
        self._remembered = Remembered(self, self.reading, self.player, librarian, self.actions_, self._settings)
        self.panes = Panes(
            self.top, self.notice, self.rooms, self.reading, self.search, self.queue, self.actions_, self._settings
        )
        self.around = self._around_the_episode()
        self.setCentralWidget(self.panes)
        self.focus_mode = FocusMode(self, self.panes, self.rooms, self.reading.dock, self.actions_["focus"])
        self.mini = MiniKeeper(self, self.reading, self.player, self.actions_, self.appearance, self._settings)
        WorkTold(self.work, self.rooms, self.reading, self.top, self.notice)
        self._connect_actions()
        self._connect_parts()
        self._connect_work()
        self._have_it_their_way(settings_file)
        self.reading.set_theme(theme, self.appearance.text_pixels)
        self._remembered.restore()
        self.rooms.show_shelf()

    def _have_it_their_way(self, settings_file: SettingsFile) -> None:
        LookKeeper(self, self.actions_, self.appearance, self.top.look, self.reading.transcript)
        self.preferences = SettingsKeeper(
            self, self.actions_["settings"], self._settings, settings_file, self.appearance, self.models.work
        )
        self.keys = KeysKeeper(
            self, self.actions_, settings_file.path.with_name(KEYS_FILE), self.appearance, self.notice
        )
        shelf = self.shelf.model
        self.palette_keeper = PaletteKeeper(
            self, self.actions_, shelf, self.reading, self.rooms, self.appearance, self._settings, self.notice
        )
        OwnKeys(self)
        FocusRing(self)

    def _let_correct(self) -> None:
        page, player, librarian, work = self.reading, self.player, self._librarian, self.work
        Corrector(self, page, player, librarian, work, self.rooms, self.marking, self.notice, self.actions_)

    def _around_the_episode(self) -> Around:
        self.all_marks = AllMarksKeeper(
            self, self.rooms, self.player, self.marking, self.actions_, self.appearance, self._settings, self.notice
        )
        self.clips = ClipKeeper(self.reading, self.player, self.actions_, self._settings, self.marking.toast)
        places = self.panes, self.rooms, self.shelf, self.reading
        what = self.player, self._librarian, self.marking.history
        around = Around(*places, *what, self.actions_, self.appearance, self._settings, self.notice)
        around.toast.spoke.connect(self.marking.toast.hide)
        self.marking.toast.spoke.connect(around.toast.hide)
        return around

    def _connect_actions(self) -> None:
        for name, do in {
            "add": self._keeper.choose_files,
            "shelf": self.rooms.show_shelf,
            "remove": self._keeper.remove_chosen,
            "bigger": lambda: self.appearance.resize_text(1),
            "smaller": lambda: self.appearance.resize_text(-1),
            "quit": self.close,
        }.items():
            self.actions_[name].triggered.connect(do)

    def _connect_parts(self) -> None:
        librarian = self._librarian
        self.appearance.changed.connect(self.reading.set_theme)
        self.appearance.changed.connect(lambda theme: self.shelf.set_theme(theme))
        self.appearance.changed.connect(lambda theme: self.search.set_theme(theme))
        self.appearance.changed.connect(lambda theme: self.queue.set_theme(theme))
        self._keeper.open_wanted.connect(self.open_episode)
        self._keeper.removed.connect(self.rooms.forget)
        self.search.asked.connect(librarian.search)
        self.search.chosen.connect(self.rooms.play)
        self.queue.opened.connect(self.open_episode)
        self.player.failed.connect(self.notice.say_of_sound)
        self.player.told.connect(self.notice.say_of_sound)
        self.reading.doubts.none_left.connect(self.marking.toast.say)
        librarian.found.connect(self.search.show_hits)
        self.rooms.leaving.connect(self._remembered.save_position)
        self.rooms.leaving.connect(self.notice.forget_sound)
        self.rooms.opened.connect(lambda reading: self.work.start(reading, self.player.position_ms))
        librarian.failed.connect(self.notice.error)

    def _connect_work(self) -> None:
        work = self.work
        self.reading.place_chosen.connect(lambda at_ms: work.queue.focus(self.rooms.open_id, at_ms))
        work.more_text.connect(self._more_text)

    def _more_text(self, episode_id: int) -> None:
        if episode_id == self.rooms.open_id:
            self._librarian.refresh(episode_id)

    def open_episode(self, episode_id: int, at_ms: int | None = None) -> None:
        """Open an episode, where the listener left it or at `at_ms`."""
        self.rooms.open(episode_id, at_ms)

    def play_when_open(self) -> None:
        """Start the sound as soon as the episode that was asked for is there."""
        self.rooms.play_when_open()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember everything, end the worker, close the library."""
        self.focus_mode.leave()
        self.mini.close()
        self.panes.save()
        self._remembered.save(self._settings_file)
        self.player.close()
        self._queue_keeper.close()
        self.models.close()
        self.around.close()
        self._again.close()
        self.palette_keeper.close()
        self.clips.close()
        self.work.close()
        self._librarian.close()
        super().closeEvent(event)
