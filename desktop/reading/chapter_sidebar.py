# SPDX-License-Identifier: GPL-3.0-or-later
"""The left pane: chapters of the chosen source, and the publisher's notes."""

import html
import re
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from desktop.reading.chapter_list import ChapterDelegate, ChapterModel, Role
from desktop.reading.text_report import seek_time
from desktop.rows import RowsView
from desktop.theme import Theme
from desktop.widgets import counted, named
from transcribe.episode import Chapter, ChapterList, ChapterSource, Metadata


class _ChapterView(RowsView):
    """Return goes to a chapter, + and - open and close it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        model, row = self.model(), self.currentIndex().row()
        opens = {Qt.Key.Key_Plus: False, Qt.Key.Key_Minus: True}
        if isinstance(model, ChapterModel) and row >= 0 and opens.get(Qt.Key(event.key())) is model.is_open(row):
            model.toggle(row)
            self.scheduleDelayedItemsLayout()
        else:
            super().keyPressEvent(event)


class ChapterSidebar(QWidget):
    """Signals: `sought` (ms) when a chapter is chosen; `source_changed` (ChapterSource)."""

    sought = Signal(int)
    source_changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lists: Sequence[ChapterList] = ()
        self._chosen = 0
        self._position_ms = 0
        self._report = ""
        self._tabs = tuple(self._tab(name) for name in (self.tr("Chapters"), self.tr("Notes"), self.tr("Text")))
        self._count = named(QLabel(), "dim")
        self._switch = named(QPushButton(), "link")
        self._switch.setCursor(Qt.CursorShape.PointingHandCursor)
        self._switch.clicked.connect(self._next_source)
        self._model = ChapterModel(self)
        self._view = _ChapterView(self._model, self.tr("Chapters"))
        self._delegate = ChapterDelegate(theme, self._view)
        self._set_up_view()
        self._notes, self._text = self._browser(self.tr("Notes")), self._browser(self.tr("Text"))
        self._stack = QStackedWidget()
        self._lay_out()
        self._show_tab(0)

    def _tab(self, text: str) -> QPushButton:
        button = QPushButton(text)
        button.clicked.connect(lambda: self._show_tab(self._tabs.index(button)))
        return button

    def _browser(self, name: str) -> QTextBrowser:
        browser = QTextBrowser()
        browser.setFrameStyle(0)
        browser.setOpenLinks(False)
        browser.setAccessibleName(name)
        browser.viewport().setAutoFillBackground(False)
        browser.anchorClicked.connect(self._open_link)
        return browser

    def _set_up_view(self) -> None:
        self._view.setItemDelegate(self._delegate)
        self._view.clicked.connect(self._clicked)
        self._view.activated.connect(self._go)

    def _lay_out(self) -> None:
        tabs = QHBoxLayout()
        tabs.setContentsMargins(12, 12, 12, 2)
        tabs.setSpacing(4)
        for tab in self._tabs:
            tabs.addWidget(tab)
        tabs.addStretch()
        head = QHBoxLayout()
        head.setContentsMargins(20, 0, 14, 0)
        head.addWidget(self._count)
        head.addStretch()
        head.addWidget(self._switch)
        chapters = QWidget()
        inner = QVBoxLayout(chapters)
        inner.setContentsMargins(0, 4, 0, 0)
        inner.addLayout(head)
        inner.addWidget(self._view)
        self._stack.addWidget(chapters)
        for browser in (self._notes, self._text):
            page = QWidget()
            around = QVBoxLayout(page)
            around.setContentsMargins(16, 8, 8, 8)
            around.addWidget(browser)
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(tabs)
        layout.addWidget(self._stack)

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        """The chapters of the chosen source."""
        return self._lists[self._chosen].chapters if self._lists else ()

    @property
    def current(self) -> int | None:
        """Index of the chapter under way."""
        return self._model.current

    def set_theme(self, theme: Theme) -> None:
        """Use these colours."""
        self._delegate.theme = theme
        self._view.viewport().update()

    def set_episode(self, lists: Sequence[ChapterList], metadata: Metadata) -> None:
        """Show an episode's chapter lists (the first one chosen) and its notes."""
        self._lists, self._chosen = lists, 0
        self._notes.setHtml(_notes_html(metadata))
        self._show_source()

    def set_text_report(self, report: str) -> None:
        """What is known about the text, as HTML of `text_report`."""
        if report != self._report:
            self._report = report
            self._text.setHtml(report)

    def set_position(self, position_ms: int) -> None:
        """The listener has come to `position_ms`."""
        self._position_ms = position_ms
        if self._model.set_position(position_ms):
            self._view.scheduleDelayedItemsLayout()
            if self._model.current is not None:
                self._view.scrollTo(self._model.index(self._model.current))

    def _show_source(self) -> None:
        self._model.set_chapters(self.chapters)
        self._model.set_position(self._position_ms)
        count = (
            counted(len(self.chapters), self.tr("chapter"), self.tr("chapters"))
            if self._lists
            else self.tr("No chapters")
        )
        detailed = bool(self._lists) and self._lists[self._chosen].detailed
        self._count.setText(count + (self.tr(", detailed") if detailed else ""))
        others = len(self._lists) > 1
        self._switch.setVisible(others)
        if others:
            other = self._lists[(self._chosen + 1) % len(self._lists)]
            self._switch.setText(f"{self._source_name(other.source)} ({len(other.chapters)})")
            self._switch.setAccessibleName(self.tr("Show chapters: {source}").format(source=self._switch.text()))

    def _source_name(self, source: ChapterSource) -> str:
        names = {
            ChapterSource.MEDIA: self.tr("from the file"),
            ChapterSource.PAGE: self.tr("detailed"),
            ChapterSource.DESCRIPTION: self.tr("publisher's"),
            ChapterSource.FILE: self.tr("chapter file"),
            ChapterSource.AUTO: self.tr("from the text"),
        }
        return names[source]

    def _next_source(self) -> None:
        self._chosen = (self._chosen + 1) % len(self._lists)
        self._show_source()
        self.source_changed.emit(self._lists[self._chosen].source)

    def _show_tab(self, index: int) -> None:
        self._stack.setCurrentIndex(index)
        for number, tab in enumerate(self._tabs):
            tab.setObjectName("boxed" if number == index else "quiet")
            tab.style().polish(tab)

    def _clicked(self, index: QModelIndex) -> None:
        if not self._delegate.took_click:
            self._go(index)

    def _go(self, index: QModelIndex) -> None:
        chapter = index.data(Role.CHAPTER)
        if chapter is not None:
            self.sought.emit(chapter.start_ms)

    def _open_link(self, url: QUrl) -> None:
        time_ms = seek_time(url)
        if time_ms is not None:
            self.sought.emit(time_ms)
        # Only what a browser opens, and only because the user clicked on it.
        elif url.scheme() in ("http", "https", "mailto"):
            QDesktopServices.openUrl(url)


def _notes_html(metadata: Metadata) -> str:
    """People, notes and links; every piece is escaped, for it is somebody else's text."""
    parts = []
    if metadata.people:
        people = (f"{person.name}, {person.role}" if person.role else person.name for person in metadata.people)
        parts.append("<p>" + "<br>".join(html.escape(person) for person in people) + "</p>")
    parts += [
        "<p>" + _with_links(paragraph).replace("\n", "<br>") + "</p>"
        for paragraph in metadata.notes.split("\n\n")
        if paragraph.strip()
    ]
    parts += [
        f"<p>{_anchor(link.url, link.label or link.url)}</p>"
        for link in metadata.links
        if link.url not in metadata.notes
    ]
    return "".join(parts) or "<p>No notes.</p>"


def _with_links(text: str) -> str:
    """Escaped text in which addresses can be clicked."""
    pieces = re.split(r"(https?://[^\s<>\"”’)\]]+[^\s<>\"”’)\].,;:!?])", text)
    return "".join(_anchor(piece, piece) if number % 2 else html.escape(piece) for number, piece in enumerate(pieces))


def _anchor(url: str, label: str) -> str:
    return f'<a href="{html.escape(url)}">{html.escape(label)}</a>'
