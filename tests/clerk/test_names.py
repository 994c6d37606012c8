"""People read from lines, written in a form, and found from a few letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk.names import NAME_FORMS, ParsedPerson, find_people, formal_name, namesakes, parse_people, parse_person
from clerk.vocabulary import Role

P = ParsedPerson


@pytest.mark.parametrize(
    ("line", "person"),
    [
        ("Councillor Jane A Smith (Chair)", P("Councillor", "Jane A", "Smith", Role.CHAIR)),
        ("Cllr Patel", P("Councillor", "", "Patel", Role.MEMBER)),
        ("cllr. p patel", P("Councillor", "p", "patel", Role.MEMBER)),
        ("Mrs F Reed - co-opted", P("Mrs", "F", "Reed", Role.CO_OPTED)),
        (
            "J Bell, Director of Children's Services",
            P("", "J", "Bell", Role.OFFICER, "Director of Children's Services"),
        ),
        ("Dr Jane Ash (JA) Lay Member for Audit", P("Dr", "Jane", "Ash", Role.MEMBER, "Lay Member for Audit")),
        ("Rowan Elm REm Chief Officer", P("", "Rowan", "Elm", Role.OFFICER, "Chief Officer")),
        ("Cllr Peter Oak (PO)", P("Councillor", "Peter", "Oak", Role.MEMBER)),
        ("Mayor Jean Ash", P("", "Jean", "Ash", Role.MEMBER, "Mayor")),
        ("The Right Worshipful the Mayor Councillor A Ash", P("Councillor", "A", "Ash", Role.MEMBER, "Mayor")),
        ("Chief Executive - J Ash", P("", "J", "Ash", Role.OFFICER, "Chief Executive")),
        ("Director of Works (J Ash)", P("", "J", "Ash", Role.OFFICER, "Director of Works")),
        ("Mr D L Ash Deputy Parish Clerk.", P("Mr", "D L", "Ash", Role.OFFICER, "Deputy Parish Clerk")),
        ("Cr Hon Jane Ash, QSO", P("Councillor Hon", "Jane", "Ash QSO", Role.MEMBER)),
        ("Jane Ash – A", P("", "Jane", "Ash", Role.MEMBER)),
        ("Dr J Ash (part meeting)", P("Dr", "J", "Ash", Role.MEMBER)),
        ("J Ash, part-time caretaker", P("", "J", "Ash", Role.OFFICER, "part-time caretaker")),
        ("Councillor D.E. Ash (Vice-Chairman)", P("Councillor", "D E", "Ash", Role.VICE_CHAIR)),
        ("Councillor Mrs D.E. Ash", P("Councillor Mrs", "D E", "Ash", Role.MEMBER)),
        ("Chair Cllr. C Ellis", P("Councillor", "C", "Ellis", Role.CHAIR)),
        ("Clerk: Linda Ewart", P("", "Linda", "Ewart", Role.CLERK)),
        ("Lin Ewart (Clerk to the Governors)", P("", "Lin", "Ewart", Role.CLERK, "Clerk to the Governors")),
        ("Cllr Philip Norton PN", P("Councillor", "Philip", "Norton", Role.MEMBER)),
        ("Dana Lee DL", P("", "Dana", "Lee", Role.MEMBER)),
        ("Cllr Len Irons MBE", P("Councillor", "Len", "Irons MBE", Role.MEMBER)),
        ("Dr Maria van der Berg", P("Dr", "Maria", "van der Berg", Role.MEMBER)),
        ("Mrs C Dunn-Harris", P("Mrs", "C", "Dunn-Harris", Role.MEMBER)),
        ("Smith, J A", P("", "J A", "Smith", Role.MEMBER)),
        ("Mac Cafferty, Cllr Phil", P("Councillor", "Phil", "Mac Cafferty", Role.MEMBER)),
        ("Cllr R Bell (Group Spokesperson)", P("Councillor", "R", "Bell", Role.MEMBER, "Group Spokesperson")),
        (
            "Councillor S Hope, Cabinet Member for Housing",
            P("Councillor", "S", "Hope", Role.CABINET_MEMBER, "Cabinet Member for Housing"),
        ),
        ("The Rt Revd Robert Spring", P("Rt Revd", "Robert", "Spring", Role.MEMBER)),
        ("- Miss T Vale – Staff Governor", P("Miss", "T", "Vale", Role.MEMBER, "Staff Governor")),
        ("Mrs C Dunn-Harris CDH Parent Governor", P("Mrs", "C", "Dunn-Harris", Role.MEMBER, "Parent Governor")),
        ("Jo Hope / Chair and Co-opted", P("", "Jo", "Hope", Role.CHAIR, "Chair and Co-opted")),
        ("Cllr Dunn-Harris, W", P("Councillor", "W", "Dunn-Harris", Role.MEMBER)),
        ("Mr A Ash, OBE", P("Mr", "A", "Ash OBE", Role.MEMBER)),
        ("L Marsh (19:10)", P("", "L", "Marsh", Role.MEMBER)),
        ("Cllr A Ash - apologies", P("Councillor", "A", "Ash", Role.MEMBER)),
        ("Mrs. A.N. Vane.", P("Mrs", "A N", "Vane", Role.MEMBER)),
        ("The Mayor (Councillor Ash)", P("Councillor", "", "Ash", Role.MEMBER, "Mayor")),
        ("The Rt Hon the Lord Mayor, Alderman A Ash", P("Alderman", "A", "Ash", Role.MEMBER, "Lord Mayor")),
        ("Chairman - Cllr A Ash", P("Councillor", "A", "Ash", Role.CHAIR)),
        ("Cathaoirleach, Cllr. M. Ó Murchú", P("Councillor", "M", "Ó Murchú", Role.CHAIR, "Cathaoirleach")),
        ("Y Cynghorydd Gwen ap Rhys (Cadeirydd)", P("Cynghorydd", "Gwen", "ap Rhys", Role.CHAIR, "Cadeirydd")),
        ("County Councillor A. Ash", P("County Councillor", "A", "Ash", Role.MEMBER)),
        ("Cllr.J.Ash", P("Councillor", "J", "Ash", Role.MEMBER)),
        ("Rev’d A Ash", P("Revd", "A", "Ash", Role.MEMBER)),
        ("Councillor D. Ash, MBE, JP", P("Councillor", "D", "Ash MBE JP", Role.MEMBER)),
        ("Professor Dame Ann Ash DBE FRSE", P("Professor Dame", "Ann", "Ash DBE FRSE", Role.MEMBER)),
        (
            "Councillor Ash substituting for Councillor Elm",
            P("Councillor", "", "Ash", Role.SUBSTITUTE, "substitute for Councillor Elm"),
        ),
        ("Linda Clerk", P("", "Linda", "Clerk", Role.MEMBER)),
        ("Miss", P("", "", "Miss", Role.MEMBER)),
        ("", P("", "", "", Role.MEMBER)),
    ],
)
def test_a_line_is_read_as_a_person(line: str, person: ParsedPerson) -> None:
    assert parse_person(line) == person


@given(st.text())
def test_no_line_is_refused(line: str) -> None:
    parse_people(line)


def test_a_plural_title_opens_a_list() -> None:
    people = parse_people("Councillors A Ash, B Beech and C Cedar\n\n1. Mrs D Dean (Clerk)\n")
    assert [(person.title, person.surname) for person in people] == [
        ("Councillor", "Ash"),
        ("Councillor", "Beech"),
        ("Councillor", "Cedar"),
        ("Mrs", "Dean"),
    ]
    assert people[-1].role is Role.CLERK
    assert [person.surname for person in parse_people("Aldermen – F Ash, P Elm and T Oak")] == ["Ash", "Elm", "Oak"]
    assert [person.title for person in parse_people("Crs Ash and Elm")] == ["Councillor", "Councillor"]


def test_several_people_with_titles_stand_on_one_line() -> None:
    people = parse_people("Chair Cllr A Ash; Cllr B Beech, Mrs C Cedar (Clerk) and Mr D Dean, Head of Parks")
    assert [(person.surname, person.role) for person in people] == [
        ("Ash", Role.CHAIR),
        ("Beech", Role.MEMBER),
        ("Cedar", Role.CLERK),
        ("Dean", Role.OFFICER),
    ]
    assert [person.surname for person in parse_people("Ash, Cllr Jane")] == ["Ash"]


def test_the_line_to_of_a_message_gives_its_people_with_their_addresses() -> None:
    people = parse_people(
        'To: Bob Fern <bob@ashmere.example>; "Ash, Amy (Cllr)" <amy@ashmere.example>, Cllr C Cedar <cc@ashmere.example>'
    )
    assert people == (
        P("", "Bob", "Fern", Role.MEMBER, "", "bob@ashmere.example"),
        P("Councillor", "Amy", "Ash", Role.MEMBER, "", "amy@ashmere.example"),
        P("Councillor", "C", "Cedar", Role.MEMBER, "", "cc@ashmere.example"),
    )
    officer = P("Ms", "O", "Dean", Role.OFFICER, "Head of Law", "o.dean@ashmere.example")
    assert parse_person("Ms O Dean (Head of Law)\to.dean@ashmere.example") == officer


@pytest.mark.parametrize(
    ("form", "councillor", "lay"),
    [
        ("Councillor A Surname", "Councillor J A Smith", "Mrs F Reed"),
        ("Councillor A. Surname", "Councillor J.A. Smith", "Mrs F. Reed"),
        ("Councillor Forename Surname", "Councillor Jane A Smith", "Mrs Fern Reed"),
        ("Councillor Surname", "Councillor Smith", "Mrs Reed"),
        ("Cllr A Surname", "Cllr J A Smith", "Mrs F Reed"),
        ("Cllr Forename Surname", "Cllr Jane A Smith", "Mrs Fern Reed"),
        ("Cllr Surname", "Cllr Smith", "Mrs Reed"),
        ("A Surname", "J A Smith", "F Reed"),
        ("Forename Surname", "Jane A Smith", "Fern Reed"),
        ("initials", "JAS", "FR"),
    ],
)
def test_names_are_written_in_the_bodys_form(form: str, councillor: str, lay: str) -> None:
    assert formal_name("Councillor", "Jane A", "Smith", form) == councillor
    assert formal_name("Mrs", "Fern", "Reed", form) == lay


@pytest.mark.parametrize(
    ("form", "jane", "john", "ann"),
    [
        ("Councillor A Surname", "Councillor Jane Smith", "Councillor John Smith", "Councillor A Smith"),
        ("Cllr A Surname", "Cllr Jane Smith", "Cllr John Smith", "Cllr A Smith"),
        ("Cllr Surname", "Cllr Jane Smith", "Cllr John Smith", "Cllr A Smith"),
        ("Councillor Forename Surname", "Councillor Jane Smith", "Councillor John Smith", "Councillor Ann Smith"),
        ("initials", "Jane Smith", "John Smith", "AS"),
    ],
)
def test_namesakes_are_written_in_full_as_far_as_it_tells_them_apart(form: str, jane: str, john: str, ann: str) -> None:
    people = [("Councillor", forename, "Smith") for forename in ("Jane", "John", "Ann")]
    known = namesakes({number: ParsedPerson(*name, Role.MEMBER) for number, name in enumerate(people)})
    assert [formal_name(*name, form, known[number]) for number, name in enumerate(people)] == [jane, john, ann]
    assert namesakes(dict(enumerate(map(parse_person, ("Jo Ash", "Jo Elm"))))) == {}


def test_two_people_of_one_name_are_told_apart_by_their_titles() -> None:
    known = namesakes(dict(enumerate(map(parse_person, ("Mr Robin Lee", "Ms Robin Lee")))))
    assert formal_name("Mr", "Robin", "Lee", "A Surname", known[0]) == "Mr Robin Lee"
    assert formal_name("Ms", "Robin", "Lee", "Forename Surname", known[1]) == "Ms Robin Lee"


def test_every_form_copes_with_a_surname_alone() -> None:
    for form in NAME_FORMS:
        assert formal_name("", "", "Ng", form) in ("Ng", "N")
    with pytest.raises(ValueError, match="Choose one of: Councillor A Surname"):
        formal_name("", "", "Ng", "Lord High Surname")


SMITH = parse_person("Councillor Jane Smith")
SMITHSON = parse_person("Councillor Sam Smithson")
ASH = parse_person("Councillor Peter Ash")
PATEL = parse_person("Councillor Rita Patel")
OBRIEN = parse_person("Cllr Siân O’Brien")
VINE = parse_person("Mrs C Vine-Harris")
HEAD = parse_person("J Bell, Director of Housing")
BOARD = (SMITHSON, SMITH, ASH, PATEL, OBRIEN, VINE, HEAD)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("pat", [PATEL]),
        ("rp", [PATEL]),
        ("pa", [ASH, PATEL]),
        ("smith", [SMITH]),
        ("smi", [SMITHSON, SMITH]),
        ("j smith", [SMITH]),
        ("smith j", [SMITH]),
        ("Councillor Jane Smith", [SMITH]),
        ("s smith", [SMITHSON]),
        ("Cllr O'Brien", [OBRIEN]),
        ("sian", [OBRIEN]),
        ("cvh", [VINE]),
        ("cv", [VINE]),
        ("harris", [VINE]),
        ("Director of Housing", [HEAD]),
        ("@ptl", [PATEL]),
        ("@pattel", [PATEL]),
        ("@dirhous", [HEAD]),
        ("@smt", [SMITHSON, SMITH]),
        ("@", list(BOARD)),
        ("xyz", []),
        ("@xyz", []),
        ("", []),
        ("  ", []),
    ],
)
def test_people_are_found_from_a_few_letters(query: str, found: list[ParsedPerson]) -> None:
    assert find_people(query, BOARD) == found


def test_those_given_first_come_first_among_equals() -> None:
    assert find_people("smi", (SMITH, SMITHSON)) == [SMITH, SMITHSON]
    assert find_people("smi", (SMITHSON, SMITH)) == [SMITHSON, SMITH]
    assert find_people("pat", ()) == []


@given(st.text(max_size=12))
def test_finding_never_invents_anybody(query: str) -> None:
    found = find_people(query, BOARD)
    assert len(set(found)) == len(found)
    assert set(found) <= set(BOARD)


def test_a_mayor_who_is_noted_as_presiding_presides() -> None:
    person = parse_person("Councillor Alder (Town Mayor, Chair)")
    assert (person.role, person.post) == (Role.CHAIR, "Town Mayor")
    assert parse_person("Councillor Alder (Town Mayor)").role is Role.MEMBER
