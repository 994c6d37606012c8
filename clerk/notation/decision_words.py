"""The words that make a decision, and the forms in which they do.

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
from dataclasses import dataclass
from enum import Enum

from clerk.vocabulary import DecisionKind

_K = DecisionKind

DECISION_WORDS: dict[str, DecisionKind] = {
    "resolved": _K.RESOLVED,
    "decided": _K.RESOLVED,
    "decision": _K.RESOLVED,
    "decisions": _K.RESOLVED,
    "recommended": _K.RECOMMENDED,
    "recommends": _K.RECOMMENDED,
    "agreed": _K.AGREED,
    "noted": _K.NOTED,
    "received": _K.RECEIVED,
    "approved": _K.APPROVED,
    "adopted": _K.APPROVED,
    "endorsed": _K.APPROVED,
    "accepted": _K.APPROVED,
    "ratified": _K.APPROVED,
    "confirmed": _K.APPROVED,
    "referred": _K.REFERRED,
    "deferred": _K.DEFERRED,
}
"""Decision words, in small letters, and what a decision that opens with one does."""

WITH_THAT = frozenset(["resolved", "decided", "recommended", "recommends", "agreed", "noted", "approved"])
"""Words that lead a line with "that"."""

WITH_TO = frozenset(["resolved", "decided", "recommended", "recommends", "agreed", "referred", "deferred"])
"""Words that lead a line with "to"."""

WITH_UNTIL = frozenset(("deferred",))
ONLY_CAPITALS = frozenset(["adopted", "endorsed", "accepted", "ratified", "confirmed", "decided", "recommends"])
"""Words too common at the head of a sentence to lead a line in small letters."""


class Case(Enum):
    """How a word is written."""

    CAPITALS = "RESOLVED"
    TITLE = "Resolved"
    SMALL = "resolved"


@dataclass(frozen=True, slots=True)
class DecisionForm:
    """A form a decision may have: its name, how the word is written, and what must stand before and after it.

    `before` is searched in the words that stand before it, in those of its line where it `leads` one; `after` is
    matched at its end.
    """

    name: str
    cases: tuple[Case, ...]
    words: frozenset[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    leads: bool = False


_E = r"[*_]{0,3}"
_NUMBER = r"(?:[A-Z]{0,5}[./]?\d[\d./()a-z-]{0,14}\s+)?"
_LINE = re.compile(rf"^[\s>|(]*{_E}{_NUMBER}{_E}(?:(?:Minutes|MINUTES)\s*:\s*)?{_E}$")
_PREFIXED = re.compile(r"[.!?:;|)–—-][\"”’)]*\s*[*_]{0,3}$")
_BODY = (
    r"(?:council(?:lors)?|committee|cabinet|board|members|governors|trustees|senate|court|executive|panel|forum|assembly"
    r"|authority|commission(?:ers)?|directors|meeting|group|party|body|all|we|association|jury|licensing|partnership)"
)
_HOW = (
    r"(?:(?:unanimously|further|also|therefore|then|duly|subsequently|accordingly|formally|thereupon|and|so)\s+){0,3}"
)
_SUBJECT = re.compile(rf"\b(?:it\s+(?:was|is|be)|were|was\s+then|{_BODY})\s+{_HOW}$", re.IGNORECASE)
_BODY_SUBJECT = re.compile(rf"\b{_BODY}\s+(?:has\s+|have\s+)?{_HOW}$", re.IGNORECASE)
_ANY = re.compile("")
_ENDS_LINE = r"(?:\s*\n|\s*$)"

_CONNECTED = re.compile(
    rf"{_E}\s*(?:{_E}\s*[:–—,]|\s-+\s|-+\s|\s-+|--|:)|{_E}\.?{_ENDS_LINE}|{_E}\s*\((?:unanimously|for)",
    re.MULTILINE | re.IGNORECASE,
)
_WITH_COLON = re.compile(rf"{_E}\s*(?::|\s[–—-]\s)")
_WITH_COLON_OR_THAT = re.compile(rf"{_E}\s*(?::|\s?[–—-]\s|\s+{_HOW}that\b)")
_VERBAL = re.compile(r"\s+(?:unanimously\s+|nem\.?\s?con\.?\s+)?(?:that|to|not\s+to|by|on)\b|\s*[:–,-]|\s+unanimously")
_THAT_TO = re.compile(r"\s+(?:unanimously\s+)?(?:that|to)\b|\s*[:,–-]|\s*\.|\s*$|\s+unanimously")
_LIST = re.compile(rf"\s*(?:to|that)?\s*:[-–—]?{_ENDS_LINE}|\s*:-", re.MULTILINE)
_NUMBERED = re.compile(
    rf"{_E}\s*:?\s*{_E}\s*(?:[A-Z]{{1,5}}[/.-]?)?\d{{1,4}}(?:[/.]\d{{1,4}})+[a-z]{{0,5}}\s*(?:[.;)]|$)", re.MULTILINE
)

_ALL = frozenset(DECISION_WORDS)
_VERBS = _ALL - {"decision", "decisions", "that"}
_LEADING = _ALL - ONLY_CAPITALS - {"that"}

AFTER_STOP = DecisionForm(
    "number after the decision", (Case.CAPITALS, Case.TITLE), frozenset(("resolved",)), _PREFIXED, _NUMBERED
)
"""The number of a resolution whose words stand before it: "All in favour. Resolved: 16/09/6/9.1"."""

AFTER_MOTION = DecisionForm(
    "after a mover and seconder",
    (Case.TITLE, Case.SMALL),
    frozenset(["agreed", "resolved", "approved", "recommended"]),
    re.compile(rf"^[\s,;.)]*(?:and\s+)?(?:it\s+was\s+)?{_HOW}$", re.IGNORECASE),
    _THAT_TO,
)
"""What a motion led to; `before` is searched in what stands between the motion and the word."""

THAT_LEADS = DecisionForm(
    "a line that resolves",
    (Case.TITLE,),
    frozenset(("that",)),
    _LINE,
    re.compile(r"\s+(?:the|a|an|this|these|no|all|it|[A-Z][a-z]+)\b[^.\n]{0,240}?\bbe\s+\w"),
    leads=True,
)
"""A decision without a word for it: "That the motion be referred to Council."."""

FORMS: tuple[DecisionForm, ...] = (
    AFTER_STOP,
    DecisionForm("capitals leading a line", (Case.CAPITALS,), _ALL, _LINE, _ANY, leads=True),
    DecisionForm("capitals in a sentence", (Case.CAPITALS,), _VERBS, _ANY, _ANY),
    DecisionForm("word leading a line", (Case.TITLE,), _LEADING, _LINE, _CONNECTED, leads=True),
    DecisionForm("word leading a sentence", (Case.TITLE,), frozenset(("resolved",)), _PREFIXED, _WITH_COLON_OR_THAT),
    DecisionForm("word and colon after a sentence", (Case.TITLE,), _LEADING, _PREFIXED, _WITH_COLON),
    DecisionForm("the formal verb", (Case.SMALL,), frozenset(("resolved",)), _SUBJECT, _VERBAL),
    AFTER_MOTION,
    THAT_LEADS,
    DecisionForm("a verb that opens a list", (Case.SMALL,), _VERBS, _BODY_SUBJECT, _LIST),
)
"""The forms, the surest first."""

WORD = re.compile(
    "|".join(
        sorted(
            {"That", *(spelling for word in DECISION_WORDS for spelling in (word.upper(), word.title(), word))},
            key=len,
            reverse=True,
        )
    )
)

_PAST = re.compile(
    r"\b(?:had|has|have|having|been|previously|not|NOT|n['’]t|never|be|being|if|when|as|once)\s+(?:\w+ly\s+|also\s+|already\s+)?[*_]*$"
)
_HEADING_WORD = re.compile(r"(?:\b(?P<second>[A-Za-z’']+)\s+)?(?P<word>[A-Za-z’'-]+)[\s*_]*$")
_FOLLOWING = re.compile(r"[*_]*\s+(?P<word>[A-Za-z]+)")
_SURELY = re.compile(r"[*_]*\s*(?::|–|-\s|\s-|,?\s+that\b)", re.IGNORECASE)
_THAT_WORD = re.compile(r"[*_]*,?\s+that\b", re.IGNORECASE)
_SENTENCE_WORDS = frozenset(
    ["THAT", "TO", "BY", "UNANIMOUSLY", "NEM", "AND", "THE", "ON", "FURTHER", "AS", "IN", "ALL", "SUBJECT", "WITH"]
)


def told_of_the_past(before: str) -> bool:
    """Whether the words before a decision word deny it, or tell of another meeting's ("had RESOLVED")."""
    return _PAST.search(before) is not None


def in_a_heading(before: str, after: str, word: str) -> bool:
    """Whether a decision word in capitals only belongs to words in capitals: "APOLOGIES RECEIVED", "AGREED BUDGET"."""
    if _SURELY.match(after) and word in ("RESOLVED", "AGREED", "RECOMMENDED"):
        return word != "RESOLVED" and _THAT_WORD.match(after) is None
    found = _HEADING_WORD.search(before)
    if found is not None and found["word"].isupper() and found["word"] not in ("AND", "WAS", "IT", "I", "A"):
        # "the PCC AGREED" is a sentence.
        return not (found["second"] or "").lower() == "the"
    if found is not None or word == "RESOLVED":
        return False
    following = _FOLLOWING.match(after)
    return following is not None and following["word"].isupper() and following["word"] not in _SENTENCE_WORDS
