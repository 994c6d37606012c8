"""Who is to do something: a name, initials or an office at the head of an action, or in brackets behind it."""

import re

from clerk.notation.blocks import Span
from clerk.notation.patterns import pattern
from clerk.notation.people import Strength, read_name
from clerk.notation.pieces import trimmed
from clerk.promises.verbs import TO_DO

_INITIALS = r"[A-Z]{2,4}[a-z]?"
_BESIDE = (
    "Town|Parish|Deputy|Assistant|Vice|Acting|Locum|Committee|Democratic|Chief|Executive|Head|School|Business|Finance"
    "|Monitoring|Governance|Scrutiny|Lead|Senior|Principal|Group|Portfolio|Cabinet|Lord"
)
_OFFICES = (
    r"Clerk|CLERK|CHAIR(?:MAN)?|Chair(?:man|woman|person|s)?|Vice-?[Cc]hair(?:man|person)?|Mayor|Convener|Leader|Secretary|Treasurer|RFO"
    r"|Officers?|Director|Manager|Head(?:teacher|master|mistress)?|Principal|Executive|Solicitor|Co-?ordinator"
    r"|Governors?|Trustees?|Members?|Councillors?|Cllrs?|All|ALL|Everyone|Registrar|Bursar|Handyman|Holder|Team"
    r"|Working\s+(?:Group|Party)|Committee|Sub-?[Cc]ommittee|Board|Council|Staff|Dean|President"
)
_ROLE = rf"(?:(?:the|The)\s+)?(?:(?:{_BESIDE})[\s-]){{0,4}}(?:{_OFFICES})"
_TITLED = r"(?:Councillors?|Cllrs?\.?|Mrs?\.?|Ms|Miss|Dr|Prof(?:essor)?|Revd?|Ald(?:erman)?)\s+[^\W\d_][\w’'.-]{0,40}"
_OWNER = pattern(
    rf"(?:{_INITIALS}|{_ROLE}|{_TITLED})\b\.?"
    r"(?:(?:\s*[/,&+]\s*|\s+and\s+|\s+(?:of|for|to\s+the)\s+(?:the\s+)?(?=[A-Z])|\s+)"
    r"(?:the\s+)?[A-Z][\w’'.-]{0,40}){0,10}"
)
_OFFICE = pattern(rf"{_ROLE}\b", re.IGNORECASE)
_VERB = pattern(
    r"(?:\s*[:,])?\s+(?:to|will|would|shall|should|must|is\s+to|are\s+to|agreed\s+to|undertook\s+to|(?:was\s+)?asked\s+to)\s+"
)
_DASH = pattern(r"\s+[–—-]{1,3}\s+|[–—]\s+|\|\s*")
_COLON = pattern(r"\s*:\s+")
_BEHIND = pattern(
    rf"[(\[]\s*(?P<owner>{_INITIALS}(?:\s*[/,&]\s*{_INITIALS}){{0,6}}|(?:{_ROLE}|{_TITLED})(?:\s+(?:of|for)\s+[A-Z][^()\n]{{1,40}})?)"
    r"\s*(?:[)\]](?:[.;]|\s){0,4}|[,;:–-]?\s*)$"
)
_LABELLED = pattern(
    r"(?:^|[\s(|;,–-])(?:Owner|Lead|Responsible|Assigned\s+to|By\s+whom)\s*:\s*(?P<owner>[^:;|()\n]{2,60}?)"
    r"\s*(?:\s[–—-](?=\s)|[;|)]|$)"
)
_OFFICE_LAST = pattern(
    r"\b(?:Registrar|Secretary|Officers?|Directors?|Managers?|Chancellor|Provost|Librarian|Dean|Bursar|Convenor|Co-?ordinator"
    r"|Head(?:teacher)?|Principal|President|Treasurer|Solicitor)\b(?:\s*\([A-Z][^()\n]{1,40}\))?[.;]?$"
)
_NOT = "PLAN LOG LIST SHEET NOTE NOTES TAKEN TABLE WAS WERE HAS HAD THE AND THIS ARE ON IN OF"
_NOT_OWNERS = frozenset(_NOT.split())
_LONGEST = 120
_TO_WHAT = pattern(r"(?:the|an?|all|any|both|each|this|that|these|those|our|its|his|her|their)\b|[£$€\d]")
_WORD = re.compile(r"[^\W\d_][\w’'.-]*+")
_SURNAME = re.compile(r"(?:[A-Z]\.?\s?){1,3}[A-Z][a-z][\w’'-]{0,30}[.;]?")
_SMALL = ("of", "and", "the", "for", "de", "van", "to", "with")
_MOST_WORDS = 7


def owner_alone(text: str, place: int, stop: int, *, only: bool = False) -> bool:
    """Whether an owner stands at this place, with nothing, a verb or a colon behind: "SH", "SH to ask", "SH: ask".

    With `only` there is to be nothing behind.
    """
    found = _OWNER.match(text, place, min(stop, place + _LONGEST))
    if found is None or found[0].split()[0] in _NOT_OWNERS:
        return False
    if not text[found.end() : stop].strip(" .;*_\xa0"):
        return True
    return not only and any(sign.match(text, found.end(), stop) for sign in (_VERB, _COLON))


def read_owner(text: str, place: int, stop: int) -> tuple[Span, int, int]:
    """The owner, and the extent of what is to be done: said before a dash, a verb or a colon, or in brackets behind."""
    labelled = _LABELLED.search(text, place, stop)
    if labelled:
        return trimmed(text, *labelled.span("owner")), place, labelled.start()
    found = _OWNER.match(text, place, min(stop, place + _LONGEST))
    if found and found[0].split()[0] not in _NOT_OWNERS:
        end = found.end()
        gap = _gap(text, end, stop)
        if gap:
            return trimmed(text, place, end), gap.end(), stop
        if not text[end:stop].strip(" .;*_)]\xa0"):
            return trimmed(text, place, end), stop, stop
    office = _OFFICE.match(text, place, min(stop, place + _LONGEST))
    gap = _gap(text, office.end(), stop) if office else None
    if office and gap:
        # Typed in haste, in small letters.
        return trimmed(text, place, office.end()), gap.end(), stop
    for sign in (_DASH, _VERB):
        gap = sign.search(text, place, min(stop, place + _LONGEST // 2))
        if gap and _named(text[place : gap.start()]) and _does(text[gap.end() : stop][:_LONGEST]):
            return trimmed(text, place, gap.start()), gap.end(), stop
    floor = max(place, stop - _LONGEST // 2)
    behind = _BEHIND.search(text[floor:stop])
    if behind:
        return Span(floor + behind.start("owner"), floor + behind.end("owner")), place, floor + behind.start()
    dash = last_dash(text, place, stop)
    name = read_name(text, dash[1]) if dash else None
    if dash and name and name.strength > Strength.WORD and not text[name.end : stop].strip(" .;"):
        return Span(name.start, name.end), place, dash[0]
    words = trimmed(text, place, stop)
    if (_named(words.of(text)) and _OFFICE_LAST.search(words.of(text))) or _SURNAME.fullmatch(words.of(text)):
        return words, stop, stop
    return Span(place, place), place, stop


def _gap(text: str, place: int, stop: int) -> re.Match[str] | None:
    """What parts an owner from what is to be done: a verb, a dash or a colon."""
    return _VERB.match(text, place, stop) or _DASH.match(text, place, stop) or _COLON.match(text, place, stop)


def last_dash(text: str, place: int, stop: int) -> tuple[int, int] | None:
    """The last dash between parts of an action: where it starts, and where what stands behind it begins."""
    last = None
    for found in _DASH.finditer(text, max(place, stop - _LONGEST), stop):
        last = found.span()
    return last


def _named(words: str) -> bool:
    """Whether words are short and have capitals as names and offices do: "Mark Grey", "Head of Legal Services"."""
    parts = _WORD.findall(words)
    capitals = all(part[0].isupper() or part in _SMALL for part in parts)
    return 0 < len(parts) <= _MOST_WORDS and capitals and parts[0] != "To" and parts[0].lower() not in TO_DO


def _does(words: str) -> bool:
    """Whether something is done behind "to": "Mark to ring the firm", but neither "Up to £500" nor "Write to Elm"."""
    first = _WORD.match(words)
    capital = first is not None and first[0][0].isupper() and first[0].lower() not in TO_DO
    return _TO_WHAT.match(words) is None and not capital
