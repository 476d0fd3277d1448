# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps Python's garbage collector away from long texts.

A book is a million small objects without a cycle among them. The collector, which looks for cycles, goes through all
of them again and again while they are read, and later, and the window stands still meanwhile: for half a second at
100,000 words (measured). What is made inside `unwatched` it never looks at; it goes when nothing refers to it any more.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def unwatched() -> Iterator[None]:
    """Collect nothing inside the block, and afterwards leave out of account all that is there."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
