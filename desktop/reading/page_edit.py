# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns a document that shows one page into one that shows another, touching only the blocks that differ."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import compress, count, islice
from operator import is_not

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit

from desktop.reading.page import Block, BlockKind, Page
from desktop.theme import Theme, sans

# With more hunks than these it is quicker to show the whole page anew.
MOST_HUNKS = 100
FAR = 24  # blocks, in which two pages that differ must agree again; else the rest is shown anew

_Pair = tuple[int, int, int, int]  # from block to before block in the old page, and in the new one


@dataclass(frozen=True, slots=True)
class Hunk:
    """From block number `first` of the old page on, `gone` blocks go and `fresh` ones come instead."""

    first: int
    gone: int
    fresh: Sequence[Block]


def difference(old: Page, new: Page) -> list[Hunk]:
    """What turns one page into another, in order; more than `MOST_HUNKS` are the beginning of what does.

    Where something goes or comes, something comes and goes: a neighbour is put there again, as a document has no
    place between its blocks. Nothing comes only where the new page is empty, nothing goes where the old one was.
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
    hunks: list[_Pair] = []
    for pair in islice(_between(old.blocks, new.blocks, first, last), MOST_HUNKS + 1):
        wide = _widened(pair, len(old.blocks), len(new.blocks))
        # Two that took the same neighbour are one.
        if hunks and (hunks[-1][1] > wide[0] or hunks[-1][3] > wide[2]):
            before = hunks.pop()
            wide = (before[0], wide[1], before[2], wide[3])
        hunks.append(wide)
    return [Hunk(first, end - first, new.blocks[start:stop]) for first, end, start, stop in hunks]


def _between(old: Sequence[Block], new: Sequence[Block], first: int, last: int) -> Iterator[_Pair]:
    """The stretches of both that differ; `first` blocks in front and `last` behind are alike."""
    here, there = first, first
    end, stop = len(old) - last, len(new) - last
    while here < end or there < stop:
        if here < end and there < stop and _alike(old[here], new[there]):
            here, there = here + 1, there + 1
            continue
        gone, come = _until_alike(old[here : min(end, here + FAR)], new[there : min(stop, there + FAR)])
        if gone is None or come is None:
            gone, come = end - here, stop - there
        yield here, here + gone, there, there + come
        here, there = here + gone, there + come


def _until_alike(old: Sequence[Block], new: Sequence[Block]) -> tuple[int, int] | tuple[None, None]:
    """How many blocks of each come before two that are alike; None where there are none."""
    for both in range(1, len(old) + len(new) - 1):
        for gone in range(max(0, both - len(new) + 1), min(both, len(old) - 1) + 1):
            if _alike(old[gone], new[both - gone]):
                return gone, both - gone
    return None, None


def _widened(pair: _Pair, old: int, new: int) -> _Pair:
    """With a neighbour, where nothing goes or nothing comes; `old` and `new` are the numbers of blocks."""
    first, end, start, stop = pair
    if first < end and start < stop:
        return pair
    if first > 0 and start > 0:
        return first - 1, end, start - 1, stop
    if end < old and stop < new:
        return first, end + 1, start, stop + 1
    return pair


def show_instead(view: QPlainTextEdit, old: Page, new: Page, hunks: Sequence[Hunk], theme: Theme) -> None:
    """Make the document of a view that shows `old` show `new`; `hunks` is their difference."""
    document = view.document()
    if len(hunks) > MOST_HUNKS or not old.blocks or not new.blocks or hunks[0].gone == len(old.blocks):
        view.setCurrentCharFormat(QTextCharFormat())  # else the face of a heading at the cursor is that of all
        view.setPlainText(new.text)
        dress(document, 0, new.blocks, theme)
        return
    for hunk in reversed(hunks):  # those before it stay where they are
        _replace(document, hunk)
        dress(document, hunk.first, hunk.fresh, theme)


def _replace(document: QTextDocument, hunk: Hunk) -> None:
    cursor = QTextCursor(document.findBlockByNumber(hunk.first))
    end = _end_of(document.findBlockByNumber(hunk.first + hunk.gone - 1))
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText("\n".join(block.text for block in hunk.fresh), QTextCharFormat())
    for number in range(hunk.first, hunk.first + len(hunk.fresh)):
        # Qt has laid a changed block out its own way; ours does so again when it is seen.
        document.findBlockByNumber(number).layout().clearLayout()


def dress(document: QTextDocument, first: int, blocks: Sequence[Block], theme: Theme) -> None:
    """Give headings, sounds and gaps the face of the interface, and their own colour."""
    numbers = [number for number, block in enumerate(blocks, first) if block.kind is not BlockKind.PARAGRAPH]
    if not numbers:
        return
    cursor = QTextCursor(document)
    forms = {bold: _form(theme, heading=bold) for bold in (False, True)}
    for number in numbers:
        place = document.findBlockByNumber(number)
        cursor.setPosition(place.position())
        cursor.setPosition(_end_of(place), QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(forms[blocks[number - first].kind is BlockKind.HEADING])
        place.layout().clearLayout()


def _form(theme: Theme, *, heading: bool) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFont(sans(13, bold=heading))
    form.setForeground(theme.color("accent" if heading else "dim"))
    return form


def _alike(one: Block, other: Block) -> bool:
    return one is other or (one.kind is other.kind and one.text == other.text)


def _end_of(block: QTextBlock) -> int:
    return block.position() + block.length() - 1
