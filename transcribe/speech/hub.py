# SPDX-License-Identifier: GPL-3.0-or-later
"""Talking to the Hugging Face hub: the only file of Earmark that opens a connection.

HF_ENDPOINT names another hub, as it does for Hugging Face's own programs; proxies are taken from the environment.
Whoever waits for an answer can stop waiting at any moment: the connection is read by a thread of its own.
"""

import os
import queue
import ssl
import threading
import urllib.request
from collections.abc import Iterator
from http import HTTPStatus
from http.client import HTTPException, HTTPMessage, HTTPResponse
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit

from transcribe.errors import ModelError
from transcribe.progress import CancelToken

HUB = "https://huggingface.co"
_TIMEOUT_S = 30.0  # without a byte
_PIECE_BYTES = 1 << 18
_HINTS = {
    401: "It is not given to everybody any more; take another model.",
    403: "It is not given to everybody any more, or a proxy is in the way.",
    404: "It is not there any more; take another model, or a newer Earmark.",
    407: "The proxy wants a name and a password: http://NAME:PASSWORD@HOST in HTTPS_PROXY.",
    429: "Too much was asked of it from here; try again in some minutes.",
}


class ConnectionLost(Exception):  # noqa: N818  it is what it says
    """A connection could not be made, or ended too early; the cause says how."""


def address() -> str:
    """The hub's address, without a slash at the end. Raises ModelError when HF_ENDPOINT is none."""
    chosen = (os.environ.get("HF_ENDPOINT") or HUB).rstrip("/")
    parts = urlsplit(chosen)
    if parts.scheme not in ("https", "http") or not parts.hostname:
        raise ModelError(f"HF_ENDPOINT is “{chosen}”, which is no address.", f"Unset it, or write {HUB}.")
    return chosen


def host() -> str:
    """The name of the machine that is asked."""
    return urlsplit(address()).hostname or ""


def ask(path: str, start: int, cancel: CancelToken) -> Iterator[tuple[int, bytes]]:
    """What the hub has at `path`, from the byte `start` on: pieces, each with its place in the file.

    A server that does not know HTTP ranges begins at 0. Raises ModelError when the hub refuses, ConnectionLost when it
    can't be reached or the connection ends, Cancelled at once when `cancel` is set.
    """
    line = _Line()
    threading.Thread(target=_read, args=(address() + path, start, line), daemon=True).start()
    try:
        while True:
            item = line.take(cancel)
            if isinstance(item, BaseException):
                raise item
            if not item[1]:
                return
            yield item
    finally:
        line.leave()


_Item = tuple[int, bytes] | BaseException


class _Line:
    """Hands pieces from the thread that reads to the one that waits, which may leave."""

    def __init__(self) -> None:
        self._items: queue.Queue[_Item] = queue.Queue(maxsize=8)
        self._left = threading.Event()

    def give(self, item: _Item) -> bool:
        """Whether there is still somebody who takes it."""
        while not self._left.is_set():
            try:
                self._items.put(item, timeout=0.2)
            except queue.Full:
                continue
            return True
        return False

    def take(self, cancel: CancelToken) -> _Item:
        while True:
            cancel.check()
            try:
                return self._items.get(timeout=0.1)
            except queue.Empty:
                continue

    def leave(self) -> None:
        self._left.set()


def _read(url: str, start: int, line: _Line) -> None:
    try:
        with _open(url, start) as answer:
            place = start if answer.status == HTTPStatus.PARTIAL_CONTENT else 0
            while piece := answer.read1(_PIECE_BYTES):
                if not line.give((place, piece)):
                    return
                place += len(piece)
        line.give((place, b""))
    except HTTPError as error:
        error.close()
        line.give(_refused(error))
    except (OSError, HTTPException) as error:
        lost = ConnectionLost()
        lost.__cause__ = error
        line.give(lost)
    except BaseException as bug:  # noqa: BLE001  raised again where somebody waits
        line.give(bug)


def unreachable(lost: ConnectionLost) -> ModelError:
    """A sentence for a hub that gives no answer."""
    cause = lost.__cause__
    reason = cause.reason if isinstance(cause, URLError) else cause
    if isinstance(reason, ssl.SSLCertVerificationError):
        return ModelError(
            f"Whether {host()} is what it says can't be verified, so nothing was fetched.",
            "Check the clock, the system’s certificates, and whether a proxy reads along.",
        )
    words = (getattr(reason, "strerror", None) or str(reason) or type(reason).__name__).lower()
    hint = "Check the connection, or the proxy in HTTPS_PROXY. A model can also be imported from a folder."
    return ModelError(f"{host()} can't be reached: {words}.", hint)


def _refused(error: HTTPError) -> ModelError:
    hint = _HINTS.get(error.code, "Try again later." if error.code >= 500 else "Check HF_ENDPOINT and the proxy.")
    return ModelError(f"{host()} answered with an error: {error.code} {error.reason}.", hint)


class _Redirects(urllib.request.HTTPRedirectHandler):
    """The hub sends on to its file servers, but must not from an encrypted connection to a plain one."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> urllib.request.Request | None:
        if req.type == "https" and urlsplit(newurl).scheme != "https":
            raise URLError("it sends on to an address without encryption")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _open(url: str, start: int) -> HTTPResponse:
    headers = {"User-Agent": "earmark"} | ({"Range": f"bytes={start}-"} if start else {})
    opener = urllib.request.build_opener(_Redirects)
    request = urllib.request.Request(url, headers=headers)  # noqa: S310  `address` lets https and http pass only
    answer: HTTPResponse = opener.open(request, timeout=_TIMEOUT_S)
    return answer
