# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes the pictures of the README and of every view, in light and dark: `make screenshots`.

The sample episode is aligned with tiny.en into a library of its own; nothing of the user's is touched.
With a folder as argument the pictures go there, at the size that QT_SCALE_FACTOR asks for.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).parent
LIT_MS = 26_300  # in the middle of a sentence, some way into the episode
SETTLE_MS = 2_500  # the list of models is read from the disk


def main(folder: Path) -> int:
    """Write the pictures; the exit code."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="earmark-screenshots-") as temporary:
        os.environ["EARMARK_MODELS"] = str(Path(temporary) / "models")
        library = Path(temporary) / "library.db"
        episode_id = _aligned_sample(library)
        return _take(folder, library, Path(temporary) / "settings.ini", episode_id)


def _aligned_sample(path: Path) -> int:
    from transcribe import intake
    from transcribe.library import Library
    from transcribe.speech import models
    from transcribe.speech.jobs import Alignment, run
    from transcribe.speech.recognize import Recognizer

    sample = HERE.parent.parent / "resources" / "sample"
    with Library(path) as library:
        beside = [sample / "podcasts.transcript.txt", sample / "podcasts.chapters.txt"]
        episode_id = intake.add(library, sample / "podcasts.mp3", beside)
        for _ in run(Alignment(library, library.episode(episode_id), Recognizer(models.find("tiny.en")), None)):
            pass
    return episode_id


def _take(folder: Path, library: Path, settings: Path, episode_id: int) -> int:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from desktop.application import build
    from desktop.theme import ThemeChoice

    app = QApplication.instance() or QApplication([])
    if not isinstance(app, QApplication):
        raise TypeError("another kind of application runs already")
    app.setStyle("Fusion")
    window = build(library, settings, "tiny.en")
    window.resize(1280, 800)
    window.show()

    def picture(name: str) -> Callable[[], None]:
        def take() -> None:
            folder.mkdir(parents=True, exist_ok=True)
            window.grab().save(str(folder / f"{name}.png"))

        return take

    def picture_of_models(name: str) -> None:
        if window.models.dialog is not None:
            window.models.dialog.grab().save(str(folder / f"{name}.png"))
            window.models.dialog.close()

    steps: list[Callable[[], object]] = [lambda: window.open_episode(episode_id, LIT_MS)]
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        steps += [
            lambda choice=choice: window.appearance.choose(choice),  # type: ignore[misc]  # the default binds the loop's value
            lambda: window.reading.go_to(LIT_MS),
            picture(f"read-{choice}"),
            window.panes.show_search,
            lambda: window.search.search("waiting"),
            picture(f"search-{choice}"),
            lambda: window.search.closed.emit(),
            window.rooms.show_shelf,
            picture(f"shelf-{choice}"),
            window.models.open,
            lambda choice=choice: picture_of_models(f"models-{choice}"),  # type: ignore[misc]  # as above
            lambda: window.open_episode(episode_id, LIT_MS),
        ]
    for number, step in enumerate([*steps, window.close]):
        QTimer.singleShot((number + 1) * SETTLE_MS, step)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE))
