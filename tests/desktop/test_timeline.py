# SPDX-License-Identifier: GPL-3.0-or-later
"""The episode at a glance: what is drawn where, going there by hand, and looking closer."""

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.reading.heard_words import HeardWords
from desktop.reading.timeline import Timeline
from desktop.reading.timeline_hover import HoverCard
from desktop.theme import Theme
from tests.support.paints import Paints
from transcribe.episode import Chapter
from transcribe.marks import Colour, Mark
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


def test_a_thousand_chapters_do_not_hide_the_sound(timeline: Timeline, theme: Theme) -> None:
    timeline.set_episode(MINUTE_MS, [Chapter(n * 60, n * 60 + 60, f"Verse {n}") for n in range(1000)])
    image = picture(timeline)
    ticks = [x for x in range(WIDTH) if image.pixelColor(x, 6).name() == theme.dim]

    assert len(ticks) > WIDTH // 10
    assert min(right - left for left, right in pairwise(ticks)) >= 4


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


def test_dragging_goes_along(qtbot: QtBot, timeline: Timeline, theme: Theme) -> None:
    places: list[int] = []
    timeline.sought.connect(places.append)
    QTest.mousePress(timeline, LEFT, pos=QPoint(100, 30))
    QTest.mouseMove(timeline, QPoint(150, 30))
    assert theme.ink in colours(picture(timeline), 149, 151, y=1)  # the playhead is in the hand at once
    qtbot.waitUntil(lambda: places == [15_000, 22_500])  # and the sound follows
    timeline.set_position(15_100)  # what the sound says meanwhile is not what the hand says
    assert theme.ink in colours(picture(timeline), 149, 151, y=1)
    QTest.mouseMove(timeline, QPoint(900, 30))  # beyond the end
    QTest.mouseRelease(timeline, LEFT, pos=QPoint(900, 30))

    assert places == [15_000, 22_500, MINUTE_MS]
    timeline.set_position(30_000)
    assert theme.ink in colours(picture(timeline), HALF - 1, HALF + 1, y=1)


def test_a_quick_drag_does_not_flood_the_player(qtbot: QtBot, timeline: Timeline) -> None:
    places: list[int] = []
    timeline.sought.connect(places.append)
    QTest.mousePress(timeline, LEFT, pos=QPoint(0, 30))
    for x in range(1, 301):
        QTest.mouseMove(timeline, QPoint(x, 30))
    QTest.mouseRelease(timeline, LEFT, pos=QPoint(300, 30))

    assert places[0] == 0
    assert places[-1] == 45_000
    assert len(places) < 100
    qtbot.wait(100)
    assert places[-1] == 45_000


def test_the_right_button_and_a_mouse_that_passes_by_go_nowhere(timeline: Timeline) -> None:
    places: list[int] = []
    timeline.sought.connect(places.append)
    QTest.mouseClick(timeline, Qt.MouseButton.RightButton, pos=QPoint(100, 30))
    QTest.mouseMove(timeline, QPoint(150, 30))

    assert places == []


@pytest.mark.parametrize(
    ("key", "time_ms"),
    [
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_End, MINUTE_MS - 1000),
        (Qt.Key.Key_Right, 35_000),
        (Qt.Key.Key_Left, 25_000),
        (Qt.Key.Key_PageUp, 36_000),
        (Qt.Key.Key_PageDown, 24_000),
    ],
)
def test_the_keys_of_a_slider_move_the_playhead(qtbot: QtBot, timeline: Timeline, key: Qt.Key, time_ms: int) -> None:
    timeline.set_position(30_000)
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


# What is found and what is marked


def test_each_hit_has_a_dot_over_the_sound(timeline: Timeline, theme: Theme) -> None:
    timeline.set_hits([15_000, 45_000])
    image = picture(timeline)

    for x in (100, 300):
        assert theme.lit in colours(image, x - 1, x + 2, y=4)
    assert theme.lit not in colours(image, 110, 290, y=4)
    timeline.set_hits([])
    assert theme.lit not in colours(picture(timeline), 0, WIDTH, y=4)


def test_the_hit_in_hand_has_a_line_down_from_its_dot(timeline: Timeline, theme: Theme) -> None:
    timeline.set_hits([15_000, 45_000])
    timeline.set_hit(45_000)
    image = picture(timeline)

    assert theme.lit in colours(image, 299, 302)
    assert theme.lit not in colours(image, 99, 102)


def test_a_mark_has_another_shape_than_a_hit(timeline: Timeline, theme: Theme) -> None:
    timeline.set_marks([Mark(15_000, 15_000)])
    timeline.set_hits([45_000])
    image = picture(timeline)

    assert theme.accent in colours(image, 98, 103, y=1)
    flag = [sum(image.pixelColor(x, y).name() == theme.accent for x in range(94, 108)) for y in (2, 4, 7)]
    assert flag[0] == flag[1] > flag[2] > 0  # it ends in two points
    assert theme.accent not in colours(image, 294, 306, y=1)


def test_marks_of_each_colour_have_a_shape_of_their_own_and_passages_a_length(timeline: Timeline, theme: Theme) -> None:
    shapes = set()
    for colour in Colour:
        timeline.set_marks([Mark(15_000, 15_000, colour=colour)])
        image = picture(timeline)
        ground = image.pixelColor(130, 1).name()
        shapes.add(tuple((x, y) for x in range(94, 108) for y in range(11) if image.pixelColor(x, y).name() != ground))
    assert len(shapes) == len(Colour)

    timeline.set_marks([Mark(15_000, 45_000)])
    assert {theme.accent} == colours(picture(timeline), 110, 290, y=0)


# Zoom


def turn(
    timeline: Timeline, x: int, notches: float, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Turn the mouse wheel over the timeline; positive is away from oneself."""
    place = QPointF(x, 30)
    wheel = QWheelEvent(
        place, timeline.mapToGlobal(place), QPoint(), QPoint(0, round(120 * notches)),
        Qt.MouseButton.NoButton, modifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(timeline, wheel)


def clicked_ms(timeline: Timeline, x: int) -> int:
    """Where a click goes to."""
    places: list[int] = []
    connection = timeline.sought.connect(places.append)
    QTest.mouseClick(timeline, LEFT, pos=QPoint(x, 30))
    timeline.sought.disconnect(connection)
    return places[-1]


@pytest.mark.parametrize("x", [0, 100, 399])
def test_the_wheel_zooms_around_the_pointer(timeline: Timeline, x: int) -> None:
    before_ms = clicked_ms(timeline, x)
    turn(timeline, x, 4)

    assert timeline.scale.shown_ms < MINUTE_MS / 2
    assert clicked_ms(timeline, x) == pytest.approx(before_ms, abs=150)
    turn(timeline, x, -40)
    assert timeline.scale.is_whole
    assert clicked_ms(timeline, 100) == 15_000


def test_there_is_an_end_to_zooming(timeline: Timeline) -> None:
    turn(timeline, 200, 100)

    assert timeline.scale.shown_ms == 10_000  # a tenth of a second a bar: more is not known of the sound


def test_shift_and_the_wheel_move_along(timeline: Timeline) -> None:
    turn(timeline, 0, 100)
    assert clicked_ms(timeline, 0) == 0
    turn(timeline, 200, -1, Qt.KeyboardModifier.ShiftModifier)

    assert clicked_ms(timeline, 0) == pytest.approx(3_000, abs=30)
    turn(timeline, 200, -1000, Qt.KeyboardModifier.ShiftModifier)
    assert clicked_ms(timeline, 399) == pytest.approx(MINUTE_MS, abs=30)


def test_keys_zoom_around_the_playhead(timeline: Timeline, theme: Theme) -> None:
    timeline.set_position(45_000)
    timeline.zoom_in()

    assert timeline.scale.shown_ms == 30_000
    assert theme.ink in colours(picture(timeline), 299, 301, y=12)
    timeline.zoom_out()
    assert timeline.scale.is_whole
    timeline.zoom_in()
    timeline.zoom_in()
    timeline.zoom_whole()
    assert timeline.scale.is_whole


def test_what_is_shown_follows_the_playhead_out_of_sight_and_leaves_a_listener_who_looks_elsewhere(
    timeline: Timeline,
) -> None:
    turn(timeline, 0, 100)  # the first ten seconds
    timeline.set_position(9_900)
    assert timeline.scale.ms_of(0) == 0
    timeline.set_position(10_010)
    assert timeline.scale.holds(10_010)
    assert timeline.scale.x_of(10_010) == pytest.approx(WIDTH / 8, abs=1)

    turn(timeline, 0, -100, Qt.KeyboardModifier.ShiftModifier)  # the listener looks at the end
    timeline.set_position(10_030)
    assert not timeline.scale.holds(10_030)
    timeline.set_position(20_000)  # and goes somewhere else
    assert timeline.scale.holds(20_000)


def test_a_zoomed_timeline_says_which_part_it_shows(timeline: Timeline, theme: Theme) -> None:
    assert theme.hairline not in colours(picture(timeline), 0, WIDTH, y=HEIGHT - 2)
    timeline.set_position(45_000)
    timeline.zoom_in()
    timeline.zoom_in()
    image = picture(timeline)

    shown = [x for x in range(WIDTH) if image.pixelColor(x, HEIGHT - 1).name() in (theme.dim, theme.accent)]
    assert (shown[0], shown[-1]) == (225, 324)  # a quarter, with three quarters of it before the playhead
    assert theme.hairline in colours(image, 0, 200, y=HEIGHT - 1)


def test_bars_keep_their_shape_while_one_moves_along_and_grow_finer_with_the_zoom(
    timeline: Timeline, theme: Theme
) -> None:
    peaks = np.zeros(600, np.float32)
    peaks[300] = 1.0  # a clap at half time
    timeline.set_peaks(peaks)
    timeline.set_position(0)
    turn(timeline, HALF, 100)
    x = round(timeline.scale.x_of(30_000))
    assert height_of_bar(picture(timeline), x, theme.wave) > 40
    assert height_of_bar(picture(timeline), x + 8, theme.wave) <= 2

    turn(timeline, HALF, 0.1, Qt.KeyboardModifier.ShiftModifier)  # a few pixels
    moved = round(timeline.scale.x_of(30_000))
    assert moved > x
    assert height_of_bar(picture(timeline), moved, theme.wave) > 40


def test_looking_closer_keeps_its_place_in_another_width(timeline: Timeline) -> None:
    turn(timeline, HALF, 4)
    left_ms, shown_ms = timeline.scale.ms_of(0), timeline.scale.shown_ms
    timeline.resize(2 * WIDTH, HEIGHT)

    assert timeline.scale.ms_of(0) == pytest.approx(left_ms, abs=100)
    assert timeline.scale.shown_ms == pytest.approx(shown_ms, abs=100)


# What is said of it


def point(timeline: Timeline, x: int) -> HoverCard:
    """Hold the pointer over the timeline; the card that appears."""
    place = QPointF(x, 30)
    button = Qt.MouseButton.NoButton
    moved = QMouseEvent(
        QEvent.Type.MouseMove, place, timeline.mapToGlobal(place), button, button, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(timeline, moved)
    card = timeline.window().findChild(HoverCard)
    assert isinstance(card, HoverCard)
    return card


def test_under_the_pointer_stand_the_time_the_chapter_and_the_words(timeline: Timeline) -> None:
    timeline.set_words(lambda time_ms: HeardWords("said at ", str(time_ms), " & <so> on"))
    card = point(timeline, 200)
    assert card.isVisible()
    assert "0:30" in card.text()
    assert "Rest" in card.text()
    assert "said at <b>30000</b> &amp; &lt;so&gt; on" in card.text()

    timeline.set_text_state((), [Span(30_000, MINUTE_MS)])
    timeline.set_words(lambda _time_ms: None)
    assert point(timeline, 300) is card
    assert "not transcribed yet" in card.text()
    assert "said at" not in card.text()
    timeline.hide()
    assert not card.isVisible()


def test_a_screen_reader_finds_a_slider_with_the_time(timeline: Timeline) -> None:
    timeline.set_position(42_000)
    told = QAccessible.queryAccessibleInterface(timeline)

    assert told.role() is QAccessible.Role.Slider
    value = told.valueInterface()
    assert value is not None
    assert (value.currentValue(), value.maximumValue()) == (42, 60)
    assert told.text(QAccessible.Text.Name) == "Timeline"
    assert told.text(QAccessible.Text.Description) == "0:42 / 1:00, Rest"
