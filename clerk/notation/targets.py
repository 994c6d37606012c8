"""Where a decision sends its business: the body it recommends or refers it to, the meeting it defers it to."""

import re

from clerk.notation.patterns import pattern
from clerk.vocabulary import DecisionKind

_BODY_NAMES = (
    "Council|Cabinet|Executive|Committee|Board|Senate|Court|Body|Assembly|Authority|Trustees|Governors|Directors|Panel"
    "|Commission|Forum|Group|Party|COUNCIL|CABINET"
)
_BODY = (
    r"(?:(?:the\s+)?(?:full\s+)?(?:(?:[A-Z][\w’'&-]{0,30},?|and|for|of|the)\s+){0,8}"
    rf"(?:{_BODY_NAMES})\b(?![’']s))"
)
_STOPS = (
    r"(?:that|That|to\s+[a-z]+|for\s+(?!the\s+meeting)|with|in\s+order|so\s+that|because|pending"
    r"|and\s+(?:that|the|to))\b"
)
_UP_TO = rf"(?P<target>[^\s:;.()][^\n:;.()]{{1,90}}?)(?=\s+{_STOPS}|\s*(?:[:;.,()\n–]|$)|\s-\s)"

_PATTERNS: dict[DecisionKind, re.Pattern[str]] = {
    DecisionKind.RECOMMENDED: pattern(
        rf"(?:to|TO)\s+(?:(?:recommend|RECOMMEND)\s+(?:(?:to|TO)\s+)?)?(?P<first>{_BODY})|(?:to|TO)\s+(?=(?:the\s+)?[A-Z][a-z]){_UP_TO}"
        rf"|(?:(?:to|TO)\s+(?:recommend|RECOMMEND)\s+)?(?:[Tt]hat\s+)?(?P<body>{_BODY})"
    ),
    DecisionKind.REFERRED: pattern(rf"(?:(?:back|BACK)\s+)?(?:to|TO)\s+{_UP_TO}"),
    DecisionKind.DEFERRED: pattern(
        rf"(?:to|TO|until|UNTIL|till|for\s+(?:further\s+)?(?:consideration|discussion)\s+(?:at|by))\s+{_UP_TO}"
    ),
}
_ARTICLE = pattern(r"(?:the\s+)?full\s+(?=Council)|the\s+", re.IGNORECASE)


def target(text: str, kind: DecisionKind, place: int, stop: int) -> tuple[str, int]:
    """The body or date that business goes to, said at `place`, and where it ends; ("", place) where none is.

    In "RECOMMENDED that Council approve" the body is also the subject of the clause, and is not passed over.
    """
    known = _PATTERNS.get(kind)
    found = known.match(text, place, stop) if known else None
    if found is None:
        return "", place
    groups = found.groupdict()
    name = " ".join(next(filter(None, (groups.get(key) for key in ("first", "target", "body"))), "").split())
    if kind is not DecisionKind.DEFERRED:
        name = _ARTICLE.sub("", name, count=1) if _ARTICLE.match(name) else name
    return name, place if groups.get("body") else found.end()
