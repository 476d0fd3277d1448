# SPDX-License-Identifier: GPL-3.0-or-later
"""The menu that folds and unfolds the panes."""

from PySide6.QtWidgets import QMenu, QToolButton

from desktop.actions import Actions
from desktop.languages import translate
from desktop.widgets import named


def view_button(actions: Actions) -> QToolButton:
    """A button with the panes that can be in sight, and the ways to see less."""
    button = named(QToolButton(), "boxed")
    button.setText(translate("ViewMenu", "View"))
    button.setToolTip(translate("ViewMenu", "What is in sight"))
    button.setAccessibleName(translate("ViewMenu", "View"))
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    menu = QMenu(button)
    menu.addActions([actions[name] for name in ("sidebar", "timeline", "player-bar")])
    menu.addSeparator()
    menu.addActions([actions[name] for name in ("find", "search", "queue", "up-next")])
    menu.addSeparator()
    menu.addActions([actions[name] for name in ("focus", "mini")])
    button.setMenu(menu)
    return button
