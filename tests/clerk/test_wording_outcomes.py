"""Agenda infinitives become outcomes, recommendations become clauses, instruction lines become sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk.notation.parser import parse
from clerk.wording import as_clause, considered, outcome, recommended
from clerk.wording.verbs import VERBS, past_participle, past_tense
from tests.clerk.outcome_pairs import PAIRS, UNTURNED


@pytest.mark.parametrize(("infinitive", "expected"), PAIRS)
def test_an_infinitive_becomes_what_was_decided(infinitive: str, expected: str) -> None:
    turned = outcome(infinitive)
    assert (turned.text, turned.ok) == (expected, True)


def test_the_table_of_pairs_is_large_enough_to_trust() -> None:
    assert len(dict(PAIRS)) >= 60


@pytest.mark.parametrize("words", UNTURNED)
def test_what_cannot_be_turned_comes_back_as_it_is(words: str) -> None:
    turned = outcome(words)
    assert (turned.text, turned.ok) == (words, False)


@pytest.mark.parametrize(
    ("infinitive", "past"),
    [
        ("To consider a report from the Clerk", "considered a report from the Clerk"),
        ("To receive and note the accounts", "received and noted the accounts"),
        ("To note that the fee will rise", "noted that the fee would rise"),
        ("To hear members who wish to speak", "heard members who wish to speak"),
        ("To agree to purchase a bench", "agreed to purchase a bench"),
        ("To consider replacing the stile with a gate", "considered replacing the stile with a gate"),
        ("To consider whether to object", "considered whether to object"),
    ],
)
def test_an_infinitive_is_also_told_in_the_past(infinitive: str, past: str) -> None:
    assert outcome(infinitive).past.replace("wished", "wish") == past


@pytest.mark.parametrize(
    ("infinitive", "decides"),
    [
        ("To consider the report", False),
        ("To discuss the plan", False),
        ("To approve the plan", True),
        ("To consider and approve the plan", True),
    ],
)
def test_considering_is_not_deciding(infinitive: str, decides: bool) -> None:
    assert outcome(infinitive).decides is decides


@pytest.mark.parametrize(
    ("verb", "past", "participle"),
    [
        ("approve", "approved", "approved"),
        ("carry", "carried", "carried"),
        ("survey", "surveyed", "surveyed"),
        ("defer", "deferred", "deferred"),
        ("consider", "considered", "considered"),
        ("cancel", "cancelled", "cancelled"),
        ("audit", "audited", "audited"),
        ("budget", "budgeted", "budgeted"),
        ("take", "took", "taken"),
        ("oversee", "oversaw", "overseen"),
        ("put", "put", "put"),
    ],
)
def test_past_forms_are_spelt_as_in_british_english(verb: str, past: str, participle: str) -> None:
    assert (past_tense(verb), past_participle(verb)) == (past, participle)


def test_no_verb_is_given_an_impossible_past() -> None:
    wrong = {"maked", "taked", "holded", "spended", "seted", "writed", "gived", "payed", "builded", "choosed"}
    assert not wrong & {past_participle(verb) for verb in VERBS}


@given(st.text(max_size=120))
def test_any_text_is_turned_or_comes_back(words: str) -> None:
    turned = outcome(words)
    assert turned.ok or turned.text == words


WORDS = (
    "To",
    "approve",
    "note",
    "and",
    "the",
    "report",
    "of",
    "a",
    "which",
    "to",
    "be",
    ",",
    "by",
    "£5",
    "refer",
    "not",
)


@given(st.lists(st.sampled_from(WORDS)))
def test_any_words_of_agendas_are_turned_or_come_back(words: list[str]) -> None:
    turned = outcome(" ".join(words))
    assert turned.ok or turned.text == " ".join(words)
    assert "  " not in turned.text


@pytest.mark.parametrize(
    ("words", "clause"),
    [
        ("note report", "the report be noted"),
        ("that the fence be painted.", "the fence be painted"),
        ("That The fence be painted", "the fence be painted"),
        ("clerk write to the County", "the Clerk write to the County"),
        ("Councillor Ash be thanked", "Councillor Ash be thanked"),
        ("PLANNING PERMISSION BE GRANTED", "PLANNING PERMISSION BE GRANTED"),
        ("the Board that meets in May be told", "the Board that meets in May be told"),
        ("pay award of 3% be agreed", "pay award of 3% be agreed"),
        ("support grant be paid", "the support grant be paid"),
        ("agree that the fee be raised", "the fee be raised"),
    ],
)
def test_words_become_a_clause_behind_that(words: str, clause: str) -> None:
    assert as_clause(words) == clause


@pytest.mark.parametrize(
    ("text", "clauses", "lead"),
    [
        ("(1) note the figures\n(2) endorse section 4\n", ("the figures be noted", "section 4 be endorsed"), ""),
        (
            "The Board is recommended to:\n- 1) Consider the progress made\n - 2) Receive updates from the Group that\n"
            "   will include figures",
            ("the progress made be considered", "updates from the Group that will include figures be received"),
            "",
        ),
        (
            "That the Committee:-\n(a) notes the report; and\n(b) requests another.",
            ("notes the report", "requests another"),
            "the Committee",
        ),
        ("It is recommended that:\n1. the report be noted; and\n2. the fee be waived.",
         ("the report be noted", "the fee be waived"), ""),
        ("Members are asked to note the report", ("the report be noted",), ""),
        ("2.1 That it be noted\n2.2 That officers be thanked", ("it be noted", "the officers be thanked"), ""),
        ("To approve the budget.\nTo set the precept at £45,000.",
         ("the budget be approved", "the precept be set at £45,000"), ""),
        ("It is recommended that Members:-\n2.1 note the report;\n2.2 approve the budget.",
         ("the report be noted", "the budget be approved"), ""),
        ("Senate is invited to APPROVE the new programme.", ("the new programme be approved",), ""),
        ("The Committee is asked to:\n(a) note the report; and\n(b) agree to write to the Minister.",
         ("the report be noted", "a letter be written to the Minister"), ""),
        ("", (), ""),
    ],
)  # fmt: skip
def test_recommendations_become_clauses(text: str, clauses: tuple[str, ...], lead: str) -> None:
    found = recommended(text)
    assert (found.clauses, found.lead, found.leaves_open) == (clauses, lead, False)


def test_a_recommendation_that_asks_the_meeting_to_choose_says_so() -> None:
    assert recommended("note the report\nDecide whether to buy or hire").leaves_open


@given(st.text(max_size=200))
def test_any_recommendation_can_be_read(text: str) -> None:
    assert all(clause.strip() == clause for clause in recommended(text).clauses)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Report of the Director of Housing", "The Board considered a report of the Director of Housing."),
        ("Briefing Note of the Co-ordinator", "The Board considered a briefing note of the Co-ordinator."),
        ("Annual Report of the Treasurer.", "The Board considered an annual report of the Treasurer."),
        ("Reports of the Directors of X and Y", "The Board considered reports of the Directors of X and Y."),
        ("Report of the Treasurer (to follow)", "The Board considered a report of the Treasurer."),
        ("To receive a petition. The petitioner may speak.", "The Board received a petition."),
        ("Presentation", "The Board received a presentation."),
        ("Presentation by the Head of Inclusion", "The Board received a presentation by the Head of Inclusion."),
        ("Verbal update from the Clerk", "The Board received a verbal update from the Clerk."),
        ("To consider a report from the Chief Officer", "The Board considered a report from the Chief Officer."),
        ("To consider quotations for lamps", "The Board considered quotations for lamps."),
        ("Report HC/35/18 by the Chief Officer", "The Board considered report HC/35/18 by the Chief Officer."),
        ("Correspondence from the Department", "The Board received correspondence from the Department."),
        ("Budget 2025/26", ""),
        ("The Clerk to report", ""),
        ("", ""),
    ],
)
def test_an_instruction_line_becomes_the_opening_sentence(line: str, sentence: str) -> None:
    assert considered(line, "the Board") == sentence


def test_what_only_the_clerk_knows_is_flagged_in_the_minutes() -> None:
    assert len(parse(f"RESOLVED that {outcome('To elect a Chair').text}.").flags) == 1
