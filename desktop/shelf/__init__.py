# SPDX-License-Identifier: GPL-3.0-or-later
"""The library, its search, and what is up next."""
