"""What a minute's text is understood to say: blocks that tile the text, and the records read out of it.

All offsets are character positions in the text that was parsed, `start` included and `end` excluded.
Blocks tile the text: joining `text[b.start:b.end]` for every block in order gives the text back exactly.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clerk.vocabulary import DecisionKind, VoteOutcome


class BlockKind(StrEnum):
    """The kinds of block a minute is made of."""

    BLANK = "blank"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    BULLET = "bullet"
    NUMBERED = "numbered"
    DECISION = "decision"
    CLAUSE = "clause"
    MOTION = "motion"
    VOTE = "vote"
    ACTION = "action"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of `text` that this span covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Block:
    """One block: its whole extent (line ends included), and the content without its marker.

    `label` is the list mark as typed, without the spaces round it ("(a)", "1", "•"), or "".
    `level` is 0 for an outermost list item, 1 for a sub-item, and so on; 0 for anything else.
    `content` may span several lines of the text where they are wrapped lines of one paragraph.
    """

    kind: BlockKind
    start: int
    end: int
    content: Span
    label: str = ""
    level: int = 0


class MarkKind(StrEnum):
    """Stretches inside a line that a screen colours and a document styles."""

    DECISION_WORD = "decision word"
    BOLD = "bold"
    ITALIC = "italic"
    REFERENCE = "reference"
    FLAG = "flag"
    VOTE = "vote"
    MOTION = "motion"
    OWNER = "owner"
    DUE = "due"


@dataclass(frozen=True, slots=True)
class Mark:
    """A coloured stretch. For bold and italic `span` includes the asterisks and `content` leaves them out."""

    kind: MarkKind
    span: Span
    content: Span


@dataclass(frozen=True, slots=True)
class Clause:
    """One numbered limb of a decision; a decision without a list has one clause with no label."""

    label: str
    level: int
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision: its kind, the word as typed, its lead-in, its clauses and who moved it.

    `lead` is the text after the decision word and its connective, before the clauses: "the Committee" in
    "RESOLVED: That the Committee:- (a) notes ...". `target` is the body or date that business goes to
    ("Council" in "RECOMMENDED to Council that ..."), or "".
    """

    kind: DecisionKind
    word: str
    span: Span
    word_span: Span
    lead: str
    clauses: tuple[Clause, ...]
    target: str = ""
    mover: str = ""
    seconder: str = ""


@dataclass(frozen=True, slots=True)
class Motion:
    """A motion or amendment as moved; `wording` is what was moved where the text gives it."""

    mover: str
    seconder: str
    span: Span
    wording: str = ""
    amendment: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who stood for election: how many voted for them, who did where that is listed, and who was elected."""

    name: str
    votes: int
    names: tuple[str, ...] = ()
    elected: bool = False


@dataclass(frozen=True, slots=True)
class Vote:
    """A vote as recorded. A count that the text does not give is None; names only where they are listed.

    `nem_con`: nobody was against it, whoever abstained. Where it was between `candidates` nobody was for or against.
    """

    span: Span
    votes_for: int | None = None
    votes_against: int | None = None
    abstentions: int | None = None
    names_for: tuple[str, ...] = ()
    names_against: tuple[str, ...] = ()
    names_abstaining: tuple[str, ...] = ()
    unanimous: bool = False
    nem_con: bool = False
    casting_vote: bool = False
    outcome: VoteOutcome = VoteOutcome.UNSTATED
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Action:
    """Something somebody is to do. `due_text` is the date as typed; `due` is set where it names a day.

    Where it says no more than who ("Action: JB"), `text` is "" and `about` is the sentence it stands after.
    """

    owner: str
    text: str
    span: Span
    due_text: str = ""
    due: date | None = None
    about: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """A citation of another minute. `citation` is the number as typed ("3/19"), `title` what follows in quotes."""

    citation: str
    span: Span
    title: str = ""


@dataclass(frozen=True, slots=True)
class Flag:
    """`??`: something to check before circulation. `line` is the whole line it stands in."""

    span: Span
    line: str


@dataclass(frozen=True, slots=True)
class ParsedMinute:
    """Everything read out of one minute's text, each list in the order of the text."""

    text: str
    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...]
    decisions: tuple[Decision, ...]
    motions: tuple[Motion, ...]
    votes: tuple[Vote, ...]
    actions: tuple[Action, ...]
    references: tuple[Reference, ...]
    flags: tuple[Flag, ...]
