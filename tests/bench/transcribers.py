# SPDX-License-Identifier: GPL-3.0-or-later
"""The transcribers that `recognition` compares, each in a process of its own, and what they cost there.

Run as a program this is such a process: `python -m tests.bench.transcribers METHOD MODEL AUDIO`.

Earmark is measured in its worker, as the window runs it, with the library that it writes to. faster-whisper has the
same model files, eight bits and a thread a core, as Earmark has. The others are measured where they are installed;
those whose models are files of another kind look for them, or download them, as they always do.
"""

import importlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tests.support.worker import Worker
from transcribe import formats, intake
from transcribe.library import Library
from transcribe.speech import models
from transcribe.transcript import Span

Timed = tuple[str, float, float]
"""A word, and when it starts and ends, in seconds."""

Heard = tuple[str, list[Timed]]
"""The whole text, and its words where they have times."""

Told = Callable[[], None]
Ready = Callable[[Path, Told], Heard]
"""A transcriber with its model loaded; it tells when it has the first words."""

_BATCH, _BEAM = 8, 5


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a transcriber heard and what that cost; None where it can't be known.

    `first_s` counts from the start of the process, the other times from when the model is loaded.
    """

    text: str
    words: list[Timed]
    wall_s: float
    cpu_s: float | None
    peak_mb: float | None
    first_s: float | None


class FailedError(Exception):
    """A transcriber ended without a text; the last that it said."""


def earmark(audio: Path, model: str) -> Outcome:
    """The real worker, from the beginning of the file."""
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library.db"
        with Library(library) as opened:
            episode = intake.add(opened, audio)
        started_s = time.monotonic()
        first_s = None
        with Worker() as worker:
            worker.start(library, episode, model=model)
            worker.until("phase")
            loaded_s, cpu_before_s = time.monotonic(), _cpu_s(worker.process.pid)
            while (event := worker.event())["event"] not in ("done", "failed"):
                if event["event"] == "span" and first_s is None:
                    first_s = time.monotonic() - started_s
            if event["event"] == "failed":
                raise FailedError(event["message"])
            wall_s, cpu_s = time.monotonic() - loaded_s, _cpu_s(worker.process.pid)
            peak_mb = memory_mb(worker.process.pid, "VmHWM")
        with Library(library) as opened:
            text = opened.transcript(episode)
    assert text is not None
    words = [(word.text, word.start_ms / 1000, word.end_ms / 1000) for word in text.words()]
    spent_s = None if cpu_s is None or cpu_before_s is None else cpu_s - cpu_before_s
    return Outcome(text.text, words, wall_s, spent_s, peak_mb, first_s)


def first_words(audio: Path, model: str, at_ms: int) -> tuple[float, Span]:
    """From the start of the worker to its first span when the playhead is at `at_ms`, in seconds; and the span."""
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library.db"
        with Library(library) as opened:
            episode = intake.add(opened, audio)
        started_s = time.monotonic()
        with Worker() as worker:
            worker.start(library, episode, model=model, at_ms=at_ms)
            event = worker.until("span", "done", "failed")[-1]
            taken_s = time.monotonic() - started_s
    if event["event"] != "span":
        raise FailedError(event.get("message", "nobody speaks"))
    return taken_s, Span(event["start_ms"], event["end_ms"])


def memory_mb(pid: int, what: str) -> float | None:
    """VmHWM (the most it ever had) or VmRSS of a process, in MB; None where the system does not say."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text("ascii").splitlines()
    except OSError:
        return None
    return next((int(line.split()[1]) / 1000 for line in lines if line.startswith(f"{what}:")), None)


def _cpu_s(pid: int) -> float | None:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    except OSError:
        return None
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def in_child(method: str, audio: Path, model: str) -> Outcome:
    """Any other method. Raises FailedError."""
    command = [sys.executable, "-m", "tests.bench.transcribers", method, model, str(audio)]
    started_s = time.monotonic()
    first_s = None
    answer: dict[str, Any] | None = None
    with tempfile.TemporaryFile() as errors:
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, text=True) as child:
            assert child.stdout is not None
            for line in child.stdout:
                if line.startswith('["first words"') and first_s is None:
                    first_s = time.monotonic() - started_s
                elif line.startswith('["heard"'):
                    answer = json.loads(line)[1]
        errors.seek(0)
        said = errors.read().decode("utf-8", "replace").strip().splitlines()
    if answer is None:
        raise FailedError(said[-1] if said else "no word about why")
    words = [(text, start_s, end_s) for text, start_s, end_s in answer.pop("words")]
    return Outcome(words=words, first_s=first_s, **answer)


def _faster_whisper(model: str) -> Any:
    from faster_whisper import WhisperModel

    from transcribe.speech.recognize import physical_cores

    threads = physical_cores()
    return WhisperModel(str(models.find(model).folder), device="cpu", compute_type="int8", cpu_threads=threads)


def _collected(segments: Iterable[Any], told: Told) -> Heard:
    texts, words = [], []
    for segment in segments:
        told()
        texts.append(segment.text)
        words += [(word.word, word.start, word.end) for word in segment.words or ()]
    return " ".join(texts), words


def _sequential(model: str) -> Ready:
    whisper = _faster_whisper(model)

    def run(audio: Path, told: Told) -> Heard:
        segments, _ = whisper.transcribe(str(audio), beam_size=_BEAM, word_timestamps=True, vad_filter=True)
        return _collected(segments, told)

    return run


def _batched(model: str) -> Ready:
    from faster_whisper import BatchedInferencePipeline

    whisper = BatchedInferencePipeline(_faster_whisper(model))

    def run(audio: Path, told: Told) -> Heard:
        segments, _ = whisper.transcribe(str(audio), batch_size=_BATCH, beam_size=_BEAM, word_timestamps=True)
        return _collected(segments, told)

    return run


def _whisper_ctranslate2(model: str) -> Ready:
    def run(audio: Path, told: Told) -> Heard:
        settings = "--device cpu --compute_type int8 --word_timestamps True --vad_filter True --output_format json"
        with tempfile.TemporaryDirectory() as folder:
            start = "from whisper_ctranslate2.whisper_ctranslate2 import main; main()"
            command = [sys.executable, "-c", start, str(audio), *settings.split(), "--output_dir", folder]
            command += ["--model_directory", str(models.find(model).folder), "--verbose", "False"]
            subprocess.run(command, check=True, stdout=sys.stderr)
            data = json.loads(next(Path(folder).glob("*.json")).read_text("utf-8"))
        words = [word for segment in data["segments"] for word in segment["words"]]
        return data["text"], [(word["word"], word["start"], word["end"]) for word in words]

    return run


def _pywhispercpp(model: str) -> Ready:
    whisper = importlib.import_module("pywhispercpp.model").Model(model, n_threads=os.cpu_count())

    def run(audio: Path, told: Told) -> Heard:
        parts = {"token_timestamps": True, "max_len": 1, "split_on_word": True}  # a segment is a word
        found = whisper.transcribe(str(audio), new_segment_callback=lambda _: told(), **parts)
        words = [(segment.text, segment.t0 / 100, segment.t1 / 100) for segment in found]
        return " ".join(text for text, *_ in words), words

    return run


def _openai_whisper(model: str) -> Ready:
    whisper = importlib.import_module("whisper").load_model(model)

    def run(audio: Path, told: Told) -> Heard:
        data = whisper.transcribe(str(audio), beam_size=_BEAM, word_timestamps=True, fp16=False)
        words = [word for segment in data["segments"] for word in segment["words"]]
        return data["text"], [(word["word"], word["start"], word["end"]) for word in words]

    return run


def _buzz(model: str) -> Ready:
    def run(audio: Path, told: Told) -> Heard:
        settings = ["--task", "transcribe", "--model-type", "fasterwhisper", "--word-timestamps", "--srt", "--hide-gui"]
        with tempfile.TemporaryDirectory() as folder:
            command = [sys.executable, "-m", "buzz", "add", *settings, "--model-size", model]
            subprocess.run([*command, "--output-directory", folder, str(audio)], check=True, stdout=sys.stderr)
            text = formats.read(next(Path(folder).glob("*.srt"))).transcript
        assert text is not None
        words = [(line.text, line.start_ms / 1000, line.end_ms / 1000) for line in text.segments]  # a line is a word
        return text.text, words

    return run


METHODS: dict[str, tuple[str, Callable[[str], Ready]]] = {
    "sequential": ("faster_whisper", _sequential),
    "batched": ("faster_whisper", _batched),
    "whisper-ctranslate2": ("whisper_ctranslate2", _whisper_ctranslate2),
    "pywhispercpp": ("pywhispercpp", _pywhispercpp),
    "openai-whisper": ("whisper", _openai_whisper),
    "buzz-captions": ("buzz", _buzz),
}
"""By name: the module that has to be there, and what loads it."""


def models_and_files(given: list[str]) -> tuple[list[str], list[str]]:
    """The values of `--models`, which argparse takes up to the next option, and the files that stand behind them."""
    first = next((number for number, name in enumerate(given) if Path(name).is_file()), len(given))
    return given[:first], given[first:]


def measured(method: str, audio: Path, model: str) -> Outcome | None:
    """One method on one file; None where it is not installed. Raises FailedError."""
    if method == "earmark":
        return earmark(audio, model)
    return in_child(method, audio, model) if find_spec(METHODS[method][0]) else None


def main() -> None:
    """Load, transcribe, and print what was heard and what it cost."""
    import resource

    def cpu_s() -> float:
        spent = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
        return sum(each.ru_utime + each.ru_stime for each in spent)

    method, model, audio = sys.argv[1:]
    run = METHODS[method][1](model)
    started_s, before_s = time.monotonic(), cpu_s()
    text, words = run(Path(audio), lambda: print(json.dumps(["first words"]), flush=True))
    costs = {"wall_s": time.monotonic() - started_s, "cpu_s": cpu_s() - before_s}
    own_mb = memory_mb(os.getpid(), "VmHWM") or resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    peak_mb = max(own_mb, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1000)
    print(json.dumps(["heard", {"text": text, "words": words, "peak_mb": peak_mb, **costs}]), flush=True)


if __name__ == "__main__":
    main()
