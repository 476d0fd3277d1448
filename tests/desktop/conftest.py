# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the window's parts share."""

import pytest
from PySide6.QtWidgets import QApplication

from desktop.theme import Theme, apply, load_themes


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """The light theme, worn by the application."""
    theme = load_themes()["light"]
    apply(qapp, theme)
    return theme
