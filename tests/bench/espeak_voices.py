# SPDX-License-Identifier: GPL-3.0-or-later
"""Word times in other languages: texts of our own read by espeak-ng, whose events say when each word begins.

    python -m tests.bench.espeak_voices FOLDER [--languages de es fr nl it pt] [--voice +f2] [--speed 150]

Writes a folder for `word_timing.py` (with truth in NAME.words.json and the language in NAME.meta.json), and measures
forced alignment alone on it: the words are placed as badly as Whisper's may be (up to 300 ms off, six
words alike) and sharpened, so that no recognition is needed. Needs libespeak-ng.so.1 (Debian: libespeak-ng1).
"""

import argparse
import ctypes
import ctypes.util
import json
import random
import wave
from pathlib import Path

import numpy as np

from transcribe.media.audio import read
from transcribe.speech.sharpen import Sharpener
from transcribe.transcript import Timing, Word

TEXTS = {
    "de": """Am Morgen lag der Hafen noch im Nebel, und kein Schiff war zu sehen.
Der alte Fischer kochte Kaffee und wartete auf seinen Sohn.
Vor zwanzig Jahren waren hier jeden Tag dreißig Boote ausgelaufen.
Heute sind es vier, und eines davon gehört einer Schule.
Die Kinder lernen dort, Netze zu flicken und das Wetter zu lesen.
Manche wollen später Köche werden, andere lieber Kapitäne.
Über die großen Fische lachen sie, bis einer an der Leine hängt.""",
    "es": """Por la mañana el puerto estaba cubierto de niebla y no se veía ningún barco.
El viejo pescador hacía café y esperaba a su hijo.
Hace veinte años salían de aquí treinta barcas cada día.
Hoy son cuatro, y una de ellas pertenece a una escuela.
Los niños aprenden a remendar redes y a leer el cielo.
Algunos quieren ser cocineros, otros prefieren ser capitanes.
Se ríen de los peces grandes hasta que uno muerde el anzuelo.""",
    "fr": """Le matin, le port était encore dans la brume et on ne voyait aucun bateau.
Le vieux pêcheur faisait du café et attendait son fils.
Il y a vingt ans, trente barques sortaient d'ici chaque jour.
Aujourd'hui il en reste quatre, et l'une d'elles appartient à une école.
Les enfants y apprennent à réparer les filets et à lire le ciel.
Certains veulent devenir cuisiniers, d'autres préfèrent être capitaines.
Ils rient des gros poissons jusqu'à ce qu'un seul morde à l'hameçon.""",
    "nl": """In de ochtend lag de haven nog in de mist en er was geen schip te zien.
De oude visser zette koffie en wachtte op zijn zoon.
Twintig jaar geleden voeren hier elke dag dertig boten uit.
Nu zijn het er vier, en een daarvan is van een school.
De kinderen leren er netten herstellen en het weer lezen.
Sommigen willen later kok worden, anderen liever kapitein.
Ze lachen om de grote vissen tot er een aan de lijn hangt.""",
    "it": """La mattina il porto era ancora nella nebbia e non si vedeva nessuna nave.
Il vecchio pescatore faceva il caffè e aspettava suo figlio.
Venti anni fa da qui partivano trenta barche ogni giorno.
Oggi sono quattro, e una di loro appartiene a una scuola.
I bambini imparano a riparare le reti e a leggere il cielo.
Alcuni vogliono diventare cuochi, altri preferiscono fare il capitano.
Ridono dei pesci grandi finché uno non resta attaccato alla lenza.""",
    "pt": """De manhã o porto ainda estava coberto de névoa e não se via nenhum navio.
O velho pescador fazia café e esperava pelo filho.
Há vinte anos saíam daqui trinta barcos todos os dias.
Hoje são quatro, e um deles pertence a uma escola.
As crianças aprendem a consertar redes e a ler o céu.
Algumas querem ser cozinheiras, outras preferem ser capitãs.
Riem dos peixes grandes até que um deles morda o anzol.""",
}
_SLOWEST_S = 0.09  # a letter; what is left before the next word is a pause

_RETRIEVAL, _UTF8, _CHARACTERS, _EVENT_END, _EVENT_WORD = 1, 1, 1, 0, 1


class _Event(ctypes.Structure):
    """espeak_EVENT of speak_lib.h."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", ctypes.c_char * 8),
    )


def spoken(text: str, voice: str, speed: int) -> tuple[np.ndarray, int, list[tuple[int, float]]]:
    """The sound, its sample rate, and (first character, start in seconds) of each word."""
    library = ctypes.CDLL(ctypes.util.find_library("espeak-ng") or "libespeak-ng.so.1")
    sound, starts = bytearray(), []

    @ctypes.CFUNCTYPE(  # type: ignore[untyped-decorator]  # ctypes has no types for it
        ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event)
    )
    def hear(samples: "ctypes._Pointer[ctypes.c_short]", count: int, events: "ctypes._Pointer[_Event]") -> int:
        if count:
            sound.extend(ctypes.string_at(samples, 2 * count))
        index = 0
        while events[index].type != _EVENT_END:
            if events[index].type == _EVENT_WORD:
                starts.append((events[index].text_position - 1, events[index].audio_position / 1000))
            index += 1
        return 0

    rate = library.espeak_Initialize(_RETRIEVAL, 0, None, 0)
    library.espeak_SetSynthCallback(hear)
    if library.espeak_SetVoiceByName(voice.encode()) != 0:
        raise SystemExit(f"espeak-ng has no voice {voice}")
    library.espeak_SetParameter(1, speed, 0)
    data = text.encode() + b"\0"
    library.espeak_Synth(data, len(data), 0, _CHARACTERS, 0, _UTF8, None, None)
    library.espeak_Synchronize()
    library.espeak_Terminate()
    return np.frombuffer(bytes(sound), np.int16), rate, starts


def made(folder: Path, language: str, voice: str, speed: int) -> Path:
    """One recording with its truth."""
    text = TEXTS[language]
    sound, rate, starts = spoken(text, language + voice, speed)
    path = folder / f"espeak_{language}.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(sound.tobytes())
    begins = dict(starts)
    found, position = [], 0
    for word in text.split():
        position = text.index(word, position)
        if position in begins:
            found.append((word, begins[position]))
        position += len(word)
    afters = [*(start_s for _, start_s in found[1:]), len(sound) / rate]
    words = [
        {"word": word, "start": start_s, "end": min(after_s, start_s + _SLOWEST_S * len(word))}
        for (word, start_s), after_s in zip(found, afters, strict=True)
    ]
    (folder / f"espeak_{language}.words.json").write_text(json.dumps(words, ensure_ascii=False), "utf-8")
    (folder / f"espeak_{language}.txt").write_text(text, "utf-8")
    about = {"kind": "synthetic", "language": language}
    (folder / f"espeak_{language}.meta.json").write_text(json.dumps(about), "utf-8")
    return path


def measure(path: Path, language: str, sharpener: Sharpener) -> None:
    """Print a line."""
    truth = json.loads(path.with_suffix(".words.json").read_text("utf-8"))
    dice = random.Random(5)  # noqa: S311  # the same each time
    words: list[Word] = []
    off_ms = 0
    for number, one in enumerate(truth):
        if number % 6 == 0:
            off_ms = dice.randint(-300, 300)
        start_ms, end_ms = round(1000 * one["start"]), round(1000 * one["end"])
        start_ms = max(start_ms + off_ms, words[-1].end_ms if words else 0)
        words.append(Word(one["word"], start_ms, max(start_ms, end_ms + off_ms), None, Timing.ATTENTION))
    sharp = sharpener.sharpen(words, read(path, 0, 10_000_000), 0, language)
    errors = np.array([abs(word.start_ms - 1000 * one["start"]) for word, one in zip(sharp, truth, strict=True)])
    phones = np.mean([word.timing is Timing.PHONES for word in sharp])
    print(
        f"{language}  {len(errors)} words  median {np.median(errors):5.1f}  mean {errors.mean():5.1f}"
        f"  p95 {np.percentile(errors, 95):5.0f}"
        f"  ≤ 50 {(errors <= 50).mean():6.1%}  ≤ 100 {(errors <= 100).mean():6.1%}"
        f"  by phones {phones:.0%}"
    )


def main() -> None:
    """Make and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--languages", nargs="+", choices=list(TEXTS), default=list(TEXTS))
    parser.add_argument("--voice", default="", help="a variant, such as +f2")
    parser.add_argument("--speed", type=int, default=150, help="words a minute")
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    sharpener = Sharpener()
    for language in arguments.languages:
        measure(made(arguments.folder, language, arguments.voice, arguments.speed), language, sharpener)


if __name__ == "__main__":
    main()
