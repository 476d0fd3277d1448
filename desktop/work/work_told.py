# SPDX-License-Identifier: GPL-3.0-or-later
"""What the listener is told of the work on the texts: at the top how it stands, in the notice bar what came of it."""

from PySide6.QtCore import QObject

from desktop.layout.rooms import Rooms
from desktop.messages import Notice
from desktop.reading.reading_page import ReadingPage
from desktop.top_bar import TopBar
from desktop.work.text_work import TextWork


class WorkTold(QObject):
    """Between the work on one side, the top bar and the notice bar on the other."""

    def __init__(self, work: TextWork, rooms: Rooms, reading: ReadingPage, top: TopBar, notice: Notice) -> None:
        super().__init__(rooms)
        self._work, self._rooms, self._reading, self._top, self._notice = work, rooms, reading, top, notice
        top.act_wanted.connect(lambda: work.act(rooms.read_id))
        rooms.changed.connect(self._show)
        work.status_changed.connect(self._show)
        work.stopped.connect(self._offer_to_go_on)
        work.noticed.connect(notice.say)

    def _show(self) -> None:
        """The work on the text in sight, or the state of the text; on the shelf, the work in hand."""
        read_id = self._rooms.read_id
        standing = self._work.standing(read_id)
        self._top.set_status(standing.words or (self._reading.state if read_id else ""), standing.act)

    def _offer_to_go_on(self, episode_id: int, message: str, hint: str) -> None:
        self._notice.say(message, hint, act=self.tr("Go on"), do=lambda: self._work.resume(episode_id))
