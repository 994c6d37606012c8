"""Minute text to what it is understood to say: blocks that tile the text, and the records read out of it."""

from collections.abc import Iterable
from datetime import date

from clerk.notation.actions import FoundAction, find_actions
from clerk.notation.blocks import Block, BlockKind, Decision, Flag, Mark, MarkKind, ParsedMinute, Reference, Span, Vote
from clerk.notation.decision_openings import Opening, find_openings
from clerk.notation.decisions import read_decisions
from clerk.notation.inline import find_emphasis, find_flags
from clerk.notation.motions import Found, find_motions
from clerk.notation.outlining import outline
from clerk.notation.pieces import Outline
from clerk.notation.splitting import Cut, cut, spans, split, within
from clerk.notation.votes import find_votes
from clerk.numbering import NumberingScheme
from clerk.references import find_references


def parse(text: str, scheme: NumberingScheme | None = None, *, today: date | None = None) -> ParsedMinute:
    """Everything a minute's text says. Any text is understood somehow: nothing is rejected, nothing moved.

    `scheme` is the body's numbering, by which its citations are told from other numbers. With `today` a due date
    without a year is the first such day from then on; without it such a date stays text.
    The time is in proportion to the length of the text, whatever it is.
    """
    layout = outline(text)
    motions = find_motions(layout)
    names = spans(found.names for found in motions)
    votes = find_votes(layout, names)
    actions = find_actions(layout, today)
    openings = find_openings(layout, names, spans(found.motion.span for found in motions))
    layout = split(layout, _cuts(layout, motions, votes, actions, openings))
    within(layout, BlockKind.MOTION, spans(found.motion.span for found in motions))
    within(layout, BlockKind.VOTE, spans(vote.span for vote in votes))
    layout, decisions = read_decisions(layout, openings, motions, votes)
    references = find_references(text, scheme)
    flags = tuple(find_flags(text))
    return ParsedMinute(
        text,
        tuple(_blocks(layout)),
        tuple(_marks(layout, decisions, motions, votes, actions, references, flags)),
        tuple(decisions),
        tuple(found.motion for found in motions),
        tuple(votes),
        tuple(found.action for found in actions),
        tuple(references),
        flags,
    )


def _cuts(
    layout: Outline,
    motions: Iterable[Found],
    votes: Iterable[Vote],
    actions: Iterable[FoundAction],
    openings: Iterable[Opening],
) -> list[Cut]:
    """Where paragraphs are to be cut, because a line of theirs begins a record."""
    wanted = [(opening.start, BlockKind.DECISION, opening.word.end) for opening in openings]
    wanted += [(found.names.start, BlockKind.MOTION, found.motion.span.end) for found in motions]
    wanted += [(vote.span.start, BlockKind.VOTE, vote.span.end) for vote in votes]
    wanted += [(found.action.span.start, BlockKind.ACTION, found.action.span.end) for found in actions if found.leads]
    cuts = (cut(place, kind, end, layout) for place, kind, end in wanted)
    return [one for one in cuts if one is not None]


def _blocks(layout: Outline) -> Iterable[Block]:
    for piece in layout.pieces:
        yield Block(piece.kind, piece.start, piece.end, piece.content, piece.label, piece.level)


def _marks(
    layout: Outline,
    decisions: Iterable[Decision],
    motions: Iterable[Found],
    votes: Iterable[Vote],
    actions: Iterable[FoundAction],
    references: Iterable[Reference],
    flags: Iterable[Flag],
) -> list[Mark]:
    """The stretches to colour, in the order of the text."""
    marks = [Mark(MarkKind.DECISION_WORD, decision.word_span, decision.word_span) for decision in decisions]
    marks += [Mark(MarkKind.MOTION, found.names, found.names) for found in motions]
    marks += [Mark(MarkKind.VOTE, vote.span, vote.span) for vote in votes]
    for found in actions:
        if found.owner.start < found.owner.end:
            marks.append(Mark(MarkKind.OWNER, found.owner, found.owner))
        if found.due is not None:
            marks.append(Mark(MarkKind.DUE, found.due, found.due))
    for reference in references:
        number = Span(reference.span.end - len(reference.citation), reference.span.end)
        marks.append(Mark(MarkKind.REFERENCE, reference.span, number))
    marks += [Mark(MarkKind.FLAG, flag.span, flag.span) for flag in flags]
    marks += find_emphasis(layout)
    return sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end))
