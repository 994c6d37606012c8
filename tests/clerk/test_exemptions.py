"""The statutory paragraphs stand as the statutes have them, and a resolution is written in every body's form."""

import pytest

from clerk.exemptions import (
    EXEMPTIONS,
    PREJUDICIAL,
    PUBLIC_INTEREST,
    Regime,
    exclusion_clause,
    exclusion_resolution,
    regime_of,
    statutory_words,
)
from clerk.notation.parser import parse
from clerk.policy import Policy
from clerk.presets import PRESETS
from clerk.wording import DECISION_FORMS

WORDS = {
    (1, 0): "Information relating to any individual.",
    (0, 12): "Information relating to a particular individual.",
    (2, 13): "Information which is likely to reveal the identity of an individual.",
    (3, 14): "Information relating to the financial or business affairs of any particular person (including the "
    "authority holding that information).",
    (
        4,
        15,
    ): "Information relating to any consultations or negotiations, or contemplated consultations or negotiations, "
    "in connection with any labour relations matter arising between the authority or a Minister of the Crown and "
    "employees of, or office holders under, the authority.",
    (5, 16): "Information in respect of which a claim to legal professional privilege could be maintained in legal "
    "proceedings.",
    (6, 17): "Information which reveals that the authority proposes— (a) to give under any enactment a notice under or "
    "by virtue of which requirements are imposed on a person; or (b) to make an order or direction under any "
    "enactment.",
    (7, 18): "Information relating to any action taken or to be taken in connection with the prevention, investigation "
    "or prosecution of crime.",
}
"""The words of England's and of Wales's paragraphs; 0 where the other country has words of its own."""


@pytest.mark.parametrize(("paragraphs", "words"), WORDS.items())
def test_no_word_of_a_paragraph_is_changed(paragraphs: tuple[int, int], words: str) -> None:
    for regime, paragraph in zip((Regime.ENGLAND, Regime.WALES), paragraphs, strict=True):
        if paragraph:
            assert EXEMPTIONS[regime][paragraph].text == words


def test_each_country_has_its_paragraphs() -> None:
    assert tuple(EXEMPTIONS[Regime.SCOTLAND]) == tuple(range(1, 16))
    assert tuple(EXEMPTIONS[Regime.ENGLAND]) == (1, 2, 3, 4, 5, 6, 7)
    assert tuple(EXEMPTIONS[Regime.NORTHERN_IRELAND]) == (1, 2, 3, 4, 5, 6, 7)
    assert tuple(EXEMPTIONS[Regime.WALES]) == (12, 13, 14, 15, 16, 17, 18)


@pytest.mark.parametrize("form", DECISION_FORMS)
@pytest.mark.parametrize(
    ("regime", "paragraphs", "said"),
    [
        (Regime.ENGLAND, (3,), ("section 100A(4)", "paragraph 3 of Part 1 of Schedule 12A", PUBLIC_INTEREST, "item 8")),
        (Regime.ENGLAND, (1, 6), ("paragraphs 1 and 6 of Part 1", "“Information relating to any individual”")),
        (
            Regime.SCOTLAND,
            (6, 12),
            (
                "under section 50A(4) of the Local Government (Scotland) Act 1973",
                "paragraphs 6 and 12 of Part I of Schedule 7A to the Act, “Information relating to the financial",
            ),
        ),
        (
            Regime.NORTHERN_IRELAND,
            (3, 6),
            (
                "under section 42(4) of the Local Government Act (Northern Ireland) 2014",
                "paragraphs 3 (financial or business affairs) and 6 (a notice, order or direction proposed) of Part 1 "
                "of Schedule 6 to the Act",
            ),
        ),
        (Regime.WALES, (14,), ("paragraph 14 of Part 4 of Schedule 12A", PUBLIC_INTEREST)),
        (
            Regime.ADMISSION_TO_MEETINGS,
            (),
            ("Public Bodies (Admission to Meetings) Act 1960", PREJUDICIAL, "(staffing)"),
        ),
        (Regime.OWN_RULES, (), ("item 8 be taken in private", "(staffing)")),
    ],
)
def test_the_resolution_is_one_clause_in_the_bodys_form(
    form: str, regime: Regime, paragraphs: tuple[int, ...], said: tuple[str, ...]
) -> None:
    (decision,) = parse(exclusion_resolution(regime, paragraphs, ["8"], form, "staffing")).decisions
    assert decision.kind is DECISION_FORMS[form].word
    (clause,) = decision.clauses
    assert all(words in clause.text for words in said)


def test_words_in_parts_stand_whole_below_the_resolution() -> None:
    text = exclusion_resolution(Regime.ENGLAND, (6,), ["8"], "RESOLVED that")
    assert text.endswith(f"\n\nParagraph 6: “{EXEMPTIONS[Regime.ENGLAND][6].text}”")


def test_privilege_in_wales_is_not_put_to_the_public_interest_test() -> None:
    assert PUBLIC_INTEREST not in exclusion_clause(Regime.WALES, (16,), ["8"])
    assert PUBLIC_INTEREST in exclusion_clause(Regime.WALES, (14, 16), ["8"])
    assert PUBLIC_INTEREST in exclusion_clause(Regime.ENGLAND, (5,), ["8"])


def test_scotland_has_no_public_interest_test_and_other_words() -> None:
    said = exclusion_clause(Regime.SCOTLAND, tuple(EXEMPTIONS[Regime.SCOTLAND]), ["8"])
    assert PUBLIC_INTEREST not in said
    assert "(other than the authority)" in said
    assert "“The identity of a protected informant”" in said


@pytest.mark.parametrize(
    ("regime", "paragraphs"),
    [
        (Regime.ENGLAND, (14,)),
        (Regime.ENGLAND, (8,)),
        (Regime.WALES, (3,)),
        (Regime.WALES, ()),
        (Regime.SCOTLAND, (16,)),
        (Regime.NORTHERN_IRELAND, (8,)),
    ],
)
def test_a_paragraph_the_law_does_not_have_is_refused(regime: Regime, paragraphs: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"Part [14I] of Schedule (?:12A|7A|6) has paragraphs"):
        exclusion_resolution(regime, paragraphs, ["8"], "RESOLVED that")


def test_no_words_are_put_into_the_mouth_of_a_statute_that_is_not_quoted() -> None:
    said = exclusion_clause(Regime.NORTHERN_IRELAND, tuple(EXEMPTIONS[Regime.NORTHERN_IRELAND]), ["8"])
    assert "“" not in said
    assert PUBLIC_INTEREST not in said
    assert statutory_words(Regime.NORTHERN_IRELAND, (6,)) == ""


@pytest.mark.parametrize(
    ("items", "words"),
    [
        ((), ("of the following item of business, under section 100A(4)", "on the grounds that it involves")),
        (("8",), ("of agenda item 8, under section 100A(4)", "on the grounds that it involves")),
        (("8", "9"), ("of agenda items 8 and 9, under section 100A(4)", "on the grounds that they involve")),
        (("8", "9", "11"), ("of agenda items 8, 9 and 11, under section 100A(4)", "on the grounds that they involve")),
    ],
)
def test_the_proceedings_are_identified(items: tuple[str, ...], words: tuple[str, ...]) -> None:
    clause = exclusion_clause(Regime.ENGLAND, (3,), items)
    assert [said for said in words if said not in clause] == []


@pytest.mark.parametrize(
    ("policy", "regime"),
    [
        (PRESETS["principal"].policy, Regime.ENGLAND),
        (PRESETS["parish"].policy, Regime.ADMISSION_TO_MEETINGS),
        (PRESETS["town"].policy, Regime.ADMISSION_TO_MEETINGS),
        (PRESETS["community"].policy, Regime.ADMISSION_TO_MEETINGS),
        (PRESETS["governors"].policy, Regime.OWN_RULES),
        (PRESETS["university"].policy, Regime.OWN_RULES),
        (PRESETS["voluntary"].policy, Regime.OWN_RULES),
        (Policy(notice="wales-principal"), Regime.WALES),
        (Policy(notice="scotland"), Regime.SCOTLAND),
        (Policy(notice="northern-ireland"), Regime.NORTHERN_IRELAND),
        (Policy(notice="calendar"), Regime.ENGLAND),
    ],
)
def test_the_law_follows_from_the_kind_of_body(policy: Policy, regime: Regime) -> None:
    assert regime_of(policy) is regime
