# SPDX-License-Identifier: GPL-3.0-or-later
"""Marks: what a listener keeps of an episode, how it holds on to its words (`hold`), and how it is written to files."""

from transcribe.marks.mark import Colour, Mark, MarkedEpisode, new_id, tags_as_text, tags_in

__all__ = ["Colour", "Mark", "MarkedEpisode", "new_id", "tags_as_text", "tags_in"]
