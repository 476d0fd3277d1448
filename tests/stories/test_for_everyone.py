# SPDX-License-Identifier: GPL-3.0-or-later
"""Who listens without seeing the window, or without a mouse, has all of it."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.focus_ring import FocusRing
from desktop.reading.spoken import Spoken
from tests.support.accessible import Node, in_sight, tree
from tests.support.dialogs import opened
from tests.support.listener import Listener

A_WORD = re.compile(r"[^\W\d_]{2}")


def faults(root: Node) -> Iterator[str]:
    """Whatever a screen reader could not tell, or not tell apart."""
    for parent, node in in_sight(root):
        if node.control and not A_WORD.search(node.name) and node.role is not QAccessible.Role.ListItem:
            yield f"{node.line} ({node.kind} in {parent.line}): its name says nothing"
        if node.role is QAccessible.Role.ListItem and not node.name:
            yield f"a row of {parent.line} has no name"
    for parent in {parent for parent, _ in in_sight(root)}:
        said = Counter((node.role, node.name) for node in parent.children if node.control and not node.hidden)
        if parent.role is QAccessible.Role.List:
            continue  # two hits in the same words are two hits
        yield from (
            f"{times} × {role.name} “{name}” in {parent.line}" for (role, name), times in said.items() if times > 1
        )


def test_everything_in_sight_says_what_it_is(listener: Listener) -> None:
    found = {"the window": sorted(faults(tree(listener.window)))}
    for name, windows in opened(listener):
        found[name] = sorted({fault for window in windows for fault in faults(tree(window))})

    assert len(found) > 10
    assert "\n".join(f"{name}: {fault}" for name, wrong in found.items() for fault in wrong) == ""


def test_a_screen_reader_finds_the_rows_of_a_list(listener: Listener) -> None:
    rows = [node.name for parent, node in in_sight(tree(listener.window)) if parent.name == "Chapters"]

    assert any(row.startswith("Waiting for one song, 0:32") for row in rows)


def stops(listener: Listener, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """Every control at which the key stops, from the text on until it is back there."""
    start = listener.view
    start.setFocus()
    found: list[QWidget] = [start]
    QTest.keyClick(start, key)
    while (now := QApplication.focusWidget()) is not start and now is not None:
        found.append(now)
        QTest.keyClick(now, key)
        assert len(found) < 100, "Tab does not come back"
    return found


def test_the_sentence_being_heard_is_given_to_a_screen_reader_when_asked_for(listener: Listener) -> None:
    spoken = listener.window.findChild(Spoken)
    assert isinstance(spoken, Spoken)
    told: list[str] = []
    spoken.told.connect(told.append)
    listener.click_word("waiting")
    listener.until(lambda: listener.lit, "nothing is lit")

    listener.press("Ctrl+Shift+R")

    assert told == [listener.lit_sentence.replace("\n", " ").strip()]


def line(widget: QWidget) -> list[QWidget]:
    """The window first, then what holds the widget, then the widget itself."""
    found = [widget]
    while (parent := found[-1].parentWidget()) is not None:
        found.append(parent)
    return found[::-1]


def comes_after(one: QWidget, other: QWidget) -> bool:
    """Whether who reads from the top left comes to `other` after `one`: it is below it, or at its right."""
    first, then = next((above, below) for above, below in zip(line(one), line(other), strict=False) if above != below)
    return then.x() >= first.geometry().right() or then.y() >= first.geometry().bottom()


@pytest.mark.parametrize("side", ["", "search", "queue"])
def test_tab_goes_once_through_everything_in_the_order_of_reading(listener: Listener, side: str) -> None:
    if side:
        listener.window.actions_[side].trigger()
    listener.window.notice.say("Something is said.", act="Do it", do=lambda: None)
    listener.listens(100)
    window = listener.window
    there = {
        each
        for each in window.findChildren(QWidget)
        if each.isVisible() and each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        if each.window() is window and each.focusProxy() is None
    }
    forth, back = stops(listener), stops(listener, Qt.Key.Key_Backtab)

    assert [each for each in there if each not in forth] == []
    assert len(forth) == len(set(forth))
    assert back[1:] == forth[:0:-1]
    wrong = [(one, other) for one, other in pairwise([*forth, forth[0]]) if not comes_after(one, other)]
    assert len(wrong) == 1, f"once from the end to the beginning: {wrong}"


def test_where_the_keyboard_is_can_be_seen(listener: Listener) -> None:
    window = listener.window
    controls = stops(listener)
    alike = []
    for number, each in enumerate(controls):
        rect = QRect(each.mapTo(window, QPoint(-4, -4)), each.size() + QSize(8, 8))
        each.setFocus(Qt.FocusReason.TabFocusReason)
        with_keyboard = window.grab(rect).toImage()
        controls[number - 1].setFocus(Qt.FocusReason.TabFocusReason)
        if window.grab(rect).toImage() == with_keyboard:
            alike.append(each)

    assert alike == []


def test_who_uses_the_mouse_sees_no_ring(listener: Listener) -> None:
    ring = listener.window.findChild(FocusRing)
    assert isinstance(ring, FocusRing)
    listener.press("Tab")
    assert ring.isVisible()

    listener.click_row("Chapters", 2)

    assert ring.isHidden()
