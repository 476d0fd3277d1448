# SPDX-License-Identifier: GPL-3.0-or-later
"""The library and its search."""
