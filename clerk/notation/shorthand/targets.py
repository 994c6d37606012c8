"""Where business is sent: the name of a council, committee or board at the beginning of some words."""

import re

from clerk.notation.shorthand.office import Office
from clerk.notation.shorthand.reading import Bit
from clerk.wording.verbs import VERBS
from clerk.wording.words import word_set

_NOUNS = word_set(
    "council cabinet executive committee sub-committee board panel senate court governors trustees forum assembly "
    "commission authority group party directors conference"
)
BODY_NOUN = rf"(?:{'|'.join(sorted(_NOUNS, reverse=True))})"
"""A word that the name of a body ends with."""

_WITHOUT_ARTICLE = frozenset(("council", "cabinet", "executive", "senate", "court", "full council"))
_SMALL = frozenset(("and", "of", "for", "the", "on", "in"))
_FIRST = re.compile(r"(?:to\s+)?(?:the\s+)?", re.IGNORECASE)
_TARGET = re.compile(rf"(?:[\w’'&-]+,?\s+){{0,6}}?{BODY_NOUN}(?:\s+\(\d+\))?(?=\s|$|:)", re.IGNORECASE)


def target(words: Bit, office: Office) -> tuple[str, Bit] | None:
    """The body that business goes to, as it stands behind "to", and the words after it; None where none is named."""
    opening = _FIRST.match(words.text)
    place = opening.end() if opening else 0
    rest = words.text[place:]
    for name in sorted(office.bodies, key=len, reverse=True):
        plain = re.sub(r"^the\s+", "", name, flags=re.IGNORECASE)
        if plain and re.match(rf"{re.escape(plain)}(?=\s|$|:)", rest, re.IGNORECASE):
            return _with_article(plain), words.part(place + len(plain))
    found = _TARGET.match(rest)
    if found is None:
        return None
    end = _longest(rest, found.end())
    return _with_article(_written(rest[:end])), words.part(place + end)


def _longest(text: str, end: int) -> int:
    """ "council tax committee" is one name: a noun that a further one follows, with no verb between, is not the end."""
    further = re.match(rf"(?P<between>(?:\s+[\w’'&-]+){{0,2}}?)\s+{BODY_NOUN}(?=\s|$|:)", text[end:], re.IGNORECASE)
    if further is None:
        return end
    between = further["between"].lower().split()
    plain = all(word not in VERBS and word not in _SMALL and word not in ("that", "to") for word in between)
    return end + further.end() if plain else end


def _written(name: str) -> str:
    """The name in capitals as names of bodies have, unless it was typed with some."""
    name = " ".join(name.split())
    if not name.islower():
        return name
    words = [
        word if word in _SMALL else "-".join(part.capitalize() for part in word.split("-")) for word in name.split()
    ]
    return " ".join(words)


def _with_article(name: str) -> str:
    return name if name.lower() in _WITHOUT_ARTICLE else f"the {name}"
