"""What a minute is understood to say, in words, for the panel beside the text."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from clerk.notation.blocks import Action, Decision, Motion, ParsedMinute, Reference, Span, Vote
from clerk.vocabulary import VoteOutcome


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the panel, `level` steps in from the left; `wrong` for what is amiss with the record above it."""

    text: str
    level: int = 0
    wrong: bool = False


class Found(Protocol):
    """Something amiss with the record of the minute that stands at `span`."""

    @property
    def span(self) -> Span: ...  # noqa: D102
    @property
    def sentence(self) -> str: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Section:
    """Records of one kind."""

    heading: str
    lines: tuple[Line, ...]


def understood(parsed: ParsedMinute, cited: Callable[[str], str], found: Sequence[Found] = ()) -> list[Section]:
    """The records of a minute, kind by kind, each with what was found amiss with it.

    `cited` says what a citation leads to, "" while that is not known.
    """
    shown = [each for each in parsed.motions if not _told(each, parsed.decisions) or _amiss(each, found)]
    sections = (
        Section("Decisions", tuple(line for each in parsed.decisions for line in _with(_decision(each), each, found))),
        Section("Motions", tuple(line for each in shown for line in _with([Line(_motion(each))], each, found))),
        Section("Votes", tuple(line for each in parsed.votes for line in _with(vote_lines(each), each, found))),
        Section("Actions", tuple(Line(_action(each)) for each in parsed.actions)),
        Section("Minutes cited", tuple(Line(_reference(each, cited)) for each in parsed.references)),
        Section("To check", tuple(Line(flag.line.strip()) for flag in parsed.flags)),
    )
    return [section for section in sections if section.lines]


def _with(lines: list[Line], record: Decision | Motion | Vote, found: Sequence[Found]) -> list[Line]:
    """A record's lines and below them what is amiss with it."""
    return lines + [Line(f"! {sentence}", 1, wrong=True) for sentence in _amiss(record, found)]


def _amiss(record: Decision | Motion | Vote, found: Sequence[Found]) -> list[str]:
    return [one.sentence for one in found if one.span == record.span]


def _told(motion: Motion, decisions: Sequence[Decision]) -> bool:
    """Whether a decision already says who moved this: a motion that was carried needs no second line."""
    movers = {(decision.mover, decision.seconder) for decision in decisions}
    return not motion.amendment and (motion.mover, motion.seconder) in movers


def _decision(decision: Decision) -> list[Line]:
    target = f" to {decision.target}" if decision.target else ""
    lines = [Line(decision.kind.value.capitalize() + target)]
    if decision.mover or decision.seconder:
        lines.append(Line(_moved(decision.mover, decision.seconder), 1))
    for clause in decision.clauses:
        lines.append(Line(f"{clause.label} {_short(clause.text)}".strip(), 1 + clause.level))
    return lines


def _motion(motion: Motion) -> str:
    kind = "Amendment" if motion.amendment else "Motion"
    said = _moved(motion.mover, motion.seconder)
    return ": ".join(filter(None, [" ".join(filter(None, [kind, said])), _short(motion.wording)]))


def _moved(mover: str, seconder: str) -> str:
    return ", ".join(
        filter(None, [f"moved by {mover}" if mover else "", f"seconded by {seconder}" if seconder else ""])
    )


def vote_lines(vote: Vote) -> list[Line]:
    """A vote in words, and below it who voted how."""
    counts: Sequence[tuple[str, int | None]] = (
        ("for", vote.votes_for),
        ("against", vote.votes_against),
        ("abstained", vote.abstentions),
    )
    said = [f"{one.name} {one.votes}{' (elected)' if one.elected else ''}" for one in vote.candidates]
    said += [f"{word} {count}" for word, count in counts if count is not None]
    said += ["unanimous"] if vote.unanimous else ["nem con"] if vote.nem_con else []
    said += ["casting vote"] if vote.casting_vote else []
    outcome = f": {vote.outcome.value}" if vote.outcome is not VoteOutcome.UNSTATED else ""
    first = (", ".join(said) or "vote") + outcome
    names: Mapping[str, tuple[str, ...]] = {
        **{f"For {one.name}": one.names for one in vote.candidates},
        "For": vote.names_for,
        "Against": vote.names_against,
        "Abstained": vote.names_abstaining,
    }
    listed = [Line(f"{word}: {', '.join(who)}", 1) for word, who in names.items() if who]
    return [Line(first[0].upper() + first[1:]), *listed]


def _action(action: Action) -> str:
    due = f" (by {action.due_text})" if action.due_text else ""
    return f"{action.owner or 'Nobody named'}: {_short(action.text)}{due}"


def _reference(reference: Reference, cited: Callable[[str], str]) -> str:
    return " ".join(filter(None, [reference.citation, cited(reference.citation) or reference.title]))


def _short(text: str) -> str:
    """A clause on the panel is a reminder, not a second copy: its first stretch of words."""
    words = " ".join(text.split())
    return words if len(words) <= 160 else words[:158].rsplit(" ", 1)[0] + " …"
