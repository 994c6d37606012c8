"""The lists of a body: what they say, in which edition, and that their files are sound."""

import csv
import io
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from clerk.interests import DPI, ORI
from clerk.policy import Policy
from clerk.vocabulary import MeetingStatus, Part, Presence
from exports.accessibility import check
from exports.body_files import BODY_DOCUMENTS, ask, export_list, listing, year_of
from exports.content.document import Document, Edition, Section, Status, Table
from exports.listings.listing import listing_document
from exports.saving import ExportError
from exports.written.csv_text import CsvTable, csv_bytes
from storage.council.bodies import members
from storage.file.database import Store
from storage.outcomes.matters import NewMatter, add_matter, update_in_words
from storage.outcomes.programme import NewEntry, add_entry
from storage.outcomes.proposals import accept, proposals
from storage.sittings.meetings import set_status
from storage.sittings.rolls import call_roll, declare
from tests.storage.promising import Office, open_office

MADE_AT = datetime(2026, 10, 11, 9, 30, tzinfo=UTC)
TODAY = date(2026, 10, 11)
SECRET = "tender"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """A year of business, some of it private and some of it overdue."""
    store = Store.open(tmp_path_factory.mktemp("lists") / "office.db", create=True)
    office = open_office(store)
    private = office.add(office.july, "Contract", "RESOLVED that the tender be published.", Part.PRIVATE)
    office.add(office.september, "Attendance: figures", "RECOMMENDED to Council that the fees be raised.")
    set_status(store, office.september.id, MeetingStatus.DRAFT)
    for proposal, owner in zip(proposals(store, office.july.id), ("Clerk", "EG", "EG", "Clerk"), strict=True):
        accept(store, proposal, owner=owner)
    done = add_matter(store, NewMatter(office.body.id, "=Order a bench", "Clerk"), at=MADE_AT)
    update_in_words(store, [done.id], "done: ordered", at=MADE_AT)
    chair, member, _ = (each.person.id for each in members(store, office.body.id))
    call_roll(store, office.july.id, {chair: Presence.PRESENT, member: Presence.APOLOGIES})
    declare(store, office.july.id, chair, DPI, office.item.id, "A post at the school", "Left")
    declare(store, office.july.id, chair, ORI, private.id, "Knows the firm of the tender", "Left")
    for title, fields in (("Buses", {"meeting_id": office.october.id}), ("Roofs", {}), ("Late", {"due": YESTERDAY})):
        add_entry(store, NewEntry(office.body.id, title, **fields))
    add_entry(store, NewEntry(office.body.id, "Award of the tender", minute_id=private.minute.id, clause_words="x"))
    yield office
    store.close()


YESTERDAY = date(2026, 10, 10)


def made(office: Office, kind: str, edition: Edition = Edition.PUBLIC, arranged: str = "") -> Document:
    asked = ask(
        office.store,
        office.body.id,
        today=TODAY,
        starts=date(2026, 5, 1),
        edition=edition,
        arranged=arranged,
        made_at=MADE_AT,
    )
    return listing_document(asked, listing(office.store, kind, asked))


def tables(document: Document) -> dict[str, list[list[str]]]:
    """The rows of each table by the heading over it."""
    found: dict[str, list[list[str]]] = {}
    heading = ""
    for node in document.nodes:
        if isinstance(node, Section):
            heading = node.text
        if isinstance(node, Table):
            found[heading] = [["".join(run.text for run in cell) for cell in row] for row in node.rows]
    return found


@pytest.mark.parametrize("kind", BODY_DOCUMENTS)
@pytest.mark.parametrize("edition", Edition)
def test_every_list_is_a_sound_word_file_that_anybody_can_read(
    kind: str, edition: Edition, office: Office, audit: Callable[[Document], list[str]], tmp_path: Path
) -> None:
    for arranged in BODY_DOCUMENTS[kind].arrangements or ("",):
        document = made(office, kind, edition, arranged)
        assert audit(document) == []
        asked = ask(office.store, office.body.id, today=TODAY, edition=edition, arranged=arranged, made_at=MADE_AT)
        assert check(export_list(office.store, kind, asked, tmp_path).path) == []


@pytest.mark.parametrize("kind", BODY_DOCUMENTS)
def test_private_business_is_in_the_private_edition_alone_and_marks_it(kind: str, office: Office) -> None:
    public, private = made(office, kind), made(office, kind, Edition.PRIVATE)
    assert not any(SECRET in words for words in public.plain_text())
    asked = ask(office.store, office.body.id, today=TODAY, made_at=MADE_AT)
    assert SECRET.encode() not in csv_bytes(listing(office.store, kind, asked).csv)
    assert not any(isinstance(node, Status) for node in public.nodes)
    if kind == "attendance":
        return
    assert any(SECRET in words for words in private.plain_text())
    assert any(isinstance(node, Status) for node in private.nodes)
    assert private.running_status == "Not for publication"
    assert any("left out of the public edition" in note for note in public.notes)
    assert private.notes == ()


def test_the_action_sheet_by_meeting(office: Office) -> None:
    document = made(office, "actions")
    assert tables(document)["Meeting of 16 July 2026"] == [
        ["1/26", "the terms of reference be circulated to the Board", "Clerk", "No date", "Open", "None yet"],
        ["1/26", "the recovery plan be a standing item", "EG", "on each agenda", "Open", "None yet"],
        [
            "1/26",
            "a written response be provided to members",
            "EG",
            "30 September 2026",
            "Overdue by 11 days",
            "None yet",
        ],
    ]
    assert "3 actions are open. 1 is overdue." in list(document.plain_text())
    assert tables(document)["Closed since 1 May 2026"] == [
        ["", "=Order a bench", "Clerk", "ordered", "11 October 2026"]
    ]
    assert document.landscape


def test_the_action_sheet_by_owner(office: Office) -> None:
    assert list(tables(made(office, "actions", arranged="owner")))[:2] == ["Clerk", "EG"]


def test_decisions_by_meeting_and_by_subject(office: Office) -> None:
    by_meeting = tables(made(office, "decisions"))
    assert by_meeting["Meeting of 3 September 2026"] == [
        ["3/26", "Attendance: figures", "Recommended to Council: the fees be raised."]
    ]
    by_subject = tables(made(office, "decisions", arranged="subject"))
    assert by_subject["Attendance"][0] == [
        "16 July 2026",
        "1/26",
        "The terms of reference be circulated to the Board.",
    ]


def test_the_programme_has_what_is_overdue_first_and_what_has_no_day_last(office: Office) -> None:
    found = tables(made(office, "programme"))
    assert [(heading, [row[0] for row in rows]) for heading, rows in found.items()] == [
        ("Overdue", ["Late"]),
        ("Meeting of 15 October 2026", ["Buses"]),
        ("Not yet planned", ["Roofs"]),
    ]


def test_attendance_counts_each_member(office: Office) -> None:
    assert tables(made(office, "attendance"))["Members"] == [
        ["Councillor H Ollerenshaw", "1", "1", "0", "0", "100 per cent"],
        ["Councillor D Raichura", "1", "0", "1", "0", "0 per cent"],
    ]


def test_nothing_to_list_is_said_in_a_sentence(store: Store, tmp_path: Path) -> None:
    office = open_office(store, "")
    for kind in BODY_DOCUMENTS:
        asked = ask(store, office.body.id, today=TODAY, made_at=MADE_AT)
        assert check(export_list(store, kind, asked, tmp_path).path) == []
        made = listing_document(asked, listing(store, kind, asked))
        assert [node for node in made.nodes if isinstance(node, Table)] == []


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path / "empty.db", create=True)
    yield opened
    opened.close()


def test_a_spreadsheet_takes_no_cell_for_a_formula(office: Office, tmp_path: Path) -> None:
    add_matter(office.store, NewMatter(office.body.id, "=1+1", "@EG"))
    asked = ask(office.store, office.body.id, today=TODAY, made_at=MADE_AT)
    written = export_list(office.store, "actions", asked, tmp_path / "actions.csv").path.read_bytes()
    assert written.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(written.decode("utf-8-sig"))))
    assert rows[0][:4] == ["Minute", "Meeting", "Item", "Action"]
    assert ["'=1+1", "'@EG"] in [row[3:5] for row in rows]
    assert not any(cell[:1] in "=+-@" for row in rows for cell in row if cell)


def test_cells_of_csv_are_one_line_without_control_characters() -> None:
    table = CsvTable(("A", "B"), (("a\nb", 'say "x", y'), ("\x1b[31mred", "－1")))
    assert csv_bytes(table).decode("utf-8-sig") == 'A,B\r\na b,"say ""x"", y"\r\nred,\'－1\r\n'


def test_a_list_is_written_beside_others_by_its_day_and_body(office: Office, tmp_path: Path) -> None:
    asked = ask(office.store, office.body.id, today=TODAY, edition=Edition.PRIVATE, made_at=MADE_AT)
    names = [export_list(office.store, kind, asked, tmp_path).path.name for kind in BODY_DOCUMENTS]
    assert names[0] == "2026-10-11 Board ESB - action list (private).docx"
    assert len(set(names)) == len(BODY_DOCUMENTS)
    assert export_list(office.store, "actions", asked, tmp_path, format="csv").path.suffix == ".csv"
    assert export_list(office.store, "actions", asked, tmp_path / "a.html").path.read_text().startswith("<!")


@pytest.mark.parametrize(
    ("kind", "arranged", "said"),
    [
        ("novel", "", "There is no list called"),
        ("actions", "subject", "Choose one of: meeting, owner"),
        ("programme", "owner", "one order only"),
    ],
)
def test_what_cannot_be_listed_is_explained(kind: str, arranged: str, said: str, office: Office) -> None:
    asked = ask(office.store, office.body.id, today=TODAY, arranged=arranged)
    with pytest.raises(ExportError, match=said):
        listing(office.store, kind, asked)


def test_days_the_wrong_way_round_and_endings_that_disagree_are_explained(office: Office, tmp_path: Path) -> None:
    asked = ask(office.store, office.body.id, today=TODAY, starts=date(2027, 1, 1), ends=TODAY)
    with pytest.raises(ExportError, match="before it begins"):
        listing(office.store, "decisions", asked)
    good = ask(office.store, office.body.id, today=TODAY)
    with pytest.raises(ExportError, match="does not end in"):
        export_list(office.store, "decisions", good, tmp_path / "a.docx", format="csv")


def test_the_year_of_a_body_begins_with_its_register() -> None:
    assert year_of(Policy(), date(2026, 4, 30)) == date(2025, 5, 1)
    assert year_of(Policy(), date(2026, 5, 1)) == date(2026, 5, 1)
