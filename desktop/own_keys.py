# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys that a control needs for itself while it has the keyboard, although they are shortcuts of the window."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QAbstractSlider, QLineEdit, QScrollBar, QWidget

_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)
_KEYS: dict[type[QWidget], tuple[Qt.Key, ...]] = {
    QAbstractButton: (Qt.Key.Key_Space,),
    QAbstractItemView: (Qt.Key.Key_Up, Qt.Key.Key_Down),
    QAbstractSlider: _ARROWS,
}


class OwnKeys(QObject):
    """Lets a focused button be pressed with Space, and lists and sliders be moved with the arrows.

    A button that is clicked with the mouse leaves the keyboard where it is: Space goes on to play and pause.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        for kind in _KEYS:
            for widget in window.findChildren(kind):
                if not isinstance(widget, QScrollBar):
                    widget.installEventFilter(self)
                if isinstance(widget, QAbstractButton) and not isinstance(widget.parent(), QLineEdit):
                    widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """An accepted override makes Qt send the key to the control instead of the shortcut."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = next((keys for kind, keys in _KEYS.items() if isinstance(watched, kind)), ())
            if event.key() in keys and event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            ):
                event.accept()
                return True
        return False
