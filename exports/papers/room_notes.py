"""What the roll and the clock say at an item, printed where the clerk's own text does not say it already.

Arrivals, departures and withdrawals, the chair handed over, interests repeated at their item; items taken out of order,
admitted as urgent, deferred, withdrawn; the times of the sitting and of the private session.
"""

import re
from collections.abc import Iterator, Mapping

from clerk.dates import write_time
from clerk.names import NAME_FORMS, FullName, formal_name, initials
from clerk.notation.blocks import ParsedMinute
from clerk.room import Movement
from clerk.room.facts import GOINGS
from clerk.room.order import moved_items
from clerk.room.walking import BEFORE
from clerk.vocabulary import ClockEventKind, ItemFate, RollEventKind
from clerk.wording import sentences
from clerk.wording.people import name_of
from exports.content.document import Edition, Node, Paragraph, Run, Statement
from exports.content.editions import items_in, only_for_private_business
from exports.content.labels import english_in
from exports.papers.attendance import office_of
from storage.schema.records import (
    ClockRecord,
    DeclarationRecord,
    ItemRecord,
    MeetingFile,
    PersonRecord,
    RollEntryRecord,
)
from storage.sittings.rooms import items_as_taken, room_of

_SAYS: dict[RollEventKind, str] = {
    RollEventKind.ARRIVED: r"arriv|join|enter|came",
    RollEventKind.JOINED_REMOTELY: r"arriv|join|remote|connect",
    RollEventKind.LEFT: r"left|leav|depart|withdr|retire",
    RollEventKind.WITHDREW: r"left|leav|depart|withdr|retire",
    RollEventKind.RETURNED: r"return|join|came back|readmit",
    RollEventKind.TOOK_CHAIR: r"chair|presid",
}
"""Words of which one stands in a sentence that tells such a movement."""

_SENTENCE = re.compile(r"[^.!?\n]+(?:\.(?=\S)[^.!?\n]*)*")
_BUSINESS = r"(?:item|report|matter|application|proposal|consideration|business|decision)s?"
_FATES = {
    ItemFate.DEFERRED: re.compile(rf"^\W*deferred\b|\b{_BUSINESS}\b[^.\n]*\bdefer", re.IGNORECASE | re.MULTILINE),
    ItemFate.WITHDRAWN: re.compile(rf"^\W*withdrawn\b|\b{_BUSINESS}\b[^.\n]*\bwithdr", re.IGNORECASE | re.MULTILINE),
}
_URGENCY = re.compile(
    r"\burgen\w+\b[^.\n]*\b(?:because|reasons?|circumstances?|since|as)\b"
    r"|\b(?:opinion|agreed|circumstances?|reasons?)\b[^.\n]*\burgen",
    re.IGNORECASE,
)
_CLOCK = {
    ClockEventKind.OPENED: re.compile(r"\bmeeting\b[^.]*\b(?:open|beg[ai]n|start|commenc)", re.IGNORECASE),
    ClockEventKind.ADJOURNED: re.compile(r"\badjourn", re.IGNORECASE),
    ClockEventKind.RESUMED: re.compile(r"\b(?:resum|reconven|re-?start)", re.IGNORECASE),
}


class RoomNotes:
    """The notes of one edition of the minutes of one meeting; `parsed` are the minutes in it by their item's id."""

    def __init__(self, file: MeetingFile, edition: Edition, parsed: Mapping[int, ParsedMinute]) -> None:
        self._file, self._policy = file, file.body.policy
        self._shown = {item.id for item in items_in(file, edition)}
        self._unnamed = only_for_private_business(file, edition)
        self._parsed = parsed
        self._english = english_in(self._policy)
        self._room = room_of(file)
        self._taken = items_as_taken(file)
        self._moved = moved_items([(item.id, item.taken) for item in file.items])

    def _paragraph(self, text: str) -> Paragraph:
        return Paragraph((Run(text, language=self._english),))

    def opening(self) -> Iterator[Node]:
        """When the meeting was opened."""
        for one in self._clock(ClockEventKind.OPENED):
            if not self._says_anywhere(one):
                yield _statement(sentences.opened(one.at, self._policy.time_form))

    def before(self, item: ItemRecord) -> Iterator[Node]:
        """What goes before the minute of an item: that it was urgent or out of order, who came and who withdrew."""
        text = self._parsed[item.id].text
        if item.urgent_reason and not _URGENCY.search(text):
            yield self._paragraph(sentences.urgent(item.urgent_reason, self._policy.chair_title))
        if item.id in self._moved and self._policy.items_order == "agenda":
            yield from map(self._paragraph, self._out_of_order(item, text))
        yield from map(self._paragraph, self._interests(item, text))
        yield from self._movements(item, text, after=False)

    def after(self, item: ItemRecord) -> Iterator[Node]:
        """What goes after it: who left or returned, that the item was deferred, an adjournment, the public excluded."""
        text = self._parsed[item.id].text
        if item.fate is not ItemFate.TAKEN and not _FATES[item.fate].search(text):
            yield self._paragraph(sentences.not_taken(item.fate, item.fate_note))
        yield from self._movements(item, text, after=True)
        for one in self._clock(ClockEventKind.ADJOURNED, ClockEventKind.RESUMED):
            if one.item_id == item.id and not _CLOCK[one.kind].search(text):
                yield self._paragraph(self._told(one, one.reason))
        for start, end in self._private_sessions():
            if start.item_id == item.id:
                yield self._paragraph(self._excluded(start, end))

    def ending(self) -> Iterator[Node]:
        """Times that are told under no item."""
        for one in self._clock(ClockEventKind.ADJOURNED, ClockEventKind.RESUMED):
            if one.item_id not in self._parsed and not self._says_anywhere(one):
                # Why the meeting stopped in private business is private too.
                yield _statement(self._told(one, "" if one.item_id is not None else one.reason))
        for start, end in self._private_sessions():
            if start.item_id not in self._parsed:
                yield _statement(self._excluded(start, end))

    def _excluded(self, start: ClockRecord, end: ClockRecord | None) -> str:
        return sentences.public_excluded(start.at, end.at if end else None, self._policy.time_form)

    def _private_sessions(self) -> Iterator[tuple[ClockRecord, ClockRecord | None]]:
        start: ClockRecord | None = None
        for one in self._clock(ClockEventKind.PUBLIC_EXCLUDED, ClockEventKind.PUBLIC_RETURNED):
            if one.kind is ClockEventKind.PUBLIC_EXCLUDED:
                start = start or one
            elif start is not None:
                yield start, one
                start = None
        if start is not None:
            yield start, None

    def _clock(self, *kinds: ClockEventKind) -> Iterator[ClockRecord]:
        return (one for one in self._file.clock if one.kind in kinds)

    def _told(self, one: ClockRecord, reason: str) -> str:
        form = self._policy.time_form
        if one.kind is ClockEventKind.RESUMED:
            return sentences.resumed(one.at, form)
        return sentences.adjourned(one.at, form, why=reason)

    def _says_anywhere(self, one: ClockRecord) -> bool:
        """Whether some minute in this edition tells it, at its time."""
        at = write_time(one.at, self._policy.time_form)
        return any(_CLOCK[one.kind].search(minute.text) and at in minute.text for minute in self._parsed.values())

    def _movements(self, item: ItemRecord, text: str, *, after: bool) -> Iterator[Node]:
        """Who came, went or took the chair during an item, in the order of the clock, each in a sentence."""
        if not self._policy.tell_movements:
            return
        changes = list(self._changes(item.id))
        late = _told_after(changes)
        told = [
            self._sentence(movement)
            for movement in changes
            if (movement in late) is after and not self._told_in(text, movement)
        ]
        if told:
            yield self._paragraph(" ".join(told))

    def _changes(self, item_id: int) -> Iterator[Movement]:
        """What changed who was in the room, or in the chair; what was noted twice is told once.

        Left out is whom this edition does not name, and the return of those who went during business it does not have.
        """
        inside, gone = self._room.walk.beginning, set[int]()
        for step in self._room.walk.steps:
            one = step.movement
            changed = step.inside != inside or one.kind is RollEventKind.TOOK_CHAIR
            returns = one.person in gone and one.person in step.inside
            inside = step.inside
            if one.person not in step.inside and one.item is not None and one.item not in self._shown:
                gone.add(one.person)
            elif one.person in step.inside:
                gone.discard(one.person)
            told = changed and not returns and one.person not in self._unnamed
            if told and step.place != BEFORE and one.item == item_id:
                yield one

    def _sentence(self, movement: Movement) -> str:
        name = name_of(self._entry(movement).person, self._policy.name_form)
        return sentences.movement(movement.kind, name, movement.at, self._policy.time_form)

    def _entry(self, movement: Movement) -> RollEntryRecord:
        return next(entry for entry in self._file.roll if entry.person.id == movement.person)

    def _told_in(self, text: str, movement: Movement) -> bool:
        """Whether the clerk has written of it, by name or as what the Chair or the Vice-Chair did."""
        entry = self._entry(movement)
        title = office_of(entry.role, self._policy)
        does = rf"\b[Tt]he {re.escape(title)} (?:(?:then|also) )?(?:took the )?(?i:{_SAYS[movement.kind]})"
        return (title != "" and re.search(does, text) is not None) or _tells(text, entry.person, movement.kind)

    def _interests(self, item: ItemRecord, text: str) -> Iterator[str]:
        """Interests declared in this item, repeated without their nature; a withdrawal tells its interest itself."""
        withdrew = {one.person for one in self._changes(item.id) if one.kind is RollEventKind.WITHDREW}
        for declared in self._file.declarations:
            if declared.item_id == item.id and not _interest_told(text, declared):
                if declared.person.id in withdrew and self._policy.tell_movements:
                    continue
                name = name_of(declared.person, self._policy.name_form)
                deed = declared.outcome.strip().rstrip(".")
                yield sentences.interest_echo(name, declared.interest.words, deed[:1].lower() + deed[1:])

    def _out_of_order(self, item: ItemRecord, text: str) -> Iterator[str]:
        if re.search(
            r"\b(?:out\s+of\s+(?:its\s+|the\s+)?order|order\s+of\s+(?:the\s+)?(?:business|agenda))\b", text, re.I
        ):
            return
        place = self._taken.index(next(one for one in self._taken if one.id == item.id))
        before = self._taken[place - 1] if place else None
        if before is not None and before.id in self._shown:
            yield sentences.taken_after(before.minute.citation, before.title)
        else:
            yield sentences.taken_after("", "") if before is not None else sentences.TAKEN_FIRST


def _told_after(changes: list[Movement]) -> set[Movement]:
    """What is told after the minute: who left, unless the chair passed then, and who came back in the same item."""
    chair = max((place for place, one in enumerate(changes) if one.kind is RollEventKind.TOOK_CHAIR), default=-1)
    gone = {one.person: place for place, one in reversed(list(enumerate(changes))) if one.kind in GOINGS}
    return {
        one
        for place, one in enumerate(changes)
        if (one.kind is RollEventKind.LEFT and place > chair)
        or (one.kind is RollEventKind.RETURNED and gone.get(one.person, place) < place)
    }


def _tells(text: str, person: PersonRecord, kind: RollEventKind) -> bool:
    """Whether some sentence names the person beside a word for what they did."""
    says = re.compile(rf"\b(?:{_SAYS[kind]})", re.IGNORECASE)
    return any(_names(one[0], person) and says.search(one[0]) for one in _SENTENCE.finditer(text))


def _interest_told(text: str, declared: DeclarationRecord) -> bool:
    return any(
        _names(one[0], declared.person) and re.search(r"\binterest|\bdeclar|\bleft\b|\bwithdr", one[0], re.IGNORECASE)
        for one in _SENTENCE.finditer(text)
    )


def _names(sentence: str, person: PersonRecord) -> bool:
    """Whether a sentence names the person, and not only somebody of the same surname or initials."""
    for namesake in person.namesakes:
        sentence = _without(sentence, namesake, (person.title, person.forename, person.surname))
    letters = initials(person.forename, person.surname)
    by_letters = len(letters) > 1 and re.search(rf"\b{re.escape(letters)}\b", sentence)
    # In its own letters or in capitals, because Councillor Hall is not the hall.
    surname = "|".join(re.escape(one) for one in (person.surname, person.surname.upper()))
    return bool(re.search(rf"\b(?:{surname})\b", sentence) or by_letters)


def _without(sentence: str, namesake: FullName, name: FullName) -> str:
    """A sentence without the namesake's name, in whatever form it stands there that is not the person's name too."""
    theirs = {formal_name(*namesake, form) for form in NAME_FORMS} - {formal_name(*name, form) for form in NAME_FORMS}
    for written in sorted(theirs, key=len, reverse=True):
        sentence = re.sub(rf"\b{re.escape(written)}\b", "", sentence)
    return sentence


def _statement(text: str) -> Statement:
    return Statement((Run(text),))
