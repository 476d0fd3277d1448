# SPDX-License-Identifier: GPL-3.0-or-later
"""The text, in which one line at a time can be written anew where it stands.

What is typed goes into the document itself, so that nothing moves but what gets longer or shorter. The page follows
letter by letter. What is written is told by signals; the view changes nothing but what it shows. Keys and caret are
in `WritingView`.
"""

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from desktop.reading.draft import Draft, Place, Typed, draft_at, find, neighbour, place_at, with_text
from desktop.reading.page import EMPTY, Page, utf16_length
from desktop.reading.transcript_view import TranscriptView
from desktop.theme import Theme

_KEEP = QTextCursor.MoveMode.KeepAnchor
_EDITED, _READ = (
    Qt.TextInteractionFlag.TextEditorInteraction,
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard,
)


@dataclass(frozen=True, slots=True)
class Awaited:
    """A line that the next page will have: the one with this text, at a character of it, or the one after it."""

    start_ms: int
    text: str
    offset: int = 0
    next: bool = False

    def on(self, page: Page) -> tuple[Place, int] | None:
        """The line, and the character in it."""
        place = find(page, self.start_ms, self.text, self.offset)
        if place is None or not self.next:
            return None if place is None else (place, max(0, self.offset - len(draft_at(page, place).head)))
        after = neighbour(page, place, 1)
        return None if after is None else (after, 0)


class WritableView(TranscriptView):
    """Signals: `began` (Segment); `written` (Segment, new text; empty: it goes); `split` (Segment, the two texts);
    `joined` (the first Segment, the second, their text); `left` (Segment, what was written and not kept);
    `ended`; `moved_on` when the caret is in a line, and whenever that has changed.
    """

    began = Signal(object)
    written = Signal(object, str)
    split = Signal(object, str, str)
    joined = Signal(object, object, str)
    left = Signal(object, str)
    ended = Signal()
    moved_on = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._draft: Draft | None = None
        self._place = Place(0, 0)
        self._awaited: Awaited | None = None
        self._ahead = ""  # typed while a page is awaited
        self._ours = False  # whether it is not the writer who changes the document
        self._followed = False
        self._typed = Typed()
        self.document().contentsChange.connect(self._changed)

    # Coming and going

    @property
    def draft(self) -> Draft | None:
        """What is being written, or None."""
        return self._draft

    @property
    def writing(self) -> bool:
        """Whether the keyboard writes in a line."""
        return self._draft is not None or self._awaited is not None

    @property
    def stretch(self) -> tuple[int, int]:
        """The first and one past the last place of the line that is written."""
        place, line = self._page.places[self._place.block], self._page.blocks[self._place.block].lines
        return place + line[self._place.index].first, place + line[self._place.index].last

    def write_at(self, position: int, anchor: int | None = None) -> bool:
        """Write in the line at a place, with the caret there; from `anchor` on, the text is selected."""
        place = place_at(self._page, position)
        if place is None:
            return False
        self.save()
        if not self._wait_if_stale(place, position):
            self._begin(place, position, position if anchor is None else anchor)
        return True

    def await_line(self, awaited: Awaited) -> None:
        """Go on writing there, as soon as a page has it."""
        self._draft, self._awaited = None, awaited

    def give_up(self) -> None:
        """What is awaited does not come."""
        if self._awaited is not None:
            self._end()

    def _begin(self, place: Place, position: int, anchor: int) -> None:
        if not self.writing:
            self._followed = self.following
        self._place, self._draft, self._awaited = place, draft_at(self._page, place), None
        self._typed = Typed()
        self._following = False  # for as long as it takes; nothing needs to lead back
        self.setTextInteractionFlags(_EDITED)
        self._set_caret(anchor, position)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.viewport().update()
        self.moved_on.emit()
        self.began.emit(self._draft.segment)

    def save(self) -> None:
        """Tell what is written, if it is not what stood there; the line stays open."""
        draft = self._draft
        if draft is None or not draft.changed:
            return
        fresh = replace(draft.segment, text=draft.whole, words=(), foreign=())
        self._page = with_text(self._page, self._place, draft.text, fresh)
        self._draft = draft_at(self._page, self._place)
        self.written.emit(draft.segment, draft.whole)

    def finish(self) -> None:
        """Keep what is written, and only read on."""
        if self.writing:
            self.save()
            self._end()

    def cancel(self) -> None:
        """Leave the line as it was."""
        draft = self._draft
        if draft is not None and draft.text != draft.before:
            self._replace(draft.before)
        self._end()
        if draft is not None and draft.changed:
            self.left.emit(draft.segment, draft.whole)

    def drop(self) -> None:
        """Only read on; what is written is of no use any more."""
        if self.writing:
            self._end()

    def follow(self, following: bool) -> None:
        """While a line is written the text stays where it is, and follows the sound after that."""
        if following and self.writing:
            self._followed = True
        else:
            super().follow(following)

    def _end(self) -> None:
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)
        self._draft = self._awaited = None
        self._ahead = ""
        self.setTextInteractionFlags(_READ)
        self.viewport().update()
        if self._followed:
            self.follow(True)
        self.ended.emit()

    def _wait_if_stale(self, place: Place, position: int) -> bool:
        """Of a segment that was just changed, another part is not as the page has it until the next page comes."""
        saved, line = self._draft, self._page.blocks[place.block].lines[place.index]
        if saved is None or place == self._place or line.segment.start_ms != saved.segment.start_ms:
            return False
        if line.segment is saved.segment:
            return False
        there = draft_at(self._page, place)
        offset = len(there.head) + position - self._page.places[place.block] - line.first
        by = len(saved.segment.text) - len(there.segment.text) if place.block > self._place.block else 0
        self.await_line(Awaited(saved.segment.start_ms, saved.segment.text, offset + by))
        return True

    # Pages that come meanwhile

    def set_page(self, page: Page) -> None:
        """The line that is written goes on as it is, on the new page; where it is gone, what was written is told."""
        draft = self._draft
        if draft is None:
            self._show_page(page)
            self._resume()
            return
        place = find(page, draft.segment.start_ms, draft.segment.text, len(draft.head))
        if place is None or (draft.changed and draft_at(page, place).before != draft.before):
            self._show_page(page)
            self._end()
            if draft.changed:
                self.left.emit(draft.segment, draft.whole)
            return
        first, cursor = self.stretch[0], self.textCursor()
        anchor, position = cursor.anchor() - first, cursor.position() - first
        fresh = draft_at(page, place)
        self._draft = replace(fresh, text=draft.text if draft.changed else fresh.before)
        self._place = place
        self._show_page(with_text(page, place, self._draft.text) if draft.changed else page)
        self._set_caret(self.stretch[0] + anchor, self.stretch[0] + position)

    def _show_page(self, page: Page) -> None:
        self._ours = True
        super().set_page(page)
        self._ours = False

    def _resume(self) -> None:
        found = self._awaited.on(self._page) if self._awaited is not None else None
        if found is None:
            return
        place, offset = found
        block = self._page.blocks[place.block]
        line, ahead = block.lines[place.index], self._ahead
        self._ahead = ""
        at = self._page.places[place.block] + min(line.first + offset, line.last)
        self._begin(place, at, at)
        if ahead:
            self.textCursor().insertText(ahead)

    # What is typed

    def _changed(self, _position: int, _removed: int, _added: int) -> None:
        """The page follows the document."""
        draft = self._draft
        if self._ours or draft is None:
            return
        block = self._page.blocks[self._place.block]
        line = block.lines[self._place.index]
        head, tail = block.part(0, line.first), block.part(line.last, block.length)
        text = self.document().findBlockByNumber(self._place.block).text()
        whole = self.document().blockCount() == len(self._page.blocks) and len(text) >= len(head) + len(tail)
        if not (whole and text.startswith(head) and text.endswith(tail)):
            QTimer.singleShot(0, self, self._mend)
            return
        text = text[len(head) : len(text) - len(tail)]
        if text != draft.text:
            self._typed.remember(draft.text, text)
            self._take(text)

    def _take(self, text: str) -> None:
        if self._draft is not None:
            self._draft = replace(self._draft, text=text)
            self._page = with_text(self._page, self._place, text)
            self._light_anew()
            self.gutter.update()
            self.moved_on.emit()
            self.page_changed.emit()

    def _mend(self) -> None:
        """Something has changed what is not written in: show the page again."""
        page, self._page = self._page, EMPTY
        self._show_page(page)
        self._set_caret(self.stretch[1], self.stretch[1])

    def _replace(self, text: str, caret: int | None = None) -> None:
        """Write something else in the line."""
        self._ours = True
        cursor = self.textCursor()
        cursor.setPosition(self.stretch[0])
        cursor.setPosition(self.stretch[1], _KEEP)
        cursor.insertText(text)
        self._ours = False
        self._take(text)
        at = self.stretch[1] if caret is None else self.stretch[0] + min(caret, utf16_length(text))
        self._set_caret(at, at)

    def _set_caret(self, anchor: int, position: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(anchor)
        cursor.setPosition(position, _KEEP)
        self.setTextCursor(cursor)
