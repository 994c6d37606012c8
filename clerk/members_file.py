"""A list of members from a spreadsheet: read, and shown before anything is kept.

The columns are found by their headings, in any order: a name in one column ("Councillor Jane A Smith (Chair)") or in
several (title, forename, surname), with role, post and e-mail address where there are such. Commas, semicolons and
tabs all part columns.
"""

import csv
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from clerk.names import ParsedPerson, parse_people, parse_person
from clerk.names.roles import role_of, says_no_more_than_the_role
from clerk.text import clean
from clerk.vocabulary import Role

#: What a column is about, by the headings it goes under.
_HEADINGS: dict[str, tuple[str, ...]] = {
    "title": ("title", "prefix", "honorific"),
    "forename": ("forename", "forenames", "first name", "firstname", "given name", "christian name"),
    "surname": ("surname", "last name", "lastname", "family name"),
    "name": ("name", "full name", "member", "councillor", "governor", "person"),
    "role": ("role", "position", "capacity", "office", "membership"),
    "post": ("post", "job title", "job", "representing", "organisation", "ward"),
    "email": ("email", "e-mail", "email address", "e-mail address", "mail"),
}
_MOST_ROWS = 2000

#: How a workbook (.xlsx, .ods) begins, and the line by which a spreadsheet is told what parts the columns.
_ZIPPED = "PK\x03\x04"
_PARTED_BY = re.compile(r"\ufeff?sep=(.)\s*?(?:\r\n?|\n)", re.IGNORECASE)

#: Words for a plain member that are no role beside a name in minutes.
_MEMBERS = ("councillor", "cllr", "elected", "elected member", "alderman")

#: Posts whose holders sit on a governing body by virtue of them (School Governance (Constitution) (England)
#: Regulations 2012).
_SEATED_BY_POST = ("headteacher", "head teacher", "executive headteacher", "head of school", "principal")


@dataclass(frozen=True, slots=True)
class MemberRow:
    """One line of the file, counted from 1 with the headings (0 for one that was typed), as it was understood."""

    line: int
    person: ParsedPerson
    email: str = ""


@dataclass(frozen=True, slots=True)
class MembersPreview:
    """What a file of members says. `problems` are sentences; nothing should be kept while there are any.

    `columns` are the headings that were understood, by what they are about; `ignored` those that were not.
    """

    rows: tuple[MemberRow, ...]
    problems: tuple[str, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)
    ignored: tuple[str, ...] = ()


def read_members_csv(text: str) -> MembersPreview:
    """The members that a file of comma-separated values lists, with what is wrong with it line by line."""
    if text.startswith(_ZIPPED):
        return MembersPreview((), (_WORKBOOK,))
    parted = _PARTED_BY.match(text)
    text = text[parted.end() :] if parted else text
    delimiter = parted[1] if parted else _delimiter(text)
    try:
        lines = list(csv.reader(io.StringIO(clean(text).lstrip("\ufeff")), delimiter=delimiter, strict=True))
    except csv.Error:
        return MembersPreview((), (_UNCLOSED,))
    filled = [(number, cells) for number, cells in enumerate(lines, start=1) if any(cell.strip() for cell in cells)]
    if not filled:
        return MembersPreview((), ("The file is empty.",), {})
    columns, ignored = _columns(filled[0][1])
    if "name" not in columns and "surname" not in columns:
        return MembersPreview((), (_NO_NAMES,), {}, ignored)
    if len(filled) > _MOST_ROWS:
        return MembersPreview((), (_TOO_LONG,), {}, ignored)
    read = [_read(number, cells, columns) for number, cells in filled[1:]]
    problems = [problem for _, problem in read if problem]
    rows = tuple(row for row, _ in read if row is not None)
    named = {key: filled[0][1][place].strip() for key, place in columns.items()}
    return MembersPreview(rows, (*problems, *_whole(rows, problems)), named, ignored)


def read_members_typed(text: str) -> MembersPreview:
    """The members of a list that was typed or pasted: a table with headings, as a spreadsheet copies it, or lines."""
    table = read_members_csv(text)
    if table.rows or len(table.columns) > 1:
        return table
    return MembersPreview(tuple(MemberRow(0, _seated(person), person.email) for person in parse_people(text)))


_TOO_LONG = f"The file has more than {_MOST_ROWS} lines; no body has so many members. Is it the right file?"
_WORKBOOK = "This is a workbook, not a text file. Open it and save the sheet as CSV, then take that file."
_UNCLOSED = "The file cannot be read as a table: a quotation mark in it may never be closed. Is it the right file?"
_NO_NAMES = "The first line has no heading for names. Call a column Name, or have columns Forename and Surname."


def _delimiter(text: str) -> str:
    first = text.lstrip("\ufeff\n\r ").splitlines()[0] if text.strip() else ""
    return max(",;\t", key=first.count)


def _columns(headings: Sequence[str]) -> tuple[dict[str, int], tuple[str, ...]]:
    """Which column is about what, and the headings that say nothing."""
    columns: dict[str, int] = {}
    ignored = []
    for place, heading in enumerate(headings):
        plain = " ".join(heading.replace("_", " ").split()).casefold()
        key = next((key for key, words in _HEADINGS.items() if plain in words), "")
        if key and key not in columns:
            columns[key] = place
        elif plain:
            ignored.append(heading.strip())
    return columns, tuple(ignored)


def _read(line: int, cells: Sequence[str], columns: Mapping[str, int]) -> tuple[MemberRow | None, str]:
    given = {key: " ".join(cells[place].split()) if place < len(cells) else "" for key, place in columns.items()}
    person = _person(given)
    if not person.surname:
        return None, f"Line {line} has no name in it."
    named = given.get("role", "").casefold()
    role = Role.MEMBER if named in (*_MEMBERS, *_SEATED_BY_POST) else role_of(given.get("role", ""))
    if given.get("role") and role is None:
        known = ", ".join(role.value for role in Role)
        return None, f"Line {line}: “{given['role']}” is no role. Use one of: {known}."
    kind = "" if named in _MEMBERS or says_no_more_than_the_role(named) else given.get("role", "")
    post = given.get("post") or person.post or kind
    person = replace(person, role=role or person.role, post=post)
    return MemberRow(line, person, given.get("email", "") or person.email), ""


def _seated(person: ParsedPerson) -> ParsedPerson:
    """Somebody in a list of members whose post gives them a seat is a member and no officer."""
    by_post = person.role is Role.OFFICER and person.post.casefold() in _SEATED_BY_POST
    return replace(person, role=Role.MEMBER) if by_post else person


def _person(given: Mapping[str, str]) -> ParsedPerson:
    whole = given.get("name", "")
    if not given.get("surname"):
        return parse_person(" ".join(filter(None, (given.get("title", ""), whole)))) if whole else _NOBODY
    read = parse_person(" ".join(filter(None, (given.get("title", ""), given.get("forename", ""), given["surname"]))))
    return replace(
        read, title=given.get("title") or read.title, forename=given.get("forename", ""), surname=given["surname"]
    )


_NOBODY = ParsedPerson("", "", "", Role.MEMBER, "")


def _whole(rows: Sequence[MemberRow], problems: Sequence[str]) -> list[str]:
    """What is wrong with the list as a whole."""
    found = []
    seen: dict[tuple[str, str], int] = {}
    for row in rows:
        key = row.person.forename.casefold(), row.person.surname.casefold()
        if key in seen:
            name = f"{row.person.forename} {row.person.surname}".strip()
            found.append(f"{name} is on line {seen[key]} and again on line {row.line}.")
        seen.setdefault(key, row.line)
    chairs = [str(row.line) for row in rows if row.person.role is Role.CHAIR]
    if len(chairs) > 1:
        found.append(f"A body has one chair, and lines {', '.join(chairs)} each name one.")
    if not rows and not problems:
        found.append("There is nobody on the list.")
    return found
