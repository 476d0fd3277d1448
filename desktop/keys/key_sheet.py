# SPDX-License-Identifier: GPL-3.0-or-later
"""The sheet of all keys: what there is to do, with which keys, to be found and changed in place."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.actions import Actions, shown_key
from desktop.keys import key_file
from desktop.keys.key_map import Keys, differing, resolved, usual
from desktop.keys.key_rows import KeyRows
from desktop.keys.key_view import KeyView
from desktop.messages import Notice
from desktop.preferences.shared_file import SharedFileError
from desktop.preferences.undo_key import UndoKey
from desktop.theme import Theme, icon
from desktop.toast import Toast
from desktop.widgets import clearable, lens, named, resize_on_screen

FILES = "JSON (*.json)"
_TO_THE_LIST = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class KeySheet(QDialog):
    """It may stay open beside the main window. `keep` is called with what differs from the usual, after each change."""

    def __init__(
        self, actions: Actions, theme: Theme, keep: Callable[[Keys], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        resize_on_screen(self, 720, 680)
        self._actions, self._keep = actions, keep
        self._before: list[dict[str, tuple[str, ...]]] = []
        self.notice = Notice()
        self.sought = named(QLineEdit(), "filter")
        self.sought.setPlaceholderText(self.tr("Find an action or a key"))
        self.sought.setAccessibleName(self.tr("Find an action or a key"))
        self._lens = lens(self.sought)
        clearable(self.sought)
        UndoKey(self.sought)
        self.rows = KeyRows(actions)
        self.view = KeyView(self.rows, theme)
        self._hint = named(QLabel(), "dim")
        self._hint.setWordWrap(True)
        self._question = named(QWidget(), "question")
        self._asked = QLabel()
        self._asked.setWordWrap(True)
        self._take = named(QPushButton(self.tr("Take it")), "primary")
        self._leave = named(QPushButton(self.tr("Leave it")), "boxed")
        self._lay_out()
        self.toast = Toast(self)
        self._connect()
        self._say_hint()
        self._question.hide()
        self.set_theme(theme)
        self.sought.setFocus()

    # Its parts

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(24, 20, 24, 14)
        head.addWidget(named(QLabel(self.tr("Keys")), "emptyTitle"), 1)
        self.sought.setFixedWidth(250)
        head.addWidget(self.sought)
        question = QHBoxLayout(self._question)
        question.setContentsMargins(14, 8, 10, 8)
        question.addWidget(self._asked, 1)
        question.addWidget(self._take)
        question.addWidget(self._leave)
        words = QHBoxLayout()
        words.setContentsMargins(20, 8, 20, 8)
        words.addWidget(self._hint)
        words.addWidget(self._question)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notice)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)
        layout.addLayout(words)
        layout.addWidget(self._foot())

    def _foot(self) -> QWidget:
        foot = named(QWidget(), "foot")
        layout = QHBoxLayout(foot)
        layout.setContentsMargins(20, 10, 20, 10)
        for text, does, do in (
            (self.tr("Load…"), self.tr("Take the keys from a file"), self._ask_to_load),
            (self.tr("Save…"), self.tr("Write what you changed into a file, for others"), self._ask_to_save),
            (self.tr("Reset all"), self.tr("All keys as usual"), self.reset_all),
        ):
            button = named(QPushButton(text), "boxed")
            button.setToolTip(does)
            button.clicked.connect(do)
            layout.addWidget(button)
        layout.insertStretch(2)
        for button in (*foot.findChildren(QPushButton), self._leave):
            button.setAutoDefault(False)  # Return in a field is no press of a button
        return foot

    def _connect(self) -> None:
        self.sought.textChanged.connect(self._seek)
        self.sought.installEventFilter(self)
        self.view.pressed_new.connect(self._pressed)
        self.view.refused.connect(self._refused)
        self.view.removed.connect(self._remove)
        self.view.reset_wanted.connect(lambda name: self._give(name, usual()[name]))
        self.view.asks.connect(lambda waits: self._say_hint(waits=waits))
        self._leave.clicked.connect(self._answered)
        self._actions.keys_changed.connect(lambda _name: self.rows.load())
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self.undo)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.sought.setFocus)

    def set_theme(self, theme: Theme) -> None:
        """Use these colours."""
        self._lens.setIcon(icon("search", theme.dim, 16))
        self.view.delegate.theme = theme
        self.view.viewport().update()

    def _seek(self, text: str) -> None:
        self._answered()
        self.rows.seek(text)

    def _say_hint(self, *, waits: bool = False) -> None:
        if waits:
            self._hint.setText(
                self.tr("Press the new key, with Ctrl, Alt or Shift if you like. Esc leaves it as it is.")
            )
        else:
            self._hint.setText(
                self.tr(
                    "Click a key to change it, or press Return in its row. Insert adds one more, Delete takes it away."
                )
            )

    # What is changed

    def _pressed(self, name: str, number: int, key: str) -> None:
        keys = list(self._actions.keys(name))
        keys[number : number + 1] = [key]
        wanted = tuple(dict.fromkeys(keys))
        other = next((each for each in usual() if each != name and key in self._actions.keys(each)), None)
        if other is None:
            self._give(name, wanted)
            return
        words = self.tr("{key} is in use: “{does}”. Shall it do this instead?")
        self._asked.setText(words.format(key=shown_key(key), does=self._actions.does(other)))
        self._hint.hide()
        self._question.show()
        self._take.clicked.connect(partial(self._take_from, name, wanted))
        self._take.setFocus()

    def _take_from(self, name: str, wanted: tuple[str, ...], *_: object) -> None:
        self._answered()
        self._give(name, wanted)

    def _answered(self) -> None:
        """The question is gone, whatever the answer."""
        if self._question.isHidden():
            return
        self._take.clicked.disconnect()
        self._question.hide()
        self._hint.show()
        self.view.setFocus()

    def _give(self, name: str, keys: tuple[str, ...]) -> None:
        """These trigger it from now on, and nothing else."""
        others = {each: tuple(key for key in self._actions.keys(each) if key not in keys) for each in usual()}
        self._set(others | {name: keys})

    def _remove(self, name: str, number: int) -> None:
        keys = self._actions.keys(name)
        self._give(name, () if number < 0 else keys[:number] + keys[number + 1 :])

    def _refused(self, _name: str) -> None:
        self.toast.say(self.tr("This key is needed to move about; choose another one."))

    def _set(self, keys: Keys) -> bool:
        """Whether that is any change."""
        before = {name: self._actions.keys(name) for name in usual()}
        if before == dict(keys):
            return False
        self._before.append(before)
        self._apply(keys)
        return True

    def _apply(self, keys: Keys) -> None:
        for name, each in keys.items():
            self._actions.set_keys(name, each)
        self._keep(differing(keys))

    def undo(self) -> None:
        """Take back what was changed last."""
        if self._before:
            self._apply(self._before.pop())
        else:
            self.toast.say(self.tr("There is nothing to undo."))

    def reset_all(self) -> None:
        """All keys as usual."""
        self._tell(self._set(usual()), self.tr("All keys are as usual."))

    def save_to(self, path: Path) -> None:
        """Write what was changed into a file."""
        try:
            key_file.save(path, differing({name: self._actions.keys(name) for name in usual()}))
        except SharedFileError as error:
            self.notice.error(error)
        else:
            self.toast.say(self.tr("The keys are in “{name}”.").format(name=path.name))

    def load_from(self, path: Path) -> None:
        """Take what a file says; one that is no good changes nothing."""
        try:
            own = key_file.load(path)
        except SharedFileError as error:
            self.notice.say(error.message, self.tr("Nothing was changed."))
            return
        self.notice.hide()
        self._tell(self._set(resolved(own)), self.tr("The keys of “{name}” are yours now.").format(name=path.name))

    def _tell(self, changed: bool, words: str) -> None:
        if changed:
            self.toast.say(words, act=self.tr("Undo"), do=partial(self._undo_to, len(self._before)))
        else:
            self.toast.say(words)

    def _undo_to(self, count: int) -> None:
        while len(self._before) >= count:
            self._apply(self._before.pop())

    def _ask_to_save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Write the keys into a file"), "earmark-keys.json", FILES)
        if name:
            self.save_to(Path(name))

    def _ask_to_load(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Take the keys from a file"), "", FILES)
        if name:
            self.load_from(Path(name))

    # Keys of the sheet itself

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the box, Down and Return go to the list."""
        key = event.key() if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress else None
        if watched is self.sought and key in _TO_THE_LIST and self.rows.rowCount():
            self.view.choose_first()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves a key to its action, then closes."""
        if event.key() == Qt.Key.Key_Escape and not self._question.isHidden():
            self._answered()
        else:
            super().keyPressEvent(event)
