# SPDX-License-Identifier: GPL-3.0-or-later
"""The queue beside the text: what is being done, what waits, what failed; stop it, move it, take it off."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ordered_rows import OrderedView
from desktop.theme import Theme, icon
from desktop.widgets import TickBox, close_button, named
from desktop.work import queue_words
from desktop.work.job_queue import JobQueue
from desktop.work.queue_model import QueueDelegate, QueueModel, Role
from transcribe.library import JobState, QueuedJob


class QueuePanel(QWidget):
    """Signals: `opened` (episode id); `closed`; `battery_chosen` (whether work rests on battery)."""

    opened = Signal(int)
    closed = Signal()
    battery_chosen = Signal(bool)

    def __init__(self, queue: JobQueue, theme: Theme, *, rests_on_battery: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("queuePanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._queue = queue
        self._model = QueueModel(queue, self)
        self._view = OrderedView(self._model, self.tr("Queue"))
        self._delegate = QueueDelegate(theme, self._view)
        self._title = named(QLabel(self.tr("Queue")), "paneTitle")
        self._summary = named(QLabel(), "dim")
        self._summary.setWordWrap(True)
        self._all = self._button(self.tr("Pause all"), self._pause_or_resume_all)
        self._none = self._button(self.tr("Cancel all"), lambda: queue.cancel())
        self._clear = self._button(self.tr("Clear done"), queue.clear_done)
        self._pause = self._button(self.tr("Pause"), self._pause_or_resume)
        self._up = self._button(self.tr("Up"), lambda: self._move(-1), tip="Alt+Up")
        self._down = self._button(self.tr("Down"), lambda: self._move(1), tip="Alt+Down")
        self._remove = self._button(self.tr("Remove"), self._cancel, tip="Del")
        self._why = named(QLabel(), "dim")
        self._why.setTextFormat(Qt.TextFormat.PlainText)
        self._why.setWordWrap(True)
        self._battery = TickBox(self.tr("Rest while on battery"))
        self._battery.setChecked(rests_on_battery)
        self._battery.toggled.connect(self.battery_chosen)
        self._close = close_button(self.tr("Close the queue"))
        self._close.clicked.connect(self.closed)
        self._dress_list()
        self._lay_out()
        queue.changed.connect(self._show)
        self._show()
        self.set_theme(theme)

    def _button(self, text: str, do: Callable[[], None], tip: str = "") -> QPushButton:
        button = named(QPushButton(text), "link")
        button.clicked.connect(lambda: do())
        if tip:
            button.setToolTip(f"{text}  ({QKeySequence(tip).toString(QKeySequence.SequenceFormat.NativeText)})")
        return button

    def _dress_list(self) -> None:
        self._view.setItemDelegate(self._delegate)
        self._view.setUniformItemSizes(True)
        self._view.activated.connect(self._open)
        self._view.selectionModel().currentChanged.connect(self._show)
        self._view.move_wanted.connect(self._move)
        self._view.remove_wanted.connect(self._cancel)
        self._model.modelAboutToBeReset.connect(self._remember_row)
        self._model.modelReset.connect(self._choose_again)
        self._model.dropped.connect(self._queue.move)
        self._chosen = 0

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 12)
        layout.setSpacing(6)
        title = _row(self._title)
        title.addWidget(self._close)
        title.setContentsMargins(18, 0, 8, 0)
        layout.addLayout(title)
        layout.addLayout(_row(self._summary))
        layout.addLayout(_row(self._all, self._none, self._clear))
        layout.addWidget(self._view, 1)
        layout.addLayout(_row(self._why))
        layout.addLayout(_row(self._pause, self._up, self._down, self._remove))
        layout.addLayout(_row(self._battery))

    def set_theme(self, theme: Theme) -> None:
        """Use these colours."""
        self._delegate.theme = theme
        self._close.setIcon(icon("close", theme.dim, 16))
        self._view.viewport().update()

    def set_rest_on_battery(self, rest: bool) -> None:
        """Say whether work rests while on battery."""
        self._battery.setChecked(rest)

    def focus(self) -> None:
        """Ready for the keyboard, at the first job."""
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self._current is None:
            self._view.setCurrentIndex(self._model.index(0))

    @property
    def _current(self) -> QueuedJob | None:
        job = self._view.currentIndex().data(Role.JOB)
        return job if isinstance(job, QueuedJob) else None

    def _show(self) -> None:
        """Buttons that fit what there is."""
        jobs, chosen = self._queue.jobs, self._current
        self._summary.setText(queue_words.summary(self._queue) or self.tr("Nothing to do."))
        going = any(job.unfinished for job in jobs)
        self._all.setText(self.tr("Pause all") if going else self.tr("Resume all"))
        self._all.setVisible(going or any(job.state is JobState.PAUSED for job in jobs))
        self._none.setVisible(any(job.state is not JobState.DONE for job in jobs))
        self._clear.setVisible(any(job.state is JobState.DONE for job in jobs))
        failed = chosen is not None and chosen.state is JobState.FAILED
        self._why.setText(f"{chosen.message} {chosen.hint}".strip() if chosen is not None and failed else "")
        self._why.setVisible(failed)
        for button in (self._pause, self._up, self._down, self._remove):
            button.setVisible(chosen is not None)
        if chosen is not None:
            names = {JobState.PAUSED: self.tr("Resume"), JobState.FAILED: self.tr("Try again")}
            self._pause.setText(names.get(chosen.state, self.tr("Pause")))
            self._pause.setEnabled(chosen.state is not JobState.DONE)
            row = self._view.currentIndex().row()
            self._up.setEnabled(row > 0)
            self._down.setEnabled(row < len(jobs) - 1)

    def _pause_or_resume_all(self) -> None:
        if any(job.unfinished for job in self._queue.jobs):
            self._queue.pause()
        else:
            self._queue.resume()

    def _pause_or_resume(self) -> None:
        job = self._current
        if job is not None:
            (self._queue.pause if job.unfinished else self._queue.resume)([job.episode_id])

    def _cancel(self) -> None:
        if self._current is not None:
            self._queue.cancel([self._current.episode_id])

    def _move(self, by: int) -> None:
        job, row = self._current, self._view.currentIndex().row()
        jobs = self._queue.jobs
        if job is None or not 0 <= row + by < len(jobs):
            return
        behind = row + by + (1 if by > 0 else 0)
        self._queue.move(job.episode_id, jobs[behind].episode_id if behind < len(jobs) else None)

    def _open(self, index: QModelIndex) -> None:
        job = index.data(Role.JOB)
        if isinstance(job, QueuedJob):
            self.opened.emit(job.episode_id)

    def _remember_row(self) -> None:
        self._chosen = self._current.episode_id if self._current is not None else 0

    def _choose_again(self) -> None:
        row = self._model.row_of(self._chosen)
        if row >= 0:
            self._view.setCurrentIndex(self._model.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _row(*widgets: QWidget) -> QHBoxLayout:
    layout = QHBoxLayout()
    # The letters of buttons, which have a margin of their own, stand under those of the labels.
    edge = 13 if isinstance(widgets[0], QPushButton) else 18
    layout.setContentsMargins(edge, 0, edge, 0)
    layout.setSpacing(8)
    for widget in widgets:
        layout.addWidget(widget, 1 if isinstance(widget, QLabel) else 0)
    layout.addStretch()
    return layout
