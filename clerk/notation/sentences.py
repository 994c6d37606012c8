"""Where sentences begin and end, for a text in which "Cllr. Mrs. S.F. King" is not four of them."""

import re

from clerk.notation.patterns import pattern

_REACH = 3_000
"""The furthest a sentence is followed, in characters."""

_STOP = pattern(r"""[.!?]["”’)\]*_]*+(?=\s+(?:["“‘'(\[*_]*+[A-Z0-9]|\Z)|[^\S\n]*(?:\n|\Z))""")
_SHORT = re.compile(
    r"(?:^|[\s(“‘\"'.])(?:[A-Z]|Cllrs?|Clr|Coun|Ald|Mrs?|Ms|Dr|Revd?|Fr|Prof|Hon|Rt|St|Capt|Col|Sgt|No|Nos|no|nos|"
    r"[Mm]in|[Mm]ins|[Pp]rop|PROP|[Ss]ec|para|paras|pp?|e\.g|i\.e|viz|cf|vs|approx|Ltd|Co|Dept|Rd|Ref|ref|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$"
)
_LONGEST_SHORT = 8
_NEW_ITEM = pattern(r"[.)\]][^\S\n]*\n\s*(?:[A-Z/.-]{0,6}\d{1,5}[./]\d[\w./()-]{0,12}|\d{1,3}[.)])\s")
_ITEM_HEADING = pattern(
    r"\n[^\S\n]*[A-Z/.-]{0,6}\d[\d./()-]{0,12}[^\S\n]+[A-Z]{4,}(?:[^\S\n]+[A-Z]{2,}|[^\S\n]*(?:\n|$))"
)
_GOES_ON = pattern(r"\s*(?:[a-z]|\((?!Ref(?:erence)?\b|Reasons?\b)|[“\"‘]?That\b|THAT\b|-)")


def sentence_end(text: str, start: int, stop: int) -> int:
    """The end of the sentence that `start` is in, its stop and closing quotation marks included, at most `stop`."""
    stop = min(stop, start + _REACH)
    for found in _STOP.finditer(text, start, stop):
        if not _shortened(text, start, found.start()):
            return found.end()
    return stop


def sentence_start(text: str, place: int, floor: int) -> int:
    """Where the sentence that `place` is in begins, at least `floor`."""
    floor = max(floor, place - _REACH)
    start = floor
    for found in _STOP.finditer(text, floor, place):
        if not _shortened(text, floor, found.start()):
            start = found.end()
    words = text[start:place]
    return start + len(words) - len(words.lstrip())


def paragraph_end(text: str, place: int, stop: int) -> int:
    """Where the paragraph of `place` ends in a run of typed lines: at a line end that ends a sentence too.

    A next line that begins in small letters or with "That" goes on with it; a numbered heading in capitals ends it.
    """
    line = place
    end = text.find("\n", place, stop)
    while 0 <= end < stop - 1:
        if (ended(text[line:end]) and not _GOES_ON.match(text, end, stop)) or _ITEM_HEADING.match(text, end, stop):
            return end
        line, end = end + 1, text.find("\n", end + 1, stop)
    return stop


def new_item(text: str, place: int, stop: int) -> bool:
    """Whether a line between two places begins with the number of an item, behind a line that is finished."""
    return _NEW_ITEM.search(text, place, stop) is not None


def ended(words: str) -> bool:
    """Whether these words end as a sentence does."""
    return words.rstrip("\"”’')]*_| \t\n\xa0").endswith((".", "!", "?"))


def _shortened(text: str, floor: int, stop: int) -> bool:
    """Whether the full stop at `stop` belongs to a short form or an initial."""
    return _SHORT.search(text[max(floor, stop - _LONGEST_SHORT) : stop + 1]) is not None
