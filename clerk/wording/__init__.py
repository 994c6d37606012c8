"""Sentences of minutes as a body writes them: decisions, motions, votes, and what is said at every meeting."""

from clerk.wording.arising import CitedMatter, Promise, further_to, kept, matter_arising
from clerk.wording.considering import considered
from clerk.wording.decisions import DecisionDraft, write_decision, write_motion
from clerk.wording.forms import DECISION_FORMS, MOTION_FORMS, DecisionForm, MotionForm, decision_form
from clerk.wording.marks import CLAUSE_MARKS, clause_mark
from clerk.wording.outcomes import Outcome, as_clause, outcome
from clerk.wording.people import listed, name_of, names_of
from clerk.wording.recommending import Recommended, recommended
from clerk.wording.tallies import Tally, recorded_vote, tally_remark, tally_sentence

__all__ = [
    "CLAUSE_MARKS",
    "DECISION_FORMS",
    "MOTION_FORMS",
    "CitedMatter",
    "DecisionDraft",
    "DecisionForm",
    "MotionForm",
    "Outcome",
    "Promise",
    "Recommended",
    "Tally",
    "as_clause",
    "clause_mark",
    "considered",
    "decision_form",
    "further_to",
    "kept",
    "listed",
    "matter_arising",
    "name_of",
    "names_of",
    "outcome",
    "recommended",
    "recorded_vote",
    "tally_remark",
    "tally_sentence",
    "write_decision",
    "write_motion",
]
