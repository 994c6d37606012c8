from datetime import time
from typing import Any

from clerk.policy import ATTENDANCE_FORMS
from clerk.vocabulary import Part, Presence, Role, RollEventKind
from exports.attendance import attendance_nodes, membership_nodes
from exports.document import Attendance, Edition, Section
from storage.schema.records import MeetingFile
from tests.exports import offices


def _classes(file: MeetingFile, edition: Edition = Edition.PUBLIC) -> dict[str, tuple[str, ...]]:
    return {node.label: node.names for node in attendance_nodes(file, edition) if isinstance(node, Attendance)}


def _file(office: offices.Office, **policy: Any) -> MeetingFile:
    return office.file(offices.a_body(**policy), offices.a_meeting())


def test_the_classes_stand_in_order_with_what_is_known_of_each_person() -> None:
    assert list(_classes(offices.scrutiny()).items()) == [
        (
            "Present",
            (
                "Councillor A Ashby (Chair)",
                "Councillor B Birchall (Vice-Chair)",
                "Councillor C Coppice (arrived 10.20 am)",
                "Councillor D Dhillon (until 11.15 am)",
                "Councillor F Fairlie (substitute for Councillor E Elmhirst)",
            ),
        ),
        ("Co-opted member", ("Mrs G Garth (remotely)",)),
        ("Cabinet Member", ("Councillor H Hazelden (Learning)",)),
        ("Officers", ("J Lindqvist, Director of Learning", "R Vale, Governance Services")),
        ("Apologies", ("Councillor E Elmhirst", "Councillor K Kestle")),
    ]


def test_those_not_called_and_absent_officers_are_not_named() -> None:
    office = offices.Office()
    office.called("Councillor Ada Ashby", presence=Presence.UNCALLED)
    office.called("Councillor Ben Birchall", presence=Presence.ABSENT)
    office.called("- Jo Lindqvist", Role.OFFICER, Presence.ABSENT)
    office.called("- Una Visitor", Role.OTHER, post="Ashmere Library Trust")
    assert _classes(_file(office)) == {
        "In attendance": ("U Visitor, Ashmere Library Trust",),
        "Absent": ("Councillor B Birchall",),
    }


def test_nobody_called_is_no_section() -> None:
    assert list(attendance_nodes(_file(offices.Office()), Edition.PUBLIC)) == []


def test_comings_and_goings_are_told_in_the_order_of_the_clock() -> None:
    office = offices.Office()
    ada = office.called("Councillor Ada Ashby")
    office.event(ada, RollEventKind.LEFT, time(11, 30))
    office.event(ada, RollEventKind.ARRIVED, time(10, 10))
    office.event(ada, RollEventKind.RETURNED, time(11, 10))
    office.event(ada, RollEventKind.LEFT, time(10, 40))
    assert _classes(_file(office))["Present"] == (
        "Councillor A Ashby (arrived 10.10 am, left 10.40 am, returned 11.10 am, until 11.30 am)",
    )


def test_being_there_at_the_start_is_no_arrival_and_an_interest_is_no_departure() -> None:
    office = offices.Office()
    ada = office.called("Councillor Ada Ashby")
    office.event(ada, RollEventKind.ARRIVED, time(9, 58))
    office.event(ada, RollEventKind.WITHDREW, time(10, 30))
    office.event(ada, RollEventKind.RETURNED, time(10, 45))
    assert _classes(_file(office))["Present"] == ("Councillor A Ashby",)


def test_joining_remotely_is_said_once() -> None:
    office = offices.Office()
    ada = office.called("Councillor Ada Ashby", presence=Presence.REMOTE)
    office.event(ada, RollEventKind.JOINED_REMOTELY, time(10, 15))
    assert _classes(_file(office))["Present"] == ("Councillor A Ashby (joined remotely 10.15 am)",)


def test_whoever_took_the_chair_stands_first() -> None:
    office = offices.Office()
    office.called("Councillor Ada Ashby", Role.CHAIR, Presence.APOLOGIES)
    office.called("Councillor Ben Birchall")
    cara = office.called("Councillor Cara Coppice")
    office.event(cara, RollEventKind.TOOK_CHAIR, time(10, 2))
    assert _classes(_file(office)) == {
        "Present": ("Councillor C Coppice (in the Chair)", "Councillor B Birchall"),
        "Apologies": ("Councillor A Ashby (Chair)",),
    }


def test_taking_the_chair_for_a_part_does_not_displace_the_chair() -> None:
    office = offices.Office()
    ben = office.called("Councillor Ben Birchall", Role.VICE_CHAIR)
    office.called("Councillor Ada Ashby", Role.CHAIR)
    office.event(ben, RollEventKind.TOOK_CHAIR, time(10, 50))
    assert _classes(_file(office, chair_title="Convener"))["Present"] == (
        "Councillor A Ashby (Convener)",
        "Councillor B Birchall (Vice-Convener, in the Chair from 10.50 am)",
    )


def test_the_chair_taken_back_ends_the_others_time_in_it() -> None:
    office = offices.Office()
    ada, ben = office.called("Councillor Ada Ashby", Role.CHAIR), office.called("Councillor Ben Birchall")
    office.event(ben, RollEventKind.TOOK_CHAIR, time(10, 50))
    office.event(ada, RollEventKind.TOOK_CHAIR, time(11, 10))
    assert _classes(_file(office))["Present"] == (
        "Councillor A Ashby (Chair)",
        "Councillor B Birchall (in the Chair from 10.50 am until 11.10 am)",
    )


def test_the_time_in_the_chair_is_told_in_the_bodys_own_form() -> None:
    office = offices.Office()
    office.called("Councillor Ada Ashby", Role.CHAIR)
    ben = office.called("Councillor Ben Birchall")
    office.event(ben, RollEventKind.TOOK_CHAIR, time(10, 50), office.item("First", "Noted."))
    told = {
        form: _classes(_file(office, attendance_form=form))["Present"][1].removeprefix("Councillor B Birchall ")
        for form in ATTENDANCE_FORMS
    }
    assert tuple(told.values()) == (
        "(in the Chair from 10.50 am)",
        "(in the Chair from 10.50 am, minute 6/19)",
        "(in the Chair from minute 6/19)",
    )


def test_a_body_that_writes_initials_gives_the_names_they_stand_for() -> None:
    office = offices.Office()
    office.called("Cllr Philippa Norris")
    office.called("Cllr Ada Ashby", Role.CHAIR)
    office.called("- Jo Lindqvist", Role.OFFICER, Presence.REMOTE, post="Treasurer")
    classes = _classes(_file(office, name_form="initials"))
    assert classes["Present"] == ("Cllr Ada Ashby (AA, Chair)", "Cllr Philippa Norris (PN)")
    assert classes["Officer"] == ("Jo Lindqvist (JL), Treasurer (remotely)",)


def test_a_member_who_came_for_private_business_was_not_there_before() -> None:
    office = offices.Office()
    ada = office.called("Councillor Ada Ashby")
    ian = office.called("- Ian Inspector", Role.OFFICER)
    jo = office.called("- Jo Lindqvist", Role.OFFICER)
    office.item("Open", "Noted.")
    secret = office.item("Secret", "Noted.", part=Part.PRIVATE)
    for person in (ada, ian):
        office.event(person, RollEventKind.ARRIVED, time(11, 0), secret)
    office.event(jo, RollEventKind.LEFT, time(11, 5), secret)
    file = _file(office)
    assert _classes(file) == {
        "Present": ("Councillor A Ashby (arrived 11.00 am)",),
        "Officer": ("J Lindqvist",),
    }
    assert _classes(file, Edition.PRIVATE)["Officers"] == (
        "I Inspector (arrived 11.00 am)",
        "J Lindqvist (until 11.05 am)",
    )


def test_the_agenda_lists_the_members_of_the_body() -> None:
    nodes = list(membership_nodes(offices.scrutiny()))
    assert nodes[0] == Section("Membership")
    assert nodes[1] == Attendance(
        "Members",
        (
            "Councillor A Ashby (Chair)",
            "Councillor B Birchall (Vice-Chair)",
            "Councillor C Coppice",
            "Councillor D Dhillon",
            "Councillor E Elmhirst",
            "Councillor K Kestle",
        ),
    )
    assert nodes[2] == Attendance("Co-opted member", ("Mrs G Garth",))
    assert list(membership_nodes(offices.with_text(""))) == []
