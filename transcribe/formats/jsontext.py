# SPDX-License-Identifier: GPL-3.0-or-later
"""JSON from strangers: parsed without surprises, its values taken only where they are what they should be."""

import json
from typing import Any

from transcribe import timecode
from transcribe.errors import FormatError

_LONGEST_S = 10_000 * 3600  # ten thousand hours; anything longer is a broken number


def load(text: str) -> Any:  # noqa: ANN401  JSON can be anything
    """The parsed value. Raises FormatError when it is no JSON, or nested too deeply."""
    try:
        data = json.loads(text, parse_constant=_no_constant)
        if "\\ud" in text.lower():  # half a surrogate pair can't be written again
            whole = json.dumps(data, ensure_ascii=False).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
            data = json.loads(whole)
    except (ValueError, RecursionError) as error:
        raise FormatError("This is not sound JSON.", "Save it again where it comes from.") from error
    return data


def records(value: object) -> list[dict[str, Any]]:
    """The objects in a list; whatever else is in it is left out."""
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def string(value: object) -> str:
    """A string as it is, a number as it is written, anything else empty."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def ms_of_seconds(value: object) -> int | None:
    """Milliseconds of seconds, written as a number or as a time of day; None where it is neither."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return timecode.from_seconds(value) if 0 <= value <= _LONGEST_S else None
    if isinstance(value, str):
        try:
            return timecode.parse(value)
        except ValueError:
            return None
    return None


def ms(value: object) -> int | None:
    """Milliseconds, written as a whole number; None where it is something else."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return round(value) if 0 <= value <= _LONGEST_S * 1000 else None


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")
