"""Halves of motions: who moved or who seconded, in each way minutes say it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import islice

from clerk.notation.patterns import any_of, pattern
from clerk.notation.people import Name, Strength, name_before, person_meant, read_name
from clerk.notation.pieces import MOST, Outline
from clerk.notation.sentences import sentence_start


class Form(Enum):
    """How half a motion is said."""

    BY = "moved by Councillor Ash"
    LABEL = "Proposed: Councillor Ash"
    ACTIVE = "Councillor Ash moved"
    LEAD = "MOTION: That"


@dataclass(frozen=True, slots=True)
class Part:
    """Half a motion: its mover or its seconder, with the words that say so.

    `verb` is the word itself in small letters, `joint` a second name after "and". It is not `sure` where the name is a
    single word that may be something else: "moved by Highways".
    """

    seconds: bool
    form: Form
    verb: str
    start: int
    end: int
    name: str
    joint: str = ""
    sure: bool = True


_MOVES = "moved Moved MOVED proposed Proposed PROPOSED proposer Proposer PROPOSER proposal Proposal prop Prop PROP"
_SECONDED = "seconded Seconded SECONDED seconder Seconder SECONDER 2nd sec Sec"
_MOTIONS = "motion of|Motion of|MOTION OF|MOTION|Motion by|MOTION BY"
_MADE = "motion was made|motion was offered|motion made|Motion made|Motion was made"
_MAKES = "made a motion|made the motion"
_SECONDS = frozenset((*_SECONDED.lower().split(), "second"))
_ROWS = ("second by|Second by|SECOND BY", _MOTIONS, _MADE, _MAKES)
_VERB = any_of((*_MOVES.split(), *_SECONDED.split(), *(word for row in _ROWS for word in row.split("|"))))
_BY = pattern(
    r"\s+(?:and\s+seconded\s+|as\s+an?\s+(?:\w+\s+){1,4}?)?(?:by|from)(?:\b|(?-i:(?=[A-Z])))\s*:?\s*[*_]{0,3}\s*(?:both\s+)?(?:Members?\s+)?",
    re.IGNORECASE,
)
_OF = pattern(r"\s+(?:of|by)\s+(?:Councillors\s+)?(?=\S)", re.IGNORECASE)
_LABEL = re.compile(r"(?:[^\S\n]|[*_.:;,=–-]){0,40}\(?[^\S\n]{0,10}")
_AND = pattern(r"\s*(?:&|and|\+)\s+(?=[A-Z])")
_LEAD = pattern(r"[*_]{0,3}\s*[:–-]{1,3}\s*[*_]{0,3}(?=[“\"‘]?(?:That|that|To|to)\b)")
_OPENING = pattern(r"(?:It\s+was\s+(?:then\s+|duly\s+|further\s+)?|[Oo]n\s+(?:the\s+|a\s+)?|ON\s+THE\s+)$")
_NOTICE_OF = pattern(r"\bnotice\s+of\s+(?:a\s+)?$", re.IGNORECASE)
_PRONOUN = pattern(r"\b(?:He|She|he|she|They)\s+(?:then\s+|also\s+)?$")
_AND_THEN = pattern(r"(?:,\s+|\s)and\s+(?:(?:so|then|also|therefore|formally)\s+)?$")
_NOUNS = ("motion", "proposal")
_LABELS = ("prop", "sec", "2nd", "proposer", "seconder")


@dataclass(frozen=True, slots=True)
class _Verb:
    """A word that moves or seconds, in small letters, and where it stands."""

    word: str
    start: int
    end: int
    seconds: bool


def motion_parts(layout: Outline) -> Iterator[Part]:
    """Every half of a motion, in order. A name is given once: after "Proposed Cllr Ash" it does not second."""
    taken, last = 0, None
    for verb in islice(_verbs(layout.text), MOST):
        part = _part(layout, verb, taken) or _late_verb(layout, verb, last)
        taken = max(taken, verb.end if part is None else part.end)
        if part is not None:
            last = part
            yield part


def _verbs(text: str) -> Iterator[_Verb]:
    for found in _VERB.finditer(text):
        start = found.start()
        word = re.sub(r" (?:of|by)$", "", found[0], flags=re.IGNORECASE)
        end = start + len(word)
        if not (text[end : end + 1].isalnum() or (start and (text[start - 1].isalnum() or text[start - 1] == "-"))):
            yield _Verb(word.lower(), start, end, word.lower() in _SECONDS)


def _part(layout: Outline, verb: _Verb, taken: int) -> Part | None:
    text, end = layout.text, verb.end
    if text[verb.start : end] == "MOTION":
        lead = _LEAD.match(text, end)
        if lead:
            return Part(False, Form.LEAD, verb.word, verb.start, lead.end(), "")
    if verb.word in _NOUNS and _NOTICE_OF.search(text[max(verb.start - 16, 0) : verb.start]):
        return None
    by = _OF.match(text, end) if verb.word in _NOUNS else _BY.match(text, end)
    if by:
        return _named(text, verb, by.end(), Form.BY)
    if verb.word in _MADE:
        return None
    if verb.word in _MAKES:
        return _active(layout, verb, taken)
    if verb.word in _LABELS or verb.word in _NOUNS:
        return _labelled(text, verb)
    # A name that ends the line before is not the one who "Proposed: Councillor Ash".
    heads = text[verb.start].isupper() and verb.start == layout.line_start(verb.start)
    return (_labelled(text, verb) if heads else None) or _active(layout, verb, taken) or _labelled(text, verb)


def _named(text: str, verb: _Verb, place: int, form: Form) -> Part | None:
    """A part whose name follows, and perhaps a second one after "and"."""
    name = read_name(text, place)
    if name is None or (text[verb.start : verb.end] == "MOTION" and name.strength < Strength.OFFICE):
        return None
    opening = _OPENING.search(text[max(verb.start - 24, 0) : verb.start])
    start = verb.start - (len(opening.group()) if opening else 0)
    end, joint = _past_bracket(text, name), ""
    other = _AND.match(text, end)
    if other and not verb.seconds:
        second = read_name(text, other.end())
        if second is not None and second.strength >= min(name.strength, Strength.INITIALS):
            end, joint = second.past, second.of(text)
    return Part(verb.seconds, form, verb.word, start, end, name.of(text), joint, name.strength > Strength.WORD)


def _past_bracket(text: str, name: Name) -> int:
    """The end of a name, with the bracket of "(AH)" behind it."""
    closes = text[name.past : name.past + 1] == ")" and _last_before(text, name.start) == "("
    return name.past + closes


def _last_before(text: str, place: int) -> str:
    """The last character before a place that is not white space."""
    return text[max(place - 12, 0) : place].rstrip()[-1:]


def _labelled(text: str, verb: _Verb) -> Part | None:
    """A label, then a name that cannot be the object of a verb: "Proposed: Cllr Ash", "Prop. PN", "Seconded (JB)"."""
    label = _LABEL.match(text, verb.end)
    mark = label[0] if label else ""
    name = read_name(text, verb.end + len(mark)) if mark else None
    if name is None or (name.strength is Strength.WORD and not mark.strip(" *_")):
        return None
    if verb.word in _NOUNS and "(" not in mark:
        return None
    return _named(text, verb, verb.end + len(mark), Form.LABEL)


def _active(layout: Outline, verb: _Verb, taken: int) -> Part | None:
    """The name before the verb: "Councillor Ash moved", "He proposed"."""
    text, start = layout.text, verb.start
    floor = max(taken, layout.at(start).first)
    name = name_before(text, start, floor)
    if name is None and _PRONOUN.search(text[max(start - 16, 0) : start]):
        meant = person_meant(text, start, floor)
        return Part(verb.seconds, Form.ACTIVE, verb.word, start, verb.end, meant.of(text)) if meant else None
    if name is None and _AND_THEN.search(text[max(start - 24, 0) : start]):
        name = _speaker(text, start, floor)
    if name is None:
        return None
    begins = _last_before(text, name.start) in ("", ".", ",", ";", "(", ":")
    if not (name.strength > Strength.WORD or verb.seconds or begins):
        return None
    return Part(verb.seconds, Form.ACTIVE, verb.word, name.start, verb.end, name.of(text))


def _speaker(text: str, place: int, floor: int) -> Name | None:
    """Who begins the sentence: "Councillor Ash thanked the officers and moved that the plan be approved"."""
    name = read_name(text, sentence_start(text, place, floor))
    return name if name is not None and name.strength >= Strength.OFFICE else None


def _late_verb(layout: Outline, verb: _Verb, last: Part | None) -> Part | None:
    """The mover in "Ms Ash, seconded by Dr Elm, moved", where `last` is the seconder."""
    text = layout.text
    if last is None or not last.seconds or verb.seconds or text[last.end : verb.start][:8].strip(" ,"):
        return None
    place = last.start - 2 * (text[max(last.start - 2, 0) : last.start] == ", ")
    name = name_before(text, place, layout.at(last.start).first)
    if name is None:
        return None
    return Part(False, Form.ACTIVE, verb.word, name.start, verb.end, name.of(text))
