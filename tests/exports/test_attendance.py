from dataclasses import replace
from datetime import time
from typing import Any

from clerk.policy import ATTENDANCE_FORMS
from clerk.vocabulary import Part, Presence, Role, RollEventKind
from exports.content.document import Attendance, Edition, Section
from exports.papers.attendance import attendance_nodes, membership_nodes
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


def test_the_public_stands_with_those_who_were_there_and_before_those_who_were_not() -> None:
    office = offices.Office()
    office.called("Councillor Ada Ashby")
    office.called("Councillor Ben Birchall", presence=Presence.APOLOGIES)
    file = _file(office)
    file = replace(file, meeting=replace(file.meeting, public_present=12, press_present=0))
    assert list(_classes(file).items())[1:] == [
        ("Also present", ("12 members of the public", "No members of the press")),
        ("Apologies", ("Councillor B Birchall",)),
    ]


def test_a_cabinet_member_is_not_called_so_twice() -> None:
    office = offices.Office()
    office.called("Councillor Ada Ashby", Role.CABINET_MEMBER, post="Cabinet Member for Roads")
    office.called("Councillor Ben Birchall", Role.CABINET_MEMBER, Presence.APOLOGIES, post="Cabinet Member for Roads")
    assert _classes(_file(office)) == {
        "Cabinet Member": ("Councillor A Ashby (Roads)",),
        "Apologies": ("Councillor B Birchall (Cabinet Member for Roads)",),
    }


def _in_welsh(form: str) -> dict[str, tuple[str, ...]]:
    """A meeting of a Welsh town council with everything that can stand beside a name."""
    office = offices.Office()
    ada = office.called("Cynghorydd Ada Ashby", Role.CHAIR)
    ben = office.called("Cynghorydd Ben Birchall", Role.VICE_CHAIR)
    cara = office.called("Cynghorydd Cara Coppice", presence=Presence.REMOTE)
    dev = office.called("Cynghorydd Dev Dhillon")
    away = office.called("Cynghorydd Eve Elmhirst", presence=Presence.SUBSTITUTE)
    office.called("Cynghorydd Finn Fairlie", Role.SUBSTITUTE, substitute_for=away)
    first, second = office.item("First", "Noted."), office.item("Second", "Noted.")
    office.event(dev, RollEventKind.ARRIVED, time(10, 20), first)
    office.event(ben, RollEventKind.TOOK_CHAIR, time(10, 30), first)
    office.event(ada, RollEventKind.TOOK_CHAIR, time(10, 40), second)
    office.event(cara, RollEventKind.LEFT, time(10, 50), second)
    style = replace(offices.a_body().policy.house_style, labels="cy")
    file = _file(office, house_style=style, chair_title="Town Mayor", attendance_form=form)
    return _classes(replace(file, meeting=replace(file.meeting, public_present=2, press_present=0)))


def test_offices_and_the_notes_beside_names_are_in_welsh_where_the_document_is() -> None:
    classes = _in_welsh("arrived 6.40 pm")
    assert classes["Present"] == (
        "Cynghorydd A Ashby (Maer y Dref)",
        "Cynghorydd B Birchall (Dirprwy Faer y Dref, yn y Gadair o 10.30 am hyd 10.40 am)",
        "Cynghorydd C Coppice (o bell, hyd 10.50 am)",
        "Cynghorydd D Dhillon (cyrhaeddodd am 10.20 am)",
        "Cynghorydd F Fairlie (yn dirprwyo ar ran Cynghorydd E Elmhirst)",
    )
    assert classes["Also present"] == ("2 aelod o'r cyhoedd", "Dim aelodau o'r wasg")


def test_minutes_by_which_somebody_came_or_went_are_cited_in_welsh_too() -> None:
    by_minutes, both = _in_welsh("from minute 36/19")["Present"], _in_welsh("arrived 6.40 pm, minute 36/19")["Present"]
    assert by_minutes[1].endswith("yn y Gadair o gofnod 6/19 hyd gofnod 7/19)")
    assert by_minutes[2:4] == ("Cynghorydd C Coppice (o bell, hyd gofnod 7/19)", "Cynghorydd D Dhillon (o gofnod 6/19)")
    assert both[3] == "Cynghorydd D Dhillon (cyrhaeddodd am 10.20 am, cofnod 6/19)"
