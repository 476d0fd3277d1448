# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a sound device of PulseAudio is still there.

Qt 6.11 hears that a device has gone only together with the next that is new, unless it was the system's own; the
sound meanwhile comes out of another one. So the server's own tool is asked, where it is installed.
"""

import shutil
import sys

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

_TOOL = "pactl"


class PulseWatch(QObject):
    """Watches one device at a time. Signals: `gone` (its id)."""

    gone = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._tool = shutil.which(_TOOL) if sys.platform == "linux" else None
        self._id = ""
        self._seen = False  # the server calls a device as Qt does; another sound system may not
        self._events = self._process()
        self._events.readyReadStandardOutput.connect(self._heard)
        self._list = self._process()
        self._list.finished.connect(self._listed)

    def watch(self, device_id: str) -> None:
        """Watch this device; empty: none."""
        if device_id == self._id or self._tool is None:
            return
        self._id, self._seen = device_id, False
        for process in (self._events, self._list):
            process.kill()
            process.waitForFinished(1000)
        if device_id:
            self._events.start(self._tool, ["subscribe"])
            self._list.start(self._tool, ["list", "short", "sinks"])

    def _process(self) -> QProcess:
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("LC_ALL", "C")
        process.setProcessEnvironment(environment)
        return process

    def _heard(self) -> None:
        said = self._events.readAllStandardOutput().data()
        if b"'remove' on sink #" in said and self._tool and self._list.state() is QProcess.ProcessState.NotRunning:
            self._list.start(self._tool, ["list", "short", "sinks"])

    def _listed(self) -> None:
        lines = bytes(self._list.readAllStandardOutput().data()).decode("utf-8", "replace").splitlines()
        there = self._id in {fields[1] for line in lines if len(fields := line.split("\t")) > 1}
        if self._seen and not there:
            self.gone.emit(self._id)
        self._seen = there
