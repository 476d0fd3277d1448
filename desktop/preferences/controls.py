# SPDX-License-Identifier: GPL-3.0-or-later
"""The control of a setting, built by its kind: a switch, a number with its unit, a choice, a text."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.fields import ChoiceBox, DecimalBox, NumberBox
from desktop.languages import translate
from desktop.preferences.setting import Setting, Value
from desktop.widgets import TickBox

Choose = Callable[[Value], None]
Offer = tuple[str, str]  # a value, and what it is called
WIDTH_PX = 190


@dataclass(frozen=True, slots=True)
class Control:
    """A widget, and how it is told what is chosen. `offer` gives it what there is to choose, where that depends."""

    widget: QWidget
    show: Callable[[Any], None]
    offer: Callable[[Sequence[Offer]], None] | None = None


def control_for(setting: Setting, choose: Choose) -> Control:
    """What a setting is changed with; `choose` is called with what the person chose."""
    control = _made(setting, choose)
    control.widget.setAccessibleName(translate("Settings", setting.label))
    control.widget.setAccessibleDescription(translate("Settings", setting.help))
    return control


def _made(setting: Setting, choose: Choose) -> Control:
    if isinstance(setting.default, bool):
        box = TickBox()
        box.clicked.connect(choose)
        return Control(box, box.setChecked)
    if setting.words or setting.offered:
        return _choice(setting, choose)
    if isinstance(setting.default, int):
        return _number(NumberBox(), setting, choose)
    if isinstance(setting.default, float):
        return _number(DecimalBox(), setting, choose)
    field = QLineEdit()
    field.setFixedWidth(WIDTH_PX)
    field.editingFinished.connect(lambda: choose(field.text()))
    return Control(field, field.setText)


def _number(box: Any, setting: Setting, choose: Choose) -> Control:  # noqa: ANN401  both kinds have the same methods
    low, high = setting.limits or (0, 0)
    if isinstance(box, NumberBox):
        low, high = int(low), int(high)
    else:
        box.setDecimals(2)
    box.setRange(low, high)
    box.setSingleStep(setting.step)
    unit = translate("Settings", setting.unit) if setting.unit else ""
    box.setSuffix(f" {unit}" if unit else "")
    box.setSpecialValueText(translate("Settings", setting.zero) if setting.zero else "")
    box.setKeyboardTracking(False)  # half a number is none
    box.setFixedWidth(WIDTH_PX // 2 + 20)
    box.installEventFilter(_Still(box))

    def show(value: float) -> None:
        with QSignalBlocker(box):
            box.setValue(value)

    box.valueChanged.connect(choose)
    return Control(box, show)


def _choice(setting: Setting, choose: Choose) -> Control:
    box = ChoiceBox()
    box.setFixedWidth(WIDTH_PX)
    box.installEventFilter(_Still(box))
    chosen = [str(setting.default)]

    def offer(offers: Sequence[Offer]) -> None:
        box.clear()
        for value, words in offers:
            box.addItem(words, value)
        show(chosen[0])

    def show(value: str) -> None:
        chosen[0] = value
        if box.findData(str(value)) < 0:
            box.addItem(str(value), str(value))  # what is not here, and yet chosen
        box.setCurrentIndex(box.findData(str(value)))

    box.activated.connect(lambda: choose(type(setting.default)(box.currentData())))
    offer([(value, translate("Settings", words)) for value, words in setting.words.items()])
    return Control(box, show, offer)


class _Still(QObject):
    """Lets the wheel scroll the page, and not change what happens to be under the pointer."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False
