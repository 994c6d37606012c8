"""Saving a minute: versions, earlier states, and the records read out of its text."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread

import pytest
from sqlalchemy import text
from sqlmodel import select

from clerk.vocabulary import RevisionReason
from storage.file.database import Store
from storage.file.errors import Invalid, NotFound, VersionConflict
from storage.file.inspection import digest
from storage.schema.models import Action, Clause, Flag, Reference, Resolution
from storage.texts import minutes
from storage.texts.minutes import get_minute, restore_revision, revisions, save, text_at
from storage.texts.revisions import digests, keep_meeting, thin_bursts
from tests.storage.conftest import new_minute

DECIDED = (
    "The Board considered the report.\n\nRESOLVED that the report be noted.\n\nACTION: Smith - write to the owner\n"
)


class Clock:
    """A clock that is put where a test wants it."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 5, 6, 18, 30, tzinfo=UTC)

    def now(self, zone: object) -> datetime:
        return self.moment


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(minutes, "datetime", clock)
    return clock


def test_a_saved_text_is_read_back_with_its_new_version(store: Store, minute_id: int) -> None:
    saved = save(store, minute_id, "Noted.", 0)
    assert (saved.text, saved.version) == ("Noted.", 1)
    assert get_minute(store, minute_id) == saved


def test_saving_the_same_words_again_changes_nothing(store: Store, minute_id: int) -> None:
    first = save(store, minute_id, "Noted.", 0)
    assert save(store, minute_id, "Noted.", first.version) == first
    assert save(store, minute_id, "Noted.", 0) == first


def test_a_minute_that_is_not_there_is_not_found(store: Store) -> None:
    with pytest.raises(NotFound, match="no longer there"):
        get_minute(store, 99)
    with pytest.raises(NotFound):
        save(store, 99, "Noted.", 0)


def test_what_no_text_may_hold_is_taken_out(store: Store, minute_id: int) -> None:
    assert save(store, minute_id, "Noted\x1b]52;c;x\x07 \ud800it.", 0).text == "Noted it."


def test_the_records_are_read_out_in_the_same_transaction(store: Store, minute_id: int) -> None:
    saved = save(store, minute_id, DECIDED, 0)
    with store.read() as session:
        resolution = session.exec(select(Resolution)).one()
        clause = session.exec(select(Clause)).one()
        action = session.exec(select(Action)).one()
    assert (resolution.minute_id, resolution.kind, resolution.word) == (minute_id, "resolved", "RESOLVED")
    assert DECIDED[resolution.start_offset : resolution.end_offset].startswith("RESOLVED that the report be noted.")
    assert clause.resolution_id == resolution.id
    assert "report be noted" in clause.text
    assert DECIDED[action.start_offset : action.end_offset].startswith("ACTION: Smith")

    save(store, minute_id, "The item was deferred. ??", saved.version)
    with store.read() as session:
        assert session.exec(select(Resolution)).all() == []
        assert session.exec(select(Clause)).all() == []
        assert session.exec(select(Action)).all() == []
        assert session.exec(select(Flag)).one().line == "The item was deferred. ??"


def test_a_citation_is_resolved_to_the_minute_it_means(store: Store, minute_id: int) -> None:
    earlier = new_minute(store, "Car parks")
    with store.write() as session:
        meeting = (
            "SELECT meeting_id FROM agenda_item JOIN minute ON item_id = agenda_item.id WHERE minute.id = :earlier"
        )
        body = f"SELECT body_id FROM meeting WHERE id = ({meeting})"  # noqa: S608
        session.execute(text(f"UPDATE meeting SET body_id = ({body})"), {"earlier": earlier})  # noqa: S608
        session.execute(text("UPDATE minute SET number_year = 2026, number_serial = 5 WHERE id = :id"), {"id": earlier})
    save(store, minute_id, "Further to minute 5/26 the Board noted progress, and minute 9/26 was not found.", 0)
    with store.read() as session:
        cited = {row.citation: row.cited_minute_id for row in session.exec(select(Reference))}
    assert cited == {"5/26": earlier, "9/26": None}


def test_a_late_text_is_refused_and_kept(store: Store, minute_id: int) -> None:
    save(store, minute_id, "First window.", 0)
    with pytest.raises(VersionConflict, match="changed in another window"):
        save(store, minute_id, "Second window.", 0)
    assert get_minute(store, minute_id).text == "First window."
    lost = revisions(store, minute_id)[0]
    assert (lost.text, lost.reason, lost.version) == ("Second window.", RevisionReason.CONFLICT, 0)


def test_two_windows_lose_nothing_between_them(database: Path) -> None:
    stores = [Store.open(database, create=True), Store.open(database)]
    minute_id = new_minute(stores[0])
    edits = 30
    conflicts: list[str] = []

    def type_away(store: Store, window: str) -> None:
        version = 0
        for number in range(edits):
            words = f"{window} {number}"
            try:
                version = save(store, minute_id, words, version).version
            except VersionConflict:
                conflicts.append(words)
                version = get_minute(store, minute_id).version

    threads = [Thread(target=type_away, args=(store, f"Window {number}")) for number, store in enumerate(stores)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with stores[0].read() as session:
        kept = digests(session, minute_id)
    texts = {f"Window {window} {number}" for window in range(2) for number in range(edits)}
    assert {digest(words) for words in texts} <= kept
    assert get_minute(stores[0], minute_id).version == len(texts) - len(conflicts)
    for store in stores:
        store.close()


def test_every_burst_can_be_brought_back(store: Store, minute_id: int) -> None:
    states = [""]
    for words in ("The Board", "The Board noted", "The Panel noted", "The Panel noted that", ""):
        save(store, minute_id, words, len(states) - 1)
        states.append(words)
    assert [text_at(store, minute_id, version) for version in range(len(states))] == states
    with pytest.raises(NotFound, match="not kept any more"):
        text_at(store, minute_id, 99)


def test_whole_texts_are_kept_once_a_minute_and_at_events(store: Store, minute_id: int, clock: Clock) -> None:
    for number in range(100):
        save(store, minute_id, f"Word {number}", number)
        clock.moment += timedelta(seconds=2)
    kept = revisions(store, minute_id)
    assert [revision.version for revision in kept] == [91, 61, 31, 1]
    assert {revision.reason for revision in kept} == {RevisionReason.TYPING}
    for _ in range(2):
        save(store, minute_id, "Word 99", 100, RevisionReason.LEFT_ITEM)
    newest, before = revisions(store, minute_id)[:2]
    assert (newest.text, newest.reason, before.version) == ("Word 99", RevisionReason.LEFT_ITEM, 91)


def test_a_clock_put_back_neither_stops_the_keeping_nor_the_order(store: Store, minute_id: int, clock: Clock) -> None:
    save(store, minute_id, "Before.", 0)
    clock.moment -= timedelta(hours=1)
    save(store, minute_id, "After.", 1)
    assert [revision.text for revision in revisions(store, minute_id)] == ["After.", "Before."]


def test_the_words_that_stood_before_the_first_save_are_kept(store: Store, minute_id: int) -> None:
    with store.write() as session:
        session.execute(text("UPDATE minute SET text = 'Apologies were received.'"))
    save(store, minute_id, "None.", 0)
    assert text_at(store, minute_id, 0) == "Apologies were received."


def test_an_earlier_state_comes_back_as_a_new_version(store: Store, minute_id: int) -> None:
    save(store, minute_id, "The long account.", 0)
    save(store, minute_id, "", 1)
    earlier = revisions(store, minute_id)[-1]
    restored = restore_revision(store, earlier.id, 2)
    assert (restored.text, restored.version) == ("The long account.", 3)
    assert [revision.reason for revision in revisions(store, minute_id)][:2] == [
        RevisionReason.RESTORED,
        RevisionReason.BEFORE_CHANGE,
    ]
    with pytest.raises(VersionConflict):
        restore_revision(store, revisions(store, minute_id)[1].id, 2)
    with pytest.raises(NotFound):
        restore_revision(store, 999, 3)


def test_a_change_of_the_whole_text_keeps_what_stood_before(store: Store, minute_id: int, clock: Clock) -> None:
    save(store, minute_id, "A", 0)
    save(store, minute_id, "A long account", 1)
    save(store, minute_id, "Imported", 2, RevisionReason.BEFORE_CHANGE)
    assert "A long account" in [revision.text for revision in revisions(store, minute_id)]


def test_confirmed_minutes_keep_their_whole_texts_only(store: Store, minute_id: int) -> None:
    save(store, minute_id, "A draft.", 0)
    save(store, minute_id, "A draft, approved.", 1)
    with store.write() as session:
        meeting_id = session.execute(text("SELECT id FROM meeting")).scalar_one()
        keep_meeting(session, meeting_id, RevisionReason.CIRCULATED, datetime.now(UTC))
        thin_bursts(session, meeting_id)
        assert session.execute(text("SELECT count(*) FROM delta")).scalar_one() == 0
    assert [revision.text for revision in revisions(store, minute_id)] == ["A draft, approved.", "A draft."]


@pytest.mark.parametrize("statement", ["UPDATE revision SET text = ''", "DELETE FROM revision", "DELETE FROM minute"])
def test_an_earlier_state_can_neither_be_changed_nor_removed(store: Store, minute_id: int, statement: str) -> None:
    save(store, minute_id, "Noted.", 0)
    with pytest.raises(Invalid), store.write() as session:
        session.execute(text(statement))
    assert [revision.text for revision in revisions(store, minute_id)] == ["Noted."]


def test_a_text_that_cannot_be_read_is_saved_without_records(store: Store, minute_id: int) -> None:
    save(store, minute_id, DECIDED, 0)
    saved = save(store, minute_id, DECIDED + "More.", 1, read_records=False)
    assert saved.text == DECIDED + "More."
    with store.read() as session:
        assert session.exec(select(Resolution)).all() == []


def test_a_text_that_lost_does_not_stand_for_the_same_words_saved_later(store: Store, minute_id: int) -> None:
    save(store, minute_id, "Old words.", 0)
    with pytest.raises(VersionConflict):
        save(store, minute_id, "The other window's words.", 0)
    save(store, minute_id, "The other window's words.", 1, RevisionReason.LEFT_ITEM)
    save(store, minute_id, "Newer words.", 2)
    kept = [(revision.reason, revision.text) for revision in revisions(store, minute_id)]
    assert (RevisionReason.LEFT_ITEM, "The other window's words.") in kept
    assert (RevisionReason.CONFLICT, "The other window's words.") in kept


def test_an_empty_minute_that_was_only_looked_at_has_no_earlier_state(store: Store, minute_id: int) -> None:
    save(store, minute_id, "", 0, RevisionReason.LEFT_ITEM)
    assert revisions(store, minute_id) == []
