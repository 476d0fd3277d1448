# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks where marks shall be written, and writes them; folder and format are remembered."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.file_names import completed
from desktop.languages import translate
from desktop.marks.mark_store import MarkStore
from desktop.settings import Settings
from desktop.work.jobs import Failed
from transcribe.marks import MarkedEpisode
from transcribe.marks.files import ONE_EPISODE, WRITABLE

SAFE = " -_.,()’'"  # signs that a file may have in its name everywhere


class MarkExport(QObject):
    """Writes off the window's thread. `said` is told what was done, `failed` what went wrong."""

    def __init__(self, settings: Settings, store: MarkStore, parent: QObject) -> None:
        super().__init__(parent)
        self._settings, self._store = settings, store

    def ask(
        self, episodes: Sequence[MarkedEpisode], window: QWidget, said: Callable[[str], None], failed: Failed
    ) -> None:
        """Ask for a file, and write it."""
        kinds = {f"{_name(suffix)} (*{suffix})": suffix for suffix in _possible(episodes)}
        before = next((kind for kind, suffix in kinds.items() if suffix == self._settings.marks_format), "")
        title = self.tr("Write marks to a file")
        chosen, kind = QFileDialog.getSaveFileName(
            window, title, str(self._folder() / self._file_name(episodes)), ";;".join(kinds), before
        )
        if chosen:
            self.write(Path(chosen), kinds.get(kind, ".md"), episodes, said, failed)

    def write(
        self,
        target: Path,
        suffix: str,
        episodes: Sequence[MarkedEpisode],
        said: Callable[[str], None],
        failed: Failed,
    ) -> None:
        """Write them; a name that says no format gets the suffix of the chosen one."""
        if target.suffix.lower() not in WRITABLE:
            target = completed(target, suffix)
        self._settings.marks_folder, self._settings.marks_format = str(target.parent), target.suffix.lower()
        words = self.tr("%n marks are written to {file}.", "", sum(len(each.marks) for each in episodes))
        self._store.write(target, episodes, lambda: said(words.format(file=target.name)), failed)

    def _folder(self) -> Path:
        folder = Path(self._settings.marks_folder or "/nowhere")
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return folder if folder.is_dir() else Path(documents)

    def _file_name(self, episodes: Sequence[MarkedEpisode]) -> str:
        title = episodes[0].episode.metadata.title if len(episodes) == 1 else ""
        words = self.tr("Marks – {title}").format(title=title) if title else self.tr("Marks")
        safe = "".join(sign for sign in words if sign.isalnum() or sign in SAFE or sign == "–")[:80].strip()
        return safe + self._settings.marks_format


def _possible(episodes: Sequence[MarkedEpisode]) -> list[str]:
    return [suffix for suffix in WRITABLE if len(episodes) == 1 or suffix not in ONE_EPISODE]


def _name(suffix: str) -> str:
    names = {
        ".md": translate("Marks", "Markdown"),
        ".csv": translate("Marks", "Table (CSV)"),
        ".json": "JSON",
        ".txt": translate("Marks", "Labels for Audacity"),
        ".vtt": "WebVTT",
    }
    return names[suffix]
