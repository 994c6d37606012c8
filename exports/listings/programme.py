"""The work programme as a document: what is overdue, what each coming meeting expects, and what has no day yet."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from exports.content.document import Edition, Runs
from exports.content.editions import allowed
from exports.listings.listing import Asked, ListedTable, Listing, left_out, text
from exports.written.csv_text import CsvTable
from storage.file.database import Store
from storage.outcomes.planning import ProgrammePlan, plan
from storage.schema.records import ProgrammeRecord

_HEADER = ("Item", "Purpose", "Lead", "Cabinet Member", "Source", "Key decision")
_CSV = ("Meeting or day", "Item", "Purpose", "Lead", "Cabinet Member", "Source", "Key decision", "Overdue")
_WIDTHS = (4.2, 4.4, 3.0, 2.6, 3.0, 1.8)


def work_programme(store: Store, asked: Asked) -> Listing:
    """The programme as it stands on the day asked."""
    every = plan(store, asked.body.id, asked.today)
    planned = _allowed(every, asked.edition)
    entries = _entries(planned)
    hidden = len(_entries(every)) - len(entries)
    return Listing(
        name="work programme",
        title="Work programme",
        position=f"position at {asked.day(asked.today)}",
        opening=_opening(len(entries), len(planned.overdue), len(planned.undated)),
        tables=tuple(_tables(planned, asked)),
        csv=CsvTable(_CSV, tuple(_plain_row(entry, entry in planned.overdue) for entry in entries)),
        private=any(not allowed(entry.part, Edition.PUBLIC) for entry in entries),
        left_out=left_out(hidden, "item from private business is", "items from private business are"),
    )


def _allowed(planned: ProgrammePlan, edition: Edition) -> ProgrammePlan:
    """The plan without what came out of business that the edition may not speak of."""

    def kept(entries: Sequence[ProgrammeRecord]) -> tuple[ProgrammeRecord, ...]:
        return tuple(entry for entry in entries if allowed(entry.part, edition))

    meetings = (replace(meeting, entries=kept(meeting.entries)) for meeting in planned.meetings)
    return replace(
        planned,
        overdue=kept(planned.overdue),
        undated=kept(planned.undated),
        meetings=tuple(meetings),
        later=kept(planned.later),
    )


def _entries(planned: ProgrammePlan) -> list[ProgrammeRecord]:
    at_meetings = [entry for meeting in planned.meetings for entry in meeting.entries]
    return [*planned.overdue, *at_meetings, *planned.later, *planned.undated]


def _opening(count: int, late: int, undated: int) -> str:
    said = {0: "Nothing is planned.", 1: "1 item is planned."}.get(count, f"{count} items are planned.")
    if late:
        said += f" {late} {'is' if late == 1 else 'are'} overdue."
    if undated:
        said += f" {undated} {'has' if undated == 1 else 'have'} no day yet."
    return said


def _tables(planned: ProgrammePlan, asked: Asked) -> Iterator[ListedTable]:
    if planned.overdue:
        yield _table("Overdue", "Items planned for a day that is past and not taken yet.", planned.overdue)
    for meeting in planned.meetings:
        if meeting.entries:
            heading = f"Meeting of {asked.day(meeting.meeting.held_on)}"
            yield _table(heading, "Items planned for this meeting.", meeting.entries)
    if planned.later:
        yield _table("Planned for a day without a meeting", "Items with a day to aim at.", planned.later)
    if planned.undated:
        yield _table("Not yet planned", "Items without a day.", planned.undated)


def _table(heading: str, about: str, entries: Sequence[ProgrammeRecord]) -> ListedTable:
    said = f"{about} With what each is for, who leads, where it comes from and whether it is a key decision."
    return ListedTable(heading, said, _HEADER, tuple(map(_row, entries)), _WIDTHS)


def _row(entry: ProgrammeRecord) -> tuple[Runs, ...]:
    cells = (entry.title, entry.purpose, entry.lead, entry.cabinet_member, entry.source)
    return *(text(cell) for cell in cells), text("Yes" if entry.key_decision else "No")


def _plain_row(entry: ProgrammeRecord, late: bool) -> tuple[str, ...]:
    due = entry.due.isoformat() if entry.due else ""
    yes = ("no", "yes")
    told = (entry.title, entry.purpose, entry.lead, entry.cabinet_member, entry.source)
    return due, *told, yes[entry.key_decision], yes[late]
