# SPDX-License-Identifier: GPL-3.0-or-later
"""How much memory the threads of one process take."""

import ctypes
import sys

_M_ARENA_MAX = -8  # of malloc.h


def use_one_heap() -> None:
    """glibc gives each thread a heap of its own and keeps what is freed in it: a quarter of all memory here.

    To be called before a model is loaded. Does nothing where the C library is another.
    """
    if sys.platform == "linux" and (mallopt := getattr(ctypes.CDLL(None), "mallopt", None)):  # not in musl
        mallopt(_M_ARENA_MAX, 1)
