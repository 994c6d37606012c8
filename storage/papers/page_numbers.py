"""The pages of a body's minutes through the year: which minutes took which, and where the next begin.

Minutes on loose leaves have their pages numbered consecutively (Local Government Act 1972, Schedule 12, paragraph
41(2)). Each edition is a run of pages of its own, and the run begins again with the year of the body's register.
"""

from dataclasses import dataclass
from datetime import date

from sqlmodel import col, select

from clerk.numbering import register_year
from clerk.policy import Policy
from clerk.vocabulary import MeetingStatus
from storage.council.bodies import get_body
from storage.file.database import Store
from storage.file.errors import Invalid
from storage.schema.checks import fetch
from storage.schema.life_models import MinutesPages
from storage.schema.models import Meeting
from storage.schema.records import MeetingRecord
from storage.sittings.meetings import list_meetings

#: Until it has been opened, a meeting has no minutes to be numbered.
_NO_MINUTES = (MeetingStatus.PLANNED, MeetingStatus.PUBLISHED)


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of one meeting's minutes: the number of the first, and how many there are."""

    meeting_id: int
    first: int
    count: int

    @property
    def last(self) -> int:
        """The number of the last page."""
        return self.first + self.count - 1


@dataclass(frozen=True, slots=True)
class PageStart:
    """Where the minutes of a meeting begin.

    `kept` are the pages they took before, `earlier` the day of the minutes before them in the year (None for the
    first of a year) and `earlier_pages` the pages of those, None where they are not known.
    """

    kept: Pages | None = None
    earlier: date | None = None
    earlier_pages: Pages | None = None

    @property
    def follows(self) -> int | None:
        """The page after the minutes before; None where that is not known."""
        if self.earlier is None:
            return 1
        return self.earlier_pages.last + 1 if self.earlier_pages else None

    @property
    def known(self) -> bool:
        """Whether the first page is more than a guess, so that the pages may be kept."""
        return self.kept is not None or self.follows is not None

    @property
    def first(self) -> int:
        """The page to begin at: where they began before, else after the minutes before, else 1."""
        return self.kept.first if self.kept else self.follows or 1


def pages_of(store: Store, meeting_id: int, edition: str = "public") -> Pages | None:
    """The pages that the minutes of a meeting took, or None where they are not known."""
    with store.read() as session:
        row = session.get(MinutesPages, (meeting_id, edition))
        return Pages(row.meeting_id, row.first, row.pages) if row else None


def keep_pages(store: Store, meeting_id: int, first: int, count: int, edition: str = "public") -> Pages:
    """Keep which pages the minutes of a meeting took, in the room of what was kept before.

    Raises NotFound if the meeting is gone, Invalid where the numbers are not those of pages.
    """
    if first < 1 or count < 1:
        raise Invalid("Pages are counted from 1, and minutes take at least one. Give whole numbers above 0.")
    with store.write() as session:
        fetch(session, Meeting, meeting_id, "meeting")
        session.merge(MinutesPages(meeting_id=meeting_id, edition=edition, first=first, pages=count))
    return Pages(meeting_id, first, count)


def forget_pages(store: Store, meeting_id: int, edition: str = "public") -> bool:
    """Keep no pages of a meeting's minutes any more; False where none were kept."""
    with store.write() as session:
        row = session.get(MinutesPages, (meeting_id, edition))
        if row is not None:
            session.delete(row)
        return row is not None


def page_start(store: Store, meeting: MeetingRecord, edition: str = "public") -> PageStart:
    """Where the minutes of a meeting begin, by those of the same year before them."""
    with store.read():
        policy = get_body(store, meeting.body_id).policy
        year = _year(policy, meeting)
        before = [
            other
            for other in list_meetings(store, meeting.body_id)
            if other.status not in _NO_MINUTES and _year(policy, other) == year and _place(other) < _place(meeting)
        ]
        kept = _kept(store, [meeting.id, *(other.id for other in before)], edition)
    last = max(before, key=_place, default=None)
    if last is None:
        return PageStart(kept.get(meeting.id))
    return PageStart(kept.get(meeting.id), last.held_on, kept.get(last.id))


def _kept(store: Store, meeting_ids: list[int], edition: str) -> dict[int, Pages]:
    query = select(MinutesPages).where(col(MinutesPages.meeting_id).in_(meeting_ids), MinutesPages.edition == edition)
    with store.read() as session:
        return {row.meeting_id: Pages(row.meeting_id, row.first, row.pages) for row in session.exec(query)}


def _year(policy: Policy, meeting: MeetingRecord) -> int:
    return register_year(policy.numbering, meeting.held_on) or meeting.held_on.year


def _place(meeting: MeetingRecord) -> tuple[object, ...]:
    return meeting.held_on, meeting.starts, meeting.id
