"""Decisions as records: lead-in, clauses, and the motion each came from."""

import re
from collections.abc import Iterator, Sequence

from clerk.notation.blocks import Clause, Decision, Span
from clerk.notation.clauses import clause, inline_clauses, lead_in, that_clauses
from clerk.notation.growing import Growing
from clerk.notation.motions import Found
from clerk.notation.movers import Movers
from clerk.notation.patterns import pattern
from clerk.notation.pieces import Outline, trimmed, words_end
from clerk.notation.sentences import sentence_start

_ADVERB = r"(?:\w+ly\s+|then\s+|also\s+|duly\s+)?[*_]{0,3}$"
_PASSIVE = pattern(rf"\b(?:was|were|is|are)\s+{_ADVERB}", re.IGNORECASE)
_IMPERSONAL = pattern(rf"\bit\s+(?:was|is)\s+{_ADVERB}", re.IGNORECASE)
_UNFINISHED = pattern(r"^$|\b(?:was|were|be|been|being)$")
_REACH = 30


def decision_records(layout: Outline, done: Sequence[Growing], movers: Movers) -> Iterator[Decision]:
    """Each decision as a record. The text between two of them may belong to either."""
    text, floor = layout.text, 0
    for number, growing in enumerate(done):
        word = growing.opening.word
        following = done[number + 1].opening.start if number + 1 < len(done) else len(text)
        first = layout.index_at(word.start)
        last = layout.index_at(growing.items[-1].span.start) if growing.items else first
        start = min(max(floor, layout.pieces[first].first), word.start)
        region = Span(start, max(min(following, layout.pieces[last].end), word.end))
        begins = max(word.end, growing.words.start)
        found = movers.motion_of(Span(word.start, begins), region, (first, last))
        lead, clauses = _words_of(text, growing, found, region)
        floor = max(word.end, *(one.span.end for one in clauses))
        yield Decision(
            growing.kind,
            word.of(text),
            Span(min(growing.opening.start, clauses[0].span.start), floor),
            word,
            lead,
            tuple(clauses),
            growing.target,
            found.motion.mover if found else "",
            found.motion.seconder if found else "",
        )


def _words_of(text: str, growing: Growing, found: Found | None, region: Span) -> tuple[str, list[Clause]]:
    """The lead-in and the clauses; a decision has one clause at least, which may be empty while it is typed."""
    words, opening = growing.words, growing.opening
    if growing.inline:
        lead = lead_in(text, words.start, growing.inline[0].start)
        return lead, [*inline_clauses(text, growing.inline, words.end), *growing.items]
    if growing.items:
        return lead_in(text, words.start, words.end), growing.items
    if opening.follows or (growing.empty and found is not None and not opening.leads):
        return "", [_said_before(text, growing, found, region)]
    thats = that_clauses(text, words.start, words.end)
    if thats:
        return "", thats
    before = text[max(opening.start, opening.word.start - _REACH) : opening.word.start]
    if not opening.leads and _PASSIVE.search(before) and not _IMPERSONAL.search(before):
        words = trimmed(text, opening.start, max(words.end, opening.word.end))
    return "", [clause(text, "", 0, words)]


def _said_before(text: str, growing: Growing, found: Found | None, region: Span) -> Clause:
    """The words decided where they stand before the decision word: the wording of the motion, or the last sentence."""
    word = growing.opening.word
    if found is not None and found.motion.wording:
        place = text.find(found.motion.wording, region.start, region.end)
        if place >= 0:
            return clause(text, "", 0, Span(place, place + len(found.motion.wording)))
    stop = found.names.start if found is not None and found.names.end <= word.start else word.start
    end = words_end(text, region.start, stop)
    start = sentence_start(text, max(end - 1, region.start), region.start)
    said = trimmed(text, start, max(end, start))
    if found is not None and _UNFINISHED.search(said.of(text)):
        # "The minutes were proposed by A, seconded by B and approved" says it in the whole sentence.
        said = trimmed(text, min(start, growing.opening.start), word.end)
    return clause(text, "", 0, said)
