# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person chose, in a file that can be taken to another machine; what the window remembers is not in it."""

from pathlib import Path

from desktop.languages import translate
from desktop.preferences import shared_file
from desktop.preferences.setting import Value
from desktop.settings import SETTINGS, Settings

KIND = "settings"


def export_choices(settings: Settings, path: Path) -> None:
    """Write all that can be chosen. Raises SharedFileError."""
    shared_file.write(path, KIND, {name: getattr(settings, name) for name in SETTINGS})


def import_choices(path: Path) -> dict[str, Value]:
    """What such a file says; what only another version of Earmark knows is left out.

    Raises SharedFileError for a file that is none, and for one with a value that can't be.
    """
    values: dict[str, Value] = {}
    for name, value in shared_file.read(path, KIND).items():
        setting = SETTINGS.get(name)
        if setting is None:
            continue
        try:
            values[name] = setting.read(str(value))
        except ValueError as error:
            message = translate("SharedFile", "“{file}” says “{value}” for “{name}”, which can't be.")
            said = message.format(file=path.name, value=str(value)[:40], name=translate("Settings", setting.label))
            raise shared_file.SharedFileError(said) from error
    return values
