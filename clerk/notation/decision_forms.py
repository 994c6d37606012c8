"""The forms in which a decision word makes a decision, as a table."""

import re
from dataclasses import dataclass
from enum import Enum

from clerk.notation.decision_words import HEADING_WORDS, LEADING, REFERRING_WORDS, VERBS
from clerk.notation.patterns import pattern


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


_ANY = re.compile("")
_NUMBER = r"(?:[A-Z]{0,5}[./]?\d[\d./()a-z-]{0,14}\s+)?"
_MINUTES = r"(?:(?:Minutes|MINUTES)\s*:\s*)?"
_LINE = pattern(rf"^(?:[>|*_(]|\s){{0,12}}{_NUMBER}[*_]{{0,3}}{_MINUTES}[*_]{{0,3}}$")
_LINE_OR_MINUTES = pattern(rf"{_LINE.pattern}|\bMinutes:\s*$")
_AFTER_STOP = pattern(r"[.!?:;|)–—-][\"”’)]?\s*[*_]{0,3}$")
_BODY = (
    r"(?:council(?:lors)?|committee|cabinet|board|members|governors|trustees|senate|court|executive|panel|forum|assembly"
    r"|authority|commission(?:ers)?|directors|meeting|group|party|body|all|we|association|jury|partnership)"
)
_ADVERBS = "unanimously|further|also|therefore|then|duly|subsequently|accordingly|formally|thereupon|and|so"
_HOW = rf"(?:(?:{_ADVERBS})\s+){{0,3}}"
_HAVING = r"(?:,[^,.;:\n]{1,80},)?"
_SUBJECT = pattern(rf"\b(?:it\s+(?:was|is|be)|were|was\s+then|{_BODY}{_HAVING})\s+{_HOW}$", re.IGNORECASE)
_BODY_SUBJECT = pattern(rf"\b{_BODY}{_HAVING}\s+(?:has\s+|have\s+)?{_HOW}$", re.IGNORECASE)

_ENDS_LINE = r"[^\S\n]*(?:\n|$)"
_CONNECTED = pattern(
    rf"[*_]{{0,3}}(?:\s*(?:[:–—,]|-{{1,2}}(?=\s))|\.?[*_]{{0,3}}{_ENDS_LINE}|\s*\((?:unanimously|for))",
    re.MULTILINE | re.IGNORECASE,
)
_HEADS = pattern(
    rf"[*_]{{0,3}}(?:\s+(?:[Nn]o\.?\s*)?[A-Z/.-]{{0,8}}\d[\w/.-]{{0,12}})?[*_]{{0,3}}(?:\s*[:–-]|{_ENDS_LINE})",
    re.MULTILINE,
)
_REFERS = pattern(r"\s+(?:to|TO)\s+(?=(?:(?:the|THE)\s+)?[A-Z])[^\n:.;]{3,60}(?:[:\n–]|$)")
_COLON = pattern(r"[*_]{0,3}(?:\s*:|\s+[–—-]\s)")
_ONLY_COLON = pattern(r"[*_]{0,3}\s*:")
_COLON_OR_THAT = pattern(rf"[*_]{{0,3}}(?:\s*:|\s*[–—-]\s|,\s+[Tt]hat\b|\s+{_HOW}that\b)")
_VERBAL = pattern(
    r"\s+(?:(?:unanimously|nem\.?\s?con\.?)\s+)?(?:that|to|not\s+to|by|on|in\s+(?:terms|accordance)|under|pursuant)\b|\s*[:–,-]|\s+unanimously\b"
)
_LED_TO = pattern(r"\s+(?:unanimously\s+)?(?:that|to)\b|\s*(?:[:,.–-]|$)|\s+unanimously\b")
_LIST = pattern(rf"(?:\s+(?:to|that))?\s*(?::[-–—]?{_ENDS_LINE}|:-)", re.MULTILINE)
_RESOLUTION_NUMBER = pattern(
    r"[*_]{0,3}(?:\s*:)?\s*[*_]{0,3}(?:[A-Z]{1,5}[/.-]?)?\d{1,4}(?:[/.]\d{1,4}){1,5}[a-z]{0,5}[^\S\n]*(?:[.;)]|$)",
    re.MULTILINE,
)
_RESOLVES = pattern(r"\s+(?:the|a|an|this|these|no|all|it|[A-Z][a-z]+)\b[^.\n]{0,240}?\bbe\s+\w")

_RESOLVED = frozenset(("resolved",))

AFTER_STOP = DecisionForm(
    "number after the decision", (Case.CAPITALS, Case.TITLE), _RESOLVED, _AFTER_STOP, _RESOLUTION_NUMBER
)
"""The number of a resolution whose words stand before it: "All in favour. Resolved: 16/09/6/9.1"."""

AFTER_MOTION = DecisionForm(
    "after a mover and seconder",
    (Case.TITLE, Case.SMALL),
    frozenset(("agreed", "resolved", "approved", "recommended")),
    pattern(rf"^(?:[,;.)]|\s){{0,8}}(?:and\s+)?(?:it\s+was\s+)?{_HOW}$", re.IGNORECASE),
    _LED_TO,
)
"""What a motion led to; `before` is searched in what stands between the motion and the word."""

THAT_LEADS = DecisionForm(
    "a line that resolves", (Case.TITLE,), frozenset(("that",)), _LINE_OR_MINUTES, _RESOLVES, leads=True
)
"""A decision without a word for it: "That the motion be referred to Council."."""

FORMS: tuple[DecisionForm, ...] = (
    AFTER_STOP,
    DecisionForm("capitals over a decision", (Case.CAPITALS,), HEADING_WORDS, _LINE, _HEADS, leads=True),
    DecisionForm("to whom", (Case.CAPITALS, Case.TITLE), REFERRING_WORDS, _LINE, _REFERS, leads=True),
    DecisionForm("capitals leading a line", (Case.CAPITALS,), VERBS, _LINE, _ANY, leads=True),
    DecisionForm("capitals in a sentence", (Case.CAPITALS,), VERBS, _ANY, _ANY),
    DecisionForm("word over a decision", (Case.TITLE,), HEADING_WORDS, _LINE, _HEADS, leads=True),
    DecisionForm("word leading a line", (Case.TITLE,), LEADING - HEADING_WORDS, _LINE, _CONNECTED, leads=True),
    DecisionForm("word and colon leading a line", (Case.TITLE,), VERBS - LEADING, _LINE, _ONLY_COLON, leads=True),
    DecisionForm("word leading a sentence", (Case.TITLE,), _RESOLVED, _AFTER_STOP, _COLON_OR_THAT),
    DecisionForm("word and colon after a sentence", (Case.TITLE,), LEADING, _AFTER_STOP, _COLON),
    DecisionForm("the formal verb", (Case.SMALL,), _RESOLVED, _SUBJECT, _VERBAL),
    AFTER_MOTION,
    THAT_LEADS,
    DecisionForm("a verb that opens a list", (Case.SMALL,), VERBS, _BODY_SUBJECT, _LIST),
)
"""The forms, the surest first."""
