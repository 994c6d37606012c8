"""Actions: who is to do what by when, from lines such as "ACTION: Clerk - circulate the terms - by 30 September"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from clerk.notation.blocks import Action, BlockKind, Span
from clerk.notation.due_dates import Due, read_due, read_whole_due
from clerk.notation.pieces import MOST, MOST_RECORDS, Outline, trimmed
from clerk.notation.sentences import sentence_end, sentence_start

_WORD = re.compile(r"(?:ACTION|Action|action)(?:S|s)?(?!\w)")
_POINT = re.compile(
    r"(?:\s+(?:points?|items?|required|by|for|no\.?|number|POINTS?|ITEMS?|REQUIRED|BY|FOR|NO\.?))?(?:\s+\d{1,3}(?:[./]\d{1,3})*)?"
)
_SEPARATOR = re.compile(r"[*_]{0,3}\s*(?::\s*[-–—]?|[–—-]{1,2}(?=\s)|\|)\s*[*_]{0,3}[^\S\n]*")
_LINE_OPENING = re.compile(r"^[\s*_>|(\[]*$")
_AFTER_SENTENCE = re.compile(r"[.;)\]!?:|][\"”’]?\s*[*_(\[]{0,3}$")
_NOTHING = re.compile(
    r"(?:none|nil|n/?a|no(?:ne|\s+(?:further\s+)?action)(?:\s+required)?|noted|for\s+information)\W*$", re.IGNORECASE
)

_INITIALS = r"[A-Z]{2,4}[a-z]?"
_ROLE = (
    r"(?:the\s+|The\s+)?(?:(?:Town|Parish|Deputy|Assistant|Vice|Acting|Locum|Committee|Democratic|Chief|Executive|Head|School|"
    r"Business|Finance|Monitoring|Governance|Scrutiny|Lead|Senior|Principal|Group|Portfolio|Cabinet|Lord)[\s-]+)*"
    r"(?:Clerk|Chair(?:man|woman|person|s)?|Vice-?[Cc]hair(?:man|person)?|Mayor|Convener|Leader|Secretary|Treasurer|RFO|Officers?"
    r"|Director|Manager|Head(?:teacher|master|mistress)?|Principal|Executive|Solicitor|Co-?ordinator|Governors?|Trustees?"
    r"|Members?|Councillors?|Cllrs?|All|ALL|Everyone|Registrar|Bursar|Handyman|Working\s+(?:Group|Party)|Holder|Team"
    r"|Committee|Sub-?[Cc]ommittee|Board|Council|Staff|Dean|President)"
)
_WORDS = r"(?:[^\W\d_][\w’'.-]*|\([^()\n]{1,40}\)|&|/)"
_OWNER = re.compile(
    rf"(?:{_INITIALS}|{_ROLE}|(?:Councillors?|Cllrs?\.?|Mrs?\.?|Ms|Miss|Dr|Prof(?:essor)?|Revd?|Ald(?:erman)?)\s+{_WORDS})"
    rf"(?:(?:\s*[/,&+]\s*|\s+and\s+|\s+(?:of|for|to\s+the)\s+(?:the\s+)?(?=[A-Z])|\s+)"
    rf"(?:{_INITIALS}|[A-Z][\w’'.-]*|(?:the\s+)(?=[A-Z])[A-Z][\w’'.-]*|[A-Z](?=\s)))*"
)
_VERB = re.compile(
    r"\s*(?::|,)?\s+(?:to|will|would|shall|should|must|is\s+to|are\s+to|agreed\s+to|undertook\s+to|was\s+asked\s+to|asked\s+to)\s+",
)
_DASH = re.compile(r"\s+[–—-]+\s+|\s*[–—]\s+|\s*\|\s*")
_BEHIND = re.compile(rf"\s*[(\[]\s*(?P<owner>{_INITIALS}(?:\s*[/,&]\s*{_INITIALS})*|{_ROLE})\s*[)\]][\s.;]*$")
_NOT_OWNERS = frozenset(
    [
        "PLAN",
        "LOG",
        "LIST",
        "SHEET",
        "NOTE",
        "NOTES",
        "TAKEN",
        "TABLE",
        "WAS",
        "WERE",
        "HAS",
        "HAD",
        "THE",
        "AND",
        "THIS",
        "ARE",
        "ON",
        "IN",
        "OF",
    ]
)


_LONGEST_OWNER = 120


@dataclass(frozen=True, slots=True)
class FoundAction:
    """An action with the stretches to colour. `leads` whether it stands at the head of a line or list item."""

    action: Action
    owner: Span
    due: Span | None
    leads: bool


def find_actions(layout: Outline, today: date | None = None) -> list[FoundAction]:
    """Every action of a text, in order. Without `today` a due date has a day only where its year is stated."""
    return list(islice(_actions(layout, today), MOST_RECORDS))


def _actions(layout: Outline, today: date | None) -> Iterator[FoundAction]:
    text, past = layout.text, 0
    for found in islice(_WORD.finditer(text), MOST):
        start = found.start()
        if start < past or (start and (text[start - 1].isalnum() or text[start - 1] == "-")):
            continue
        piece = layout.at(start)
        before = text[max(layout.line_start(start), start - 40) : start]
        leads = _LINE_OPENING.match(before) is not None
        if piece.kind is BlockKind.HEADING or not (leads or _AFTER_SENTENCE.search(before)):
            continue
        place = _place(text, found, leads)
        if place is None:
            continue
        if place >= _line_end(text, place, piece.last):
            for each in _below(layout, start, place, today) if leads else ():
                past = each.action.span.end
                yield each
            continue
        stop = _stop(layout, place, piece.last)
        read = _read(text, start, place, stop, today)
        if read is not None:
            past = stop
            yield FoundAction(read.action, read.owner, read.due, leads)


def _place(text: str, found: re.Match[str], leads: bool) -> int | None:
    """Where the action's own words begin, behind the word and its separator."""
    point = _POINT.match(text, found.end())
    for end in dict.fromkeys((point.end() if point else found.end(), found.end())):
        separator = _SEPARATOR.match(text, end)
        if separator:
            return separator.end()
    if not leads or found[0][0] == "a":
        return None
    spaced = re.compile(r"[*_]{0,3}[^\S\n]+").match(text, found.end())
    if spaced is None:
        return None
    owner = _OWNER.match(
        text, spaced.end(), min(_line_end(text, spaced.end(), len(text)), spaced.end() + _LONGEST_OWNER)
    )
    if owner is None or owner[0].split()[0] in _NOT_OWNERS:
        return None
    ends = re.compile(r"[\s.;]*(?:\n|$)").match(text, owner.end()) or _VERB.match(text, owner.end())
    return spaced.end() if ends else None


def _line_end(text: str, place: int, stop: int) -> int:
    end = text.find("\n", place, stop)
    return stop if end < 0 else end


def _stop(layout: Outline, place: int, last: int) -> int:
    """Where an action ends: with its line, or later where the next lines are plainly its wrapped ones."""
    text = layout.text
    end = _line_end(text, place, last)
    while end < last:
        following = trimmed(text, end, _line_end(text, end + 1, last))
        wraps = following.start < following.end and text[following.start].islower()
        if not wraps or text[end - 1 : end] in (".", ";"):
            break
        end = following.end
    other = _WORD.search(text, place, end)
    if other and _AFTER_SENTENCE.search(text[max(place, other.start() - 8) : other.start()]):
        end = other.start()
    return trimmed(text, place, end).end


def _below(layout: Outline, start: int, place: int, today: date | None) -> Iterator[FoundAction]:
    """The actions below a bare "Actions:": the lines of its paragraph that name who, or the items of the list it leads."""
    text, index = layout.text, layout.index_at(start)
    for line in re.finditer(r"[^\n]+", text[place : layout.pieces[index].last]):
        read = _read(text, place + line.start(), place + line.start(), place + line.end(), today)
        if read is not None and read.action.owner:
            yield FoundAction(read.action, read.owner, read.due, False)
    index = layout.after(index)
    while index < len(layout.pieces) and layout.pieces[index].listed:
        piece = layout.pieces[index]
        if _WORD.match(text, piece.first) is None and piece.first < piece.last:
            read = _read(text, piece.first, piece.first, piece.last, today)
            if read is not None:
                yield FoundAction(read.action, read.owner, read.due, False)
        index = layout.after(index)


@dataclass(frozen=True, slots=True)
class _Read:
    action: Action
    owner: Span
    due: Span | None


def _read(text: str, start: int, place: int, stop: int, today: date | None) -> _Read | None:
    """The owner, the text and the due date of the words from `place` to `stop`."""
    if _NOTHING.match(text[place:stop][:60]):
        return None
    due = read_due(text, place, stop, today) or _last_part_due(text, place, stop, today)
    end = due.lead if due else stop
    owner, begins, end = _owner(text, place, end)
    words = trimmed(text, begins, _without_dash(text, begins, end))
    about = _about(text, start) if words.start == words.end else ""
    action = Action(
        owner.of(text).strip(" *_"),
        " ".join(words.of(text).split()),
        Span(start, stop),
        due.span.of(text) if due else "",
        due.day if due else None,
        about,
    )
    return _Read(action, owner, due.span if due else None)


def _last_part_due(text: str, place: int, stop: int, today: date | None) -> Due | None:
    """ "... - 30 September" where the date is the last part between dashes."""
    last = None
    for dash in _DASH.finditer(text, max(place, stop - 120), stop):
        last = dash
    due = read_whole_due(text, last.end(), stop, today) if last else None
    return Due(last.start(), due.span, due.day) if last and due else None


def _without_dash(text: str, start: int, end: int) -> int:
    words = text[start:end]
    return start + len(re.sub(r"[\s–—,;|-]+$", "", words))


def _owner(text: str, place: int, stop: int) -> tuple[Span, int, int]:
    """The owner, and the extent of what is to be done: said before a dash, a verb or a colon, or in brackets behind."""
    found = _OWNER.match(text, place, min(stop, place + _LONGEST_OWNER))
    if found and found[0].split()[0] not in _NOT_OWNERS:
        end = found.end()
        gap = (
            _VERB.match(text, end, stop)
            or _DASH.match(text, end, stop)
            or re.compile(r"\s*:\s+").match(text, end, stop)
        )
        if gap:
            return trimmed(text, place, end), gap.end(), stop
        if not text[end:stop].strip(" .;*_)]"):
            return trimmed(text, place, end), stop, stop
    dash = _DASH.search(text, place, min(stop, place + 60))
    if dash and _named(text[place : dash.start()]):
        return trimmed(text, place, dash.start()), dash.end(), stop
    verb = _VERB.search(text, place, min(stop, place + 60))
    if verb and _named(text[place : verb.start()]):
        return trimmed(text, place, verb.start()), verb.end(), stop
    behind = _BEHIND.search(text[max(place, stop - 60) : stop])
    if behind:
        floor = max(place, stop - 60)
        return Span(floor + behind.start("owner"), floor + behind.end("owner")), place, floor + behind.start()
    return Span(place, place), place, stop


def _named(words: str) -> bool:
    """Whether words are short and have capitals as names and offices do: "Mark Grey", "Head of Legal Services"."""
    parts = re.findall(r"[^\W\d_][\w’'.-]*", words)
    small = ("of", "and", "the", "for", "de", "van", "to", "with")
    return 0 < len(parts) <= 7 and all(part[0].isupper() or part in small for part in parts) and parts[0] != "To"


def _about(text: str, start: int) -> str:
    """The sentence an action stands after, where it says no more than who."""
    floor = max(0, start - 2_000)
    before = text[floor:start].rstrip(" \t\n*_([|")
    if not before:
        return ""
    end = floor + len(before)
    begins = sentence_start(text, max(end - 1, floor), max(text.rfind("\n", floor, end), floor))
    return " ".join(text[begins : sentence_end(text, begins, end)].split())
