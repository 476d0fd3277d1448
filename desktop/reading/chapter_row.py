# SPDX-License-Identifier: GPL-3.0-or-later
"""How a row of the chapter list is drawn, and what a click on its parts does."""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QAbstractItemModel, QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QMouseEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QLineEdit, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.reading.chapter_list import ChapterModel, Role
from desktop.rows import Index
from desktop.theme import Theme, sans
from desktop.widgets import named
from transcribe import timecode

if TYPE_CHECKING:
    from transcribe.episode import Chapter

TIME_PX, PAD_PX, ARROW_PX = 62, 9, 22
LOWEST_ROW_PX = 46  # time and length stand over each other
PICTURE_PX = QSize(220, 124)  # at most
TICK_PX = 13
SPARE_HEIGHTS = 1000  # that are kept beside those of the list that is shown
LONGEST_TITLE = 300  # letters that are shown of it
_LONG_WORD = re.compile(r"(?<!\S)\S{24,}")
_STRETCH = re.compile(r"(\S{12})(?=\w)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of wrapped text in a row."""

    rect: QRect
    text: str
    font: QFont
    token: str
    bullet: bool = False


@dataclass(slots=True)
class Laid:
    """The parts of a row, from top to bottom; `y` is where the next one comes."""

    y: int
    pieces: list[Piece] = field(default_factory=list)
    picture: QRect | None = None
    link: QRect | None = None
    tick: QRect | None = None


class ChapterDelegate(QStyledItemDelegate):
    """Draws time, length, title and a line of progress; where the row is open also picture, summary, points, link and
    the tick of what is always skipped.

    Signals: `link_wanted` (QUrl); `skip_wanted` (number of the chapter, whether it shall be skipped).
    """

    link_wanted = Signal(QUrl)
    skip_wanted = Signal(int, bool)

    def __init__(self, theme: Theme, model: ChapterModel, parent: QListView) -> None:
        super().__init__(parent)
        self._model = model
        self.theme = theme
        self._metrics = {current: QFontMetrics(sans(13, bold=current)) for current in (False, True)}
        self.took_click = False  # the view tells of a click even where the delegate has dealt with it
        self._view = parent
        self._heights: dict[tuple[object, ...], int] = {}  # to wrap all texts anew takes a book's list too long

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its text at the view's width."""
        width = self._view.viewport().width()
        *state, picture = self._model.shape(index.row())
        key = (width, *state, None if picture is None else (picture.width(), picture.height()))
        height = self._heights.get(key)
        if height is None:
            # Room for all at two widths, with and without the scroll bar, else a long list would be wrapped ever anew.
            if len(self._heights) > 3 * self._model.rowCount() + SPARE_HEIGHTS:
                self._heights.clear()
            height = self._heights[key] = self._height(width, index)
        return QSize(width, height)

    def _height(self, width: int, index: Index) -> int:
        chapter, current, opened, skipped, _ = self._model.shape(index.row())
        if not (opened or skipped or "\n" in chapter.title):
            # A title that needs no wrapping is soon measured: a book has a thousand.
            metrics = self._metrics[current]
            if metrics.horizontalAdvance(chapter.title[:LONGEST_TITLE]) < _text_width(width) - ARROW_PX - 2:
                return max(LOWEST_ROW_PX, metrics.height() + 2 * PAD_PX + 8)
        return max(LOWEST_ROW_PX, self.laid(QRect(0, 0, width, 0), index).y + PAD_PX + 4)

    # Painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        rect: QRect = option.rect
        chapter: Chapter = index.data(Role.CHAPTER)
        laid = self.laid(rect, index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_card(painter, option, index)
        painter.setPen(self.theme.color("dim"))
        column = QRect(rect.left(), rect.top() + PAD_PX, TIME_PX - 10, 20)
        for font, text, y in (
            (sans(13), timecode.clock(chapter.start_ms), 0),
            (sans(11), timecode.length(chapter.end_ms - chapter.start_ms), 18),
        ):
            painter.setFont(font)
            painter.drawText(column.translated(0, y), Qt.AlignmentFlag.AlignRight, text)
        for piece in laid.pieces:
            painter.setFont(piece.font)
            painter.setPen(self.theme.color(piece.token))
            painter.drawText(piece.rect, Qt.TextFlag.TextWordWrap, piece.text)
            if piece.bullet:
                painter.drawText(piece.rect.translated(-12, 0), Qt.TextFlag.TextDontClip, "•")
        picture = index.data(Role.PICTURE)
        if laid.picture is not None and isinstance(picture, QImage):
            _paint_picture(painter, laid.picture, picture)
        if laid.tick is not None:
            self._paint_tick(painter, laid.tick, ticked=bool(index.data(Role.SKIPPED)))
        self._paint_arrow(painter, rect, opened=bool(index.data(Role.OPEN)))
        self._paint_progress(painter, rect, float(index.data(Role.PLAYED)))
        painter.restore()

    def _paint_card(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        state: QStyle.StateFlag = option.state
        focus = bool(state & QStyle.StateFlag.State_HasFocus)
        current = bool(index.data(Role.CURRENT))
        if not (current or focus or state & QStyle.StateFlag.State_MouseOver):
            return
        rect: QRect = option.rect
        painter.setPen(self.theme.color("accent" if focus else "hairline"))
        painter.setBrush(self.theme.color("background" if current else "hover"))
        painter.drawRoundedRect(QRectF(rect).adjusted(4.5, 1.5, -4.5, -1.5), 9, 9)

    def _paint_tick(self, painter: QPainter, rect: QRect, *, ticked: bool) -> None:
        box = QRectF(rect.left() + 0.5, rect.top() + 2.5, TICK_PX, TICK_PX)
        painter.setPen(self.theme.color("accent" if ticked else "dim"))
        painter.setBrush(self.theme.color("accent" if ticked else "background"))
        painter.drawRoundedRect(box, 4, 4)
        if ticked:
            painter.setPen(QPen(self.theme.color("on_accent"), 1.6))
            points = ((3.2, 6.8), (5.6, 9.2), (10.0, 4.2))
            painter.drawPolyline([QPointF(box.left() + x, box.top() + y) for x, y in points])

    def _paint_arrow(self, painter: QPainter, rect: QRect, *, opened: bool) -> None:
        x, y = rect.right() - PAD_PX - 14, rect.top() + PAD_PX + 8
        painter.setPen(self.theme.color("dim"))
        down = ((x - 4, y - 2, x, y + 2), (x, y + 2, x + 4, y - 2))
        right = ((x - 2, y - 4, x + 2, y), (x + 2, y, x - 2, y + 4))
        for x1, y1, x2, y2 in down if opened else right:
            painter.drawLine(x1, y1, x2, y2)

    def _paint_progress(self, painter: QPainter, rect: QRect, played: float) -> None:
        bar = QRectF(rect.left() + TIME_PX, rect.bottom() - 8, rect.width() - TIME_PX - PAD_PX - 6, 2)
        painter.fillRect(bar, QColor(self.theme.hairline))
        painter.fillRect(QRectF(bar.left(), bar.top(), bar.width() * played, 2), QColor(self.theme.accent))

    # The parts of a row

    def laid(self, rect: QRect, index: Index) -> Laid:
        """The parts of a row that stands in `rect`."""
        chapter: Chapter = index.data(Role.CHAPTER)
        skipped, dim = bool(index.data(Role.SKIPPED)), index.data(Role.PLAYED) >= 1
        laid = Laid(rect.top() + PAD_PX)
        self._add(laid, rect, chapter.title[:LONGEST_TITLE], sans(13, bold=bool(index.data(Role.CURRENT))),
                  "dim" if dim or skipped else "ink", spare=ARROW_PX)  # fmt: skip
        if not index.data(Role.OPEN):
            if skipped:
                self._add(laid, rect, self.tr("Always skipped"), sans(12), "dim")
            return laid
        picture = index.data(Role.PICTURE)
        if isinstance(picture, QImage) and not picture.isNull():
            room = QSize(min(PICTURE_PX.width(), rect.width() - TIME_PX - PAD_PX - 6), PICTURE_PX.height())
            size = picture.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
            laid.picture = QRect(QPoint(rect.left() + TIME_PX, laid.y + 2), size)
            laid.y = laid.picture.bottom() + 8
        if chapter.summary:
            self._add(laid, rect, chapter.summary, sans(12), "dim")
        for point in chapter.points:
            self._add(laid, rect, point, sans(12), "dim", bullet=True)
        if chapter.url:
            laid.link = self._add(laid, rect, urlsplit(chapter.url).hostname or chapter.url, sans(12), "accent")
        laid.y += 2
        tick = self._add(laid, rect, self.tr("Skip always"), sans(12), "dim", indent=TICK_PX + 7)
        laid.tick = tick.adjusted(-TICK_PX - 7, -1, 0, 3)
        return laid

    def _add(
        self,
        laid: Laid,
        rect: QRect,
        text: str,
        font: QFont,
        token: str,
        *,
        spare: int = 0,
        indent: int = 0,
        bullet: bool = False,
    ) -> QRect:
        indent = 12 if bullet else indent
        width = _text_width(rect.width()) - spare - indent
        text = _breakable(text)
        box = QRect(rect.left() + TIME_PX + indent, laid.y, width, 10_000)
        height = QFontMetrics(font).boundingRect(box, Qt.TextFlag.TextWordWrap, text).height()
        found = QRect(box.left(), laid.y, box.width(), height)
        laid.pieces.append(Piece(found, text, font, token, bullet))
        laid.y += height + 4
        return found

    # The hand

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """A click on arrow, tick or link does what they say; the rest of the row is the view's (see `took_click`)."""
        if not isinstance(event, QMouseEvent) or not isinstance(model, ChapterModel):
            return False
        rect: QRect = option.rect
        laid, place = self.laid(rect, index), event.position().toPoint()
        on_arrow = place.x() > rect.right() - ARROW_PX - PAD_PX - 6 and place.y() < rect.top() + 36
        on_tick = laid.tick is not None and laid.tick.contains(place)
        on_link = laid.link is not None and laid.link.contains(place)
        self.took_click = on_arrow or on_tick or on_link
        if self.took_click and event.type() is QEvent.Type.MouseButtonRelease:
            if on_arrow:
                model.toggle(index.row())
                self.sizeHintChanged.emit(index)
            elif on_tick:
                self.skip_wanted.emit(index.data(Role.NUMBER), not index.data(Role.SKIPPED))
            else:
                self.link_wanted.emit(QUrl(index.data(Role.CHAPTER).url))
        return self.took_click

    # Renaming in place

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line to write the title in."""
        line = named(QLineEdit(parent), "inPlace")
        line.setAccessibleName(self.tr("Title of the chapter"))
        return line

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Over the title, all of its lines."""
        rect: QRect = option.rect
        height = max(28, self.laid(rect, index).pieces[0].rect.height() + 8)
        editor.setGeometry(rect.left() + TIME_PX - 8, rect.top() + 3, rect.width() - TIME_PX - PAD_PX, height)


def _text_width(row_px: int) -> int:
    """How much of a row's width its texts have."""
    return max(60, row_px - TIME_PX - PAD_PX - 6)


def _breakable(text: str) -> str:
    """With places, that nobody sees, at which words may be broken that are longer than any line."""
    return _LONG_WORD.sub(lambda word: _STRETCH.sub("\\1\u200b", word[0]), text)


def _paint_picture(painter: QPainter, rect: QRect, picture: QImage) -> None:
    painter.save()
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(rect), 8, 8)
    painter.setClipPath(shape)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(rect, picture)
    painter.restore()
