# SPDX-License-Identifier: GPL-3.0-or-later
"""What is remembered between two starts."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from desktop.settings import Settings, Side
from desktop.settings_file import SettingsFile, decode, encode
from desktop.theme import ThemeChoice

words = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=30)


@limits(deadline=None)  # it writes files
@given(
    settings=st.builds(
        Settings,
        theme=st.sampled_from(ThemeChoice),
        face=words,
        text_pixels=st.integers(13, 40),
        line_height=st.integers(120, 240),
        letters=st.integers(30, 110),
        shading=st.booleans(),
        still=st.booleans(),
        volume=st.floats(0, 1),
        rate=st.floats(0.5, 3),
        model=words,
        draft=st.booleans(),
        threads=st.integers(0, 256),
        sidebar=st.booleans(),
        timeline=st.booleans(),
        player_bar=st.booleans(),
        side=st.sampled_from(Side),
        doubts=st.booleans(),
        find_words=st.booleans(),
        find_history=words,
        geometry=st.binary(max_size=80).map(lambda state: encode(QByteArray(state))),
        panes=st.binary(max_size=80).map(lambda state: encode(QByteArray(state))),
    )
)
def test_what_is_saved_is_there_at_the_next_start(settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.ini"
    SettingsFile(path).save(settings)

    assert SettingsFile(path).load() == settings


def test_without_a_file_there_are_defaults(tmp_path: Path) -> None:
    assert SettingsFile(tmp_path / "none" / "settings.ini").load() == Settings()


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("theme=purple", "theme"),
        ("text_pixels=huge", "text_pixels"),
        ("text_pixels=19.5", "text_pixels"),
        ("volume=loud", "volume"),
        ("rate=", "rate"),
        ("threads=-1", "threads"),
        ("side=left", "side"),
    ],
)
def test_a_value_that_cannot_be_read_is_the_default(tmp_path: Path, line: str, name: str) -> None:
    path = tmp_path / "settings.ini"
    path.write_text(f"[General]\n{line}\nmodel=base\n", "utf-8")
    settings = SettingsFile(path).load()

    assert getattr(settings, name) == getattr(Settings(), name)
    assert settings.model == "base"


@pytest.mark.parametrize(
    "line",
    ["text_pixels=4000", "text_pixels=-3", f"text_pixels={'9' * 400}", "volume=nan", "volume=70", "rate=inf", "rate=0"],
    ids=lambda line: line[:20],
)
def test_a_value_out_of_all_reason_is_the_default(tmp_path: Path, line: str) -> None:
    path = tmp_path / "settings.ini"
    path.write_text(f"[General]\n{line}\n", "utf-8")

    assert SettingsFile(path).load() == Settings()


@pytest.mark.parametrize("content", [b"", b"\x00\xff\xfe garbage", b"[General\ntheme", "[Général]\nthème=ß".encode()])
def test_a_broken_file_is_as_good_as_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.ini"
    path.write_bytes(content)

    assert SettingsFile(path).load() == Settings()


def test_sizes_that_nobody_wrote_are_no_sizes(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)

    assert not window.restoreGeometry(decode("größer"))
    assert not window.restoreGeometry(decode("YWJj"))


def test_the_folder_is_made_when_something_is_saved(tmp_path: Path) -> None:
    path = tmp_path / "new" / "earmark" / "settings.ini"
    SettingsFile(path).save(Settings(rate=1.5))

    assert SettingsFile(path).load().rate == 1.5


def test_a_folder_that_cannot_be_written_loses_the_settings_and_nothing_else(tmp_path: Path) -> None:
    wall = tmp_path / "wall"
    wall.write_text("a file where the folder should be")
    SettingsFile(wall / "settings.ini").save(Settings(rate=1.5))

    assert SettingsFile(wall / "settings.ini").load() == Settings()
