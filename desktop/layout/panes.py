# SPDX-License-Identifier: GPL-3.0-or-later
"""The panes around the text: which of them the listener wants in sight, and which there is room for."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from desktop.actions import Actions
from desktop.layout.rooms import Rooms
from desktop.messages import Notice
from desktop.reading.reading_page import ReadingPage
from desktop.settings import Settings, Side
from desktop.settings_file import decode, encode
from desktop.shelf.search_panel import SearchPanel
from desktop.shelf.up_next_panel import UpNextPanel
from desktop.top_bar import TopBar
from desktop.work.queue_panel import QueuePanel

SidePanel = SearchPanel | QueuePanel | UpNextPanel

SIDE_PX, NARROWEST_SIDE_PX = 340, 260
NARROWEST_SIDEBAR_PX, NARROWEST_TEXT_PX = 250, 300
WIDE_PX = 1100  # in a window narrower than this, a pane at the right leaves the text no room beside the chapters


class Panes(QWidget):
    """The window's inside: top bar, notice, rooms and what is beside them, and the dock at the foot.

    The listener folds and unfolds each pane. While `bare`, all are away but the text, and keep what is wanted of them.
    Signals: `shown`: a pane was asked for.
    """

    shown = Signal()

    def __init__(
        self,
        top: TopBar,
        notice: Notice,
        rooms: Rooms,
        reading: ReadingPage,
        search: SearchPanel,
        queue: QueuePanel,
        actions: Actions,
        settings: Settings,
    ) -> None:
        super().__init__()
        self._top, self._rooms, self._reading, self._settings = top, rooms, reading, settings
        self._sides: dict[Side, SidePanel] = {Side.SEARCH: search, Side.QUEUE: queue}
        self._side = settings.side
        self._bare = False
        self._folds = {name: actions[name] for name in ("sidebar", "timeline", "player-bar")}
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._notice = notice
        self._lay_out()
        self._restore()
        for name, action in self._folds.items():
            action.triggered.connect(partial(self._fold, name))
        actions["search"].triggered.connect(self.show_search)
        actions["queue"].triggered.connect(partial(self._show_or_hide, Side.QUEUE))
        for panel in self._sides.values():
            panel.closed.connect(self.close_side)
        rooms.changed.connect(self._show)

    def _lay_out(self) -> None:
        self._splitter.setHandleWidth(1)
        for widget in (self._rooms, *self._sides.values()):
            self._splitter.addWidget(widget)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setSizes([940, SIDE_PX, SIDE_PX])
        for panel in self._sides.values():
            panel.setMinimumWidth(NARROWEST_SIDE_PX)
        self._reading.sidebar.setMinimumWidth(NARROWEST_SIDEBAR_PX)
        self._reading.transcript.setMinimumWidth(NARROWEST_TEXT_PX)
        for splitter in (self._splitter, self._reading.splitter):
            splitter.setChildrenCollapsible(False)  # what is folded away is not there, rather than very narrow
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self._top, self._notice):
            layout.addWidget(part)
        layout.addWidget(self._splitter, 1)
        layout.addWidget(self._reading.dock)

    # What is wanted

    def _restore(self) -> None:
        self._splitter.restoreState(decode(self._settings.side_panes))
        self._reading.splitter.restoreState(decode(self._settings.panes))
        wanted = (self._settings.sidebar, self._settings.timeline, self._settings.player_bar)
        for action, on in zip(self._folds.values(), wanted, strict=True):
            action.setChecked(on)
        self._show()

    def save(self) -> None:
        """Put into the settings how the panes stand."""
        self._settings.side_panes = encode(self._splitter.saveState())
        self._settings.panes = encode(self._reading.splitter.saveState())
        self._settings.side = self._side
        self._settings.sidebar = self._wants("sidebar")
        self._settings.timeline, self._settings.player_bar = self._wants("timeline"), self._wants("player-bar")

    def _wants(self, name: str) -> bool:
        return self._folds[name].isChecked()

    def _fold(self, name: str) -> None:
        """A pane that was wanted and could not be seen is unfolded, not folded."""
        wanted = self._wants(name)
        if not wanted and self._hidden_though_wanted(name):
            self._folds[name].setChecked(True)
            wanted = True
            if not self._bare:
                self._side = Side.NONE  # it stood in the sidebar's place
        self._show()
        if wanted:
            self.shown.emit()

    def _hidden_though_wanted(self, name: str) -> bool:
        return self._bare or (name == "sidebar" and self._rooms.read_id != 0 and self._reading.sidebar.isHidden())

    def show_search(self) -> None:
        """Open the search and be ready to type."""
        self._open_side(Side.SEARCH)

    def add_side(self, side: Side, panel: SidePanel, action: QAction) -> None:
        """One more panel that stands at the right when it is wanted; `action` opens and closes it."""
        self._sides[side] = panel
        self._splitter.addWidget(panel)
        panel.setMinimumWidth(NARROWEST_SIDE_PX)
        panel.closed.connect(self.close_side)
        action.triggered.connect(partial(self._show_or_hide, side))
        self._splitter.setSizes([940, *[SIDE_PX] * len(self._sides)])
        self._splitter.restoreState(decode(self._settings.side_panes))
        self._show()

    def _show_or_hide(self, side: Side) -> None:
        if self._side is side and not self._bare:
            self.close_side()
        else:
            self._open_side(side)

    def _open_side(self, side: Side) -> None:
        self._side = side
        self.shown.emit()
        self._show()
        self._sides[side].focus()

    def close_side(self) -> None:
        """Have nothing at the right, and the keyboard in the room."""
        self._side = Side.NONE
        self._show()
        self._rooms.give_focus()

    @property
    def side(self) -> Side:
        """What stands at the right."""
        return self._side

    # What is in sight

    def be_bare(self, bare: bool) -> None:
        """Have nothing in sight but the text; or all that is wanted. The dock of a bare window may float over it."""
        if bare == self._bare:
            return
        self._bare = bare
        dock = self._reading.dock
        dock.hide()
        if bare:
            self._layout.removeWidget(dock)
        else:
            self._layout.addWidget(dock)
        self._show()

    def _show(self) -> None:
        bare = self._bare
        self._top.setVisible(not bare)
        for side, panel in self._sides.items():
            panel.setVisible(side is self._side and not bare)
        self._make_room()
        dock, timeline, bar = self._reading.dock, self._wants("timeline"), self._wants("player-bar")
        dock.timeline.setVisible(timeline or bare)
        dock.bar.setVisible(bar or bare)
        if not bare:
            dock.setVisible(self._rooms.open_id != 0 and (timeline or bar))

    def _make_room(self) -> None:
        """In a narrow window the chapters give way to what was opened at the right."""
        room = self._side is Side.NONE or self.width() >= WIDE_PX
        self._reading.sidebar.setVisible(self._wants("sidebar") and not self._bare and room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has room for other panes."""
        super().resizeEvent(event)
        self._make_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape, where nothing else has a use for it, closes what stands at the right, then what is said above."""
        escape = event.key() == Qt.Key.Key_Escape and not self._bare
        if escape and self._side is not Side.NONE:
            self.close_side()
        elif escape and not self._notice.isHidden():
            self._notice.hide()
        else:
            super().keyPressEvent(event)
