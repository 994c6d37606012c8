"""Where decisions open: the word, what it does, and where the sentence or line begins that it belongs to."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from clerk.notation.blocks import BlockKind, Span
from clerk.notation.decision_forms import AFTER_MOTION, AFTER_STOP, FORMS, THAT_LEADS, Case, DecisionForm
from clerk.notation.decision_words import CONNECTIVES, DECISION_WORDS, WORD, in_a_heading, told_of_the_past
from clerk.notation.patterns import pattern
from clerk.notation.pieces import MOST, MOST_RECORDS, Outline, Piece, overlapping, words_end
from clerk.notation.quoting import quoted
from clerk.notation.sentences import paragraph_end, sentence_start
from clerk.vocabulary import DecisionKind

_REACH = 90


@dataclass(frozen=True, slots=True)
class Opening:
    """The opening of a decision. `start` is where its sentence or line begins, `leads` whether the word leads it.

    `follows`: the word stands after what was decided, with a number or as a remark.
    """

    form: DecisionForm
    kind: DecisionKind
    word: Span
    start: int
    leads: bool
    follows: bool = False


def find_openings(layout: Outline, motions: Sequence[Span], moved: Sequence[Span]) -> list[Opening]:
    """Every place where a decision opens, in order.

    `motions` is where the names of motions stand, `moved` the motions with their wording: what was only moved is not
    decided by its "That".
    """
    openings = islice(_joined(layout.text, _openings(layout, motions)), MOST_RECORDS)
    return list(_without_further_that(layout, openings, moved))


_AND = pattern(r"\s*(?:,|&)?\s*(?:and\s+)?")


def _joined(text: str, openings: Iterator[Opening]) -> Iterator[Opening]:
    """ "RECEIVED and NOTED" is one decision."""
    last: Opening | None = None
    for opening in openings:
        between = text[last.word.end : opening.word.start][:8] if last is not None else "."
        if not _AND.fullmatch(between) or opening.form is THAT_LEADS:
            yield opening
        last = opening


def _openings(layout: Outline, motions: Sequence[Span]) -> Iterator[Opening]:
    text, last = layout.text, 0
    for found in islice(WORD.finditer(text), MOST):
        start, end = found.span()
        if (start and text[start - 1].isalnum()) or text[end : end + 1].isalnum():
            continue
        piece = layout.at(start)
        if piece.kind is BlockKind.HEADING:
            continue
        form = _form(layout, piece, found, motions)
        if form is None or quoted(text, piece.first, start):
            continue
        line = layout.line_start(start)
        begins = line if form.leads else _sentence(text, start, max(line, piece.first), last)
        last = end
        kind = DECISION_WORDS.get(found[0].lower(), DecisionKind.RESOLVED)
        follows = form is AFTER_STOP or (not form.leads and _remark(text, start, end, piece))
        follows = follows or (form is AFTER_MOTION and _BARE_AGREED.match(text, end, piece.last) is not None)
        yield Opening(form, kind, Span(start, end), begins, form.leads, follows)


def _sentence(text: str, place: int, floor: int, last: int) -> int:
    """Where the sentence of a word begins; the second decision of one sentence begins with its word."""
    if last <= floor:
        return sentence_start(text, place, floor)
    begins = sentence_start(text, place, last)
    return place if not text[last:begins].strip() else begins


_BARE_AGREED = pattern(r"(?:\s+unanimously)?\s*[.;)|]")
_REMARK = pattern(
    r"(?:\s+and\s+(?:noted|agreed|approved|adopted|accepted|recommended))?[*_]{0,3}\s*(?:\.(?=\s|$)|[)|]|$)"
)


def _remark(text: str, start: int, end: int, piece: Piece) -> bool:
    """Whether the word is a remark behind what was decided: "... had been replaced. RESOLVED and noted."."""
    before = words_end(text, max(piece.first, start - 8), start)
    return text[before - 1 : before] in (".", "!", "?", ";") and _REMARK.match(text, end, piece.last) is not None


def _form(layout: Outline, piece: Piece, found: re.Match[str], motions: Sequence[Span]) -> DecisionForm | None:
    """The first form that the word has where it stands."""
    text, start, word = layout.text, found.start(), found[0]
    case = Case.CAPITALS if word.isupper() else Case.TITLE if word[0].isupper() else Case.SMALL
    before = text[max(piece.first, start - _REACH) : start]
    for form in FORMS:
        if case not in form.cases or word.lower() not in form.words:
            continue
        if form is AFTER_MOTION:
            near = _after_motion(text, motions, start)
        elif form.leads:
            near = text[layout.line_start(start) : start] if start - layout.line_start(start) <= _REACH else None
        else:
            near = before
        if near is None or not form.before.search(near) or not _goes_on(text, form, found):
            continue
        if not _denied(text, form, found, before):
            return form
    return None


def _after_motion(text: str, motions: Sequence[Span], start: int) -> str | None:
    """What stands between the word and the motion directly before it, if one is near."""
    place = bisect_right(motions, start, key=lambda span: span.end) - 1
    if place < 0 or start - motions[place].end > _REACH:
        return None
    return text[motions[place].end : start]


def _goes_on(text: str, form: DecisionForm, found: re.Match[str]) -> bool:
    """Whether what follows the word is what follows a decision word."""
    if form.after.match(text, found.end()):
        return True
    word = found[0].lower()
    return form.leads and any(
        word in words and connective.match(text, found.end()) for connective, words in CONNECTIVES.items()
    )


_STAMPED = ("APPROVED", "RECEIVED", "NOTED", "ADOPTED", "CONFIRMED", "ACCEPTED")
_BY = pattern(r"[*_]{0,3}\s+(?:BY|by)\s+(?![\d(]|\w+\s+votes?\b|consensus|all\b)")
_ALONE = pattern(r"[*_]{0,3}[^\S\n]*\n\s*(?P<next>[^\n]{1,80})")
_FOR_INFORMATION = pattern(r"(?:[*_:]|\s){0,12}\(for information", re.IGNORECASE)


def _denied(text: str, form: DecisionForm, found: re.Match[str], before: str) -> bool:
    """Whether the word is denied, told of the past, or belongs to a heading or to the state of a document."""
    word, end = found[0], found.end()
    after = text[end : end + 40]
    if (told_of_the_past(before) and not form.leads) or _FOR_INFORMATION.match(after):
        return True
    if word.isupper():
        # "APPROVED BY COUNCIL" says where a document stands.
        stamp = word in _STAMPED and _BY.match(after) is not None
        return stamp or in_a_heading(before[before.rfind("\n") + 1 :], after, word)
    alone = _ALONE.match(text, end) if form.leads else None
    return alone is not None and alone["next"].isupper() and len(alone["next"].split()) > 1


_BARE_LINE = re.compile(
    r"(?:[^\S\n]|[*_:;,.–—-]){0,60}(?:\([^()\n]{1,60}\))?(?:[^\S\n]|[*_:;,.–—-]){0,60}(?:\n|$)",
    re.IGNORECASE,
)
_BARE_TO_WHOM = re.compile(rf"{_BARE_LINE.pattern}|\s(?:to|TO)\s[^\n.]{{3,60}}(?:\n|$)", re.IGNORECASE)
_LED = re.compile(r"(?:agreed|agreement|resolved|decided|resolution)\b", re.IGNORECASE)


def _without_further_that(layout: Outline, openings: Iterable[Opening], moved: Sequence[Span]) -> Iterator[Opening]:
    """The openings without each "That" which only goes on with a decision or a motion, or that is led into."""
    text = layout.text
    last, going_on = Span(0, 0), False
    for opening in openings:
        word, index = opening.word, layout.index_at(opening.word.start)
        before = layout.index_at(last.start)
        if opening.form is not THAT_LEADS:
            bare = _BARE_TO_WHOM if opening.kind is DecisionKind.RECOMMENDED else _BARE_LINE
            going_on = bare.match(text, word.end, layout.pieces[index].last) is not None
        elif last.end and (
            (before == index and paragraph_end(text, last.end, word.start) >= word.start)
            or (going_on and layout.before(index) == before)
        ):
            last = word
            continue
        elif layout.pieces[index].listed or overlapping(moved, word.start, word.end) or _led_into(text, opening.start):
            continue
        else:
            going_on = True
        last = word
        yield opening


def _led_into(text: str, start: int) -> bool:
    """Whether the line before ends in a colon, and so only leads into what was proposed, asked or read out."""
    end = words_end(text, max(start - 400, 0), start)
    line = text[text.rfind("\n", 0, end) + 1 : end].rstrip("-–")
    return line.endswith(":") and len(line) > len("Minutes:") and not _LED.search(line)
