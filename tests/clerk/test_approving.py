"""Sentences for the approval of minutes."""

from dataclasses import replace
from datetime import date

import pytest

from clerk.notation.parser import parse
from clerk.policy import Policy
from clerk.presets import PRESETS
from clerk.vocabulary import MeetingStatus, Part
from clerk.wording import Tally
from clerk.wording.approving import (
    approval_clause,
    approved_line,
    instruction_to_approve,
    resolution,
    status_word,
    withholding_clause,
)

MAY, JUNE = date(2026, 5, 7), date(2026, 6, 4)
REMOVAL = "the removal of Councillor A Ash from the list of Members present"


def test_a_council_approves_and_signs_and_a_university_confirms() -> None:
    assert approval_clause([MAY], PRESETS["principal"].policy) == (
        "the minutes of the meeting held on 7 May 2026 be approved and signed by the Chair as a correct record"
    )
    assert approval_clause([MAY, JUNE], PRESETS["university"].policy) == (
        "the minutes of the meetings held on 7 May 2026 and 4 June 2026 be confirmed as a correct record"
    )


def test_corrections_are_what_the_approval_is_subject_to() -> None:
    clause = approval_clause([MAY], Policy(), [REMOVAL, "the amendment of minute 8/26"])
    assert clause.endswith(f"as a correct record, subject to {REMOVAL} and the amendment of minute 8/26")
    assert (
        approved_line(JUNE, Policy(), [REMOVAL]) == f"Approved at the meeting held on 4 June 2026, subject to {REMOVAL}"
    )


def test_private_minutes_are_named_as_such() -> None:
    assert "the private minutes of the meeting" in approval_clause([MAY], Policy(), part=Part.PRIVATE)
    assert instruction_to_approve([MAY], Policy(), Part.PRIVATE) == (
        "To approve the private minutes of the meeting held on 7 May 2026 as a correct record."
    )


def test_withholding_has_its_reason() -> None:
    assert withholding_clause([MAY], Policy(), "pending advice.") == (
        "approval of the minutes of the meeting held on 7 May 2026 be withheld pending advice"
    )


@pytest.mark.parametrize("key", PRESETS)
def test_the_resolution_is_read_as_one_decision_with_its_vote(key: str) -> None:
    policy = PRESETS[key].policy
    text = resolution(approval_clause([MAY], policy), policy, "Councillor A Ash", "Councillor B Beech", Tally(7, 2, 1))
    parsed = parse(text, policy.numbering)
    assert len(parsed.decisions) == 1
    assert parsed.votes[0].votes_for == 7
    assert not parsed.references


def test_a_status_is_said_in_the_bodys_words() -> None:
    policy = replace(Policy(), draft_word="unconfirmed", approved_word="confirmed")
    assert [status_word(status, policy) for status in (MeetingStatus.DRAFT, MeetingStatus.SIGNED)] == [
        "unconfirmed",
        "signed",
    ]
    assert status_word(MeetingStatus.APPROVED, policy) == "confirmed"


def test_the_bodys_words_are_kept_with_its_policy() -> None:
    policy = replace(Policy(), draft_word="unconfirmed", days_left_out=(("2026-09-19", "mourning"),))
    kept = Policy.from_mapping(policy.to_mapping())
    assert kept == policy
    assert kept.extra_days == {date(2026, 9, 19): "mourning"}
