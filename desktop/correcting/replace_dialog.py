# SPDX-License-Identifier: GPL-3.0-or-later
"""Every place in which something is about to be replaced, to be looked at and unticked."""

import html
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QStandardItem, QStandardItemModel, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.correcting.replacing import Replacement
from desktop.theme import Theme
from desktop.widgets import named, resize_on_screen
from transcribe import timecode

AROUND = 46  # letters on each side of what is replaced
ROW_PX, BOX_PX = 34, 16
TICK = ((-3.0, 0.5), (-0.5, 3.0), (4.0, -2.5))
_PLACE = Qt.ItemDataRole.UserRole


class ReplaceDialog(QDialog):
    """Signal: `chosen` (the Replacements that are ticked)."""

    chosen = Signal(object)

    def __init__(self, places: Sequence[Replacement], titles: Mapping[int, str], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Replace"))
        resize_on_screen(self, 760, 520)
        self._said = named(QLabel(), "dim")
        self._model = QStandardItemModel(self)
        self._fill(places, titles)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(_Row(theme, self.list))
        self.list.setAccessibleName(self.tr("What is replaced"))
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._model.itemChanged.connect(lambda _item: self._count())
        self._every, self._none = (named(QPushButton(text), "link") for text in (self.tr("All"), self.tr("None")))
        self._every.clicked.connect(lambda: self._tick(Qt.CheckState.Checked))
        self._none.clicked.connect(lambda: self._tick(Qt.CheckState.Unchecked))
        self._do = named(QPushButton(), "primary")
        self._lay_out()
        self.accepted.connect(lambda: self.chosen.emit(self.ticked))
        self.finished.connect(self.deleteLater)
        self._count()
        self.list.setCurrentIndex(self._model.index(1 if len(titles) > 1 else 0, 0))
        self.list.setFocus()

    def _fill(self, places: Sequence[Replacement], titles: Mapping[int, str]) -> None:
        before = 0
        for each in places:
            if len(titles) > 1 and each.episode_id != before:
                before = each.episode_id
                heading = QStandardItem(titles[before])
                heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
                self._model.appendRow(heading)
            item = QStandardItem()
            item.setData(each, _PLACE)
            item.setCheckable(True)
            item.setCheckState(Qt.CheckState.Checked)
            words = self.tr("“{old}” becomes “{new}”, at {time}: {line}")
            time = timecode.clock(each.line.start_ms)
            said = words.format(old=each.found, new=each.fresh, time=time, line=each.line.text)
            item.setData(said, Qt.ItemDataRole.AccessibleTextRole)
            self._model.appendRow(item)

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox()
        cancel = named(QPushButton(self.tr("Cancel")), "boxed")
        buttons.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(self._do, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._do.setDefault(True)
        head = QHBoxLayout()
        head.addWidget(self._said, 1)
        head.addWidget(self._every)
        head.addWidget(self._none)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        layout.addWidget(buttons)

    def _items(self) -> list[QStandardItem]:
        items = [self._model.item(row) for row in range(self._model.rowCount())]
        return [item for item in items if item.data(_PLACE) is not None]

    @property
    def ticked(self) -> list[Replacement]:
        """What is to be replaced."""
        return [item.data(_PLACE) for item in self._items() if item.checkState() is Qt.CheckState.Checked]

    def _tick(self, state: Qt.CheckState) -> None:
        self._model.blockSignals(True)
        for item in self._items():
            item.setCheckState(state)
        self._model.blockSignals(False)
        self.list.viewport().update()
        self._count()

    def _count(self) -> None:
        number = len(self.ticked)
        self._said.setText(self.tr("%n places; untick what stays as it is.", "", len(self._items())))
        self._do.setText(self.tr("Replace %n", "", number))
        self._do.setEnabled(number > 0)


class _Row(QStyledItemDelegate):
    """A tick, the time, and the words around: what goes struck out, what comes in bold."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All rows are as high."""
        return QSize(200, ROW_PX)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The row."""
        self.initStyleOption(option, index)
        each = index.data(_PLACE)
        option.text = ""
        ticked = option.checkState is Qt.CheckState.Checked
        box = QRect(option.rect.left() + 6, option.rect.center().y() - BOX_PX // 2, BOX_PX, BOX_PX)
        option.features &= ~QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        text = QTextDocument()
        text.setDocumentMargin(0)
        text.setDefaultFont(option.font)
        rect = option.rect.adjusted(6, 0, -6, 0)
        if each is None:
            text.setHtml(f'<b style="color:{self._theme.accent}">{html.escape(str(index.data()))}</b>')
        else:
            self._draw_box(painter, box, ticked=ticked)
            rect.setLeft(box.right() + 10)
            text.setHtml(self._html(each))
        painter.save()
        painter.setClipRect(rect)
        painter.translate(rect.left(), rect.top() + (rect.height() - text.size().height()) / 2)
        text.drawContents(painter)
        painter.restore()

    def _draw_box(self, painter: QPainter, box: QRect, *, ticked: bool) -> None:
        """As those of the house are."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("accent" if ticked else "dim"), 1))
        painter.setBrush(self._theme.color("accent" if ticked else "background"))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if ticked:
            middle = QRectF(box).center()
            painter.setPen(QPen(self._theme.color("on_accent"), 1.6))
            painter.drawPolyline([QPointF(middle.x() + x, middle.y() + y) for x, y in TICK])
        painter.restore()

    def _html(self, each: Replacement) -> str:
        line, theme = each.line.text, self._theme
        before = line[max(0, each.first - AROUND) : each.first]
        after = line[each.last : each.last + AROUND]
        before = f"…{before}" if each.first > AROUND else before
        after = f"{after}…" if each.last + AROUND < len(line) else after
        time = timecode.clock(each.line.start_ms)
        return (
            f'<span style="color:{theme.dim}; white-space:pre">{time:>7}  </span>'
            f'<span style="color:{theme.ink}; white-space:pre">{html.escape(before)}</span>'
            f'<s style="color:{theme.dim}">{html.escape(each.found)}</s> '
            f'<b style="color:{theme.accent}">{html.escape(each.fresh)}</b>'
            f'<span style="color:{theme.ink}; white-space:pre">{html.escape(after)}</span>'
        )
