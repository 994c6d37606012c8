"""The roll: who is there, in whose place, when they come and go, and what they declare."""

from datetime import time

import pytest

from clerk.interests import DPI, OTHER, KindOfInterest
from clerk.vocabulary import InterestKind, Presence, Role, RollEventKind
from storage.council.people import NewPerson, add_person
from storage.file.database import Store
from storage.file.errors import Invalid, NotFound
from storage.schema.records import MeetingRecord
from storage.sittings.meetings import meeting_file
from storage.sittings.rolls import (
    add_to_roll,
    call_roll,
    declare,
    edit_declaration,
    end_substitution,
    record_event,
    remove_declaration,
    remove_event,
    remove_from_roll,
    set_presence,
)
from tests.storage.office import add_items, bare_body, new_body, new_meeting

TEN_PAST = time(10, 10)


def roll(store: Store, meeting: MeetingRecord) -> dict[str, Presence]:
    """Each person's presence by surname, in the order of the roll."""
    return {line.person.surname: line.presence for line in meeting_file(store, meeting.id).roll}


def ids(store: Store, meeting: MeetingRecord) -> dict[str, int]:
    """Each person's id by surname."""
    return {line.person.surname: line.person.id for line in meeting_file(store, meeting.id).roll}


@pytest.fixture
def meeting(store: Store) -> MeetingRecord:
    return new_meeting(store, new_body(store))


def test_presence_is_noted_and_its_note_stays(store: Store, meeting: MeetingRecord) -> None:
    chair = ids(store, meeting)["Ollerenshaw"]
    set_presence(store, meeting.id, chair, Presence.APOLOGIES, note=" on leave ")
    line = set_presence(store, meeting.id, chair, Presence.REMOTE)
    assert (line.presence, line.note, line.role) == (Presence.REMOTE, "on leave", Role.CHAIR)
    assert roll(store, meeting)["Raichura"] is Presence.UNCALLED


def test_the_roll_is_called_at_once_or_not_at_all(store: Store, meeting: MeetingRecord) -> None:
    people = ids(store, meeting)
    called = call_roll(store, meeting.id, dict.fromkeys(people.values(), Presence.PRESENT))
    assert {line.presence for line in called} == {Presence.PRESENT}
    stranger = add_person(store, NewPerson("", "A", "Stranger"))
    with pytest.raises(NotFound, match="A Stranger is not on the roll"):
        call_roll(store, meeting.id, {people["Raichura"]: Presence.ABSENT, stranger.id: Presence.PRESENT})
    assert roll(store, meeting)["Raichura"] is Presence.PRESENT


def test_a_substitute_joins_the_roll_in_a_members_place(store: Store, meeting: MeetingRecord) -> None:
    substitute = add_person(store, NewPerson("Councillor", "Wilfred", "Nankivell"))
    member = ids(store, meeting)["Raichura"]
    line = set_presence(store, meeting.id, substitute.id, Presence.PRESENT, substitute_for_id=member)
    assert line.role is Role.SUBSTITUTE
    assert line.substitute_for is not None
    assert line.substitute_for.surname == "Raichura"
    assert roll(store, meeting)["Raichura"] is Presence.SUBSTITUTE
    assert set_presence(store, meeting.id, substitute.id, Presence.REMOTE).substitute_for == line.substitute_for
    assert end_substitution(store, meeting.id, substitute.id).substitute_for is None
    assert roll(store, meeting)["Raichura"] is Presence.UNCALLED


def test_a_substitute_who_stands_for_another_lets_the_first_go(store: Store, meeting: MeetingRecord) -> None:
    substitute = add_person(store, NewPerson("Councillor", "Wilfred", "Nankivell"))
    people = ids(store, meeting)
    for surname in ("Raichura", "Ollerenshaw"):
        set_presence(store, meeting.id, substitute.id, Presence.PRESENT, substitute_for_id=people[surname])
    assert roll(store, meeting)["Raichura"] is Presence.UNCALLED
    assert roll(store, meeting)["Ollerenshaw"] is Presence.SUBSTITUTE


def test_a_substitution_must_make_sense(store: Store, meeting: MeetingRecord) -> None:
    people = ids(store, meeting)
    substitute = add_person(store, NewPerson("Councillor", "Wilfred", "Nankivell"))
    with pytest.raises(Invalid, match="their own substitute"):
        set_presence(store, meeting.id, people["Raichura"], Presence.PRESENT, people["Raichura"])
    with pytest.raises(Invalid, match="Only a member"):
        set_presence(store, meeting.id, substitute.id, Presence.PRESENT, people["Castlebridge"])
    with pytest.raises(Invalid, match="Harriet Ollerenshaw has a seat of their own"):
        set_presence(store, meeting.id, people["Ollerenshaw"], Presence.PRESENT, people["Raichura"])
    with pytest.raises(NotFound, match="Wilfred Nankivell is not on the roll; add them"):
        set_presence(store, meeting.id, substitute.id, Presence.PRESENT)


def test_officers_and_visitors_are_added_once(store: Store, meeting: MeetingRecord) -> None:
    director = add_person(store, NewPerson("Dr", "Leontyne", "Marchbanks", post="Director"))
    line = add_to_roll(store, meeting.id, director.id, Role.OFFICER)
    assert (line.role, line.presence, line.person.post) == (Role.OFFICER, Presence.PRESENT, "Director")
    assert list(roll(store, meeting))[-1] == "Marchbanks"
    with pytest.raises(Invalid, match="Leontyne Marchbanks is on the roll already"):
        add_to_roll(store, meeting.id, director.id, Role.OTHER)


@pytest.mark.parametrize(
    ("kind", "presence"),
    [
        (RollEventKind.ARRIVED, Presence.PRESENT),
        (RollEventKind.JOINED_REMOTELY, Presence.REMOTE),
        (RollEventKind.LEFT, Presence.PRESENT),
        (RollEventKind.TOOK_CHAIR, Presence.PRESENT),
    ],
)
def test_who_comes_or_goes_was_there(
    store: Store, meeting: MeetingRecord, kind: RollEventKind, presence: Presence
) -> None:
    people = ids(store, meeting)
    (item,) = add_items(store, meeting, "Budget")
    event = record_event(store, meeting.id, people["Raichura"], kind, TEN_PAST, item.id)
    assert (event.kind, event.at, event.item_id, event.person.surname) == (kind, TEN_PAST, item.id, "Raichura")
    assert roll(store, meeting)["Raichura"] is presence


def test_an_event_does_not_change_how_a_person_attends(store: Store, meeting: MeetingRecord) -> None:
    chair = ids(store, meeting)["Ollerenshaw"]
    set_presence(store, meeting.id, chair, Presence.REMOTE)
    event = record_event(store, meeting.id, chair, RollEventKind.LEFT, TEN_PAST)
    assert roll(store, meeting)["Ollerenshaw"] is Presence.REMOTE
    assert meeting_file(store, meeting.id).roll_events == (event,)
    remove_event(store, event.id)
    assert meeting_file(store, meeting.id).roll_events == ()


@pytest.mark.parametrize("first", [0, 1])
def test_what_is_taken_back_leaves_the_roll_as_it_was(store: Store, meeting: MeetingRecord, first: int) -> None:
    member = ids(store, meeting)["Raichura"]
    set_presence(store, meeting.id, member, Presence.APOLOGIES)
    noted = [
        record_event(store, meeting.id, member, kind, TEN_PAST) for kind in (RollEventKind.ARRIVED, RollEventKind.LEFT)
    ]
    remove_event(store, noted.pop(first).id)
    assert roll(store, meeting)["Raichura"] is Presence.PRESENT
    remove_event(store, noted[0].id)
    assert roll(store, meeting)["Raichura"] is Presence.APOLOGIES


def test_an_interest_is_declared_in_an_item_of_this_meeting(store: Store, meeting: MeetingRecord) -> None:
    chair = ids(store, meeting)["Ollerenshaw"]
    (item,) = add_items(store, meeting, "Grants")
    made = declare(store, meeting.id, chair, DPI, item.id, "Owns the land", "Left the room")
    general = declare(store, meeting.id, chair, OTHER)
    assert meeting_file(store, meeting.id).declarations == (made, general)
    assert (made.interest, made.item_id, made.nature, made.outcome) == (DPI, item.id, "Owns the land", "Left the room")
    remove_declaration(store, made.id)
    assert meeting_file(store, meeting.id).declarations == (general,)


def test_an_interest_keeps_the_words_in_which_it_was_declared(store: Store, meeting: MeetingRecord) -> None:
    chair = ids(store, meeting)["Ollerenshaw"]
    loyalty = KindOfInterest(InterestKind.OTHER, "conflict of loyalty")
    made = declare(store, meeting.id, chair, loyalty)
    assert edit_declaration(store, made.id, nature="A trustee").interest == loyalty
    assert edit_declaration(store, made.id, interest=DPI).interest == DPI


def test_another_meetings_item_or_a_stranger_is_refused(store: Store, meeting: MeetingRecord) -> None:
    elsewhere = new_meeting(store, bare_body(store, "B"))
    (item,) = add_items(store, elsewhere, "Grants")
    chair = ids(store, meeting)["Ollerenshaw"]
    stranger = add_person(store, NewPerson("", "A", "Stranger"))
    with pytest.raises(Invalid, match="on the agenda of another meeting"):
        record_event(store, meeting.id, chair, RollEventKind.LEFT, TEN_PAST, item.id)
    with pytest.raises(Invalid, match="on the agenda of another meeting"):
        declare(store, meeting.id, chair, DPI, item.id)
    with pytest.raises(NotFound, match="A Stranger is not on the roll"):
        record_event(store, meeting.id, stranger.id, RollEventKind.ARRIVED, TEN_PAST)
    assert roll(store, meeting)["Ollerenshaw"] is Presence.UNCALLED


def test_a_line_goes_only_while_nothing_hangs_on_it(store: Store, meeting: MeetingRecord) -> None:
    member = ids(store, meeting)["Raichura"]
    event = record_event(store, meeting.id, member, RollEventKind.ARRIVED, TEN_PAST)
    with pytest.raises(Invalid, match="Dev Raichura came, went or declared an interest"):
        remove_from_roll(store, meeting.id, member)
    remove_event(store, event.id)
    remove_from_roll(store, meeting.id, member)
    assert "Raichura" not in roll(store, meeting)
