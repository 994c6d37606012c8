"""Keys saved by phrase completion, beside a plain five-gram back-off in the same run.

    python -m tests.benchmarks.keystrokes HISTORY_DIR TEST_DIR

Both learn every .txt and .md file of HISTORY_DIR in order of name (so name them by date), then each file of TEST_DIR
is typed. Tab takes the whole suggestion, Ctrl+Right the next word (with the space before it); each costs one key, as
does every character typed, and a suggestion is taken only where it saves keys. Prints JSON: per file and overall the
share of keys saved by each, their ratio, and the latency of a suggestion in milliseconds: by the clock, which on a busy
machine counts the others' turns too, and of the processor alone.
"""

import json
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from clerk.prediction import Predictor

_NEXT_WORD = re.compile(r"\s*\S+")
_FRONT_MATTER = re.compile(r"\A(?:https?://[^\n]*\n)?\s*(?:---\n.*?\n---\n)?\s*", re.DOTALL)


class Completes(Protocol):
    """What is measured: learns texts, suggests what follows."""

    def learn(self, text: str, weight: float = 1.0) -> None:
        """Learn a text."""

    def suggest(self, before: str) -> str:
        """What probably follows."""


class FiveGram:
    """The baseline: the commonest word after the longest context seen, up to four words; three words at a time.

    Offering three words saves more than one and more than eight on the texts it was tried on, so it is the strongest
    of its kind rather than the weakest.
    """

    ORDER = 5
    WORDS = 3
    _TOKEN = re.compile(r"\w+(?:[’'\-]\w+)*|\n+|[^\S\n]+|[^\w\s]")
    _PARTIAL = re.compile(r"[\w’'\-]+$")

    def __init__(self) -> None:
        self._counts: list[dict[tuple[str, ...], Counter[str]]] = [defaultdict(Counter) for _ in range(self.ORDER)]

    def learn(self, text: str, weight: float = 1.0) -> None:
        """Count every word after each of its contexts."""
        tokens = ["\n"] * (self.ORDER - 1) + self._tokens(text)
        for place in range(self.ORDER - 1, len(tokens)):
            for length in range(self.ORDER):
                self._counts[length][tuple(tokens[place - length : place])][tokens[place]] += 1

    def suggest(self, before: str) -> str:
        """The likeliest next words, spaced as prose is."""
        context = ["\n"] * (self.ORDER - 1) + self._tokens(before[-400:])
        found = self._PARTIAL.search(before)
        partial = found.group() if found else ""
        if partial:
            context.pop()
        said = ""
        for turn in range(self.WORDS):
            word = self._next(context, partial if turn == 0 else "")
            if not word:
                break
            said += word[len(partial) :] if turn == 0 and partial else self._spaced(before + said, word)
            context.append(word)
        return said

    def _next(self, context: list[str], partial: str) -> str:
        for length in range(self.ORDER - 1, -1, -1):
            counts = self._counts[length].get(tuple(context[len(context) - length :]) if length else ())
            fitting = [(count, word) for word, count in (counts or {}).items() if self._fits(word, partial)]
            if fitting:
                return max(fitting, key=lambda item: item[0])[1]
        return ""

    @staticmethod
    def _fits(word: str, partial: str) -> bool:
        return word.startswith(partial) and len(word) > len(partial)

    @staticmethod
    def _spaced(text: str, word: str) -> str:
        joins = not text or text[-1].isspace() or text[-1] in "(/-‘“" or not word[0].isalnum()
        return word if joins else " " + word

    def _tokens(self, text: str) -> list[str]:
        return [token for token in self._TOKEN.findall(text) if token != " "]


def keys_to_type(text: str, suggest: Callable[[str], str]) -> tuple[int, list[tuple[float, float]]]:
    """Keys needed to type a text with suggestions, and the seconds each took by the clock and of the processor."""
    place = keys = 0
    seconds = []
    while place < len(text):
        began, worked = time.perf_counter(), time.thread_time()
        suggestion = suggest(text[:place])
        seconds.append((time.perf_counter() - began, time.thread_time() - worked))
        taken, cost = _taken(suggestion, text[place : place + len(suggestion)])
        if taken - cost <= 0:
            taken, cost = 1, 1
        place, keys = place + taken, keys + cost
    return keys, seconds


def _taken(suggestion: str, typed: str) -> tuple[int, int]:
    """Characters taken of a suggestion and the keys that costs, when `typed` is what is wanted."""
    if suggestion == typed:
        return len(suggestion), 1
    taken = words = 0
    for word in _NEXT_WORD.finditer(suggestion):
        if suggestion[: word.end()] != typed[: word.end()]:
            break
        taken, words = word.end(), words + 1
    return taken, words


def texts(folder: Path) -> dict[str, str]:
    """The documents of a folder by name, without an address or front matter at their head."""
    found = sorted(path for path in folder.iterdir() if path.suffix in {".txt", ".md"})
    return {path.name: _FRONT_MATTER.sub("", path.read_text("utf8", errors="replace"), count=1) for path in found}


def measure(history: dict[str, str], tests: dict[str, str], make: Callable[[], Completes]) -> dict[str, Any]:
    """Keys saved per file and overall by one way of completing, and its latency."""
    completes = make()
    for text in history.values():
        completes.learn(text)
    saved: dict[str, float] = {}
    keys = characters = 0
    seconds: list[tuple[float, float]] = []
    for name, text in tests.items():
        needed, took = keys_to_type(text, completes.suggest)
        saved[name] = round(1 - needed / max(len(text), 1), 4)
        keys, characters = keys + needed, characters + len(text)
        seconds += took
    return {
        "saving": round(1 - keys / max(characters, 1), 4),
        "files": saved,
        "p50_ms": _percentile([clock for clock, _ in seconds], 0.5),
        "p99_ms": _percentile([clock for clock, _ in seconds], 0.99),
        "p99_processor_ms": _percentile([worked for _, worked in seconds], 0.99),
    }


def _percentile(seconds: list[float], part: float) -> float:
    return round(1000 * sorted(seconds)[int(len(seconds) * part)], 3) if seconds else 0.0


def main(arguments: list[str]) -> None:
    """Measure both and print the comparison."""
    if len(arguments) != 2:
        raise SystemExit(__doc__)
    history, tests = texts(Path(arguments[0])), texts(Path(arguments[1]))
    if not tests:
        raise SystemExit(f"There are no .txt or .md files in {arguments[1]}.")
    ours = measure(history, tests, Predictor)
    baseline = measure(history, tests, FiveGram)
    ratio = round(ours["saving"] / baseline["saving"], 3) if baseline["saving"] else None
    print(json.dumps({"predictor": ours, "five_gram": baseline, "ratio": ratio}, indent=2))


if __name__ == "__main__":
    main(sys.argv[1:])
