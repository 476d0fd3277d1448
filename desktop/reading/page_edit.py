# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns a document that shows one page into one that shows another, touching only the blocks that differ."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import compress, count
from operator import is_not

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit

from desktop.reading.page import Block, BlockKind, Page
from desktop.theme import Theme, sans

# With more hunks than these it is quicker to show the whole page anew.
MOST_HUNKS = 100

_Pair = tuple[int, int, int, int]  # from block to before block in the old page, and in the new one


@dataclass(frozen=True, slots=True)
class Hunk:
    """From block number `first` of the old page on, `gone` blocks go and `fresh` ones come instead."""

    first: int
    gone: int
    fresh: Sequence[Block]


def difference(old: Page, new: Page) -> list[Hunk]:
    """What turns one page into another, in order.

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
    for pair in _between(old.blocks, new.blocks, first, last):
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
    for match, mate in [*_anchors(old, new, first, last), (len(old) - last, len(new) - last)]:
        if match < here or mate < there:
            continue
        begin, start = match, mate  # what is alike before an anchor belongs to it
        while begin > here and start > there and _alike(old[begin - 1], new[start - 1]):
            begin, start = begin - 1, start - 1
        if begin > here or start > there:
            yield here, begin, there, start
        here, there = match, mate


def _anchors(old: Sequence[Block], new: Sequence[Block], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Blocks of which both have one and only one, as long as they are in the same order in both."""
    middle, other = range(first, len(old) - last), range(first, len(new) - last)
    if not middle or not other:
        return
    texts, others = Counter(old[number].text for number in middle), Counter(new[number].text for number in other)
    places = {new[number].text: number for number in other if others[new[number].text] == 1}
    there = first - 1
    for number in middle:
        block = old[number]
        place = places.get(block.text) if texts[block.text] == 1 else None
        if place is not None and place > there and _alike(block, new[place]):
            there = place
            yield number, place


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
