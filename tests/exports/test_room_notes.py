"""What the roll and the clock say in the minutes, at their place, and never twice or in the wrong edition."""

from collections.abc import Callable
from dataclasses import replace
from datetime import time
from pathlib import Path
from typing import Any

import pytest

from clerk.interests import DPI, ORI
from clerk.vocabulary import ClockEventKind, ItemFate, Part, Presence, Role, RollEventKind
from exports.accessibility import check
from exports.content.document import Attendance, Document, Edition, ItemHeading, Node, Paragraph, Statement, Table
from exports.content.inline import plain
from exports.papers.attendance import attendance_nodes
from exports.papers.minutes import minutes_document
from exports.word.writer import word_bytes
from storage.business.agendas import move_item
from storage.council.namesakes import file_told_apart
from storage.file.database import Store
from storage.schema.records import ClockRecord, ItemRecord, MeetingFile
from storage.sittings.meetings import meeting_file
from storage.sittings.rolls import record_event, set_presence
from tests.exports import offices
from tests.storage.office import add_items, bare_body, new_meeting

LEFT, ARRIVED, RETURNED, WITHDREW, CHAIR = (
    RollEventKind.LEFT,
    RollEventKind.ARRIVED,
    RollEventKind.RETURNED,
    RollEventKind.WITHDREW,
    RollEventKind.TOOK_CHAIR,
)


def made(file: MeetingFile, edition: Edition = Edition.PUBLIC) -> Document:
    return minutes_document(file, edition, offices.MADE_AT)


def under(document: Document, title: str) -> list[str]:
    """The paragraphs of the item with that title."""
    told: list[str] = []
    here = False
    for node in document.nodes:
        if isinstance(node, ItemHeading):
            here = node.title == title
        elif here and isinstance(node, Paragraph):
            told.append(plain(node.runs))
    return told


def statements(document: Document) -> list[str]:
    return [plain(node.runs) for node in document.nodes if isinstance(node, Statement)]


def finished(office: offices.Office, *clock: ClockRecord, **policy: Any) -> MeetingFile:
    """The meeting with a clock and in a body of that policy."""
    return replace(office.file(offices.a_body(**policy), offices.a_meeting()), clock=clock)


def at(kind: ClockEventKind, hour: int, minute: int, item: ItemRecord | None = None, reason: str = "") -> ClockRecord:
    return ClockRecord(hour * 60 + minute, kind, time(hour, minute), item.id if item else None, reason)


def test_comings_and_goings_stand_at_their_item_in_the_order_of_the_clock() -> None:
    office = offices.Office()
    ben, cara = office.called("Councillor Ben Birchall"), office.called("Councillor Cara Coppice")
    office.called("Councillor Ada Ashby", Role.CHAIR)
    first, second = office.item("First", "The report was noted."), office.item("Second", "")
    office.event(ben, ARRIVED, time(10, 20), first)
    office.event(ben, CHAIR, time(10, 30), second)
    office.event(cara, RETURNED, time(10, 50), second)
    office.event(cara, LEFT, time(10, 40), second)
    office.event(cara, ARRIVED, time(9, 55), first)
    document = made(finished(office))
    assert under(document, "First") == ["Councillor B Birchall arrived at 10.20 am.", "The report was noted."]
    assert under(document, "Second") == [
        "Councillor B Birchall took the chair at 10.30 am.",
        "Councillor C Coppice left the meeting at 10.40 am. Councillor C Coppice returned to the meeting at 10.50 am.",
    ]
    assert under(made(finished(office, tell_movements=False)), "Second") == []


def test_who_hands_over_the_chair_or_comes_back_is_told_before_the_minute() -> None:
    office = offices.Office()
    ada, ben = office.called("Councillor Ada Ashby", Role.CHAIR), office.called("Councillor Ben Birchall")
    first, second = office.item("First", "It was debated."), office.item("Second", "It was debated.")
    office.event(ada, LEFT, time(10, 20), first)
    office.event(ben, CHAIR, time(10, 20), first)
    office.event(ada, RETURNED, time(10, 30), second)
    document = made(finished(office))
    handed = "Councillor A Ashby left the meeting at 10.20 am. Councillor B Birchall took the chair at 10.20 am."
    assert under(document, "First") == [handed, "It was debated."]
    assert under(document, "Second") == ["Councillor A Ashby returned to the meeting at 10.30 am.", "It was debated."]


@pytest.mark.parametrize(
    ("text", "twice"),
    [
        ("Councillor Birchall left at this point.", False),
        ("BB left the room.", False),
        ("Councillor Birchall spoke. Others left.", True),
    ],
)
def test_what_the_clerk_has_written_is_not_said_again(text: str, twice: bool) -> None:
    office = offices.Office()
    ben = office.called("Councillor Ben Birchall")
    office.event(ben, LEFT, time(10, 20), office.item("First", text))
    assert ("Councillor B Birchall left the meeting at 10.20 am." in under(made(finished(office)), "First")) is twice


def test_what_the_chair_and_the_vice_chair_did_is_not_said_again_by_name() -> None:
    office = offices.Office()
    ada = office.called("Councillor Ada Ashby", Role.CHAIR)
    ben = office.called("Councillor Ben Birchall", Role.VICE_CHAIR)
    text = "The Chair left the meeting at 10.20 am and the Vice-Chair took the Chair."
    first, second = office.item("First", text), office.item("Second", "The Vice-Chair asked who had left.")
    office.event(ada, LEFT, time(10, 20), first)
    office.event(ben, CHAIR, time(10, 20), first)
    office.event(ben, LEFT, time(10, 40), second)
    document = made(finished(office))
    assert under(document, "First") == [text]
    assert under(document, "Second")[1:] == ["Councillor B Birchall left the meeting at 10.40 am."]


def test_what_a_namesake_did_is_told_though_the_text_tells_the_same_of_the_other() -> None:
    office = offices.Office()
    jane, john = office.called("Councillor Jane Smith"), office.called("Councillor John Smith")
    item = office.item("First", "Councillor John Smith left at this point.")
    office.event(john, LEFT, time(10, 20), item)
    office.event(jane, LEFT, time(10, 30), item)
    document = made(file_told_apart(finished(office)))
    assert under(document, "First") == [
        "Councillor John Smith left at this point.",
        "Councillor Jane Smith left the meeting at 10.30 am.",
    ]
    (present,) = [node for node in document.nodes if isinstance(node, Attendance)]
    assert [name.partition(" (")[0] for name in present.names] == ["Councillor Jane Smith", "Councillor John Smith"]


def test_an_interest_is_told_once_at_its_item_without_its_nature() -> None:
    office = offices.Office()
    ben, cara = office.called("Councillor Ben Birchall"), office.called("Councillor Cara Coppice")
    item = office.item("Lease", "RESOLVED that the lease be granted.")
    office.declared(ben, DPI, item, "owns the land", "Left the meeting")
    office.declared(cara, ORI, item, "a tenant", "Remained in the meeting")
    office.event(ben, WITHDREW, time(10, 20), item)
    office.event(ben, RETURNED, time(10, 30), item)
    assert under(made(finished(office)), "Lease") == [
        "Councillor C Coppice, having declared an other registrable interest in this item, remained in the meeting.",
        "Councillor B Birchall left the meeting at 10.20 am because of the interest declared.",
        "Councillor B Birchall returned to the meeting at 10.30 am.",
    ]


def test_items_out_of_order_urgent_deferred_and_withdrawn_say_so() -> None:
    office = offices.Office()
    office.called("Councillor Ada Ashby", Role.CHAIR)
    for place, title in enumerate(("One", "Two", "Three", "Four"), start=1):
        item = office.item(title, "")
        office.items[-1] = replace(item, taken={1: 1, 2: 3, 3: 4, 4: 2}[place])
    office.items[1] = replace(office.items[1], urgent_reason="The river rose overnight.")
    office.items[2] = replace(office.items[2], fate=ItemFate.DEFERRED, fate_note="to the next meeting")
    document = made(finished(office))
    assert under(document, "Four") == ["This item was taken after minute 6/19."]
    assert under(document, "Two") == [
        "The Chair was of the opinion that this item should be considered as a matter of urgency by reason of special "
        "circumstances: the river rose overnight."
    ]
    assert under(document, "Three") == ["This item was deferred to the next meeting."]
    office.items[2] = replace(office.items[2], fate=ItemFate.WITHDRAWN, fate_note="")
    assert under(made(finished(office)), "Three") == ["This item was withdrawn."]
    printed = [
        node.title for node in made(finished(office, items_order="as taken")).nodes if isinstance(node, ItemHeading)
    ]
    assert printed == ["One", "Four", "Two", "Three"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Chair agreed to take this item as a matter of urgency because the river rose.", False),
        ("The pavilion urgently needs a new door.", True),
    ],
)
def test_the_reason_for_urgency_is_left_out_only_where_the_text_gives_it(text: str, told: bool) -> None:
    office = offices.Office()
    office.items = [replace(office.item("Flood", text), urgent_reason="The river rose")]
    assert any("special circumstances" in line for line in under(made(finished(office)), "Flood")) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("DEFERRED to the next meeting.", False),
        ("The deferred rent was noted.", True),
        ("The report was deferred.", False),
        ("Payments are made in arrear.", True),
    ],
)
def test_a_deferral_that_is_minuted_is_not_said_again(text: str, told: bool) -> None:
    office = offices.Office()
    office.items = [replace(office.item("Lease", text), fate=ItemFate.DEFERRED)]
    assert ("This item was deferred." in under(made(finished(office)), "Lease")) is told


def test_a_member_named_like_a_thing_is_not_taken_for_it() -> None:
    office = offices.Office()
    hall = office.called("Councillor Ida Hall")
    office.event(hall, LEFT, time(10, 20), office.item("First", "The public left the hall."))
    assert "Councillor I Hall left the meeting at 10.20 am." in under(made(finished(office)), "First")


def test_the_times_of_the_sitting_are_told_once() -> None:
    office = offices.Office()
    office.called("Councillor Ada Ashby", Role.CHAIR)
    item, other = office.item("First", "Noted."), office.item("Second", "The meeting was adjourned for tea.")
    clock = (
        at(ClockEventKind.OPENED, 10, 2),
        at(ClockEventKind.ADJOURNED, 10, 30, item, "until 10.40 am"),
        at(ClockEventKind.RESUMED, 10, 41, item),
        at(ClockEventKind.ADJOURNED, 10, 50, other),
        at(ClockEventKind.PUBLIC_EXCLUDED, 11, 0, other),
        at(ClockEventKind.PUBLIC_RETURNED, 11, 20, other),
        at(ClockEventKind.PUBLIC_EXCLUDED, 11, 30),
    )
    document = made(finished(office, *clock))
    assert under(document, "First") == [
        "The meeting was adjourned at 10.30 am until 10.40 am.",
        "The meeting resumed at 10.41 am.",
    ]
    assert under(document, "Second") == [
        "The meeting was adjourned for tea.",
        "The press and public were excluded from the meeting from 11.00 am until 11.20 am.",
    ]
    assert statements(document) == [
        "The meeting was opened at 10.02 am.",
        "The press and public were excluded from the meeting from 11.30 am until the end of the meeting.",
        "The meeting closed at 11.45 am.",
    ]


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("for tea", " for tea"),
        ("no quorum.", " (no quorum)"),
        ("so that all could read it", " so that all could read it"),
    ],
)
def test_why_the_meeting_stopped_reads_as_a_sentence(reason: str, told: str) -> None:
    office = offices.Office()
    item = office.item("First", "Noted.")
    document = made(finished(office, at(ClockEventKind.ADJOURNED, 10, 30, item, reason)))
    assert under(document, "First")[-1] == f"The meeting was adjourned at 10.30 am{told}."


def test_nothing_of_private_business_is_told_in_public() -> None:
    office = offices.Office()
    ben = office.called("Councillor Ben Birchall", Role.CHAIR)
    witness = office.called("- Ian Canary", Role.OFFICER)
    hidden = office.item("CANARY", "CANARY", part=Part.PRIVATE)
    office.items[-1] = replace(hidden, urgent_reason="CANARY", fate=ItemFate.DEFERRED, fate_note="CANARY", taken=1)
    after = office.item("After", "")
    office.items[-1] = replace(after, taken=2)
    office.event(witness, ARRIVED, time(10, 20), hidden)
    office.event(ben, LEFT, time(10, 25), hidden)
    office.event(ben, RETURNED, time(10, 35), after)
    office.event(witness, LEFT, time(10, 36), after)
    office.declared(ben, DPI, hidden, "CANARY", "CANARY")
    clock = (
        at(ClockEventKind.ADJOURNED, 10, 21, hidden, "because of CANARY"),
        at(ClockEventKind.PUBLIC_EXCLUDED, 10, 15, None, "paragraph 3"),
    )
    for form in ("arrived 6.40 pm", "arrived 6.40 pm, minute 36/19", "from minute 36/19"):
        document = made(finished(office, *clock, attendance_form=form))
        told = "\n".join(document.plain_text())
        assert "canary" not in told.lower()
        assert "6/19" not in told
        assert under(document, "After") == []
        assert statements(document)[0] == "The meeting was adjourned at 10.21 am."
    private = "\n".join(made(finished(office, *clock), Edition.PRIVATE).plain_text())
    assert "This item was deferred CANARY." in private


@pytest.mark.parametrize(
    ("form", "arrived", "until", "between"),
    [
        ("arrived 6.40 pm", "arrived 10.20 am", "until 11.30 am", "left 10.40 am, returned 11.10 am"),
        (
            "arrived 6.40 pm, minute 36/19",
            "arrived 10.20 am, minute 6/19",
            "until 11.30 am, minute 8/19",
            "left 10.40 am, minute 7/19; returned 11.10 am, minute 8/19",
        ),
        ("from minute 36/19", "from minute 6/19", "until minute 8/19", "absent from minute 7/19 to minute 8/19"),
    ],
)
def test_attendance_is_told_in_the_bodys_own_form(form: str, arrived: str, until: str, between: str) -> None:
    office = offices.Office()
    first, second, third = office.item("First"), office.item("Second"), office.item("Third")
    office.event(office.called("Councillor Ada Ashby"), ARRIVED, time(10, 20), first)
    office.event(office.called("Councillor Ben Birchall"), LEFT, time(11, 30), third)
    cara = office.called("Councillor Cara Coppice")
    office.event(cara, LEFT, time(10, 40), second)
    office.event(cara, RETURNED, time(11, 10), third)
    nodes = attendance_nodes(finished(office, attendance_form=form), Edition.PUBLIC)
    (present,) = [node.names for node in nodes if isinstance(node, Attendance)]
    assert present == (
        f"Councillor A Ashby ({arrived})",
        f"Councillor B Birchall ({until})",
        f"Councillor C Coppice ({between})",
    )


def test_the_public_and_the_press_are_counted() -> None:
    file = finished(offices.Office())
    counted = replace(file, meeting=replace(file.meeting, public_present=12, press_present=1))
    nodes = list(attendance_nodes(counted, Edition.PUBLIC))
    assert nodes[1:] == [Attendance("Also present", ("12 members of the public", "1 member of the press"))]
    nobody = replace(file, meeting=replace(file.meeting, public_present=0))
    assert list(attendance_nodes(nobody, Edition.PUBLIC))[1:] == [
        Attendance("Also present", ("No members of the public",))
    ]
    assert list(attendance_nodes(file, Edition.PUBLIC)) == []


def test_moving_an_item_moves_the_range_that_is_printed(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "minutes.db", create=True)
    try:
        meeting = new_meeting(store, bare_body(store, attendance_form="from minute 36/19"))
        who = meeting_file(store, meeting.id).roll[0].person.id
        set_presence(store, meeting.id, who, Presence.PRESENT)
        items = add_items(store, meeting, "One", "Two", "Three")
        record_event(store, meeting.id, who, LEFT, time(10, 30), items[0].id)
        printed = []
        for steps in (0, 1, 1):
            move_item(store, items[0].id, steps)
            nodes = attendance_nodes(meeting_file(store, meeting.id), Edition.PUBLIC)
            printed += [node.names[0] for node in nodes if isinstance(node, Attendance)]
        assert printed == [f"Councillor H Ollerenshaw (Chair, until minute {number}/26)" for number in (1, 2, 3)]
    finally:
        store.close()


def test_the_word_file_has_no_faults(audit: Callable[[Document], list[str]], tmp_path: Path) -> None:
    office = offices.Office()
    ada, ben = office.called("Councillor Ada Ashby", Role.CHAIR), office.called("Councillor Ben Birchall")
    item = office.item("Lease", NAMED)
    office.event(ben, ARRIVED, time(10, 20), item)
    office.event(ada, LEFT, time(10, 40), item)
    clock = (at(ClockEventKind.OPENED, 10, 2), at(ClockEventKind.PUBLIC_EXCLUDED, 11, 0, item))
    document = made(finished(office, *clock, attendance_form="arrived 6.40 pm, minute 36/19", named_vote_form="table"))
    assert [node for node in document.nodes if isinstance(node, Table)]
    assert audit(document) == []
    path = tmp_path / "minutes.docx"
    path.write_bytes(word_bytes(document).data)
    assert check(path) == []


NAMED = "For (2): Councillor A Ashby and Cllr B Birchall.\nAgainst (1): Mrs G Garth.\nAbstained (0): none."


def _tables(text: str, form: str) -> list[Node]:
    return [node for node in made(offices.with_text(text, named_vote_form=form)).nodes if isinstance(node, Table)]


def test_a_named_vote_is_a_table_where_the_body_wants_one() -> None:
    (table,) = _tables(NAMED, "table")
    assert isinstance(table, Table)
    assert table.header == ("Member", "Vote")
    assert [tuple(plain(cell) for cell in row) for row in table.rows] == [
        ("Councillor A Ashby", "For"),
        ("Cllr B Birchall", "For"),
        ("Mrs G Garth", "Against"),
    ]
    assert "Recorded vote: for 2, against 1, abstained 0." in under(
        made(offices.with_text(NAMED, named_vote_form="table")), "Business"
    )
    assert _tables(NAMED, "sentence") == []
    counted = f"Councillor A Ashby moved as an amendment to defer. For 2, against 1. It was carried.\n\n{NAMED}"
    assert len(_tables(counted, "table")) == 1
    shared = "For (2): Councillors A Ashby and B Birchall.\nAgainst (1): Councillor C Coppice."
    (table,) = _tables(shared, "table")
    assert isinstance(table, Table)
    assert [plain(row[0]) for row in table.rows][:2] == ["Councillor A Ashby", "Councillor B Birchall"]


@pytest.mark.parametrize(
    "text",
    [
        "For (2): Councillor A Ashby and Cllr B Birchall.\n\nAgainst (1): Mrs G Garth.\n\nThe motion was carried.",
        "Councillor A Ashby – For\nCllr B Birchall – For\nMrs G Garth – Against",
        "For:\nCouncillor A Ashby\nCllr B Birchall\n\nAgainst:\nMrs G Garth",
    ],
)
def test_a_vote_told_in_several_paragraphs_or_lines_is_one_table(text: str) -> None:
    (table,) = _tables(text, "table")
    assert isinstance(table, Table)
    assert [" ".join(plain(cell) for cell in row) for row in table.rows] == [
        "Councillor A Ashby For",
        "Cllr B Birchall For",
        "Mrs G Garth Against",
    ]


def test_a_vote_that_says_more_than_names_stays_text() -> None:
    assert _tables("Councillor A Ashby – For\nCllr B Birchall – Against\nMrs G Garth – Absent", "table") == []
    text = "For (2): Councillor A Ashby and Councillor B Birchall. The motion was carried after a long silence."
    assert _tables(text, "table") == []
    assert under(made(offices.with_text(text, named_vote_form="table")), "Business") == [text]
