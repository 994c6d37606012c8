"""A matter arising, whole: what is to be done, whose it is, and by when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from textual.widget import Widget
from textual.widgets import Input

from clerk.dates import parse_date, write_date
from clerk.problems import Problem
from screens.dialogs.forms import FormDialog, field

_FORM = "18 July 2019"
_HINT = "A day (30 September, in 3 weeks), “next meeting”, or any words; may stay empty"
_NEXT = ("next meeting", "the next meeting", "at the next meeting", "by the next meeting")


@dataclass(frozen=True, slots=True)
class MatterDraft:
    """A matter as filled in: with a day, the meeting it is due at, or words that name no day."""

    text: str
    owner: str
    due: date | None
    due_text: str
    due_meeting_id: int | None


class MatterDialog(FormDialog[MatterDraft]):
    """Changes `given`, or takes a new matter. `next_meeting` is the id and day of the next one, where it is called."""

    def __init__(
        self, heading: str, given: MatterDraft, today: date, next_meeting: tuple[int, date] | None = None
    ) -> None:
        super().__init__()
        self.heading = heading
        self._given = given
        self._today = today
        self._next = next_meeting
        self._due = write_date(given.due, _FORM) if given.due else given.due_text

    def body(self) -> Iterable[Widget]:
        """The form."""
        yield from field("To be done", Input(self._given.text, id="text", compact=True))
        yield from field("By whom", Input(self._given.owner, id="owner", compact=True))
        yield from field("Due", Input(self._due, id="due", compact=True), _HINT)

    def values(self) -> MatterDraft:
        """The form as it stands."""
        text, owner, due = (self.query_one(f"#{name}", Input).value.strip() for name in ("text", "owner", "due"))
        given = self._given
        if due == self._due:
            return MatterDraft(text, owner, given.due, given.due_text, given.due_meeting_id)
        if due.casefold() in _NEXT and self._next is not None:
            return MatterDraft(text, owner, self._next[1], due, self._next[0])
        day = parse_date(due, self._today, ahead=True)
        return MatterDraft(text, owner, day, "" if day else due, None)

    async def keep(self) -> MatterDraft:
        """The matter; raises Problem without words."""
        draft = self.values()
        if not draft.text:
            raise Problem("Say in a few words what is to be done.", "text")
        return draft
