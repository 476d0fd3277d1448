# SPDX-License-Identifier: GPL-3.0-or-later
"""The one door through which the window speaks to the user: a quiet bar under the title, never a dialog in the way."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.widgets import named
from transcribe.errors import EarmarkError


class Notice(QWidget):
    """One sentence, a hint, perhaps something to do about it. A new message replaces the old one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = named(QLabel(), "noticeText")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._act = named(QPushButton(), "primary")
        self._act.clicked.connect(self._do)
        self._close = named(QPushButton(self.tr("Close")), "boxed")
        self._close.clicked.connect(self.hide)
        self._do_this: Callable[[], None] | None = None
        self._of_sound = False
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 10, 20, 10)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._act)
        layout.addWidget(self._close)
        self.hide()

    @property
    def text(self) -> str:
        """What is said now; empty when nothing is."""
        return "" if self.isHidden() else self._text.text()

    def say(self, message: str, hint: str = "", *, act: str = "", do: Callable[[], None] | None = None) -> None:
        """Say something; `act` labels a button that does `do` and closes the message."""
        self._text.setText(f"{message} {hint}".strip())
        self._text.setAccessibleName(self._text.text())
        self._act.setVisible(do is not None)
        self._act.setText(act)
        self._do_this = do
        self._of_sound = False
        self.show()

    def say_of_sound(self, message: str, hint: str) -> None:
        """Say something about the file that is open; it is gone when another one is."""
        self.say(message, hint)
        self._of_sound = True

    def forget_sound(self) -> None:
        """The listener turns to another episode."""
        if self._of_sound:
            self.hide()

    def error(self, error: EarmarkError) -> None:
        """Say what went wrong and what to do."""
        self.say(error.message, error.hint)

    def act(self) -> None:
        """Press the button."""
        self._act.click()

    def _do(self) -> None:
        self.hide()
        if self._do_this is not None:
            self._do_this()
