"""What is written of a decision is read back by the notation, in every form of decision, motion and vote."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerk.notation.parser import parse
from clerk.presets import PRESETS
from clerk.vocabulary import DecisionKind
from clerk.wording import (
    CLAUSE_MARKS,
    DECISION_FORMS,
    MOTION_FORMS,
    DecisionDraft,
    Tally,
    clause_mark,
    decision_form,
    listed,
    recorded_vote,
    write_decision,
)

_K = DecisionKind
CLAUSES = (
    "the report be noted",
    "the budget of £4,500 be approved for 2025/26",
    "the Clerk write to the County Council",
    "planning application 19/0123 be refused",
)
NAMES = ("Councillor M Jones", "Cllr Patel", "Mrs A O'Brien-Smith", "S Patel", "Councillor Mary Jones")
TALLIES = (
    Tally(7, 2, 1),
    Tally(7, 2),
    Tally(9, 0, 0),
    Tally(unanimous=True),
    Tally(nem_con=True),
    Tally(5, 5, 1, casting=True),
    Tally(12, 0, 0, unanimous=True),
)


def drafts() -> st.SearchStrategy[DecisionDraft]:
    """Decisions with what decisions have."""
    several = st.lists(st.sampled_from(CLAUSES), min_size=1, max_size=4, unique=True).map(tuple)
    movers = st.one_of(
        st.just(("", "")),
        st.sampled_from(NAMES).map(lambda name: (name, "")),
        st.lists(st.sampled_from(NAMES), min_size=2, max_size=2, unique=True).map(lambda pair: (pair[0], pair[1])),
    )
    kinds = st.sampled_from(
        [
            (_K.RESOLVED, ""),
            (_K.RECOMMENDED, "Council"),
            (_K.RECOMMENDED, "the Planning Committee"),
            (_K.REFERRED, "the Planning Committee"),
            (_K.DEFERRED, "the meeting on 12 September 2019"),
            (_K.NOTED, ""),
        ]
    )

    def build(
        kind: tuple[DecisionKind, str], clauses: tuple[str, ...], moved: tuple[str, str], tally: Tally | None
    ) -> DecisionDraft:
        words = {_K.REFERRED: ("for consideration",), _K.DEFERRED: (), _K.NOTED: ("the report of the Director",)}
        return DecisionDraft(words.get(kind[0], clauses), *kind, "", *moved, tally)

    return st.builds(build, kinds, several, movers, st.one_of(st.none(), st.sampled_from(TALLIES)))


@settings(deadline=None, max_examples=400)
@given(drafts(), st.sampled_from(sorted(DECISION_FORMS)), st.sampled_from(CLAUSE_MARKS))
def test_a_decision_is_read_back_as_it_was_written(draft: DecisionDraft, form: str, marks: str) -> None:
    rule = decision_form(form)
    if rule.motion_form().name_form == "initials":
        moved = ("MJ" if draft.mover else "", "SP" if draft.seconder else "")
        draft = DecisionDraft(draft.clauses, draft.kind, draft.target, "", *moved, draft.tally)
    parsed = parse(write_decision(draft, form, marks))
    (decision,) = parsed.decisions
    own = rule.word if draft.kind is _K.RESOLVED else draft.kind
    assert (decision.kind, decision.mover, decision.seconder) == (own, draft.mover, draft.seconder)
    assert decision.target.removeprefix("the ") == draft.target.removeprefix("the ")
    if draft.kind in (_K.RESOLVED, _K.RECOMMENDED):
        said = [one.text.removesuffix("; and").rstrip(".;").removeprefix("That ") for one in decision.clauses]
        assert tuple(said) == draft.clauses
    assert [(vote.votes_for, vote.votes_against, vote.abstentions) for vote in parsed.votes] == (
        [draft.tally.counts] if draft.tally else []
    )
    for vote in parsed.votes:
        assert draft.tally is not None
        assert (vote.unanimous, vote.nem_con) == (draft.tally.unanimous, draft.tally.nem_con)
        assert vote.casting_vote is draft.tally.casting


THREE = DecisionDraft(CLAUSES[:3])


@pytest.mark.parametrize(
    ("form", "marks", "text"),
    [
        (
            "RESOLVED that",
            "(1)",
            "RESOLVED that:\n(1) the report be noted;\n(2) the budget of £4,500 be approved for 2025/26; and\n"
            "(3) the Clerk write to the County Council.",
        ),
        (
            "RESOLVED: That",
            "(a)",
            "RESOLVED: That\n(a) the report be noted;\n(b) the budget of £4,500 be approved for 2025/26; and\n"
            "(c) the Clerk write to the County Council.",
        ),
        (
            "RESOLVED that,",
            "(a)",
            "RESOLVED that,\n\n1  the report be noted\n2  the budget of £4,500 be approved for 2025/26\n"
            "3  the Clerk write to the County Council",
        ),
        (
            "Resolved:",
            "(i)",
            "Resolved:\n(i) That the report be noted.\n(ii) That the budget of £4,500 be approved for 2025/26.\n"
            "(iii) That the Clerk write to the County Council.",
        ),
    ],
)
def test_several_clauses_stand_as_the_body_writes_them(form: str, marks: str, text: str) -> None:
    assert write_decision(THREE, form, marks) == text


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("RESOLVED that", "Moved by A Ash, seconded by B Elm. For 7, against 2.\n\nRESOLVED that it be so."),
        ("RESOLVED: That", "RESOLVED: That it be so. (A Ash proposed, B Elm seconded, 7 in favour, 2 against.)"),
        ("Resolved:", "Resolved: That it be so. Prop. A Ash, 2nd B Elm. For 7, against 2."),
        ("AGREED that", "AGREED that it be so. (Proposed by A Ash, seconded by B Elm; 7 in favour, 2 against.)"),
    ],
)
def test_movers_and_votes_stand_as_the_form_has_them(form: str, text: str) -> None:
    draft = DecisionDraft(("it be so",), mover="A Ash", seconder="B Elm", tally=Tally(7, 2))
    assert write_decision(draft, form) == text


def test_a_vote_by_itself_begins_its_remark_with_a_capital() -> None:
    draft = DecisionDraft(("it be so",), tally=Tally(unanimous=True))
    assert write_decision(draft, "RESOLVED: That").endswith("it be so. (All were in favour.)")


def test_a_common_subject_leads_its_clauses() -> None:
    draft = DecisionDraft(("notes the report", "thanks the officers"), lead="the Board")
    text = write_decision(draft, "RESOLVED that")
    assert text == "RESOLVED that the Board:\n(1) notes the report; and\n(2) thanks the officers."
    assert parse(text).decisions[0].lead == "the Board"


def test_every_preset_has_a_form_of_its_own() -> None:
    assert {preset.policy.decision_form for preset in PRESETS.values()} <= set(DECISION_FORMS)
    assert {preset.policy.clause_marks for preset in PRESETS.values()} <= set(CLAUSE_MARKS)
    assert {form.motion for form in DECISION_FORMS.values()} <= set(MOTION_FORMS)


def test_a_form_of_a_later_version_is_written_in_the_usual_one() -> None:
    assert write_decision(DecisionDraft(("it be so",)), "DECREED") == "RESOLVED that it be so."


@pytest.mark.parametrize(
    ("form", "marks"),
    [("(1)", "(1) (2) (28) "), ("(a)", "(a) (b) (bb) "), ("(i)", "(i) (ii) (xxviii) "), ("1", "1  2  28  "),
     ("A:", "A: B: BB: "), ("?", "(1) (2) (28) ")],
)  # fmt: skip
def test_marks_count_on(form: str, marks: str) -> None:
    assert "".join(clause_mark(form, number) for number in (1, 2, 28)) == marks


def test_a_recorded_vote_is_read_back_with_its_names() -> None:
    (vote,) = parse(recorded_vote(["Councillor A Ash", "Councillor B Elm"], ["Councillor C Fern"], [])).votes
    assert (vote.names_for, vote.names_against, vote.abstentions) == (("A Ash", "B Elm"), ("C Fern",), 0)


def test_lists_are_prose() -> None:
    assert [listed(words) for words in ([], ["A"], ["A", "B"], ["A", "B", "C"])] == ["", "A", "A and B", "A, B and C"]
    assert listed(["A", "B", "C"], "or") == "A, B or C"
