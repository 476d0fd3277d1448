# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints what a screen reader finds in the main window: `python -m tests.accessibility_tree`.

A library of its own holds the sample episode with a text of a few sentences; nothing of the user's is touched. Without
a display it runs off-screen.
"""

import os
import sys
import tempfile
from pathlib import Path


def main() -> int:
    """Print the tree of the reading room with its search open; the exit code."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia*=false")
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from desktop.application import build
    from desktop.resources import resource
    from tests.support.accessible import tree, written
    from tests.support.view import talk
    from transcribe import intake
    from transcribe.library import Library

    app = QApplication([sys.argv[0]])
    app.setStyle("Fusion")
    with tempfile.TemporaryDirectory(prefix="earmark-accessibility-") as name:
        folder = Path(name)
        sample = resource("sample")
        with Library(folder / "library.db") as library:
            episode_id = intake.add(library, sample / "podcasts.mp3", [sample / "podcasts.chapters.txt"])
            library.save_transcript(episode_id, talk(60))
        window = build(folder / "library.db", folder / "settings.ini", "tiny.en")
        window.show()
        window.open_episode(episode_id, 2000)
        window.panes.show_search()
        window.search.search("word7")
        QTimer.singleShot(3000, app.exit)
        app.exec()
        print(*written(tree(window)), sep="\n")
        window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
