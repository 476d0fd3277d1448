# SPDX-License-Identifier: GPL-3.0-or-later
"""Text files as strangers write them: which bytes are text, in which character set, and how to write one safely."""

import codecs
import contextlib
import os
from pathlib import Path

from transcribe.errors import FormatError

MAX_BYTES = 64 * 1024 * 1024

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WHITE = "\t\n\r\f\v\x1b"


def load(path: Path) -> str:
    """The text of a file, its line ends made `\\n`.

    Raises FormatError when it is missing, unreadable, empty, larger than `MAX_BYTES` or no text.
    """
    try:
        if path.is_dir():
            raise FormatError(f"{path.name} is a folder, not a file.", "Give a file inside it.")
        if path.exists() and not path.is_file():
            raise FormatError(f"{path.name} is a device or a pipe, not a file.", "Save what it gives to a file first.")
        if path.stat().st_size > MAX_BYTES:
            raise FormatError(f"{path.name} is too large for a text.", "Texts of up to 64 MB can be read.")
        data = path.read_bytes()
    except FileNotFoundError:
        raise FormatError(f"There is no file {path}.", "Check the name and the folder.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise FormatError(f"{path.name} can't be read: {reason}.", "Check that you may open it.") from error
    text = decode(data)
    if text is None:
        raise FormatError(f"{path.name} is not a text file.", "Give a transcript, a chapter list or a saved page.")
    if not text.strip():
        raise FormatError(f"{path.name} is empty.", "Save it again where it comes from.")
    return text


def decode(data: bytes) -> str | None:
    """Text of bytes: by byte order mark, else UTF-8, else UTF-16, else Windows-1252; None if it is binary."""
    text = _decoded(data)
    if text is None:
        return None
    controls = sum(1 for character in text[:100_000] if character < " " and character not in _WHITE)
    if controls > len(text[:100_000]) // 200:
        return None
    return unified(text)


def unified(text: str) -> str:
    """The same text with `\\n` for every line end and no byte order mark."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes) -> str | None:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    if b"\0" in data:
        return _utf16(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    # A few bad bytes among many good characters are damaged UTF-8; mostly bad ones are another character set.
    bad = text.count("\ufffd")
    good = sum(1 for character in text if character > "\x7f") - bad
    return text if good >= 4 * bad else data.decode("cp1252", "replace")


def _utf16(data: bytes) -> str | None:
    """UTF-16 without a mark has the zero bytes of its spaces and digits on one side only."""
    even, odd = data[0::2].count(0), data[1::2].count(0)
    enough = len(data) // 40
    if odd > max(enough, 20 * even):
        return data.decode("utf-16-le", "replace")
    if even > max(enough, 20 * odd):
        return data.decode("utf-16-be", "replace")
    return None


def save(path: Path, text: str) -> None:
    """Write `text` as UTF-8, whole or not at all: an old file stays until the new one is complete.

    Where `path` is a link, what it leads to is written. Raises FormatError when the folder can't be written.
    """
    target = Path(os.path.realpath(path))
    part = target.with_name(f".earmark-{os.getpid()}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except OSError as error:
        with contextlib.suppress(OSError):  # there may be no such folder
            part.unlink(missing_ok=True)
        raise FormatError(
            f"{path} can't be written: {error.strerror or error}.", "Choose another folder or make room."
        ) from error
