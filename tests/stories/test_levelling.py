# SPDX-License-Identifier: GPL-3.0-or-later
"""A listener has loud and quiet evened out."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.listener import Listener
from tests.support.listener_around import Around
from tests.support.sound import NullSink, record_monitor
from tests.support.tones import heard, level_db, write_tone
from transcribe.episode import Metadata
from transcribe.library import Library
from transcribe.transcript import Segment, Source, SourceKind, Transcript

pytestmark = pytest.mark.sound
LEVELS = [-12] * 5 + [-28] * 5
LENGTH_MS = len(LEVELS) * 1000


@pytest.fixture
def listener(qtbot: QtBot, tmp_path: Path) -> Iterator[Listener]:
    """Somebody who has opened an episode that is loud first, then quiet, at seven tenths of the volume."""
    listener = Listener(qtbot, tmp_path / "library.db", tmp_path / "settings.ini")
    text = Transcript((Segment(0, LENGTH_MS, "A tone."),), Source(SourceKind.EDITED), "en", LENGTH_MS)
    with Library(listener.library) as library:
        media = write_tone(tmp_path / "tone.wav", LEVELS)
        library.save_transcript(library.add_episode(media, Metadata(title="Tone", duration_ms=LENGTH_MS)), text)
    listener.starts()
    listener.opens_from_shelf(0)
    listener.window.reading.dock.bar.set_volume(0.7)
    yield listener
    listener.quits()


def played(listener: Listener, sink: NullSink, from_ms: int) -> float:
    """The level of what is heard from a place on, once it has settled."""
    listener.window.reading.go_to(from_ms)
    with record_monitor(sink) as recording, listener.plays():
        listener.until(lambda: listener.position_ms > from_ms + 900, "nothing plays")
    return level_db(heard(recording.samples), -0.6, -0.1)


def test_quiet_and_loud_are_as_loud_as_each_other_and_the_switch_brings_back_the_difference(
    listener: Listener, sink: NullSink
) -> None:
    around = Around(listener)
    loud, quiet = played(listener, sink, 1_000), played(listener, sink, 7_000)
    assert loud - quiet == pytest.approx(16, abs=1)
    listener.press("V")
    assert "evened out" in around.toast
    listener.until(lambda: listener.window.around.levelling.measured, "it is not measured")
    loud_then, quiet_then = played(listener, sink, 1_000), played(listener, sink, 7_000)
    assert loud_then == pytest.approx(quiet_then, abs=1)
    assert loud_then < loud - 8
    assert quiet_then > quiet + 3
    listener.restarts()
    listener.opens_from_shelf(0)
    listener.until(lambda: listener.window.around.levelling.gain_db, "it is not kept")
    listener.press("V")
    assert "as they were recorded" in Around(listener).toast

    assert listener.window.around.levelling.gain_db == 0


def test_at_full_volume_quiet_sound_is_no_louder_than_the_device_can_play_it(
    listener: Listener, sink: NullSink
) -> None:
    listener.window.reading.dock.bar.set_volume(1.0)
    quiet = played(listener, sink, 7_000)
    listener.press("V")
    listener.until(lambda: listener.window.around.levelling.measured, "it is not measured")

    assert played(listener, sink, 7_000) == pytest.approx(quiet, abs=0.5)


def test_within_the_episode_the_level_changes_without_a_jump(listener: Listener, sink: NullSink) -> None:
    listener.press("V")
    listener.until(lambda: listener.window.around.levelling.measured, "it is not measured")
    steps = [0.0]
    listener.window.reading.go_to(3_500)
    listener.window.player.moved.connect(lambda _at_ms: steps.append(listener.window.around.levelling.gain_db))
    with listener.plays():
        listener.until(lambda: listener.position_ms > 6_500, "nothing plays", within_ms=8_000)
    while_playing = steps[20:-5]

    assert while_playing[-1] - while_playing[0] > 8
    assert max(after - before for before, after in pairwise(while_playing)) < 0.2
