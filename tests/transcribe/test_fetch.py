# SPDX-License-Identifier: GPL-3.0-or-later
"""Downloading a model: from a hub on this machine, which holds the real tiny.en and has its moods."""

import errno
import threading
from collections.abc import Iterator
from http.client import HTTPMessage
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from urllib.error import URLError
from urllib.request import Request

import pytest

from tests.support.hub import Hub, local_hub
from transcribe.errors import Cancelled, ModelError
from transcribe.progress import CancelToken
from transcribe.speech import fetch, models
from transcribe.speech.catalogue import catalogue
from transcribe.speech.hub import _Redirects
from transcribe.speech.model_folder import Transfer
from transcribe.speech.models import Place

SIZE = 75_537_502  # of tiny.en's weights


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An app model folder that is empty."""
    monkeypatch.setenv("EARMARK_MODELS", str(tmp_path / "models"))
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hf"))
    return tmp_path / "models"


@pytest.fixture
def hub(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    """A hub that offers tiny.en."""
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with local_hub() as hub:
        hub.hold("tiny.en", models.find("tiny.en").folder)
        monkeypatch.setenv("HF_ENDPOINT", hub.address)
        yield hub


def got(name: str = "tiny.en", cancel: CancelToken | None = None) -> list[Transfer]:
    """Fetch a model; what was reported meanwhile."""
    seen: list[Transfer] = []
    fetch.fetch(name, seen.append, cancel or CancelToken())
    return seen


def failure(name: str = "tiny.en") -> ModelError:
    with pytest.raises(ModelError) as caught:
        got(name)
    assert caught.value.hint
    return caught.value


def test_a_model_comes_whole_and_is_found(hub: Hub, folder: Path) -> None:
    seen = got()
    model = models.find("tiny.en")

    assert (model.place, model.folder) == (Place.APP, folder / "tiny.en")
    assert models.verify(model)
    assert sorted(path.name for path in folder.iterdir()) == ["checked.json", "tiny.en"]
    assert seen[-1].done_bytes == seen[-1].total_bytes == catalogue()["tiny.en"].bytes
    assert all(earlier.done_bytes <= later.done_bytes for earlier, later in pairwise(seen))


def test_nothing_is_asked_of_the_network_before_the_user_agreed(hub: Hub, folder: Path) -> None:
    words = fetch.plan("tiny.en").words

    assert all(part in words for part in ("127.0.0.1", "78 MB", "4 files", "Systran/faster-whisper-tiny.en", "MIT"))
    assert hub.asked == []
    assert not (folder / "tiny.en").exists()


def test_a_cut_connection_is_taken_up_where_it_ended(hub: Hub) -> None:
    hub.cut_after = 30_000_000
    got()

    assert hub.ranges == ["", "bytes=30000000-", "bytes=60000000-"]
    assert models.verify(models.find("tiny.en"))


def test_what_came_before_the_network_went_is_not_fetched_again(hub: Hub, folder: Path) -> None:
    cancel = CancelToken()
    seen: list[Transfer] = []

    def go_at_half(transfer: Transfer) -> None:
        seen.append(transfer)
        if transfer.done_bytes > SIZE // 2:
            cancel.cancel()

    with pytest.raises(Cancelled):
        fetch.fetch("tiny.en", go_at_half, cancel)
    assert models.available()[0].place is Place.PACKAGE  # the half one is not found
    plan = fetch.plan("tiny.en")
    assert plan.here_bytes > SIZE // 2
    assert "the rest is here" in plan.words
    hub.asked.clear()
    again = got()

    (wanted,) = hub.ranges
    assert int(wanted.removeprefix("bytes=").rstrip("-")) == plan.here_bytes
    assert again[0].done_bytes == plan.here_bytes
    assert models.verify(models.find("tiny.en"))


def test_a_server_that_gives_nothing_any_more_is_said_and_what_came_is_kept(hub: Hub, folder: Path) -> None:
    def then_nothing(transfer: Transfer) -> None:
        if transfer.done_bytes >= 40_000_000:
            hub.cut_after = 0

    hub.cut_after = 20_000_000
    with pytest.raises(ModelError) as caught:
        fetch.fetch("tiny.en", then_nothing, CancelToken())
    assert caught.value.message == "The download of “tiny.en” was cut off at 40 MB of 76 MB of model.bin."
    assert "the next try goes on there" in caught.value.hint
    hub.cut_after = None
    got()

    assert hub.ranges[-1] == "bytes=40000000-"


def test_a_server_that_knows_no_ranges_begins_again(hub: Hub) -> None:
    hub.cut_after = 30_000_000
    hub.knows_ranges = False
    with pytest.raises(ModelError, match="cut off"):
        got()
    hub.cut_after = None
    seen = got()

    assert seen[-1].done_bytes == seen[-1].total_bytes
    assert models.verify(models.find("tiny.en"))


def test_files_may_come_from_another_server(hub: Hub) -> None:
    with local_hub() as files:
        files.folders = hub.folders
        hub.sends_files_to = files.address
        hub.cut_after = files.cut_after = 60_000_000
        got()

        assert hub.asked == [("list", "")]
        assert files.ranges == ["", "bytes=60000000-"]


def test_an_encrypted_connection_is_never_sent_on_to_a_plain_one() -> None:
    asked = Request("https://hub.invalid/model.bin")
    headers = HTTPMessage()

    elsewhere = _Redirects().redirect_request(asked, BytesIO(), 302, "Found", headers, "https://files.invalid/x")
    assert elsewhere is not None
    with pytest.raises(URLError, match="without encryption"):
        _Redirects().redirect_request(asked, BytesIO(), 302, "Found", headers, "http://files.invalid/x")


def test_damaged_weights_are_not_kept(hub: Hub, folder: Path) -> None:
    hub.damaged = True
    said = failure()

    assert said.message == "model.bin did not come as it was published: its checksum is wrong."
    assert not list(folder.glob("**/model.bin*"))
    hub.damaged = False
    got()
    assert models.verify(models.find("tiny.en"))


def test_a_damaged_rest_after_a_cut_is_noticed(hub: Hub, folder: Path) -> None:
    hub.cut_after, hub.damaged = 30_000_000, True

    assert "checksum is wrong" in failure().message


def test_other_weights_than_were_published_are_refused_before_they_come(hub: Hub, folder: Path) -> None:
    hub.other_weights = True

    assert "has other files for “tiny.en” than were published" in failure().message
    assert hub.ranges == []


@pytest.mark.parametrize(("status", "hint"), [(404, "another model"), (429, "some minutes"), (503, "later")])
def test_a_hub_that_refuses_is_a_sentence(hub: Hub, status: int, hint: str) -> None:
    hub.status = status
    said = failure()

    assert said.message.startswith(f"127.0.0.1 answered with an error: {status}")
    assert hint in said.hint


def test_a_model_that_left_the_hub_is_a_sentence(hub: Hub) -> None:
    assert "404" in failure("small").message


def test_something_else_that_answers_is_no_hub(hub: Hub, tmp_path: Path) -> None:
    (tmp_path / "page").mkdir()
    (tmp_path / "page" / "index.html").write_text("<html>Log in to the hotel’s network</html>")
    hub.hold("tiny.en", tmp_path / "page")

    assert failure().message == "127.0.0.1 answered, but not as the model hub does."


def test_no_network_is_a_sentence(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with local_hub() as hub:
        gone = hub.address
    monkeypatch.setenv("HF_ENDPOINT", gone)
    said = failure()

    assert said.message == "127.0.0.1 can't be reached: connection refused."
    assert "imported" in said.hint


@pytest.mark.parametrize("address", ["huggingface", "ftp://example.org", "https://"])
def test_a_hub_that_is_no_address_is_a_sentence(folder: Path, monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("HF_ENDPOINT", address)

    assert failure().message.startswith("HF_ENDPOINT is “")


def test_the_proxy_of_the_environment_is_used(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", hub.address)
    monkeypatch.setenv("HF_ENDPOINT", "http://hub.invalid")
    got()

    assert models.find("tiny.en").place is Place.APP


def test_stopping_does_not_wait_for_a_server_that_says_nothing(hub: Hub, folder: Path) -> None:
    hub.stall_after = 5_000_000  # then it is silent until the test is over
    cancel = CancelToken()
    came = threading.Event()

    def report(transfer: Transfer) -> None:
        if transfer.done_bytes > 4_000_000:
            came.set()

    def stop() -> None:
        came.wait()
        cancel.cancel()

    stopper = threading.Thread(target=stop)
    stopper.start()
    with pytest.raises(Cancelled):
        fetch.fetch("tiny.en", report, cancel)
    stopper.join()

    assert not hub.go_on.is_set()
    assert fetch.plan("tiny.en").here_bytes > 4_000_000


def test_a_disk_without_room_is_said_before_anything_large_is_asked_for(
    hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _folder: type("Usage", (), {"free": 90_000_000})())
    said = failure()

    assert "“tiny.en” needs 78 MB" in said.message
    assert "90 MB are free" in said.message
    assert hub.ranges == []


def test_a_disk_that_gets_full_meanwhile_keeps_what_came(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    write = fetch._Part.write

    def full(part: fetch._Part, piece: bytes) -> None:
        if part.done > 10_000_000:
            raise OSError(errno.ENOSPC, "No space left on device")
        write(part, piece)

    monkeypatch.setattr(fetch._Part, "write", full)
    said = failure()

    assert "can't be put into" in said.message
    assert "no space left" in said.message
    assert fetch.plan("tiny.en").here_bytes > 10_000_000


def test_a_damaged_model_is_replaced_by_the_new_one(hub: Hub, folder: Path) -> None:
    (folder / "tiny.en").mkdir(parents=True)
    (folder / "tiny.en" / "model.bin").write_bytes(b"half a model")
    with pytest.raises(ModelError):
        models.find("tiny.en")
    got()

    assert models.verify(models.find("tiny.en"))
    assert sorted(path.name for path in folder.iterdir()) == ["checked.json", "tiny.en"]


def test_two_that_fetch_the_same_model_do_each_other_no_harm(hub: Hub, folder: Path) -> None:
    failed: list[BaseException] = []

    def fetch_it() -> None:
        try:
            got()
        except BaseException as error:  # noqa: BLE001  looked at below
            failed.append(error)

    threads = [threading.Thread(target=fetch_it) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert failed == []
    assert models.verify(models.find("tiny.en"))


def test_what_a_stopped_download_left_can_be_deleted(hub: Hub, folder: Path) -> None:
    hub.cut_after = 0
    failure()
    fetch.forget("tiny.en")

    assert fetch.plan("tiny.en").here_bytes == 0
    assert [path.name for path in folder.iterdir()] == ["checked.json"]


def test_a_name_that_nobody_published_is_said_with_those_that_are() -> None:
    with pytest.raises(ModelError, match="“huge-v9” can be fetched") as caught:
        fetch.plan("huge-v9")

    assert "large-v3-turbo" in caught.value.hint


def test_the_catalogue_is_whole() -> None:
    for name, each in catalogue().items():
        assert len(each.sha256) == 64, name
        assert len(each.revision) == 40, name
        assert {"model.bin", "config.json", "tokenizer.json"} <= set(each.files), name
        assert any(file.startswith("vocabulary.") for file in each.files), name
        assert each.bytes > 75_000_000, name
        assert name.endswith(".en") <= (each.languages == 1), name
    tiny = models.find("tiny.en")
    assert catalogue()["tiny.en"].bytes == sum(
        (tiny.folder / file).stat().st_size for file in catalogue()["tiny.en"].files
    )
