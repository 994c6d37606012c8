"""Decisions written in a body's own form: word, clauses with their marks, movers and vote."""

from collections.abc import Sequence
from dataclasses import dataclass

from clerk.text import capitalised
from clerk.vocabulary import DecisionKind
from clerk.wording.forms import DecisionForm, MotionForm, decision_form
from clerk.wording.marks import clause_mark
from clerk.wording.tallies import Tally


@dataclass(frozen=True, slots=True)
class DecisionDraft:
    """What was decided, before it has a form.

    A clause is what stands behind "that", without a full stop ("the report be noted"). `target` is who the business
    goes to or until when ("Council", "the Planning Committee", "the next meeting", "until further notice"); a referral
    or deferral may have one clause, which then follows the target ("for consideration"). `lead` is a common subject of
    the clauses ("the Board"). Names are in the form in which they are to be written.
    """

    clauses: tuple[str, ...] = ()
    kind: DecisionKind = DecisionKind.RESOLVED
    target: str = ""
    lead: str = ""
    mover: str = ""
    seconder: str = ""
    tally: Tally | None = None


def write_decision(draft: DecisionDraft, form: str, marks: str = "(1)") -> str:
    """The decision as minutes write it, with mover, seconder and vote before or behind it.

    `form` is a key of DECISION_FORMS and `marks` one of CLAUSE_MARKS, as a policy keeps them. Reading the text back
    with the notation's parser gives the kind, target, clauses, mover, seconder and counts again.
    """
    rule = decision_form(form)
    motion = write_motion(draft.mover, draft.seconder, draft.tally, rule.motion_form())
    decided, listed = _decided(draft, rule, marks)
    if not motion:
        return decided
    if rule.motion_form().before and draft.mover:
        return f"{motion}\n\n{decided}"
    return f"{decided}\n\n{motion}" if listed or rule.motion_form().before else f"{decided} {motion}"


def write_motion(mover: str, seconder: str, tally: Tally | None, form: MotionForm) -> str:
    """Who moved and seconded and how the vote went; "" where nothing is known of it."""
    vote = form.tally(tally) if tally else ""
    if not mover:
        return form.vote.format(vote=capitalised(vote)) if vote else ""
    template = form.both if seconder else form.mover
    return template.format(mover=mover, seconder=seconder, vote=form.joint + vote if vote else "")


def _decided(draft: DecisionDraft, rule: DecisionForm, marks: str) -> tuple[str, bool]:
    """The decision without its motion, and whether it ends in a list."""
    word = rule.word_for(draft.kind)
    if draft.kind in (DecisionKind.REFERRED, DecisionKind.DEFERRED):
        target = draft.target if draft.target.startswith("until ") else f"to {draft.target}"
        return _stopped(" ".join((word, target, *draft.clauses))), False
    if draft.kind in (DecisionKind.NOTED, DecisionKind.RECEIVED, DecisionKind.APPROVED):
        return _stopped(f"{word}: {' and '.join(draft.clauses)}"), False
    target = f" to {draft.target}" if draft.target else ""
    lead = f" {draft.lead}:" if draft.lead else ""
    opening = f"{rule.opening}{word}{target}"
    if len(draft.clauses) == 1:
        joint = rule.joint.rstrip(",") + (" That" if rule.each_that else "")
        words = f"{draft.lead} {draft.clauses[0]}".strip()
        return _stopped(f"{opening}{joint} {words}"), False
    gap = "\n\n" if rule.blank_line else "\n"
    lead_in = f"{rule.joint.rstrip(',')}{lead}" if lead else f"{rule.joint}{rule.lead_end}"
    return f"{opening}{lead_in}{gap}{_listed(draft.clauses, rule, marks, led=bool(lead))}", True


def _listed(clauses: Sequence[str], rule: DecisionForm, marks: str, *, led: bool) -> str:
    lines = []
    for number, words in enumerate(clauses, start=1):
        last, next_to_last = number == len(clauses), number == len(clauses) - 1
        if rule.each_that and not led:
            words, end = f"That {words}", "."
        elif rule.separators:
            end = "." if last else "; and" if next_to_last else ";"
        else:
            end = ""
        words = words.rstrip(".") if end.startswith((";", ".")) else words
        lines.append(f"{clause_mark(rule.marks or marks, number)}{words}{end}")
    return "\n".join(lines)


def _stopped(words: str) -> str:
    """The words with a full stop, unless they end in something that closes a sentence."""
    return words if words.endswith((".", "!", "?", "??", ".”", ".’")) else words + "."
