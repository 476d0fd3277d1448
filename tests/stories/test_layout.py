# SPDX-License-Identifier: GPL-3.0-or-later
"""The window as the listener wants it: panes that fold, the text alone, the small window on top."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QSlider, QSplitter, QWidget

from desktop.layout.mini_player import MiniPlayer
from desktop.widgets import Elided
from tests.support.listener import Listener
from transcribe.timecode import clock

pytestmark = pytest.mark.sound

PANES = {"sidebar", "timeline", "player bar", "search", "queue", "top"}


def in_sight(listener: Listener) -> set[str]:
    """Which panes can be seen."""
    window, dock = listener.window, listener.window.reading.dock
    panes: dict[str, QWidget] = {
        "sidebar": window.reading.sidebar,
        "timeline": dock.timeline,
        "player bar": dock.bar,
        "search": window.search,
        "queue": window.queue,
        "top": window.top,
    }
    return {name for name, pane in panes.items() if pane.isVisible() and pane.width() > 20}


USUAL = {"sidebar", "timeline", "player bar", "top"}


@pytest.mark.parametrize(("key", "pane"), [("F7", "timeline"), ("F8", "player bar"), ("F9", "sidebar")])
def test_a_key_folds_a_pane_and_unfolds_it(listener: Listener, key: str, pane: str) -> None:
    assert in_sight(listener) == USUAL
    listener.press(key)
    assert in_sight(listener) == USUAL - {pane}
    listener.press(key)
    assert in_sight(listener) == USUAL


def test_the_menu_folds_what_the_keys_fold_and_ticks_what_is_there(listener: Listener) -> None:
    for entry, pane in (("Chapters", "sidebar"), ("Timeline", "timeline"), ("Player bar", "player bar")):
        action = next(action for action in listener.button("View").menu().actions() if action.text() == entry)  # type: ignore[attr-defined]  # a tool button
        assert action.isChecked()
        listener.pick("View", entry)
        assert pane not in in_sight(listener)
        assert not action.isChecked()


def test_without_timeline_and_player_bar_the_text_has_their_place(listener: Listener) -> None:
    height = listener.view.height()
    listener.press("F7")
    listener.press("F8")

    listener.until(lambda: listener.view.height() > height + 100, "nothing is won")
    with listener.plays():
        listener.until(lambda: listener.position_ms > 200, "nothing plays")


def test_search_and_queue_take_turns_at_the_right(listener: Listener) -> None:
    listener.press("Ctrl+Shift+K")
    assert in_sight(listener) == USUAL | {"search"}
    listener.press("Ctrl+J")
    assert in_sight(listener) == USUAL | {"queue"}
    listener.press("Ctrl+J")
    assert in_sight(listener) == USUAL
    listener.press("Ctrl+Shift+K")
    listener.click("Close the search")
    assert in_sight(listener) == USUAL
    listener.press("Space")  # the keyboard is back in the text
    assert listener.playing


def test_escape_in_the_text_closes_what_is_at_the_right(listener: Listener) -> None:
    listener.press("Ctrl+Shift+K")
    listener.click_word("autumn")
    listener.press("Escape")

    assert in_sight(listener) == USUAL


def test_panes_are_as_they_were_after_a_restart(listener: Listener) -> None:
    listener.press("F7")
    listener.press("F9")
    listener.press("Ctrl+Shift+K")
    listener.restarts()
    listener.opens_from_shelf(0)
    assert in_sight(listener) == {"player bar", "search", "top"}

    listener.press("F7")
    listener.press("F9")
    listener.press("Ctrl+J")
    listener.restarts()
    listener.opens_from_shelf(0)
    assert in_sight(listener) == USUAL | {"queue"}


def drag_edge(splitter: QSplitter, number: int, by_px: int) -> None:
    """Move the edge before the pane of this number."""
    handle = splitter.handle(number)
    middle = handle.rect().center()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(handle, middle + QPoint(by_px, 0))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=middle)  # it went with the mouse


def test_edges_that_were_dragged_stay_where_they_are(listener: Listener) -> None:
    listener.press("Ctrl+Shift+K")
    sidebar, search = listener.window.reading.sidebar, listener.window.search
    listener.until(lambda: search.width() == 340, "the search is narrower than it was meant to be")
    before = sidebar.width(), search.width()
    drag_edge(listener.window.reading.splitter, 1, 60)
    (outer,) = (found for found in listener.window.findChildren(QSplitter) if found.indexOf(search) >= 0)
    drag_edge(outer, 1, -40)
    assert sidebar.width() == pytest.approx(before[0] + 60, abs=4)
    assert search.width() == pytest.approx(before[1] + 40, abs=4)
    widths = sidebar.width(), search.width()
    listener.restarts()
    listener.opens_from_shelf(0)

    now = listener.window.reading.sidebar, listener.window.search
    listener.until(lambda: tuple(pane.width() for pane in now) == widths, "the edges have moved")


def test_an_edge_that_is_dragged_to_the_end_leaves_a_pane_that_can_be_used(listener: Listener) -> None:
    drag_edge(listener.window.reading.splitter, 1, -2000)
    assert listener.window.reading.sidebar.width() >= 200
    drag_edge(listener.window.reading.splitter, 1, 4000)
    assert listener.view.width() >= 300


def test_in_a_narrow_window_the_search_has_the_place_of_the_chapters(listener: Listener) -> None:
    listener.window.resize(1024, 600)
    listener.until(lambda: listener.window.width() == 1024, "the window keeps its size")
    listener.press("Ctrl+Shift+K")
    assert in_sight(listener) == USUAL - {"sidebar"} | {"search"}
    listener.press("Escape")
    assert in_sight(listener) == USUAL
    listener.press("Ctrl+Shift+K")
    listener.press("F9")  # the chapters are wanted more
    assert in_sight(listener) == USUAL
    listener.press("Ctrl+Shift+K")
    listener.window.resize(1400, 600)

    listener.until(lambda: in_sight(listener) == USUAL | {"search"}, "there is room for both")


# Every size


def cut_off(widget: QWidget) -> bool:
    """Whether the letters of a label or a button are wider than it is, or its place is outside of its parent."""
    if isinstance(widget, QLabel):
        needs = 0 if isinstance(widget, Elided) or widget.wordWrap() else widget.sizeHint().width()
    else:
        fixed = widget.minimumWidth() == widget.maximumWidth()  # it has only an icon
        needs = widget.minimumSizeHint().width() if isinstance(widget, QAbstractButton) and not fixed else 0
    parent = widget.parentWidget()
    outside = parent is not None and not parent.rect().adjusted(-1, -1, 1, 1).contains(widget.geometry())
    return widget.width() < needs or outside


def overlapping(widgets: list[QWidget]) -> list[tuple[str, str]]:
    """Which of these stand on each other."""

    def place(widget: QWidget) -> QRect:
        return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())

    return [
        (one.accessibleName() or one.objectName(), other.accessibleName() or other.objectName())
        for number, one in enumerate(widgets)
        for other in widgets[:number]
        if not one.isAncestorOf(other) and not other.isAncestorOf(one) and place(one).intersects(place(other))
    ]


@pytest.mark.parametrize(
    ("width", "height"), [(640, 480), (1024, 600), (1280, 800), (1920, 1080), (3840, 2160)], ids=str
)
def test_at_every_size_nothing_is_cut_off_and_nothing_overlaps(listener: Listener, width: int, height: int) -> None:
    window = listener.window
    window.resize(width, height)
    for open_pane in ("Ctrl+Shift+K", "Ctrl+J", "Escape"):
        listener.press(open_pane)
        listener.until(lambda: window.width() <= max(width, 1000), "the window is wider than it was told to be")
        listener.listens(50)
        kinds = (QLabel, QAbstractButton, QSlider)
        parts = [part for kind in kinds for part in window.findChildren(kind) if part.isVisible()]
        assert [part.accessibleName() or getattr(part, "text", str)() for part in parts if cut_off(part)] == []
        assert overlapping(parts) == []
        text_px = listener.view.viewport().width()
        assert 160 <= text_px <= 80 * listener.view.fontMetrics().averageCharWidth()


# Focus mode


def test_focus_mode_has_only_the_text_and_gives_everything_back(listener: Listener) -> None:
    listener.press("Ctrl+Shift+K")
    listener.press("F7")
    before, state = in_sight(listener), listener.window.windowState()
    listener.press("F11")

    assert in_sight(listener) == set()
    assert listener.view.isVisible()
    assert listener.window.isFullScreen()
    listener.until(lambda: listener.says("Only the text", "Esc"), "it does not say how to leave")
    listener.press("Escape")
    assert in_sight(listener) == before
    assert listener.window.windowState() == state
    assert not listener.says("Only the text")
    listener.press("F11")
    listener.press("F11")
    assert in_sight(listener) == before


def test_in_focus_mode_the_keys_work_and_the_light_goes_on(listener: Listener) -> None:
    listener.press("F11")
    listener.press("L")
    assert listener.position_ms == 30_000
    with listener.plays():
        listener.until(lambda: listener.lit, "nothing is lit")
        assert listener.in_sight(listener.view.lit or listener.word("tea"))
    listener.until(lambda: not listener.says("Only the text"), "the hint stays for ever")


@pytest.mark.parametrize(("key", "pane"), [("Ctrl+Shift+K", "search"), ("Ctrl+J", "queue"), ("F9", "sidebar")])
def test_who_asks_for_a_pane_leaves_focus_mode(listener: Listener, key: str, pane: str) -> None:
    listener.press("F11")
    listener.press(key)

    assert in_sight(listener) == USUAL | {pane}
    assert not listener.window.isFullScreen()


def test_the_shelf_is_never_bare(listener: Listener) -> None:
    listener.press("F11")
    listener.press("Ctrl+L")
    assert "top" in in_sight(listener)
    assert not listener.window.isFullScreen()

    listener.press("F11")  # an episode is open: back to its text, alone
    assert listener.view.isVisible()
    assert in_sight(listener) == set()


def test_without_an_episode_there_is_nothing_to_focus_on(newcomer: Listener) -> None:
    newcomer.press("F11")

    assert in_sight(newcomer) == {"top"}
    assert not newcomer.window.isFullScreen()


def test_the_mouse_at_the_foot_of_the_screen_brings_the_player(listener: Listener) -> None:
    listener.press("F11")
    window = listener.window
    height = listener.view.height()
    QCursor.setPos(window.mapToGlobal(window.rect().center()))
    QCursor.setPos(window.mapToGlobal(QPoint(window.width() // 2, window.height() - 3)))
    listener.until(lambda: in_sight(listener) == {"timeline", "player bar"}, "the player does not come")
    assert listener.view.height() == height  # the text does not move
    listener.listens(1_000)
    assert in_sight(listener) == {"timeline", "player bar"}
    listener.click("Play")
    assert listener.playing
    QCursor.setPos(window.mapToGlobal(QPoint(window.width() // 2, 100)))

    listener.until(lambda: in_sight(listener) == set(), "the player stays")
    listener.press("Escape")
    assert in_sight(listener) == USUAL


def test_who_quits_in_focus_mode_finds_the_usual_window_again(listener: Listener) -> None:
    listener.press("F11")
    listener.restarts()
    listener.opens_from_shelf(0)

    assert in_sight(listener) == USUAL
    assert not listener.window.isFullScreen()


# The mini player


def mini(listener: Listener) -> MiniPlayer:
    """The small window, once it is there."""
    small = listener.window.mini.mini
    listener.until(lambda: small.isVisible() and small.isActiveWindow(), "the small window does not come")
    return small


def until_back(listener: Listener, small: MiniPlayer) -> None:
    """Wait until the large window is there again."""
    window = listener.window
    listener.until(lambda: not small.isVisible() and window.isActiveWindow(), "the large window does not come back")
    assert not window.isMinimized()


def test_the_mini_player_shows_the_lit_sentence_while_the_large_window_is_away(listener: Listener) -> None:
    listener.click_word("tea")
    listener.press("F12")
    small = mini(listener)

    assert listener.window.isMinimized()
    assert small.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    seen = set()
    for _ in range(30):
        listener.listens(40)
        sentence = small.sentence.sentence
        assert sentence.text == listener.lit_sentence or not listener.lit
        if sentence.lit is not None:
            assert sentence.text[slice(*sentence.lit)] == listener.lit
            seen.add(listener.lit)
    assert len(seen) > 2
    listener.until(lambda: small.time == clock(listener.position_ms), "the time is another")


def test_the_word_is_lit_in_the_small_window(listener: Listener) -> None:
    listener.click_word("tea")
    listener.press("Space")
    listener.press("F12")
    small = mini(listener)
    listener.until(lambda: small.sentence.sentence.lit, "no word is lit")

    picture = small.sentence.grab().toImage()
    colours = {QColor(picture.pixelColor(x, y)).name() for x in range(picture.width()) for y in range(picture.height())}
    assert listener.window.appearance.theme.lit in colours


def test_keys_and_buttons_of_the_mini_player(listener: Listener) -> None:
    listener.press("F12")
    small = mini(listener)
    buttons = {button.accessibleName() or button.text(): button for button in small.findChildren(QAbstractButton)}
    QTest.mouseClick(buttons["Play"], Qt.MouseButton.LeftButton)
    assert listener.playing
    listener.press("Space")
    listener.until(lambda: not listener.playing, "Space does not pause")
    at_ms = listener.position_ms
    QTest.mouseClick(buttons["Forward 30 seconds"], Qt.MouseButton.LeftButton)
    assert listener.position_ms == pytest.approx(at_ms + 30_000, abs=300)
    listener.press("J")
    assert listener.position_ms == pytest.approx(at_ms + 15_000, abs=300)
    QTest.mouseClick(buttons["Back to the large window"], Qt.MouseButton.LeftButton)

    until_back(listener, small)


@pytest.mark.parametrize("key", ["Escape", "F12"])
def test_the_large_window_comes_back_with_a_key(listener: Listener, key: str) -> None:
    listener.press("F12")
    small = mini(listener)
    listener.press(key)

    until_back(listener, small)
    assert in_sight(listener) == USUAL


def test_the_mini_player_is_where_and_as_large_as_it_was(listener: Listener) -> None:
    listener.press("F12")
    mini(listener).setGeometry(700, 60, 420, 210)
    listener.until(lambda: listener.window.mini.mini.height() == 210, "it keeps its size")
    listener.press("Escape")
    listener.restarts()
    listener.opens_from_shelf(0)
    listener.press("F12")

    assert mini(listener).geometry() == QRect(700, 60, 420, 210)


def test_quitting_from_the_mini_player_quits(listener: Listener) -> None:
    listener.press("F12")
    small = mini(listener)
    listener.press("Ctrl+Q")

    listener.until(lambda: not small.isVisible() and not listener.window.isVisible(), "a window stays")
    assert not [window for window in QApplication.topLevelWidgets() if window.isVisible()]
