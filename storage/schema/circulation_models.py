"""The tables of what leaves the office: what was circulated and to whom, and the template a body writes in."""

import datetime as dt

from sqlmodel import Field, SQLModel

from storage.schema.columns import identity, of


class Circulation(SQLModel, table=True):
    """One document as it went out: the exact bytes, and who they went to (one to a line)."""

    id: int | None = identity()
    meeting_id: int = of("meeting")
    at: dt.datetime
    document: str
    edition: str
    file_name: str
    recipients: str = ""
    sha256: str
    data: bytes


class CirculatedMinute(SQLModel, table=True):
    """The state of one minute when a document went out: its version, and the checksum of its title and text."""

    __tablename__ = "circulated_minute"

    id: int | None = identity()
    circulation_id: int = of("circulation")
    minute_id: int = of("minute")
    version: int
    sha256: str


class BodyTemplate(SQLModel, table=True):
    """The Word file in whose letterhead a body's documents are written."""

    __tablename__ = "body_template"

    body_id: int = Field(foreign_key="body.id", ondelete="CASCADE", primary_key=True)
    file_name: str
    data: bytes
    taken_at: dt.datetime
