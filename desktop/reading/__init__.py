# SPDX-License-Identifier: GPL-3.0-or-later
"""The reading room: transcript, chapters, timeline."""
