# SPDX-License-Identifier: GPL-3.0-or-later
"""What the README says of commands, shortcuts, formats and settings is what the code has, no more and no less.

The tables between `<!-- name -->` and `<!-- /name -->` are made from the code: `python -m tests.test_docs` writes
them anew.
"""

import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import fields

import click
import pytest

from desktop.__main__ import earmark
from desktop.actions import TOPICS
from desktop.preferences.setting import Group, Setting
from desktop.settings import SETTINGS, Remembered
from tests.conftest import ROOT
from transcribe import chapters, formats, intake
from transcribe.marks import files as mark_files

README = ROOT / "README.md"
CONTRIBUTING = ROOT / "CONTRIBUTING.md"
DOCUMENTS = (README, CONTRIBUTING, ROOT / "CHANGELOG.md")


def commands(command: click.Command, words: str = "earmark") -> Iterator[tuple[str, click.Command]]:
    """Every command that does something, with the words that call it."""
    if not isinstance(command, click.Group) or command.invoke_without_command:
        yield words, command
    if isinstance(command, click.Group):
        for name, below in command.commands.items():
            yield from commands(below, f"{words} {name}")


def options(command: click.Command) -> list[str]:
    return [max(each.opts, key=len) for each in command.params if isinstance(each, click.Option)]


def command_rows() -> Iterator[str]:
    for words, command in commands(earmark):
        context = click.Context(command, info_name=words)
        arguments = [
            piece
            for parameter in command.params
            if isinstance(parameter, click.Argument)
            for piece in parameter.get_usage_pieces(context)
        ]
        does = "open the library window" if command is earmark else as_clause(command.help or "")
        offered = " ".join(f"`{option}`" for option in options(command))
        yield f"| `{' '.join([words, *arguments])}` | {does} | {offered} |"


def as_clause(help_text: str) -> str:
    paragraph = " ".join(help_text.split("\n\n")[0].split())
    return (paragraph[:1].lower() + paragraph[1:]).removesuffix(".")


def shortcut_rows() -> Iterator[str]:
    for topic, actions in TOPICS.items():
        yield f"| **{topic}** | |"
        for action in actions:
            yield f"| {' or '.join(f'`{key}`' for key in action.keys)} | {action.does} |"


def format_rows() -> Iterator[str]:
    for suffix in dict.fromkeys([*formats.READABLE, *formats.WRITABLE]):
        read_as = next((what for end, what in formats.READABLE.items() if suffix.endswith(end)), "")
        yield f"| `{suffix}` | {read_as} | {formats.WRITABLE.get(suffix, '')} |"


def mark_rows() -> Iterator[str]:
    for suffix, what in mark_files.WRITABLE.items():
        yield f"| `{suffix}` | {what} |"


def chapter_rows() -> Iterator[str]:
    for suffix, what in chapters.WRITABLE.items():
        yield f"| `{suffix}` | {what} |"


def media_rows() -> Iterator[str]:
    yield " ".join(f"`{suffix}`" for suffix in sorted(intake.MEDIA_SUFFIXES))


def setting_rows() -> Iterator[str]:
    group = None
    for name, setting in SETTINGS.items():
        if setting.group is not group:
            group = setting.group
            yield f"| **{group}** | | | |"
        yield f"| `{name}` | {quoted(setting.default)} | {can_be(setting)} | **{setting.label}.** {setting.help} |"


def can_be(setting: Setting) -> str:
    if isinstance(setting.default, bool):
        return "`True` `False`"
    if setting.limits is not None:
        low, high = setting.limits
        return f"{low:g} to {high:g} {setting.unit}".strip()
    return " ".join(f"`{value}`" for value in setting.words)


def quoted(value: object) -> str:
    return f"`{value}`" if value != "" else ""


def remembered_rows() -> Iterator[str]:
    for field in fields(Remembered):
        yield f"| `{field.name}` | {quoted(field.default)} | {field.metadata['help']} |"


# The heading of each table, and the rows below it.
TABLES: dict[str, tuple[str, Callable[[], Iterator[str]]]] = {
    "commands": ("| Command | Does | Options |\n|---|---|---|\n", command_rows),
    "shortcuts": ("| Keys | Do |\n|---|---|\n", shortcut_rows),
    "formats": ("| Suffix | Read as | Written as |\n|---|---|---|\n", format_rows),
    "chapters": ("| Suffix | Written as |\n|---|---|\n", chapter_rows),
    "marks": ("| Suffix | Written as |\n|---|---|\n", mark_rows),
    "media": ("", media_rows),
    "settings": ("| Setting | At first | Can be | What it is |\n|---|---|---|---|\n", setting_rows),
    "remembered": ("| Remembered | At first | What it is |\n|---|---|---|\n", remembered_rows),
}


def table(name: str) -> str:
    heading, rows = TABLES[name]
    return heading + "\n".join(rows()) + "\n"


def block(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<=<!-- {name} -->\n).*?(?=<!-- /{name} -->)", re.DOTALL)


@pytest.mark.parametrize("name", TABLES)
def test_the_tables_of_the_readme_are_those_of_the_code(name: str) -> None:
    found = block(name).findall(README.read_text("utf-8"))

    assert found == [table(name)], "python -m tests.test_docs writes it anew"


def test_every_command_and_option_says_what_it_is_for() -> None:
    for words, command in commands(earmark):
        assert command.help, words
        for parameter in command.params:
            assert not isinstance(parameter, click.Option) or parameter.help, f"{words} {parameter.name}"


def test_every_setting_says_what_it_is_and_stands_with_its_group() -> None:
    groups = [setting.group for setting in SETTINGS.values()]
    assert groups == sorted(groups, key=list(Group).index), "in the order of the groups, so that each is one heading"
    for name, setting in SETTINGS.items():
        assert setting.label, name
        assert setting.help.endswith("."), f"{name}: a sentence"
        number = isinstance(setting.default, int | float) and not isinstance(setting.default, bool)
        assert number == (setting.limits is not None), f"{name}: a number has limits, and nothing else has"
        assert setting.read(str(setting.default)) == setting.default, name


def test_no_document_names_a_command_or_option_that_is_not_there() -> None:
    every_option = {option for _, command in commands(earmark) for option in options(command)} | {"--help"}
    for document in DOCUMENTS:
        text = document.read_text("utf-8")
        for called in re.findall(r"(?:`|^)earmark ([a-z ]+[a-z])", text, re.MULTILINE):
            command: click.Command | None = earmark
            for word in called.split():
                if isinstance(command, click.Group):
                    command = command.commands.get(word)
            assert command is not None, f"{document.name}: earmark {called}"
        for option in re.findall(r"(?<=`)--[a-z]+", text):
            assert option in every_option, f"{document.name}: {option}"


def test_every_make_target_that_is_named_exists_and_help_names_all() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z][a-z-]*):", makefile, re.MULTILINE))
    for document in DOCUMENTS:
        for target in re.findall(r"`make ([a-z-]+)", document.read_text("utf-8")):
            assert target in targets, f"{document.name}: make {target}"


def test_every_file_that_is_named_exists() -> None:
    folders = ("transcribe", "desktop", "tests", "packaging", "resources")
    for document in DOCUMENTS:
        text = document.read_text("utf-8")
        for path in re.findall(rf"`((?:{'|'.join(folders)})/[\w./-]+)`", text):
            assert (ROOT / path).exists(), f"{document.name}: {path}"
        for link in re.findall(r"\]\(([^)#]+)\)", text):
            assert link.startswith("https://") or (ROOT / link).is_file(), f"{document.name}: {link}"


def test_the_readme_shows_pictures() -> None:
    pictures = re.findall(r"!\[([^\]]+)\]\(([^)]+)\)", README.read_text("utf-8"))

    assert len(pictures) >= 2
    for words, path in pictures:
        assert len(words.split()) > 3, "say what is seen, for those who can't see it"
        assert (ROOT / path).read_bytes().startswith(b"\x89PNG"), path


def test_the_changelog_begins_with_this_version() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    entries = re.findall(r"^## (?:\[(.+?)\]|(Unreleased))(?: - (\d{4}-\d\d-\d\d))?$", _changelog(), re.MULTILINE)

    released = [(name, date) for name, _, date in entries if name]
    assert released
    assert released[0][0] == version
    assert all(date for _, date in released)


def _changelog() -> str:
    return (ROOT / "CHANGELOG.md").read_text("utf-8")


def mend() -> None:
    """Write the tables of the README anew."""
    text = README.read_text("utf-8")
    for name in TABLES:
        text = block(name).sub(lambda _, name=name: table(name), text)  # type: ignore[misc]
    README.write_text(text, "utf-8")


if __name__ == "__main__":
    mend()
