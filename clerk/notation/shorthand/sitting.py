"""What the verbs of the sitting write: private business, adjournment, resumption, close, matters arising, actions."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import time
from functools import partial

from clerk.exemptions import EXEMPTIONS, Regime, exclusion_clause, regime_of, statutory_words
from clerk.notation.shorthand.deciding import decided
from clerk.notation.shorthand.effects import Adjourned, Closed, Effect, Opened, PrivateBegins, PrivateEnds, Resumed
from clerk.notation.shorthand.office import AgendaEntry, Office
from clerk.notation.shorthand.order import Order, Written
from clerk.notation.shorthand.reading import Bit, Slip, Waiting
from clerk.notation.shorthand.slots import Until, agenda_items
from clerk.room.clock import odd_time
from clerk.vocabulary import ClockEventKind
from clerk.wording.arising import further_to, matter_arising
from clerk.wording.decisions import DecisionDraft
from clerk.wording.outcomes import as_clause
from clerk.wording.sentences import adjourned, closed, opened, public_returned, remained, resumed

Grounds = tuple[tuple[int, ...], tuple[AgendaEntry, ...], str]


def grounds(words: Bit, office: Office) -> tuple[Grounds, Bit] | None:
    """Why the public is excluded and for what: "3", "1,3 items 8-9"; a reason where the law has no list."""
    listed = EXEMPTIONS[regime_of(office.policy)]
    found = re.match(r"(?:paras?\s+|paragraphs?\s+)?(?P<numbers>\d{1,2}(?:\s*[,&+]\s*\d{1,2})*)(?=\s|$)", words.text)
    paragraphs: tuple[int, ...] = ()
    if listed:
        if found is None:
            return None
        paragraphs = tuple(map(int, re.findall(r"\d+", found["numbers"])))
        words = words.part(found.end())
    items = agenda_items(words, office)
    entries, rest = items or ((), words)
    reason = "" if listed else re.sub(r"^(?:for|because(?:\s+of)?)\s+", "", rest.text)
    return (paragraphs, entries, reason), rest if listed else rest.part(len(rest.text))


def exclude(order: Order) -> Written:
    """The resolution excluding the public, and the private part begins."""
    office, regime = order.office, regime_of(order.office.policy)
    given: Grounds | None = order["grounds"]
    if given is None and EXEMPTIONS[regime]:
        known = EXEMPTIONS[regime]
        raise Waiting(
            f"a paragraph of {regime.partition(',')[0]}, {min(known)} to {max(known)}, as in ex {min(known) + 2}"
        )
    paragraphs, entries, reason = given or ((), (), "")
    _check_public(office)
    entries = entries or _private_from_here(office)
    numbers = [entry.number.strip(" .") for entry in entries if entry.number.strip(" .")]
    try:
        clause = exclusion_clause(regime, paragraphs, numbers if len(numbers) == len(entries) else [], reason)
    except ValueError as problem:
        raise Slip(str(problem)) from None
    made = decided(order, DecisionDraft((clause,)))
    stays = remained(order.said.stays) if order.said.stays else ""
    text = "\n\n".join(filter(None, (made.text, statutory_words(regime, paragraphs), stays)))
    brief = ", ".join(EXEMPTIONS[regime][paragraph].brief for paragraph in paragraphs) or reason or Regime(regime).value
    business = f"item{'s' if len(numbers) > 1 else ''} {', '.join(numbers)}" if numbers else "what follows"
    effect = _private_begins(office, entries, paragraphs, brief, stays)
    told = f"the public excluded for {business}: {brief}"
    if effect.continues is not None:
        told = f"this stays public; below is private: go on there ({brief})"
    return Written(text, (effect, *made.effects), told, _stands_before(office, entries) or made.also)


def _stands_before(office: Office, entries: tuple[AgendaEntry, ...]) -> str:
    """A word where something is to be private that stands before the item being minuted, and may be minuted already."""
    before = office.agenda[: office.agenda.index(office.entry)] if office.entry else ()
    early = next((entry for entry in entries if entry in before and not entry.private), None)
    return f"{early.called} before this one becomes private" if early else ""


def _check_public(office: Office) -> None:
    """The resolution is public, so it cannot stand in an item that is private from its first word."""
    entry = office.entry
    if entry is None or not entry.private:
        return
    before = office.agenda[: office.agenda.index(entry)]
    public = next((one for one in reversed(before) if not one.private), None)
    where = f"in {public.called}, before it" if public else "in a public item before it"
    raise Slip(f"This item is private; its resolution would not be public. Type it {where}.")


def _private_begins(
    office: Office, entries: tuple[AgendaEntry, ...], paragraphs: tuple[int, ...], brief: str, stays: str
) -> PrivateBegins:
    """What becomes private: never the item with the resolution, whose private part is an item of its own."""
    others = tuple(entry.key for entry in entries if entry.key != office.item)
    continues = office.item if len(others) < len(entries) else None
    noun = "paragraph" if len(paragraphs) == 1 else "paragraphs"
    why = f"{noun} {', '.join(map(str, paragraphs))}" if paragraphs else brief
    reason = f"{why}. {stays}" if stays else why
    return PrivateBegins(others, paragraphs, continues, office.now, office.item, reason)


def _private_from_here(office: Office) -> tuple[AgendaEntry, ...]:
    """The private items after the one being minuted; where none is marked so, the one being minuted goes on."""
    keys = [entry.key for entry in office.agenda]
    start = keys.index(office.item) if office.item in keys else 0
    private = tuple(entry for entry in office.agenda[start:] if entry.private)
    return private or tuple(filter(None, (office.entry,)))


def open_meeting(order: Order) -> Written:
    """The meeting begins."""
    return _timed(order, ClockEventKind.OPENED, opened, Opened)


def readmit(order: Order) -> Written:
    """The public comes back."""
    written, entry = _timed(order, ClockEventKind.PUBLIC_RETURNED, public_returned, PrivateEnds), order.office.entry
    private = entry is not None and entry.private and not written.also
    return replace(written, also="this item stays private: go on in the next") if private else written


def adjourn(order: Order) -> Written:
    """The meeting stops for a while, or until another day."""
    until = order["until"] or Until("")
    words = until.words if until.words != "next" else "the next meeting"
    return _timed(
        order,
        ClockEventKind.ADJOURNED,
        partial(adjourned, until=words),
        lambda at, item: Adjourned(at, item, words),
    )


def resume(order: Order) -> Written:
    """The meeting goes on."""
    return _timed(order, ClockEventKind.RESUMED, resumed, Resumed)


def close(order: Order) -> Written:
    """The meeting ends."""
    return _timed(order, ClockEventKind.CLOSED, closed, Closed)


def _timed(
    order: Order,
    kind: ClockEventKind,
    sentence: Callable[[time, str], str],
    effect: Callable[[time, int | None], Effect],
) -> Written:
    """A time of the meeting itself, now or as typed, with a word where it does not fit those noted before."""
    office = order.office
    at, form = order["time"] or office.now, office.policy.time_form
    return Written(sentence(at, form), (effect(at, office.item),), also=odd_time(kind, office.clock, form))


def arising(order: Order) -> Written:
    """What has come of an earlier minute: what the line says, or what was promised there, with ?? where it is open."""
    office, number = order.office, order["minute"]
    found = office.look_up(number)
    if found is None:
        raise Slip(f"There is no minute {number} in the register.")
    if not order["news"]:
        return Written(matter_arising(found, office.short_name))
    noted = [as_clause(words) for words in order["news"]]
    return Written(further_to(found.citation, found.title, office.short_name, noted))


def act(order: Order) -> Written:
    """An action with its owner, and by when."""
    task, due = order["task"]
    return Written(f"ACTION: {order['owner']} - {task}{f' - by {due}' if due else ''}")
