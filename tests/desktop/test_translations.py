# SPDX-License-Identifier: GPL-3.0-or-later
"""German and Spanish: nothing is left out, and what is counted takes the form that its number wants."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from desktop import figures
from desktop.languages import Language, speak, translate
from desktop.settings import Settings
from desktop.settings_file import SettingsFile
from tests.conftest import ROOT
from tests.support.listener import Listener

MAKER = ROOT / "packaging" / "translations" / "make.py"


@pytest.fixture(autouse=True)
def afterwards_english(qapp: QApplication) -> Iterator[None]:
    yield
    speak(Language.ENGLISH)


def test_every_text_is_translated_and_none_that_is_said_no_more_is_kept() -> None:
    done = subprocess.run([sys.executable, MAKER, "--check"], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("language", "one", "many"),
    [
        (Language.ENGLISH, "1 hit", "2 hits"),
        (Language.GERMAN, "1 Treffer", "2 Treffer"),
        (Language.SPANISH, "1 resultado", "2 resultados"),
    ],
)
def test_what_is_counted_takes_the_form_of_its_number(language: Language, one: str, many: str) -> None:
    speak(language)

    assert translate("FindKeeper", "%n hits", "", 1) == one
    assert translate("FindKeeper", "%n hits", "", 2) == many


@pytest.mark.parametrize(
    ("language", "number", "day"),
    [
        (Language.ENGLISH, "1.5×", "Nov 24, 2026"),
        (Language.GERMAN, "1,5×", "24. Nov. 2026"),
        (Language.SPANISH, "1,5×", "24 nov 2026"),
    ],
)
def test_figures_and_dates_are_written_as_there(language: Language, number: str, day: str) -> None:
    speak(language)

    assert figures.rate(1.5) == number
    assert figures.day(date(2026, 11, 24)) == day


def test_qts_own_words_follow(qtbot: QtBot) -> None:
    speak(Language.GERMAN)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)

    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Abbrechen"


def test_a_language_that_is_spoken_no_more_leaves_nothing_behind() -> None:
    speak(Language.GERMAN)
    speak(Language.ENGLISH)

    assert translate("Notice", "Close") == "Close"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_the_system_language_is_taken_where_it_is_spoken(monkeypatch: pytest.MonkeyPatch) -> None:
    for tags, spoken in ((["fr-CA", "es-MX"], "es"), (["de_AT"], "de"), (["C"], "en"), ([], "en")):
        monkeypatch.setattr(QLocale, "uiLanguages", lambda *_, tags=tags: tags)
        assert speak(Language.SYSTEM) == spoken


def test_the_window_speaks_the_language_that_was_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    chosen = Settings(language=Language.GERMAN)
    SettingsFile(tmp_path / "settings.ini").save(chosen)
    listener = Listener(qtbot, tmp_path / "library.db", tmp_path / "settings.ini")
    listener.starts()

    buttons = listener.window.findChildren(QAbstractButton)
    # The button stands on the empty shelf, which is read first.
    listener.until(
        lambda: "Audiodateien hinzufügen …" in [each.text() for each in buttons if each.isVisible()], "no German"
    )
    listener.quits()


# What shows its first argument to people.
SHOWN = {
    *("setText", "setToolTip", "setAccessibleName", "setAccessibleDescription", "setWindowTitle", "setPlaceholderText"),
    *("QLabel", "QPushButton", "QCheckBox", "TickBox", "QAction", "addAction", "addRow", "say", "setStatusTip"),
}
# Its own name, and what is written alike everywhere.
ALIKE = {"Earmark", "Esc"}


def bare(path: Path) -> Iterator[str]:
    """Words that are shown as they stand in the code."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        words = node.args[0]
        if called in SHOWN and isinstance(words, ast.Constant | ast.JoinedStr):
            text = "".join(str(each.value) for each in ast.walk(words) if isinstance(each, ast.Constant))
            if re.search(r"[^\W\d_]{2}", text) and text.strip(" –()") not in ALIKE:
                yield f"{path.relative_to(ROOT)}:{node.lineno} shows {text!r}"


def test_nothing_is_shown_that_could_not_be_translated() -> None:
    assert [fault for path in sorted((ROOT / "desktop").rglob("*.py")) for fault in bare(path)] == []
