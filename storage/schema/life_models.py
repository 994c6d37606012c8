"""The tables of the life of a meeting's papers: what happened when, was approved or corrected, and on which pages."""

import datetime as dt

from sqlalchemy import CheckConstraint
from sqlmodel import Field, SQLModel

from clerk.vocabulary import ApprovalOutcome, ChangeCause, LifeStep, MeetingStatus, Part
from storage.schema.columns import identity, maybe_of, of, one_of


class MeetingEvent(SQLModel, table=True):
    """One step in the life of a meeting's papers, or its taking back. Rows are only ever added; newest by id.

    `undoes_id` is the event that this one takes back.
    """

    __tablename__ = "meeting_event"
    __table_args__ = (
        one_of("step", LifeStep),
        one_of("came_from", MeetingStatus),
        one_of("went_to", MeetingStatus),
    )

    id: int | None = identity()
    meeting_id: int = of("meeting")
    step: str
    came_from: str
    went_to: str
    at: dt.datetime
    note: str = ""
    undoes_id: int | None = maybe_of("meeting_event")


class Approval(SQLModel, table=True):
    """What a meeting decided on the minutes of an earlier one, or on one part of them.

    `minute_id` is the minute that records it, `wording` what was written there. A row is removed where the step is
    taken back; the event of both stays.
    """

    __table_args__ = (one_of("outcome", ApprovalOutcome), one_of("part", Part))

    id: int | None = identity()
    meeting_id: int = of("meeting")
    approving_meeting_id: int = of("meeting")
    minute_id: int | None = maybe_of("minute")
    part: str
    outcome: str
    wording: str
    at: dt.datetime


class Correction(SQLModel, table=True):
    """A change of minutes that had been circulated. `version` is the text it made, 0 where no text was changed.

    `approval_id` is set where it was agreed when the minutes were approved.
    """

    id: int | None = identity()
    meeting_id: int = of("meeting")
    minute_id: int | None = maybe_of("minute")
    approval_id: int | None = maybe_of("approval")
    version: int = 0
    words: str
    at: dt.datetime


class ConsequentialChange(SQLModel, table=True):
    """A version of a minute that nobody typed: a reference that followed its minute, an item split or merged."""

    __tablename__ = "consequential_change"
    __table_args__ = (one_of("cause", ChangeCause),)

    id: int | None = identity()
    minute_id: int = of("minute")
    version: int
    cause: str


class MinutesPages(SQLModel, table=True):
    """The pages that the minutes of a meeting took when they were last written, in one edition ("public")."""

    __tablename__ = "minutes_pages"
    __table_args__ = (CheckConstraint("first > 0 AND pages > 0", name="pages_counted"),)

    meeting_id: int = Field(foreign_key="meeting.id", ondelete="CASCADE", primary_key=True)
    edition: str = Field(primary_key=True)
    first: int
    pages: int
