# SPDX-License-Identifier: GPL-3.0-or-later
"""A list of thousands of chapters, and of titles of any length."""

import pytest
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from desktop.reading.chapter_pane import ChapterPane
from desktop.reading.chapter_row import Laid
from desktop.rows import Index
from desktop.theme import Theme
from transcribe.episode import Chapter, ChapterList, ChapterSource


def wraps(pane: ChapterPane, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The rows whose texts are wrapped from now on."""
    wrapped: list[int] = []
    laid = pane.delegate.laid

    def watched(rect: QRect, index: Index) -> Laid:
        wrapped.append(index.row())
        return laid(rect, index)

    monkeypatch.setattr(pane.delegate, "laid", watched)
    return wrapped


def test_in_a_list_of_thousands_the_next_chapter_wraps_only_what_has_changed(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane = ChapterPane(theme)
    qtbot.addWidget(pane)
    long = "In which so much happens that its title needs two lines"
    chapters = tuple(Chapter(n * 1000, n * 1000 + 1000, f"{n}. {long}", "A summary.") for n in range(4000))
    pane.resize(300, 600)
    pane.show()
    pane.set_lists([ChapterList(ChapterSource.PAGE, chapters)])
    for position_ms in (4_500, 5_500):  # with and without a scroll bar
        pane.set_position(position_ms)
        pane.view.doItemsLayout()
    wrapped = wraps(pane, monkeypatch)
    pane.set_position(6_500)
    pane.view.doItemsLayout()

    assert {5, 6} <= set(wrapped)
    assert len(wrapped) < 50


def test_a_row_is_as_high_as_its_text(qtbot: QtBot, theme: Theme) -> None:
    pane = ChapterPane(theme)
    qtbot.addWidget(pane)
    titles = ["Short", "W" * 14, "W" * 15, "W" * 16, "W" * 17, "W" * 18, "Two\nlines", "A word " * 40, "x" * 5000]
    chapters = tuple(Chapter(n * 1000, n * 1000 + 1000, title) for n, title in enumerate(titles))
    pane.resize(300, 600)
    pane.show()
    pane.set_lists([ChapterList(ChapterSource.PAGE, chapters)])
    pane.view.doItemsLayout()

    for row in range(len(titles)):
        rect = pane.view.visualRect(pane.model.index(row))
        assert rect.bottom() >= pane.delegate.laid(rect, pane.model.index(row)).y
