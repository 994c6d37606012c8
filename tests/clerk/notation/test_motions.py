"""Motions and amendments: who moved, who seconded, and what."""

import pytest

from clerk.notation.blocks import BlockKind, Motion
from clerk.notation.parser import parse


def motions(text: str) -> list[tuple[str, str, str]]:
    return [(motion.mover, motion.seconder, motion.wording) for motion in parse(text).motions]


@pytest.mark.parametrize(
    ("text", "mover", "seconder"),
    [
        ("It was moved by Councillor Ash, seconded by Councillor Elm and", "Councillor Ash", "Councillor Elm"),
        ("It was moved by Councillor Ash seconded by Councillor Elm and", "Councillor Ash", "Councillor Elm"),
        ("Moved by Councillor T. Ash, Seconded by Alderman Elm;", "Councillor T. Ash", "Alderman Elm"),
        ("Moved by Councillor Ash,\n\nSeconded by Councillor Elm,", "Councillor Ash", "Councillor Elm"),
        ("The plans were moved by Cllr A Ash and seconded by Cllr B Elm.", "Cllr A Ash", "Cllr B Elm"),
        ("Proposed by: Cllr Ash                   Seconded by: Cllr Elm", "Cllr Ash", "Cllr Elm"),
        ("Proposed:  Cllr Ash; seconded; Cllr Elm.  All in favour.", "Cllr Ash", "Cllr Elm"),
        ("Proposer: Cllr Ash\nSeconder: Cllr Elm", "Cllr Ash", "Cllr Elm"),
        ("Proposed Cllr Ash, seconded Cllr Elm all in agreement.", "Cllr Ash", "Cllr Elm"),
        ("(Cllr A Ash proposed, Cllr B Elm seconded, all were in favour)", "Cllr A Ash", "Cllr B Elm"),
        ("Prop. PN, 2nd DD", "PN", "DD"),
        ("Prop GK, 2nd RL.", "GK", "RL"),
        ("Prop: AB Sec: CD", "AB", "CD"),
        ("_Prop. GK, 2nd JH, All agreed._", "GK", "JH"),
        ("Proposed (AH) & Seconded (SB) that it be so.", "AH", "SB"),
        ("Councillor Ash moved and Councillor Elm seconded the motion.", "Councillor Ash", "Councillor Elm"),
        ("The Convener moved, seconded by the Vice Convener:-", "The Convener", "the Vice Convener"),
        ("The Mayor, Councillor Ash, moved and Councillor Elm seconded it.", "Councillor Ash", "Councillor Elm"),
        (
            "Moved by the Lord Mayor (Councillor Ash),\n\nSeconded by Councillor Elm",
            "the Lord Mayor (Councillor Ash)",
            "Councillor Elm",
        ),
        ("It was proposed by the Leader of the Council, seconded by Ms Elm", "the Leader of the Council", "Ms Elm"),
        ("As a MOTION, Ms M Ash, seconded by Dr I Elm, moved that it be so.", "Ms M Ash", "Dr I Elm"),
        ("On the proposal of Alderman Ash, seconded by Councillor Elm, it was", "Alderman Ash", "Councillor Elm"),
        ("RESOLVED on the motion of Councillors Ash and Elm that it be so.", "Ash", "Elm"),
        ("Cllr. Mrs. S.F. Ash moved, seconded by Cllr D P O’Elm,", "Cllr. Mrs. S.F. Ash", "Cllr D P O’Elm"),
        (
            "Moved by Councillor R-M Ash-Oak, seconded by Councillor de Elm",
            "Councillor R-M Ash-Oak",
            "Councillor de Elm",
        ),
        (
            "Moved by Councillor St. John Ash, seconded by Councillor Ó Elm",
            "Councillor St. John Ash",
            "Councillor Ó Elm",
        ),
        ("Proposed by Jane Ash and seconded by Alan Elm.", "Jane Ash", "Alan Elm"),
        ("MOVED by Mayor JJ Ash, seconded by Deputy Mayor PQ Elm:", "Mayor JJ Ash", "Deputy Mayor PQ Elm"),
        ("TJ Ash proposed Rowan Oak as Secretary and was seconded by KL Elm.", "TJ Ash", "KL Elm"),
        ("Moved ByCouncillor Ash\nSeconded ByCouncillor Elm", "Councillor Ash", "Councillor Elm"),
        ("RESOLVED ON THE MOTION OF COUNCILLOR ASH, seconded by COUNCILLOR ELM,", "COUNCILLOR ASH", "COUNCILLOR ELM"),
        ("Prop. MS, 2nd DR.", "MS", "DR"),
        ("- **Moved by:** Rowan Ash\n- **Seconded by:** Petra Elm", "Rowan Ash", "Petra Elm"),
        ("The minutes were approved, proposed by A. Ash and seconded by I. Elm.", "A. Ash", "I. Elm"),
        ("Proposed as a true record by Cllr Ash seconded by Cllr Elm.", "Cllr Ash", "Cllr Elm"),
        ("Moved: Cr A Ash\nSeconded: Cr B Elm", "Cr A Ash", "Cr B Elm"),
        ("Motion by Trustee Ash; second by Trustee Elm.", "Trustee Ash", "Trustee Elm"),
        ("A motion was offered by Ms Ash and seconded by Mr Elm to adjourn.", "Ms Ash", "Mr Elm"),
        (
            "Councillor Ash rose. He proposed the plan.\n\nCouncillor Elm seconded the proposal.",
            "Councillor Ash",
            "Councillor Elm",
        ),
        ("It was proposed by Cllr Ash & Cllr Elm that it be so.", "Cllr Ash and Cllr Elm", ""),
        ("CC proposed that the Council pay.", "CC", ""),
        ("MOTION – That the public be excluded.", "", ""),
    ],
)
def test_movers_and_seconders(text: str, mover: str, seconder: str) -> None:
    assert [(found.mover, found.seconder) for found in parse(text).motions] == [(mover, seconder)]


@pytest.mark.parametrize(
    "text",
    [
        "A parishioner proposed that the Council ask for more time.",
        "Councillor Ash moved to the public gallery.",
        "The item was moved by Highways to the next meeting.",
        "DD proposed a working party after the next meeting.",
        "The proposed road layout was seen on 2nd March.",
        "Members moved on to the next item.",
        "He had seconded a colleague to the team.",
    ],
)
def test_what_is_no_motion(text: str) -> None:
    assert parse(text).motions == ()


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("Moved by Cllr Ash, seconded by Cllr Elm;\n“That the motion be rejected.”", "That the motion be rejected."),
        ("Moved by Cllr Ash,\n\nSeconded by Cllr Elm,\n\n “That it be so.”\n\nThe Mayor rose.", "That it be so."),
        ("Cllr Ash moved, seconded by Cllr Elm:-\n\nthat the plan be kept.\n\nThen", "the plan be kept."),
        ("It was proposed by Cllr Ash, seconded by Cllr Elm that it be so. There was more.", "it be so."),
        ("Cllr Ash moved that the grant be paid, and this was seconded by Cllr Elm.", "the grant be paid"),
        ("It was proposed that the quote be taken.  Proposed:  Cllr Ash; seconded:  Cllr Elm.", "the quote be taken."),
        ("Cllr Ash moved and Cllr Elm seconded a proposal to change the order. And", "to change the order."),
        ("Proposed by Cllr Ash, seconded by Cllr Elm to accept the quote.", "to accept the quote."),
        ("MOTION - That the public be excluded.", "the public be excluded."),
        ("It was moved by Cllr Ash, seconded by Cllr Elm and\n\nRESOLVED – That it be so.", ""),
        ("Cllr Ash proposed and Cllr Elm seconded that it be so; agreed nem con with 2 abstentions.", "it be so"),
        ("It was moved by Cllr Ash, seconded by Cllr Elm, that it be so, all in favour.", "it be so"),
        (
            "It was moved by Cllr Ash, seconded by Cllr Elm, that the plan, agreed in May, stand.",
            "the plan, agreed in May, stand.",
        ),
        ("Cllr Ash moved that it be so. The motion was seconded by Cllr Elm and lost.", "it be so"),
    ],
)
def test_what_was_moved(text: str, wording: str) -> None:
    assert [found[2] for found in motions(text)] == [wording]


@pytest.mark.parametrize(
    "text",
    [
        "Councillor Ash then moved as an amendment, seconded by Councillor Elm:-",
        "Councillor Ash moved as a further amendment, seconded by Councillor Elm:-",
        "An amendment was moved by Councillor Ash, seconded by Councillor Elm, that it wait.",
        "Amendment: moved by Councillor Ash, seconded by Councillor Elm",
        "Moved by Councillor Ash, seconded by Councillor Elm as an amendment that it wait.",
        "As an AMENDMENT, Mr Ash, seconded by Ms Elm, moved that it wait.",
        "Amendment 2: moved by Cllr Ash, seconded by Cllr Elm: delete “May”.",
        "By way of amendment it was moved by Cllr Ash, seconded by Cllr Elm, that it be May.",
    ],
)
def test_amendments(text: str) -> None:
    assert [found.amendment for found in parse(text).motions] == [True]


def test_a_motion_is_no_amendment() -> None:
    assert [found.amendment for found in parse("Moved by Cllr Ash, seconded by Cllr Elm that it be so.").motions] == [
        False
    ]


def test_several_motions_in_order() -> None:
    text = (
        "The Convener moved, seconded by Cllr Ash:-\n\nthat it be so.\n\n"
        "Councillor Elm then moved as an amendment, seconded by Councillor Oak:-\n\nthat it wait."
    )
    first, second = parse(text).motions
    assert first == Motion("The Convener", "Cllr Ash", first.span, "it be so.")
    assert second == Motion("Councillor Elm", "Councillor Oak", second.span, "it wait.", amendment=True)
    assert first.span.of(text) == "The Convener moved, seconded by Cllr Ash:-\n\nthat it be so."


def test_the_paragraphs_of_a_motion_are_its_blocks() -> None:
    text = "It was moved by Cllr Ash,\n\nSeconded by Cllr Elm,\n\n“That it be so.”\n\nThe Mayor rose."
    kinds = [block.kind for block in parse(text).blocks if block.kind is not BlockKind.BLANK]
    assert kinds == [BlockKind.MOTION, BlockKind.MOTION, BlockKind.MOTION, BlockKind.PARAGRAPH]


def test_names_do_not_run_on_into_the_next_line() -> None:
    assert motions("Proposed: Cllr Ash, seconded: Cllr Elm\nDue to the rain") == [("Cllr Ash", "Cllr Elm", "")]


def test_a_heading_says_what_was_moved_and_whether_it_amends() -> None:
    text = (
        "Motion\n\nThe Council agrees:\n\n1. to wait.\n\nMoved by Councillor Ash, seconded by Councillor Elm.\n\n"
        "**Amendment 1**\n\nAgree to act at once.\n\nMoved by Councillor Oak, seconded by Councillor Fir.\n\n"
        "Decision\n\nThe Council agreed to act."
    )
    parsed = parse(text)
    assert motions(text) == [
        ("Councillor Ash", "Councillor Elm", "The Council agrees: 1. to wait."),
        ("Councillor Oak", "Councillor Fir", "Agree to act at once."),
    ]
    assert [motion.amendment for motion in parsed.motions] == [False, True]
    assert [decision.mover for decision in parsed.decisions] == [""]


def test_a_name_that_ends_a_line_did_not_move_what_the_next_line_labels() -> None:
    assert motions("It was agreed to thank Cllr Oak\nProposed: JB Seconded: KN") == [("JB", "KN", "")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ms Ash made a motion to add the item. It was seconded by Mr Elm and carried.",
            ("Ms Ash", "Mr Elm", "to add the item"),
        ),
        (
            "Cllr Ash moved to adopt the plan as it stood, seconded by Cllr Elm.",
            ("Cllr Ash", "Cllr Elm", "to adopt the plan as it stood"),
        ),
        (
            "Councillor Ash spoke of the drains and proposed that the plan be refused. This was put to the vote.",
            ("Councillor Ash", "", "the plan be refused."),
        ),
        (
            "The vicar proposed that Rowan Oak be Secretary. This proposal was seconded by Mr Elm.",
            ("The vicar", "Mr Elm", "Rowan Oak be Secretary"),
        ),
        ("Cllr Ash proposed Cllr Oak as Chair & Cllr Elm seconded it.", ("Cllr Ash", "Cllr Elm", "Cllr Oak as Chair")),
    ],
)
def test_what_is_moved_in_the_same_breath(text: str, expected: tuple[str, str, str]) -> None:
    assert motions(text) == [expected]


@pytest.mark.parametrize(
    ("below", "wording"),
    [
        ("That the plan be noted.\n\nThat the Clerk be thanked.", "the plan be noted. That the Clerk be thanked."),
        (
            "That the Board:\n\na) note the plan\n\nb) thank the Clerk\n\nThe Chair left.",
            "the Board: a) note the plan b) thank the Clerk",
        ),
        ("That the plan be noted.\nCARRIED 7/0", "the plan be noted."),
    ],
)
def test_what_was_moved_ends_with_its_list_or_its_last_that(below: str, wording: str) -> None:
    parsed = parse(f"MOVED by Cr Ash, seconded by Cr Elm:\n\n{below}")
    assert [motion.wording for motion in parsed.motions] == [wording]
    assert parsed.decisions == ()


@pytest.mark.parametrize(
    "text",
    [
        "A MOTION OF THANKS was given.",
        "The MOTION OF TRUST was withdrawn.",
        "Notice of Motion by Councillor Ash",
        "The Clerk explained the rules and moved on.",
        "The Chair reported on the works and proposed a meeting in May.",
    ],
)
def test_what_moves_nothing(text: str) -> None:
    assert motions(text) == []
