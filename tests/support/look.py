# SPDX-License-Identifier: GPL-3.0-or-later
"""The hand of a person who sets the text as they like it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QSlider, QWidget

from tests.support.listener import Listener


def opens_look(listener: Listener) -> QWidget:
    """Open what is under “Aa”, by its key."""
    listener.press("A")
    panel = listener.window.findChild(QWidget, "lookPanel")
    assert isinstance(panel, QWidget)
    listener.until(panel.isVisible, "the text's look does not open")
    return panel


def moves_slider(listener: Listener, name: str, steps: int) -> None:
    """Move a slider of the panel with the arrow keys."""
    (slider,) = [each for each in opened(listener).findChildren(QSlider) if each.accessibleName() == name]
    slider.setFocus()
    for _ in range(abs(steps)):
        QTest.keyClick(slider, Qt.Key.Key_Right if steps > 0 else Qt.Key.Key_Left)


def ticks(listener: Listener, text: str) -> None:
    """Click a box of the panel."""
    (box,) = [each for each in opened(listener).findChildren(QCheckBox) if each.text() == text]
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))


def opened(listener: Listener) -> QWidget:
    """The panel that stands open."""
    panel = listener.window.findChild(QWidget, "lookPanel")
    assert isinstance(panel, QWidget)
    assert panel.isVisible()
    return panel
