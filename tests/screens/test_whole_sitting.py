"""An invented meeting of 25 items, typed line by line: its printed minutes have every event, and nothing private."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time
from pathlib import Path

import pytest

from clerk.notation.parser import parse
from clerk.notation.shorthand import read
from clerk.policy import QuorumRule
from clerk.presets import PRESETS
from clerk.room import minute_findings, room_findings
from clerk.vocabulary import ItemFate, MeetingKind, Presence, Role
from exports.content.document import Edition
from exports.papers.minutes import minutes_document
from screens.minutes.consequences import carry_out
from screens.minutes.surroundings import Surroundings, shorthand_office, with_everybody
from storage.business.agendas import ItemFields, add_items
from storage.business.item_course import add_urgent_item, set_fate, take_after
from storage.council.bodies import NewBody, NewMember, create_body, set_members
from storage.council.people import NewPerson, add_person
from storage.file.database import Store
from storage.schema.records import ItemRecord, MeetingFile, PersonRecord
from storage.sittings.meetings import NewMeeting, create_meeting, meeting_file
from storage.sittings.rolls import set_presence
from storage.sittings.rooms import room_of, whom
from storage.texts.minutes import save

MEMBERS = ("Ada Ash", "Ben Beech", "Cara Cedar", "Dev Dean", "Eve Elm", "Finn Fern", "Gwen Gorse")
TITLES = (
    "Apologies",
    "Declarations of interest",
    *(f"Business {number}" for number in range(3, 24)),
    "Contract",
    "Close",
)
ROLES = (Role.CHAIR, Role.VICE_CHAIR, *(Role.MEMBER,) * 5)


@dataclass(slots=True)
class Sitting:
    """The meeting while it is typed: a line at a time, at an item and a time."""

    store: Store
    meeting_id: int
    substitute: PersonRecord

    @property
    def file(self) -> MeetingFile:
        return meeting_file(self.store, self.meeting_id)

    def item(self, title: str) -> ItemRecord:
        return next(item for item in self.file.items if item.title == title)

    def type(self, title: str, at: str, *lines: str) -> None:
        """Type lines of shorthand at an item, at a time of the clock; a line that is prose stands as it is."""
        for line in lines:
            file, item = self.file, self.item(title)
            office = shorthand_office(file, Surroundings(), item, time.fromisoformat(at), lambda _: None)
            reading = read(line, office)
            if reading.expansion is None:
                reading = read(line, with_everybody(office, [self.substitute]))
            assert not reading.problem, (line, reading.problem)
            carry_out(self.store, self.meeting_id, reading.effects)
            words = line if reading.expansion is None else reading.expansion
            text = "\n\n".join(filter(None, (item.minute.text, words)))
            save(self.store, item.minute.id, text, item.minute.version)


@pytest.fixture
def sitting(database: Path) -> Iterator[Sitting]:
    store = Store.open(database, create=True)
    policy = replace(
        PRESETS["principal"].policy,
        standing_items=(),
        attendance_form="arrived 6.40 pm, minute 36/19",
        quorum=QuorumRule(1, 2, 4),
    )
    body = create_body(store, NewBody("Thornby Council", "Leisure Committee", "the Committee", "LC", "", "", policy))
    named = (name.split() for name in MEMBERS)
    people = [NewMember("Councillor", first, last, role) for (first, last), role in zip(named, ROLES, strict=True)]
    set_members(store, body.id, [*people, NewMember("Ms", "Rhian", "Vale", Role.OFFICER, post="Head of Leisure")])
    meeting = create_meeting(store, NewMeeting(body.id, MeetingKind.ORDINARY, date(2026, 3, 12), time(18, 30)))
    add_items(store, meeting.id, [ItemFields(title) for title in TITLES])
    made = Sitting(store, meeting.id, add_person(store, NewPerson("Councillor", "Hal", "Hazel")))
    away = {"Gorse": Presence.APOLOGIES, "Fern": Presence.UNCALLED}
    for entry in made.file.roll:
        set_presence(store, meeting.id, entry.person.id, away.get(entry.person.surname, Presence.PRESENT))
    yield made
    store.close()


def _hold(sitting: Sitting) -> None:
    """The meeting, from its opening to its close."""
    sitting.type("Apologies", "18:32", "open", "gal 12 1", "sub hazel for gorse")
    sitting.type("Declarations of interest", "18:34", "dec cedar dpi 6 owns the land; left", "dec dean ori 7; stayed")
    sitting.type("Business 3", "18:40", "in fern", "res note report; m beech s elm; unan")
    sitting.type("Business 10", "18:45", "res approve the plan; m beech s dean; 7-0")
    take_after(sitting.store, sitting.item("Business 10").id, sitting.item("Business 3").id)
    sitting.type(
        "Business 5",
        "18:50",
        "mot grant of £500 be made to the hall; m beech s elm",
        "amd replace 500 with 750; m dean s fern; 6-1",
        "amd add subject to accounts; m hazel s cedar; 2-5",
        "For (5): Councillor A Ash, Councillor B Beech, Councillor D Dean, Councillor E Elm and Councillor F Fern.\n"
        "Against (2): Councillor C Cedar and Councillor H Hazel.",
    )
    sitting.type("Business 6", "19:00", "out cedar", "res grant the lease; m beech s elm; 6-0")
    sitting.type("Business 7", "19:10", "in cedar", "mot raise fees; m fern s ash; 3-3 cv")
    sitting.type("Business 8", "19:20", "out ash", "chair beech", "adj until 19:40", "resume 19:41")
    sitting.type("Business 9", "19:45", "out elm", "out fern", "out hazel")
    sitting.type("Business 11", "19:50", "in fern", "in ash", "chair ash", "in hazel")
    urgent = add_urgent_item(sitting.store, sitting.meeting_id, ItemFields("Flood"), "The river rose", None)
    take_after(sitting.store, urgent.id, sitting.item("Business 11").id)
    sitting.type("Flood", "19:55", "res close the pavilion; m fern s dean; unan")
    set_fate(sitting.store, sitting.item("Business 12").id, ItemFate.DEFERRED, "to the next meeting")
    set_fate(sitting.store, sitting.item("Business 13").id, ItemFate.WITHDRAWN)
    sitting.type("Contract", "20:20", "ex 3; stays vale; m fern s dean; unan")
    sitting.type("Contract (in private)", "20:25", "res accept the tender of Secretco; m fern s dean; unan")
    sitting.type("Close", "20:40", "pub", "close 20:45")


PRINTED = (
    "Councillor A Ash (Chair, left 7.20 pm, minute 8/25; returned 7.50 pm, minute 11/25)",
    "Councillor E Elm (until 7.45 pm, minute 9/25)",
    "Councillor F Fern (arrived 6.40 pm, minute 3/25; left 7.45 pm, minute 9/25; returned 7.50 pm, minute 11/25)",
    "substitute for Councillor G Gorse",
    "Ms R Vale, Head of Leisure",
    "12 members of the public",
    "1 member of the press",
    "The meeting was opened at 6.32 pm.",
    "Councillor C Cedar declared a disclosable pecuniary interest in minute 6/25 ‘Business 6’ (owns the land). "
    "Councillor C",
    "Councillor F Fern arrived at 6.40 pm.",
    "This item was taken after minute 3/25.",
    "to replace “500” with “750”. For 6, against 1. The amendment was carried.",
    "to add “subject to accounts”. For 2, against 5. The amendment was lost.",
    "Against (2): Councillor C Cedar and Councillor H Hazel.",
    "Councillor C Cedar left the meeting at 7.00 pm because of the interest declared.",
    "Councillor C Cedar returned to the meeting at 7.10 pm.",
    "having declared an other registrable interest in this item, remained in the meeting.",
    "For 3, against 3. The motion was carried by the casting vote of the Chair.",
    "Councillor A Ash left the meeting at 7.20 pm. Councillor B Beech took the chair at 7.20 pm.",
    "The meeting was adjourned at 7.20 pm until 7.40 pm.",
    "The meeting resumed at 7.41 pm.",
    "Councillor E Elm left the meeting at 7.45 pm.",
    "Councillor A Ash took the chair at 7.50 pm.",
    "special circumstances: the river rose.",
    "This item was deferred to the next meeting.",
    "This item was withdrawn.",
    "as defined in paragraph 3 of Part 1 of Schedule 12A",
    "Ms R Vale remained in the meeting.",
    "The press and public were excluded from the meeting from 8.20 pm until 8.40 pm.",
    "the meeting closed at 8.45 pm.",
)


def test_every_event_of_a_long_meeting_is_in_its_minutes_and_nothing_private(sitting: Sitting) -> None:
    _hold(sitting)
    file = sitting.file
    public = "\n".join(minutes_document(file).plain_text())
    missing = [words for words in PRINTED if words not in public]
    assert missing == []
    assert "Secretco" not in public
    assert "Secretco" in "\n".join(minutes_document(file, Edition.PRIVATE).plain_text())
    room = room_of(file)
    lost = [one.sentence for one in room_findings(room) if one.check == "quorum lost"]
    assert lost == [
        "The quorum was lost at 7.45 pm, at minute 9/25, when Councillor H Hazel left: 3 present of 7 seats; 4 needed "
        "(half of 7, never fewer than 4): not quorate, 1 short.",
        "There was no quorum when minute 11/25 began: 3 present of 7 seats; 4 needed (half of 7, never fewer than 4): "
        "not quorate, 1 short.",
    ]
    assert room.at(sitting.item("Business 12").id).end.quorate
    found = [
        finding.sentence
        for item in file.items
        for finding in minute_findings(room, item.id, parse(item.minute.text), whom(file))
    ]
    assert found == []
