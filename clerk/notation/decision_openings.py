"""Where decisions open: the word, what it does, and where the sentence or line begins that it belongs to."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from clerk.notation.blocks import BlockKind, Span
from clerk.notation.decision_words import (
    AFTER_MOTION,
    AFTER_STOP,
    DECISION_WORDS,
    FORMS,
    THAT_LEADS,
    WITH_THAT,
    WITH_TO,
    WITH_UNTIL,
    WORD,
    Case,
    DecisionForm,
    in_a_heading,
    told_of_the_past,
)
from clerk.notation.pieces import MOST, MOST_RECORDS, Outline, Piece, overlapping, words_end
from clerk.notation.sentences import sentence_start
from clerk.vocabulary import DecisionKind

_REACH = 90
_QUOTE_REACH = 2_000


@dataclass(frozen=True, slots=True)
class Opening:
    """The opening of a decision. `start` is where its sentence or line begins, `leads` whether the word leads it.

    `follows`: the word stands after what was decided, with a number or as the end of a motion.
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


def _without_further_that(layout: Outline, openings: Iterable[Opening], moved: Sequence[Span]) -> Iterator[Opening]:
    """The openings without each "That" which only goes on with a decision or a motion, or that is led into."""
    text = layout.text
    last, going_on = -2, False
    for opening in openings:
        index = layout.index_at(opening.word.start)
        plain = opening.form is THAT_LEADS
        if not plain:
            going_on = _BARE_LINE.match(text, opening.word.end, layout.pieces[index].last) is not None
        elif (
            index == last
            or (going_on and layout.before(index) == last)
            or layout.pieces[index].listed
            or overlapping(moved, opening.word.start, opening.word.end)
            or _led_into(layout, index, opening.start)
        ):
            last = index if index == last or going_on else last
            continue
        else:
            going_on = True
        last = index
        yield opening


_BARE_LINE = re.compile(r"[^\S\n]*[*_:;,.–—-]*[^\S\n]*[*_]*[^\S\n]*(?:\n|$)")
_LED = re.compile(r"(?:agreed|agreement|resolved|decided|resolution)\b", re.IGNORECASE)


def _led_into(layout: Outline, index: int, start: int) -> bool:
    """Whether the line before ends in a colon, and so only leads into what was proposed, asked or read out."""
    text = layout.text
    end = words_end(text, max(start - 400, 0), start)
    line = text[text.rfind("\n", 0, end) + 1 : end].rstrip("-–")
    return line.endswith(":") and len(line) > len("Minutes:") and not _LED.search(line)


_AND = re.compile(r"\s*(?:,|and|&|, and)\s+")


def _joined(text: str, openings: Iterator[Opening]) -> Iterator[Opening]:
    """ "RECEIVED and NOTED" is one decision."""
    last: Opening | None = None
    for opening in openings:
        between = text[last.word.end : opening.word.start] if last is not None else ""
        if last is None or not _AND.fullmatch(between):
            yield opening
        last = opening


def _openings(layout: Outline, motions: Sequence[Span]) -> Iterator[Opening]:
    text, last = layout.text, 0
    for found in islice(WORD.finditer(text), MOST):
        start, end = found.span()
        if (text[start - 1 : start].isalnum() and start) or text[end : end + 1].isalnum():
            continue
        piece = layout.at(start)
        if piece.kind is BlockKind.HEADING:
            continue
        form = _form(layout, piece, found, motions)
        if form is None or _quoted(text, piece, start):
            continue
        line = layout.line_start(start)
        begins = line if form.leads else _sentence(text, start, max(line, piece.first), last)
        last = end
        kind = DECISION_WORDS.get(found[0].lower(), DecisionKind.RESOLVED)
        follows = form is AFTER_STOP or (not form.leads and _remark(text, start, end, piece))
        yield Opening(form, kind, Span(start, end), begins, form.leads, follows)


def _sentence(text: str, place: int, floor: int, last: int) -> int:
    """Where the sentence of a word begins; the second decision of one sentence begins with its word."""
    if last <= floor:
        return sentence_start(text, place, floor)
    begins = sentence_start(text, place, last)
    return place if not text[last:begins].strip() else begins


_REMARK = re.compile(
    r"(?:\s+and\s+(?:noted|agreed|approved|adopted|accepted|recommended))?[*_]*\s*(?:\.(?=\s|$)|[)|]|$)"
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


_THAT = re.compile(r"[*_]*\s+(?:that|That|THAT)\b")
_TO = re.compile(r"[*_]*\s+(?:to|TO|back\s+to)\b(?!\s+(?:as|be|date|above|below|in)\b)")
_UNTIL = re.compile(r"[*_]*\s+(?:until|till|pending|for|UNTIL)\b")
_PLAINLY = re.compile(r"[*_]*\s*(?::|\n|$|[–-])")
_RESOLVED = re.compile(r"[*_]*\s+(?:unanimously|nem|by|on\s+the)\b")


def _goes_on(text: str, form: DecisionForm, found: re.Match[str]) -> bool:
    """Whether what follows the word is what follows a decision word."""
    end, word = found.end(), found[0].lower()
    if form.after.match(text, end):
        plain = word in ("decision", "decisions") and form.leads
        return not plain or _PLAINLY.match(text, end) is not None
    if not form.leads:
        return False
    return bool(
        (word in WITH_THAT and _THAT.match(text, end))
        or (word in WITH_TO and _TO.match(text, end))
        or (word in WITH_UNTIL and _UNTIL.match(text, end))
        or (word == "decision" and _TO.match(text, end))
        or (word == "resolved" and _RESOLVED.match(text, end))
    )


_BY = re.compile(r"[*_]*\s+(?:BY|by)\s+(?![\d(]|\w+\s+votes?\b|consensus|all\b)")
_FOR_INFORMATION = re.compile(r"[*_:\s]*\(for information", re.IGNORECASE)
_ALONE = re.compile(r"[*_]*\s*\n\s*(?P<next>[^\n]+)")


def _denied(text: str, form: DecisionForm, found: re.Match[str], before: str) -> bool:
    """Whether the word is denied, told of the past, or belongs to a heading or to the state of a document."""
    word, end = found[0], found.end()
    after = text[end : end + 40]
    if (told_of_the_past(before) and not form.leads) or _FOR_INFORMATION.match(after):
        return True
    if word.isupper() and (in_a_heading(before[before.rfind("\n") + 1 :], after, word) or _stamp(word, after)):
        return True
    alone = _ALONE.match(text, end, end + 200)
    title = form.leads and not word.isupper() and alone is not None
    return title and alone is not None and alone["next"].isupper() and len(alone["next"].split()) > 1


def _stamp(word: str, after: str) -> bool:
    """ "APPROVED BY COUNCIL" says where a document stands."""
    return (
        word in ("APPROVED", "RECEIVED", "NOTED", "ADOPTED", "CONFIRMED", "ACCEPTED") and _BY.match(after) is not None
    )


def _quoted(text: str, piece: Piece, place: int) -> bool:
    """Whether a place stands in quotation marks: what another meeting decided, or a correction."""
    floor = max(piece.first, place - _QUOTE_REACH)
    before = text[max(floor, place - 4) : place].rstrip("*_( ")
    if before[-1:] in ("“", '"', "‘", "'", "„", "«"):
        return True
    if text.rfind("“", floor, place) > text.rfind("”", floor, place):
        return True
    words = text[floor:place]
    return words.count('"') % 2 == 1 and re.search(r'(?:^|[\s(])"\S[^"]*$', words) is not None
