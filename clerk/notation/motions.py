"""Motions and amendments: who moved and who seconded, in every form minutes have it, and what was moved."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import islice

from clerk.notation.blocks import BlockKind, Motion, Span
from clerk.notation.people import Name, Strength, name_before, person_meant, read_name
from clerk.notation.pieces import MOST, MOST_RECORDS, Outline
from clerk.notation.wordings import wording_after, wording_before, wording_between


class Form(Enum):
    """How a part of a motion is said."""

    BY = "moved by Councillor Ash"
    LABEL = "Proposed: Councillor Ash"
    ACTIVE = "Councillor Ash moved"
    LEAD = "MOTION: That"


@dataclass(frozen=True, slots=True)
class Part:
    """Half a motion: its mover or its seconder, with the words that say so; `joint` is a second name after "and"."""

    seconds: bool
    form: Form
    start: int
    end: int
    name: str
    joint: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A motion, and where its names stand: the stretch to colour, and what decides which decision it belongs to."""

    motion: Motion
    names: Span
    label: bool


_VERB = re.compile(
    r"(?:[Mm]oved|MOVED|[Pp]roposed|PROPOSED|[Pp]ropos(?:er|al)|PROPOSER|[Mm]otion(?=\s+of\b)|MOTION|[Pp]rop|PROP"
    r"|(?P<seconds>[Ss]econd(?:ed|er)|SECONDED|SECONDER|2nd|[Ss]ec))(?!\w)"
)
_BY = re.compile(r"(?:\s+and\s+seconded)?\s+(?:by|from)\b\s*:?\s*[*_]{0,3}(?:both\s+)?(?:Members?\s+)?", re.IGNORECASE)
_OF = re.compile(r"\s+of\s+(?:Councillors\s+)?(?=\S)")
_LABEL = re.compile(r"[*_]{0,3}\s*[.:;,=–-]*\s*[*_]{0,3}\s*\(?\s*")
_AND = re.compile(r"\s*(?:&|and|\+)\s+(?=[A-Z])")
_LEAD = re.compile(r"[*_]{0,3}\s*[:–-]+\s*[*_]{0,3}(?=\s*[“\"‘]?(?:That|that|To|to)\b)")
_OPENING = re.compile(r"(?:It\s+was\s+(?:then\s+|duly\s+|further\s+)?|[Oo]n\s+(?:the|a)\s+|[Oo]n\s+|\()$")
_SHORT = ("prop", "sec", "2nd")


def find_motions(layout: Outline) -> list[Found]:
    """Every motion of a text, in order."""
    return list(_paired(layout, list(islice(_parts(layout), 2 * MOST_RECORDS))))


def _parts(layout: Outline) -> Iterator[Part]:
    """Every half of a motion. A name is given only once: "Cllr Ash seconded Cllr Elm" after "Proposed" is a label."""
    text, taken, last = layout.text, 0, None
    for found in islice(_VERB.finditer(text), MOST):
        start, end = found.span()
        if start and (text[start - 1].isalnum() or text[start - 1] == "-"):
            continue
        part = _part(layout, found, taken) or _late_verb(layout, found, last)
        if part is not None:
            last = part
            taken = part.end
            yield part
        else:
            taken = max(taken, end)


def _late_verb(layout: Outline, found: re.Match[str], last: Part | None) -> Part | None:
    """The mover in "Ms Ash, seconded by Dr Elm, moved", where `last` is the seconder."""
    text = layout.text
    if last is None or not last.seconds or found["seconds"] or text[last.end : found.start()].strip(" ,"):
        return None
    place = last.start - (text[max(last.start - 2, 0) : last.start] == ", ") * 2
    name = name_before(text, place, layout.at(last.start).first)
    return Part(False, Form.ACTIVE, name.start, found.end(), name.of(text)) if name else None


def _part(layout: Outline, found: re.Match[str], taken: int) -> Part | None:
    text, word = layout.text, found[0].lower()
    start, end = found.span()
    seconds = found["seconds"] is not None
    if word == "motion":
        lead = _LEAD.match(text, end)
        if lead and found[0] == "MOTION":
            return Part(False, Form.LEAD, start, lead.end(), "")
    if word in ("motion", "proposal"):
        named = _OF.match(text, end)
        return _named(text, start, named.end(), seconds, Form.BY) if named else _labelled(text, found, seconds)
    by = _BY.match(text, end)
    if by:
        return _named(text, start, by.end(), seconds, Form.BY)
    if word in _SHORT or word in ("proposer", "seconder"):
        return _labelled(text, found, seconds)
    return _active(layout, found, taken, seconds) or _labelled(text, found, seconds)


def _named(text: str, start: int, place: int, seconds: bool, form: Form) -> Part | None:
    """A part whose name follows, and perhaps a second one after "and"."""
    name = read_name(text, place)
    if name is None:
        return None
    opening = _OPENING.search(text[max(start - 24, 0) : start])
    if opening and opening.group() != "(":
        start -= len(opening.group())
    end, joint = _past_bracket(text, name), ""
    other = _AND.match(text, end)
    if other and not seconds:
        second = read_name(text, other.end())
        if second is not None and second.strength >= min(name.strength, Strength.INITIALS):
            end, joint = second.past, second.of(text)
    return Part(seconds, form, start, end, name.of(text), joint)


def _past_bracket(text: str, name: Name) -> int:
    """The end of a name, with the bracket of "(AH)" behind it."""
    closes = text[name.past : name.past + 1] == ")" and _last_before(text, name.start) == "("
    return name.past + closes


def _labelled(text: str, found: re.Match[str], seconds: bool) -> Part | None:
    """ "Proposed: Cllr Ash", "Prop. PN", "(Seconded JB)": a label, then a name that cannot be the object of a verb."""
    label = _LABEL.match(text, found.end())
    place = label.end() if label else found.end()
    if place == found.end() or "\n" in text[found.end() : place]:
        return None
    name = read_name(text, place)
    if name is None or (name.strength is Strength.WORD and text[found.end() : place].strip(" *_") == ""):
        return None
    if found[0].lower() in ("motion", "proposal") and "(" not in text[found.end() : place]:
        return None
    return _named(text, found.start(), place, seconds, Form.LABEL)


_PRONOUN = re.compile(r"\b(?:He|She|he|she|They)\s+(?:then\s+|also\s+)?$")


def _active(layout: Outline, found: re.Match[str], taken: int, seconds: bool) -> Part | None:
    """ "Councillor Ash moved", "He proposed", "Ms Ash, seconded by Dr Elm, moved"."""
    text, start = layout.text, found.start()
    floor = max(taken, layout.at(start).first)
    name = name_before(text, start, floor)
    if name is not None and (name.strength > Strength.WORD or seconds or _after_stop(text, name.start)):
        return Part(seconds, Form.ACTIVE, name.start, found.end(), name.of(text))
    if name is None and _PRONOUN.search(text[max(start - 16, 0) : start]):
        meant = person_meant(text, start, floor)
        return Part(seconds, Form.ACTIVE, start, found.end(), meant.of(text)) if meant else None
    return None


def _after_stop(text: str, place: int) -> bool:
    return _last_before(text, place) in ("", ".", ",", ";", "(", ":")


def _last_before(text: str, place: int) -> str:
    """The last character before a place that is not white space."""
    return text[max(place - 12, 0) : place].rstrip()[-1:]


_TWO_PARAGRAPHS = 300
_ONE_PARAGRAPH = 700
_JOIN = re.compile(r"[\s,;.&:/()*_–-]*(?:and\s+)?(?:was\s+)?")
_SECONDED_WHAT = re.compile(r"\s+(?:the|this|that|it|his|her)\b")


def _paired(layout: Outline, parts: list[Part]) -> Iterator[Found]:
    """Movers with the seconders that belong to them; a mover alone where the form is a formal one."""
    place, floor = 0, 0
    while place < len(parts):
        part = parts[place]
        following = parts[place + 1] if place + 1 < len(parts) else None
        found = None
        if following is not None and _belong(layout, part, following):
            mover, seconder = (following, part) if part.seconds else (part, following)
            found, place = _motion(layout, mover, seconder, floor), place + 1
        elif not part.seconds and _stands_alone(layout, part):
            found = _motion(layout, part, None, floor)
        if found is not None:
            floor = found.names.end
            yield found
        place += 1


def _belong(layout: Outline, part: Part, following: Part) -> bool:
    """Whether two halves make one motion."""
    text, between = layout.text, layout.text[part.end : following.start]
    if part.seconds:
        return not following.seconds and following.form is Form.ACTIVE and following.start < part.start
    if not following.seconds or part.form is Form.LEAD:
        return False
    if text[following.start : following.start + 3].lower() in ("2nd", "sec") and following.form is Form.LABEL:
        second = text[following.start : following.start + 6].lower()
        if not second.startswith("second") and len(between) > 12:
            return False
    if _JOIN.fullmatch(between):
        return True
    apart = layout.index_at(following.start) - layout.index_at(part.end - 1)
    if apart == 0:
        return len(between) <= _ONE_PARAGRAPH
    return (
        following.form is Form.ACTIVE
        and len(between) <= _TWO_PARAGRAPHS
        and layout.after(layout.index_at(part.end - 1)) == layout.index_at(following.start)
        and _SECONDED_WHAT.match(text, following.end) is not None
    )


_FORMAL = {
    "moved": re.compile(
        r"\s*(?:,|:|;|–|-)?\s*(?:that|That|as|the|an?\s+(?:further\s+)?(?:amendment|motion|proposal)|[“\"])"
    ),
    "proposed": re.compile(r"\s*[,:;–-]*\s*(?:that\b|as\s+an?\s+amendment|an?\s+(?:further\s+)?amendment|[“\"])"),
}


def _stands_alone(layout: Outline, part: Part) -> bool:
    """Whether a mover without a seconder makes a motion: the lead word, "moved by", or a verb with what was moved."""
    if part.form is Form.LEAD:
        return True
    if part.form is Form.ACTIVE:
        verb = layout.text[max(part.end - len("proposed"), 0) : part.end].lower()
        formal = _FORMAL["proposed" if verb.endswith("proposed") else "moved"]
        return not verb.endswith("seconded") and formal.match(layout.text, part.end) is not None
    return (part.form is Form.BY and layout.text[part.start : part.end].lower().find("seconded") < 0) or bool(
        part.joint
    )


_AMENDMENT = re.compile(
    r"\bas\s+an?\b[^.]{0,24}\bamendment|\ban?\s+(?:\w+\s+)?amendment\b|the\s+following\s+(?:\w+\s+)?amendment",
    re.IGNORECASE,
)
_AMENDED = re.compile(
    r"amendment\b(?:\s+to\s+the\s+(?:motion|proposal))?\s*(?:was\s+)?(?:then\s+|duly\s+)?[,:–-]?\s*[*_]*\s*$",
    re.IGNORECASE,
)


def _motion(layout: Outline, mover: Part, seconder: Part | None, floor: int) -> Found:
    text = layout.text
    parts = sorted((part for part in (mover, seconder) if part is not None), key=lambda part: part.start)
    names = Span(parts[0].start, max(part.end for part in parts))
    name, second = mover.name, seconder.name if seconder else ""
    if mover.joint and not second:
        name, second = _joint(text, mover)
    wording, end = _wording(layout, mover, seconder, names, floor)
    amendment = _is_amendment(layout, names)
    found = Motion(name, second, Span(names.start, max(end, names.end)), wording, amendment)
    return Found(found, names, mover.form is Form.LABEL)


def _joint(text: str, mover: Part) -> tuple[str, str]:
    """Two names after "of" or "by": "on the motion of A and B" has a seconder, "proposed by A and B" two movers."""
    words = text[mover.start : mover.end].lower()
    if "motion of" in words or "proposal of" in words or "and seconded" in words:
        return mover.name, mover.joint
    return f"{mover.name} and {mover.joint}", ""


def _wording(layout: Outline, mover: Part, seconder: Part | None, names: Span, floor: int) -> tuple[str, int]:
    """What was moved, and where it ends: said between the names, or after them, or before them."""
    text = layout.text
    if seconder is not None and mover.form is Form.ACTIVE and mover.end < seconder.start:
        between = wording_between(text, mover.end, seconder.start)
        if between:
            return between, names.end
    after = wording_after(layout, names.end)
    if after is not None:
        return " ".join(after.of(text).split()), after.end
    if mover.form is Form.LABEL:
        before = wording_before(text, names.start, max(floor, layout.at(names.start).first))
        return " ".join(before.of(text).split()), names.end
    return "", names.end


def _is_amendment(layout: Outline, names: Span) -> bool:
    """Whether it is called an amendment, in its own words or by a heading directly before it."""
    text = layout.text
    if _AMENDED.search(text[max(names.start - 48, 0) : names.start]):
        return True
    stop = layout.pieces[layout.index_at(names.end - 1)].last
    return _AMENDMENT.search(text[names.start : min(names.end + 60, max(stop, names.end))]) is not None


def names_motion(kind: BlockKind) -> bool:
    """Whether a block of this kind may be made a motion: a paragraph of its own."""
    return kind is BlockKind.PARAGRAPH
