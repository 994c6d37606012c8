"""A body's members from a file, and a body like another."""

import codecs
from datetime import date
from pathlib import Path

import pytest

from clerk.members_file import read_members_csv
from clerk.policy import Policy
from clerk.problems import Problem
from clerk.vocabulary import Role
from storage.council.bodies import members
from storage.council.member_lists import change_by, copy_body, members_in, take_members
from storage.file.database import Store
from storage.file.errors import Invalid
from tests.storage.office import new_body

FILE = """Title,Forename,Surname,Role
Councillor,Dev,Raichura,chair
Councillor,Amy,Ash,member
Ms,Miriam,Castlebridge,clerk
"""


def test_what_a_list_would_change_is_shown_and_nothing_kept(store: Store) -> None:
    body = new_body(store)
    change = change_by(store, body.id, read_members_csv(FILE))
    assert change.joining == ("Amy Ash (member)",)
    assert change.leaving == ("Harriet Ollerenshaw (chair)",)
    assert change.changed == ("Dev Raichura (member) to chair",)
    assert change.staying == ("Miriam Castlebridge (clerk)",)
    assert len(members(store, body.id)) == 3


def test_the_list_becomes_the_membership_from_its_day(store: Store) -> None:
    body = new_body(store)
    take_members(store, body.id, read_members_csv(FILE), date(2026, 5, 14))
    assert [one.person.surname for one in members(store, body.id)] == ["Raichura", "Ash", "Castlebridge"]
    assert members(store, body.id)[0].role is Role.CHAIR
    assert {one.person.surname for one in members(store, body.id, date(2026, 5, 13))} == {
        "Ollerenshaw",
        "Raichura",
        "Castlebridge",
    }


def test_a_list_of_members_alone_leaves_the_officers_in_their_posts(store: Store) -> None:
    body = new_body(store)
    alone = read_members_csv("Title,Forename,Surname,Role\nCouncillor,Dev,Raichura,chair\n")
    assert change_by(store, body.id, alone).leaving == ("Harriet Ollerenshaw (chair)",)
    taken = take_members(store, body.id, alone, date(2026, 5, 14))
    assert [(one.person.surname, one.role) for one in taken] == [
        ("Raichura", Role.CHAIR),
        ("Castlebridge", Role.CLERK),
    ]


def test_a_list_with_problems_changes_nothing(store: Store) -> None:
    body = new_body(store)
    with pytest.raises(Invalid, match=r"Nothing was taken from the file\. Line 2"):
        take_members(store, body.id, read_members_csv("Name,Role\nAmy Ash,Wizard\n"))
    assert len(members(store, body.id)) == 3


def test_a_copy_has_the_rules_and_people_and_a_register_of_its_own(store: Store) -> None:
    body = new_body(store, policy=Policy(chair_title="Convener", register_openings=((2026, 40),)))
    copy = copy_body(store, body.id, "Planning Committee", "PC")
    assert (copy.council, copy.venue, copy.policy.chair_title) == (body.council, "Town Hall", "Convener")
    assert copy.policy.first_serial(2026) == 1
    assert [one.person.id for one in members(store, copy.id)] == [one.person.id for one in members(store, body.id)]
    assert members(store, copy_body(store, body.id, "Empty", "E", with_members=False).id) == ()
    with pytest.raises(Invalid, match="The code pc belongs to"):
        copy_body(store, body.id, "Another", "pc")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_file_is_read_in_whatever_a_spreadsheet_wrote_it(tmp_path: Path, encoding: str, line_end: str) -> None:
    marks = {"utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}
    text = line_end.join(("Name;Role", "Councillor Zoë Núñez;Chair", ""))
    file = tmp_path / "members.csv"
    file.write_bytes(marks.get(encoding, b"") + text.encode(encoding))
    preview = members_in(file)
    assert preview.problems == ()
    assert [(row.person.forename, row.person.surname) for row in preview.rows] == [("Zoë", "Núñez")]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"\xff\xfeN\x00\x00\xd8", "is not a text file"),
        (b"Name\n\x81\x8d\n", "is not a text file"),
        (b"Name\n" + b"A" * 2_000_000, "is too large"),
    ],
)
def test_what_is_no_list_of_members_is_refused_in_words(tmp_path: Path, content: bytes, says: str) -> None:
    file = tmp_path / "members.csv"
    file.write_bytes(content)
    with pytest.raises(Problem, match=says):
        members_in(file)
    with pytest.raises(Problem, match="cannot be read"):
        members_in(tmp_path / "another.csv")


def test_a_quotation_mark_that_is_never_closed_is_said(tmp_path: Path) -> None:
    file = tmp_path / "members.csv"
    file.write_text('Name,Role\n"Ann Ashby,Member\n' + "Bo Birch,Member\n" * 10_000)
    assert "never be closed" in members_in(file).problems[0]
