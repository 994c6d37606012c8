"""Kinds of interest in the words of minutes: those of the usual code of conduct, or a body's own list.

The kind decides what follows: a pecuniary interest keeps its member out of the item. What it is called is the body's
affair. The usual names are those of the Model Councillor Code of Conduct (Local Government Association, 2020).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from clerk.policy import OwnInterest, Policy
from clerk.problems import Problem
from clerk.text import clean
from clerk.vocabulary import InterestKind

USUAL: dict[InterestKind, str] = {
    InterestKind.DPI: "a disclosable pecuniary interest",
    InterestKind.ORI: "an other registrable interest",
    InterestKind.NRI: "a non-registrable interest",
    InterestKind.OTHER: "an interest",
}
"""What minutes call each kind, with its article, where the body has no list of its own."""

_ARTICLE = re.compile(r"^(?:an?|the)\s+", re.IGNORECASE)
_TAKES_AN = re.compile(r"(?!uni[^mn]|eu|one\b|us)[aeiou]|hono", re.IGNORECASE)
_EXCLUDES = re.compile(r"\s*;\s*out\b\.?\s*$", re.IGNORECASE)
_TAKES_DECLARATIONS = re.compile(
    r"\b(?:declarations?|disclosures?)\b.*\binterests?\b|\bconflicts?\s+of\s+interests?\s*$|\bdatgan\w*\b.*\b[bf]uddian",
    re.IGNORECASE,
)


def takes_declarations(title: str) -> bool:
    """Whether an item of that title is the one at which interests are declared; a review of a policy on them is not."""
    return _TAKES_DECLARATIONS.search(title) is not None


@dataclass(frozen=True, slots=True)
class KindOfInterest:
    """A kind of interest that may be declared; `called` is its name on the body's own list, "" for the usual one."""

    kind: InterestKind
    called: str = ""

    @property
    def words(self) -> str:
        """The kind in a sentence, with its article: "an other registrable interest"."""
        if not self.called:
            return USUAL[self.kind]
        return f"{'an' if _TAKES_AN.match(self.called) else 'a'} {self.called}"

    @property
    def noun(self) -> str:
        """The kind in a list: "other registrable interest"."""
        return self.called or self.kind.value

    @property
    def typed(self) -> str:
        """The kind as shorthand takes it: "ori", or its name on the body's own list."""
        return self.called or self.kind.name.lower()


DPI, ORI, NRI, OTHER = map(KindOfInterest, InterestKind)

_TYPED: dict[str, KindOfInterest] = {
    "dpi": DPI,
    "pecuniary": DPI,
    "ori": ORI,
    "nri": NRI,
    "other": OTHER,
    "personal": OTHER,
    "prejudicial": OTHER,
}
"""The usual kinds as typed."""


def kinds_of_interest(policy: Policy) -> tuple[KindOfInterest, ...]:
    """What a member of the body may declare, in the order of its list."""
    own = tuple(
        KindOfInterest(InterestKind.DPI if one.excludes else InterestKind.OTHER, one.called) for one in policy.interests
    )
    return own or (DPI, ORI, NRI, OTHER)


def kind_typed(text: str, policy: Policy) -> tuple[KindOfInterest, int] | None:
    """The kind of interest that a text begins with, and how much of the text says it; None for no kind.

    A kind of the body's own list is known by its whole name, with or without "interest" at its end, or by a word, or
    the beginning of one, that no other kind on the list has: "loyalty" or "loy" for "conflict of loyalty".
    """
    own = [one for one in kinds_of_interest(policy) if one.called]
    lowered = text.casefold()
    names = {name: one for one in own for name in _names(one.called)}
    named = [name for name in names if re.match(rf"{re.escape(name)}(?!\w)", lowered)]
    if named:
        longest = max(named, key=len)
        return names[longest], len(longest)
    word = lowered.partition(" ")[0]
    meant = [one for one in own if len(word) > 2 and any(it.startswith(word) for it in one.called.casefold().split())]
    if len(meant) == 1:
        return meant[0], len(word)
    return (_TYPED[word], len(word)) if word in _TYPED and not meant else None


def _names(called: str) -> tuple[str, ...]:
    """What a kind of a body's own list may be typed as, whole: "personal interest", and "personal"."""
    whole = called.casefold()
    short = whole.removesuffix(" interest")
    return (whole,) if short.endswith(" of") else (short, whole)


def read_interests(text: str) -> tuple[OwnInterest, ...]:
    """A body's own list as typed, a kind a line, "; out" behind those whose member takes no part in the item.

    Raises Problem for a kind that stands there twice and for a line without one.
    """
    found: dict[str, OwnInterest] = {}
    for line in filter(str.strip, clean(text).splitlines()):
        called = _ARTICLE.sub("", _EXCLUDES.sub("", line.strip()).strip(" .;"), count=1)
        if not called:
            raise Problem(f"“{line.strip()}” names no kind of interest. Write it like: conflict of loyalty; out")
        if called.casefold() in found:
            raise Problem(f"“{called}” stands there twice. Write each kind of interest once.")
        found[called.casefold()] = OwnInterest(called, excludes=bool(_EXCLUDES.search(line)))
    return tuple(found.values())


def shown_interests(interests: Iterable[OwnInterest]) -> str:
    """A body's own list as `read_interests` reads it."""
    return "\n".join(f"{one.called}; out" if one.excludes else one.called for one in interests)
