# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that works without a window.

The way of the data:

    audio file -> media.audio -> 16 kHz mono, streamed -> speech.spans -> spans of at most 30 s of speech
        -> speech.recognize (no text known) or speech.align (text known) -> segments with words
        -> library, one transaction per finished span -> search, the window, formats

    a listener's correction -> edits -> library.corrections -> speech.retime, for the times of its new words
    a mark -> library.marks -> marks.hold, where the text is another by now -> marks.files

What stands beside the audio comes in through formats (transcripts), chapters and media.tags.
Nothing here imports Qt.
"""
