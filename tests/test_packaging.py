# SPDX-License-Identifier: GPL-3.0-or-later
"""What an installation relies on outside the code: lock files, desktop entry, metainfo."""

import configparser
import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from defusedxml import ElementTree
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.conftest import ROOT

APP = "io.github.earmark.Earmark"
PACKAGING = ROOT / "packaging"
LOCKS = ("requirements.lock", "requirements-dev.lock")


def _project() -> dict[str, Any]:
    project: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return project


def _pins(name: str) -> list[Requirement]:
    lines = (PACKAGING / name).read_text(encoding="utf-8").splitlines()
    return [Requirement(line.removesuffix("\\")) for line in lines if not line.startswith(" ")]


def _wanted(lines: Iterable[str]) -> Iterator[Requirement]:
    """Requirements, with those that name the project's own extras replaced by what these hold."""
    for requirement in map(Requirement, lines):
        if requirement.name == "earmark":
            for extra in requirement.extras:
                yield from _wanted(_project()["optional-dependencies"][extra])
        else:
            yield requirement


@pytest.mark.parametrize(("name", "extras"), [(LOCKS[0], "models,languages"), (LOCKS[1], "models,languages,dev")])
def test_a_lock_file_pins_everything_that_the_project_asks_for(name: str, extras: str) -> None:
    pins = _pins(name)

    for requirement in _wanted([*_project()["dependencies"], f"earmark[{extras}]"]):
        found = [pin for pin in pins if canonicalize_name(pin.name) == canonicalize_name(requirement.name)]
        assert found, f"{requirement.name} is not in {name}: run make lock"
        for pin in found:
            version = str(pin.specifier).removeprefix("==")
            assert version in requirement.specifier, f"{name} has {requirement.name} {version}: run make lock"


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_file_has_hashes_and_names_no_place(name: str) -> None:
    text = (PACKAGING / name).read_text(encoding="utf-8")

    assert "://" not in text
    assert all(re.fullmatch(r"==[\w.!+]+", str(pin.specifier)) for pin in _pins(name))
    assert len(re.findall(r"\\\n    --hash=sha256:", text)) >= len(_pins(name))


def test_the_users_lock_is_part_of_the_developers() -> None:
    assert set(map(str, _pins(LOCKS[0]))) <= set(map(str, _pins(LOCKS[1])))


def test_desktop_entry_icon_and_metainfo_belong_together() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign] # the parser's own documented switch: keep case
    entry.read(PACKAGING / f"{APP}.desktop", encoding="utf-8")
    metainfo = ElementTree.parse(PACKAGING / f"{APP}.metainfo.xml").getroot()

    assert entry["Desktop Entry"]["Icon"] == APP
    assert entry["Desktop Entry"]["Exec"].split()[0] in _project()["scripts"]
    assert metainfo.findtext("id") == APP
    assert metainfo.findtext("launchable") == f"{APP}.desktop"
    assert metainfo.findtext("name") == entry["Desktop Entry"]["Name"]
    assert metainfo.findtext("project_license") == _project()["license"]


def test_the_newest_release_in_the_metainfo_is_this_version() -> None:
    release = ElementTree.parse(PACKAGING / f"{APP}.metainfo.xml").find("releases/release")

    assert release is not None
    assert release.get("version") == _project()["version"]


def test_scripts_that_make_calls_can_be_run() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    scripts = {ROOT / name for name in re.findall(r"packaging/[\w-]+\.sh", makefile)} | {ROOT / ".ci" / "run"}

    assert len(scripts) >= 3
    assert all(_executable(script) for script in scripts)


def _executable(path: Path) -> bool:
    return bool(path.stat().st_mode & 0o111)
