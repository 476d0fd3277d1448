# SPDX-License-Identifier: GPL-3.0-or-later
"""Which tests trigger which action: `python -m tests.keys` prints action, keys and test files as a table.

It reads the tests and runs none. Those of a listener at the whole window count. They trigger an action where they
press one of its usual keys, themselves or by way of something in `tests/support/`, or call its `trigger`.
"""

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from desktop.actions import ACTIONS
from tests.conftest import ROOT

PRESSING = {"press", "chooses_in_dialog", "asks"}
# Keys for which lists, fields and buttons have a use of their own: only these files press them at the window.
AT_THE_WINDOW = {
    "Space": ("stories/test_reading_along.py", "stories/test_preferring.py"),
    "Left": ("stories/test_reading_along.py",),
    "Right": ("stories/test_reading_along.py",),
    "Up": ("stories/test_reading_along.py",),
    "Down": ("stories/test_reading_along.py",),
    "Backspace": ("stories/test_reading_along.py",),
    "Ctrl+Return": ("stories/test_finding.py",),
    "Delete": ("stories/test_shelf_keeping.py",),
}


def table() -> dict[str, list[str]]:
    """The test files that trigger each action, below `tests/`."""
    found: dict[str, list[str]] = {spec.name: [] for spec in ACTIONS}
    helpers = _of_helpers()
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        if "Listener" not in path.read_text("utf-8"):
            continue
        name = path.relative_to(ROOT / "tests").as_posix()
        pressed, triggered, called = _in(path)
        for each in called & helpers.keys():
            pressed |= helpers[each][0]
            triggered |= helpers[each][1]
        for spec in ACTIONS:
            keys = {key for key in spec.keys if name in AT_THE_WINDOW.get(key, (name,))}
            if spec.name in triggered or keys & pressed:
                found[spec.name].append(name)
    return found


def _of_helpers() -> dict[str, tuple[set[str], set[str]]]:
    """What the functions and methods of `tests/support/` press and trigger, by their names."""
    found = {}
    for path in (ROOT / "tests" / "support").glob("*.py"):
        for node in ast.walk(_tree(path)):
            if isinstance(node, ast.FunctionDef):
                pressed, triggered = _pressed(node), _triggered(node)
                if pressed or triggered:
                    found[node.name] = pressed, triggered
    return found


def _in(path: Path) -> tuple[set[str], set[str], set[str]]:
    """The keys that a file presses, the actions that it triggers, the functions that it calls."""
    tree = _tree(path)
    pressed = {key for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) for key in _pressed(node)}
    return pressed, _triggered(tree), {name for name, _ in _calls(tree)}


def _pressed(function: ast.FunctionDef) -> set[str]:
    values = _values(function)
    pressed = set()
    for name, call in _calls(function):
        for argument in call.args if name in PRESSING else ():
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                pressed.add(argument.value)
            elif isinstance(argument, ast.Name):
                pressed |= values.get(argument.id, set())
    return pressed


def _values(function: ast.FunctionDef) -> Mapping[str, set[str]]:
    """The texts that each name can stand for, out of loops and of `parametrize`."""
    values: dict[str, set[str]] = {}
    for node in ast.walk(function):
        if isinstance(node, ast.For):
            for target in ast.walk(node.target):
                if isinstance(target, ast.Name):
                    values.setdefault(target.id, set()).update(_texts(node.iter))
    for decorator in function.decorator_list:
        if isinstance(decorator, ast.Call) and ast.unparse(decorator.func).endswith("parametrize"):
            for name in ", ".join(_texts(decorator.args[0])).replace(",", " ").split():
                values.setdefault(name, set()).update(_texts(decorator.args[1]))
    return values


def _triggered(tree: ast.AST) -> set[str]:
    """`window.actions_["name"].trigger()`."""
    return {
        text
        for name, call in _calls(tree)
        if name == "trigger" and isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Subscript)
        for text in _texts(call.func.value.slice)
    }


def _calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func).rpartition(".")[2], node


def _texts(tree: ast.AST) -> set[str]:
    return {each.value for each in ast.walk(tree) if isinstance(each, ast.Constant) and isinstance(each.value, str)}


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def main() -> None:
    """Print the table."""
    print("| Action | Keys | Tested in |\n|---|---|---|")
    keys = {spec.name: spec.keys for spec in ACTIONS}
    for name, files in table().items():
        print(f"| {name} | {' or '.join(f'`{key}`' for key in keys[name])} | {', '.join(files)} |")


if __name__ == "__main__":
    main()
