"""The lines of the list of earlier states: when, in which item, and the words that came or went."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rich.text import Text
from textual.widgets.option_list import Option

from clerk.dates import write_weekday_date
from clerk.vocabulary import RevisionReason
from screens.widgets.row_list import columns, heading
from storage.schema.records import ItemRecord
from storage.texts.states import State

#: Why a whole text was kept, where the clerk may want to know.
_REASONS = {
    RevisionReason.LEFT_ITEM: "",
    RevisionReason.TYPING: "",
    RevisionReason.BEFORE_CHANGE: "before a change",
    RevisionReason.CONFLICT: "typed in another window, kept aside",
    RevisionReason.RESTORED: "brought back",
    RevisionReason.CIRCULATED: "circulated",
}


@dataclass(frozen=True, slots=True)
class Now:
    """The meeting as it stands: its items, and the texts of their minutes, by minute id."""

    items: Mapping[int, ItemRecord]
    texts: Mapping[int, str]

    def named(self, minute_id: int) -> str:
        """An item as a heading names it."""
        item = self.items.get(minute_id)
        return item.named if item else "an item that was taken off"


def rows(shown: Sequence[State], now: Now, with_items: bool) -> list[Option]:
    """The states in their order, under a heading for each day; the identifier of a row is its place in `shown`."""
    made: list[Option] = []
    day = None
    for place, state in enumerate(shown):
        local = state.at.astimezone()
        if local.date() != day:
            day = local.date()
            made.append(heading(write_weekday_date(day, "18 July 2019")))
        item = now.items.get(state.minute_id)
        number = item.label if item else "–"
        cells: list[tuple[str | Text, int | None]] = [(f"{local:%H:%M:%S}", 8)]
        if with_items:
            cells.append((number, 2))
        made.append(Option(columns(*cells, (_words(state), None)), id=str(place)))
    return made


def _words(state: State) -> Text:
    """What came in and what went out, on one line."""
    words = Text(no_wrap=True, overflow="ellipsis")
    if _REASONS[state.reason]:
        words.append(f"{_REASONS[state.reason]} ", style="italic")
    if state.came.strip():
        words.append(f"+ {' '.join(state.came.split())} ", style="bold")
    if state.went.strip():
        words.append(f"- {' '.join(state.went.split())}", style="dim")
    return words if words.plain else Text("blanks or line ends" if state.came or state.went else "as it began", "dim")
