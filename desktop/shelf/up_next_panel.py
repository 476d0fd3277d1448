# SPDX-License-Identifier: GPL-3.0-or-later
"""What is up next, beside the text: play it, move it, take it off."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.actions import shown_key
from desktop.ordered_rows import OrderedView
from desktop.shelf.up_next import UpNext
from desktop.shelf.up_next_model import Role, UpNextDelegate, UpNextModel, left_ms
from desktop.theme import Theme, icon
from desktop.widgets import TickBox, close_button, named
from transcribe import timecode
from transcribe.episode import Episode

EDGE_PX, BUTTON_EDGE_PX = 18, 13  # the letters of buttons, which have a margin of their own, stand under the labels'


class UpNextPanel(QWidget):
    """Signals: `play_wanted` (episode id); `remove_wanted` (episode id); `closed`; `plays_on` (bool)."""

    play_wanted = Signal(int)
    remove_wanted = Signal(int)
    closed = Signal()
    plays_on = Signal(bool)

    def __init__(self, up_next: UpNext, add: QAction, theme: Theme, *, plays_on: bool) -> None:
        super().__init__()
        self.setObjectName("upNextPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._up_next, self._add = up_next, add
        self._model = UpNextModel(up_next, self)
        self._view = OrderedView(self._model, self.tr("Up next"))
        self._delegate = UpNextDelegate(theme, self._view)
        self._view.setItemDelegate(self._delegate)
        self._view.setUniformItemSizes(True)
        self._view.activated.connect(self._play)
        self._view.doubleClicked.connect(self._play)
        self._view.move_wanted.connect(self._move)
        self._view.remove_wanted.connect(self._remove)
        self._view.selectionModel().currentChanged.connect(self._show)
        self._model.dropped.connect(up_next.move)
        self._model.modelAboutToBeReset.connect(self._remember_row)
        self._model.modelReset.connect(self._choose_again)
        self._chosen: tuple[int, int] = (0, 0)
        self._summary = named(QLabel(), "dim")
        self._summary.setWordWrap(True)
        self._up = self._button(self.tr("Up"), lambda: self._move(-1), "Alt+Up")
        self._down = self._button(self.tr("Down"), lambda: self._move(1), "Alt+Down")
        self._off = self._button(self.tr("Remove"), self._remove, "Del")
        self.go_on = TickBox(self.tr("Play the next one at the end"))
        self.go_on.setChecked(plays_on)
        self.go_on.toggled.connect(self.plays_on)
        self._close = close_button(self.tr("Close what is up next"))
        self._close.clicked.connect(self.closed)
        self._lay_out()
        up_next.changed.connect(self._show)
        add.changed.connect(self._show)
        self._show()
        self.set_theme(theme)

    def _button(self, text: str, do: Callable[[], None], key: str) -> QPushButton:
        button = named(QPushButton(text), "link")
        button.clicked.connect(lambda: do())
        button.setToolTip(f"{text}  ({shown_key(key)})")
        return button

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 12)
        layout.setSpacing(6)
        title = _row(named(QLabel(self.tr("Up next")), "paneTitle"))
        title.addWidget(self._close)
        title.setContentsMargins(EDGE_PX, 0, 8, 0)
        layout.addLayout(title)
        layout.addLayout(_row(self._summary))
        layout.addWidget(self._view, 1)
        layout.addLayout(_row(self._up, self._down, self._off))
        layout.addLayout(_row(self.go_on))

    def set_theme(self, theme: Theme) -> None:
        """Use these colours."""
        self._delegate.theme = theme
        self._close.setIcon(icon("close", theme.dim, 16))
        self._view.viewport().update()

    def focus(self) -> None:
        """Ready for the keyboard, at the first row if there is one."""
        (self._view if self._up_next.episodes else self.go_on).setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self._current is None:
            self._view.setCurrentIndex(self._model.index(0))

    @property
    def _current(self) -> Episode | None:
        episode = self._view.currentIndex().data(Role.EPISODE)
        return episode if isinstance(episode, Episode) else None

    def _show(self) -> None:
        episodes = self._up_next.episodes
        if episodes:
            length = timecode.length(sum(map(left_ms, episodes)))
            said = self.tr("%n episode(s), {length}", "", len(episodes)).format(length=length)
        else:
            said = self.tr("Nothing is up next. Add the episode that is open, or chosen in the library, with {key}.")
            said = said.format(key=self._add.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
        self._summary.setText(said)
        self._view.setFocusPolicy(Qt.FocusPolicy.StrongFocus if episodes else Qt.FocusPolicy.NoFocus)
        row = self._view.currentIndex().row()
        for button in (self._up, self._down, self._off):
            button.setVisible(row >= 0)
        self._up.setEnabled(row > 0)
        self._down.setEnabled(row < len(episodes) - 1)

    def _play(self, index: QModelIndex) -> None:
        episode = index.data(Role.EPISODE)
        if isinstance(episode, Episode):
            self.play_wanted.emit(episode.id)

    def _remove(self) -> None:
        if self._current is not None:
            self.remove_wanted.emit(self._current.id)

    def _move(self, by: int) -> None:
        episode, row = self._current, self._view.currentIndex().row()
        ids = self._up_next.ids
        if episode is None or not 0 <= row + by < len(ids):
            return
        behind = row + by + (1 if by > 0 else 0)
        self._up_next.move(episode.id, ids[behind] if behind < len(ids) else None)

    def _remember_row(self) -> None:
        self._chosen = (self._current.id if self._current is not None else 0, self._view.currentIndex().row())

    def _choose_again(self) -> None:
        """The same episode; where it is gone, the one that took its place."""
        episode_id, row = self._chosen
        ids = self._up_next.ids
        row = ids.index(episode_id) if episode_id in ids else min(row, len(ids) - 1)
        if row >= 0:
            self._view.setCurrentIndex(self._model.index(row))
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _row(*widgets: QWidget) -> QHBoxLayout:
    layout = QHBoxLayout()
    edge = BUTTON_EDGE_PX if isinstance(widgets[0], QPushButton) else EDGE_PX
    layout.setContentsMargins(edge, 0, edge, 0)
    layout.setSpacing(8)
    for widget in widgets:
        layout.addWidget(widget, 1 if isinstance(widget, QLabel) else 0)
    layout.addStretch()
    return layout
