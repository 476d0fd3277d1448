# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the window's parts share."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.reading.transcript_view import TranscriptView
from desktop.theme import Theme, apply, load_themes
from tests.support.view import PIXELS, compose, talk


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """The light theme, worn by the application."""
    theme = load_themes()["light"]
    apply(qapp, theme)
    return theme


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> TranscriptView:
    """A text of 600 words, on the screen."""
    view = TranscriptView(theme)
    qtbot.addWidget(view)
    view.resize(900, 500)
    view.set_theme(theme, PIXELS)
    view.show()
    qtbot.waitExposed(view).__enter__()
    view.set_page(compose(talk(600)))
    return view
