# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of the house: who may import whom, how big a piece of code may be, how each file begins."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.conftest import ROOT

CORE = ("transcript", "episode", "timecode", "errors", "progress")

# Each library is known to these files or packages and to no other, so that it can be replaced there.
ONLY_IN = {
    "faster_whisper": {"transcribe/speech/recognize.py"},
    "ctranslate2": {"transcribe/speech/recognize.py"},
    "av": {"transcribe/media/"},
    "mutagen": {"transcribe/media/tags.py", "transcribe/media/clip_tags.py", "packaging/sample/"},
    "sqlite_utils": {"transcribe/library/schema.py"},
    "rapidfuzz": {"transcribe/speech/tokens.py"},
    "pocketsphinx": {"transcribe/speech/force.py", "transcribe/speech/lexicon.py"},
    "g2p2": {"transcribe/speech/phones.py", "transcribe/speech/numerals.py"},
    "PySide6.QtMultimedia": {"desktop/playback/player.py", "desktop/playback/output.py"},
    "rich": {"transcribe/cli/"},
    "urllib.request": {"transcribe/speech/hub.py"},  # the only door to the network
    "http.client": {"transcribe/speech/hub.py"},
    "pydub": {"transcribe/media/clip.py", "packaging/sample/"},
}
# Loading these takes a good part of a second; a command that does not need them must not pay for them.
HEAVY = ("faster_whisper", "ctranslate2", "av", "mutagen", "sqlite_utils", "rich", "pocketsphinx", "g2p2", "pydub")

LONGEST_FILE, LONGEST_CLASS, LONGEST_FUNCTION = 400, 250, 50
LONGEST_TESTS = 500  # many short cases in a row read more easily than code does

PRODUCT = sorted(path for package in ("transcribe", "desktop") for path in (ROOT / package).rglob("*.py"))
OTHERS = sorted(path for folder in ("tests", "packaging") for path in (ROOT / folder).rglob("*.py"))


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def module(path: Path) -> str:
    return name(path).removesuffix(".py").removesuffix("/__init__").replace("/", ".")


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), name(path))


def imports(node: ast.AST) -> Iterator[str]:
    """Everything that is imported anywhere below, as dotted names: `from a import b` may be the module a.b."""
    for each in ast.walk(node):
        if isinstance(each, ast.Import):
            yield from (alias.name for alias in each.names)
        elif isinstance(each, ast.ImportFrom):
            assert each.level == 0, "write imports as the path you open"
            yield from (f"{each.module}.{alias.name}" for alias in each.names)


def below(imported: str, package: str) -> bool:
    return imported == package or imported.startswith(f"{package}.")


def for_types_only(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.If) and ast.unparse(statement.test) == "TYPE_CHECKING"


def imported_at_once(path: Path) -> Iterator[str]:
    """What importing the file imports: not what stands inside a function or is there for the type checker only."""
    for statement in tree(path).body:
        if not for_types_only(statement) and not isinstance(statement, ast.FunctionDef | ast.ClassDef):
            yield from imports(statement)


def test_all_of_transcribe_works_without_qt() -> None:
    modules = [module(path) for path in PRODUCT if name(path).startswith("transcribe/")]
    modules.remove("transcribe.__main__")
    # Loaded whole, with everything that functions import later, as far as it is ours.
    program = f"""
import importlib, sys
for module in {modules!r}:
    importlib.import_module(module)
print(*[module for module in sys.modules if module.split(".")[0] in ("PySide6", "shiboken6", "desktop")])
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []


def test_transcribe_does_not_import_the_window_anywhere() -> None:
    found = [
        f"{name(path)} imports {imported}"
        for path in PRODUCT
        if name(path).startswith("transcribe/")
        for imported in imports(tree(path))
        if below(imported, "desktop") or below(imported, "PySide6")
    ]

    assert found == []


def test_the_core_needs_only_itself_and_the_standard_library() -> None:
    allowed = {f"transcribe.{core}" for core in CORE}
    found = [
        f"{core}.py imports {imported}"
        for core in CORE
        for imported in imports(tree(ROOT / "transcribe" / f"{core}.py"))
        if imported.split(".")[0] not in sys.stdlib_module_names and not any(below(imported, ours) for ours in allowed)
    ]

    assert found == []


@pytest.mark.parametrize("package", ["formats", "chapters", "library", "media"])
def test_texts_and_library_do_not_need_recognition(package: str) -> None:
    found = [
        f"{name(path)} imports {imported}"
        for path in PRODUCT
        if name(path).startswith(f"transcribe/{package}/")
        for imported in imports(tree(path))
        if below(imported, "transcribe.speech") or below(imported, "transcribe.cli")
    ]

    assert found == []


@pytest.mark.parametrize("library", ONLY_IN)
def test_each_library_is_known_in_one_place(library: str) -> None:
    users = {
        name(path)
        for path in [*PRODUCT, *OTHERS]
        if not name(path).startswith("tests/")
        if any(below(imported, library) for imported in imports(tree(path)))
    }

    assert users, f"nothing imports {library}: take it out of this list"
    assert [user for user in users if not any(user.startswith(place) for place in ONLY_IN[library])] == []


@pytest.mark.parametrize("library", HEAVY)
def test_heavy_libraries_are_imported_where_they_are_needed(library: str) -> None:
    found = [name(path) for path in PRODUCT if any(below(each, library) for each in imported_at_once(path))]

    assert found == []


# Needed, though no code of ours imports it by that name.
NOT_IMPORTED = {
    "g2p2-group-germanic",  # data that g2p2 finds
    "audioop-lts",  # what pydub imports
}
BROUGHT = {"av", "ctranslate2", "numpy"}  # by faster-whisper, which works with them


def test_what_is_declared_is_used_and_what_is_used_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = {plain(re.split(r"[\[<>=;!~ ]", line)[0]) for line in project["dependencies"]}
    providers = {module: {plain(each) for each in found} for module, found in packages_distributions().items()}
    used = {imported.split(".")[0] for path in PRODUCT for imported in imports(tree(path))}
    foreign = used - set(sys.stdlib_module_names) - {"transcribe", "desktop"}

    assert {module for module in foreign - BROUGHT if not providers.get(module, set()) & declared} == set()
    idle = declared - NOT_IMPORTED - {provider for module in foreign for provider in providers.get(module, set())}
    assert idle == set()


def plain(distribution: str) -> str:
    return re.sub("[-_.]+", "-", distribution).lower()


def test_every_file_says_its_licence_and_what_it_is_for() -> None:
    for path in [*PRODUCT, *OTHERS]:
        assert path.read_text("utf-8").startswith("# SPDX-License-Identifier: GPL-3.0-or-later\n"), name(path)
        assert ast.get_docstring(tree(path)), f"{name(path)}: a docstring says what the module is for"


def public_parts(path: Path) -> Iterator[ast.FunctionDef | ast.ClassDef]:
    for node in tree(path).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                methods = (each for each in node.body if isinstance(each, ast.FunctionDef))
                yield from (each for each in methods if not each.name.startswith("_") and not qts_own(each))


def qts_own(method: ast.FunctionDef) -> bool:
    """Qt's virtual functions do what Qt says that they do."""
    return method.name != method.name.lower() or method.name in ("data", "event", "paint")


def test_what_others_use_is_described() -> None:
    bare = [
        f"{name(path)}:{node.lineno} {node.name}"
        for path in PRODUCT
        for node in public_parts(path)
        if not ast.get_docstring(node)
    ]

    assert bare == []


def test_failures_are_caught_by_name() -> None:
    broad = [
        f"{name(path)}:{node.lineno}"
        for path in PRODUCT
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ExceptHandler)
        if node.type is None or "Exception" in {each.id for each in ast.walk(node.type) if isinstance(each, ast.Name)}
    ]

    assert broad == []


def test_a_bug_is_cleaned_up_after_or_carried_on_but_never_dropped() -> None:
    dropped = [
        f"{name(path)}:{node.lineno}"
        for path in PRODUCT
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ExceptHandler) and node.type and "BaseException" in ast.unparse(node.type)
        if not any(
            isinstance(each, ast.Raise) or (isinstance(each, ast.Name) and each.id == node.name)
            for statement in node.body
            for each in ast.walk(statement)
        )
    ]

    assert dropped == []


def test_no_file_grows_too_long_to_read() -> None:
    lengths = {name(path): len(path.read_text("utf-8").splitlines()) for path in [*PRODUCT, *OTHERS]}

    limits = {file: LONGEST_TESTS if file.startswith("tests/") else LONGEST_FILE for file in lengths}
    assert {file: lines for file, lines in lengths.items() if lines > limits[file]} == {}


def test_no_class_or_function_grows_too_long_to_read() -> None:
    found = {
        f"{name(path)}:{node.name}": length
        for path in [*PRODUCT, *OTHERS]
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef) or (isinstance(node, ast.ClassDef) and path in PRODUCT)
        if (length := (node.end_lineno or node.lineno) - node.lineno + 1) > limit(node)
    }

    assert found == {}


def limit(node: ast.ClassDef | ast.FunctionDef) -> int:
    return LONGEST_CLASS if isinstance(node, ast.ClassDef) else LONGEST_FUNCTION
