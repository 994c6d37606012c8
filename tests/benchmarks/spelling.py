"""What spelling costs, and how often it is wrong, beside Hunspell asked word by word in the same run.

    python -m tests.benchmarks.spelling TEXT_DIR [WORDS]

Reads every .txt file of TEXT_DIR, and times the first WORDS words (2,000 unless given) of them. Prints JSON, times in
milliseconds (medians of five, `load` once): `cold` with nothing remembered, `warm` the same text again, `line` after a
change of one line, `plain` Hunspell asked about every word as a simple tokeniser finds it. `marks` are words marked in
a thousand, by the simple way and by ours, with no names known; `commonest` are ours.
"""

import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from statistics import median

from clerk.spelling import Checker, Dictionary
from clerk.text import clean
from screens.spelling import Speller
from storage.texts.dictionaries import BRITISH, Lookup, folders, look_up

_SIMPLE = re.compile(r"\b[^\W\d_]+(?:['’][^\W\d_]+)*\b")
_FRONT_MATTER = re.compile(r"\A(?:https?://[^\n]*\n)?\s*(?:---\n.*?\n---\n)?", re.DOTALL)
RUNS = 5


def milliseconds(work: Callable[[], object]) -> float:
    """The median time of a few runs."""
    took = []
    for _ in range(RUNS):
        began = time.perf_counter()
        work()
        took.append(1000 * (time.perf_counter() - began))
    return round(median(took), 2)


def simple(text: str, dictionary: Dictionary) -> list[str]:
    """The words that Hunspell does not know, found as a simple program finds words."""
    return [word for word in _SIMPLE.findall(text) if not dictionary.knows(word.replace("’", "'"))]


def times(text: str, lookup: Lookup) -> dict[str, float]:
    """How long one text takes."""
    assert lookup.dictionary is not None
    dictionary = lookup.dictionary
    speller = Speller()
    speller.begin(lookup, frozenset())
    speller.check(text)
    changes = iter(range(RUNS))
    lines = text.split("\n")
    return {
        "cold": milliseconds(lambda: Checker(dictionary).check(text)),
        "warm": milliseconds(lambda: speller.check(text)),
        "line": milliseconds(lambda: speller.check("\n".join([*lines, f"the board noted this {'x' * next(changes)}"]))),
        "plain": milliseconds(lambda: simple(text, dictionary)),
    }


def main(arguments: list[str]) -> None:
    """Measure, and print."""
    if not arguments:
        raise SystemExit(__doc__)
    files = sorted(Path(arguments[0]).glob("*.txt"))
    texts = [clean(_FRONT_MATTER.sub("", file.read_text("utf8", errors="replace"), count=1)) for file in files]
    began = time.perf_counter()
    lookup = look_up(BRITISH, folders())
    load = round(1000 * (time.perf_counter() - began), 1)
    if lookup.dictionary is None or not texts:
        raise SystemExit(lookup.problem or f"There are no .txt files in {arguments[0]}.")
    wanted = int(arguments[1]) if len(arguments) > 1 else 2000
    ends = [found.end() for found in re.finditer(r"\S+", "\n".join(texts))]
    sample = "\n".join(texts)[: ends[min(wanted, len(ends)) - 1]]
    marked = Counter(one.word for text in texts for one in Checker(lookup.dictionary).check(text))
    count = sum(len(text.split()) for text in texts)
    plainly = sum(len(simple(text, lookup.dictionary)) for text in texts)
    took = times(sample, lookup)
    print(json.dumps({
        "words": count, "load": load, **took, "cold_to_plain": round(took["cold"] / took["plain"], 2),
        "marks": {"plain": round(1000 * plainly / count, 1), "ours": round(1000 * marked.total() / count, 1)},
        "commonest": marked.most_common(12),
    }, indent=2))  # fmt: skip


if __name__ == "__main__":
    main(sys.argv[1:])
