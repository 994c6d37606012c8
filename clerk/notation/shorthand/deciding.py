"""What the verbs of deciding write: resolutions, recommendations, referrals, deferrals, motions, votes."""

import re
from dataclasses import replace

from clerk.alterations import quoted
from clerk.debate import Debate
from clerk.debate_fates import Fate
from clerk.notation.shorthand.checking import check_vote
from clerk.notation.shorthand.effects import Effect, NamedVote, NotTaken
from clerk.notation.shorthand.office import Office
from clerk.notation.shorthand.order import Order, Written
from clerk.notation.shorthand.reading import Slip, Waiting
from clerk.notation.shorthand.slots import Until
from clerk.notation.shorthand.tails import UNVOTED, motion_names, said_briefly
from clerk.notation.shorthand.votes import VoteSaid
from clerk.presiding import presider
from clerk.vocabulary import DecisionKind, ItemFate, VoteOutcome
from clerk.wording.decisions import DecisionDraft, write_decision, write_motion
from clerk.wording.forms import decision_form
from clerk.wording.outcomes import as_clause
from clerk.wording.recommending import recommended
from clerk.wording.sentences import deferred_to
from clerk.wording.tallies import Tally, tally_sentence
from clerk.wording.turning import with_article


def resolve(order: Order) -> Written:
    """A resolution; without clauses the motion as it stands, or else the report's recommendations."""
    return _decide(order, DecisionKind.RESOLVED)


def recommend(order: Order) -> Written:
    """A recommendation to a body with the power to decide."""
    return _decide(order, DecisionKind.RECOMMENDED, order["to"])


def _decide(order: Order, kind: DecisionKind, target: str = "") -> Written:
    if order["clauses"]:
        return decided(order, DecisionDraft(tuple(map(as_clause, order["clauses"])), kind, target))
    debate = order.office.moved()
    if debate is not None:
        return decided(order, DecisionDraft(tuple(map(as_clause, _limbs(_carried(debate)))), kind, target))
    found = recommended(order.office.recommendation)
    if not found.clauses:
        raise Waiting("what was decided; the item has no recommendation to take")
    if found.leaves_open:
        raise Waiting("what was decided; the recommendation leaves it open")
    return decided(order, DecisionDraft(found.clauses, kind, target, found.lead))


def _carried(debate: Debate) -> str:
    """The motion as it stands; raises Waiting where that is not known yet."""
    if debate.pending is not None:
        raise Waiting("what was decided; the amendment is not voted on yet")
    if debate.unclear:
        raise Waiting("what was decided; an amendment that was made is not understood")
    return debate.wording


_LIMB = re.compile(r"(?:^|[;,.]\s*(?:and\s+)?)\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+")


def _limbs(wording: str) -> list[str]:
    """The limbs of a motion that was moved in several: "(1) the report be noted; and (2) the hall be sold"."""
    return [limb for limb in _LIMB.split(wording) if limb] if _LIMB.match(wording) else [wording]


def note(order: Order) -> Written:
    """Something noted, without a resolution."""
    return decided(order, DecisionDraft((with_article(order["thing"]),), DecisionKind.NOTED))


def refer(order: Order) -> Written:
    """Business sent to another body, for consideration unless the line says what for."""
    purpose = order["purpose"] or "for consideration"
    if not purpose.startswith(("for ", "to ", "with ", "so ")):
        purpose = f"to {purpose}"
    return decided(order, DecisionDraft((purpose,), DecisionKind.REFERRED, order["to"]))


def defer(order: Order) -> Written:
    """Business put off, to the next meeting unless the line says until when."""
    until: Until | None = order["until"]
    form, reason = order.office.policy.date_form, order["reason"]
    if until is None or until.words == "next":
        target = deferred_to(order.office.next_meeting, form)
    elif until.day is not None:
        target = deferred_to(until.day, form)
    else:
        target = f"until {until.words}"
    if reason and not reason.startswith(("for ", "pending ", "because ", "so ", "to ", "as ")):
        reason = f"for {reason}"
    made = decided(order, DecisionDraft((reason,) if reason else (), DecisionKind.DEFERRED, target))
    if order.office.item is None:
        return made
    note = target if target.startswith("until ") else f"to {target}"
    return replace(made, effects=(NotTaken(order.office.item, ItemFate.DEFERRED, note), *made.effects))


def decided(order: Order, draft: DecisionDraft) -> Written:
    """A decision with its mover, seconder and vote, held against the roll, in the body's own form."""
    said, policy = order.said, order.office.policy
    if said.vote and said.vote.outcome is VoteOutcome.LOST:
        raise Slip(f"What was lost was not decided. {_FOR_A_LOST_MOTION}")
    tally = said.vote.tally if said.vote else None
    if tally is not None and tally.lost:
        raise Slip(_no_majority(tally))
    check_vote(said, order.office, VoteOutcome.CARRIED)
    if said.seconder and not said.mover:
        raise Waiting("; m mover")
    rule = decision_form(policy.decision_form)
    mover, seconder = motion_names(said, order.office, rule.motion_form().name_form)
    full = DecisionDraft(draft.clauses, draft.kind, draft.target, draft.lead, mover, seconder, tally)
    plain = write_decision(draft, policy.decision_form, policy.clause_marks)
    text = write_decision(full, policy.decision_form, policy.clause_marks)
    return Written(text, _named(said.vote), plain, said_briefly(said))


_FOR_A_LOST_MOTION = "A motion that was lost begins with mot."


def _no_majority(tally: Tally) -> str:
    if tally.votes_for != tally.votes_against:
        return f"{tally.votes_for} to {tally.votes_against} is no majority. {_FOR_A_LOST_MOTION}"
    counts = "-".join(str(count) for count in tally.counts if count is not None)
    return f"{counts} is a tie. If the casting vote carried it: {counts} cv. If it was lost, begin with mot."


def move(order: Order) -> Written:
    """A motion and what became of it, carried or lost, without a resolution."""
    said = order.said
    check_vote(said, order.office)
    if said.mover is None:
        raise Waiting("; m mover s seconder")
    mover, seconder = motion_names(said, order.office, "")
    by = f"It was moved by {mover}, seconded by {seconder}," if seconder else f"It was moved by {mover}"
    motion = f"{by} that {_in_limbs(tuple(map(as_clause, order['clauses'])))}."
    text = " ".join(filter(None, (motion, _fate(said.vote, order.office))))
    return Written(text, _named(said.vote), motion, said_briefly(said))


def _in_limbs(clauses: tuple[str, ...]) -> str:
    """What was moved, in numbered limbs where it is more than one thing: each may be voted on by itself."""
    if len(clauses) == 1:
        return clauses[0]
    limbs = [f"({number}) {clause}" for number, clause in enumerate(clauses, 1)]
    return f"{'; '.join(limbs[:-1])}; and {limbs[-1]}"


def amend(order: Order) -> Written:
    """An amendment with its mover, and its fate where that is known; its words are put in quotation marks.

    "accepted" and "withdrawn" alone are the fate of the amendment before the meeting.
    """
    said = order.said
    if order["words"].lower() in UNVOTED:
        return _without_a_vote(order)
    if said.fate is not None and said.vote is not None:
        raise Slip(f"An amendment that was {said.fate} is not voted on. Leave out the one or the other.")
    check_vote(said, order.office, said.vote.outcome if said.vote else VoteOutcome.UNSTATED)
    if said.mover is None:
        raise Waiting("; m mover s seconder")
    mover, seconder = motion_names(said, order.office, "")
    change = quoted(order["words"])
    debate = order.office.moved()
    noun = "amendment to the amendment" if debate is not None and debate.upon(change or order["words"]) else "amendment"
    by = f"{mover} moved as an {noun}, seconded by {seconder}," if seconder else f"{mover} moved as an {noun}"
    what = f"to {change}" if change else f"that {as_clause(order['words'])}"
    moved = f"{by} {what}."
    told = _unvoted(said.fate, noun) if said.fate else _fate(said.vote, order.office, noun)
    text = " ".join(filter(None, (moved, told)))
    return Written(text, _named(said.vote), moved, said_briefly(said))


def _unvoted(fate: Fate, noun: str) -> str:
    part_of = "motion" if noun == "amendment" else "amendment"
    return f"The {noun} was {fate}{f' by the mover and became part of the {part_of}' * (fate is Fate.ACCEPTED)}."


def _without_a_vote(order: Order) -> Written:
    """What became of the amendment before the meeting, in a line of its own."""
    debate = order.office.moved()
    if debate is not None and debate.pending is None:
        raise Slip("No amendment is before the meeting.")
    noun = "amendment" if debate is None else debate.question
    return Written(_unvoted(Fate(order["words"].lower()), noun), whole=True)


def take_vote(order: Order) -> Written:
    """A vote by itself, or the recording of names."""
    vote: VoteSaid = order["vote"]
    order.said.vote = vote
    check_vote(order.said, order.office, vote.outcome)
    form = decision_form(order.office.policy.decision_form).motion_form()
    if vote.outcome is not VoteOutcome.UNSTATED:
        debate = order.office.moved()
        return Written(_fate(vote, order.office, debate.question if debate else "motion"), _named(vote))
    words = write_motion("", "", vote.tally, form)
    return Written(words, _named(vote), "" if words else "opens the roll, one key a member")


def _fate(vote: VoteSaid | None, office: Office, noun: str = "motion") -> str:
    """The counts, and whether the motion was carried or lost as far as that is known."""
    if vote is None:
        return ""
    tally, outcome = vote.tally, vote.outcome
    casting = tally is not None and tally.casting
    counted = tally_sentence(replace(tally, casting=False)) if tally else ""
    if outcome is VoteOutcome.UNSTATED and tally is not None and None not in (tally.votes_for, tally.votes_against):
        outcome = VoteOutcome.LOST if tally.lost else VoteOutcome.CARRIED
    by = f" by the casting vote of the {presider(office.policy.chair_title)}" if casting else ""
    told = "" if outcome is VoteOutcome.UNSTATED else f"The {noun} was {outcome.value}{by}."
    return " ".join(filter(None, (counted, told)))


def _named(vote: VoteSaid | None) -> tuple[Effect, ...]:
    return (NamedVote(),) if vote is not None and vote.named else ()
