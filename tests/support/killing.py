# SPDX-License-Identifier: GPL-3.0-or-later
"""Killing the worker in the middle of its work, and what must hold afterwards."""

import random
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from tests.support.worker import Worker
from transcribe.library import Library, TextState
from transcribe.transcript import Segment, Span, problems


@dataclass(frozen=True, slots=True)
class Moment:
    """When to kill: so many seconds after so many spans, of those that this process reads."""

    spans: int
    after_s: float


@dataclass(frozen=True, slots=True)
class Kept:
    """What the library has of a text."""

    spans: tuple[Span, ...]
    segments: tuple[Segment, ...]
    complete: bool


def any_moment(dice: random.Random) -> Moment:
    """While the model is loaded, a batch is read, or a span is saved."""
    return Moment(dice.randrange(3), dice.uniform(0, 1.2))


def kept(library: Path, episode: int) -> Kept:
    """What the library has of the episode's text."""
    with Library(library) as opened:
        text = opened.transcript(episode)
        state = opened.text_state(episode)
        return Kept(opened.spans(episode), text.segments if text else (), state is TextState.COMPLETE)


def work(library: Path, episode: int, model: str, moment: Moment | None = None) -> tuple[Span, ...]:
    """Run a job in a process of its own, and kill that at the moment. The spans that it said are in the library."""
    told: list[Span] = []
    with Worker() as worker:
        timer = threading.Timer(0 if moment is None else moment.after_s, worker.process.kill)
        worker.start(library, episode, model=model)
        for event in worker.events():
            if event["event"] == "span":
                told.append(Span(event["start_ms"], event["end_ms"]))
            if event["event"] in ("done", "failed", "cancelled"):
                assert event["event"] == "done", event
                break
            if moment is not None and len(told) == moment.spans and timer.ident is None:
                timer.start()
        timer.cancel()
    return tuple(told)


def complaints(library: Path, episode: int, told: Iterable[Span], before: Kept) -> list[str]:
    """What is wrong after a kill: damage, lost or double spans, text that changed or stands outside of them."""
    with Library(library) as opened:
        found = opened.check()
    now = kept(library, episode)
    found += [f"span {span} is lost" for span in {*before.spans, *told} if span not in now.spans]
    found += [f"spans {one} and {two} overlap" for one, two in pairwise(now.spans) if one.end_ms > two.start_ms]
    found += [f"line {line} is lost" for line in before.segments if line not in now.segments]
    found += [
        f"line {line} is in no span"
        for line in now.segments
        if not any(span.start_ms <= line.start_ms < span.end_ms for span in now.spans)
    ]
    with Library(library) as opened:
        text = opened.transcript(episode)
    return found + (problems(text) if text else [])
