"""The draft of what will probably be said for an item, from its agenda: a suggestion to accept or to type over.

Nothing here is entered by itself. A rule that does not know what it needs writes nothing, because a skeleton that has
to be deleted is worse than none.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from clerk.exemptions import EXEMPTIONS, exclusion_resolution, regime_of
from clerk.interests import KindOfInterest, takes_declarations
from clerk.names import ToldApart
from clerk.policy import Policy
from clerk.vocabulary import DecisionKind, Purpose
from clerk.wording import sentences
from clerk.wording.considering import considered
from clerk.wording.decisions import DecisionDraft, write_decision
from clerk.wording.outcomes import Outcome, outcome
from clerk.wording.people import name_of
from clerk.wording.recommending import recommended
from clerk.wording.sentences import body_begins


class AgendaItem(Protocol):
    """An item of the agenda; what storage keeps of one fits."""

    @property
    def title(self) -> str: ...  # noqa: D102
    @property
    def instruction(self) -> str: ...  # noqa: D102
    @property
    def recommendation(self) -> str: ...  # noqa: D102
    @property
    def usual_minute(self) -> str: ...  # noqa: D102
    @property
    def purpose(self) -> Purpose: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class DeclaredInterest:
    """An interest that was declared in the item, to be repeated there; `deed` says what the member does."""

    person: ToldApart
    interest: KindOfInterest
    deed: str = ""


@dataclass(frozen=True, slots=True)
class Sitting:
    """What a skeleton has to know of the meeting.

    `called`: the roll has been called, so that nobody's apologies means that there were none. `substitutes` are pairs
    of substitute and member. `unapproved` are the days of meetings whose minutes have still to be approved.
    `declared`: interests are on the roll, which the minutes print from it. `interests` are those in this item.
    `private_items` are the agenda numbers of the private items from this one on. `arising` is the minute of
    matters arising, drafted from the news of them ("" for no news).
    """

    policy: Policy
    short_name: str = "the Committee"
    called: bool = False
    apologies: Sequence[ToldApart] = ()
    substitutes: Sequence[tuple[ToldApart, ToldApart]] = ()
    unapproved: Sequence[date] = ()
    next_meeting: date | None = None
    declared: bool = False
    interests: Sequence[DeclaredInterest] = ()
    private_items: Sequence[str] = ()
    arising: str = ""


def skeleton(item: AgendaItem, sitting: Sitting) -> str:
    """The draft for an item, "" where nothing sensible can be said before the meeting has spoken."""
    rule = next((write for is_titled, write in _RULES if is_titled(item.title)), _business)
    echoes = [
        sentences.interest_echo(name_of(one.person, sitting.policy.name_form), one.interest.words, one.deed)
        for one in sitting.interests
    ]
    return "\n\n".join(filter(None, (*echoes, rule(item, sitting))))


def printed_here(item: AgendaItem, sitting: Sitting) -> str:
    """What the minutes print at an item without its being typed, as a sentence for the clerk; "" for nothing."""
    printed = sitting.declared and takes_declarations(item.title)
    return "The declarations on the roll are printed here." if printed else ""


def _apologies(item: AgendaItem, sitting: Sitting) -> str:
    """Who is not there, from the roll."""
    if not sitting.called:
        return ""
    form = sitting.policy.name_form
    told = sentences.apologies(sitting.apologies, form) if sitting.apologies else item.usual_minute
    instead = [sentences.substitution(person, member, form) for person, member in sitting.substitutes]
    return " ".join((told or sentences.NO_APOLOGIES, *instead))


def _declarations(item: AgendaItem, sitting: Sitting) -> str:
    """The usual sentence; nothing once interests are on the roll, as the minutes print them from there."""
    return "" if sitting.declared else item.usual_minute or sentences.NO_DECLARATIONS


_PREVIOUS = re.compile(r"\bthe\s+(?:previous|last|preceding)\s+meeting\b", re.IGNORECASE)


def _minutes(item: AgendaItem, sitting: Sitting) -> str:
    """The approval of the minutes of certain days, in the body's usual words where they speak of the last meeting."""
    if not sitting.unapproved:
        return "" if _PREVIOUS.search(item.usual_minute) else item.usual_minute
    days, policy = sorted(sitting.unapproved), sitting.policy
    held = sentences.meetings_held(days, policy.date_form)
    if _PREVIOUS.search(item.usual_minute):
        return _PREVIOUS.sub(lambda _: held, item.usual_minute, count=1)
    return _resolution((sentences.minutes_approved(days, policy.date_form, policy.chair_title),), sitting)


def _matters_arising(item: AgendaItem, sitting: Sitting) -> str:
    """What the news of earlier matters makes; the usual sentence where there is none."""
    return sitting.arising or item.usual_minute


def _as_usual(item: AgendaItem, sitting: Sitting) -> str:
    """What cannot be foreseen: only what is usually written."""
    return item.usual_minute


def _next_meeting(item: AgendaItem, sitting: Sitting) -> str:
    if sitting.next_meeting is None:
        return item.usual_minute
    return sentences.next_meeting(sitting.next_meeting, sitting.policy.date_form)


_PARAGRAPHS = re.compile(r"\bparagraphs?\s+(?P<numbers>\d{1,2}(?:\s*(?:,|and|&)\s*\d{1,2})*)", re.IGNORECASE)


def _exclusion(item: AgendaItem, sitting: Sitting) -> str:
    """The resolution to exclude the public, where the agenda says under which paragraph or the law has no list."""
    regime = regime_of(sitting.policy)
    found = _PARAGRAPHS.search(f"{item.instruction} {item.recommendation}")
    known = EXEMPTIONS[regime]
    paragraphs = [int(number) for number in re.findall(r"\d+", found["numbers"])] if found else []
    if known and (not paragraphs or not set(paragraphs) <= set(known)):
        return ""
    return exclusion_resolution(regime, paragraphs, sitting.private_items, sitting.policy.decision_form)


def _business(item: AgendaItem, sitting: Sitting) -> str:
    """What was before the meeting, and the report's recommendations or the agenda's infinitive as its resolution."""
    if item.usual_minute:
        return item.usual_minute
    opening = considered(item.instruction, sitting.short_name)
    asked = recommended(item.recommendation)
    if asked.clauses and not asked.leaves_open:
        told = "" if _decides(outcome(_one_line(item.instruction)), item) else opening
        return "\n\n".join(filter(None, (told, _resolution(asked.clauses, sitting, asked.lead))))
    for words in (_one_line(item.instruction), item.title):
        turned = outcome(words)
        if turned.past and words == item.title and not _INFINITIVE.match(words):
            continue
        if _decides(turned, item):
            return _resolution((turned.text,), sitting)
        if turned.past:
            return f"{body_begins(sitting.short_name)} {turned.past}."
    return opening


_INFINITIVE = re.compile(r"to\s+[a-z]", re.IGNORECASE)
_ONLY_HEARD = re.compile(r"(?:receive|hear|note|review|take)\b", re.IGNORECASE)


def _decides(turned: Outcome, item: AgendaItem) -> bool:
    """Whether an infinitive is decided by resolution: not what a meeting only considers, nor hears for information."""
    heard = _ONLY_HEARD.match(re.sub(r"^to\s+", "", _one_line(item.instruction) or item.title, flags=re.IGNORECASE))
    return turned.ok and turned.decides and not (heard and item.purpose is not Purpose.DECISION)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _resolution(clauses: tuple[str, ...], sitting: Sitting, lead: str = "") -> str:
    draft = DecisionDraft(clauses, DecisionKind.RESOLVED, lead=lead)
    return write_decision(draft, sitting.policy.decision_form, sitting.policy.clause_marks)


def _title(pattern: str) -> Callable[[str], object]:
    return re.compile(pattern, re.IGNORECASE).search


_RULES: tuple[tuple[Callable[[str], object], Callable[[AgendaItem, Sitting], str]], ...] = (
    (_title(r"\bapolog(?:y|ies)\b"), _apologies),
    (takes_declarations, _declarations),
    (_title(r"\bexclusion\s+of\b.*\bpublic\b|\bexclude\b.*\bpublic\b"), _exclusion),
    (_title(r"^(?:unconfirmed\s+|draft\s+)?minutes\b(?!\s+silence)|\bminutes\s+of\s+the\b"), _minutes),
    (_title(r"\bmatters\s+arising\b"), _matters_arising),
    (_title(r"\b(?:other|urgent)\s+business\b|\bitems\s+for\b|\bpublic\s+(?:participation|questions)\b"), _as_usual),
    (_title(r"\b(?:date|time)s?\b.*\bnext\s+meeting\b|^next\s+meeting$"), _next_meeting),
)
"""Items that every agenda has, by their titles, and what is written for them; any other item is business."""
