# SPDX-License-Identifier: GPL-3.0-or-later
"""The strip under the text in which one line is corrected."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from desktop.widgets import named
from transcribe import timecode
from transcribe.transcript import Segment


class LineEditor(QWidget):
    """Signals: `opened`; `corrected` (Segment, new text); `closed`."""

    opened = Signal()
    corrected = Signal(object, str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "bottomBar")
        self._segment: Segment | None = None
        self._time = named(QLabel(), "dim")
        self._field = QLineEdit()
        self._field.setAccessibleName(self.tr("Text of this line"))
        self._field.returnPressed.connect(self._save)
        save = named(QPushButton(self.tr("Correct")), "primary")
        save.clicked.connect(self._save)
        cancel = named(QPushButton(self.tr("Cancel")), "boxed")
        cancel.clicked.connect(self._close)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(22, 10, 22, 10)
        layout.addWidget(self._time)
        layout.addWidget(self._field, 1)
        layout.addWidget(save)
        layout.addWidget(cancel)
        self.hide()

    def edit(self, segment: Segment) -> None:
        """Begin with a line of the transcript."""
        self._segment = segment
        self._time.setText(timecode.clock(segment.start_ms))
        self._field.setText(segment.text)
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the line as it was."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def _save(self) -> None:
        segment, text = self._segment, " ".join(self._field.text().split())
        self._close()
        if segment is not None and text != segment.text:
            self.corrected.emit(segment, text)

    def _close(self) -> None:
        self._segment = None
        self.hide()
        self.closed.emit()
