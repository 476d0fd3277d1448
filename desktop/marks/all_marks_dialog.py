# SPDX-License-Identifier: GPL-3.0-or-later
"""The window of all marks: one list across the library, sifted, played from, changed, and written to files."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.fields import ChoiceBox
from desktop.marks import shapes
from desktop.marks.all_marks_model import AllMarksModel, Row, Sieve
from desktop.marks.all_marks_row import AllMarksDelegate
from desktop.marks.mark_changes import MarkChanges
from desktop.marks.mark_store import MarkStore
from desktop.marks.marks_view import MarksView
from desktop.marks.note_keeper import NoteKeeper
from desktop.messages import Notice
from desktop.playback.player import Player
from desktop.reading.history import History
from desktop.theme import Theme, icon
from desktop.toast import Toast
from desktop.widgets import clearable, lens, named, resize_on_screen
from transcribe.marks import Colour, Mark, MarkedEpisode


class AllMarksDialog(QDialog):
    """It stays open beside the main window. What is done in it is undone in it.

    Signals: `play_wanted` (episode id, ms); `export_wanted` (MarkedEpisodes).
    """

    play_wanted = Signal(int, int)
    export_wanted = Signal(object)

    def __init__(self, store: MarkStore, player: Player, theme: Callable[[], Theme], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Marks"))
        resize_on_screen(self, 860, 640)
        self._store = store
        self.notice = Notice()
        self.field = named(QLineEdit(), "filter")
        self.field.setPlaceholderText(self.tr("Find in quotes, notes and tags"))
        self.field.setAccessibleName(self.tr("Find in quotes, notes and tags"))
        clearable(self.field)
        self._lens = lens(self.field)
        self.shows = _choice(self.tr("Show"))
        self.tags = _choice(self.tr("Tag"))
        self.colours = _choice(self.tr("Colour"))
        self.model = AllMarksModel(self)
        self.view = MarksView(self.model, self.tr("All marks"), theme())
        self.view.setSelectionMode(MarksView.SelectionMode.ExtendedSelection)
        self.view.setUniformItemSizes(True)
        self._delegate = AllMarksDelegate(theme(), self.view)
        self.view.setItemDelegate(self._delegate)
        self._count = named(QLabel(), "dim")
        self._empty = named(QLabel(), "dim")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self.delete = _button(self.tr("Delete"), self.tr("Delete the marks that are selected"))
        self.export = _button(self.tr("Export…"), self.tr("Write the selected marks, or all that are shown, to a file"))
        self._lay_out()
        self.toast = Toast(self.view)
        self.history = History(self._undo_actions(), self.toast, self)
        self.changes = MarkChanges(store, self.history, self.toast, self)
        self.notes = NoteKeeper(store, self.changes, player, theme, self)
        self._connect()
        self.set_theme(theme())
        self._load()
        self.field.setFocus()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(24, 20, 24, 8)
        head.addWidget(named(QLabel(self.tr("Marks")), "emptyTitle"), 1)
        self.field.setFixedWidth(300)
        head.addWidget(self.field)
        sieve = QHBoxLayout()
        sieve.setContentsMargins(24, 0, 24, 10)
        sieve.setSpacing(8)
        sieve.addWidget(self._count, 1)
        for box in (self.shows, self.tags, self.colours):
            sieve.addWidget(box)
        foot = named(QWidget(), "foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(20, 10, 20, 10)
        hint = self.tr("Click to play. Double click or F2 to write, 1 to 5 for a colour.")
        row.addWidget(named(QLabel(hint), "dim"), 1)
        row.addWidget(self.delete)
        row.addWidget(self.export)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notice)
        layout.addLayout(head)
        layout.addLayout(sieve)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._empty, 1)
        layout.addWidget(foot)

    def _undo_actions(self) -> dict[str, QAction]:
        found = {}
        for name, text, keys in (
            ("undo", self.tr("Undo"), QKeySequence.StandardKey.Undo),
            ("redo", self.tr("Redo"), QKeySequence.StandardKey.Redo),
        ):
            found[name] = action = QAction(text, self)
            action.setShortcuts(keys)
            self.addAction(action)
        return found

    def _connect(self) -> None:
        view, store = self.view, self._store
        self.field.textChanged.connect(self._sift)
        self.field.installEventFilter(self)
        for box in (self.shows, self.tags, self.colours):
            box.currentIndexChanged.connect(self._sift)
        view.clicked.connect(self._clicked)
        view.play_wanted.connect(self._play)
        view.edit_wanted.connect(self._edit)
        view.removed.connect(lambda rows: self.changes.remove(self._placed(rows)))
        view.painted.connect(lambda rows, colour: self.changes.paint(self._placed(rows), colour))
        view.left.connect(self.field.setFocus)
        view.selectionModel().selectionChanged.connect(self._say_how_many)
        self.delete.clicked.connect(lambda: self.changes.remove(self._placed(view.selectionModel().selectedIndexes())))
        self.export.clicked.connect(lambda: self.export_wanted.emit(self.chosen()))
        store.kept.connect(self._kept)
        store.forgotten.connect(self._forgotten)

    def set_theme(self, theme: Theme) -> None:
        """Use these colours."""
        self._lens.setIcon(icon("search", theme.dim, 16))
        self._delegate.theme = self.view.theme = theme
        self.view.viewport().update()
        chosen = self.colours.currentIndex()
        entries = [(self.tr("Every colour"), None), *((shapes.colour_name(colour), colour) for colour in Colour)]
        _fill(self.colours, entries)
        for number, colour in enumerate(Colour, start=1):
            self.colours.setItemIcon(number, shapes.icon(colour, theme))
        self.colours.setCurrentIndex(max(0, chosen))

    # What is shown

    def _load(self) -> None:
        self._store.load_all(self._show)

    def _show(self, episodes: Sequence[MarkedEpisode]) -> None:
        chosen = [self.model.row(index).mark.id for index in self.view.selectionModel().selectedIndexes()]
        self.model.set_episodes(episodes)
        self._offer()
        for mark_id in chosen:
            number = self.model.row_of(mark_id)
            if number is not None:
                self.view.selectionModel().select(self.model.index(number), QItemSelectionModel.SelectionFlag.Select)

    def _offer(self) -> None:
        """Shows and tags that there are by now."""
        _fill(self.shows, [(self.tr("Every show"), ""), *((show, show) for show in self.model.shows)])
        _fill(self.tags, [(self.tr("Every tag"), ""), *((f"#{tag}", tag) for tag in self.model.tags)])
        self.notes.know([row.mark for row in self.model.shown])
        self._sift()

    def _sift(self) -> None:
        show, tag, colour = (box.currentData() for box in (self.shows, self.tags, self.colours))
        # Qt gives back plain text for a text of any kind.
        self.model.sift(Sieve(self.field.text(), show or "", tag or "", Colour(colour) if colour else None))
        self._say_how_many()

    def _say_how_many(self) -> None:
        shown, total, chosen = (
            self.model.rowCount(),
            self.model.total,
            len(self.view.selectionModel().selectedIndexes()),
        )
        if chosen > 1:
            said = self.tr("%n marks selected", "", chosen)
        elif shown < total:
            said = self.tr("{shown} of %n marks", "", total).format(shown=shown)
        else:
            said = self.tr("%n marks", "", total)
        self._count.setText(said)
        none = self.tr("No marks yet. While you listen, B marks a word, and M writes a note with it.")
        self._empty.setText(self.tr("No mark is like that.") if total else none)
        self.view.setVisible(shown > 0)
        self._empty.setVisible(shown == 0)
        self.delete.setEnabled(chosen > 0)
        self.export.setEnabled(shown > 0)

    def _kept(self, _number: int, marks: Sequence[Mark]) -> None:
        if self.model.knows(marks):
            self.model.change(marks)
            self._offer()
        else:
            self._load()

    def _forgotten(self, ids: Sequence[int]) -> None:
        row = self.view.currentIndex().row()
        self.model.forget(ids)
        self._offer()
        if row >= 0 and self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(min(row, self.model.rowCount() - 1)))

    # What the listener does

    def chosen(self) -> list[MarkedEpisode]:
        """The marks that are selected, where there are several; else all that are shown."""
        rows = self._rows(self.view.selectionModel().selectedIndexes())
        return self.model.episodes(rows if len(rows) > 1 else self.model.shown)

    def _rows(self, indexes: Sequence[QModelIndex]) -> list[Row]:
        return [self.model.row(index) for index in sorted(indexes, key=lambda index: index.row())]

    def _placed(self, indexes: Sequence[QModelIndex]) -> list[tuple[int, Mark]]:
        return [(row.episode_id, row.mark) for row in self._rows(indexes)]

    def _clicked(self, index: QModelIndex) -> None:
        """With Shift or Ctrl a click only selects."""
        if QApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier:
            self._play(index)

    def _play(self, index: QModelIndex) -> None:
        row = self.model.row(index)
        self.play_wanted.emit(row.episode_id, row.mark.start_ms)

    def _edit(self, index: QModelIndex) -> None:
        row = self.model.row(index)
        self.notes.edit(row.episode_id, row.mark, self.view, beside=self.view.visualRect(index))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the field, Down and Return lead to the list, and Escape empties it before it closes the window."""
        if watched is self.field and event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.model.rowCount():
                self.view.setFocus(Qt.FocusReason.OtherFocusReason)
                self.view.setCurrentIndex(self.model.index(0))
                return True
            if key is Qt.Key.Key_Escape and self.field.text():
                self.field.clear()
                return True
        return False


def _choice(name: str) -> ChoiceBox:
    box = ChoiceBox()
    box.setAccessibleName(name)
    box.setMinimumWidth(140)
    box.setMaximumWidth(220)
    return box


def _button(text: str, does: str) -> QPushButton:
    button = named(QPushButton(text), "boxed")
    button.setToolTip(does)
    button.setAutoDefault(False)  # Return in a field is no press of a button
    return button


def _fill(box: ChoiceBox, entries: Sequence[tuple[str, object]]) -> None:
    """Offer these; what was chosen stays so as long as it is among them."""
    if [box.itemText(number) for number in range(box.count())] == [text for text, _ in entries]:
        return
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    for text, value in entries:
        box.addItem(text, value)
    box.setCurrentIndex(max(0, next((number for number, (_, value) in enumerate(entries) if value == chosen), 0)))
    box.blockSignals(False)
