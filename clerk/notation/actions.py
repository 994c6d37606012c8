"""Actions: who is to do what by when, from lines such as "ACTION: Clerk - circulate the terms - by 30 September"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from clerk.notation.blocks import Action, BlockKind, Span
from clerk.notation.due_dates import Due, read_due, read_whole_due
from clerk.notation.owners import last_dash, owner_alone, read_owner
from clerk.notation.patterns import pattern
from clerk.notation.pieces import MOST, MOST_RECORDS, Outline, trimmed, words_end
from clerk.notation.sentences import sentence_end, sentence_start

_WORD = re.compile(r"(?:ACTION|Action|action)(?:S|s)?(?!\w)")
_POINT = pattern(
    r"(?:\s+(?:[Pp]oints?|[Ii]tems?|[Oo]wners?|required|by|for|no\.?|number|POINTS?|ITEMS?|OWNERS?|REQUIRED|BY|FOR|NO\.?))?"
    r"(?:\s+\d{1,3}(?:[./]\d{1,3}){0,3})?"
)
_SEPARATOR = pattern(r"[*_]{0,3}[^\S\n]*(?::[^\S\n]*(?:[-–—][^\S\n])?|[–—-]{1,2}(?=\s)|\|)[^\S\n]*[*_]{0,3}[^\S\n]*")
_OWNER_FIRST = pattern(r"\s*(?:\((?P<inside>[^()\n]{1,60})\)|for\s+(?P<behind>[A-Z][^:\n]{1,60}))\s*:[^\S\n]*")
_HEADING = pattern(
    r"(?:Actions|ACTIONS|(?:Actions?|ACTIONS?)\s+(?:[Pp]oints?|POINTS?|[Ii]tems?|ITEMS?|agreed|arising))[*_:]{0,4}"
    r"[^\S\n]*(?:\n|$)"
)
_SPACED = pattern(r"[*_]{0,3}[^\S\n]+")
_LINE_OPENING = re.compile(r"(?:[*_>|(\[]|\s){0,20}(?:(?:Agreed|Further|New|Key|Follow[ -]up)\s+)?$")
_LINE_BEGINS = re.compile(rf"(?:[*_>|(\[]|[^\S\n]){{0,20}}{_WORD.pattern}")
_AFTER_SENTENCE = pattern(r"[.;)\]!?:|][\"”’]?\s*[*_(\[]{0,3}$|[(\[][*_]{0,3}$")
_CLOSING = {"(": ")", "[": "]"}
_IN_BRACKETS = 400
_NOTHING = pattern(
    r"(?:none|nil|n/?a|no(?:\s+further)?\s+action|noted|for\s+information)(?:\s+required)?\W{0,12}$", re.IGNORECASE
)
_LINE = re.compile(r"[^\n]+")
_BOX = pattern(r"\[[ xX]?\]\s+")
_ABOUT_REACH = 2_000
_MOST_BELOW = 100
_MOST_WRAPPED = 20


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
        line = layout.line_start(start)
        leads = start - line <= 20 and _LINE_OPENING.fullmatch(text, line, start) is not None
        if piece.kind is BlockKind.HEADING or not (
            leads or _AFTER_SENTENCE.search(text[max(line, start - 12) : start])
        ):
            continue
        for one in _from_word(layout, _closed(text, start, found.end(), piece.last), found, leads, today):
            past = one.action.span.end
            yield one


def _from_word(
    layout: Outline, last: int, found: re.Match[str], leads: bool, today: date | None
) -> Iterator[FoundAction]:
    """The action that the word opens, up to `last` at most, or those of the lines and the list below it."""
    text = layout.text
    named = _OWNER_FIRST.match(text, found.end(), last)
    if named:
        owner = Span(*named.span(named.lastgroup or 0))
        one = _read(text, found.start(), named.end(), _stop(text, named.end(), last), leads, today)
        if one is not None:
            yield replace(one, owner=owner, action=replace(one.action, owner=owner.of(text).strip()))
        return
    place = _place(text, found, leads, last)
    if place is None:
        return
    if place < _line_end(text, place, last):
        one = _read(text, found.start(), place, _stop(text, place, last), leads, today)
        if one is not None:
            yield one
    elif leads:
        yield from _below(layout, found.start(), place, today)


def _closed(text: str, start: int, place: int, last: int) -> int:
    """Where a paragraph ends, or the bracket that was opened directly before a word: "(Action: JB)"."""
    close = _CLOSING.get(text[max(start - 4, 0) : start].rstrip("*_")[-1:])
    end = text.find(close, place, min(last, place + _IN_BRACKETS)) if close else -1
    return last if end < 0 or text.find("(", place, end) >= 0 else end


def _place(text: str, found: re.Match[str], leads: bool, last: int) -> int | None:
    """Where the action's own words begin, behind the word and its separator."""
    point = _POINT.match(text, found.end(), last)
    for end in dict.fromkeys((point.end() if point else found.end(), found.end())):
        separator = _SEPARATOR.match(text, end, last)
        if separator:
            return separator.end()
    if leads and _HEADING.match(text, found.start(), last):
        return _line_end(text, found.end(), last)
    spaced = _SPACED.match(text, found.end(), last) if found[0][0] == "A" else None
    if spaced and owner_alone(text, spaced.end(), _line_end(text, spaced.end(), last), only=not leads):
        return spaced.end()
    return None


def _line_end(text: str, place: int, stop: int) -> int:
    end = text.find("\n", place, stop)
    return stop if end < 0 else end


def _stop(text: str, place: int, last: int) -> int:
    """Where an action ends: with its line, or later where the next lines are plainly its wrapped ones."""
    end = _line_end(text, place, last)
    for _ in range(_MOST_WRAPPED):
        if end == last or text[end - 1] in ".;" or not text[end + 1 : end + 40].lstrip()[:1].islower():
            break
        end = _line_end(text, end + 1, last)
    for other in _WORD.finditer(text, place, end):
        if _AFTER_SENTENCE.search(text[max(place, other.start() - 8) : other.start()]):
            end = other.start()
            break
    return trimmed(text, place, end).end


def _below(layout: Outline, start: int, place: int, today: date | None) -> Iterator[FoundAction]:
    """The actions below a bare "Actions:": lines of its paragraph that name who, or the items of the list it leads."""
    text, index = layout.text, layout.index_at(start)
    for line in islice(_LINE.finditer(text, place, layout.pieces[index].last), _MOST_BELOW):
        if _LINE_BEGINS.match(text, line.start()):
            return
        one = _read(text, line.start(), line.start(), line.end(), False, today)
        if one is not None and one.action.owner:
            yield one
    for _ in range(_MOST_BELOW):
        index = layout.after(index)
        if index == len(layout.pieces) or not layout.pieces[index].listed:
            return
        piece = layout.pieces[index]
        if _WORD.match(text, piece.first) is None and piece.first < piece.last:
            one = _read(text, piece.first, piece.first, piece.last, False, today)
            if one is not None:
                yield one


def _read(text: str, start: int, place: int, stop: int, leads: bool, today: date | None) -> FoundAction | None:
    """The owner, the text and the due date of the words from `place` to `stop`."""
    if _NOTHING.match(text[place:stop][:60]):
        return None
    ticked = _BOX.match(text, place, stop)
    place = ticked.end() if ticked else place
    due = read_due(text, place, stop, today) or _due_last(text, place, stop, today)
    owner, begins, end = read_owner(text, place, due.lead if due else stop)
    begins += len("to ") if owner.start < owner.end < begins and text.startswith("to ", begins, end) else 0
    words = trimmed(text, begins, max(_without_dash(text, begins, end), begins))
    action = Action(
        owner.of(text).strip(" *_"),
        " ".join(words.of(text).split()),
        Span(start, stop),
        due.span.of(text) if due else "",
        due.day if due else None,
        _about(text, start) if words.start == words.end else "",
    )
    return FoundAction(action, owner, due.span if due else None, leads)


def _due_last(text: str, place: int, stop: int, today: date | None) -> Due | None:
    """The date that is the last part between dashes: "... - 30 September"."""
    dash = last_dash(text, place, stop)
    due = read_whole_due(text, dash[1], stop, today) if dash else None
    return Due(dash[0], due.span, due.day) if dash and due else None


def _without_dash(text: str, start: int, end: int) -> int:
    while end > start and (text[end - 1].isspace() or text[end - 1] in "–—,;|-"):
        end -= 1
    return end


def _about(text: str, start: int) -> str:
    """The sentence an action stands after, where it says no more than who."""
    floor = max(0, start - _ABOUT_REACH)
    end = words_end(text, floor, start)
    if end == floor:
        return ""
    begins = sentence_start(text, max(end - 1, floor), max(text.rfind("\n", floor, end) + 1, floor))
    return " ".join(text[begins : sentence_end(text, begins, end)].split())
