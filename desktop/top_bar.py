# SPDX-License-Identifier: GPL-3.0-or-later
"""The bar at the top: where one is, what is being done, and the buttons of the window."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from desktop.actions import Actions
from desktop.languages import translate
from desktop.layout.view_menu import view_button
from desktop.resources import resource
from desktop.widgets import Elided, named

STUB_PX = 90  # less of a subtitle says nothing
NARROW_PX = 1100  # in a narrower bar, what a menu has too makes room for the title of the episode
SPACING_PX = 8
SPARE_PX = 760  # the same where there is no episode


class TopBar(QWidget):
    """Signals: `act_wanted`: what stands beside the status was clicked."""

    act_wanted = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(52)
        home = QToolButton()
        home.setDefaultAction(actions["shelf"])
        home.setIcon(QIcon(str(resource("icons", "earmark.svg"))))
        home.setIconSize(QSize(24, 24))
        home.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self._title = named(Elided("Earmark"), "title")
        self._subtitle = named(Elided(least_px=STUB_PX), "subtitle")
        self._status = named(Elided(), "status")
        for label in (self._title, self._subtitle, self._status):
            label.setTextFormat(Qt.TextFormat.PlainText)
        # The subtitle gives way first, then the title and the status.
        for label in (self._title, self._status):
            label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._subtitle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._act = named(QPushButton(), "link")
        self._act.clicked.connect(self.act_wanted)
        self._act.hide()
        self.look = named(QToolButton(), "boxed")
        self.look.setDefaultAction(actions["look"])
        self.look.setAccessibleName(self.tr("Text and colours"))
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 16, 0)
        layout.setSpacing(SPACING_PX)
        layout.addWidget(home)
        layout.addWidget(self._title)
        layout.addSpacing(4)
        layout.addWidget(self._subtitle, 1)
        layout.addWidget(self._status)
        layout.addWidget(self._act)
        self._spare = [_boxed(actions, name) for name in ("queue", "add")]
        for button in (*self._spare, _boxed(actions, "search")):
            layout.addWidget(button)
        layout.addWidget(view_button(actions))
        layout.addWidget(self.look)
        layout.addWidget(_more(actions))

    @property
    def status(self) -> str:
        """What is said about the work or the text."""
        return self._status.text()

    def set_place(self, title: str, subtitle: str = "") -> None:
        """Where one is."""
        self._title.setText(title)
        self._title.setToolTip(title)
        self._subtitle.setText(subtitle)
        self._make_room()

    def set_status(self, text: str, act: str = "") -> None:
        """What is being done, or the state of the text, and what can be done about it."""
        self._status.setText(text)
        self._status.setToolTip(text)
        self._act.setText(act)
        self._act.setVisible(bool(act))

    def minimumSizeHint(self) -> QSize:
        """Without what gives way."""
        margins = self._row.contentsMargins()
        wide = margins.left() + margins.right()
        for number in range(self._row.count()):
            item = self._row.itemAt(number)
            if item is not None and not item.isEmpty() and not any(item.widget() is each for each in self._spare):
                wide += item.minimumSize().width() + SPACING_PX
        return QSize(wide, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is said before what can be pressed."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        least = NARROW_PX if self._subtitle.text() else SPARE_PX
        for button in self._spare:
            button.setVisible(self.width() >= least)


def _boxed(actions: Actions, name: str) -> QToolButton:
    button = named(QToolButton(), "boxed")
    button.setDefaultAction(actions[name])
    return button


def _more(actions: Actions) -> QToolButton:
    """What is done now and then."""
    button = named(QToolButton(), "boxed")
    button.setText("⋯")
    button.setToolTip(translate("TopBar", "More"))
    button.setAccessibleName(translate("TopBar", "More"))
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    menu = QMenu(button)
    for names in (
        ("sentence", "copy", "copy-times", "copy-quote"),
        ("mark", "mark-note", "all-marks", "marks-export"),
        ("chapter-add", "undo"),
        ("correct", "doubts", "doubt-next", "doubt-previous"),
        ("again", "names", "models"),
        ("levelling", "sleep", "sound-device", "sound-delay"),
        ("add",),
        ("palette", "settings", "keys"),
    ):
        menu.addActions([actions[name] for name in names])
        menu.addSeparator()
    menu.addActions([actions["quit"]])
    button.setMenu(menu)
    return button
