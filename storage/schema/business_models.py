"""The tables of business that outlives its meeting: matters arising, the work programme, and what links items."""

import datetime as dt

from sqlalchemy import UniqueConstraint
from sqlmodel import SQLModel

from clerk.vocabulary import MatterStatus
from storage.schema.columns import identity as _id
from storage.schema.columns import maybe_of as _maybe_of
from storage.schema.columns import of as _of
from storage.schema.columns import one_of as _one_of


class Matter(SQLModel, table=True):
    """A matter arising. It hangs on the words of its clause, not on a row that the next save replaces.

    `clause_words` follow the clause as its minute is edited; `origin_words` are the clause as it was taken up. `kind`
    and `rule` say how it was found (clerk.promises), "" for a matter that was entered by hand.
    """

    __table_args__ = (_one_of("status", MatterStatus),)

    id: int | None = _id()
    body_id: int = _of("body")
    minute_id: int | None = _maybe_of("minute")
    clause_words: str = ""
    origin_words: str = ""
    kind: str = ""
    rule: str = ""
    text: str
    owner: str = ""
    person_id: int | None = _maybe_of("person")
    due: dt.date | None = None
    due_text: str = ""
    due_meeting_id: int | None = _maybe_of("meeting")
    status: str = MatterStatus.OPEN.value
    created_at: dt.datetime


class MatterUpdate(SQLModel, table=True):
    """News of a matter, and the meeting it was reported to."""

    __tablename__ = "matter_update"
    __table_args__ = (_one_of("status", MatterStatus),)

    id: int | None = _id()
    matter_id: int = _of("matter")
    status: str
    text: str
    source: str = ""
    created_at: dt.datetime
    reported_meeting_id: int | None = _maybe_of("meeting")


class DismissedPromise(SQLModel, table=True):
    """A promise that the clerk did not want as a matter, by its words in its minute."""

    __tablename__ = "dismissed_promise"

    id: int | None = _id()
    minute_id: int = _of("minute")
    words: str
    rule: str
    created_at: dt.datetime


class RefusedRule(SQLModel, table=True):
    """A rule of clerk.promises whose finds a body's clerk never wants to be offered."""

    __tablename__ = "refused_rule"
    __table_args__ = (UniqueConstraint("body_id", "rule", name="one_refusal_a_rule"),)

    id: int | None = _id()
    body_id: int = _of("body")
    rule: str


class ProgrammeEntry(SQLModel, table=True):
    """An item of the work programme: business expected at a coming meeting.

    `minute_id` and `clause_words` are the promise that it comes from; `item_id` the agenda item that it has become.
    """

    __tablename__ = "programme_entry"

    id: int | None = _id()
    body_id: int = _of("body")
    meeting_id: int | None = _maybe_of("meeting")
    title: str
    due: dt.date | None = None
    source: str = ""
    lead: str = ""
    cabinet_member: str = ""
    purpose: str = ""
    key_decision: bool = False
    done: bool = False
    minute_id: int | None = _maybe_of("minute")
    clause_words: str = ""
    item_id: int | None = _maybe_of("agenda_item")


class ItemLink(SQLModel, table=True):
    """The clerk's own link between two items on one subject; which of them comes first means nothing."""

    __tablename__ = "item_link"
    __table_args__ = (UniqueConstraint("item_id", "other_item_id", name="linked_once"),)

    id: int | None = _id()
    item_id: int = _of("agenda_item")
    other_item_id: int = _of("agenda_item")
