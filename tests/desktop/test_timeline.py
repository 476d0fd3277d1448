# SPDX-License-Identifier: GPL-3.0-or-later
"""The episode at a glance: what is drawn where, and going there by hand."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.reading.timeline import Timeline
from desktop.theme import Theme
from tests.support.paints import Paints
from transcribe.episode import Chapter
from transcribe.transcript import Gap, Span

LEFT = Qt.MouseButton.LeftButton
WIDTH, HEIGHT = 400, 62
MINUTE_MS = 60_000  # so that a pixel is 150 ms
HALF = WIDTH // 2


@pytest.fixture
def timeline(qtbot: QtBot, theme: Theme) -> Timeline:
    timeline = Timeline(theme)
    qtbot.addWidget(timeline)
    timeline.resize(WIDTH, HEIGHT)
    timeline.set_episode(MINUTE_MS, [Chapter(0, 15_000, "Start"), Chapter(15_000, MINUTE_MS, "Rest")])
    timeline.set_peaks(np.ones(600, np.float32))
    timeline.show()
    return timeline


def picture(timeline: Timeline) -> QImage:
    return timeline.grab().toImage()


def colours(image: QImage, left: int, right: int, *, y: int = HEIGHT // 2) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(left, right)}


def height_of_bar(image: QImage, x: int, colour: str) -> int:
    """The most pixels of a colour one above the other near `x`."""
    return max(sum(image.pixelColor(near, y).name() == colour for y in range(HEIGHT)) for near in range(x, x + 4))


def test_what_was_played_has_another_colour_than_what_is_to_come(timeline: Timeline, theme: Theme) -> None:
    timeline.set_position(MINUTE_MS // 2)
    image = picture(timeline)

    assert theme.accent in colours(image, 0, HALF - 2)
    assert theme.wave not in colours(image, 0, HALF - 2)
    assert theme.wave in colours(image, HALF + 2, WIDTH)
    assert theme.accent not in colours(image, HALF + 2, WIDTH)
    assert theme.ink in colours(image, HALF - 1, HALF + 1, y=1)  # the playhead


def test_loud_parts_have_higher_bars_than_quiet_ones(timeline: Timeline, theme: Theme) -> None:
    timeline.set_peaks(np.concatenate([np.full(300, 0.05), np.full(300, 0.9)]).astype(np.float32))
    image = picture(timeline)

    assert 0 < 2 * height_of_bar(image, 60, theme.wave) < height_of_bar(image, 300, theme.wave)


def test_silence_and_unknown_sound_are_a_flat_line(timeline: Timeline, theme: Theme) -> None:
    for peaks in (np.zeros(600, np.float32), np.zeros(0, np.float32)):
        timeline.set_peaks(peaks)
        assert height_of_bar(picture(timeline), 300, theme.wave) <= 2


def test_few_peaks_fill_the_whole_width(timeline: Timeline, theme: Theme) -> None:
    timeline.set_peaks(np.array([0.2, 1.0, 0.2], np.float32))
    image = picture(timeline)

    assert height_of_bar(image, 200, theme.wave) > height_of_bar(image, 20, theme.wave) > 2
    assert height_of_bar(image, 380, theme.wave) > 2


def test_what_has_no_text_yet_is_paler(timeline: Timeline, theme: Theme) -> None:
    timeline.set_text_state((), [Span(30_000, MINUTE_MS)])
    image = picture(timeline)

    assert theme.wave_waiting in colours(image, HALF + 4, WIDTH)
    assert theme.wave not in colours(image, HALF + 4, WIDTH)
    assert theme.wave_waiting not in colours(image, 4, HALF - 4)


def test_what_was_passed_over_without_text_is_paler_than_what_was_heard(timeline: Timeline, theme: Theme) -> None:
    timeline.set_text_state((), [Span(15_000, 30_000)])
    timeline.set_position(45_000)
    image = picture(timeline)

    assert theme.accent in colours(image, 4, 96)
    assert theme.accent not in colours(image, 104, HALF - 4)
    assert theme.wave_waiting not in colours(image, 104, HALF - 4)
    assert theme.accent in colours(image, HALF + 4, 296)


def test_a_part_that_is_being_transcribed_has_a_line_under_it_until_it_is_done(
    timeline: Timeline, theme: Theme
) -> None:
    timeline.set_text_state((), [Span(30_000, MINUTE_MS)])
    timeline.set_running([Span(30_000, 45_000), Span(52_500, 60_000)])
    foot = colours(picture(timeline), HALF + 4, 296, y=HEIGHT - 2)
    assert foot == {theme.accent}
    assert theme.accent in colours(picture(timeline), 355, 395, y=HEIGHT - 2)
    assert theme.accent not in colours(picture(timeline), 304, 346, y=HEIGHT - 2)
    assert theme.accent not in colours(picture(timeline), 4, HALF - 4, y=HEIGHT - 2)

    timeline.set_running(())
    assert theme.accent not in colours(picture(timeline), 0, WIDTH, y=HEIGHT - 2)


def test_a_part_that_is_done_and_the_playhead_draw_no_bars_anew(timeline: Timeline) -> None:
    picture(timeline)
    before = timeline._pictures
    timeline.set_text_state((), [Span(45_000, MINUTE_MS)])
    timeline.set_running([Span(45_000, MINUTE_MS)])
    timeline.set_position(20_000)
    picture(timeline)

    assert timeline._pictures is before


def test_a_chapter_has_a_tick_where_it_begins(timeline: Timeline, theme: Theme) -> None:
    image = picture(timeline)

    assert theme.dim in colours(image, 99, 102, y=6)  # 15 of 60 s
    assert theme.dim not in colours(image, 10, 98, y=6)


def test_sound_without_text_is_hatched(timeline: Timeline, theme: Theme) -> None:
    timeline.set_text_state([Gap(30_000, 45_000)], ())
    image = picture(timeline)

    hatched = [x for x in range(WIDTH) if any(image.pixelColor(x, y).name() == theme.dim for y in range(11, 15))]
    assert min(x for x in hatched if x > 110) >= HALF
    assert max(hatched) < 301


@pytest.mark.parametrize("x", [0, 1, 100, 399])
def test_a_click_goes_to_the_time_under_the_mouse(qtbot: QtBot, timeline: Timeline, x: int) -> None:
    with qtbot.waitSignal(timeline.sought) as sought:
        QTest.mouseClick(timeline, LEFT, pos=QPoint(x, 30))

    assert sought.args == [pytest.approx(x * MINUTE_MS / WIDTH, abs=1)]


def test_dragging_goes_along(timeline: Timeline) -> None:
    places: list[int] = []
    timeline.sought.connect(places.append)
    QTest.mousePress(timeline, LEFT, pos=QPoint(100, 30))
    QTest.mouseMove(timeline, QPoint(150, 30))
    QTest.mouseMove(timeline, QPoint(900, 30))  # beyond the end
    QTest.mouseRelease(timeline, LEFT, pos=QPoint(900, 30))

    assert places == [15_000, 22_500, MINUTE_MS]


def test_the_right_button_and_a_mouse_that_passes_by_go_nowhere(timeline: Timeline) -> None:
    places: list[int] = []
    timeline.sought.connect(places.append)
    QTest.mouseClick(timeline, Qt.MouseButton.RightButton, pos=QPoint(100, 30))
    QTest.mouseMove(timeline, QPoint(150, 30))

    assert places == []


@pytest.mark.parametrize(("key", "time_ms"), [(Qt.Key.Key_Home, 0), (Qt.Key.Key_End, MINUTE_MS - 1000)])
def test_home_and_end_go_to_the_ends(qtbot: QtBot, timeline: Timeline, key: Qt.Key, time_ms: int) -> None:
    with qtbot.waitSignal(timeline.sought) as sought:
        QTest.keyClick(timeline, key)

    assert sought.args == [time_ms]


def test_moving_the_playhead_by_less_than_a_pixel_paints_nothing(qtbot: QtBot, timeline: Timeline) -> None:
    qtbot.waitExposed(timeline).__enter__()
    painted = Paints(timeline)
    timeline.set_position(30_000)
    painted.settle(qtbot)
    timeline.set_position(30_100)
    qtbot.wait(50)
    assert painted.count == 0
    timeline.set_position(30_200)
    qtbot.waitUntil(lambda: painted.count > 0)


def test_without_an_episode_there_is_nothing_to_fall_over(qtbot: QtBot, theme: Theme) -> None:
    timeline = Timeline(theme)
    qtbot.addWidget(timeline)
    timeline.resize(WIDTH, HEIGHT)
    timeline.set_position(1000)

    with qtbot.waitSignal(timeline.sought) as sought:
        QTest.mouseClick(timeline, LEFT, pos=QPoint(100, 30))
    assert sought.args == [0]
    assert not picture(timeline).isNull()
