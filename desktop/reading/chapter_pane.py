# SPDX-License-Identifier: GPL-3.0-or-later
"""The chapters of an episode: whose list is shown, how many there are, a filter, and the list."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QImage, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop.reading.chapter_list import ChapterModel, Role
from desktop.reading.chapter_row import ChapterDelegate
from desktop.reading.chapter_view import ChapterView
from desktop.theme import Theme, icon
from desktop.widgets import Elided, clearable, named
from transcribe.episode import Chapter, ChapterList, ChapterSource

MANY = 8  # so many chapters are worth a filter in sight


class ChapterPane(QWidget):
    """Signals: `sought` (ms) when a chapter is chosen; `list_changed` when another list is shown, or other chapters
    are in it; `add_wanted`; `left` when Escape leads back to the text. What can be done with a chapter, `view` and
    `delegate` tell.
    """

    sought = Signal(int)
    list_changed = Signal()
    add_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lists: tuple[ChapterList, ...] = ()
        self._chosen = 0
        self._unsaved: tuple[Chapter, ...] | None = None  # own chapters that the library does not have yet
        self._position_ms = 0
        self.model = ChapterModel(self)
        self.view = ChapterView(self.model, self.tr("Chapters"))
        self.delegate = ChapterDelegate(theme, self.model, self.view)
        self.view.setItemDelegate(self.delegate)
        self.view.clicked.connect(self._clicked)
        self.view.activated.connect(self._go)
        self.view.left.connect(self.left)
        self.model.progressed.connect(lambda row: self.view.update(self.model.index(row)))
        self._count = named(Elided(), "dim")
        self._switch = named(QPushButton(), "link")
        self._switch.setCursor(Qt.CursorShape.PointingHandCursor)
        self._switch.clicked.connect(self._next_source)
        self._add = named(QToolButton(), "small")
        self._add.setIconSize(QSize(16, 16))
        self._add.clicked.connect(self.add_wanted)
        self.filter = _Filter()
        self.filter.textChanged.connect(self._sift)
        self.filter.left.connect(self._leave_filter)
        self.filter.done.connect(self._to_list)
        self._empty = named(QLabel(), "dim")
        self._empty.setWordWrap(True)
        self._lay_out()
        self.set_theme(theme)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 0, 10, 0)
        head.setSpacing(4)
        head.addWidget(self._count, 1)
        head.addWidget(self._switch)
        head.addWidget(self._add)
        around = QHBoxLayout()
        around.setContentsMargins(14, 0, 14, 2)
        around.addWidget(self.filter)
        nothing = QHBoxLayout()
        nothing.setContentsMargins(20, 4, 20, 0)
        nothing.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addLayout(around)
        layout.addLayout(nothing)
        layout.addWidget(self.view, 1)

    # What is shown

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        """The chapters of the chosen source."""
        return self.lists[self._chosen].chapters if self.lists else ()

    @property
    def source(self) -> ChapterSource | None:
        """The chosen source."""
        return self.lists[self._chosen].source if self.lists else None

    def set_theme(self, theme: Theme) -> None:
        """Use these colours."""
        self.delegate.theme = theme
        self._add.setIcon(icon("add", theme.dim, 16))
        self.view.viewport().update()

    def set_add(self, action: QAction) -> None:
        """The button that adds does, and says, what this action does."""
        self._add.setAccessibleName(action.text())
        action.changed.connect(lambda: self._add.setToolTip(action.toolTip()))
        self._add.setToolTip(action.toolTip())

    def set_lists(self, lists: Sequence[ChapterList]) -> None:
        """Show the lists of another episode, the first of them chosen."""
        self._unsaved = None
        self._choose(tuple(lists), None)

    def renew_lists(self, lists: Sequence[ChapterList]) -> None:
        """What the library has of the same episode by now; the chosen source stays, and so does what is not saved."""
        fresh = tuple(lists) if self._unsaved is None else _with_own(lists, self._unsaved)
        if fresh != self.lists:
            self._choose(fresh, self.source)

    def _choose(self, lists: tuple[ChapterList, ...], source: ChapterSource | None) -> None:
        sources = [each.source for each in lists]
        self.lists = lists
        self._chosen = sources.index(source) if source in sources else 0
        self.filter.clear()
        self._show(anew=True)

    def saved(self, chapters: tuple[Chapter, ...]) -> None:
        """The library has these own chapters now."""
        if chapters is self._unsaved:
            self._unsaved = None

    def set_own(self, chapters: tuple[Chapter, ...]) -> None:
        """These are the listener's own from now on, and are shown; where there are none, the first of the others.
        They count as not saved until `saved` is told of them.
        """
        self._unsaved = chapters
        self.lists = _with_own(self.lists, chapters)
        self._chosen = 0
        self._show(anew=False)
        self.list_changed.emit()

    def show_source(self, source: ChapterSource) -> None:
        """Show the list of another source, if there is one."""
        for number, each in enumerate(self.lists):
            if each.source is source and number != self._chosen:
                self._chosen = number
                self._show(anew=True)
                self.list_changed.emit()

    def set_skipped(self, titles: frozenset[str]) -> None:
        """The titles of the chapters that are always skipped, as the library's `folded` writes them."""
        self.model.set_skipped(titles)
        self.view.scheduleDelayedItemsLayout()

    def set_picture(self, name: str, picture: QImage) -> None:
        """The picture that the model wanted."""
        self.model.set_picture(name, picture)
        self.view.scheduleDelayedItemsLayout()

    def set_position(self, position_ms: int) -> None:
        """The listener has come to `position_ms`."""
        self._position_ms = position_ms
        if self.model.set_position(position_ms):
            self.view.scheduleDelayedItemsLayout()
            self._keep_current_in_sight()

    def look_for(self) -> None:
        """Ready to type what is looked for in the chapters."""
        self.filter.show()
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def _show(self, *, anew: bool) -> None:
        top = self.view.verticalScrollBar().value()
        self.view.own = self.source is ChapterSource.OWN
        self.model.set_chapters(self.chapters, anew=anew)
        self.model.set_position(self._position_ms)
        self.filter.setVisible(len(self.chapters) >= MANY or bool(self.filter.text()))
        self._say_how_many()
        others = len(self.lists) > 1
        self._switch.setVisible(others)
        if others:
            other = self.lists[(self._chosen + 1) % len(self.lists)]
            self._switch.setText(f"{self._source_name(other.source)} ({len(other.chapters)})")
            self._switch.setAccessibleName(self.tr("Show chapters: {source}").format(source=self._switch.text()))
        if anew:
            self._keep_current_in_sight()
        else:
            self.view.doItemsLayout()
            self.view.verticalScrollBar().setValue(top)

    def _say_how_many(self) -> None:
        number, shown = len(self.chapters), self.model.rowCount()
        if not self.lists:
            said = self.tr("No chapters")
        elif self.model.filtered:
            said = self.tr("{shown} of {number} chapters").format(shown=shown, number=number)
        else:
            said = self.tr("%n chapters", "", number)
            if self.source is ChapterSource.OWN:
                said = self.tr("%n chapters, my own", "", number)
            elif self.lists[self._chosen].detailed:
                said = self.tr("%n chapters, detailed", "", number)
        self._count.setText(said)
        self._empty.setText(self.tr("No chapter has these words.") if number and not shown else "")
        self._empty.setVisible(bool(self._empty.text()))

    def _source_name(self, source: ChapterSource) -> str:
        names = {
            ChapterSource.OWN: self.tr("my own"),
            ChapterSource.MEDIA: self.tr("from the file"),
            ChapterSource.PAGE: self.tr("detailed"),
            ChapterSource.DESCRIPTION: self.tr("publisher’s"),
            ChapterSource.FILE: self.tr("chapter file"),
            ChapterSource.AUTO: self.tr("from the text"),
        }
        return names[source]

    def _next_source(self) -> None:
        self.show_source(self.lists[(self._chosen + 1) % len(self.lists)].source)

    # The chapter under way

    def showEvent(self, event: QShowEvent) -> None:
        """The chapter under way is in sight, also where the listener was elsewhere meanwhile."""
        super().showEvent(event)
        self._keep_current_in_sight()

    def _keep_current_in_sight(self) -> None:
        # After the rows have their new heights.
        QTimer.singleShot(0, self, self._show_current)

    def _show_current(self) -> None:
        row = self.model.row_of(self.model.current)
        if row is None or self.view.state() is ChapterView.State.EditingState:
            return
        index = self.model.index(row)
        self.view.scrollTo(index)
        if self.view.visualRect(index).height() > self.view.viewport().height():
            self.view.scrollTo(index, ChapterView.ScrollHint.PositionAtTop)

    # The filter

    def _sift(self, text: str) -> None:
        self.model.set_filter(text)
        self._say_how_many()
        if not text:
            self._keep_current_in_sight()

    def _leave_filter(self) -> None:
        """Escape empties the filter, and once it is empty leads back."""
        if self.filter.text():
            self.filter.clear()
            return
        self.filter.setVisible(len(self.chapters) >= MANY)
        self.left.emit()

    def _to_list(self) -> None:
        if self.model.rowCount():
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
            self.view.setCurrentIndex(self.model.index(0))

    # The list

    def _clicked(self, index: QModelIndex) -> None:
        if not self.delegate.took_click:
            self._go(index)

    def _go(self, index: QModelIndex) -> None:
        chapter = index.data(Role.CHAPTER)
        if chapter is not None:
            self.sought.emit(chapter.start_ms)


def _with_own(lists: Sequence[ChapterList], chapters: tuple[Chapter, ...]) -> tuple[ChapterList, ...]:
    others = [each for each in lists if each.source is not ChapterSource.OWN]
    return (*([ChapterList(ChapterSource.OWN, chapters)] if chapters else []), *others)


class _Filter(QLineEdit):
    """Signals: `left`: Escape; `done`: Return or Down, on to what was found."""

    left = Signal()
    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "filter")
        self.setPlaceholderText(self.tr("Find a chapter"))
        self.setAccessibleName(self.tr("Find a chapter"))
        clearable(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What a line of text has no use for itself."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        else:
            super().keyPressEvent(event)
