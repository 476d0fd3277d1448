# SPDX-License-Identifier: GPL-3.0-or-later
"""What the listener changed in the open episode, so that it can be undone and done again."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QUndoCommand, QUndoStack

from desktop.actions import Actions
from desktop.toast import Toast

Step = Callable[[], None]


class History(QObject):
    """Wires two actions, undo and redo; says what they undid and did again.

    Before the first of its changes come those of earlier days, which the library knows; `earlier` of them are undone.
    """

    def __init__(self, actions: Actions | Mapping[str, QAction], toast: Toast, parent: QObject) -> None:
        super().__init__(parent)
        self._stack = QUndoStack(self)
        self._toast = toast
        self.earlier = 0
        self._undo_earlier: Step | None = None
        self._redo_earlier: Step | None = None
        actions["undo"].triggered.connect(self.undo)
        actions["redo"].triggered.connect(self.redo)

    def do(self, text: str, do: Step, undo: Step) -> None:
        """Do something that can be undone; `text` is what it is called."""
        self.earlier = 0
        self._stack.push(_Change(text, do, undo))

    def remember(self, text: str, again: Step, undo: Step) -> None:
        """Something was done that can be undone, and done again."""
        self.earlier = 0
        self._stack.push(_Change(text, again, undo, done=True))

    def go_on_with(self, undo: Step, redo: Step) -> None:
        """How to undo what was changed on earlier days, and do it again; they say themselves what they did."""
        self._undo_earlier, self._redo_earlier = undo, redo

    def forget(self) -> None:
        """Another episode is open."""
        self._stack.clear()
        self.earlier = 0

    def undo(self) -> None:
        """Take back what was done last."""
        if not self._stack.canUndo():
            if self._undo_earlier is not None:
                self._undo_earlier()
                return
            self._toast.say(self.tr("There is nothing to undo."))
            return
        text = self._stack.undoText()
        self._stack.undo()
        self._toast.say(self.tr("Undone: {what}").format(what=text), act=self.tr("Redo"), do=self.redo)

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self.earlier and not self._stack.canUndo() and self._redo_earlier is not None:
            self._redo_earlier()
            return
        if not self._stack.canRedo():
            self._toast.say(self.tr("There is nothing to do again."))
            return
        text = self._stack.redoText()
        self._stack.redo()
        self._toast.say(self.tr("Done again: {what}").format(what=text), act=self.tr("Undo"), do=self.undo)


class _Change(QUndoCommand):
    def __init__(self, text: str, do: Step, undo: Step, *, done: bool = False) -> None:
        super().__init__(text)
        self._do, self._undo, self._done = do, undo, done

    def redo(self) -> None:
        if not self._done:  # Qt does at once what is put on its stack
            self._do()
        self._done = False

    def undo(self) -> None:
        self._undo()
