# SPDX-License-Identifier: GPL-3.0-or-later
"""What the parts of a library have in common: the transactions that the library gives them."""

import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager

Transaction = Callable[[], AbstractContextManager[sqlite3.Connection]]


class Part:
    """Some tables of an open library. Every method raises LibraryError as the library does."""

    def __init__(self, reading: Transaction, writing: Transaction) -> None:
        self._reading, self._writing = reading, writing
