"""A minute cut into statements, each a sentence or a clause, with what leads into it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from clerk.notation.blocks import Block, BlockKind, Decision, ParsedMinute, Span
from clerk.notation.sentences import sentence_end
from clerk.vocabulary import VoteOutcome

_LISTED = (BlockKind.BULLET, BlockKind.NUMBERED, BlockKind.CLAUSE)
_SPOKEN = (*_LISTED, BlockKind.PARAGRAPH, BlockKind.DECISION)
_INLINE_MARK = re.compile(r"\s[•·▪]\s+")
_EMPHASIS = re.compile(r"[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}")
_LABEL = re.compile(r"^\s*(?:\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-z]|[ivx]{1,5})[.)]?\s+)(?=[A-Z])")
_LONGEST = 1_500


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence or clause: where it stands, its words on one line, what leads into it where it is one of a list.

    `moved` is a motion that was put, and not lost, where no decision word follows it.
    """

    span: Span
    words: str
    lead: str = ""
    decision: Decision | None = None
    moved: bool = False

    @property
    def decided(self) -> bool:
        """Whether it is part of what was decided."""
        return self.decision is not None or self.moved

    @property
    def whole(self) -> str:
        """The words with what leads into them: "the Clerk would" and "write to the owner"."""
        return f"{self.lead} {self.words}".strip()


def statements(parsed: ParsedMinute) -> list[Statement]:
    """The statements of a minute in the order of its text. Headings, votes and motions are not among them."""
    found = [*_decided(parsed), *_moved(parsed)]
    taken = [one.span for one in found]
    found += [one for one in _said(parsed) if not _inside(one.span, taken)]
    return sorted(found, key=lambda one: one.span.start)


def _decided(parsed: ParsedMinute) -> Iterator[Statement]:
    for decision in parsed.decisions:
        for clause in decision.clauses:
            lead = decision.lead.strip(" :;,–-")
            for span in _sentences(parsed.text, clause.span):
                words = _plain(span.of(parsed.text))
                if words:
                    yield Statement(span, words, lead, decision)
                lead = ""


def _moved(parsed: ParsedMinute) -> Iterator[Statement]:
    """Motions that stand for the decision, because no decision word follows them, unless they were lost."""
    for place, motion in enumerate(parsed.motions):
        until = parsed.motions[place + 1].span.end if place + 1 < len(parsed.motions) else len(parsed.text)
        lost = any(
            vote.outcome is VoteOutcome.LOST and motion.span.end <= vote.span.start < until for vote in parsed.votes
        )
        start = parsed.text.find(motion.wording, motion.span.start, motion.span.end) if motion.wording else -1
        if (
            start < 0
            or lost
            or any(motion.span.start < one.span.end and one.span.start < motion.span.end for one in parsed.decisions)
        ):
            continue
        yield Statement(Span(start, start + len(motion.wording)), _plain(motion.wording), "", None, moved=True)


def _said(parsed: ParsedMinute) -> Iterator[Statement]:
    lead = ""
    for block in parsed.blocks:
        if block.kind not in _SPOKEN:
            lead = lead if block.kind is BlockKind.BLANK else ""
            continue
        listed = block.kind in _LISTED
        last = ""
        for span in _sentences(parsed.text, block.content):
            words = _plain(span.of(parsed.text))
            if words:
                yield Statement(span, words, lead if listed and not last else "")
                last = words
        lead = _lead_of(block, last) or (lead if listed else "")


def _lead_of(block: Block, words: str) -> str:
    """The end of a sentence that a list completes: "the Clerk would" of "It was agreed that the Clerk would:"."""
    return words.rstrip(" :-–")[-160:] if words.endswith((":", ":-", ":–")) else ""


def _sentences(text: str, span: Span) -> Iterator[Span]:
    """The sentences of a stretch, cut at bullets within a line too."""
    cuts = [found.start() for found in _INLINE_MARK.finditer(text, span.start, span.end)]
    bounds = [span.start, *cuts, span.end]
    for start, stop in pairwise(bounds):
        place = start
        while place < stop:
            end = max(sentence_end(text, place, stop), place + 1)
            words = text[place:end]
            yield Span(place + len(words) - len(words.lstrip()), place + len(words.rstrip()) or end)
            place = end


def _plain(words: str) -> str:
    """Words on one line without emphasis, bullets and a number before them, cut where no sentence is so long."""
    line = " ".join(_EMPHASIS.sub("", words).split()).strip("•·▪| ")
    return _LABEL.sub("", line)[:_LONGEST]


def _inside(span: Span, taken: list[Span]) -> bool:
    return any(other.start < span.end and span.start < other.end for other in taken)
