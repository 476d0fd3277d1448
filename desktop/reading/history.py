# SPDX-License-Identifier: GPL-3.0-or-later
"""What the listener changed in the open episode, so that it can be undone and done again."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand, QUndoStack

from desktop.actions import Actions
from desktop.toast import Toast

Step = Callable[[], None]


class History(QObject):
    """Wires two actions, undo and redo; says what they undid and did again."""

    def __init__(self, actions: Actions, toast: Toast, parent: QObject) -> None:
        super().__init__(parent)
        self._stack = QUndoStack(self)
        self._toast = toast
        actions["undo"].triggered.connect(self.undo)
        actions["redo"].triggered.connect(self.redo)

    def do(self, text: str, do: Step, undo: Step) -> None:
        """Do something that can be undone; `text` is what it is called."""
        self._stack.push(_Change(text, do, undo))

    def forget(self) -> None:
        """Another episode is open."""
        self._stack.clear()

    def undo(self) -> None:
        """Take back what was done last."""
        if not self._stack.canUndo():
            self._toast.say(self.tr("There is nothing to undo."))
            return
        text = self._stack.undoText()
        self._stack.undo()
        self._toast.say(self.tr("Undone: {what}").format(what=text), act=self.tr("Redo"), do=self.redo)

    def redo(self) -> None:
        """Do again what was taken back last."""
        if not self._stack.canRedo():
            self._toast.say(self.tr("There is nothing to do again."))
            return
        text = self._stack.redoText()
        self._stack.redo()
        self._toast.say(self.tr("Done again: {what}").format(what=text), act=self.tr("Undo"), do=self.undo)


class _Change(QUndoCommand):
    def __init__(self, text: str, do: Step, undo: Step) -> None:
        super().__init__(text)
        self._do, self._undo = do, undo

    def redo(self) -> None:
        self._do()

    def undo(self) -> None:
        self._undo()
