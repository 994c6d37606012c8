"""Motions and amendments: who moved and who seconded, in every form minutes have it, and what was moved."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from clerk.notation.blocks import Motion, Span
from clerk.notation.motion_parts import Form, Part, motion_parts
from clerk.notation.patterns import pattern
from clerk.notation.pieces import MOST_RECORDS, Outline
from clerk.notation.wordings import wording_after, wording_before, wording_between


@dataclass(frozen=True, slots=True)
class Found:
    """A motion, and where its names stand: the stretch to colour, and what decides which decision it belongs to.

    `label`: it only says who moved what stands before it ("Prop. PN, 2nd DD").
    """

    motion: Motion
    names: Span
    label: bool


_IN_TWO_PARAGRAPHS = 300
_IN_ONE_PARAGRAPH = 700
_SHORT_APART = 12
_NOUNS = ("motion", "proposal")
_JOIN = pattern(r"[\s,;.&:/()*_–-]*+(?:and\s+)?(?:was\s+)?")
_SECONDED_WHAT = pattern(r"\s+(?:the|this|that|it|his|her)\b")
_WHAT_FOLLOWS = {
    "moved": pattern(
        r"\s*[,:;–-]?\s*(?:that\b|as\b|the\b|an?\s+(?:\w+\s+)?(?:amendment|motion|proposal|alteration|addendum)|[“\"])",
        re.I,
    ),
    "made a motion": pattern(r"\s+(?:that|to|for)\b"),
    "made the motion": pattern(r"\s+(?:that|to|for)\b"),
    "proposed": pattern(r"\s*[,:;–-]?\s*(?:that\b|as\s+an?\s+amendment|an?\s+(?:\w+\s+)?amendment|[“\"])", re.I),
}
_AMENDMENT = pattern(
    r"\bas\s+an?\s+(?:\w+\s+){0,2}amendment|\bmoved\s+(?:the|this|his|her|their)\s+(?:\w+\s+){0,2}amendment\b|\ban?\s+(?:\w+\s+)?amendment\b|the\s+following\s+(?:\w+\s+)?amendment",
    re.I,
)
_HEADING = pattern(
    r"^[^\S\n]*(?:#{1,6}[^\S\n]+)?[*_]{0,3}(?:(?:First|Second|Third|Fourth|Further|FURTHER)[^\S\n]+)?"
    r"(?:(?P<amends>Amendment|AMENDMENT)|Motion|MOTION)(?:[^\S\n]+(?:(?:No|NO)\.?[^\S\n]*)?(?:\d{1,2}|[A-Z]))?[*_:.]{0,4}"
    r"[^\S\n]*$",
    re.MULTILINE,
)
_UNDER_A_HEADING = 3_000
_AMENDED = pattern(
    r"amendment(?:\s+to\s+the\s+(?:motion|proposal))?(?:\s+(?:no\.?\s*)?(?:\d{1,2}|[A-Z]))?(?:,?\s+it)?(?:\s+was)?"
    r"(?:\s+then|\s+duly)?(?:[,:–*_-]|\s){0,8}$",
    re.I,
)


def find_motions(layout: Outline) -> list[Found]:
    """Every motion of a text, in order."""
    return list(_paired(layout, list(islice(motion_parts(layout), 2 * MOST_RECORDS))))


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
    between = layout.text[part.end : following.start]
    if part.seconds:
        return not following.seconds and following.form is Form.ACTIVE and following.start < part.start
    if not following.seconds or part.form is Form.LEAD:
        return False
    if following.verb in ("2nd", "sec") and len(between) > _SHORT_APART:
        return False
    if _JOIN.fullmatch(between):
        return True
    here, there = layout.index_at(part.end - 1), layout.index_at(following.start)
    if here == there:
        return len(between) <= _IN_ONE_PARAGRAPH
    seconds_it = following.form is Form.ACTIVE and _SECONDED_WHAT.match(layout.text, following.end) is not None
    return seconds_it and len(between) <= _IN_TWO_PARAGRAPHS and layout.after(here) == there


def _stands_alone(layout: Outline, part: Part) -> bool:
    """Whether a mover without a seconder makes a motion: the lead word, "moved by", or a verb with what was moved."""
    if part.form is Form.ACTIVE:
        follows = _WHAT_FOLLOWS.get(part.verb)
        return follows is not None and follows.match(layout.text, part.end) is not None
    shared = bool(part.joint) and part.verb in _NOUNS
    return shared or (part.sure and (part.form in (Form.LEAD, Form.BY) or bool(part.joint)))


def _motion(layout: Outline, mover: Part, seconder: Part | None, floor: int) -> Found:
    parts = [part for part in (mover, seconder) if part is not None]
    names = Span(min(part.start for part in parts), max(part.end for part in parts))
    name, second = mover.name, seconder.name if seconder else ""
    heading = _heading(layout, names, floor) if mover.form is Form.BY else None
    if mover.joint and not second:
        # "On the motion of A and B" names a seconder, "proposed by A and B" two movers.
        shared = mover.verb in _NOUNS
        name, second = (mover.name, mover.joint) if shared else (f"{mover.name} and {mover.joint}", "")
    wording, end = _wording(layout, mover, seconder, names, floor)
    if heading is not None and not wording:
        wording = " ".join(layout.text[heading.end() : names.start].split())
    amends = (heading is not None and heading["amends"] is not None) or _is_amendment(layout, names)
    motion = Motion(name, second, Span(names.start, max(end, names.end)), wording, amends)
    label = mover.form is Form.LABEL or (mover.form is Form.BY and ":" in layout.text[mover.start : mover.end])
    return Found(motion, names, label)


def _heading(layout: Outline, names: Span, floor: int) -> re.Match[str] | None:
    """The heading "Motion" or "Amendment" over what was moved, where a line of its own below says who moved it."""
    if layout.line_start(names.start) != names.start:
        return None
    over = None
    for found in _HEADING.finditer(layout.text, max(floor, names.start - _UNDER_A_HEADING), names.start):
        over = found
    return over


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
    stop = layout.at(names.end - 1).last
    return _AMENDMENT.search(text[names.start : min(names.end + 60, max(stop, names.end))]) is not None
