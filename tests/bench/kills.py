# SPDX-License-Identifier: GPL-3.0-or-later
"""`kill -9` of the worker, again and again: is anything lost, done twice, or different in the end?

    python -m tests.bench.kills [--kills 20] [--minutes 4] [--model tiny.en] [--seed N] [AUDIO]

A job on the first minutes of the audio (the sample episode, if none is named) is killed at random moments and started
again. After each kill all spans of before, and those that the worker said were saved, must be in the library, none
twice, and the library whole; when the text is complete it must be the same, word for word and time for time, as one
that was made without a kill. Then the next text is begun, until there were enough kills.
"""

import argparse
import random
import tempfile
from pathlib import Path

from tests.support import killing
from tests.support.pieces import cut
from transcribe import intake
from transcribe.library import Library

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "podcasts.mp3"


def prepared(library: Path, media: Path) -> int:
    """A new library with one episode."""
    with Library(library) as opened:
        return intake.add(opened, media)


def kill(library: Path, episode: int, model: str, dice: random.Random) -> tuple[str, list[str]]:
    """One kill: what happened, and what is wrong after it."""
    before = killing.kept(library, episode)
    moment = killing.any_moment(dice)
    told = killing.work(library, episode, model, moment)
    after = killing.kept(library, episode)
    happened = f"{moment.after_s:.2f} s after {moment.spans} spans: {len(before.spans)} spans, then {len(after.spans)}"
    wrong = killing.complaints(library, episode, told, before)
    if set(told) & set(before.spans):
        wrong.append("what was done is done again")
    return happened, wrong


def main() -> None:
    """Kill, look, and say what was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("audio", type=Path, nargs="?", default=SAMPLE)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--minutes", type=float, default=4.0)
    parser.add_argument("--model", default="tiny.en")
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000))  # noqa: S311  # no secret
    arguments = parser.parse_args()
    print(f"seed {arguments.seed}")
    dice = random.Random(arguments.seed)  # noqa: S311  # no secret
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        media = cut(arguments.audio, folder / "audio.wav", 0, int(arguments.minutes * 60_000))
        undisturbed = folder / "undisturbed.db"
        killing.work(undisturbed, prepared(undisturbed, media), arguments.model)
        right = killing.kept(undisturbed, 1)
        print(f"undisturbed: {len(right.spans)} spans, {len(right.segments)} lines")
        failures = kills = texts = 0
        while kills < arguments.kills:
            texts += 1
            library = folder / f"text-{texts}.db"
            episode = prepared(library, media)
            while kills < arguments.kills and not killing.kept(library, episode).complete:
                kills += 1
                happened, wrong = kill(library, episode, arguments.model, dice)
                failures += bool(wrong)
                print(f"kill {kills:2}: {happened}  {'; '.join(wrong) or 'nothing is lost'}", flush=True)
            if not killing.kept(library, episode).complete:
                killing.work(library, episode, arguments.model)
            same = killing.kept(library, episode) == right
            failures += not same
            print(f"text {texts}: {'the same as undisturbed' if same else 'DIFFERS from undisturbed'}", flush=True)
    parser.exit(1 if failures else 0, f"{kills} kills, {texts} texts, {failures} failures\n")


if __name__ == "__main__":
    main()
