# SPDX-License-Identifier: GPL-3.0-or-later
"""Files and sound devices that fail while Qt says that all is well: what is tried, what is said, what goes on."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from desktop.playback.player import Player
from tests.support.clicks import episode, write
from tests.support.hearing import hearing
from tests.support.seconds import seconds_in, write_mp3
from tests.support.sound import RECORDED_HZ, SINK, NullSink
from transcribe.media.audio import probe

pytestmark = [pytest.mark.sound, pytest.mark.qt_log_ignore("Could not open media|Failed to seek")]

LENGTH_S = 40
GIVES_UP_MS = 15_000


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Copies are made here."""
    monkeypatch.setenv("EARMARK_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def player(qtbot: QtBot) -> Iterator[Player]:
    player = Player()
    yield player
    player.close()
    player.deleteLater()


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Forty seconds of mp3 with an index."""
    return write(
        tmp_path_factory.mktemp("whole") / "whole.mp3", episode(LENGTH_S), ("-c:a", "libmp3lame", "-b:a", "64k")
    )


def until(qtbot: QtBot, player: Player, position_ms: int, timeout: int = 5_000) -> None:
    qtbot.waitUntil(lambda: player.position_ms >= position_ms, timeout=timeout)


def test_every_place_of_an_mp3_without_an_index_can_be_heard(
    qtbot: QtBot, player: Player, sink: NullSink, tmp_path: Path, cache: Path
) -> None:
    """Still first, so that its length is guessed too short; the second that is asked for lies beyond the guess."""
    path = write_mp3(tmp_path / "bare.mp3", 40, ("-q:a", "4", "-write_xing", "0", "-id3v2_version", "0"), still_s=4)
    before = path.read_bytes()
    player.open(path, 0, probe(path).duration_ms)
    player.play()
    until(qtbot, player, 300)
    player.seek(36_000)
    with hearing(sink) as heard:
        qtbot.wait(1_800)

    assert [second.number for second in seconds_in(heard.samples, RECORDED_HZ)][:1] in ([36], [37])
    assert 36_500 < player.position_ms < 39_000
    assert len(list(cache.rglob("*.m4a"))) == 1
    assert path.read_bytes() == before


def test_a_place_that_was_chosen_before_the_copy_is_there_is_kept(qtbot: QtBot, player: Player, tmp_path: Path) -> None:
    path = write_mp3(tmp_path / "bare.mp3", 20, ("-q:a", "4", "-write_xing", "0", "-id3v2_version", "0"), still_s=2)
    player.open(path, 1_000, probe(path).duration_ms)
    player.seek(15_000)
    player.play()
    until(qtbot, player, 15_300)

    assert player.position_ms < 18_000


def test_where_no_copy_can_be_kept_it_is_said_and_the_file_plays(
    qtbot: QtBot, player: Player, tmp_path: Path, cache: Path
) -> None:
    cache.write_bytes(b"a file where the folder should be")
    path = write_mp3(tmp_path / "bare.mp3", 20, ("-q:a", "4", "-write_xing", "0", "-id3v2_version", "0"), still_s=2)
    with qtbot.waitSignal(player.told) as told:
        player.open(path, 0, probe(path).duration_ms)
        player.play()
    until(qtbot, player, 300)

    assert told.args is not None
    assert "index" in told.args[0]


def test_garbage_in_the_middle_is_left_out(
    qtbot: QtBot, player: Player, whole: Path, sink: NullSink, tmp_path: Path
) -> None:
    content = bytearray(whole.read_bytes())
    middle = len(content) // 10
    content[middle:middle] = np.random.default_rng(3).bytes(2_000_000)
    path = tmp_path / "garbage.mp3"
    path.write_bytes(content)
    player.open(path, 0, probe(path).duration_ms)
    player.play()
    with qtbot.waitSignal(player.told, timeout=GIVES_UP_MS) as told:
        pass
    from_ms = player.position_ms
    with hearing(sink) as heard:
        until(qtbot, player, from_ms + 1_500)

    assert told.args is not None
    assert "damaged from 0:04 to" in told.args[0]
    assert player.playing
    assert max(abs(heard.samples)) > 0.1


def test_a_file_that_is_cut_off_is_not_at_its_end(qtbot: QtBot, player: Player, whole: Path, tmp_path: Path) -> None:
    path = tmp_path / "cut.mp3"
    path.write_bytes(whole.read_bytes()[:30_000])
    ended: list[None] = []
    player.ended.connect(lambda: ended.append(None))
    with qtbot.waitSignal(player.failed, timeout=GIVES_UP_MS) as failed:
        player.open(path, 0, LENGTH_S * 1000)
        player.play()

    assert failed.args is not None
    message, hint = failed.args
    assert "ends at 0:03" in message
    assert "0:40" in message
    assert "download" in hint
    assert not player.playing
    assert ended == []
    assert player.position_ms < 6_000
    player.seek(1_000)
    player.play()
    qtbot.waitUntil(lambda: 1_200 < player.position_ms < 3_000)


def test_a_place_behind_the_end_of_what_is_left_is_said(
    qtbot: QtBot, player: Player, whole: Path, tmp_path: Path
) -> None:
    path = tmp_path / "cut.mp3"
    path.write_bytes(whole.read_bytes()[:60_000])
    player.open(path, 0, LENGTH_S * 1000)
    player.play()
    until(qtbot, player, 300)
    with qtbot.waitSignal(player.failed, timeout=GIVES_UP_MS) as failed:
        player.seek(30_000)

    assert failed.args is not None
    assert "ends at 0:07" in failed.args[0]
    assert not player.playing


@pytest.mark.parametrize("kind", ["noise", "picture"])
def test_what_only_looks_like_sound_is_said(qtbot: QtBot, player: Player, tmp_path: Path, kind: str) -> None:
    png = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x02\x00\x00\x00\x90wS\xde"
    path = tmp_path / "looks-like.mp3"
    path.write_bytes(os.urandom(60_000) if kind == "noise" else png + b"\x00\x00\x00\x00IEND\xaeB`\x82")
    with qtbot.waitSignal(player.failed, timeout=GIVES_UP_MS) as failed:
        player.open(path, 0, LENGTH_S * 1000)
        player.play()

    assert failed.args is not None
    message, hint = failed.args
    assert message.endswith(".")
    assert hint
    assert not player.playing


def pactl(sink: NullSink, *words: str) -> str:
    command = ["pactl", *words]
    return subprocess.run(command, env=os.environ | sink.env, capture_output=True, text=True, check=True).stdout


def test_a_device_that_takes_no_sound_is_said_and_the_light_stands_still(
    qtbot: QtBot, player: Player, whole: Path, sink: NullSink
) -> None:
    player.open(whole, 0, LENGTH_S * 1000)
    player.play()
    until(qtbot, player, 700)
    pactl(sink, "suspend-sink", SINK, "1")
    try:
        with qtbot.waitSignal(player.failed, timeout=GIVES_UP_MS) as failed:
            qtbot.wait(1_500)
            assert player.position_ms < 1_500
    finally:
        pactl(sink, "suspend-sink", SINK, "0")

    assert failed.args is not None
    message, hint = failed.args
    assert "device" in message
    assert hint
    assert not player.playing
    at_ms = player.position_ms
    player.play()
    until(qtbot, player, at_ms + 500)
    assert player.position_ms < at_ms + 3_000


def test_a_device_that_comes_back_soon_is_played_on_without_a_word(
    qtbot: QtBot, player: Player, whole: Path, sink: NullSink
) -> None:
    said: list[str] = []
    player.failed.connect(lambda message, _hint: said.append(message))
    player.open(whole, 0, LENGTH_S * 1000)
    player.play()
    until(qtbot, player, 700)
    pactl(sink, "suspend-sink", SINK, "1")
    qtbot.wait(2_000)
    pactl(sink, "suspend-sink", SINK, "0")
    until(qtbot, player, 2_000)

    assert player.playing
    assert said == []


def test_where_the_device_is_taken_away_it_plays_on_the_one_that_is_left(
    qtbot: QtBot, player: Player, whole: Path, sink: NullSink
) -> None:
    """The headphones are pulled out: what is heard next comes out of the other device."""
    module = pactl(sink, "load-module", "module-null-sink", "sink_name=headphones").strip()
    pactl(sink, "set-default-sink", "headphones")
    qtbot.wait(300)
    player.open(whole, 0, LENGTH_S * 1000)
    player.play()
    until(qtbot, player, 700)
    pactl(sink, "unload-module", module)
    until(qtbot, player, 2_500, timeout=GIVES_UP_MS)
    with hearing(sink) as heard:
        qtbot.wait(1_000)

    assert player.playing
    assert max(abs(heard.samples)) > 0.1
