"""What the agenda screen shows of a meeting and of each item."""

from dataclasses import dataclass

from rich.console import Group
from rich.text import Text
from textual.content import Content
from textual.widgets.option_list import Option

from clerk.dates import write_date, write_time
from clerk.papers import ParsedPaper, paper_line
from clerk.vocabulary import Part
from screens.widgets.row_list import columns, dim_line
from storage.business.agendas import list_items
from storage.council.bodies import get_body
from storage.file.database import Store
from storage.schema.records import BodyRecord, ItemRecord, MeetingRecord
from storage.sittings.meetings import get_meeting


@dataclass(frozen=True, slots=True)
class AgendaView:
    """A meeting with its body and items, as read in one go."""

    body: BodyRecord
    meeting: MeetingRecord
    items: tuple[ItemRecord, ...]

    @property
    def where(self) -> str:
        """Whose meeting this is and when; the day first, which a narrow terminal must not cut off."""
        return f"Agenda {write_date(self.meeting.held_on, self.body.policy.date_form)}: {self.meeting.body_name}"

    @property
    def standing(self) -> str:
        """When it begins, and where its papers are in their life."""
        return f"{write_time(self.meeting.starts, self.body.policy.time_form)} · {self.meeting.status.value}"


def read_agenda(store: Store, meeting_id: int) -> AgendaView:
    """The agenda as it stands. Raises StorageError if the meeting is gone."""
    meeting = get_meeting(store, meeting_id)
    return AgendaView(get_body(store, meeting.body_id), meeting, list_items(store, meeting_id))


def item_row(item: ItemRecord) -> Option:
    """One item in the list: its place, title and instruction line, and what is special about it."""
    title = Text(item.title, overflow="fold")
    what = Group(title, dim_line(item.instruction)) if item.instruction else title
    marks = []
    if item.part is Part.PRIVATE:
        marks.append("private")
    if item.papers:
        marks.append(f"{len(item.papers)} paper{'' if len(item.papers) == 1 else 's'}")
    if item.minute.text.strip():
        marks.append("minuted")
    place = Text(item.label, justify="right")
    return Option(columns((place, 3), (what, None), ("\n".join(marks[:2]), 8)), id=str(item.id))


def details(item: ItemRecord | None) -> Content:
    """Everything else about an item, for the pane beside or below the list."""
    if item is None:
        return Content("No items yet. Press a to type the first.")
    rows = [
        ("", item.instruction),
        ("For", item.purpose.value),
        ("Brought by", item.lead),
        ("Minute", item.minute.heading_number or ("" if item.numbered else "without a number")),
        ("Papers", "; ".join(paper_line(ParsedPaper(p.file_name, p.pages, p.part)) for p in item.papers)),
        ("Recommended", item.recommendation),
        ("Usual minute", item.usual_minute),
    ]
    lines = [Content.assemble((f"{label:<14}" if label else "", "dim"), text) for label, text in rows if text]
    return Content("\n").join(lines)
