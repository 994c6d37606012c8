"""An office with one body, one meeting and one item, in a database of its own for each test."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.file.database import Store
from storage.schema.mapping import known
from storage.schema.models import AgendaItem, Body, Meeting, Minute
from storage.texts import writer


@pytest.fixture(autouse=True)
def patient_writer(monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk of a test machine may stall for longer than a clerk is left without a word."""
    monkeypatch.setattr(writer, "HELD_UP_AFTER", 60.0)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Where the database of the test lies: alone in a folder of its own."""
    return tmp_path / "office" / "minutes.db"


@pytest.fixture
def store(database: Path) -> Iterator[Store]:
    """An open, empty database."""
    opened = Store.open(database, create=True)
    yield opened
    opened.close()


@pytest.fixture
def minute_id(store: Store) -> int:
    """A minute without text in that database."""
    return new_minute(store)


def new_minute(store: Store, title: str = "Highways report") -> int:
    """A minute of a new item, with the meeting and the body it needs."""
    with store.write() as session:
        body = Body(council="Ashmere", name="Board", short_name="the Board", code=title)
        session.add(body)
        session.flush()
        meeting = Meeting(body_id=known(body.id), held_on=dt.date(2026, 5, 6), starts=dt.time(18, 30))
        session.add(meeting)
        session.flush()
        item = AgendaItem(meeting_id=known(meeting.id), position=1, title=title)
        session.add(item)
        session.flush()
        minute = Minute(item_id=known(item.id))
        session.add(minute)
        session.flush()
        return known(minute.id)
