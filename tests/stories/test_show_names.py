# SPDX-License-Identifier: GPL-3.0-or-later
"""A listener tells Earmark how the names of a show are written."""

from pathlib import Path

import pytest

from desktop.work.show_names import NamesDialog
from tests.support.listener import Listener
from transcribe.library import Library

pytestmark = pytest.mark.model


def asked(listener: Listener) -> NamesDialog:
    """The dialog of the key."""
    listener.press("Ctrl+N")
    listener.until(lambda: listener.window.findChildren(NamesDialog), "nothing is asked")
    (dialog,) = listener.window.findChildren(NamesDialog)
    listener.until(dialog.isActiveWindow, "it is not in front")
    listener.until(dialog.field.hasFocus, "one can't type at once")
    return dialog


def gone(listener: Listener) -> None:
    listener.until(lambda: not listener.window.findChildren(NamesDialog), "the dialog stays")
    listener.window.activateWindow()  # as a window manager does
    listener.until(listener.window.isActiveWindow, "one can't go on")


def test_a_name_that_is_given_is_written_so_in_the_next_text(newcomer: Listener, sample: Path, tmp_path: Path) -> None:
    newcomer.drop(newcomer.short_talk(sample, tmp_path / "talk.wav", 66_500, 71_300))
    newcomer.until(lambda: newcomer.status == "Whisper tiny.en", "it is not transcribed", within_ms=60_000)
    assert "Winer" not in newcomer.text
    asked(newcomer)
    assert newcomer.says("said in “talk”")
    newcomer.types("Dave Winer")
    newcomer.press("Return")
    newcomer.types("Christopher Lydon")
    newcomer.press("Ctrl+Return")
    gone(newcomer)

    newcomer.press("Ctrl+T")
    newcomer.until(lambda: newcomer.says("is replaced, part by part"), "nothing is asked")
    newcomer.click("Transcribe again")
    newcomer.until(lambda: "Dave Winer" in newcomer.text, "the name is written as before", within_ms=60_000)

    with Library(newcomer.library) as library:
        assert library.names.of("talk") == "Dave Winer, Christopher Lydon"


def test_names_are_there_again_and_escape_changes_nothing(listener: Listener) -> None:
    with Library(listener.library) as library:
        library.names.save("The Odd Road", "Dave Winer, Ben Hammersley")

    dialog = asked(listener)
    assert dialog.field.toPlainText().splitlines() == ["Dave Winer", "Ben Hammersley"]
    listener.press("Ctrl+A")
    listener.types("Nobody")
    listener.press("Escape")
    gone(listener)

    with Library(listener.library) as library:
        assert library.names.of("The Odd Road") == "Dave Winer, Ben Hammersley"


def test_too_many_names_are_kept_and_it_is_said_which_are_used(listener: Listener) -> None:
    many = [f"Ada Lovelace {number}" for number in range(40)]
    dialog = asked(listener)
    assert listener.says("About 25 names can be used")
    dialog.field.insertPlainText("\n".join(many))
    assert listener.says("too much for a model", "Ada Lovelace 23”")
    listener.press("Tab")
    assert listener.button("Keep").hasFocus()
    listener.press("Space")
    gone(listener)

    def kept() -> str:
        with Library(listener.library) as library:
            return library.names.of("The Odd Road")

    listener.until(lambda: kept() == ", ".join(many), "they are not kept")


def test_without_an_episode_there_is_no_show(newcomer: Listener) -> None:
    newcomer.press("Ctrl+N")

    assert "Open an episode of the show first" in newcomer.notice
