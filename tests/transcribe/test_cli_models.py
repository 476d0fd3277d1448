# SPDX-License-Identifier: GPL-3.0-or-later
"""`earmark models`: looking, fetching, importing, measuring, deleting."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.support.commands import Earmark, sentence_and_hint
from tests.support.hub import Hub, local_hub
from transcribe.speech import models, speeds


@pytest.fixture
def earmark(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Earmark:
    return Earmark(tmp_path / "library.db", capsys)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An app model folder and a Hugging Face cache that are empty."""
    monkeypatch.setenv("EARMARK_MODELS", str(tmp_path / "models"))
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hf"))
    return tmp_path / "models"


@pytest.fixture
def hub(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    """A hub that offers tiny.en, which is not installed as a package."""
    with local_hub() as hub:
        hub.hold("tiny.en", models.find("tiny.en").folder)
        monkeypatch.setenv("HF_ENDPOINT", hub.address)
        monkeypatch.setattr(models, "_PACKAGES", models._PACKAGES[1:])
        yield hub


def test_which_models_are_here(earmark: Earmark, folder: Path) -> None:
    speeds.remember("tiny.en", 12.3)
    found = earmark("models", "list", "--json").data

    assert [model["name"] for model in found] == ["tiny.en", "base"]
    tiny = found[0]
    assert list(tiny) == ["name", "folder", "place", "bytes", "multilingual", "speed", "default"]
    assert (Path(tiny["folder"]) / "model.bin").stat().st_size == tiny["bytes"]
    assert (tiny["multilingual"], tiny["speed"], tiny["default"]) == (False, 12.3, False)
    assert (found[1]["multilingual"], found[1]["speed"], found[1]["default"]) == (True, None, True)
    line = earmark("models", "list").out.splitlines()[0]
    assert all(part in line for part in ("tiny.en", "76 MB", "English", "12 × real time"))


def test_which_models_can_be_fetched(earmark: Earmark, folder: Path) -> None:
    found = earmark("models", "list", "--all", "--json").data
    turbo = next(model for model in found if model["name"] == "large-v3-turbo")

    assert (turbo["folder"], turbo["place"], turbo["multilingual"]) == (None, None, True)
    assert turbo["bytes"] > 1_600_000_000
    line = next(line for line in earmark("models", "list", "--all").out.splitlines() if "turbo" in line)
    assert all(part in line for part in ("1.6 GB", "100 languages", "can be fetched"))


def test_models_are_compared_with_what_was_published(earmark: Earmark, folder: Path) -> None:
    assert "tiny.en          as published" in earmark("models", "verify").out.splitlines()


def test_fetching_says_what_it_asks_and_does_it_with_a_yes(earmark: Earmark, hub: Hub, folder: Path) -> None:
    said = earmark("models", "fetch", "tiny.en", "--yes")

    assert "127.0.0.1, and the file servers it names, for 78 MB" in said.err
    assert said.out == f"tiny.en is in {folder / 'tiny.en'}\n"
    hub.asked.clear()
    assert earmark("models", "fetch", "tiny.en").out == f"tiny.en is here already: {folder / 'tiny.en'}\n"
    assert hub.asked == []


def test_where_nobody_can_be_asked_nothing_is_fetched(
    earmark: Earmark, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Path(os.devnull).open() as nobody:
        monkeypatch.setattr(sys, "stdin", nobody)
        said = earmark("models", "fetch", "tiny.en", code=1)

    assert "--yes" in said.err
    assert hub.asked == []


@pytest.mark.parametrize(("answer", "code"), [(b"n\n", 130), (b"y\n", 0)])
def test_at_a_terminal_the_user_is_asked(hub: Hub, folder: Path, answer: bytes, code: int) -> None:
    pty = pytest.importorskip("pty", reason="no terminals of this kind")
    ours, theirs = pty.openpty()
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    hidden = "from transcribe.speech import models; models._PACKAGES = (); from transcribe.cli import main; "
    heard = (
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "  # ignored where tests run behind
    )
    program = f"{heard}{hidden}raise SystemExit(main(['models', 'fetch', 'tiny.en']))"
    with subprocess.Popen([sys.executable, "-c", program], stdin=theirs, stderr=subprocess.PIPE, env=environment) as it:
        os.write(ours, answer)
        _, said = it.communicate()
    os.close(ours)
    os.close(theirs)

    assert it.returncode == code
    assert b"Download it? [y/N]" in said
    assert (folder / "tiny.en").exists() == (code == 0) == bool(hub.asked)


def test_no_network_ends_with_one(earmark: Earmark, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with local_hub() as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.address)
    said = earmark("models", "fetch", "small", "--yes", code=1)

    assert "can't be reached" in said.err.splitlines()[-1]


def test_an_unknown_name_ends_with_one(earmark: Earmark, folder: Path) -> None:
    sentence, hint = sentence_and_hint(earmark("models", "fetch", "huge-v9", "--yes", code=1).err)

    assert "huge-v9" in sentence
    assert "large-v3" in hint


def test_a_stopped_fetch_ends_with_130_and_goes_on_the_next_time(hub: Hub, earmark: Earmark, folder: Path) -> None:
    hub.stall_after = 20_000_000
    hidden = "from transcribe.speech import models; models._PACKAGES = (); from transcribe.cli import main; "
    heard = (
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "  # ignored where tests run behind
    )
    program = f"{heard}{hidden}raise SystemExit(main(['models', 'fetch', 'tiny.en', '--yes']))"
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen([sys.executable, "-c", program], stderr=subprocess.PIPE, env=environment) as it:
        while not any(part.stat().st_size > 10_000_000 for part in folder.glob("**/model.bin.part")):
            assert it.poll() is None
        it.send_signal(2)
        _, said = it.communicate()
    assert (it.returncode, said.decode().splitlines()[-1]) == (130, "Stopped.")
    hub.stall_after = None
    earmark("models", "fetch", "tiny.en", "--yes")

    assert hub.ranges[-1].startswith("bytes=")
    assert models.verify(models.find("tiny.en"))


def test_what_came_of_an_unfinished_download_is_deleted(earmark: Earmark, hub: Hub, folder: Path) -> None:
    hub.cut_after = 0
    hub.stall_after = None
    earmark("models", "fetch", "tiny.en", "--yes", code=1)
    staged = next(folder.glob(".tiny.en*"))
    (staged / "model.bin.part").write_bytes(bytes(20_000_000))

    assert "20 MB that came of tiny.en" in earmark("models", "delete", "tiny.en", "--yes").err
    assert not staged.exists()


def test_a_model_is_imported_and_deleted(earmark: Earmark, folder: Path, tmp_path: Path) -> None:
    shutil.copytree(models.find("tiny.en").folder, tmp_path / "stick" / "mine")

    assert earmark("models", "import", tmp_path / "stick").out == "tiny.en\n"
    assert (folder / "tiny.en" / "model.bin").is_file()
    said = earmark("models", "delete", "tiny.en", "--yes")
    assert "76 MB" in said.err
    assert said.out == "tiny.en is deleted.\n"
    assert not (folder / "tiny.en").exists()


def test_a_folder_without_a_model_ends_with_one(earmark: Earmark, tmp_path: Path) -> None:
    sentence, hint = sentence_and_hint(earmark("models", "import", tmp_path, code=1).err)

    assert str(tmp_path) in sentence
    assert "model.bin" in hint


def test_a_package_is_not_deleted(earmark: Earmark, folder: Path) -> None:
    sentence, hint = sentence_and_hint(earmark("models", "delete", "tiny.en", "--yes", code=1).err)

    assert "Python package" in sentence
    assert "pip uninstall" in hint


@pytest.mark.model
def test_a_model_is_measured_and_the_speed_is_remembered(earmark: Earmark, folder: Path) -> None:
    measured = earmark("models", "measure", "tiny.en", "--json").data["tiny.en"]

    assert measured > 0
    assert earmark("models", "list", "--json").data[0]["speed"] == measured


def test_measuring_what_is_not_here_ends_with_one(earmark: Earmark, folder: Path) -> None:
    assert "“small” is not here" in earmark("models", "measure", "small", code=1).err
