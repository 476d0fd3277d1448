# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets the text slide to where it was scrolled to. A QPlainTextEdit scrolls by whole lines; the eye wants the way."""

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

SLIDE_MS = 140


class Slide(QObject):
    """How far the text still is from its place, in pixels. Signals: `moved`, at each step."""

    moved = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.px = 0.0
        self._way = QVariantAnimation(self)
        self._way.setDuration(SLIDE_MS)
        self._way.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._way.setEndValue(0.0)
        self._way.valueChanged.connect(self._step)

    def start(self, px: float) -> None:
        """From `px` pixels away to its place."""
        self._way.stop()
        self.px = px
        self._way.setStartValue(px)
        self._way.start()

    def finish(self) -> None:
        """Be there."""
        self._way.stop()
        if self.px:
            self._step(0.0)

    def _step(self, px: float) -> None:
        self.px = px
        self.moved.emit()
