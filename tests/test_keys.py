# SPDX-License-Identifier: GPL-3.0-or-later
"""Every action has a key, a topic and a test, and no key has two actions."""

from collections import Counter

from desktop.actions import ACTIONS
from tests.conftest import ROOT
from tests.keys import AT_THE_WINDOW, table


def test_every_action_is_triggered_by_a_test() -> None:
    untested = [name for name, files in table().items() if not files]

    assert untested == [], "python -m tests.keys prints which test triggers which action"


def test_every_action_has_a_key_of_its_own() -> None:
    assert [spec.name for spec in ACTIONS if not spec.keys] == []
    assert [key for key, count in Counter(key for spec in ACTIONS for key in spec.keys).items() if count > 1] == []
    assert [name for name, count in Counter(spec.name for spec in ACTIONS).items() if count > 1] == []


def test_the_files_that_press_what_lists_use_as_well_do_so() -> None:
    for key, files in AT_THE_WINDOW.items():
        for file in files:
            assert f'press("{key}")' in (ROOT / "tests" / file).read_text("utf-8"), f"{file} does not press {key}"
