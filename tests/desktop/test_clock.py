# SPDX-License-Identifier: GPL-3.0-or-later
"""The clock between the player's coarse reports and the light."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.playback.clock import AHEAD_AT_ONE_MS, SNAP_MS, SlewClock, latency_ms

FRAME_MS = 16
RATES = (0.5, 0.75, 1.0, 1.5, 2.0, 3.0)


def running_clock(position_ms: float = 0, rate: float = 1.0) -> SlewClock:
    clock = SlewClock()
    clock.jump(position_ms, 0)
    clock.set_rate(rate, 0)
    clock.run(True, 0)
    return clock


def test_it_stands_still_until_it_runs() -> None:
    clock = SlewClock()
    clock.jump(700, 0)

    assert clock.read(5000) == 700
    assert clock.heard(5000) == 700  # at rest nothing is held back by the output


@pytest.mark.parametrize("rate", RATES)
def test_between_reports_it_runs_on_at_the_playing_rate(rate: float) -> None:
    clock = running_clock(1000, rate)

    assert clock.read(350) == pytest.approx(1000 + 350 * rate)
    assert clock.heard(350) == round(1000 + 350 * rate - latency_ms(rate))


def test_where_no_report_comes_it_stands_still_and_goes_on_with_the_next() -> None:
    clock = running_clock()
    clock.observe(500, 500)
    frozen_ms = clock.read(10_000)

    assert 500 < frozen_ms < 1_000
    assert clock.read(20_000) == frozen_ms
    clock.observe(frozen_ms + 20, 20_000)
    assert frozen_ms <= clock.read(20_000) < frozen_ms + 30
    assert clock.read(20_100) == clock.read(20_000) + 100


def test_it_gives_in_to_a_report_that_is_ahead_and_hardly_to_one_that_is_behind() -> None:
    ahead, behind = running_clock(), running_clock()
    ahead.observe(340, 300)
    behind.observe(260, 300)

    assert 310 < ahead.read(300) < 330
    assert 298 < behind.read(300) < 300


def test_a_sound_that_was_held_up_is_waited_for() -> None:
    clock = running_clock()
    for now_ms in range(50, 4_000, 50):
        clock.observe(now_ms - 150, now_ms)

    assert clock.read(4_000) == pytest.approx(4_000 - 150, abs=100)


@pytest.mark.parametrize("piece_ms", [24, 60, 96])
@pytest.mark.parametrize("rate", RATES)
def test_the_length_of_the_pieces_that_are_reported_does_not_matter(rate: float, piece_ms: int) -> None:
    """The player reports the start of the piece that it is at, 20 times a second, some of them late."""
    clock = running_clock(0, rate)
    for number, now_ms in enumerate(range(50, 20_000, 50)):
        late_ms = 30 if number % 7 == 3 else 0
        clock.observe(now_ms * rate // piece_ms * piece_ms, now_ms + late_ms)

    assert clock.read(20_000) == pytest.approx(20_000 * rate, abs=16 * max(1.0, rate))


def test_a_steady_offset_is_taken_over_in_the_end() -> None:
    clock = running_clock()
    for now_ms in range(50, 10_000, 50):
        clock.observe(now_ms + 40, now_ms)

    assert clock.read(10_000) == pytest.approx(10_040, abs=1)


@pytest.mark.parametrize("far_ms", [-5000, -SNAP_MS - 1, SNAP_MS + 1, 60_000])
def test_a_large_difference_is_taken_over_at_once(far_ms: int) -> None:
    clock = running_clock(10_000)
    clock.observe(11_000 + far_ms, 1000)

    assert clock.read(1000) == 11_000 + far_ms


def test_a_report_at_rest_is_believed() -> None:
    clock = SlewClock()
    clock.observe(120, 0)

    assert clock.read(0) == 120


def test_stopping_keeps_the_place_and_going_on_starts_there() -> None:
    clock = running_clock()
    clock.run(False, 300)
    at_rest_ms = clock.read(9000)
    clock.run(True, 9000)

    assert at_rest_ms == 300
    assert clock.read(9100) == 400


def test_changing_the_rate_does_not_move_the_place() -> None:
    clock = running_clock()
    clock.set_rate(2.0, 300)

    assert clock.read(300) == 300
    assert clock.read(400) == 500


def test_nothing_is_heard_before_the_start() -> None:
    assert running_clock().heard(0) == 0
    assert AHEAD_AT_ONE_MS > 0


@pytest.mark.parametrize("rate", RATES)
def test_where_it_was_put_is_heard_first_and_until_the_output_has_got_there(rate: float) -> None:
    clock = running_clock(1000, rate)
    clock.jump(5000, 100)

    assert clock.heard(100) == 5000
    assert clock.heard(100 + 5) == 5000
    assert clock.heard(100 + 390) == max(5000, round(5000 + 390 * rate - latency_ms(rate)))


def test_going_faster_does_not_step_back() -> None:
    clock = running_clock()
    before_ms = clock.heard(300)
    clock.set_rate(2.0, 300)

    assert clock.heard(300) == before_ms
    assert before_ms <= clock.heard(310) < before_ms + 20


def test_the_first_report_starts_it_and_what_was_held_back_is_heard_first() -> None:
    clock = SlewClock()
    clock.jump(5000, 0)
    clock.observe(5040, 900)
    clock.run(True, 900)

    assert clock.read(900) == 5040
    assert clock.heard(900) == 5040 - AHEAD_AT_ONE_MS
    assert clock.running


def test_a_report_far_behind_is_heard_at_once() -> None:
    clock = running_clock(10_000)
    clock.observe(4000, 1000)

    assert clock.heard(1000) == 4000


def test_starting_what_runs_changes_nothing() -> None:
    clock = running_clock()
    clock.run(True, 200)

    assert clock.read(300) == 300


def test_the_sound_lags_more_when_the_pitch_is_kept() -> None:
    assert latency_ms(1.0) < latency_ms(0.75)
    assert latency_ms(1.0) < latency_ms(1.5) < latency_ms(2.0)


@given(
    rate=st.sampled_from(RATES),
    steps=st.lists(st.tuples(st.integers(24, 100), st.integers(-48, 48)), min_size=1, max_size=60),
)
def test_while_playing_the_light_never_steps_back(rate: float, steps: list[tuple[int, int]]) -> None:
    """However late or early each report is, as measured: every 24 to 100 ms, at most 48 ms off."""
    clock = running_clock(5000, rate)
    reports = list(itertools.accumulate(after for after, _ in steps))
    off = dict(zip(reports, (off for _, off in steps), strict=True))

    seen = []
    for now_ms in range(reports[-1] + FRAME_MS):
        if now_ms in off:
            clock.observe(5000 + now_ms * rate + off[now_ms], now_ms)
        if now_ms % FRAME_MS == 0:
            seen.append(clock.heard(now_ms))

    assert seen == sorted(seen)
    heard_ms = max(5000, 5000 + now_ms * rate - latency_ms(rate))
    assert seen[-1] == pytest.approx(heard_ms, abs=50 + FRAME_MS * rate)
