"""Telling shorthand from prose: what must stand behind a verb for its line to be shorthand at all.

Some verbs are English words: "in the meeting", "out of twelve", "note that", "close to". A line of prose must never be
offered anything, so each verb has a pattern for what may follow it. The patterns know no names; whether somebody of a
name is on the roll is found out later.
"""

import re

from clerk.notation.shorthand.targets import BODY_NOUN
from clerk.wording.words import word_set

_FUNCTION_WORDS = word_set(
    "a all also an and any are as at be been being but by can could did do does each every few for from had has "
    "have he her here his how i if in into is it its may might more most much must my no none not now of on one "
    "only or our out over own per re several shall she should so some such than that the their them then there "
    "these they this those to under until up upon us very was we were what when where whether which while who "
    "whom whose why will with within would yes you your"
)
_IDIOMS = word_set(
    "accordance addition advance answer april attendance august back base because between brief camera case "
    "circulation close closing common conclusion confidence conjunction connection consequence consultation "
    "contrast councillors date debate december detail discussion draft due effect eight eleven error essence "
    "excess existence fact favour february five force four friday front full future general good hand house ink "
    "item january july june keeping kind law lieu light line loud march members memory mind minute monday need "
    "nine november october office officers officio operation order other part parte particular partnership "
    "passing person place planning play post power practice preparation principle print private progress public "
    "question reach readiness reality receipt recent recess recognition reference regard relation reply reserve "
    "residents respect response return reverse saturday september sequence session seven short sight silence situ "
    "six size spite staff stages standing stock subject sum summary sunday support ten terms three thursday time "
    "total touch town trust tuesday turn twelve two use vain view way wednesday weeks words work writing years"
)
_PROSE = "|".join(sorted({*_FUNCTION_WORDS, *_IDIOMS}, key=len, reverse=True))
_NOT_A_PROSE_WORD = rf"(?!(?:{_PROSE})\b)"
_NAME = rf"(?:#\d+|@?{_NOT_A_PROSE_WORD}[^\W\d_](?:[\w’'.-]*\w)?\.?)"
_CLOCK = (
    r"(?:at\s+)?(?:\d{1,2}[.:h]\d{2}|\d{3,4}|\d{1,2})\s*(?:[ap]\.?m\.?|hrs|hours|noon|midnight)?|noon|midday|midnight"
)
_END = r"\s*(?:;.*)?$"


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


SURELY_MEANT = _pattern(r"[@#;]|\s[-–]\s|\b(?:dpi|ori|nri)\b|\d[.:]\d\d|\d\s?[ap]m\b|\bby\s+\d")
"""Signs that a line which begins with an English word is shorthand and not prose."""

ANYTHING = _pattern(r"\s*(?![.,:)])")
NOT_PROSE = _pattern(rf"$|\s*[@#]|{_NOT_A_PROSE_WORD}(?![\d.,:])\S")
NAME_OR_NOTHING = _pattern(rf"$|@\S*$|{_NAME}(?:\s+{_NAME}){{0,3}}(?:\s+(?:{_CLOCK}))?$")
FOR_SOMEBODY = _pattern(rf"$|{_NAME}(?:\s+{_NAME}){{0,2}}(?:$|\s+for(?:$|\s+{_NAME}(?:\s+{_NAME}){{0,2}}$))")
INTEREST = _pattern(rf"$|{_NAME}(?:\s+\S|$)")
VOTE = _pattern(r"$|\d|unan|nem\b|named?$|all$|all in favour$|lost$|carried$|cv$|casting")
CITATION_OR_NOTHING = _pattern(r"$|[A-Z./-]{0,6}\d")
TO_A_BODY = _pattern(rf"$|(?:to\s+)?(?:the\s+)?(?:[\w’'&-]+,?\s+){{0,6}}?{BODY_NOUN}\b")
GROUNDS = _pattern(
    rf"$|;|\d|paras?\b|items?\b|(?:for|because|the|an?)\s|staff\s+(?!and\b|had\b|members?\b|of\b|was\b|were\b|who\b)"
    rf"|{_NOT_A_PROSE_WORD}(?!mayor|chair|gratia|councillor|husband|wife)[^\W\d]"
)
PUT_OFF = _pattern(r"$|;|(?:until|till|to|for|pending|because|so that)\b")
TITLE = _pattern(rf"$|(?-i:[A-Z\d])|{_NOT_A_PROSE_WORD}(?![.,:;])\S")
STOPPED = _pattern(rf"$|(?:{_CLOCK})?(?:\s*(?:until|till|to)\b.*)?$")
NUMBERS = _pattern(r"$|\d{1,4}(?:\s+\d{0,4})?$")
NOTHING_OR_TIME = _pattern(rf"$|(?:{_CLOCK})$")
NOTABLE = _pattern(
    rf"$|(?:the\s+|a\s+|an\s+)?(?:{_NOT_A_PROSE_WORD}[\w’'-]+\s+){{0,2}}(?:accounts|advice|appointment|balances|budget"
    r"|changes|circular|correspondence|date|decision|decisions|figures|findings|letter|minutes|outcome|paper|plan|position"
    r"|presentation|programme|progress|reconciliation|recommendations?|reports?|response|results|statement|summary"
    r"|update)\b(?!\s+(?:was|were|is|are|had|has|would|will|to|and|should|not)\b)"
)
