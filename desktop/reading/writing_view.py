# SPDX-License-Identifier: GPL-3.0-or-later
"""The text with keys, mouse and caret for the line that is written in it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QMimeData, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QMouseEvent, QPainter, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.reading.draft import clean, doubt_from, draft_at, neighbour, place_at
from desktop.reading.page_paint import Ink
from desktop.reading.writable_view import Awaited, WritableView
from desktop.reading.writing_keys import Deed, deed, is_for_window
from desktop.theme import Theme
from desktop.widgets import x_of

CARET_PX, GROUND_PX = 2.0, 4.0
_KEEP = QTextCursor.MoveMode.KeepAnchor
_MOVE = QTextCursor.MoveOperation
_TO_WINDOW = (Deed.PLAY, Deed.SAY_AGAIN, Deed.UNDO, Deed.REDO)


class WritingView(WritableView):
    """Signal: `deed_wanted` (Deed), for what is done with the sound, or with changes that are kept already."""

    deed_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._caret_shown = False
        self._blinks = QTimer(self)
        self._blinks.timeout.connect(self._blink)
        self.moved_on.connect(self._show_caret)
        self.cursorPositionChanged.connect(self._show_caret)
        self._deeds: dict[Deed, Callable[[], None]] = {
            Deed.LEAVE: self.cancel,
            Deed.SAVE: self._to_next_line,
            Deed.RETURN: self._return,
            Deed.DOUBT_AFTER: lambda: self._to_doubt(after=True),
            Deed.DOUBT_BEFORE: lambda: self._to_doubt(after=False),
            Deed.PASTE: lambda: self.insertFromMimeData(QGuiApplication.clipboard().mimeData()),
            Deed.ALL: lambda: self._set_caret(*self.stretch),
            Deed.START: lambda: self._set_caret(self.stretch[0], self.stretch[0]),
            Deed.END: lambda: self._set_caret(self.stretch[1], self.stretch[1]),
            Deed.BACK: lambda: self._delete(_MOVE.PreviousCharacter),
            Deed.FORTH: lambda: self._delete(_MOVE.NextCharacter),
            Deed.WORD_BACK: lambda: self._delete(_MOVE.PreviousWord),
            Deed.WORD_FORTH: lambda: self._delete(_MOVE.NextWord),
        }

    # Keys

    def event(self, event: QEvent) -> bool:
        """While a line is written, letters are letters; Tab does not leave the text."""
        if isinstance(event, QKeyEvent) and self.writing:
            if event.type() is QEvent.Type.ShortcutOverride and not is_for_window(event):
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress and deed(event) in (Deed.DOUBT_AFTER, Deed.DOUBT_BEFORE):
                self.keyPressEvent(event)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is typed goes into the line and nowhere else."""
        if not self.writing:
            super().keyPressEvent(event)
            return
        what = deed(event)
        if self._draft is None:  # the next page is awaited
            if what is Deed.LEAVE:
                self.give_up()
            self._ahead += event.text() if what is None and event.text().isprintable() else ""
            return
        self._keep_within()
        if what in (Deed.UNDO, Deed.REDO):
            self._take_back(what)
        elif what in _TO_WINDOW:
            self.deed_wanted.emit(what)
        elif what is not None:
            self._deeds[what]()
        else:
            QPlainTextEdit.keyPressEvent(self, event)
            self._caret_moved(selecting=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        event.accept()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """What is written by other means than single keys. Qt would write it into a text that is only read, too."""
        if self._draft is None:
            self._ahead += event.commitString() if self.writing else ""
            event.accept()
            return
        self._keep_within()
        super().inputMethodEvent(event)

    def _keep_within(self) -> None:
        """Nothing outside the line is written over."""
        cursor, (first, last) = self.textCursor(), self.stretch
        anchor, position = (min(max(each, first), last) for each in (cursor.anchor(), cursor.position()))
        if (anchor, position) != (cursor.anchor(), cursor.position()):
            self._set_caret(anchor, position)

    def _caret_moved(self, *, selecting: bool) -> None:
        """A caret that has gone into another line writes there."""
        cursor, (first, last) = self.textCursor(), self.stretch
        if first <= cursor.position() <= last:
            return
        if selecting or place_at(self._page, cursor.position()) is None:
            self._keep_within()
        else:
            self.write_at(cursor.position())

    def _take_back(self, what: Deed) -> None:
        """What was typed, and when all of that is taken back, what was changed before."""
        text = self._draft.text if self._draft is not None else ""
        found = self._typed.back(text) if what is Deed.UNDO else self._typed.forth(text)
        if found is not None:
            self._replace(found)
        elif self._draft is None or not self._draft.changed:
            self.deed_wanted.emit(what)

    def _delete(self, move: QTextCursor.MoveOperation) -> None:
        cursor, (first, last) = self.textCursor(), self.stretch
        back = move in (_MOVE.PreviousCharacter, _MOVE.PreviousWord)
        if not cursor.hasSelection() and cursor.position() == (first if back else last):
            self._join(-1 if back else 1)
            return
        if not cursor.hasSelection():
            cursor.movePosition(move, _KEEP)
            cursor.setPosition(min(max(cursor.position(), first), last), _KEEP)
        cursor.removeSelectedText()
        self.setTextCursor(cursor)

    # From line to line

    def _return(self) -> None:
        """In the midst of a line it is split there; at its end one goes on to the next."""
        draft = self._draft
        if draft is None:
            return
        cursor = self.textCursor()
        cursor.removeSelectedText()
        head = self._page.blocks[self._place.block].part(self._line_first, cursor.position() - self._block_first)
        first, second = self._draft.parted(len(head)) if self._draft is not None else ("", "")
        if not first or not second:
            self._to_next_line()
            return
        self.await_line(Awaited(draft.segment.start_ms, first, len(first), next=True))
        self.split.emit(draft.segment, first, second)

    @property
    def _block_first(self) -> int:
        return self._page.places[self._place.block]

    @property
    def _line_first(self) -> int:
        return self.stretch[0] - self._block_first

    def _to_next_line(self) -> None:
        after = neighbour(self._page, self._place, 1)
        if after is None:
            self.finish()
        else:
            line = self._page.blocks[after.block].lines[after.index]
            self.write_at(self._page.places[after.block] + line.first)

    def _join(self, step: int) -> None:
        """With the line before, or the one after."""
        other, draft = neighbour(self._page, self._place, step), self._draft
        if other is None or draft is None:
            return
        there = draft_at(self._page, other)
        if there.segment is draft.segment:  # one line already, in two paragraphs
            return
        pair = (there, draft) if step < 0 else (draft, there)
        start_ms, whole = pair[0].segment.start_ms, clean(f"{pair[0].whole} {pair[1].whole}")
        self.await_line(Awaited(start_ms, whole, len(pair[0].whole) + (step < 0)))
        self.joined.emit(pair[0].segment, pair[1].segment, whole)

    def _to_doubt(self, *, after: bool) -> None:
        """Select the next doubtful word, in this line or in one that follows; or the one before."""
        cursor = self.textCursor()
        # A word that begins at a caret is the next one, one that is selected is behind.
        here = cursor.selectionEnd() - (not cursor.hasSelection()) if after else cursor.selectionStart()
        found = doubt_from(self._page, here, after=after)
        if found is not None:
            self.write_at(found.last, found.first)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """What is pasted is a piece of a line."""
        if self._draft is not None and source.hasText():
            self._keep_within()
            self.textCursor().insertText(" ".join(source.text().splitlines()))

    def canInsertFromMimeData(self, _source: QMimeData) -> bool:
        """Files that are dropped are the window's."""
        return False

    # The mouse

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click puts the caret there; into another line, that is then the one that is written."""
        if self._draft is None:
            super().mouseReleaseEvent(event)
            return
        QPlainTextEdit.mouseReleaseEvent(self, event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._caret_moved(selecting=self.textCursor().hasSelection())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two clicks select a word of the line."""
        if self._draft is None:
            super().mouseDoubleClickEvent(event)
        else:
            QPlainTextEdit.mouseDoubleClickEvent(self, event)
            self._keep_within()

    # What is seen

    def inks(self, number: int) -> list[Ink]:
        """The line that is written has full ink."""
        found = super().inks(number)
        if self._draft is not None and number == self._place.block:
            line = self._page.blocks[number].lines[self._place.index]
            found.insert(0, (line.first, line.last, self._theme.color("ink")))
        return found

    def paint_behind(self, painter: QPainter, rows: Sequence[tuple[int, float]], dirty: QRectF) -> None:
        """A quiet ground behind the line that is written, and the caret in it."""
        written = self._draft is not None and any(number == self._place.block for number, _ in rows)
        if written:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("pane"))
            for rect in self.rects_of(*self.stretch):
                painter.drawRoundedRect(rect.adjusted(-GROUND_PX, -1, GROUND_PX, 1), 5, 5)
                painter.fillRect(QRectF(rect.left(), rect.bottom(), rect.width(), 1), self._theme.color("accent"))
        super().paint_behind(painter, rows, dirty)
        if written and self._caret_shown:
            painter.fillRect(self.caret(), self._theme.color("accent"))

    def caret(self) -> QRectF:
        """Where the caret stands in the viewport."""
        position, pixels = self.textCursor().position(), self._look.pixels
        block = self.document().findBlock(position)
        self._layout.blockBoundingRect(block)
        line = block.layout().lineForTextPosition(position - block.position())
        at = self.blockBoundingGeometry(block).translated(self.contentOffset()).topLeft()
        x = at.x() + x_of(line, position - block.position())
        middle = at.y() + self._slide.px + line.y() + line.height() / 2
        return QRectF(x - CARET_PX / 2, middle - pixels * 0.65, CARET_PX, pixels * 1.3)

    def _show_caret(self) -> None:
        self._caret_shown = self._draft is not None
        flash_ms = QGuiApplication.styleHints().cursorFlashTime()
        if self._draft is not None and flash_ms > 0 and not self._look.still:
            self._blinks.start(flash_ms // 2)
        else:
            self._blinks.stop()
        self.viewport().update()

    def _blink(self) -> None:
        if self._draft is None:
            self._blinks.stop()
            return
        self._caret_shown = not self._caret_shown or not self.hasFocus()
        self.viewport().update(self.caret().adjusted(-2, -2, 2, 2).toAlignedRect())
