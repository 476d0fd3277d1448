# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader finds: the tree of names and roles that Qt gives it."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface

Text = QAccessible.Text
# What people work with, rather than what only holds it together.
CONTROLS = {
    QAccessible.Role.Button,
    QAccessible.Role.PushButton,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.ButtonDropDown,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.Slider,
    QAccessible.Role.SpinBox,
    QAccessible.Role.List,
    QAccessible.Role.ListItem,
    QAccessible.Role.Tree,
    QAccessible.Role.Table,
    QAccessible.Role.PageTab,
    QAccessible.Role.MenuItem,
    QAccessible.Role.ProgressBar,
    QAccessible.Role.Dialog,
    QAccessible.Role.Window,
}


@dataclass(frozen=True, slots=True)
class Node:
    """One thing that a screen reader can stand on. `hidden` is out of sight now."""

    role: QAccessible.Role
    name: str
    description: str
    value: str
    focusable: bool
    hidden: bool
    kind: str
    children: tuple["Node", ...]

    @property
    def control(self) -> bool:
        """Whether somebody works with it."""
        return self.role in CONTROLS or self.focusable

    @property
    def line(self) -> str:
        """In one line: role, name, and what else is said of it."""
        said = f"{self.role.name}: {self.name or '-'}"
        said += f" = {self.value}" if self.value and self.value != self.name else ""
        said += f" ({self.description})" if self.description and self.description != self.name else ""
        return said.replace("\n", " ")


def tree(widget: QObject) -> Node:
    """All that is below a widget, itself at the top."""
    return _node(QAccessible.queryAccessibleInterface(widget))


def _node(found: QAccessibleInterface) -> Node:
    state = found.state()
    hidden = bool(state.invisible)
    below = () if hidden else tuple(_node(child) for child in _children(found))
    return Node(
        found.role(),
        found.text(Text.Name),
        found.text(Text.Description),
        found.text(Text.Value),
        bool(state.focusable) and not state.disabled,
        hidden,
        type(found.object()).__name__,
        below,
    )


def _children(found: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for number in range(found.childCount()):
        child = found.child(number)
        if child.isValid():
            yield child


def in_sight(node: Node) -> Iterator[tuple[Node, Node]]:
    """Every node below this one that can be seen, each with the one that holds it."""
    for child in node.children:
        if not child.hidden:
            yield node, child
            yield from in_sight(child)


def written(node: Node, depth: int = 0) -> Iterator[str]:
    """The tree as text, a line a node, indented; what only holds one other thing together is left out."""
    plain = node.role in (QAccessible.Role.Client, QAccessible.Role.Pane, QAccessible.Role.LayeredPane)
    skipped = plain and not node.name
    if not skipped:
        yield "  " * depth + node.line
    for child in node.children:
        if not child.hidden:
            yield from written(child, depth if skipped else depth + 1)
