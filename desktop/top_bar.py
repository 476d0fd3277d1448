# SPDX-License-Identifier: GPL-3.0-or-later
"""The bar at the top: where one is, what is being done, search, appearance."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from desktop.actions import Actions
from desktop.layout.view_menu import view_button
from desktop.resources import resource
from desktop.theme import ThemeChoice
from desktop.widgets import Elided, named


class TopBar(QWidget):
    """Signals: `theme_chosen` (ThemeChoice); `act_wanted`: what stands beside the status was clicked."""

    theme_chosen = Signal(object)
    act_wanted = Signal()

    def __init__(self, actions: Actions, choice: ThemeChoice, parent: QWidget | None = None) -> None:
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
        self._subtitle = named(Elided(), "subtitle")
        self._status = named(QLabel(), "status")
        for label in (self._title, self._subtitle, self._status):
            label.setTextFormat(Qt.TextFormat.PlainText)
        # The subtitle gives way first, then the title.
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._subtitle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._act = named(QPushButton(), "link")
        self._act.clicked.connect(self.act_wanted)
        self._act.hide()
        self._look = named(QToolButton(), "boxed")
        self._look.setText("Aa")
        self._look.setToolTip(self.tr("Appearance, speech models"))
        self._look.setAccessibleName(self.tr("Appearance"))
        self._look.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._look.setMenu(self._appearance(actions, choice))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 16, 0)
        layout.setSpacing(8)
        layout.addWidget(home)
        layout.addWidget(self._title)
        layout.addSpacing(4)
        layout.addWidget(self._subtitle, 1)
        layout.addWidget(self._status)
        layout.addWidget(self._act)
        for name in ("queue", "add", "search"):
            button = named(QToolButton(), "boxed")
            button.setDefaultAction(actions[name])
            layout.addWidget(button)
        layout.addWidget(view_button(actions))
        layout.addWidget(self._look)

    def _appearance(self, actions: Actions, choice: ThemeChoice) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        names = {
            ThemeChoice.SYSTEM: self.tr("Like the system"),
            ThemeChoice.LIGHT: self.tr("Light"),
            ThemeChoice.DARK: self.tr("Dark"),
        }
        for theme, name in names.items():
            action = menu.addAction(name)
            action.triggered.connect(partial(self.theme_chosen.emit, theme))
            action.setCheckable(True)
            action.setChecked(theme is choice)
            group.addAction(action)
        menu.addSeparator()
        menu.addActions([actions[key] for key in ("bigger", "smaller")])
        menu.addSeparator()
        menu.addActions([actions[key] for key in ("doubts", "doubt-next", "doubt-previous")])
        menu.addSeparator()
        menu.addActions([actions[key] for key in ("again", "names", "models")])
        return menu

    @property
    def status(self) -> str:
        """What is said about the work or the text."""
        return self._status.text()

    def set_place(self, title: str, subtitle: str = "") -> None:
        """Where one is."""
        self._title.setText(title)
        self._title.setToolTip(title)
        self._subtitle.setText(subtitle)

    def set_status(self, text: str, act: str = "") -> None:
        """What is being done, or the state of the text, and what can be done about it."""
        self._status.setText(text)
        self._act.setText(act)
        self._act.setVisible(bool(act))
