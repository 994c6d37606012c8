"""Finding promises: how many of those that a reader marked are found, and how many of those found were marked.

    python -m tests.benchmarks.promises FOLDER MARKS [--show tuned|held]

FOLDER has minutes as text files. MARKS is JSON: `files` has for each file its `promises`, each a list of quotations of
which one has to be found, and under `either` what a reader could take for a promise or not; `held_out` names the files
that were not looked at while the rules were made. Prints JSON: for the files tuned on and for those held out, recall,
precision with what could go either way left out of the count, precision with all of it counted as wrong, and the time
a kilobyte in milliseconds. With `--show` the sentences missed and wrongly found go to standard error.
"""

import json
import re
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from clerk.notation.blocks import Span
from clerk.notation.parser import parse
from clerk.promises.finding import find_promises
from clerk.promises.promise import Promise


@dataclass
class Score:
    """What was counted in some files."""

    marked: int = 0
    met: int = 0
    right: int = 0
    wrong: int = 0
    either: int = 0
    kinds: Counter[str] = field(default_factory=Counter)

    def figures(self) -> dict[str, Any]:
        """The figures to print."""
        found = self.right + self.wrong
        return {
            "promises marked": self.marked,
            "recall": round(self.met / self.marked, 3) if self.marked else None,
            "found": found + self.either,
            "precision": round(self.right / found, 3) if found else None,
            "precision, doubtful ones wrong": round(self.right / (found + self.either), 3) if found else None,
        }


def _places(quotation: str, text: str) -> list[Span]:
    pattern = r"\s+".join(map(re.escape, quotation.split()))
    return [Span(*match.span()) for match in re.finditer(pattern, text)]


def _meets(promise: Promise, places: list[Span]) -> bool:
    return any(place.start < promise.span.end and promise.span.start < place.end for place in places)


def score(path: Path, marks: dict[str, Any], total: Score, show: bool) -> float:
    """Count one file into `total`; the seconds it took to read and search it."""
    text = path.read_text(encoding="utf-8")
    start = time.perf_counter()
    promises = [promise for promise in find_promises(parse(text)) if not promise.again]
    took = time.perf_counter() - start
    wanted = [[place for quotation in group for place in _places(quotation, text)] for group in marks["promises"]]
    doubtful = [place for quotation in marks["either"] for place in _places(quotation, text)]
    for group, places in zip(marks["promises"], wanted, strict=True):
        met = any(_meets(promise, places) for promise in promises)
        total.marked += 1
        total.met += met
        if show and not met:
            print(f"{path.name}: MISSED {group[0]}", file=sys.stderr)
    for promise in promises:
        if any(_meets(promise, places) for places in wanted):
            total.right += 1
        elif _meets(promise, doubtful):
            total.either += 1
        else:
            total.wrong += 1
            if show:
                print(f"{path.name}: WRONG ({promise.rule}) {promise.words[:230]}", file=sys.stderr)
    return took


def main(folder: Path, marks: dict[str, Any], show: str) -> None:
    """Count and print."""
    totals = {"tuned": Score(), "held": Score()}
    seconds = size = 0.0
    for name, marked in sorted(marks["files"].items()):
        which = "held" if name in marks["held_out"] else "tuned"
        seconds += score(folder / name, marked, totals[which], show == which)
        size += (folder / name).stat().st_size / 1000
    figures = {"tuned on": totals["tuned"].figures(), "held out": totals["held"].figures()}
    print(json.dumps({**figures, "milliseconds a kilobyte": round(1000 * seconds / size, 2)}, indent=2))


if __name__ == "__main__":
    shown = sys.argv[4] if len(sys.argv) > 4 else ""
    main(Path(sys.argv[1]), json.loads(Path(sys.argv[2]).read_text(encoding="utf-8")), shown)
