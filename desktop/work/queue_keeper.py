# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes on around the queue: its panel and button, the shelf's words, the battery, a message at the end."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.settings import Settings
from desktop.shelf.library_model import LibraryModel
from desktop.work import queue_words
from desktop.work.job_queue import JobQueue
from desktop.work.notifier import Notifier
from desktop.work.power import PowerWatch
from desktop.work.queue_panel import QueuePanel


class QueueKeeper(QObject):
    """Wires the queue of one window. `action` is the one that shows the panel."""

    def __init__(
        self,
        window: QWidget,
        queue: JobQueue,
        panel: QueuePanel,
        shelf: LibraryModel,
        action: QAction,
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self._queue, self._shelf, self._action = queue, shelf, action
        self._text = action.iconText()
        self._notifier = Notifier(window)
        self._power = PowerWatch(self)
        panel.battery_chosen.connect(partial(setattr, settings, "rest_on_battery"))
        settings.watch("rest_on_battery", panel.set_rest_on_battery)
        settings.watch("rest_on_battery", self._power.watch)
        self._power.changed.connect(self._hold)
        queue.changed.connect(self._show)
        queue.emptied.connect(lambda done, failed: self._notifier.tell(*queue_words.ended(done, failed)))
        self._power.watch(settings.rest_on_battery)

    def close(self) -> None:
        """The window goes."""
        self._power.close()

    def _show(self) -> None:
        states = {job.episode_id: queue_words.state(self._queue, job) for job in self._queue.jobs}
        self._shelf.set_busy(states)
        to_do = sum(job.unfinished for job in self._queue.jobs)
        self._action.setIconText(f"{self._text} · {to_do}" if to_do else self._text)

    def _hold(self, battery: bool) -> None:
        self._queue.hold(self.tr("resting while on battery") if battery else "")
