# SPDX-License-Identifier: GPL-3.0-or-later
"""Long texts are out of the garbage collector's sight, and are freed all the same."""

import gc
import weakref

import pytest

from desktop.work.collector import unwatched


class Book:
    """Something that can be seen to go."""


def test_what_is_read_is_not_looked_at_by_the_collector_and_goes_when_it_is_let_go() -> None:
    with unwatched():
        assert not gc.isenabled()
        book = Book()
        book.pages = [Book() for _ in range(100)]  # type: ignore[attr-defined]  # any long list
    gone = weakref.ref(book)

    assert gc.isenabled()
    assert not any(each is book for each in gc.get_objects())
    del book
    assert gone() is None


def test_the_collector_goes_on_after_a_failure() -> None:
    with pytest.raises(ValueError, match="damaged"), unwatched():
        raise ValueError("damaged")

    assert gc.isenabled()
