"""Attendance by member over a year."""

from clerk.vocabulary import Presence, Role
from clerk.wording.people import name_of
from exports.content.document import Runs
from exports.listings.listing import Asked, ListedTable, Listing, text
from exports.written.csv_text import CsvTable
from storage.file.database import Store
from storage.outcomes.yearly import AttendanceRow, YearOfAttendance, attendance_over

_HEADER = ("Member", "Meetings", "Attended", "Apologies", "Absent", "Share attended")
_WIDTHS = (5.0, 1.8, 1.8, 1.8, 1.8, 2.4)
_CSV = ("Member", "Role", "Meetings", "Attended", "Apologies", "Absent")


def attendance_list(store: Store, asked: Asked) -> Listing:
    """How often each member attended the meetings of the days asked for; the CSV says it meeting by meeting too."""
    year = attendance_over(store, asked.body.id, asked.starts, asked.ends)
    held = len(year.meetings)
    called = [row for row in year.rows if row.possible]
    members = [row for row in called if row.role is not Role.SUBSTITUTE]
    substitutes = [row for row in called if row.role is Role.SUBSTITUTE]
    return Listing(
        name="attendance of members",
        title="Attendance of members",
        position=asked.days,
        opening={0: "No meeting was held.", 1: "1 meeting was held."}.get(held, f"{held} meetings were held."),
        tables=tuple(
            ListedTable(heading, _ABOUT, _HEADER, tuple(_row(row, asked) for row in rows), _WIDTHS)
            for heading, rows in (("Members", members), ("Substitutes", substitutes))
            if rows
        ),
        csv=_csv(year, asked),
    )


_ABOUT = "How many meetings each member was called to, attended, sent apologies to and missed without."


def _row(row: AttendanceRow, asked: Asked) -> tuple[Runs, ...]:
    share = f"{round(100 * row.attended / row.possible)} per cent"
    counts = (row.possible, row.attended, row.apologies, row.absent)
    return text(_name(row, asked)), *(text(str(count)) for count in counts), text(share)


def _name(row: AttendanceRow, asked: Asked) -> str:
    return name_of(row.person, asked.body.policy.name_form)


def _csv(year: YearOfAttendance, asked: Asked) -> CsvTable:
    days = tuple(meeting.held_on.isoformat() for meeting in year.meetings)
    rows = tuple(
        (
            _name(row, asked),
            row.role.value,
            *(str(count) for count in (row.possible, row.attended, row.apologies, row.absent)),
            *(_mark(mark) for mark in row.marks),
        )
        for row in year.rows
    )
    return CsvTable((*_CSV, *days), rows)


def _mark(mark: Presence | None) -> str:
    return mark.value if mark is not None else ""
