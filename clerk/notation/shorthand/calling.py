"""What the verbs of the roll do: arrivals, departures, substitutes, the chair, declarations of interest."""

from datetime import time

from clerk.interests import KindOfInterest, takes_declarations
from clerk.notation.shorthand.effects import Declared, Effect, Gallery, RollChange, Substituted
from clerk.notation.shorthand.office import AgendaEntry, Attendee, Office
from clerk.notation.shorthand.order import Order, Written
from clerk.notation.shorthand.people import written
from clerk.notation.shorthand.reading import Slip, Waiting
from clerk.room.facts import why_no_substitute
from clerk.room.moving import noted_as, why_not_noted
from clerk.text import capitalised
from clerk.vocabulary import RollEventKind
from clerk.wording.sentences import interest_echo, movement, people_of


def arrive(order: Order) -> Written:
    """Somebody came in, or came back."""
    return _moved(order, RollEventKind.ARRIVED)


def join_remotely(order: Order) -> Written:
    """Somebody joined from elsewhere."""
    return _moved(order, RollEventKind.JOINED_REMOTELY)


def leave(order: Order) -> Written:
    """Somebody went out: for the interest that excludes them from this item, where they declared one."""
    return _moved(order, RollEventKind.WITHDREW if order["who"].excluded else RollEventKind.LEFT)


def take_chair(order: Order) -> Written:
    """Somebody presides from now on."""
    if not order["who"].member:
        raise Slip(f"{order['who'].full_name} is not a member and cannot take the chair.")
    return _moved(order, RollEventKind.TOOK_CHAIR)


def _moved(order: Order, kind: RollEventKind) -> Written:
    person: Attendee = order["who"]
    office = order.office
    kind = noted_as(kind, person.presence)
    why_not = why_not_noted(kind, person.presence, here=person.here)
    if why_not:
        raise Slip(f"{person.full_name} {why_not}.")
    at: time = order["time"] or office.now
    sentence = movement(kind, written(person, office), at, office.policy.time_form)
    told, also = f"on the roll: {sentence}", "" if person.here else _seat_taken(person, office)
    return Written("", (RollChange(person.key, kind, at, office.item),), told, also)


def _seat_taken(person: Attendee, office: Office) -> str:
    """A word where somebody comes whose seat another has taken: only one of the two can vote."""
    sitting = next((one.surname for one in office.people if one.here and one.stands_for == person.key), "")
    return f"{sitting} sits in their place" if sitting else ""


def count_gallery(order: Order) -> Written:
    """So many of the public and the press are there."""
    public, press = order["public"], order["press"]
    told = " and ".join(people_of(public, press))
    return Written("", (Gallery(public, press),), f"on the roll: {told}")


def substitute(order: Order) -> Written:
    """Somebody attends in a member's place."""
    person, member = order["who"], order["for"]
    if person == member:
        raise Slip(f"{person.full_name} cannot stand in for themselves.")
    if not member.member:
        raise Slip(f"{member.full_name} is not a member, and only a member has a substitute.")
    why_not = why_no_substitute(person.role)
    if why_not:
        raise Slip(f"{person.full_name} {why_not}.")
    names = written(person, order.office), written(member, order.office)
    also = f"{member.surname} is noted as here" if member.here else ""
    told = f"on the roll: {names[0]} in place of {names[1]}"
    return Written("", (Substituted(person.key, member.key),), told, also)


def declare(order: Order) -> Written:
    """An interest, on the roll; repeated in the text where it is in the item being minuted."""
    office, person = order.office, order["who"]
    entries = _items(order)
    deed = order.said.deed
    nature, words = order["nature"] or "", deed.words if deed else ""
    outcome = capitalised(words)
    interest: KindOfInterest = order["kind"]
    effects: list[Effect] = [
        Declared(person.key, interest, entry.key if entry else None, nature, outcome) for entry in entries
    ]
    here = any(entry is not None and entry.key == office.item for entry in entries)
    away = why_not_noted(RollEventKind.WITHDREW, person.presence, here=person.here)
    if here and deed is not None and deed.out and not away:
        effects.append(RollChange(person.key, RollEventKind.WITHDREW, office.now, office.item))
    name = written(person, office)
    echo = interest_echo(name, interest.words, words, nature) if here else ""
    where = ", ".join(
        (f"{entry.called} {entry.title}".strip() if entry.number.strip(" .") else entry.called)
        if entry
        else "no item in particular"
        for entry in entries
    )
    return Written(echo, tuple(effects), f"on the roll: {name}, {where}: {interest.noun}", away)


def _items(order: Order) -> tuple[AgendaEntry | None, ...]:
    """The items of the interest: those typed, or the one being minuted unless it is the one that takes declarations."""
    typed: tuple[AgendaEntry, ...] | None = order["items"]
    if typed is not None:
        return typed
    office: Office = order.office
    entry = office.entry
    if entry is not None and not takes_declarations(entry.title):
        return (entry,)
    if order["nature"]:
        return (None,)
    raise Waiting("number of the item, then the reason")
