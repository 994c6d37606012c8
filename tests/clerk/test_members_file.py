"""Members read from a spreadsheet's file, with what is wrong with it."""

import pytest

from clerk.members_file import read_members_csv, read_members_typed
from clerk.vocabulary import Role


def understood(text: str) -> list[tuple[str, str, str, Role, str, str]]:
    preview = read_members_csv(text)
    assert preview.problems == ()
    return [
        (row.person.title, row.person.forename, row.person.surname, row.person.role, row.person.post, row.email)
        for row in preview.rows
    ]


def test_columns_of_their_own_are_read_in_any_order() -> None:
    headings = "Surname,First name,Title,E-mail,Role,Job title\n"
    text = f"{headings}Ash,Amy Jane,Councillor,a@x.example,Chair,\nBell,Jo,Mr,,officer,Head\n"
    assert understood(text) == [
        ("Councillor", "Amy Jane", "Ash", Role.CHAIR, "", "a@x.example"),
        ("Mr", "Jo", "Bell", Role.OFFICER, "Head", ""),
    ]


def test_a_whole_name_in_one_column_is_taken_apart() -> None:
    assert understood("\ufeffName;Email\nCouncillor Amy Ash (Chair);a@x.example\n\nMrs F Reed - co-opted;\n") == [
        ("Councillor", "Amy", "Ash", Role.CHAIR, "", "a@x.example"),
        ("Mrs", "F", "Reed", Role.CO_OPTED, "", ""),
    ]


def test_tabs_quotes_and_plain_members_are_understood() -> None:
    assert understood('Surname\tForename\tRole\n"van Ash"\tAmy\tCouncillor\n') == [
        ("", "Amy", "van Ash", Role.MEMBER, "", "")
    ]


def test_a_governing_body_is_understood_by_its_own_kinds_of_governor() -> None:
    kinds = "Headteacher,Local Authority Governor,Community Governor,Member-appointed Trustee,Associate Member"
    rows = "\n".join(f"Person {kind},{kind}" for kind in kinds.split(","))
    assert [(role, post) for _, _, _, role, post, _ in understood(f"Name,Role\n{rows}\n")] == [
        (Role.OTHER if kind.startswith("Associate") else Role.MEMBER, kind) for kind in kinds.split(",")
    ]


def test_columns_that_say_nothing_are_named() -> None:
    preview = read_members_csv("Name,Party,Phone\nAmy Ash,Independent,1\n")
    assert preview.ignored == ("Party", "Phone")
    assert preview.columns == {"name": "Name"}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "The file is empty."),
        ("Party,Phone\nx,1\n", "no heading for names"),
        ("Name\n", "There is nobody on the list."),
        ("Name,Role\nAmy Ash,Wizard\n", "Line 2: “Wizard” is no role."),
        ("Forename,Surname\nAmy,\n", "Line 2 has no name in it."),
        ("Name\nAmy Ash\nBo Beech\nAMY ASH\n", "AMY ASH is on line 2 and again on line 4."),
        ("Name,Role\nAmy Ash,chair\nBo Beech,chair\n", "A body has one chair, and lines 2, 3 each name one."),
        ("Name\n" + "A B\n" * 2001, "more than 2000 lines"),
        ('Name,Role\n"Councillor A Ash,Chair\nCouncillor B Beech,\n', "a quotation mark in it may never be closed"),
        ("PK\x03\x04\x14", "save the sheet as CSV"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text: str, says: str) -> None:
    assert says in " ".join(read_members_csv(text).problems)


def test_the_line_by_which_a_spreadsheet_is_told_what_parts_the_columns_is_no_heading() -> None:
    assert understood("\ufeffsep=;\r\nName;Role\r\nAmy Ash;Chair\r\n") == [("", "Amy", "Ash", Role.CHAIR, "", "")]


def test_what_is_pasted_is_a_table_where_it_has_headings_and_people_on_lines_otherwise() -> None:
    table = read_members_typed("First name\tSurname\tRole\nAmy\tAsh\tChair\nBo\tBeech\t\n")
    lines = read_members_typed("Amy Ash (Chair)\nBo Beech")
    assert [row.person for row in table.rows] == [row.person for row in lines.rows]
    assert read_members_typed("Name,Role\nAmy Ash,Wizard\n").problems
    assert not read_members_typed("Councillor").problems


def test_control_sequences_never_get_in() -> None:
    assert understood("Name\nAmy \x1b]52;c;x\x07Ash\n") == [("", "Amy", "Ash", Role.MEMBER, "", "")]


def test_a_post_with_a_seat_makes_a_member_of_whoever_is_typed() -> None:
    typed = read_members_typed("Mrs Gwen Holt, Headteacher\nMiss Lena Marsh, Clerk to the Governors\nMr A Rusk, Bursar")
    assert [row.person.role for row in typed.rows] == [Role.MEMBER, Role.CLERK, Role.OFFICER]
