# SPDX-License-Identifier: GPL-3.0-or-later
"""A listener whose keyboard has media keys, which the system hands to the window."""

import pytest

from tests.support.listener import Listener

pytestmark = [pytest.mark.model, pytest.mark.sound]


@pytest.mark.qt_log_ignore("keyToAscii Unhandled key code")  # QTest knows no letter for them, and there is none
def test_media_keys_play_pause_and_go_from_chapter_to_chapter(listener: Listener) -> None:
    starts = [chapter.start_ms for chapter in listener.window.reading.sidebar.chapters]
    listener.press("Media Next")
    assert listener.position_ms == starts[1]
    listener.press("Media Previous")
    assert listener.position_ms == starts[0]
    for key in ("Media Play", "Toggle Media Play/Pause"):
        listener.press(key)
        listener.until(lambda: listener.playing, f"{key} does not play")
        listener.press("Media Pause")
        assert not listener.playing
