# SPDX-License-Identifier: GPL-3.0-or-later
"""What all tests share."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.support.screen import virtual_screen
from tests.support.sound import NullSink, kept_awake, null_sink

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def sample() -> Path:
    """The folder of the bundled sample episode."""
    return ROOT / "resources" / "sample"


@pytest.fixture(scope="session")
def shared() -> Path:
    """Real recordings and pages that are not part of the product; tests that want them skip without them."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("no shared material beside this checkout")
    return folder


@pytest.fixture(scope="session", autouse=True)
def model_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """An app model folder of our own: tests leave nothing in the user's."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("models")
        patch.setenv("EARMARK_MODELS", str(folder))
        yield folder


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A cache of our own."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("cache")
        patch.setenv("EARMARK_CACHE", str(folder))
        yield folder


@pytest.fixture(scope="session")
def sink() -> Iterator[NullSink]:
    """The sound card of everything that plays in this process."""
    with pytest.MonkeyPatch.context() as patch, null_sink() as sink, kept_awake(sink):
        for name, value in sink.env.items():
            patch.setenv(name, value)
        yield sink


@pytest.fixture(scope="session")
def qapp(sink: NullSink) -> Iterator["QApplication"]:
    """The one QApplication, on a screen and a sound card of its own; both must be there before it is.

    A real X server rather than Qt's off-screen platform: windows are exposed, get the keyboard and are moved as
    on a desktop. Where none is installed, or `QT_QPA_PLATFORM` says otherwise, the platform that Qt finds does.
    """
    from PySide6.QtWidgets import QApplication

    with pytest.MonkeyPatch.context() as patch:
        if "QT_QPA_PLATFORM" in os.environ or shutil.which("Xvfb") is None:
            yield from _application(QApplication)
            return
        with virtual_screen() as env:
            for name, value in env.items():
                patch.setenv(name, value)
            yield from _application(QApplication)


def _application(kind: type["QApplication"]) -> Iterator["QApplication"]:
    from PySide6.QtCore import QLoggingCategory

    from desktop.languages import Language, speak

    app = kind(["earmark"])
    QLoggingCategory.setFilterRules("qt.multimedia*.info=false")  # FFmpeg's account of each file, past every handler
    app.setStyle("Fusion")
    speak(Language.ENGLISH)  # for the plural forms of what is tested without the window
    yield app
    app.shutdown()  # before its screen goes
