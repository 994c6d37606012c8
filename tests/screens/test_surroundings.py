"""The shorthand knows of the room what `clerk.room` works out: who is there and who is kept out of an item."""

from datetime import time
from pathlib import Path

from clerk.interests import ORI
from clerk.notation.shorthand import Closed, Declared, Effect, RollChange
from clerk.vocabulary import Presence, RollEventKind
from screens.minutes.consequences import carry_out
from screens.minutes.surroundings import Surroundings, shorthand_office
from storage.file.database import Store
from storage.sittings.meetings import meeting_file
from storage.sittings.rolls import set_presence
from storage.sittings.rooms import room_of
from tests.screens.sittings import furnish_meeting


def test_who_takes_part_in_an_item_is_what_the_room_says(database: Path) -> None:
    meeting = furnish_meeting(database)
    office_store = Store.open(database)
    early, late = meeting.items[3], meeting.items[5]
    one, two = [entry.person.id for entry in meeting_file(office_store, meeting.record.id).roll][:2]
    for person in (one, two):
        set_presence(office_store, meeting.record.id, person, Presence.PRESENT)

    def takes_part(item_id: int, *effects: Effect) -> dict[int, tuple[bool, bool, bool]]:
        file = carry_out(office_store, meeting.record.id, effects).file
        item = next(item for item in file.items if item.id == item_id)
        office = shorthand_office(file, Surroundings(), item, time(19), lambda _: None)
        assert office.clock == room_of(file).facts.clock
        return {each.key: (each.here, each.earlier, each.excluded) for each in office.people if each.key in (one, two)}

    noted = (
        Declared(one, ORI, early.id, "", "Took no part"),
        RollChange(two, RollEventKind.LEFT, time(19, 30), late.id),
    )
    assert takes_part(early.id, *noted) == {one: (True, False, True), two: (False, True, False)}
    assert takes_part(late.id) == {one: (True, True, False), two: (False, True, False)}
    assert takes_part(meeting.items[6].id) == {one: (True, True, False), two: (False, False, False)}
    # Once the meeting is over an item is told as it was, not as the room was at the end.
    assert takes_part(early.id, Closed(time(21), late.id)) == {one: (True, False, True), two: (True, True, False)}
    office_store.close()
