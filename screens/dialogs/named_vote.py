"""A vote recorded by name: one key a member, and the next one is called."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.table import Table
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static
from textual.widgets.option_list import Option

from screens.commands.minutes import NAMED_VOTE
from screens.dialogs.base import Dialog
from screens.keys import bindings
from screens.widgets.row_list import RowList, columns

#: The ways of voting, in the order in which minutes list them.
WAYS = ("For", "Against", "Abstained")


@dataclass(frozen=True, slots=True)
class NamedVotes:
    """The names of those who voted each way, in the order of the roll."""

    names_for: tuple[str, ...]
    names_against: tuple[str, ...]
    names_abstaining: tuple[str, ...]

    @property
    def counts(self) -> str:
        """The vote as shorthand has it: "7-2-1"."""
        return f"{len(self.names_for)}-{len(self.names_against)}-{len(self.names_abstaining)}"


class NamedVoteDialog(Dialog[NamedVotes | None]):
    """Asks each of `members` how they voted; answers with the names, or None. A member not asked did not vote.

    `barred` names those who may not vote on the item, each with the reason.
    """

    ROWS = NAMED_VOTE
    BINDINGS = bindings(NAMED_VOTE)
    heading = "Recorded vote"

    def __init__(self, members: Sequence[str], barred: Sequence[str] = ()) -> None:
        super().__init__()
        self._members = members
        self._barred = barred
        self._votes: dict[int, str] = {}

    def body(self) -> Iterable[Widget]:
        """The members who may vote, and how the count stands."""
        rows = RowList("voters")
        rows.add_options(Option(self._line(row), id=str(row)) for row in range(len(self._members)))
        yield rows
        yield Static("", id="count", markup=False)
        yield Static(Content(f"May not vote: {'; '.join(self._barred)}" if self._barred else ""), id="barred")

    def on_mount(self) -> None:
        """Call the first member."""
        rows = self.query_one(RowList)
        rows.highlighted = 0 if self._members else None
        rows.focus()
        self._count()

    def action_vote(self, way: str) -> None:
        """Note how the member being called voted, and call the next."""
        rows = self.query_one(RowList)
        row = rows.highlighted
        if row is None:
            return
        self._votes[row] = way
        rows.replace_option_prompt_at_index(row, self._line(row))
        rows.highlighted = min(row + 1, len(self._members) - 1)
        self._count()

    def action_finish(self) -> None:
        """Answer with the names, once anybody has voted."""
        if any(self._votes.values()):
            self.dismiss(NamedVotes(*(self._names(way) for way in WAYS)))
        else:
            self.say("Nobody has voted yet: f for, a against, b abstained.")

    def action_cancel(self) -> None:
        """Close without an answer."""
        self.dismiss(None)

    def _names(self, way: str) -> tuple[str, ...]:
        return tuple(name for row, name in enumerate(self._members) if self._votes.get(row) == way)

    def _line(self, row: int) -> Table:
        said = self._votes.get(row)
        return columns((self._members[row], None), ("did not vote" if said == "" else said or "not called", 14))

    def _count(self) -> None:
        told = ", ".join(f"{way} {len(self._names(way))}" for way in WAYS)
        left = len(self._members) - len(self._votes)
        counts = [len(self._names(way)) for way in WAYS[:2]]
        lead = "equal" if counts[0] == counts[1] else "carried" if counts[0] > counts[1] else "lost"
        standing = f", {left} not called" if left else f": {lead}"
        self.query_one("#count", Static).update(Content(told + standing))
