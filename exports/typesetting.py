"""The last hand before a document is written: quotation marks and dashes as printed, and spaces that no line ends at.

Clerks type what a keyboard has, and a document in which half of the apostrophes are curled looks careless. Every sign
gives way to one other, so that text keeps its length, and what comes back changed is found in the minute as typed.
"""

import re
from dataclasses import fields, replace
from typing import Any, get_args

from clerk.dates.words import MONTHS, WELSH_MONTHS
from clerk.labels import Labels
from exports.document import ContentsEntry, Document, ListItem, ListMarks, Node, Run, Runs

_AS_TYPED = str.maketrans("‘’“”–", "''\"\"-")
_QUOTE = re.compile("[\"']")
_OPENS_AFTER = " \t\n\u00a0([{‘“–—/"
_DASH = re.compile(r"(?<=\S) - (?=\S)")
_MONTH = "|".join((*MONTHS, *WELSH_MONTHS))
_UNIT = (
    r"per\ cent|million|billion|thousand|mm|cm|m|km|kg|mph|ha|hectares|acres|metres|miles"
    r"|pages?|days?|weeks?|months?|years?|tudalen"
)
# Few spaces have a figure before them or a figure or capital behind: the others are passed over at once.
_UNBROKEN = re.compile(
    rf"""\ (?:
        (?<=\d\ )(?=[ap]\.?m\b|(?:{_MONTH}|{_UNIT})\b|\d{{2}})
        | (?=[\dA-Z])(?:
            (?<=(?:st|nd|rd|th)\ )(?<=\d..\ )(?=(?:{_MONTH})\b)
            | (?:(?<=inute\ )|(?<=item\ )|(?<=paragraph\ )|(?<=section\ )|(?<=page\ )|(?<=gofnod\ ))(?=\d)
            | (?<=\)\ )(?=\d{{2}})
            | (?:(?<=\b[A-Z]\ )|(?<=\bMr\ )|(?<=\bMrs\ )|(?<=\bMs\ )|(?<=\bDr\ ))(?=[A-Z][a-z]|[A-Z]\ )
        )
    )""",
    re.VERBOSE,
)
#: What is not read as text: it leads somewhere, or says how the text is to be treated.
_KEPT = frozenset(("anchor", "url", "language"))
_WORDLESS = (bool, int, float, int | None, ListMarks, Labels)
#: By kind of node, or of part of one, the fields that hold words or parts.
_WORDED: dict[type, tuple[str, ...]] = {
    kind: tuple(one.name for one in fields(kind) if one.name not in _KEPT and one.type not in _WORDLESS)
    for kind in (*get_args(Node), ListItem, ContentsEntry, Run)
}


def typeset(document: Document) -> Document:
    """The document with its words as they are printed."""
    return replace(
        document,
        title=printed(document.title),
        subject=printed(document.subject),
        running_head=printed(document.running_head),
        footer=printed(document.footer),
        nodes=tuple(_printed(node) for node in document.nodes),
    )


def as_typed(text: str) -> str:
    """Printed text with the signs of a keyboard, as long as before: the way back from `printed`, but for spaces."""
    return text.translate(_AS_TYPED)


def printed(text: str) -> str:
    """A text as it is printed; addresses in it stay as they are."""
    if '"' in text or "'" in text:
        text = _curled(text)
    if " - " in text:
        text = _DASH.sub(" – ", text)
    return _UNBROKEN.sub("\u00a0", text)


def _curled(text: str) -> str:
    """The text with its straight quotation marks curled; a mark of feet or inches has no partner and stays."""
    signs = list(text)
    opened: list[str] = []
    for match in _QUOTE.finditer(text):
        place, mark = match.start(), match[0]
        before, after = text[place - 1 : place], text[place + 1 : place + 2]
        opens, closes = ("“", "”") if mark == '"' else ("‘", "’")
        if _in_address(text, place):
            continue
        if mark == "'" and ((before.isalnum() and after.isalpha()) or (before in _OPENS_AFTER and after.isdigit())):
            signs[place] = closes
        elif before in _OPENS_AFTER or signs[place - 1 : place] in (["‘"], ["“"]):
            signs[place] = opens
            opened.append(mark)
        elif mark in opened or not before.isdigit():
            signs[place] = closes
            opened = [other for other in opened if other != mark]
    return "".join(signs)


def _in_address(text: str, place: int) -> bool:
    word = text[text.rfind(" ", 0, place) + 1 :].split(" ", 1)[0]
    return "@" in word or "://" in word


def _printed(value: Any) -> Any:
    """A node, or a part of one, with its words as they are printed."""
    kind = type(value)
    if kind is str:
        return printed(value)
    if kind is tuple:
        return _runs(value) if value and type(value[0]) is Run else tuple(map(_printed, value))
    changed = {}
    for name in _WORDED.get(kind, ()):
        before = getattr(value, name)
        after = _printed(before)
        if after != before:
            changed[name] = after
    return replace(value, **changed) if changed else value


def _runs(runs: Runs) -> Runs:
    """Runs as one text: a quotation may open in one and close in another."""
    before = "".join([run.text for run in runs])
    after = printed(before)
    if after == before:
        return runs
    place, written = 0, []
    for run in runs:
        text = after[place : place + len(run.text)]
        written.append(run if run.url or text == run.text else replace(run, text=text))
        place += len(run.text)
    return tuple(written)
