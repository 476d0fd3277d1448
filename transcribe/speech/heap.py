# SPDX-License-Identifier: GPL-3.0-or-later
"""How much memory the threads of one process take."""

import ctypes
import sys

_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD, _M_ARENA_MAX = -1, -3, -8  # of malloc.h
_LARGE, _KEPT = 2 << 20, 4 << 20  # bytes


def use_one_heap() -> None:
    """glibc gives each thread a heap of its own and keeps what is freed in it: a quarter of all memory here.

    What is large is given back at once, or it would be kept in pieces into which the next large thing does not fit:
    a sixth less at the peak. A little is kept of what is free at the end of the heap, or it would go and come all the
    time.
    To be called before a model is loaded. Does nothing where the C library is another.
    """
    if sys.platform == "linux" and (mallopt := getattr(ctypes.CDLL(None), "mallopt", None)):  # not in musl
        mallopt(_M_ARENA_MAX, 1)
        mallopt(_M_MMAP_THRESHOLD, _LARGE)
        mallopt(_M_TRIM_THRESHOLD, _KEPT)


def environment() -> dict[str, str]:
    """What a process that is to load a model should find in its environment.

    Large pages for what glibc hands out: the kernel takes a fifth of the processor's time to hand out small ones. One
    thread for NumPy's products: they are small, and the others would only spin.
    """
    return {"GLIBC_TUNABLES": "glibc.malloc.hugetlb=1", "OPENBLAS_NUM_THREADS": "1"}


def give_back() -> None:
    """Give free memory back to the system, for something large comes now that needs it."""
    if sys.platform == "linux" and (trim := getattr(ctypes.CDLL(None), "malloc_trim", None)):
        trim(_KEPT)
