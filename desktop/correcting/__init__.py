# SPDX-License-Identifier: GPL-3.0-or-later
"""Correcting what was written down: line by line in its place, by find and replace, by name, word by doubtful word."""
