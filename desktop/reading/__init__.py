# SPDX-License-Identifier: GPL-3.0-or-later
"""The reading room: transcript and the line that is written in it, chapters, marks, timeline."""
