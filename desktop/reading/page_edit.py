# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns a document that shows one page into one that shows another, touching only the blocks that differ."""

from collections.abc import Sequence
from itertools import compress, count
from operator import is_not

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit

from desktop.reading.page import Block, BlockKind, Page
from desktop.theme import Theme, sans


def difference(old: Page, new: Page) -> tuple[int, int, Sequence[Block]]:
    """What turns one page into another: from which block on how many go, and what comes instead.

    Where something goes or comes, something comes and goes: a neighbour is put there again, as a document has no
    place between its blocks. Nothing comes only where the new page is empty.
    """
    shortest = min(len(old.blocks), len(new.blocks))
    # Most are the very same, which is found without a step of Python for each.
    first = next(compress(count(), map(is_not, old.blocks, new.blocks)), shortest)
    last = next(compress(count(), map(is_not, reversed(old.blocks), reversed(new.blocks))), shortest)
    last = min(last, shortest - first)
    while first < shortest - last and _alike(old.blocks[first], new.blocks[first]):
        first += 1
    while last < shortest - first and _alike(old.blocks[-1 - last], new.blocks[-1 - last]):
        last += 1
    gone, come = len(old.blocks) - last - first, len(new.blocks) - last - first
    if (gone and not come) or (come and not gone):
        before = 1 if first else 0
        after = 1 if not before and last else 0
        first, gone, come = first - before, gone + before + after, come + before + after
    return first, gone, new.blocks[first : first + come]


def replace_all(view: QPlainTextEdit, page: Page) -> None:
    """Show a page instead of all that is there."""
    view.setCurrentCharFormat(QTextCharFormat())  # else the face of a heading at the cursor is that of the whole text
    view.setPlainText(page.text)


def replace_blocks(document: QTextDocument, first: int, gone: int, fresh: Sequence[Block]) -> None:
    """Put blocks in the place of `gone` ones from number `first` on; neither may be none."""
    cursor = QTextCursor(document.findBlockByNumber(first))
    cursor.setPosition(_end_of(document.findBlockByNumber(first + gone - 1)), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText("\n".join(block.text for block in fresh), QTextCharFormat())
    for number in range(first, first + len(fresh)):
        # Qt has laid a changed block out its own way; ours does so again when it is seen.
        document.findBlockByNumber(number).layout().clearLayout()


def dress(document: QTextDocument, first: int, blocks: Sequence[Block], theme: Theme) -> None:
    """Give headings, sounds and gaps the face of the interface, and their own colour."""
    cursor = QTextCursor(document)
    for number, block in enumerate(blocks, first):
        if block.kind is BlockKind.PARAGRAPH:
            continue
        form = QTextCharFormat()
        heading = block.kind is BlockKind.HEADING
        form.setFont(sans(13, bold=heading))
        form.setForeground(theme.color("accent" if heading else "dim"))
        place = document.findBlockByNumber(number)
        cursor.setPosition(place.position())
        cursor.setPosition(_end_of(place), QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(form)
        place.layout().clearLayout()


def _alike(one: Block, other: Block) -> bool:
    return one is other or (one.kind is other.kind and one.text == other.text)


def _end_of(block: QTextBlock) -> int:
    return block.position() + block.length() - 1
