# SPDX-License-Identifier: GPL-3.0-or-later
"""Figures as people write them where they live: `1.5` or `1,5`, `Nov 24, 2026` or `24. Nov. 2026`."""

from datetime import date

from PySide6.QtCore import QDate, QLocale

from desktop.languages import translate


def percent(share: float, digits: int = 0) -> str:
    """`90 %` of 0.9, with so many decimal places."""
    return translate("Figures", "{number} %").format(number=QLocale().toString(share * 100, "f", digits))


def decimal(number: float) -> str:
    """With as many decimal places as it has, at most two."""
    return pointed(f"{round(number, 2):g}")


def pointed(text: str) -> str:
    """A text of the core with figures in it, `3.1 GB`, with the point that is written here."""
    return text.replace(".", QLocale().decimalPoint())


def rate(speed: float) -> str:
    """`1.5×`."""
    return f"{decimal(speed)}×"


def day(when: date) -> str:
    """`Nov 24, 2026`."""
    pattern = translate("Figures", "MMM d, yyyy", "how a date is written, in Qt's letters for it")
    return QLocale().toString(QDate(when.year, when.month, when.day), pattern)


def left(share: float, length: str) -> str:
    """`90 %, about 1 min left`: how far something is, and how long it will take."""
    return translate("Figures", "{share}, about {length} left").format(share=percent(share), length=length)
