# SPDX-License-Identifier: GPL-3.0-or-later
"""Who listens without seeing the window, or without a mouse, has all of it."""

import re
from collections import Counter
from collections.abc import Iterator

from PySide6.QtGui import QAccessible

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
