"""What people ask for over a year."""

from datetime import date

import pytest

from clerk.interests import DPI, ORI, OTHER
from clerk.vocabulary import DecisionKind, MeetingStatus, Part, Presence
from storage.business.agendas import delete_item
from storage.council.bodies import members
from storage.council.people import NewPerson, add_person
from storage.file.database import Store
from storage.outcomes.yearly import attendance_over, decisions_over, declarations_over
from storage.sittings.meetings import set_status
from storage.sittings.rolls import call_roll, declare, set_presence
from tests.storage.promising import Office, open_office

YEAR = date(2026, 5, 1), date(2027, 4, 30)


@pytest.fixture
def office(store: Store) -> Office:
    office = open_office(store)
    set_status(store, office.september.id, MeetingStatus.DRAFT)
    return office


def test_attendance_by_member(office: Office) -> None:
    store = office.store
    chair, member, clerk = (each.person.id for each in members(store, office.body.id))
    call_roll(store, office.july.id, {chair: Presence.PRESENT, member: Presence.APOLOGIES, clerk: Presence.PRESENT})
    call_roll(store, office.september.id, {chair: Presence.REMOTE, member: Presence.ABSENT})
    stand_in = add_person(store, NewPerson("Councillor", "Ida", "Merrick"))
    set_presence(store, office.september.id, stand_in.id, Presence.PRESENT, member)
    found = attendance_over(store, office.body.id, *YEAR)
    assert [meeting.id for meeting in found.meetings] == [office.july.id, office.september.id]
    rows = {row.person.surname: row for row in found.rows}
    assert list(rows) == ["Ollerenshaw", "Raichura", "Merrick"]
    assert (rows["Ollerenshaw"].attended, rows["Ollerenshaw"].possible) == (2, 2)
    assert (rows["Raichura"].attended, rows["Raichura"].apologies + rows["Raichura"].absent) == (0, 2)
    assert (rows["Merrick"].marks[0], rows["Merrick"].possible) == (None, 1)
    assert attendance_over(store, office.body.id, date(2027, 5, 1), date(2028, 4, 30)).rows == ()


def test_declarations_with_the_minute_they_were_about(office: Office) -> None:
    store = office.store
    member = members(store, office.body.id)[1].person.id
    private = office.add(office.july, "Contract", part=Part.PRIVATE)
    gone = office.add(office.july, "Grant")
    declare(store, office.july.id, member, DPI, office.item.id, "A post at the school", "Left the room")
    declare(store, office.july.id, member, OTHER, None, "None in particular", "")
    declare(store, office.july.id, member, ORI, private.id, "Works there", "")
    declare(store, office.july.id, member, ORI, gone.id, "Treasurer", "")
    delete_item(store, gone.id)
    found = declarations_over(store, office.body.id, *YEAR)
    assert [(one.citation, one.part) for one in found] == [
        ("1/26", Part.PUBLIC),
        ("", Part.PUBLIC),
        ("2/26", Part.PRIVATE),
        ("", Part.PRIVATE),
    ]
    assert (found[0].person.surname, found[0].interest, found[0].outcome) == ("Raichura", DPI, "Left the room")


def test_decisions_clause_by_clause_in_the_order_of_the_minutes(office: Office) -> None:
    office.add(office.july, "Fees", "RECOMMENDED to Council that the fees be raised.")
    found = decisions_over(office.store, office.body.id, *YEAR)
    assert [(one.citation, one.label, one.kind, one.target) for one in found] == [
        ("1/26", "(1)", DecisionKind.RESOLVED, ""),
        ("1/26", "(2)", DecisionKind.RESOLVED, ""),
        ("1/26", "(3)", DecisionKind.RESOLVED, ""),
        ("2/26", "", DecisionKind.RECOMMENDED, "Council"),
    ]
    assert found[3].text == "the fees be raised."
    assert decisions_over(office.store, office.body.id, date(2026, 7, 17), date(2026, 12, 31)) == []
