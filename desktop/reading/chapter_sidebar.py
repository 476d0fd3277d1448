# SPDX-License-Identifier: GPL-3.0-or-later
"""The left pane: chapters, marks, the publisher's notes, and what is known about the text."""

import html
import re
from collections.abc import Sequence

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QTextBrowser, QVBoxLayout, QWidget

from desktop.languages import translate
from desktop.reading.chapter_pane import ChapterPane
from desktop.reading.mark_pane import MarkPane
from desktop.reading.text_report import seek_time
from desktop.theme import Theme
from transcribe.episode import Chapter, ChapterList, Metadata


class ChapterSidebar(QWidget):
    """The tabs of the left pane. Signals: `sought` (ms) when a place is chosen; `list_changed` when other chapters are
    shown.
    """

    sought = Signal(int)
    list_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._metadata: Metadata | None = None
        self._report = self._corrections = ""
        self.pane = ChapterPane(theme)
        self.marks = MarkPane(theme)
        self._notes, self._text = self._browser(self.tr("Notes")), self._browser(self.tr("Text"))
        self._stack = QStackedWidget()
        names = (self.tr("Chapters"), self.tr("Marks"), self.tr("Notes"), self.tr("Text"))
        self._tabs = tuple(self._tab(name) for name in names)
        self.pane.sought.connect(self.sought)
        self.pane.list_changed.connect(self.list_changed)
        self.pane.delegate.link_wanted.connect(self._open_link)
        self.marks.sought.connect(self.sought)
        self._lay_out()
        self._show_tab(0)

    def _tab(self, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setCheckable(True)  # so that a screen reader tells which one is shown
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

    def _lay_out(self) -> None:
        tabs = QHBoxLayout()
        tabs.setContentsMargins(10, 12, 10, 2)
        tabs.setSpacing(2)
        for tab in self._tabs:
            tabs.addWidget(tab)
        tabs.addStretch()
        self._stack.addWidget(self.pane)
        self._stack.addWidget(self.marks)
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
        """The chapters that are shown, of the chosen source."""
        return self.pane.chapters

    @property
    def current(self) -> int | None:
        """Index of the chapter under way."""
        return self.pane.model.current

    def set_theme(self, theme: Theme) -> None:
        """Use these colours."""
        self.pane.set_theme(theme)
        self.marks.set_theme(theme)

    def set_episode(self, lists: Sequence[ChapterList], metadata: Metadata) -> None:
        """Show an episode's chapter lists (the first one chosen) and its notes."""
        self.pane.set_lists(lists)
        self.renew(lists, metadata)

    def renew(self, lists: Sequence[ChapterList], metadata: Metadata) -> None:
        """The library has more on the same episode: the chosen source stays, and what has not changed is left alone."""
        self.pane.renew_lists(lists)
        if metadata != self._metadata:
            self._metadata = metadata
            self._notes.setHtml(_notes_html(metadata))

    def set_text_report(self, report: str) -> None:
        """What is known about the text, as HTML of `text_report`."""
        if report != self._report:
            self._report = report
            self._text.setHtml(self._report + self._corrections)

    def set_corrections(self, corrections: str) -> None:
        """What was corrected in it, as HTML of `text_report`."""
        if corrections != self._corrections:
            self._corrections = corrections
            self._text.setHtml(self._report + self._corrections)

    def set_position(self, position_ms: int) -> None:
        """The listener has come to `position_ms`."""
        self.pane.set_position(position_ms)

    def show_chapters(self) -> None:
        """The tab of the chapters."""
        self._show_tab(0)

    def _show_tab(self, index: int) -> None:
        self._stack.setCurrentIndex(index)
        for number, tab in enumerate(self._tabs):
            tab.setChecked(number == index)
            tab.setObjectName("boxed" if number == index else "quiet")
            tab.style().polish(tab)

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
    return "".join(parts) or f"<p>{translate('ChapterSidebar', 'No notes.')}</p>"


def _with_links(text: str) -> str:
    """Escaped text in which addresses can be clicked."""
    pieces = re.split(r"(https?://[^\s<>\"”’)\]]+[^\s<>\"”’)\].,;:!?])", text)
    return "".join(_anchor(piece, piece) if number % 2 else html.escape(piece) for number, piece in enumerate(pieces))


def _anchor(url: str, label: str) -> str:
    return f'<a href="{html.escape(url)}">{html.escape(label)}</a>'
