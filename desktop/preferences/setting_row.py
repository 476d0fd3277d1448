# SPDX-License-Identifier: GPL-3.0-or-later
"""One setting in the window of the settings: its name, a sentence about it, its control, and the way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QWidget

from desktop.languages import translate
from desktop.preferences.controls import WIDTH_PX, control_for
from desktop.preferences.setting import Setting, Value
from desktop.theme import Theme, icon
from desktop.widgets import named


class SettingRow(QWidget):
    """Signal: `chosen` ({name: value})."""

    chosen = Signal(object)

    def __init__(self, setting: Setting, value: Value) -> None:
        super().__init__()
        self.setting = setting
        self.control = control_for(setting, self._choose)
        label = QLabel(translate("Settings", setting.label))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(self.control.widget)
        about = named(QLabel(translate("Settings", setting.help)), "dim")
        about.setTextFormat(Qt.TextFormat.PlainText)
        about.setWordWrap(True)
        self.reset = named(QToolButton(), "small")
        self.reset.setFixedSize(28, 28)
        self.reset.setToolTip(self.tr("As it was at first"))
        self.reset.setAccessibleName(self.tr("Reset “{name}”").format(name=label.text()))
        self.reset.clicked.connect(lambda: self._choose(setting.default))
        kept = self.reset.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(kept)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 7, 0, 7)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(1, WIDTH_PX)
        grid.addWidget(label, 0, 0)
        grid.addWidget(about, 1, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(self.control.widget, 0, 1, 2, 1, Qt.AlignmentFlag.AlignLeft | middle)
        grid.addWidget(self.reset, 0, 2, 2, 1, middle)
        words = (setting.label, setting.help, setting.group, *setting.words.values())
        self._words = " ".join((setting.name, *(translate("Settings", text) for text in words))).casefold()
        self.show_value(value)

    def show_value(self, value: Value) -> None:
        """Say what is chosen."""
        self.control.show(value)
        self.reset.setVisible(value != self.setting.default)

    def fits(self, sought: str) -> bool:
        """Whether all that one types is in its words."""
        return all(word in self._words for word in sought.casefold().split())

    def set_theme(self, theme: Theme) -> None:
        """Use these colours."""
        self.reset.setIcon(icon("reset", theme.dim, 16))

    def _choose(self, value: Value) -> None:
        self.chosen.emit({self.setting.name: value})
