# SPDX-License-Identifier: GPL-3.0-or-later
"""The keys of all actions: their sheet, how they are changed, and the file that has what differs from the usual."""
