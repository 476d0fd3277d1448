# SPDX-License-Identifier: GPL-3.0-or-later
"""Words have room: in every language, in a small window, at twice the size, with the largest letters in the text."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QStyle,
    QStyleOptionFrame,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.languages import Language, speak
from desktop.reading.text_look import PIXELS
from desktop.settings import Settings
from desktop.settings_file import SettingsFile
from desktop.widgets import Elided
from tests.support.dialogs import opened
from tests.support.listener import Listener

SMALL = QSize(1024, 600)
# 1280×800, where everything is twice as large.
TWICE = QSize(640, 400)


@pytest.fixture
def afterwards_english() -> Iterator[None]:
    yield
    speak(Language.ENGLISH)


def cut(window: QWidget) -> Iterator[str]:
    """Each label and button whose words do not fit, and that does not say so."""
    for each in window.findChildren(QWidget):
        if not each.isVisible() or each.window() is not window:
            continue
        if isinstance(each, QLineEdit | QComboBox):
            yield from cut_field(each)
        words = each.text() if isinstance(each, QLabel | QAbstractButton) else ""
        if not words:
            continue
        if each.visibleRegion().isEmpty():
            continue  # scrolled out of sight
        if isinstance(each, QLabel):
            yield from cut_label(each)
        elif too_narrow(each):
            yield f"the button “{words}” has {each.width()} px and wants {each.sizeHint().width()}"
        if isinstance(each, QAbstractButton) and not inside(each):
            yield f"the button “{words}” is not wholly in sight"


def cut_label(label: QLabel) -> Iterator[str]:
    if isinstance(label, Elided):
        return  # which tells all of it under the pointer
    if label.wordWrap():
        wanted = label.heightForWidth(label.width())
        if wanted > label.height() + 1:
            yield f"“{label.text()}” has {label.height()} px and wants {wanted}"
    elif label.sizeHint().width() > label.width() + 1:
        yield f"“{label.text()}” has {label.width()} px and wants {label.sizeHint().width()}"


def cut_field(field: QLineEdit | QComboBox) -> Iterator[str]:
    """A choice shows what is chosen, and an empty field what is to be written into it."""
    words = field.placeholderText() if isinstance(field, QLineEdit) else field.currentText()
    option = QStyleOptionFrame()
    if isinstance(field, QLineEdit):
        field.initStyleOption(option)
        inside = field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, field).width()
        room = inside - 24 * len(field.findChildren(QToolButton)) - 4
    else:
        room = field.width() - 31
    wanted = field.fontMetrics().horizontalAdvance(words)
    if wanted > room and not field.visibleRegion().isEmpty():
        yield f"“{words}” in a field has {room} px and wants {wanted}"


def too_narrow(button: QWidget) -> bool:
    if isinstance(button, QToolButton) and button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
        return False
    return isinstance(button, QAbstractButton | QCheckBox) and button.minimumSizeHint().width() > button.width() + 1


def inside(button: QWidget) -> bool:
    """Whether nothing but what scrolls cuts it off."""
    holder = button.parentWidget()
    while holder is not None and not holder.isWindow():
        box = button.rect().translated(button.mapTo(holder, QPoint()))
        if holder.metaObject().className() == "QScrollArea" or holder.objectName() == "qt_scrollarea_viewport":
            return True
        if not holder.rect().contains(box):
            return False
        holder = holder.parentWidget()
    return holder is None or holder.rect().contains(button.rect().translated(button.mapTo(holder, QPoint())))


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.GERMAN, Language.SPANISH])
def test_all_words_fit(
    qtbot: QtBot, tmp_path: Path, transcribed: bytes, afterwards_english: None, language: Language
) -> None:
    SettingsFile(tmp_path / "settings.ini").save(Settings(language=language, text_pixels=PIXELS[1]))
    listener = Listener(qtbot, tmp_path / "library.db", tmp_path / "settings.ini")
    listener.library.write_bytes(transcribed)
    listener.starts()
    window = listener.window
    found: list[str] = []
    for size in (SMALL, TWICE):
        window.rooms.show_shelf()
        listener.listens(100)
        window.resize(size)
        listener.listens(100)
        found += [f"{size.toTuple()} shelf: {fault}" for fault in cut(window)]
        if window.size() != size:
            found.append(f"the window can't be {size.toTuple()}: it is {window.size().toTuple()}")
        window.open_episode(1)
        listener.until_open("Twenty-Four Results")
        listener.listens(100)
        found += [f"{size.toTuple()} reading: {fault}" for fault in cut(window)]
    window.resize(SMALL)
    for name, windows in opened(listener):
        found += [f"{name}: {fault}" for each in windows for fault in cut(each)]
    listener.quits()

    assert "\n".join(sorted(set(found))) == ""
