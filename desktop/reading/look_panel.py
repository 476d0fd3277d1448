# SPDX-License-Identifier: GPL-3.0-or-later
"""The small window under “Aa”: colours, face, size, line height, length of lines. What is chosen is seen at once."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop import figures
from desktop.actions import Actions
from desktop.appearance import Appearance
from desktop.reading.text_look import LETTERS, LINE_HEIGHT, PIXELS, TextLook
from desktop.reading.transcript_view import TranscriptView
from desktop.theme import SYSTEM_FACE, Theme, ThemeChoice, faces, load_themes, reading_face, serif
from desktop.widgets import TickBox, application, named

SAMPLE_PX = QSize(46, 34)


@dataclass(frozen=True, slots=True)
class _Measure:
    """A number of the look, by the name of its field, and how it is written."""

    name: str
    field: str
    limits: tuple[int, int]
    step: int
    words: Callable[[int], str]


class LookPanel(QFrame):
    """Shows how the text is set and changes it; lies over the window, which goes on. Signals: `closed`."""

    closed = Signal()

    def __init__(self, appearance: Appearance, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._button: QWidget = parent
        named(self, "lookPanel")
        self.hide()
        self.setAccessibleName(self.tr("Text and colours"))
        self._themes = QButtonGroup(self)
        self._face = named(QToolButton(), "boxed")
        self._face.setAccessibleName(self.tr("Face"))
        self._face.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._face.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._face.setMenu(QMenu(self._face))
        self._sliders: list[tuple[QSlider, QLabel, _Measure]] = []
        self._boxes: dict[str, TickBox] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.setSpacing(10)
        layout.addLayout(self._theme_row())
        layout.addSpacing(4)
        layout.addLayout(self._measures())
        boxes = QVBoxLayout()
        boxes.setSpacing(0)
        boxes.addWidget(self._box(self.tr("What was said stands out"), "shading"))
        boxes.addWidget(self._box(self.tr("Nothing moves by itself"), "still"))
        boxes.addWidget(_switch(actions))
        layout.addLayout(boxes)
        reset = named(QPushButton(self.tr("Back to the first look")), "link")
        reset.clicked.connect(self._reset)
        layout.addWidget(reset, 0, Qt.AlignmentFlag.AlignLeft)
        appearance.look_changed.connect(self._show)
        appearance.changed.connect(lambda *_: self._show(appearance.look))
        self._show(appearance.look)

    def open_under(self, button: QWidget) -> None:
        """Show it below a button of the window."""
        self._button = button
        self._fill_faces()
        self._show(self._appearance.look)
        self._place()
        self.show()
        self.raise_()
        self._themes.button(_ORDER.index(self._appearance.choice)).setFocus(Qt.FocusReason.PopupFocusReason)
        application().installEventFilter(self)

    def shut(self) -> None:
        """Hide it; the keyboard goes where it was."""
        application().removeEventFilter(self)
        self.hide()
        self.closed.emit()

    def _place(self) -> None:
        """Its right end under that of the button, as far as the window has room."""
        self.adjustSize()
        window, button = self.window(), self._button
        corner = button.mapTo(window, QPoint(button.width() - self.width(), button.height() + 6))
        self.move(
            max(0, min(corner.x(), window.width() - self.width())),
            max(0, min(corner.y(), window.height() - self.height())),
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click elsewhere in the window shuts it; it stays under its button."""
        if event.type() is QEvent.Type.Resize and watched is self.window():
            self._place()
        if event.type() is QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            outside = watched.window() is self.window() and watched is not self and not self.isAncestorOf(watched)
            if outside and watched is not self._button:
                self.shut()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape shuts it."""
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
        else:
            super().keyPressEvent(event)

    # Parts

    def _theme_row(self) -> QHBoxLayout:
        words = (self.tr("System"), self.tr("Light"), self.tr("Sepia"), self.tr("Dark"), self.tr("Contrast"))
        row, themes = QHBoxLayout(), load_themes()
        row.setSpacing(4)
        for number, (choice, name) in enumerate(zip(_ORDER, words, strict=True)):
            button = named(QToolButton(), "sample")
            button.setText(name)
            button.setAccessibleName(self.tr("Colours: {name}").format(name=name))
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setIconSize(SAMPLE_PX)
            shown = [themes["light"], themes["dark"]] if choice is ThemeChoice.SYSTEM else [themes[choice]]
            button.setIcon(QIcon(_sample(shown, self.devicePixelRatioF())))
            button.clicked.connect(partial(self._appearance.choose, choice))
            self._themes.addButton(button, number)
            row.addWidget(button)
        self._themes.buttonClicked.connect(lambda clicked: clicked.setFocus())  # not by itself: Qt's tool buttons
        return row

    def _measures(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(11)
        grid.setColumnStretch(1, 1)
        grid.addWidget(QLabel(self.tr("Face")), 0, 0)
        grid.addWidget(self._face, 0, 1, 1, 2)
        measures = (
            _Measure(self.tr("Size"), "pixels", PIXELS, 1, str),
            _Measure(self.tr("Line height"), "line_height", LINE_HEIGHT, 5, _hundredths),
            _Measure(self.tr("Letters per line"), "letters", LETTERS, 2, str),
        )
        for number, measure in enumerate(measures, 1):
            slider, figure = QSlider(Qt.Orientation.Horizontal), named(QLabel(), "dim")
            slider.setRange(*measure.limits)
            slider.setSingleStep(measure.step)
            slider.setPageStep(2 * measure.step)
            slider.setAccessibleName(measure.name)
            slider.valueChanged.connect(partial(self._set, measure.field))
            figure.setMinimumWidth(34)
            figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._sliders.append((slider, figure, measure))
            for column, widget in enumerate((QLabel(measure.name), slider, figure)):
                grid.addWidget(widget, number, column)
        return grid

    def _box(self, text: str, field: str) -> TickBox:
        box = TickBox(text)
        box.toggled.connect(partial(self._set, field))
        self._boxes[field] = box
        return box

    def _fill_faces(self) -> None:
        """What is installed, once: it takes some time to ask."""
        menu = self._face.menu()
        if menu.actions():
            return
        for family in ("", *faces(), SYSTEM_FACE):
            action = menu.addAction(self._called(family))
            action.setFont(reading_face(family, 15))
            action.triggered.connect(partial(self._set, "face", family))

    def _called(self, family: str) -> str:
        """The name of a face for people."""
        return {"": self.tr("Earmark’s own"), SYSTEM_FACE: self.tr("The system’s")}.get(family, family)

    # What is chosen

    def _set(self, field: str, value: object) -> None:
        self._appearance.set_look(replace(self._appearance.look, **{field: value}))  # type: ignore[arg-type]  # by its name

    def _reset(self) -> None:
        self._appearance.choose(ThemeChoice.SYSTEM)
        self._appearance.set_look(TextLook())

    def _show(self, look: TextLook) -> None:
        """Let every control say what is."""
        self._themes.button(_ORDER.index(self._appearance.choice)).setChecked(True)
        self._face.setText(self._called(look.face))
        self._face.setFont(reading_face(look.face, 14))
        for slider, figure, measure in self._sliders:
            value = getattr(look, measure.field)
            with QSignalBlocker(slider):
                slider.setValue(value)
            figure.setText(measure.words(value))
        for field, box in self._boxes.items():
            with QSignalBlocker(box):
                box.setChecked(getattr(look, field))


class LookKeeper:
    """Opens the panel by its button and its key, and lets the text follow it."""

    def __init__(
        self, window: QWidget, actions: Actions, appearance: Appearance, button: QToolButton, view: TranscriptView
    ) -> None:
        panel = LookPanel(appearance, actions, window)
        actions["look"].triggered.connect(lambda: panel.shut() if panel.isVisible() else panel.open_under(button))
        panel.closed.connect(view.setFocus)
        appearance.look_changed.connect(view.set_look)
        view.set_look(appearance.look)


_ORDER = (ThemeChoice.SYSTEM, ThemeChoice.LIGHT, ThemeChoice.SEPIA, ThemeChoice.DARK, ThemeChoice.CONTRAST)


def _switch(actions: Actions) -> TickBox:
    """Doubtful words are underlined by an action that has a key, too."""
    action = actions["doubts"]
    box = TickBox(action.text())
    box.setChecked(action.isChecked())
    box.toggled.connect(action.setChecked)
    action.toggled.connect(box.setChecked)
    return box


def _hundredths(value: int) -> str:
    return figures.pointed(f"{value / 100:.2f}")


def _sample(themes: list[Theme], ratio: float) -> QPixmap:
    """Two letters on their ground, one of them lit; side by side where there are two themes."""
    pixmap = QPixmap(SAMPLE_PX * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    whole = QRectF(0.5, 0.5, SAMPLE_PX.width() - 1, SAMPLE_PX.height() - 1)
    share = whole.width() / len(themes)
    for number, theme in enumerate(themes):
        painter.setClipRect(QRectF(number * share, 0, share + 1, SAMPLE_PX.height()))
        painter.setPen(theme.color("hairline"))
        painter.setBrush(theme.color("background"))
        painter.drawRoundedRect(whole, 7, 7)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("lit"))
        painter.drawRoundedRect(QRectF(24, 8, 14, 19), 4, 4)
        painter.setFont(serif(16))
        for letter, colour, x in (("A", theme.color("ink"), 9), ("a", QColor(theme.on_lit), 26)):
            painter.setPen(colour)
            painter.drawText(QRectF(x, 4, 20, 26), Qt.AlignmentFlag.AlignVCenter, letter)
    painter.end()
    return pixmap
