# SPDX-License-Identifier: GPL-3.0-or-later
"""A model hub on this machine: a real HTTP server that answers as the Hugging Face hub does, with its moods."""

import hashlib
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from transcribe.speech.catalogue import catalogue

PIECE = 1 << 16


@dataclass
class Hub:
    """What it holds (by repository, a folder), how it behaves, and what was asked of it."""

    address: str
    folders: dict[str, Path] = field(default_factory=dict)
    cut_after: int | None = None  # bytes of a large file, in each connection
    stall_after: int | None = None
    damaged: bool = False  # one byte of each large file is another
    other_weights: bool = False
    knows_ranges: bool = True
    status: int = 200
    sends_files_to: str = ""  # another address, as the hub does
    asked: list[tuple[str, str]] = field(default_factory=list)  # file or "list", range
    go_on: threading.Event = field(default_factory=threading.Event)

    def hold(self, name: str, folder: Path) -> None:
        """Offer a folder as the model called `name`."""
        self.folders[catalogue()[name].repository] = folder

    @property
    def ranges(self) -> list[str]:
        """From where on the weights were asked for, each time."""
        return [wanted for what, wanted in self.asked if what == "model.bin"]


@contextmanager
def local_hub() -> Iterator[Hub]:
    """A hub while the block runs."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Answers)
    server.daemon_threads = True
    hub = server.hub = Hub(f"http://127.0.0.1:{server.server_port}")  # type: ignore[attr-defined]  # for `_Answers`
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield hub
    finally:
        hub.go_on.set()
        server.shutdown()
        thread.join()
        server.server_close()


class _Answers(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.0"  # a connection for each file

    def do_GET(self) -> None:
        hub: Hub = self.server.hub  # type: ignore[attr-defined]
        path = urlsplit(self.path).path
        if hub.status != 200:
            self.send_error(hub.status)
        elif path.startswith("/api/models/"):
            repository, _, revision = path.removeprefix("/api/models/").partition("/tree/")
            hub.asked.append(("list", ""))
            self._list(hub, repository, revision)
        elif hub.sends_files_to and not path.startswith("/elsewhere"):
            self.send_response(302)
            self.send_header("Location", f"{hub.sends_files_to}/elsewhere{path}")
            self.end_headers()
        else:
            repository, _, rest = path.removeprefix("/elsewhere").strip("/").partition("/resolve/")
            self._file(hub, hub.folders[repository] / rest.split("/")[-1])

    def _list(self, hub: Hub, repository: str, revision: str) -> None:
        if repository not in hub.folders or all(each.revision != revision for each in catalogue().values()):
            self.send_error(404)
            return
        rows = [_row(path, hub.other_weights) for path in sorted(hub.folders[repository].iterdir())]
        self._send(json.dumps(rows).encode())

    def _send(self, body: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _file(self, hub: Hub, path: Path) -> None:
        wanted = self.headers.get("Range", "")
        hub.asked.append((path.name, wanted))
        size = path.stat().st_size
        start = int(wanted.removeprefix("bytes=").rstrip("-")) if wanted and hub.knows_ranges else 0
        self.send_response(206 if start else 200)
        self.send_header("Content-Length", str(size - start))
        if start:
            self.send_header("Content-Range", f"bytes {start}-{size - 1}/{size}")
        self.end_headers()
        large = size > 10_000_000
        until = size
        if large and hub.cut_after is not None:
            until = min(size, start + hub.cut_after)
        with path.open("rb") as file:
            file.seek(start)
            while (left := until - file.tell()) > 0:
                place = file.tell()
                piece = bytearray(file.read(min(PIECE, left)))
                if large and hub.damaged and place <= size // 2 < place + len(piece):
                    piece[size // 2 - place] ^= 1
                if large and hub.stall_after is not None and place - start >= hub.stall_after:
                    hub.go_on.wait()
                try:
                    self.wfile.write(piece)
                except OSError:
                    return  # nobody listens any more

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@cache
def _row(path: Path, other_weights: bool) -> dict[str, object]:
    content = path.read_bytes()
    git = hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()
    row: dict[str, object] = {"type": "file", "path": path.name, "size": len(content), "oid": git}
    if len(content) > 10_000_000:
        row["lfs"] = {"oid": "0" * 64 if other_weights else hashlib.sha256(content).hexdigest(), "size": len(content)}
    return row
