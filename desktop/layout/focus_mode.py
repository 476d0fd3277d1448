# SPDX-License-Identifier: GPL-3.0-or-later
"""Focus mode: the text alone on the whole screen. All keys work as ever, and Escape leaves."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCursor, QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget

from desktop.layout.panes import Panes
from desktop.layout.rooms import Rooms
from desktop.playback.player_dock import PlayerDock
from desktop.widgets import named

HINT_MS = 4000
LINGER_MS = 600  # so often it is looked whether the mouse has left the dock
FOOT_PX = 12  # so near to the window's lower edge the mouse asks for the dock
HINT_PX = 110  # above that edge: clear of the button that leads back to now, and of a passing word


class _Foot(QWidget):
    """The lower edge of the window. Signals: `touched` by the mouse."""

    touched = Signal()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.touched.emit()


class FocusMode(QObject):
    """Takes everything but the text away and gives it back as it was. The mouse at the lower edge brings the dock."""

    def __init__(self, window: QMainWindow, panes: Panes, rooms: Rooms, dock: PlayerDock, action: QAction) -> None:
        super().__init__(window)
        self._window, self._panes, self._rooms, self._dock = window, panes, rooms, dock
        self._on = False
        self._state = window.windowState()
        self._hint = named(QLabel(self.tr("Only the text · Esc for all the rest"), panes), "hint")
        self._hint.hide()
        self._foot = _Foot(panes)
        self._foot.hide()
        self._foot.touched.connect(self._bring_dock)
        self._hint_ends, self._dock_looks = QTimer(self), QTimer(self)
        self._hint_ends.setSingleShot(True)
        self._hint_ends.timeout.connect(self._hint.hide)
        self._dock_looks.timeout.connect(self._take_dock)
        action.triggered.connect(self.toggle)
        panes.shown.connect(self.leave)
        rooms.changed.connect(self._look)
        for watched in (window, panes):
            watched.installEventFilter(self)

    @property
    def on(self) -> bool:
        """Whether the text is alone."""
        return self._on

    def toggle(self) -> None:
        """In, or out. There must be a text to look at."""
        if self._on:
            self.leave()
        elif self._rooms.open_id:
            self._rooms.show_text()
            self._enter()

    def _enter(self) -> None:
        self._on = True
        self._state = self._window.windowState()
        self._panes.be_bare(True)
        self._foot.show()
        self._hint.show()
        self._hint_ends.start(HINT_MS)
        self._window.showFullScreen()
        self._lay_out()

    def leave(self) -> None:
        """Have everything back."""
        if not self._on:
            return
        self._on = False
        for timer in (self._hint_ends, self._dock_looks):
            timer.stop()
        self._foot.hide()
        self._hint.hide()
        self._panes.be_bare(False)
        self._window.setWindowState(self._state)

    def _look(self) -> None:
        """On the shelf there is no text to be alone with."""
        if not self._rooms.read_id:
            self.leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape that nothing else took; another size."""
        if not self._on:
            return False
        kind = event.type()
        if watched is self._window and isinstance(event, QKeyEvent) and kind is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.leave()
                return True
        elif watched is self._panes and kind is QEvent.Type.Resize:
            self._lay_out()
        return False

    def _lay_out(self) -> None:
        width, height = self._panes.width(), self._panes.height()
        self._hint.adjustSize()
        self._hint.move((width - self._hint.width()) // 2, height - HINT_PX - self._hint.height())
        self._foot.setGeometry(0, height - FOOT_PX, width, FOOT_PX)
        dock_px = self._dock.sizeHint().height()
        self._dock.setGeometry(0, height - dock_px, width, dock_px)
        for part in (self._hint, self._foot, self._dock):
            part.raise_()

    def _bring_dock(self) -> None:
        if self._on:
            self._dock.show()
            self._lay_out()
            self._dock_looks.start(LINGER_MS)

    def _take_dock(self) -> None:
        """Away with it, unless the mouse is over it, holds something of it, or has a menu open."""
        over = self._dock.rect().contains(self._dock.mapFromGlobal(QCursor.pos()))
        held = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if not (over or held or QApplication.activePopupWidget() is not None):
            self._dock_looks.stop()
            self._dock.hide()
