"""A motion and its vote held against the roll and against each other, before they are written."""

from clerk.notation.shorthand.office import Attendee, Office
from clerk.notation.shorthand.reading import Slip
from clerk.notation.shorthand.tails import Said
from clerk.vocabulary import VoteOutcome
from clerk.voting import VoteFacts, vote_findings
from clerk.wording.tallies import Tally


def check_vote(said: Said, office: Office, outcome: VoteOutcome = VoteOutcome.UNSTATED) -> None:
    """Hold mover, seconder and counts against the roll and each other; raises Slip with what is wrong."""
    if said.mover is not None and said.mover == said.seconder:
        raise Slip(f"{said.mover.full_name} cannot both move and second.")
    for person, deed in ((said.mover, "move"), (said.seconder, "second")):
        if person is not None and office.called and not person.eligible:
            raise Slip(f"{person.full_name} {_why_not(person)} and cannot {deed} this.")
    tally = said.vote.tally if said.vote and said.vote.tally else Tally()
    findings = vote_findings(
        VoteFacts(
            votes_for=tally.votes_for,
            votes_against=tally.votes_against,
            abstentions=tally.abstentions,
            unanimous=tally.unanimous,
            casting_vote=tally.casting,
            outcome=outcome,
            eligible=_eligible(office),
        )
    )
    if findings:
        raise Slip(next(iter(findings.values())))
    if tally.nem_con and tally.votes_against:
        raise Slip(f"Nem con means that nobody was against, but {tally.votes_against} were.")


def _eligible(office: Office) -> frozenset[str] | None:
    if not office.called:
        return None
    return frozenset(f"{person.full_name} {person.key}" for person in office.people if person.eligible)


def _why_not(person: Attendee) -> str:
    if not person.member:
        return "is not a member"
    if person.here:
        return "declared an interest in this item"
    return "is not in the room" if person.presence.in_the_room else f"is marked “{person.presence.value}” on the roll"
