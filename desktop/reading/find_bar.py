# SPDX-License-Identifier: GPL-3.0-or-later
"""The slim bar at the foot of the text in which words to find are typed."""

import json

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from desktop.actions import Actions
from desktop.theme import Theme, icon, sans
from desktop.widgets import lens, named

STEPS = {"find-previous": "up", "find-next": "down"}
SWITCHES = ("find-words", "find-case", "find-accents")
MOST_KEPT = 50
NARROWEST_PX, ROOM_FOR_SWITCHES_PX = 280, 800


class FindBar(QWidget):
    """Signals: `edited` while one types; `left` on Escape. What Return does, the actions do."""

    edited = Signal()
    left = Signal()

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "findBar")
        self._actions = actions
        self._history: list[str] = []
        self._looked_at = 0  # in the history; past its end where one types anew
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Find in this text"))
        self._field.setAccessibleName(self.tr("Find in this text"))
        self._field.setMaximumWidth(420)
        self._lens = lens(self._field)
        self._field.textEdited.connect(lambda _text: self.edited.emit())
        self._field.installEventFilter(self)
        self._count = named(QLabel(), "dim")
        self._count.setFont(sans(13))  # figures of equal width
        self._count.setMinimumWidth(self._count.fontMetrics().horizontalAdvance("8888 of 8888"))
        self._steps = {name: self._button(name, "step") for name in STEPS}
        self._switches = QWidget()
        self._close = named(QToolButton(), "quiet")
        self._close.setToolTip(self.tr("Close  (Esc)"))
        self._close.setAccessibleName(self.tr("Close"))
        self._close.clicked.connect(self.left)
        self._lay_out()
        self.set_theme(theme)
        self.hide()

    def _lay_out(self) -> None:
        switches = QHBoxLayout(self._switches)
        switches.setContentsMargins(0, 0, 0, 0)
        switches.setSpacing(4)
        for name in SWITCHES:
            switches.addWidget(self._button(name, "switch"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(22, 6, 14, 6)
        layout.setSpacing(4)
        layout.addWidget(self._field, 1)
        layout.addSpacing(8)
        layout.addWidget(self._count)
        for button in self._steps.values():
            layout.addWidget(button)
        layout.addSpacing(12)
        layout.addWidget(self._switches)
        layout.addStretch()
        layout.addWidget(self._close)

    def _button(self, name: str, dress: str) -> QToolButton:
        button = named(QToolButton(), dress)
        button.setDefaultAction(self._actions[name])
        icons = name in STEPS
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if icons else Qt.ToolButtonStyle.ToolButtonTextOnly
        button.setToolButtonStyle(style)
        button.setAccessibleName(self._actions[name].text())
        button.setFixedHeight(32)
        if icons:
            button.setFixedWidth(34)
        return button

    def set_theme(self, theme: Theme) -> None:
        """Use these colours."""
        self._lens.setIcon(icon("search", theme.dim, 18))
        self._close.setIcon(icon("close", theme.dim, 16))
        for name, button in self._steps.items():
            button.setIcon(icon(STEPS[name], theme.dim, 18))
            button.setIconSize(QSize(18, 18))

    @property
    def history(self) -> str:
        """What was looked for, the oldest first, as JSON."""
        return json.dumps(self._history, ensure_ascii=False)

    def set_history(self, kept: str) -> None:
        """The reverse of `history`; what can't be understood is left out."""
        try:
            found = json.loads(kept or "[]")
        except ValueError:
            found = []
        texts = found if isinstance(found, list) else []
        self._history = [text for text in texts if isinstance(text, str) and text.strip()][-MOST_KEPT:]
        self._looked_at = len(self._history)

    @property
    def text(self) -> str:
        """What is looked for."""
        return self._field.text()

    @property
    def said(self) -> str:
        """What is said of the hits."""
        return self._count.text()

    def say(self, words: str) -> None:
        """How many hits there are, or which one is in hand."""
        self._count.setText(words)
        self._field.setAccessibleDescription(words)

    def open(self, text: str) -> None:
        """Be ready to type; `text` is already there, and is replaced by what is typed."""
        if text:
            self._field.setText(text)
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def keep(self) -> None:
        """Put what is looked for into the history."""
        if self.text.strip():
            self._history = [*(old for old in self._history if old != self.text), self.text][-MOST_KEPT:]
            self._looked_at = len(self._history) - 1

    def _walk(self, step: int) -> None:
        """To an older query, or a newer one."""
        at = self._looked_at + step
        if step < 0 and self._history and self.text != self._history[min(self._looked_at, len(self._history) - 1)]:
            at = len(self._history) - 1
        if 0 <= at < len(self._history):
            self._looked_at = at
            self._field.setText(self._history[at])
            self.edited.emit()

    def minimumSizeHint(self) -> QSize:
        """It never makes the text wider."""
        return QSize(NARROWEST_PX, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the switches have their keys only."""
        self._switches.setVisible(self.width() >= ROOM_FOR_SWITCHES_PX)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes, wherever the keyboard is in the bar."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return goes on, with Shift back; Up and Down walk through the history, though the window has other uses."""
        mine = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if watched is self._field and event.type() in mine and isinstance(event, QKeyEvent):
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            key = Qt.Key(event.key())
            walk = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key)
            go = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not control
            if walk is not None or go:
                event.accept()
                if event.type() is QEvent.Type.KeyPress:
                    if walk is not None:
                        self._walk(walk)
                    else:
                        self._actions["find-previous" if shift else "find-next"].trigger()
                return True
        return super().eventFilter(watched, event)
