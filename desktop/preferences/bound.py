# SPDX-License-Identifier: GPL-3.0-or-later
"""A setting that has an action of its own: both are one switch."""

from functools import partial

from PySide6.QtGui import QAction

from desktop.settings import Settings


def bind(settings: Settings, name: str, action: QAction) -> None:
    """Let the action stand as the setting says, and the other way round, from now on."""
    action.setChecked(getattr(settings, name))
    action.toggled.connect(partial(setattr, settings, name))
    settings.watch(name, action.setChecked)
