"""Decisions in every form minutes have them, and the sentences that are none."""

from dataclasses import dataclass

import pytest

from clerk.notation.blocks import BlockKind, Decision
from clerk.notation.parser import parse
from clerk.vocabulary import DecisionKind as Kind
from tests.clerk.notation.fragments import words

ASH, ELM = "Councillor A Ash", "Councillor B Elm"


@dataclass(frozen=True)
class Said:
    """A text and what one decision in it says: kind, lead-in, clauses (label, text), target."""

    text: str
    kind: Kind
    clauses: tuple[tuple[str, str], ...]
    lead: str = ""
    target: str = ""


def one(text: str, kind: Kind, words: str, *, target: str = "") -> Said:
    return Said(text, kind, (("", words),), target=target)


NOTED = "the report be noted."

SINGLE = [
    one(f"RESOLVED that {NOTED}", Kind.RESOLVED, NOTED),
    one(f"RESOLVED: That {NOTED}", Kind.RESOLVED, NOTED),
    one(f"RESOLVED:            That {NOTED}", Kind.RESOLVED, NOTED),
    one(f"RESOLVED – That {NOTED}", Kind.RESOLVED, NOTED),
    one(f"RESOLVED- That {NOTED}", Kind.RESOLVED, NOTED),
    one("The minutes were APPROVED.\nNothing arose.", Kind.APPROVED, "The minutes were APPROVED"),
    one("RESOLVED: (For: 30, Against: 13)\n\nThat no change be made.", Kind.RESOLVED, "no change be made."),
    one("**Resolution 24/031**: to adopt the plan.", Kind.RESOLVED, "to adopt the plan."),
    one("The Panel DETERMINED to grant the licence.", Kind.RESOLVED, "to grant the licence."),
    one("Resolved\n\nTo sign the minutes.", Kind.RESOLVED, "To sign the minutes."),
    one("AGREED that no item was exempt\n38 PLANNING MATTERS\n\nNone", Kind.AGREED, "no item was exempt"),
    one(f"RESOLVED, on a show of hands, that {NOTED}", Kind.RESOLVED, NOTED),
    one("The Board HOMOLOGATED the grant.", Kind.APPROVED, "the grant."),
    one(f"Resolved  -  That {NOTED}", Kind.RESOLVED, NOTED),
    one(f"Resolved: that {NOTED}", Kind.RESOLVED, NOTED),
    one(f"RESOLVED\nThat {NOTED}", Kind.RESOLVED, NOTED),
    one(f"RESOLVED:\n\nThat {NOTED}", Kind.RESOLVED, NOTED),
    one(f"RESOLVED: (Unanimously)\n\nThat {NOTED}", Kind.RESOLVED, NOTED),
    one(f"RESOLVED – 128 that {NOTED}", Kind.RESOLVED, NOTED),
    one(f"1.4 RESOLVED: That {NOTED}", Kind.RESOLVED, NOTED),
    one(f"82/23 Minutes – RESOLVED that {NOTED}", Kind.RESOLVED, NOTED),
    one(f"**RESOLVED** that {NOTED}", Kind.RESOLVED, NOTED),
    one(f"**Resolved:**  That {NOTED}", Kind.RESOLVED, NOTED),
    one(f"RESOLVED unanimously that {NOTED}", Kind.RESOLVED, NOTED),
    one(f"RESOLVED, nem con, that {NOTED}", Kind.RESOLVED, NOTED),
    one(f"RESOLVED by 7 votes to 2 that {NOTED}", Kind.RESOLVED, NOTED),
    one(f"It was RESOLVED that {NOTED}", Kind.RESOLVED, NOTED),
    one(f"It was resolved that {NOTED}", Kind.RESOLVED, NOTED),
    one(f"The item was seen. It was then RESOLVED that {NOTED}", Kind.RESOLVED, NOTED),
    one("Councillors RESOLVED it would help to have terms.", Kind.RESOLVED, "it would help to have terms."),
    one("All resolved that the quotation be accepted.", Kind.RESOLVED, "the quotation be accepted."),
    one("RESOLVED to note the report.", Kind.RESOLVED, "to note the report."),
    one("RESOLVED: Clerk to report the fly tipping.", Kind.RESOLVED, "Clerk to report the fly tipping."),
    one("RESOLVED THAT THE PUBLIC BE EXCLUDED", Kind.RESOLVED, "THE PUBLIC BE EXCLUDED"),
    one("Decision:\n\nto agree that one member attend.", Kind.RESOLVED, "to agree that one member attend."),
    one("That the motion be referred to the Council.", Kind.RESOLVED, "the motion be referred to the Council."),
    one("Resolution: that the accounts be approved.", Kind.RESOLVED, "the accounts be approved."),
    one("RESOLUTION 45/19: That it be so.", Kind.RESOLVED, "it be so."),
    one(f"RESOLVED by assent that {NOTED}", Kind.RESOLVED, NOTED),
    one("Recommendation to Council: That it be so.", Kind.RECOMMENDED, "it be so.", target="Council"),
    one("RECOMMENDATION TO CABINET\n\nThat it be so.", Kind.RECOMMENDED, "it be so.", target="CABINET"),
    one("Noted: that no interests were declared.", Kind.NOTED, "no interests were declared."),
    one("Noted\nThe Chair welcomed two members.", Kind.NOTED, "The Chair welcomed two members."),
    one("Noted.", Kind.NOTED, ""),
    one("C.22.108.1 Received: updates from each Chair.", Kind.RECEIVED, "updates from each Chair."),
    one("Agreed that a joint answer be sent.", Kind.AGREED, "a joint answer be sent."),
    one("the Council AGREED the budget.", Kind.AGREED, "the budget."),
    one("AGREED\n\n“To confirm the minutes of 3rd May.”", Kind.AGREED, "“To confirm the minutes of 3rd May.”"),
    one("It was resolved that\n\nthe report be noted.", Kind.RESOLVED, "the report be noted."),
    one("APPROVED: subject to the changes.", Kind.APPROVED, "subject to the changes."),
    one("The minutes were APPROVED as a true record.", Kind.APPROVED, "The minutes were APPROVED as a true record."),
    one("Confirmed: the minutes of 12 June.", Kind.APPROVED, "the minutes of 12 June."),
    one("RECEIVED and NOTED the report.", Kind.RECEIVED, "the report."),
    one("RECOMMENDED that the report be noted.", Kind.RECOMMENDED, "the report be noted."),
    one("RECOMMENDED to Council that the budget be set.", Kind.RECOMMENDED, "the budget be set.", target="Council"),
    one("RECOMMENDED: That Council adopt it.", Kind.RECOMMENDED, "Council adopt it.", target="Council"),
    one("RESOLVED TO RECOMMEND to Cabinet that it be so.", Kind.RECOMMENDED, "it be so.", target="Cabinet"),
    one("AGREED to recommend to Council that it be so.", Kind.RECOMMENDED, "it be so.", target="Council"),
    one(
        "REFERRED to the Planning Committee for advice.",
        Kind.REFERRED,
        "to the Planning Committee for advice.",
        target="Planning Committee",
    ),
    one("RECOMMENDED to full Council that it be so.", Kind.RECOMMENDED, "it be so.", target="Council"),
    one("RESOLVED (with one abstention) that it be so.", Kind.RESOLVED, "it be so."),
    one(
        "Decision\nThe Board agreed it.\n(Reference: Report of 4 May, submitted)", Kind.RESOLVED, "The Board agreed it."
    ),
    one(
        "The Council resolved in terms of section 50A(4) of the Act to exclude the public.",
        Kind.RESOLVED,
        "in terms of section 50A(4) of the Act to exclude the public.",
    ),
    one("The Panel, having heard both sides, resolved to grant the licence.", Kind.RESOLVED, "to grant the licence."),
    one("DEFERRED until the next meeting.", Kind.DEFERRED, "until the next meeting.", target="the next meeting"),
    one(
        "DEFERRED to the meeting on 3 May to allow a visit.",
        Kind.DEFERRED,
        "to the meeting on 3 May to allow a visit.",
        target="the meeting on 3 May",
    ),
]

LISTED = [
    Said(
        "RESOLVED: That the Committee:-\n\n(a) notes the plan; and\n\n(b) asks for more.",
        Kind.RESOLVED,
        (("(a)", "notes the plan; and"), ("(b)", "asks for more.")),
        "the Committee",
    ),
    Said(
        "RESOLVED\n\nThat\n\n(1)   the plan be noted; and\n\n(2)   the Clerk be thanked.",
        Kind.RESOLVED,
        (("(1)", "the plan be noted; and"), ("(2)", "the Clerk be thanked.")),
    ),
    Said(
        "RESOLVED that,\n\n1             The plan be noted\n2             The terms to be sent",
        Kind.RESOLVED,
        (("1", "The plan be noted"), ("2", "The terms to be sent")),
    ),
    Said(
        "RESOLVED that the Works Committee:\n1) Supports it.\n2) Has no more to say",
        Kind.RESOLVED,
        (("1)", "Supports it."), ("2)", "Has no more to say")),
        "the Works Committee",
    ),
    Said(
        "RESOLVED:\n\nThat Cabinet:\n\nA:        Welcomes it\n\nB:        Asks for more",
        Kind.RESOLVED,
        (("A:", "Welcomes it"), ("B:", "Asks for more")),
        "Cabinet",
    ),
    Said(
        "RESOLVED:       a.         That the bins be \n\n          moved, be noted;\n\nb.       That it be so.",
        Kind.RESOLVED,
        (("a.", "That the bins be moved, be noted;"), ("b.", "That it be so.")),
    ),
    Said(
        "RESOLVED: 1) Clerk to ask. 2) Chair to answer.",
        Kind.RESOLVED,
        (("1)", "Clerk to ask."), ("2)", "Chair to answer.")),
    ),
    Said(
        "**Resolved:**     (1) That it be so.   _Prop. AB, 2nd CD, All agreed._\n\n(2) That the rest wait.",
        Kind.RESOLVED,
        (("(1)", "That it be so."), ("(2)", "That the rest wait.")),
    ),
    Said(
        "RESOLVED that the Board (a) notes the plan; and (b) asks for more.",
        Kind.RESOLVED,
        (("(a)", "notes the plan; and"), ("(b)", "asks for more.")),
        "the Board",
    ),
    Said(
        "RESOLVED:\nThat the plan be noted.\nThat the Clerk be thanked.",
        Kind.RESOLVED,
        (("", "the plan be noted."), ("", "the Clerk be thanked.")),
    ),
    Said(
        "RESOLVED that the Board:\n- notes it;\n- asks for more",
        Kind.RESOLVED,
        (("-", "notes it;"), ("-", "asks for more")),
        "the Board",
    ),
    Said(
        "RECOMMENDED that Council:\n(i) set the budget; and\n(ii) set the tax.",
        Kind.RECOMMENDED,
        (("(i)", "set the budget; and"), ("(ii)", "set the tax.")),
        "Council",
        "Council",
    ),
    Said(
        "RESOLVED that:\nA Subject to advice, it be so.\nB The rest wait.",
        Kind.RESOLVED,
        (("A", "Subject to advice, it be so."), ("B", "The rest wait.")),
    ),
    Said(
        "Decision:\n\n(a) That it be noted;\n\n(b) That it be paid.",
        Kind.RESOLVED,
        (("(a)", "That it be noted;"), ("(b)", "That it be paid.")),
    ),
    Said(
        "The Committee, having heard the Convener, unanimously agreed:-\n(1) to note it; and\n(2) to pay.",
        Kind.AGREED,
        (("(1)", "to note it; and"), ("(2)", "to pay.")),
    ),
    Said(
        "The Committee agreed:-\n(i) to note it;\n(ii) to pay.",
        Kind.AGREED,
        (("(i)", "to note it;"), ("(ii)", "to pay.")),
    ),
]


@pytest.mark.parametrize("said", [*SINGLE, *LISTED], ids=lambda said: said.text[:40])
def test_forms_of_decisions(said: Said) -> None:
    (decision,) = parse(said.text).decisions
    assert decision.kind is said.kind
    assert tuple((clause.label, clause.text) for clause in decision.clauses) == said.clauses
    assert decision.lead == said.lead
    assert decision.target == said.target
    assert decision.word_span.of(said.text) == decision.word
    assert decision.word.lower() in said.text.lower()


@pytest.mark.parametrize(
    "text",
    [
        "It was agreed that the Clerk would ask the contractor.",
        "Members noted the report and agreed to wait.",
        "The Council received a letter and approved of its tone.",
        "The Head recommended that the door be mended.",
        "The dispute had been resolved that week.",
        "Councillor Ash resolved the muddle.",
        "The Council had RESOLVED in May that it be so.",
        "The amendment was NOT AGREED.",
        "Approved minutes were sent round.",
        "Received from the Clerk a letter.",
        "Noted no objections.",
        "Confirmed attendance was good.",
        "APOLOGIES RECEIVED",
        "CORRESPONDENCE RECEIVED:",
        "AGREED BUDGET 2020",
        "APPROVED BY COUNCIL 3 MAY",
        "Approved\nTHE BOARD OF GOVERNORS",
        "DECISION NOTICES",
        "Recommendations\n\nThe Board is asked to wait.",
        "Recommendation: that the bins be moved.",
        "Resolved: (For information only)",
        "That concluded the business.",
        "The motion was:\nThat the bins be moved.",
        "“RESOLVED: That the Committee be thanked.”",
        'The note said "RESOLVED that it be so" and no more.',
        "subject to the resolution reading:-\n\n“RESOLVED: That the Committee:-\n\n(a) notes it; and\n\n(b) asks.”",
    ],
)
def test_what_is_no_decision_of_this_meeting(text: str) -> None:
    assert parse(text).decisions == ()


def test_two_decisions_in_one_sentence() -> None:
    assert words("The Board NOTED the report and AGREED that it be sent.") == ["the report", "it be sent."]


def test_a_decision_ends_with_its_paragraph() -> None:
    assert words("RESOLVED that it be so.\nThe Chair thanked all.") == ["it be so."]
    assert words("RESOLVED that the path by\nthe mill be mended.\n\nThe Chair thanked all.") == [
        "the path by the mill be mended."
    ]


def test_a_decision_ends_with_its_list() -> None:
    text = "RESOLVED that:\n(1) a; and\n(2) b.\n\nThe Chair went on.\n\n(1) the first question"
    assert words(text) == ["a; and", "b."]


def test_a_list_after_a_finished_decision_is_no_part_of_it() -> None:
    text = "RESOLVED that the minutes be signed.\n\n(a) The Mayor spoke.\n\n(b) The Clerk answered."
    assert words(text) == ["the minutes be signed."]
    assert BlockKind.CLAUSE not in {block.kind for block in parse(text).blocks}


def test_a_second_resolution_of_a_paragraph_may_have_a_comma() -> None:
    assert words("Resolved, That it be received. Resolved, That all be thanked.") == [
        "it be received.",
        "all be thanked.",
    ]


def test_the_next_item_of_the_list_above_is_no_clause() -> None:
    assert words("- The porch\nAGREED to recommend approval\n- The wall\nAGREED to object") == [
        "to recommend approval",
        "to object",
    ]
    assert words("- The porch\n\nRESOLVED that the Board\n- notes it") == ["notes it"]


def test_a_list_pasted_from_a_page_may_have_nothing_but_ones() -> None:
    (decision,) = parse("RESOLVED:\n\n1. That it be so.\n\n1. That it be told.\n\nThe Chair rose.").decisions
    assert [clause.text for clause in decision.clauses] == ["That it be so.", "That it be told."]


def test_clauses_keep_their_levels() -> None:
    text = "RESOLVED that the Board:-\n\n(1) notes:\n\n(a) this; and\n\n(b) that; and\n\n(2) thanks all."
    (decision,) = parse(text).decisions
    assert [(clause.label, clause.level) for clause in decision.clauses] == [
        ("(1)", 0),
        ("(a)", 1),
        ("(b)", 1),
        ("(2)", 0),
    ]


def test_a_decision_in_a_list_item_has_the_items_below_it_as_clauses() -> None:
    text = "1. RESOLVED that:\n   (a) x; and\n   (b) y.\n2. Next"
    kinds = [block.kind for block in parse(text).blocks]
    assert kinds == [BlockKind.NUMBERED, BlockKind.CLAUSE, BlockKind.CLAUSE, BlockKind.NUMBERED]
    assert words(text) == ["x; and", "y."]


def test_the_lead_in_is_one_block_even_across_blank_lines() -> None:
    text = "RESOLVED\n\nThat\n\n(1) it be so."
    blocks = [block for block in parse(text).blocks if block.kind is not BlockKind.BLANK]
    assert [(block.kind, block.content.of(text)) for block in blocks] == [
        (BlockKind.DECISION, "RESOLVED\n\nThat"),
        (BlockKind.CLAUSE, "it be so."),
    ]


def test_a_decision_begins_its_own_block_within_a_run_of_lines() -> None:
    text = "The plan was seen.\nRESOLVED that it be so.\nThe Chair went on."
    kinds = [block.kind for block in parse(text).blocks]
    assert kinds == [BlockKind.PARAGRAPH, BlockKind.DECISION, BlockKind.PARAGRAPH]


def test_a_parenthesis_in_a_phrase_is_no_clause() -> None:
    assert words("RESOLVED that it be sent to (a) Cabinet and (b) Council.") == [
        "it be sent to (a) Cabinet and (b) Council."
    ]


def test_who_moved_and_how_it_went_is_no_part_of_the_clause() -> None:
    text = "RESOLVED that the work be awarded to Mr Oak. Clerk to act.   _Prop. GK, 2nd JB, All agreed._"
    assert words(text) == ["the work be awarded to Mr Oak. Clerk to act."]


def test_what_is_typed_so_far_is_a_decision_already() -> None:
    (decision,) = parse("RESOLVED").decisions
    assert isinstance(decision, Decision)
    assert [clause.text for clause in decision.clauses] == [""]
