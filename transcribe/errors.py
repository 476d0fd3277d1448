# SPDX-License-Identifier: GPL-3.0-or-later
"""What can go wrong for a user, each as one sentence and a hint.

Everything that the outside world can cause (a broken file, a full disk, a missing model) is an
`EarmarkError`. Anything else that is raised is a bug and is not caught.
"""


class EarmarkError(Exception):
    """An expected failure.

    `message` is one sentence fit for a user, `hint` says what to do about it (may be empty).
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class MediaError(EarmarkError):
    """An audio or video file can't be found, opened or decoded."""


class FormatError(EarmarkError):
    """A transcript or chapter file can't be read, or can't be written in that format."""


class ModelError(EarmarkError):
    """A speech model is not here, or its files are damaged."""


class LibraryError(EarmarkError):
    """The library can't be opened, written, or is from a newer version."""


class Cancelled(EarmarkError):  # noqa: N818  it is not an error to the user, who asked for it
    """The user stopped the work; what was finished is kept."""

    def __init__(self) -> None:
        super().__init__("Stopped.", "What was finished is kept.")
