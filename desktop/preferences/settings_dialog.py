# SPDX-License-Identifier: GPL-3.0-or-later
"""The window of the settings, built from their declaration. Whatever is changed in it is so at once."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.languages import translate
from desktop.messages import Notice
from desktop.preferences.choices_file import export_choices, import_choices
from desktop.preferences.controls import Offer
from desktop.preferences.setting import Group, Value
from desktop.preferences.setting_row import SettingRow
from desktop.preferences.shared_file import SharedFileError
from desktop.preferences.undo_key import UndoKey
from desktop.settings import SETTINGS, Settings
from desktop.theme import Theme, icon
from desktop.toast import Toast
from desktop.widgets import clearable, lens, named, resize_on_screen

GROUPS_PX = 190
FILES = "JSON (*.json)"


class SettingsDialog(QDialog):
    """It stays open beside the main window, and follows what is changed elsewhere."""

    def __init__(self, settings: Settings, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        resize_on_screen(self, 780, 620)
        self._settings = settings
        self._before: list[dict[str, Value]] = []
        self.notice = Notice()
        self.sought = named(QLineEdit(), "filter")
        self.sought.setPlaceholderText(self.tr("Find a setting"))
        self.sought.setAccessibleName(self.tr("Find a setting"))
        clearable(self.sought)
        UndoKey(self.sought)
        self._lens = lens(self.sought)
        self.groups = named(QListWidget(), "groups")
        self.groups.setAccessibleName(self.tr("Groups"))
        self._none = named(QLabel(self.tr("No setting has these words.")), "dim")
        self._headings: dict[Group, QLabel] = {}
        self.rows: dict[str, SettingRow] = {}
        self._lay_out()
        self.toast = Toast(self)
        self.sought.textChanged.connect(self._show)
        self.groups.currentRowChanged.connect(self._choose_group)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self.undo)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.sought.setFocus)
        self.groups.setCurrentRow(0)
        self.set_theme(theme)
        self.sought.setFocus()

    # Its parts

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(24, 20, 24, 14)
        head.addWidget(named(QLabel(self.tr("Settings")), "emptyTitle"), 1)
        self.sought.setFixedWidth(250)
        head.addWidget(self.sought)
        page = named(QWidget(), "page")
        body = QVBoxLayout(page)
        body.setContentsMargins(24, 12, 16, 20)
        body.setSpacing(2)
        body.addWidget(self._none)
        for name, setting in SETTINGS.items():
            if setting.group not in self._headings:
                self._add_group(setting.group, body)
            row = self.rows[name] = SettingRow(setting, getattr(self._settings, name))
            row.chosen.connect(self.change)
            self._settings.watch(name, row.show_value)
            body.addWidget(row)
        body.addStretch()
        self._area = named(QScrollArea(), "models")
        self._area.setWidget(page)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.groups.setFixedWidth(GROUPS_PX)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.groups)
        middle.addWidget(self._area, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notice)
        layout.addLayout(head)
        layout.addLayout(middle, 1)
        layout.addWidget(self._foot())

    def _add_group(self, group: Group, body: QVBoxLayout) -> None:
        words = translate("Settings", group)
        heading = self._headings[group] = named(QLabel(words), "paneTitle")
        heading.setContentsMargins(0, 12, 0, 4)
        body.addWidget(heading)
        self.groups.addItem(words)

    def _foot(self) -> QWidget:
        foot = named(QWidget(), "foot")
        layout = QHBoxLayout(foot)
        layout.setContentsMargins(20, 10, 20, 10)
        buttons = (
            (self.tr("Import…"), self.tr("Take the settings from a file"), self._ask_to_import),
            (self.tr("Export…"), self.tr("Write the settings into a file"), self._ask_to_export),
            (self.tr("Reset all"), self.tr("All settings as they were at first"), self.reset_all),
        )
        for text, does, do in buttons:
            button = named(QPushButton(text), "boxed")
            button.setToolTip(does)
            button.setAutoDefault(False)  # Return in a field is no press of a button
            button.clicked.connect(do)
            layout.addWidget(button)
        layout.insertStretch(2)
        return foot

    def set_theme(self, theme: Theme) -> None:
        """Use these colours."""
        self._lens.setIcon(icon("search", theme.dim, 16))
        for row in self.rows.values():
            row.set_theme(theme)

    def set_offers(self, name: str, offers: Sequence[Offer]) -> None:
        """Say what can be chosen of the kind that depends on the machine."""
        offer = self.rows[name].control.offer
        if offer is not None:
            offer(offers)

    # What is in sight

    @property
    def _group(self) -> Group:
        return list(self._headings)[max(0, self.groups.currentRow())]

    def _choose_group(self, number: int) -> None:
        if number >= 0:
            self.sought.clear()
            self._show()

    def _show(self) -> None:
        """What one seeks, out of all groups; or else the group that is chosen."""
        sought = self.sought.text().strip()
        if sought:
            self.groups.setCurrentRow(-1)
        elif self.groups.currentRow() < 0:
            self.groups.setCurrentRow(0)
        for row in self.rows.values():
            row.setVisible(row.fits(sought) if sought else row.setting.group is self._group)
        seen = {row.setting.group for row in self.rows.values() if not row.isHidden()}
        for group, heading in self._headings.items():
            heading.setVisible(group in seen)
        self._none.setVisible(not seen)
        self._area.verticalScrollBar().setValue(0)

    # What is chosen

    def change(self, values: Mapping[str, Value]) -> bool:
        """Set these, so that it can be undone; whether that is any change."""
        before = {name: getattr(self._settings, name) for name in values}
        if before == dict(values):
            return False
        self._before.append(before)
        self._settings.change(values)
        return True

    def undo(self) -> None:
        """Take back what was changed last."""
        if self._before:
            self._settings.change(self._before.pop())
        else:
            self.toast.say(self.tr("There is nothing to undo."))

    def reset_all(self) -> None:
        """Everything as at first."""
        if self.change({name: setting.default for name, setting in SETTINGS.items()}):
            self._say(self.tr("All settings are as they were at first."))
        else:
            self.toast.say(self.tr("All settings are as they were at first."))

    def export_to(self, path: Path) -> None:
        """Write what is chosen into a file."""
        try:
            export_choices(self._settings, path)
        except SharedFileError as error:
            self.notice.error(error)
        else:
            self.toast.say(self.tr("The settings are in “{name}”.").format(name=path.name))

    def import_from(self, path: Path) -> None:
        """Take what a file says; one that is no good changes nothing."""
        try:
            values = import_choices(path)
        except SharedFileError as error:
            self.notice.say(error.message, self.tr("Nothing was changed."))
            return
        self.notice.hide()
        if self.change(values):
            self._say(self.tr("The settings of “{name}” are taken.").format(name=path.name))
        else:
            self.toast.say(self.tr("The settings of “{name}” are those that you have.").format(name=path.name))

    def _say(self, words: str) -> None:
        self.toast.say(words, act=self.tr("Undo"), do=partial(self._undo_to, len(self._before)))

    def _undo_to(self, count: int) -> None:
        """Take back that change, and what came after it."""
        while len(self._before) >= count:
            self._settings.change(self._before.pop())

    def _ask_to_export(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Write the settings into a file"), "earmark-settings.json", FILES
        )
        if name:
            self.export_to(Path(name))

    def _ask_to_import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Take the settings from a file"), "", FILES)
        if name:
            self.import_from(Path(name))
