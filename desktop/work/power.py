# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the computer runs on its battery."""

import ctypes
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.work.jobs import Lane

POLL_MS = 30_000
_SUPPLIES = Path("/sys/class/power_supply")


class PowerWatch(QObject):
    """Looks from time to time, and only while somebody wants to know. Signals: `changed` (whether on battery)."""

    changed = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lane = Lane(lambda _error: None, self)
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self.look)

    def watch(self, wanted: bool) -> None:
        """Begin or end to look."""
        if wanted:
            self._timer.start()
            self.look()
        else:
            self._timer.stop()
            self.changed.emit(False)

    def look(self) -> None:
        """Look now; answered by `changed`."""
        self._lane.run(on_battery, self._answer)

    def close(self) -> None:
        """Look no more."""
        self._timer.stop()
        self._lane.close()

    def _answer(self, battery: bool) -> None:
        if self._timer.isActive():
            self.changed.emit(battery)


if sys.platform == "win32":

    class _PowerStatus(ctypes.Structure):
        # SYSTEM_POWER_STATUS of winbase.h
        _fields_ = (
            ("ac_line", ctypes.c_ubyte),
            ("battery_flag", ctypes.c_ubyte),
            ("battery_percent", ctypes.c_ubyte),
            ("saver", ctypes.c_ubyte),
            ("battery_s", ctypes.c_ulong),
            ("battery_full_s", ctypes.c_ulong),
        )

    def on_battery() -> bool:
        """Whether no mains power comes in; False where the system doesn't say."""
        status = _PowerStatus()
        known = ctypes.windll.kernel32.GetSystemPowerStatus(ctypes.byref(status))
        return bool(known) and status.ac_line == 0

elif sys.platform == "darwin":

    def on_battery() -> bool:
        """Whether no mains power comes in; False where the system doesn't say."""
        command = ["/usr/bin/pmset", "-g", "batt"]
        try:
            said = subprocess.run(command, capture_output=True, text=True, timeout=5, check=False).stdout  # noqa: S603  a fixed command
        except (OSError, subprocess.TimeoutExpired):
            return False
        return "'Battery Power'" in said

else:

    def on_battery() -> bool:
        """Whether a battery of this computer is being emptied while no mains power comes in; False where nothing is
        known. See Documentation/ABI/testing/sysfs-class-power of Linux.
        """
        emptied = False
        for supply in sorted(_SUPPLIES.glob("*")):
            kind = _read(supply / "type")
            if kind in ("Mains", "USB") and _read(supply / "online") == "1":
                return False
            # The battery of a mouse has the scope "Device".
            mine = kind == "Battery" and _read(supply / "scope") != "Device"
            emptied = emptied or (mine and _read(supply / "status") == "Discharging")
        return emptied


def _read(file: Path) -> str:
    try:
        return file.read_text("ascii").strip()
    except (OSError, ValueError):
        return ""
