# SPDX-License-Identifier: GPL-3.0-or-later
"""Copying models from a folder or a USB stick."""

import shutil
from pathlib import Path

import pytest

from transcribe.errors import Cancelled, ModelError
from transcribe.progress import CancelToken
from transcribe.speech import models
from transcribe.speech.model_folder import Transfer
from transcribe.speech.model_import import import_from
from transcribe.speech.models import Place


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An app model folder and a Hugging Face cache that are empty."""
    monkeypatch.setenv("EARMARK_MODELS", str(tmp_path / "models"))
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hf"))
    return tmp_path / "models"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A USB stick with tiny.en on it, in a folder that somebody called something."""
    shutil.copytree(models.find("tiny.en").folder, tmp_path / "stick" / "whisper, the small one")
    (tmp_path / "stick" / "holidays.txt").write_text("sun")
    return tmp_path / "stick"


def taken(stick: Path) -> tuple[str, ...]:
    return import_from(stick, lambda _transfer: None, CancelToken())


def weights(stick: Path) -> Path:
    return next(stick.glob("**/model.bin"))


def failure(stick: Path, folder: Path) -> ModelError:
    """What is said; nothing is left behind."""
    before = sorted(folder.iterdir()) if folder.exists() else []
    with pytest.raises(ModelError) as caught:
        taken(stick)
    assert caught.value.hint
    assert (sorted(folder.iterdir()) if folder.exists() else []) == before
    return caught.value


def test_a_known_model_is_recognised_by_its_sum_and_copied(stick: Path, folder: Path) -> None:
    seen: list[Transfer] = []
    names = import_from(stick / "whisper, the small one", seen.append, CancelToken())

    assert names == ("tiny.en",)
    assert models.find("tiny.en").place is Place.APP
    assert sorted(path.name for path in folder.iterdir()) == ["checked.json", "tiny.en"]
    assert "holidays.txt" not in {path.name for path in (folder / "tiny.en").iterdir()}
    assert seen[-1].done_bytes == seen[-1].total_bytes > 75_000_000


def test_all_models_of_a_stick_come(stick: Path) -> None:
    other = stick / "mine"
    shutil.copytree(weights(stick).parent, other)
    with (other / "model.bin").open("r+b") as file:  # trained further by somebody
        file.seek(50_000_000)
        file.write(b"\1\2\3")

    assert sorted(taken(stick)) == ["mine", "tiny.en"]
    assert {model.name for model in models.available()} == {"mine", "tiny.en", "base"}
    assert not models.find("mine").multilingual


def test_a_cache_of_hugging_face_on_a_stick_is_understood(stick: Path) -> None:
    snapshot = stick / "hub" / "models--Systran--faster-whisper-tiny.en" / "snapshots" / "0d3d19a3"
    snapshot.parent.mkdir(parents=True)
    weights(stick).parent.rename(snapshot)

    assert taken(stick) == ("tiny.en",)


def test_the_same_model_twice_is_no_harm(stick: Path) -> None:
    taken(stick)

    assert taken(stick) == ("tiny.en",)
    assert models.verify(models.find("tiny.en"))


def test_another_model_of_the_same_name_is_not_overwritten(stick: Path, folder: Path) -> None:
    ours = folder / "mine"
    shutil.copytree(weights(stick).parent, ours)
    theirs = weights(stick).parent.rename(stick / "mine")
    with (theirs / "model.bin").open("r+b") as file:
        file.seek(50_000_000)
        file.write(b"\1\2\3")
    before = (ours / "model.bin").read_bytes()

    assert "another model called “mine”" in failure(stick, folder).message
    assert (ours / "model.bin").read_bytes() == before


def test_a_damaged_copy_of_a_published_model_is_refused(stick: Path, folder: Path) -> None:
    named = weights(stick).parent.rename(stick / "tiny.en")
    with (named / "model.bin").open("r+b") as file:
        file.seek(50_000_000)
        file.write(b"\1\2\3")

    assert "is not the published “tiny.en”" in failure(stick, folder).message


@pytest.mark.parametrize("missing", ["config.json", "tokenizer.json", "vocabulary.txt"])
def test_a_model_that_lacks_a_file_is_refused(stick: Path, folder: Path, missing: str) -> None:
    (weights(stick).parent / missing).unlink()

    assert missing.removesuffix(".txt") in failure(stick, folder).message


def test_weights_of_another_kind_are_refused(stick: Path, folder: Path) -> None:
    weights(stick).write_bytes(b"GGUF" + bytes(1000))

    assert "is no Whisper model" in failure(stick, folder).message


def test_a_damaged_description_is_refused(stick: Path, folder: Path) -> None:
    (weights(stick).parent / "tokenizer.json").write_text("{")

    assert "tokenizer.json is damaged" in failure(stick, folder).message


@pytest.mark.parametrize("name", ["nothing here", "no such folder"])
def test_a_folder_without_a_model_is_a_sentence(tmp_path: Path, folder: Path, name: str) -> None:
    (tmp_path / "nothing here").mkdir()

    assert name in failure(tmp_path / name, folder).message


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="no file here that can't be read")
def test_a_stick_that_is_pulled_out_is_a_sentence(stick: Path, folder: Path) -> None:
    vocabulary = weights(stick).with_name("vocabulary.txt")
    vocabulary.unlink()
    vocabulary.symlink_to("/proc/self/mem")  # opens, and then gives an input/output error

    said = failure(stick, folder)
    assert said.message == f"“{vocabulary}” can't be read: input/output error."
    assert "plugged in" in said.hint


def test_no_room_is_said_before_anything_is_copied(stick: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _folder: type("Usage", (), {"free": 90_000_000})())

    assert "90 MB are free" in failure(stick, folder).message


def test_a_stopped_copy_leaves_nothing(stick: Path, folder: Path) -> None:
    cancel = CancelToken()

    def stop_at_half(transfer: Transfer) -> None:
        if transfer.fraction > 0.5:
            cancel.cancel()

    with pytest.raises(Cancelled):
        import_from(stick, stop_at_half, cancel)
    assert [path.name for path in folder.iterdir()] == ["checked.json"]
