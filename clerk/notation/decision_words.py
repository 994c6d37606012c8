"""The words that make a decision, and what each does.

What counts as a decision is what a clerk would enter in a book of decisions:

- a decision word in CAPITALS, wherever it stands in a sentence;
- a decision word that leads a line ("Noted:", "Resolved – That", "Agreed to", "Received" on a line of its own);
- the formal verb: "it was resolved that", "the Committee resolved to", in small letters too;
- what directly follows a mover and seconder: "proposed by A, seconded by B and agreed that";
- a verb that a body is the subject of and that opens a list: "The Committee agreed:-";
- a line of its own that resolves without any such word: "That the motion be referred to Council.".

Ordinary reported speech is not one ("it was agreed that the Clerk would ask", "Members noted", "A recommended"),
nor is a decision that is quoted, denied, or told of an earlier meeting ("had RESOLVED").
"""

import re

from clerk.notation.patterns import any_of, pattern
from clerk.vocabulary import DecisionKind

_ROWS: tuple[tuple[DecisionKind, str], ...] = (
    (DecisionKind.RESOLVED, "resolved decided determined decision decisions resolution resolutions"),
    (DecisionKind.RECOMMENDED, "recommended recommends recommendation recommendations"),
    (DecisionKind.AGREED, "agreed"),
    (DecisionKind.NOTED, "noted"),
    (DecisionKind.RECEIVED, "received"),
    (DecisionKind.APPROVED, "approved adopted endorsed accepted ratified confirmed homologated"),
    (DecisionKind.REFERRED, "referred"),
    (DecisionKind.DEFERRED, "deferred"),
)

DECISION_WORDS: dict[str, DecisionKind] = {word: kind for kind, words in _ROWS for word in words.split()}
"""Decision words, in small letters, and what a decision that opens with one does."""

HEADING_WORDS = frozenset(("decision", "decisions", "resolution", "resolutions"))
"""Words that stand over a decision."""

REFERRING_WORDS = frozenset(("recommendation", "recommendations"))
"""Words that stand over a decision where they say to whom: "Recommendation to Council:"."""

VERBS = frozenset(DECISION_WORDS) - HEADING_WORDS - REFERRING_WORDS
"""Words that decide."""

LEADING = (
    frozenset(DECISION_WORDS)
    - REFERRING_WORDS
    - {
        "adopted",
        "endorsed",
        "accepted",
        "ratified",
        "confirmed",
        "decided",
        "determined",
        "recommends",
    }
)
"""Words that lead a line in small letters; the others are too common at the head of a sentence."""

_WITH_THAT = "resolved decided recommended recommends agreed noted approved"
_WITH_TO = "resolved decided recommended recommends agreed referred deferred decision"

CONNECTIVES: dict[re.Pattern[str], frozenset[str]] = {
    pattern(r"[*_]{0,3}\s+(?:that|That|THAT)\b"): frozenset(_WITH_THAT.split()),
    pattern(r"[*_]{0,3}\s+(?:back\s+)?(?:to|TO)\b(?!\s+(?:as|be|date|above|below|in)\b)"): frozenset(_WITH_TO.split()),
    pattern(r"[*_]{0,3}\s+(?:until|till|pending|for|UNTIL)\b"): frozenset(("deferred",)),
    pattern(r"[*_]{0,3}\s+(?:unanimously|nem|by|on\s+the)\b"): frozenset(("resolved",)),
}
"""What may follow a word that leads a line, and which words it may follow, beside a colon, a dash or the line's end."""


WORD = any_of(("That", *(spelt for word in DECISION_WORDS for spelt in (word.upper(), word.title(), word))))
"""Finds every place where a decision may open."""

_PAST = pattern(
    r"\b(?:had|has|have|having|been|previously|not|NOT|n['’]t|never|be|being|if|when|as|once)\s+"
    r"(?:\w+ly\s+|also\s+|already\s+)?[*_]{0,3}$"
)
_LAST_WORD = pattern(r"(?:\b(?P<second>[A-Za-z’']+)\s+)?(?P<word>[A-Za-z’'-]+)(?:\s|[*_]){0,8}$")
_FOLLOWING = pattern(r"[*_]{0,3}\s+(?P<word>[A-Za-z]+)")
_SURELY = pattern(r"[*_]{0,3}(?:\s*(?:[:–]|-\s)|,?\s+that\b)", re.IGNORECASE)
_THAT_WORD = pattern(r"[*_]{0,3},?\s+that\b", re.IGNORECASE)
_IN_SENTENCES = "THAT TO BY UNANIMOUSLY NEM AND THE ON FURTHER AS IN ALL SUBJECT WITH"
_SENTENCE_WORDS = frozenset(_IN_SENTENCES.split())


def told_of_the_past(before: str) -> bool:
    """Whether the words before a decision word deny it, or tell of another meeting's ("had RESOLVED")."""
    return _PAST.search(before) is not None


def in_a_heading(before: str, after: str, word: str) -> bool:
    """Whether a decision word in capitals only belongs to words in capitals: "APOLOGIES RECEIVED", "AGREED BUDGET"."""
    if word in ("RESOLVED", "AGREED", "RECOMMENDED") and _SURELY.match(after):
        return word != "RESOLVED" and _THAT_WORD.match(after) is None and _capitals_before(before)
    if _capitals_before(before):
        return True
    if _LAST_WORD.search(before) or word == "RESOLVED":
        return False
    following = _FOLLOWING.match(after)
    return following is not None and following["word"].isupper() and following["word"] not in _SENTENCE_WORDS


def _capitals_before(before: str) -> bool:
    """Whether the word before is in capitals too; "the PCC AGREED" is a sentence all the same."""
    found = _LAST_WORD.search(before)
    if found is None or not found["word"].isupper() or found["word"] in ("AND", "WAS", "IT", "I", "A"):
        return False
    return (found["second"] or "").lower() != "the"
