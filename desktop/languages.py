# SPDX-License-Identifier: GPL-3.0-or-later
"""The language that the window speaks: the system's where there is a translation for it, or the one that was chosen.

Texts are English in the code; `resources/translations` holds the others, and the plural forms of English.
"""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from desktop.resources import resource

translate = QCoreApplication.translate  # for what is said outside of a QObject, under a heading of its own

_OURS = "earmark-translation"  # the name of each translator that is in use


class Language(StrEnum):
    """What the user asked for."""

    SYSTEM = "system"
    ENGLISH = "en"
    GERMAN = "de"
    SPANISH = "es"


# Each by the name that its speakers look for.
NAMES: dict[str, str] = {Language.ENGLISH: "English", Language.GERMAN: "Deutsch", Language.SPANISH: "Español"}


def speak(language: Language) -> Language:
    """Let everything that is built from now on speak this language, and return the one that it is.

    What stands on the screen already keeps its words.
    """
    app = QCoreApplication.instance()
    if app is None:
        raise TypeError("a window needs a QApplication")
    spoken = _of_the_system() if language is Language.SYSTEM else language
    for before in app.findChildren(QTranslator, _OURS):
        app.removeTranslator(before)
        before.deleteLater()
    # Dates and figures follow the words; a Swiss or a Mexican keeps their own kind of them.
    system = QLocale.system()
    same = QLocale.languageToCode(system.language()) == spoken
    QLocale.setDefault(system if same else QLocale(spoken))
    # Earmark's own after Qt's, as the last that is installed is asked first.
    qts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{spoken}", qts), (f"earmark_{spoken}", str(resource("translations")))):
        translator = QTranslator(app)
        translator.setObjectName(_OURS)
        if translator.load(name, folder):
            app.installTranslator(translator)
    return spoken


def _of_the_system() -> Language:
    """The first of the system's languages that there is a translation for; English where there is none."""
    for tag in QLocale.system().uiLanguages():
        code = tag.replace("_", "-").partition("-")[0]
        if code in NAMES:
            return Language(code)
    return Language.ENGLISH
