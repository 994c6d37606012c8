"""The history of a meeting's papers: every step with its time, what was corrected, and what went out to whom."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.containers import Container, VerticalScroll
from textual.screen import Screen
from textual.widgets import Footer, OptionList, Static
from textual.widgets.option_list import Option

from clerk.dates import write_weekday_date
from clerk.vocabulary import LifeStep
from clerk.wording.approving import status_word
from screens.commands.papers import HISTORY
from screens.keys import bindings
from screens.tasks import before_next_key
from screens.widgets.heading import Heading
from screens.widgets.row_list import RowList, columns
from screens.workbench import office_of
from storage.file.database import Store
from storage.papers.circulation import CirculationRecord, circulations
from storage.papers.corrections import corrections
from storage.schema.records import MeetingFile
from storage.sittings.history import history
from storage.sittings.meetings import meeting_file

_NOTHING = "Nothing has happened to these papers yet. Every step is kept here with its time."


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened: when (UTC), in a few words, and in full. `undone` says that it was taken back."""

    at: datetime
    told: str
    detail: str
    undone: bool = False


@dataclass(frozen=True, slots=True)
class Past:
    """A meeting and everything that happened to its papers, in order."""

    file: MeetingFile
    events: tuple[Event, ...]


def read_past(store: Store, meeting_id: int) -> Past:
    """Read the whole history of a meeting's papers."""
    file = meeting_file(store, meeting_id)
    events = [*_steps(store, file), *_corrected(store, file), *map(_sent, circulations(store, meeting_id))]
    return Past(file, tuple(sorted(events, key=lambda event: event.at)))


def _steps(store: Store, file: MeetingFile) -> Iterator[Event]:
    policy = file.body.policy
    for event in history(store, file.meeting.id):
        if event.step is LifeStep.CORRECTED:
            continue
        from_, to = status_word(event.came_from, policy), status_word(event.went_to, policy)
        told = event.step.value.replace("approved", policy.approved_word)
        moved = f"From {from_} to {to}." if from_ != to else f"The papers stayed {to}."
        undone = " It was taken back later." if event.taken_back else ""
        yield Event(event.at, told, f"{moved}{undone}\n\n{event.note}".rstrip(), event.taken_back)


def _corrected(store: Store, file: MeetingFile) -> Iterator[Event]:
    titles = {item.minute.id: f"{item.minute.citation} {item.title}".strip() for item in file.items}
    for one in corrections(store, file.meeting.id):
        where = titles.get(one.minute_id or 0, "")
        how = "agreed when the minutes were approved" if one.agreed else "recorded after circulation"
        detail = f"{one.words}\n\n{where}\nThis correction was {how}. The text before it is among the earlier states."
        yield Event(one.at, f"corrected: {one.words}", detail if one.version else f"{one.words}\n\nIt was {how}.")


def _sent(record: CirculationRecord) -> Event:
    people = "\n".join(record.recipients) or "Nobody is named."
    detail = f"{record.file_name}\n{record.edition} edition, SHA-256 {record.sha256}\n\nTo:\n{people}"
    return Event(record.at, f"sent out: {record.document} to {len(record.recipients)}", detail)


class HistoryScreen(Screen[None]):
    """Lists what happened, the newest last, with the whole of the line the cursor is on."""

    ROWS = HISTORY
    BINDINGS = bindings(HISTORY)

    def __init__(self, meeting_id: int) -> None:
        super().__init__()
        self._meeting_id = meeting_id
        self._events: tuple[Event, ...] = ()

    def compose(self) -> ComposeResult:
        """The events, and one of them in full."""
        yield Heading()
        with Container(id="work"):
            yield RowList("events")
            with VerticalScroll(id="event", can_focus=False):
                yield Static(_NOTHING, id="event-text", markup=False)
        yield Footer(show_command_palette=False)

    @before_next_key
    async def on_mount(self) -> None:
        """Read and show it all, the cursor on the newest."""
        past = await office_of(self).ask(read_past, self._meeting_id)
        self._events = past.events
        policy, meeting = past.file.body.policy, past.file.meeting
        day = write_weekday_date(meeting.held_on, policy.date_form)
        self.query_one(Heading).show(f"History: {past.file.body.name}, {day}", status_word(meeting.status, policy))
        rows = self.query_one(RowList)
        rows.add_options(_row(str(place), event) for place, event in enumerate(past.events))
        rows.highlighted = len(past.events) - 1 if past.events else None
        rows.focus()

    @on(OptionList.OptionHighlighted)
    def _show(self) -> None:
        chosen = self.query_one(RowList).chosen
        if chosen:
            event = self._events[int(chosen)]
            self.query_one("#event-text", Static).update(Text(event.detail, overflow="fold"))

    def action_scroll(self, screens: int) -> None:
        """Scroll the text by a screenful."""
        page = self.query_one("#event", VerticalScroll)
        page.scroll_relative(y=screens * max(page.size.height - 1, 1), animate=False)

    def action_back(self) -> None:
        """Go back."""
        self.dismiss(None)


def _row(key: str, event: Event) -> Option:
    local = event.at.astimezone()
    told = Text(event.told, "strike dim" if event.undone else "", no_wrap=True, overflow="ellipsis")
    return Option(columns((f"{local:%d %b %Y}", 11), (f"{local:%H:%M:%S}", 8), (told, None)), id=key)
