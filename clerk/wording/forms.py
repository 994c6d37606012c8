"""Forms of decisions and motions, as data. A row is a body's way of writing them; a policy names it by its key."""

from collections.abc import Callable
from dataclasses import dataclass

from clerk.vocabulary import DecisionKind
from clerk.wording.tallies import Tally, tally_remark, tally_sentence


@dataclass(frozen=True, slots=True)
class MotionForm:
    """How it is written who moved and seconded, and how the vote went.

    The templates have places for mover, seconder and vote. `before` puts it in a paragraph before the decision,
    otherwise it stands behind it. `name_form` is a key of NAME_FORMS where names have a form of their own here.
    """

    both: str
    mover: str
    vote: str
    tally: Callable[[Tally], str]
    joint: str = " "
    before: bool = False
    name_form: str = ""


MOTION_FORMS: dict[str, MotionForm] = {
    "Moved by A, seconded by B.": MotionForm(
        "Moved by {mover}, seconded by {seconder}.{vote}",
        "Moved by {mover}.{vote}",
        "{vote}",
        tally_sentence,
        before=True,
    ),
    "It was moved by A and seconded by B.": MotionForm(
        "It was moved by {mover} and seconded by {seconder}.{vote}",
        "It was moved by {mover}.{vote}",
        "{vote}",
        tally_sentence,
        before=True,
    ),
    "Proposed by A, seconded by B.": MotionForm(
        "Proposed by {mover}, seconded by {seconder}.{vote}",
        "Proposed by {mover}.{vote}",
        "{vote}",
        tally_sentence,
        before=True,
    ),
    "(A proposed, B seconded, all were in favour)": MotionForm(
        "({mover} proposed, {seconder} seconded{vote}.)",
        "(Proposed by {mover}{vote}.)",
        "({vote}.)",
        tally_remark,
        joint=", ",
    ),
    "(Proposed by A, seconded by B; all were in favour)": MotionForm(
        "(Proposed by {mover}, seconded by {seconder}{vote}.)",
        "(Proposed by {mover}{vote}.)",
        "({vote}.)",
        tally_remark,
        joint="; ",
    ),
    "Proposed: A. Seconded: B.": MotionForm(
        "Proposed: {mover}. Seconded: {seconder}.{vote}", "(Proposed by {mover}.){vote}", "{vote}", tally_sentence
    ),
    "Prop. AA, 2nd BB.": MotionForm(
        "Prop. {mover}, 2nd {seconder}.{vote}",
        "(Proposed by {mover}.){vote}",
        "{vote}",
        tally_sentence,
        name_form="initials",
    ),
}
"""The forms of motions by an example of themselves."""


@dataclass(frozen=True, slots=True)
class DecisionForm:
    """How a body writes what it decided.

    `word` is the word that opens a decision of its own, `joint` what leads from it to the words: " that", ": That".
    `capitals`: decision words are written in capitals. `lead_end` stands before a list of clauses, `blank_line`
    between the lead and the list. `each_that`: every clause begins with "That" and ends with a full stop; otherwise
    clauses are parted by semicolons, and with `separators` False by nothing at all. `marks` takes the place of the
    policy's clause marks where the form has its own. `motion` is a key of MOTION_FORMS.
    """

    key: str
    motion: str
    word: DecisionKind = DecisionKind.RESOLVED
    joint: str = " that"
    capitals: bool = True
    opening: str = ""
    lead_end: str = ""
    blank_line: bool = False
    each_that: bool = False
    separators: bool = True
    marks: str = ""

    def word_for(self, kind: DecisionKind) -> str:
        """The decision word as this form writes it: "RECOMMENDED", "Recommended"."""
        own = self.word if kind in (DecisionKind.RESOLVED, DecisionKind.AGREED) else kind
        return own.value.upper() if self.capitals else own.value.capitalize()

    def motion_form(self) -> MotionForm:
        """How movers and votes are written beside it."""
        return MOTION_FORMS[self.motion]


_MOVED = "Moved by A, seconded by B."
_PROPOSED = "Proposed by A, seconded by B."
_REMARK = "(A proposed, B seconded, all were in favour)"
_ROWS = (
    DecisionForm("RESOLVED that", _MOVED, lead_end=":"),
    DecisionForm("RESOLVED that,", _MOVED, joint=" that,", blank_line=True, separators=False, marks="1"),
    DecisionForm("RESOLVED: That", _REMARK, joint=": That"),
    DecisionForm("RESOLVED – That", "It was moved by A and seconded by B.", joint=" – That"),
    DecisionForm("It was RESOLVED that", "Proposed: A. Seconded: B.", opening="It was ", lead_end=":"),
    DecisionForm("Resolved – That", _PROPOSED, joint=" – That", capitals=False),
    DecisionForm("Resolved:", "Prop. AA, 2nd BB.", joint=":", capitals=False, each_that=True),
    DecisionForm("Resolved: that", _PROPOSED, joint=": that", capitals=False),
    DecisionForm(
        "AGREED that",
        "(Proposed by A, seconded by B; all were in favour)",
        word=DecisionKind.AGREED,
        lead_end=":",
    ),
    DecisionForm("Agreed:", "Prop. AA, 2nd BB.", word=DecisionKind.AGREED, joint=":", capitals=False, each_that=True),
)

DECISION_FORMS: dict[str, DecisionForm] = {form.key: form for form in _ROWS}
"""The forms by the key that `Policy.decision_form` keeps."""

_USUAL = DECISION_FORMS["RESOLVED that"]


def decision_form(key: str) -> DecisionForm:
    """The form of that key; "RESOLVED that" for one that this version does not know."""
    return DECISION_FORMS.get(key, _USUAL)
