# SPDX-License-Identifier: GPL-3.0-or-later
"""Marks in the window: kept, changed, shown in one list across the library, and written to files."""
