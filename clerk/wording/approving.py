"""Sentences for the approval of minutes: what is resolved, and what the approved set then says of itself."""

from collections.abc import Sequence
from datetime import date

from clerk.dates import write_date
from clerk.policy import Policy
from clerk.text import capitalised
from clerk.vocabulary import MeetingStatus, Part
from clerk.wording.decisions import DecisionDraft, write_decision
from clerk.wording.people import listed
from clerk.wording.sentences import meetings_held
from clerk.wording.tallies import Tally

#: From the word for settled minutes to what is done to them: approved minutes are approved and signed.
_DEEDS = {"approved": "be approved and signed by the {chair} as a correct record"}
_DEED = "be {word} as a correct record"
_KINDS = {Part.PUBLIC: "public ", Part.PRIVATE: "private "}


def approval_clause(
    days: Sequence[date], policy: Policy, corrections: Sequence[str] = (), part: Part | None = None
) -> str:
    """What is resolved, to stand behind "that"; with corrections, what the approval is subject to.

    A correction is a noun phrase: "the removal of Councillor A Ash from the list of Members present".
    """
    deed = _DEEDS.get(policy.approved_word, _DEED).format(word=policy.approved_word, chair=policy.chair_title)
    subject = f", subject to {listed(corrections)}" if corrections else ""
    return f"the {_kind(part)}minutes of {meetings_held(days, policy.date_form)} {deed}{subject}"


def withholding_clause(days: Sequence[date], policy: Policy, reason: str = "", part: Part | None = None) -> str:
    """What is resolved where a meeting does not approve minutes; `reason` is such words as "pending legal advice"."""
    noun = "confirmation" if policy.approved_word == "confirmed" else "approval"
    kept = f" {reason.strip().rstrip('.')}" if reason.strip() else ""
    return f"{noun} of the {_kind(part)}minutes of {meetings_held(days, policy.date_form)} be withheld{kept}"


def resolution(clause: str, policy: Policy, mover: str = "", seconder: str = "", vote: Tally | None = None) -> str:
    """The clause as the body writes its decisions, with who moved it and the vote where they are given."""
    draft = DecisionDraft((clause,), mover=mover, seconder=seconder, tally=vote)
    return write_decision(draft, policy.decision_form, policy.clause_marks)


def instruction_to_approve(days: Sequence[date], policy: Policy, part: Part | None = None) -> str:
    """What the agenda asks under its item for the minutes: "To approve the minutes of the meetings held on ..."."""
    verb = "confirm" if policy.approved_word == "confirmed" else "approve"
    return f"To {verb} the {_kind(part)}minutes of {meetings_held(days, policy.date_form)} as a correct record."


def approved_line(held_on: date, policy: Policy, corrections: Sequence[str] = ()) -> str:
    """What approved minutes say of themselves: "Approved at the meeting held on 20 June 2019, subject to ..."."""
    subject = f", subject to {listed(corrections)}" if corrections else ""
    word = capitalised(policy.approved_word)
    return f"{word} at the meeting held on {write_date(held_on, policy.date_form)}{subject}"


def status_word(status: MeetingStatus, policy: Policy) -> str:
    """A meeting's status in the body's own words: "unconfirmed" where another body says "draft"."""
    own = {MeetingStatus.DRAFT: policy.draft_word, MeetingStatus.APPROVED: policy.approved_word}
    return own.get(status, status.value)


def _kind(part: Part | None) -> str:
    return _KINDS[part] if part is not None else ""
