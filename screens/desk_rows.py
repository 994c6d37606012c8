"""What the desk shows of bodies and meetings."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rich.console import Group
from rich.table import Table
from rich.text import Text
from textual.content import Content
from textual.widgets.option_list import Option

from clerk.dates import write_time, write_weekday_date
from clerk.vocabulary import MeetingKind, MeetingStatus
from screens.widgets.row_list import columns, dim_line, heading

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from clerk.policy import Policy
    from storage.file.database import Store
    from storage.resuming.desk import Desk, MeetingOnDesk
    from storage.resuming.left_behind import LeftPlace
    from storage.schema.records import BodyRecord, MeetingRecord

#: Identifiers of the rows that are neither a body nor a meeting.
CONTINUE, ALL_BODIES, LEFT = "continue", "all", "left"

#: How many meetings a list shows at most; the filter finds the others.
MOST_SHOWN = 60

WELCOME = """\
Nothing has been set up yet.

  b   sets up your first council, committee or board,
      with its members and its way of numbering.
  n   then calls a meeting. Its agenda begins with the
      standing items, and you type the rest.
  F1  shows the keys of whatever screen you are on.
  F2  finds any command by its name.

To look round first, leave with Ctrl+Q and run
  clerk demo
which opens an invented council with a year of meetings.
"""

NO_MEETINGS = "No meetings yet. Press n to call the first."
NOT_FOUND = "No meeting has these words. Esc shows all again."


@dataclass(frozen=True, slots=True)
class DeskView:
    """The desk as read in one go.

    `left` is where texts belong that are in no minute and not decided about. `due` says, by meeting, when its agenda
    must be out; it is reckoned after the desk is shown.
    """

    desk: "Desk"
    left: "Sequence[LeftPlace]" = ()
    due: "Mapping[int, str]" = field(default_factory=dict)

    @property
    def to_publish(self) -> "list[tuple[MeetingRecord, BodyRecord]]":
        """The next meeting of each body, where its agenda has not gone out yet."""
        coming = ((line.next_meeting, line.body) for line in self.desk.bodies)
        return [(one, body) for one, body in coming if one is not None and one.status is MeetingStatus.PLANNED]

    def policy_of(self, body_id: int) -> "Policy":
        """The house style of a body."""
        return next(line.body.policy for line in self.desk.bodies if line.body.id == body_id)


def read_desk(store: "Store", today: "date") -> DeskView:
    """The desk as it is today."""
    from storage.file.location import state_directory
    from storage.resuming.desk import desk
    from storage.resuming.left_behind import left_behind, places

    return DeskView(desk(store, today), places(store, left_behind(store, state_directory())))


def body_rows(view: DeskView) -> list[Option]:
    """Every body with how much of its business is open, by council where there are several; first a row for all."""
    rows = [Option(_two_lines("All bodies", _open(view.desk.open_matters, view.desk.overdue_matters)), id=ALL_BODIES)]
    councils = {line.body.council for line in view.desk.bodies}
    council = None
    for line in view.desk.bodies:
        if len(councils) > 1 and line.body.council != council:
            council = line.body.council
            rows.append(heading(council or "Others"))
        below = " · ".join(part for part in (line.body.code, _open(line.open_matters, line.overdue_matters)) if part)
        rows.append(Option(_two_lines(line.body.name, below), id=str(line.body.id)))
    return rows


def meeting_rows(view: DeskView, body_id: int | None, words: str) -> list[Option]:
    """Where to go on, the meetings to come and those held, of one body or all, with all of `words` in them."""
    rows = []
    if view.left and not words:
        rows.append(Option(_left(view.left), id=LEFT))
    if view.desk.place_meeting is not None and not words and body_id in (None, view.desk.place_meeting.body_id):
        rows.append(Option(_continue(view), id=CONTINUE))
    for name, lines in (("Coming", view.desk.coming), ("Recent", view.desk.recent)):
        chosen = [line for line in lines if body_id in (None, line.meeting.body_id) and _matches(view, line, words)]
        if chosen:
            rows.append(heading(name))
        rows.extend(Option(_meeting(view, line), id=str(line.meeting.id)) for line in chosen[:MOST_SHOWN])
        if len(chosen) > MOST_SHOWN:
            rows.append(heading(f"and {len(chosen) - MOST_SHOWN} more: find them with /"))
    return rows


def meeting_details(view: DeskView, line: "MeetingOnDesk") -> Content:
    """Everything the desk knows of a meeting, for the pane beside the list of a wide terminal."""
    meeting, policy = line.meeting, view.policy_of(line.meeting.body_id)
    progress = (
        f"{meeting.minuted_count} of {meeting.item_count} items minuted" if meeting.item_count else "no items yet"
    )
    rows = [
        (
            "Held",
            f"{write_weekday_date(meeting.held_on, policy.date_form)}, {write_time(meeting.starts, policy.time_form)}",
        ),
        ("Kind", meeting.kind.value),
        ("Venue", meeting.venue),
        ("Remote link", meeting.remote_link),
        ("Papers", meeting.status.value),
        ("Progress", progress),
        ("To check", f"{line.flags} marked ??" if line.flags else ""),
        ("Went out", "changed since: send it again, or say what changed" if line.changed else ""),
        ("Next", line.next_step),
        ("Notice", view.due.get(meeting.id, "")),
    ]
    lines = [Content.assemble((f"{label:<12}", "dim"), text) for label, text in rows if text]
    return Content("\n").join([Content(meeting.body_name).stylize("bold"), Content(""), *lines])


def _meeting(view: DeskView, line: "MeetingOnDesk") -> Table:
    meeting = line.meeting
    when = Text(f"{_short_day(view, meeting.held_on)}\n")
    when.append(write_time(meeting.starts, view.policy_of(meeting.body_id).time_form), "dim")
    notes = [view.due.get(meeting.id) or line.next_step or meeting.status.value]
    if line.flags:
        notes.append(f"{line.flags} ??")
    if line.changed:
        notes.append("changed since it went out")
    if meeting.kind is not MeetingKind.ORDINARY:
        notes.append(meeting.kind.value)
    what = Group(Text(meeting.body_name), dim_line(" · ".join(notes)))
    return columns((when, 11), (what, None))


def _short_day(view: DeskView, day: "date") -> str:
    weekday, number, month, year = write_weekday_date(day, "18 July 2019").split()
    if day.year == view.desk.today.year:
        return f"{weekday[:3]} {number} {month[:3]}"
    return f"{number} {month[:3]} {year}"


def _matches(view: DeskView, line: "MeetingOnDesk", words: str) -> bool:
    meeting = line.meeting
    day = write_weekday_date(meeting.held_on, "18 July 2019")
    named = (meeting.body_name, meeting.body_code, day, f"{meeting.held_on:%Y-%m-%d}", meeting.kind, meeting.status)
    held = " ".join((*named, meeting.venue)).casefold()
    return all(word in held for word in words.casefold().split())


def _continue(view: DeskView) -> Text:
    meeting = view.desk.place_meeting
    assert meeting is not None
    day = write_weekday_date(meeting.held_on, view.policy_of(meeting.body_id).date_form)
    item = f"item {view.desk.place_label} of " if view.desk.place_label else ""
    text = Text(f"Continue {item}{meeting.body_name}\n", "bold")
    return text.append(f"{day}, where you left off", "dim")


def _left(left: "Sequence[LeftPlace]") -> Text:
    found = "Text was found that is" if len(left) == 1 else f"{len(left)} texts were found that are"
    text = Text(f"{found} in no minute\n", "bold reverse")
    return text.append(f"Enter opens {left[0].title}, {left[0].body_name}", "dim")


def _two_lines(name: str, below: str) -> Text:
    return Text(name).append(f"\n{below}", "dim")


def _open(matters: int, overdue: int) -> str:
    if not matters:
        return "nothing open"
    return f"{matters} open" + (f", {overdue} overdue" if overdue else "")
