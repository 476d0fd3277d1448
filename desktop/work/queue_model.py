# SPDX-License-Identifier: GPL-3.0-or-later
"""The queue as rows: data for the view, and how a row is drawn."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.ordered_rows import ID_ROLE, OrderedModel, draw_row
from desktop.rows import ROOT, Index
from desktop.theme import Theme, sans
from desktop.work import queue_words
from desktop.work.job_queue import JobQueue
from transcribe.library import JobState, QueuedJob


class Role(IntEnum):
    """What a row knows."""

    JOB = Qt.ItemDataRole.UserRole  # QueuedJob
    STATE = Qt.ItemDataRole.UserRole + 1  # in words
    SHARE = Qt.ItemDataRole.UserRole + 2  # 0 to 1


class QueueModel(OrderedModel):
    """The jobs in their order."""

    mime = "application/x-earmark-job"

    def __init__(self, queue: JobQueue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue = queue
        self._jobs: tuple[QueuedJob, ...] = queue.jobs
        queue.changed.connect(self._follow)

    def row_of(self, episode_id: int) -> int:
        """Where an episode's job stands; -1 when it has none."""
        return next((row for row, job in enumerate(self._jobs) if job.episode_id == episode_id), -1)

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many jobs."""
        return 0 if parent.isValid() else len(self._jobs)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's signature
        """See `Role`; the text is what a screen reader says."""
        if not index.isValid():
            return None
        job = self._jobs[index.row()]
        if role == ID_ROLE:
            return job.episode_id
        if role == Role.JOB:
            return job
        if role == Role.SHARE:
            return queue_words.share(self._queue, job)
        said = queue_words.state(self._queue, job) or self.tr("done")
        if role == Role.STATE:
            return said
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{job.title}, {said}"
        if role == Qt.ItemDataRole.ToolTipRole and job.state is JobState.FAILED:
            return f"{job.message} {job.hint}".strip()
        return None

    def _follow(self) -> None:
        jobs = self._queue.jobs
        same = [job.episode_id for job in jobs] == [job.episode_id for job in self._jobs]
        if same and jobs:
            self._jobs = jobs
            self.dataChanged.emit(self.index(0), self.index(len(jobs) - 1))
        else:
            self.beginResetModel()
            self._jobs = jobs
            self.endResetModel()


class QueueDelegate(QStyledItemDelegate):
    """Draws title, state, and a hairline that fills as the job is done."""

    HEIGHT = 62

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows are alike."""
        return QSize(240, self.HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        job: QueuedJob = index.data(Role.JOB)
        finished = job.state is JobState.DONE
        lines = (
            (job.title, sans(14, bold=True), "dim" if finished else "ink"),
            (index.data(Role.STATE), sans(12), "ink" if job.state is JobState.FAILED else "dim"),
        )
        painter.save()
        box = draw_row(painter, option, self.theme, lines, top_px=9)
        if not finished:
            line = QRectF(box.left(), option.rect.bottom() - 9, box.width(), 2)
            painter.fillRect(line, QColor(self.theme.hairline))
            line.setWidth(line.width() * index.data(Role.SHARE))
            painter.fillRect(line, QColor(self.theme.accent))
        painter.restore()
