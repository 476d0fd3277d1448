# SPDX-License-Identifier: GPL-3.0-or-later
"""A listener who wants the words at once, and better ones after that; and one who wants others."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.work.again import AgainDialog
from tests.support.listener import Listener
from transcribe import intake
from transcribe.library import Library, TextState
from transcribe.transcript import Source, SourceKind

pytestmark = pytest.mark.model
NOT_YET = "not transcribed yet"


@pytest.fixture
def reader(qtbot: QtBot, tmp_path: Path) -> Iterator[Listener]:
    """Somebody whose Earmark uses base."""
    listener = Listener(qtbot, tmp_path / "library.db", tmp_path / "settings.ini", "base")
    listener.starts()
    yield listener
    listener.quits()


def test_a_draft_can_be_read_while_it_is_improved(reader: Listener, sample: Path, tmp_path: Path) -> None:
    reader.press("Ctrl+M")
    reader.until(lambda: reader.says("To download"), "the models are not shown")
    reader.until(lambda: reader.button("Draft first, then better").isEnabled(), "no draft can be had")
    reader.click("Draft first, then better")
    reader.press("Escape")
    reader.restarts()
    said: list[str] = []
    reader.window.work.status_changed.connect(lambda: said.append(reader.status))
    reader.drop(reader.short_talk(sample, tmp_path / "talk.wav", 0, 61_000))

    reader.until(lambda: reader.status.startswith("Drafting · Whisper tiny.en · "), "no draft is made", 30_000)
    reader.until(lambda: reader.status.startswith("Improving · Whisper base · "), "it is not improved", 60_000)
    reader.until(lambda: "telephone" in reader.text, "the draft is not shown")
    assert NOT_YET not in reader.text
    with Library(reader.library) as library:
        assert library.text_state(1) is TextState.IMPROVING
        assert library.search("telephone")
    reader.until(lambda: reader.status == "Whisper base", "it does not end", 60_000)
    assert NOT_YET not in reader.text


def asked(listener: Listener) -> AgainDialog:
    """The dialog of the key."""
    listener.press("Ctrl+T")
    listener.until(lambda: listener.window.findChildren(AgainDialog), "nothing is asked")
    (dialog,) = listener.window.findChildren(AgainDialog)
    listener.until(dialog.isActiveWindow, "it is not in front")
    return dialog


def test_another_language_is_listened_to_and_the_old_text_stays_until_then(listener: Listener) -> None:
    before = listener.text
    dialog = asked(listener)
    assert listener.says("Twenty-Four Results", "(Whisper tiny.en) is replaced, part by part")
    assert [dialog.language.itemText(number) for number in range(dialog.language.count())] == ["English"]
    dialog.model.setCurrentText("base")
    assert dialog.language.currentText() == "As it is heard"
    dialog.language.setFocus()
    listener.types("Engl")
    assert dialog.language.currentText() == "English"
    listener.click("Transcribe again")
    listener.until(lambda: listener.status.startswith("Improving · Whisper base · "), "nothing is done", 60_000)

    listener.until(lambda: listener.text != before, "the text stays as it was")
    assert NOT_YET not in listener.text
    assert listener.text.splitlines()[-1] == before.splitlines()[-1]
    with Library(listener.library) as library:
        job = library.queue.job(1)
    assert job is not None
    assert (job.model, job.language) == ("base", "en")

    # Opened once more, it is still the language that was named.
    listener.restarts()
    listener.opens_from_shelf(0)
    listener.until(lambda: listener.window.work.queue.in_hand == 1, "it does not go on")
    dialog = asked(listener)
    assert (dialog.model.currentText(), dialog.language.currentText()) == ("base", "English")


def test_a_draft_that_cannot_be_made_is_told_of_and_the_text_is_made(
    newcomer: Listener, sample: Path, tmp_path: Path
) -> None:
    talk = newcomer.short_talk(sample, tmp_path / "talk.wav")
    with Library(newcomer.library) as library:
        library.queue.add([intake.add(library, talk)], "tiny.en", draft="gone")

    newcomer.until(lambda: "“gone” is not here" in newcomer.notice, "nothing is said", 30_000)
    newcomer.until(lambda: newcomer.shelf == ["talk, Whisper tiny.en"], "its text is not made", 30_000)


def test_what_people_wrote_is_not_replaced(newcomer: Listener, sample: Path) -> None:
    with Library(newcomer.library) as library:
        episode_id = intake.add(library, sample / "podcasts.mp3", [sample / "podcasts.transcript.txt"])
        assert library.source(episode_id) == Source(SourceKind.PUBLISHER)
    newcomer.press("Ctrl+T")
    assert newcomer.notice.startswith("Open the episode first")
    newcomer.restarts()
    newcomer.opens_from_shelf(0)
    newcomer.press("Ctrl+T")

    newcomer.until(lambda: "recognition does not replace it" in newcomer.notice, "it is not said")
