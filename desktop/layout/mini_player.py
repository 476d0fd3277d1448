# SPDX-License-Identifier: GPL-3.0-or-later
"""The mini player: a small window that stays on top and shows the sentence being heard, while one works elsewhere."""

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMainWindow, QToolButton, QVBoxLayout, QWidget

from desktop.actions import Actions
from desktop.appearance import Appearance
from desktop.layout.lit_sentence import LitSentence, Sentence
from desktop.own_keys import OwnKeys
from desktop.playback.player import Player
from desktop.reading.reading_page import ReadingPage
from desktop.reading.text_look import TextLook
from desktop.settings import Settings
from desktop.settings_file import decode, encode
from desktop.theme import Theme, icon, sans
from desktop.widgets import Elided, named, told_by_its_action
from transcribe import timecode

# What a key does here as it does in the large window.
KEYS = (
    "play", "back", "forward", "nudge-back", "nudge-forward", "chapter-previous", "chapter-next",
    "sentence-previous", "sentence-next", "sentence-again", "back-and-slower",
    "slower", "faster", "normal-speed", "louder", "softer", "mini", "quit",
)  # fmt: skip
SIZE = QSize(480, 168)


class MiniPlayer(QWidget):
    """Signals: `closed`: the listener wants the large window back."""

    closed = Signal()

    def __init__(self, player: Player, reading: ReadingPage, actions: Actions, theme: Theme, look: TextLook) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.WindowStaysOnTopHint)
        self._player, self._reading = player, reading
        named(self, "miniPlayer")
        self.resize(SIZE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.sentence = LitSentence(theme, look)
        self._title = named(Elided(), "dim")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._clock = named(QLabel("0:00"), "clock")
        self._clock.setFont(sans(13))
        self._play = self._button(actions, "play", "play")
        self._play.setFixedSize(36, 36)
        self._back, self._forward = (self._button(actions, name, "quiet") for name in ("back", "forward"))
        self._large = self._button(actions, "mini", "quiet")
        self._large.setAccessibleName(self.tr("Back to the large window"))
        self._large.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self._lay_out()
        self.addActions([actions[name] for name in KEYS])
        OwnKeys(self)
        player.moved.connect(self._moved)
        player.playing_changed.connect(self._show_playing)
        self.set_theme(theme)

    def _button(self, actions: Actions, action: str, name: str) -> QToolButton:
        button = named(QToolButton(), name)
        button.setDefaultAction(actions[action])
        if name != "play":  # which says whether it plays or pauses
            told_by_its_action(button)
        return button

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(6)
        foot.addWidget(self._clock)
        foot.addWidget(self._title, 1)
        for button in (self._back, self._play, self._forward, self._large):
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 10, 12, 8)
        layout.setSpacing(4)
        layout.addWidget(self.sentence, 1)
        layout.addLayout(foot)

    def set_theme(self, theme: Theme) -> None:
        """Use these colours."""
        self._theme = theme
        self.sentence.set_theme(theme)
        self._large.setIcon(icon("large-window", theme.dim, 18))
        self._show_playing(self._player.playing)

    @property
    def time(self) -> str:
        """The time that it shows."""
        return self._clock.text()

    def appear(self) -> None:
        """Show what is heard now."""
        episode = self._reading.episode
        title = episode.metadata.title if episode is not None else "Earmark"
        self.setWindowTitle(title)
        self._title.setText(title)
        self.show()
        self._moved(self._player.position_ms)
        self.activateWindow()
        self.setFocus()

    def _moved(self, position_ms: int) -> None:
        if not self.isVisible():
            return
        clock = timecode.clock(position_ms)
        if clock != self._clock.text():
            self._clock.setText(clock)
        self.sentence.show_sentence(self._sentence_at(position_ms))

    def _sentence_at(self, position_ms: int) -> Sentence:
        """The sentence that is lit; in a pause, the one before it."""
        page = self._reading.page
        unit, said = page.heard_at(position_ms)
        if unit is None and not said:
            return Sentence()
        first, last = page.sentence_around(unit.first if unit is not None else said - 1)
        text = self._reading.transcript.text_between(first, last)
        lit = (unit.first - first, unit.last - first) if unit is not None and unit.exact else None
        return Sentence(text, max(0, min(said, last) - first), lit)

    def _show_playing(self, playing: bool) -> None:
        self._play.setIcon(icon("pause" if playing else "play", self._theme.on_accent, 20))
        self._play.setAccessibleName(self.tr("Pause") if playing else self.tr("Play"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the large window."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """However it is closed, the large window comes back."""
        super().closeEvent(event)
        self.closed.emit()


class MiniKeeper(QObject):
    """Has the large window out of the way while the small one is there. Its place and size are remembered."""

    def __init__(
        self,
        window: QMainWindow,
        reading: ReadingPage,
        player: Player,
        actions: Actions,
        appearance: Appearance,
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        # It has no parent: with one, desktops would put it away together with the large window.
        self.mini = MiniPlayer(player, reading, actions, appearance.theme, appearance.look)
        self.mini.restoreGeometry(decode(settings.mini_player))
        self.mini.closed.connect(self._back)
        window.destroyed.connect(self.mini.deleteLater)
        appearance.changed.connect(lambda theme: self.mini.set_theme(theme))
        appearance.look_changed.connect(self.mini.sentence.set_look)
        actions["mini"].triggered.connect(self._swap)

    def close(self) -> None:
        """The large window goes, and this one with it."""
        self._settings.mini_player = encode(self.mini.saveGeometry())
        self.mini.closed.disconnect(self._back)
        self.mini.close()

    def _swap(self) -> None:
        if self.mini.isVisible():
            self.mini.close()
        else:
            self.mini.appear()
            self._window.showMinimized()

    def _back(self) -> None:
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
