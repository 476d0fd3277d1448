# SPDX-License-Identifier: GPL-3.0-or-later
"""Brings the translations up to the code: `make translations`.

    python packaging/translations/make.py [--check]

lupdate collects what the window says into `resources/translations/earmark_*.ts`, which translators edit (with
`pyside6-linguist`, or as text), and lrelease makes of each the `.qm` that Qt reads. English is there for its plural
forms alone. With `--check` nothing is written: what is new, obsolete or unfinished is said, and which `.qm` is not what
its `.ts` makes; tests/desktop/test_translations.py does that.

lupdate reads literal strings in the calls of `tr` and `translate`. What stands in a table, and the plural forms of
`translate`, it does not see in Python; a file that lists them is made for it.
"""

import ast
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de", "es")
PLURALS_ONLY = "en"
PLURAL_CALL = 4  # translate(context, text, disambiguation, number)


def main(*, check: bool) -> int:
    """Write the files, or say what is wrong with them; the exit code."""
    if not check:
        _update(FOLDER)
        _release(FOLDER)
        print(*(_unfinished(FOLDER) or ["Everything is translated."]), sep="\n")
        return 0
    with tempfile.TemporaryDirectory(prefix="earmark-translations-") as name:
        folder = Path(name) / "translations"
        shutil.copytree(FOLDER, folder)
        _update(folder)
        _release(folder)
        wrong = [*_unfinished(folder), *_different(folder)]
    print(*wrong, sep="\n")
    return 1 if wrong else 0


def _update(folder: Path) -> None:
    files = sorted(str(path) for path in (ROOT / "desktop").rglob("*.py"))
    with tempfile.NamedTemporaryFile("w", suffix=".py", encoding="utf-8") as tables:
        tables.writelines(sorted({*_of_tables(), *_of_calls(files)}))
        tables.flush()
        usual = ("-locations", "none", "-sort-messages", "-no-obsolete", "-source-language", "en", "-silent")
        # The file that is made comes first: of two places where a text stands, the first says whether it has plurals.
        _run("lupdate", tables.name, *files, *usual, "-ts", *(str(_ts(folder, code)) for code in LANGUAGES))
        _run("lupdate", tables.name, *files, *usual, "-pluralonly", "-ts", str(_ts(folder, PLURALS_ONLY)))


def _release(folder: Path) -> None:
    for code in (PLURALS_ONLY, *LANGUAGES):
        source = _ts(folder, code)
        made = source.with_suffix(".new.qm")
        _run("lrelease", "-silent", str(source), "-qm", str(made))
        made.replace(source.with_suffix(".qm"))  # an Earmark that runs has the old one mapped into its memory


def _of_tables() -> Iterator[str]:
    """A call for each text that the code has in a table and translates where it is shown."""
    sys.path.insert(0, str(ROOT))
    from desktop.actions import ACTIONS, Topic
    from desktop.preferences.setting import Group
    from desktop.settings import SETTINGS
    from transcribe.speech.catalogue import catalogue

    tables = {
        "Actions": (*(text for action in ACTIONS for text in (action.text, action.does)), *map(str, Topic)),
        "Settings": (
            *(
                text
                for setting in SETTINGS.values()
                for text in (setting.label, setting.help, setting.unit, setting.zero, *setting.words.values())
            ),
            *(str(group) for group in Group),
        ),
        "Models": (model.note for model in catalogue().values()),
    }
    for context, texts in tables.items():
        for text in filter(None, texts):
            yield f"translate({context!r}, {text!r})\n"


def _of_calls(files: list[str]) -> Iterator[str]:
    """The calls of `translate` that have a number, with one that lupdate understands."""
    for file in files:
        for node in ast.walk(ast.parse(Path(file).read_text("utf-8"))):
            if not isinstance(node, ast.Call) or len(node.args) != PLURAL_CALL or _called(node) != "translate":
                continue
            context, text = node.args[:2]
            if isinstance(context, ast.Constant) and isinstance(text, ast.Constant):
                yield f'translate({context.value!r}, {text.value!r}, "", 0)\n'


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def _unfinished(folder: Path) -> list[str]:
    return [
        f"{code}: {context}: {text!r} is not translated"
        for code in (PLURALS_ONLY, *LANGUAGES)
        for context, text, done in _messages(_ts(folder, code))
        if not done
    ]


def _different(folder: Path) -> Iterator[str]:
    for code in (PLURALS_ONLY, *LANGUAGES):
        kept, made = (set(_messages(_ts(each, code))) for each in (FOLDER, folder))
        for context, text, _ in sorted(kept - made):
            yield f"{code}: {context}: {text!r} is said no more: `make translations` takes it out"
        compiled = [_ts(each, code).with_suffix(".qm").read_bytes() for each in (FOLDER, folder)]
        if compiled[0] != compiled[1]:
            yield f"{code}: the .qm is not what the .ts makes: `make translations` makes it"


def _messages(path: Path) -> Iterator[tuple[str, str, bool]]:
    """Context, text, and whether it is translated, every plural form of it too."""
    for context in ElementTree.parse(path).getroot().iter("context"):  # noqa: S314  our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [] if translation is None else list(translation) or [translation]
            done = translation is not None and "type" not in translation.attrib and all(form.text for form in forms)
            yield context.findtext("name", ""), message.findtext("source", ""), done


def _ts(folder: Path, code: str) -> Path:
    return folder / f"earmark_{code}.ts"


def _run(tool: str, *arguments: str) -> None:
    program = Path(sys.executable).with_name(f"pyside6-{tool}")
    subprocess.run([program, *arguments], check=True, cwd=ROOT)  # noqa: S603  Qt's own


if __name__ == "__main__":
    sys.exit(main(check="--check" in sys.argv[1:]))
