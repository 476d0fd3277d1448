# SPDX-License-Identifier: GPL-3.0-or-later
"""The small card on which a mark's note, tags and colour are written, while the sound goes on."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.marks import shapes
from desktop.rows import Index
from desktop.theme import Theme
from desktop.widgets import Elided, application, named
from transcribe.marks import Colour, Mark, tags_as_text, tags_in

WIDE_PX, EDGE_PX = 460, 12


class MarkCard(QFrame):
    """Lies over a window. Return, or the keyboard going elsewhere, keeps what was written; Escape does not.

    Signals: `kept` (Mark): it shall be like this; `closed` (whether the keyboard was in it until then).
    """

    kept = Signal(object)
    closed = Signal(bool)

    def __init__(self, mark: Mark, tags: Sequence[str], theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        named(self, "markCard")
        self.setAccessibleName(self.tr("Note, tags and colour"))
        self._mark, self._over, self._done = mark, window, False
        self.note, self.tags = _Line(), _Line()
        self.note.setPlaceholderText(self.tr("A note"))
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setText(mark.note)
        self.tags.setPlaceholderText(self.tr("Tags, parted by commas"))
        self.tags.setAccessibleName(self.tr("Tags, parted by commas"))
        self.tags.setText(tags_as_text(mark.tags))
        self.tags.complete(_TagCompleter(tags, self.tags))
        for line in (self.note, self.tags):
            line.returned.connect(self.keep)
            line.left.connect(self.leave)
        self.colours = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self.tags, 1)
        row.addSpacing(6)
        for number, colour in enumerate(Colour):
            row.addWidget(self._button(number, colour, theme))
        words = named(Elided(" ".join(mark.quote.split())), "dim")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE_PX, 10, EDGE_PX, EDGE_PX)
        layout.setSpacing(8)
        if mark.quote:
            layout.addWidget(words)
        layout.addWidget(self.note)
        layout.addLayout(row)
        application().focusChanged.connect(self._focus_changed)

    def _button(self, number: int, colour: Colour, theme: Theme) -> QToolButton:
        button = named(QToolButton(), "colour")
        button.setCheckable(True)
        button.setChecked(colour is self._mark.colour)
        button.setIcon(shapes.icon(colour, theme))
        button.setIconSize(QSize(16, 16))
        button.setToolTip(shapes.colour_name(colour))
        button.setAccessibleName(shapes.colour_name(colour))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.colours.addButton(button, number)
        return button

    def open_beside(self, corner: QPoint, *, above: bool = False) -> None:
        """With its upper left at a place of the window, or its lower left (`above`), as far as there is room.

        The keyboard is in the note.
        """
        window = self._over
        width = min(WIDE_PX, window.width() - 2 * EDGE_PX)
        self.setFixedWidth(width)
        self.ensurePolished()
        self.adjustSize()
        left = max(EDGE_PX, min(corner.x(), window.width() - width - EDGE_PX))
        wanted = corner.y() - self.height() if above else corner.y()
        top = max(EDGE_PX, min(wanted, window.height() - self.height() - EDGE_PX))
        self.move(left, top)
        self.show()
        self.raise_()
        self.note.setFocus(Qt.FocusReason.PopupFocusReason)
        self.note.end(False)

    def renew(self, mark: Mark) -> None:
        """The library has found the mark's words; what is being written stays."""
        self._mark = replace(self._mark, **{name: getattr(mark, name) for name in _WORDS})

    @property
    def written(self) -> Mark:
        """The mark as the card says."""
        colour = list(Colour)[self.colours.checkedId()]
        note = " ".join(self.note.text().split())
        return replace(self._mark, note=note, tags=tags_in(self.tags.text()), colour=colour)

    def keep(self) -> None:
        """Keep what was written, and close."""
        if not self._done:
            self.kept.emit(self.written)
        self.leave()

    def leave(self) -> None:
        """Close, with nothing changed."""
        if self._done:
            return
        self._done = True
        application().focusChanged.disconnect(self._focus_changed)
        within = self._has_keyboard()
        self.hide()
        self.closed.emit(within)
        self.deleteLater()

    def _has_keyboard(self) -> bool:
        now = QApplication.focusWidget()
        return now is None or now is self or self.isAncestorOf(now)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """On a colour too Return keeps, and Escape leaves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.keep()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now is not self and not self.isAncestorOf(now) and now.window() is self.window():
            # Not from within: whoever takes the keyboard is still about it.
            QTimer.singleShot(0, self, self.keep)


_WORDS = ("start_ms", "end_ms", "quote", "before", "after", "lost")


class _Line(QLineEdit):
    """Signals: `returned`; `left`: Escape."""

    returned = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.completions: QCompleter | None = None

    def complete(self, completer: QCompleter) -> None:
        """Offer what it knows."""
        self.completions = completer
        self.setCompleter(completer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What a line of text has no use for itself, unless it is choosing from a list."""
        completions = self.completions.popup() if self.completions is not None else None
        choosing = completions is not None and completions.isVisible()
        if event.key() == Qt.Key.Key_Escape and not choosing:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not choosing:
            self.returned.emit()
        else:
            super().keyPressEvent(event)


class _TagCompleter(QCompleter):
    """Completes the last of several tags."""

    def __init__(self, tags: Sequence[str], line: QLineEdit) -> None:
        super().__init__(list(tags), line)
        self._line = line
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def splitPath(self, path: str) -> list[str]:
        return [path.rpartition(",")[2].strip()]

    def pathFromIndex(self, index: Index) -> str:
        before, comma, _ = self._line.text().rpartition(",")
        chosen = super().pathFromIndex(index)
        return f"{before}{comma} {chosen}" if comma else chosen
