"""Reading minutes: what is found in a folder of texts, and how fast a megabyte of anything is read.

    python -m tests.benchmarks.notation FOLDER [COUNTS]

Reads every .txt file of FOLDER. Prints JSON: for each file and in all the decisions, votes, motions, actions and
references found; then `speed`: the milliseconds of processor time for a minute of 2,000 words, for a megabyte of the
texts, for the same on one line, and for the slowest of many megabytes that are one fragment over and over.
COUNTS is a JSON file of the same counts made by hand, by the beginning of a file's name; with it, the files in which
hand and parser differ are listed under `differences`.
"""

import json
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from clerk.notation.blocks import ParsedMinute
from clerk.notation.parser import parse
from clerk.numbering import NumberingScheme

KINDS = ("decisions", "votes", "motions", "actions", "references")
SCHEME = NumberingScheme()
MEGABYTE = 1_000_000
MINUTE = 12_000
RUNS = 5

FRAGMENTS = (
    "(a) ", "(a) x\n", "1 ", "1  x\n", "i. x\n", "- x\n", "- ", "a. ", "for ", "For ", "against 2 ", "in favour ",
    "abstained ", "Cllr A abstained ", "carried ", "unanimously ", "voted for: A, B ", "7 votes to ", "RESOLVED ",
    "RESOLVED that ", "RESOLVED x\n", "RESOLVED: (a) ", "RESOLVED: 1) x 2) y ", "RESOLVED:\n\n", "“RESOLVED ",
    "It was resolved that ", "That the x be y\n", "Noted:\n", "Decision\n\n", "RECOMMENDED to Council that ",
    "REFERRED to ", "DEFERRED until ", "the Committee agreed:-\n", "Councillor A, ", "Councillor Ash moved ",
    "moved by ", "seconded by Cllr A ", "Prop. AB, 2nd CD ", "on the motion of ", "minute 3/19 ", "minutes 3/19, ",
    "3/19 ", "ACTION: ", "ACTION: x\n", "Action JB\n", "7|ACTION: \nmoved CD", "?", "?? ", "*", "* ", "**a** ", "“",
    '"', "(", "|", ".", ". ", "…", "é", "x", " ", "\t", "\u00a0", "\n", " \n", "\n\n\n \n", "a\n", "## x\n",
    "Cllr Ash – For\n", "For:\nA Ash\n", "For Cllr Ash (1) ", "Ash 7 votes ", "7 votes for Cllr Ash and ",
    "RESOLVED" + " " * 500, "moved" + " " * 300, "ACTION" + " " * 300, "for" + " " * 300,
)  # fmt: skip


def counts(parsed: ParsedMinute) -> Counter[str]:
    """How many records of each kind were read."""
    return Counter({kind: len(getattr(parsed, kind)) for kind in KINDS})


def milliseconds(text: str, runs: int = 1) -> float:
    """The least processor time of a few readings."""
    took = []
    for _ in range(runs):
        began = time.process_time()
        parse(text, SCHEME)
        took.append(1000 * (time.process_time() - began))
    return round(min(took), 1)


def speed(texts: str) -> dict[str, Any]:
    """The times, of real-shaped text and of what nobody types."""
    megabyte = (texts * (MEGABYTE // max(len(texts), 1) + 1))[:MEGABYTE]
    over = {fragment: milliseconds((fragment * (MEGABYTE // len(fragment) + 1))[:MEGABYTE]) for fragment in FRAGMENTS}
    slowest = sorted(over.items(), key=lambda pair: -pair[1])[:5]
    return {
        "a minute of 2,000 words": milliseconds(megabyte[:MINUTE], RUNS),
        "a megabyte of the texts": milliseconds(megabyte, RUNS),
        "a megabyte on one line": milliseconds(megabyte.replace("\n", " "), RUNS),
        "a megabyte of one fragment, slowest": {repr(fragment)[:40]: took for fragment, took in slowest},
    }


def differences(found: dict[str, Counter[str]], by_hand: dict[str, dict[str, int]]) -> dict[str, str]:
    """The files in which hand and parser differ, and how."""
    said = {}
    for name, counted in found.items():
        hand = next((known for beginning, known in by_hand.items() if name.startswith(beginning)), None)
        wrong = [
            f"{kind}: hand {hand[kind]}, parser {counted[kind]}"
            for kind in KINDS
            if hand and hand[kind] != counted[kind]
        ]
        if wrong:
            said[name] = "; ".join(wrong)
    return said


def main(folder: Path, hand: Path | None) -> None:
    """Print the figures."""
    texts = {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))}
    found = {name: counts(parse(text)) for name, text in texts.items()}
    figures: dict[str, Any] = {
        "files": {name: dict(counted) for name, counted in found.items()},
        "in all": {kind: sum(counted[kind] for counted in found.values()) for kind in KINDS},
    }
    if hand is not None:
        by_hand = json.loads(hand.read_text(encoding="utf-8"))
        figures["by hand"] = {kind: sum(known[kind] for known in by_hand.values()) for kind in KINDS}
        figures["differences"] = differences(found, by_hand)
    figures["speed"] = speed("\n\n".join(texts.values()))
    print(json.dumps(figures, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None)
