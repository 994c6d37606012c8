"""The thread that saves: newest wins, nothing lost whatever the disk does, and a status that is always true."""

import signal
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Condition, Event

import pytest

from clerk.vocabulary import RevisionReason
from storage.file.database import Store
from storage.file.driver import sqlite
from storage.file.errors import Code, error_for
from storage.texts import saving, writer
from storage.texts.minutes import get_minute, revisions, save
from storage.texts.rescue import pending
from storage.texts.writer import SaveReport, Writer
from tests.storage.conftest import new_minute

PATIENCE = 10.0


class Reports:
    """The reports so far, and a way to wait for one."""

    def __init__(self) -> None:
        self.all: list[SaveReport] = []
        self._change = Condition()

    def __call__(self, report: SaveReport) -> None:
        with self._change:
            self.all.append(report)
            self._change.notify_all()

    def wait_for(self, wanted: Callable[[SaveReport], bool], after: int = 0) -> SaveReport:
        """The first report, from the `after`th on, that is wanted."""
        with self._change:
            assert self._change.wait_for(lambda: any(wanted(report) for report in self.all[after:]), PATIENCE)
            return next(report for report in self.all[after:] if wanted(report))


def refused(report: SaveReport) -> bool:
    return report.saved_at is None


def saved(report: SaveReport) -> bool:
    return report.saved_at is not None


@pytest.fixture
def reports() -> Reports:
    return Reports()


@pytest.fixture
def rescued(tmp_path: Path) -> Path:
    return tmp_path / "state"


@pytest.fixture
def typing(store: Store, rescued: Path, reports: Reports, monkeypatch: pytest.MonkeyPatch) -> Iterator[Writer]:
    """A writer that is patient for milliseconds where it would be for seconds."""
    monkeypatch.setattr(writer, "FIRST_WAIT", 0.01)
    monkeypatch.setattr(writer, "LONGEST_WAIT", 0.05)
    made = Writer(store, rescued, reports)
    yield made
    made.close(PATIENCE)


@contextmanager
def full_disk(store: Store) -> Iterator[None]:
    """No page can be added to the database meanwhile, and none is free."""
    with store.raw_writer() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages}")
    try:
        yield
    finally:
        with store.raw_writer() as connection:
            connection.execute("PRAGMA max_page_count=1000000")


def test_what_is_put_is_saved_and_reported(store: Store, minute_id: int, typing: Writer, reports: Reports) -> None:
    typing.put(minute_id, "The Board noted the report.", 0)
    assert typing.flush(PATIENCE)
    record = get_minute(store, minute_id)
    assert record.text == "The Board noted the report."
    assert reports.all == [SaveReport(minute_id, 1, record.saved_at)]
    assert typing.unsaved == frozenset()


def test_of_several_texts_only_the_newest_is_saved(
    store: Store, minute_id: int, typing: Writer, reports: Reports
) -> None:
    with store.write():
        # The thread is held up by this transaction with the first text at most.
        for number in range(50):
            typing.put(minute_id, f"Word {number}", 0)
        assert typing.unsaved == {minute_id}
    assert typing.flush(PATIENCE)
    assert get_minute(store, minute_id).text == "Word 49"
    assert get_minute(store, minute_id).version <= 2


def test_a_screen_that_knows_an_older_version_of_ours_goes_on(
    store: Store, minute_id: int, typing: Writer, reports: Reports
) -> None:
    for number in range(5):
        typing.put(minute_id, f"Word {number}", 0)
        assert typing.flush(PATIENCE)
    assert get_minute(store, minute_id).version == 5
    assert not any(report.conflict for report in reports.all)


def test_two_minutes_do_not_wait_for_each_other(store: Store, minute_id: int, typing: Writer) -> None:
    other = new_minute(store, "Car parks")
    typing.put(minute_id, "One.", 0)
    typing.put(other, "Two.", 0)
    assert typing.flush(PATIENCE)
    assert (get_minute(store, minute_id).text, get_minute(store, other).text) == ("One.", "Two.")


def test_a_conflict_is_reported_and_the_text_kept(
    store: Store, minute_id: int, typing: Writer, reports: Reports
) -> None:
    typing.put(minute_id, "Mine.", 0)
    assert typing.flush(PATIENCE)
    save(store, minute_id, "Theirs.", 1)
    typing.put(minute_id, "Mine again.", 0)
    assert typing.flush(PATIENCE)
    report = reports.all[-1]
    assert (report.conflict, report.version, report.saved_at) == (True, 2, None)
    assert get_minute(store, minute_id).text == "Theirs."
    assert revisions(store, minute_id)[0].text == "Mine again."
    typing.put(minute_id, "Settled.", report.version)
    assert typing.flush(PATIENCE)
    assert get_minute(store, minute_id).text == "Settled."


def test_leaving_an_item_is_not_forgotten_for_a_newer_text(store: Store, minute_id: int, typing: Writer) -> None:
    with store.write():
        typing.put(minute_id, "On leaving.", 0, RevisionReason.LEFT_ITEM)
        typing.put(minute_id, "On leaving, and back.", 0)
    assert typing.flush(PATIENCE)
    assert revisions(store, minute_id)[0].reason is RevisionReason.LEFT_ITEM


def test_a_full_disk_is_said_and_gone_on_from_alone(
    store: Store, minute_id: int, typing: Writer, reports: Reports, rescued: Path
) -> None:
    long = "The Board considered the matter at length. " * 400
    with full_disk(store):
        typing.put(minute_id, long, 0)
        report = reports.wait_for(refused)
        assert "disk is full" in report.error
        assert saving.KEPT in report.error
        assert typing.unsaved == {minute_id}
        assert not typing.flush(PATIENCE)
        assert [found.text for found in pending(store, rescued)] == [long]
        typing.put(minute_id, long + "And more.", 0)
        reports.wait_for(lambda _: pending(store, rescued)[0].text == long + "And more.", len(reports.all))
        assert get_minute(store, minute_id).text == ""
    reports.wait_for(saved)
    assert get_minute(store, minute_id).text == long + "And more."
    assert typing.flush(PATIENCE)
    assert pending(store, rescued) == []
    assert list(rescued.iterdir()) == []


@contextmanager
def failing_disk(limit: int) -> Iterator[None]:
    """Every write of this process beyond `limit` bytes into a file fails with an error of the disk."""
    import resource

    former = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, former[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, former)
        signal.signal(signal.SIGXFSZ, handler)


@pytest.mark.skipif(sys.platform == "win32", reason="needs limits of POSIX")
def test_an_error_of_the_disk_loses_nothing(
    store: Store, minute_id: int, typing: Writer, reports: Reports, rescued: Path
) -> None:
    with failing_disk(32_768):
        typing.put(minute_id, "The Board noted the report.", 0)
        report = reports.wait_for(refused)
        assert not typing.flush(PATIENCE)
        [file] = rescued.iterdir()
        assert "The Board noted the report." in file.read_text()
    assert report.error.startswith("The disk")
    reports.wait_for(saved)
    assert get_minute(store, minute_id).text == "The Board noted the report."


def test_when_even_the_rescue_fails_it_is_said(
    store: Store, minute_id: int, typing: Writer, reports: Reports, rescued: Path
) -> None:
    rescued.write_text("a file where the folder should be")
    with full_disk(store):
        typing.put(minute_id, "word " * 4000, 0)
        assert saving.NOT_KEPT in reports.wait_for(refused).error
    reports.wait_for(saved)


def test_a_database_locked_by_another_program_is_waited_for(
    store: Store, minute_id: int, typing: Writer, reports: Reports
) -> None:
    with store.raw_writer() as connection:
        connection.execute("PRAGMA busy_timeout=1")
    other = sqlite.connect(store.path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    typing.put(minute_id, "Noted.", 0)
    assert "in use by another program" in reports.wait_for(refused).error
    other.execute("ROLLBACK")
    other.close()
    reports.wait_for(saved)
    assert get_minute(store, minute_id).text == "Noted."


def test_a_file_that_was_moved_is_said_and_gone_on_from_when_it_is_back(
    store: Store, minute_id: int, typing: Writer, reports: Reports
) -> None:
    elsewhere = store.path.with_name("elsewhere.db")
    store.path.rename(elsewhere)
    typing.put(minute_id, "Noted.", 0)
    assert "no longer where it was" in reports.wait_for(refused).error
    elsewhere.rename(store.path)
    reports.wait_for(saved)
    assert get_minute(store, minute_id).text == "Noted."


@pytest.mark.parametrize("replaced", [False, True])
def test_a_file_that_was_removed_or_replaced_is_never_called_saved(
    store: Store, minute_id: int, typing: Writer, reports: Reports, rescued: Path, replaced: bool
) -> None:
    copy = store.path.read_bytes()
    store.path.unlink()
    if replaced:
        store.path.write_bytes(copy)
    typing.put(minute_id, "Noted.", 0)
    assert "no longer where it was" in reports.wait_for(refused).error
    assert not typing.close(PATIENCE)
    assert not any(saved(report) for report in reports.all)
    if not replaced:
        store.path.write_bytes(copy)
    again = Store.open(store.path)
    assert [(found.minute_id, found.text) for found in pending(again, rescued)] == [(minute_id, "Noted.")]
    again.close()


def test_halves_of_characters_do_not_stop_the_rescue(
    store: Store, minute_id: int, typing: Writer, reports: Reports, rescued: Path
) -> None:
    with full_disk(store):
        typing.put(minute_id, "word " * 4000 + "\ud83d", 0)
        assert saving.KEPT in reports.wait_for(refused).error
        assert [found.text for found in pending(store, rescued)] == ["word " * 4000]
    reports.wait_for(saved)
    assert typing.flush(PATIENCE)
    assert list(rescued.iterdir()) == []


def test_closing_saves_what_was_put_the_moment_before(store: Store, minute_id: int, rescued: Path) -> None:
    for number in range(20):
        last = Writer(store, rescued, lambda report: None)
        last.put(minute_id, f"Word {number}", number)
        assert last.close(PATIENCE)
        assert get_minute(store, minute_id).text == f"Word {number}"


def test_closing_while_the_database_is_held_up_rescues_the_text(
    store: Store, minute_id: int, rescued: Path, reports: Reports
) -> None:
    last = Writer(store, rescued, reports)
    with store.write():
        last.put(minute_id, "The last words.", 0)
        assert not last.close(0.01)
        assert [found.text for found in pending(store, rescued)] == ["The last words."]
    reports.wait_for(saved)


def test_a_save_that_is_held_up_is_said_and_its_text_rescued(
    store: Store, minute_id: int, rescued: Path, reports: Reports, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer, "HELD_UP_AFTER", 0.01)
    typing = Writer(store, rescued, reports)
    with store.write():
        typing.put(minute_id, "The last words.", 0)
        assert writer.HELD_UP in reports.wait_for(refused).error
        typing.put(minute_id, "The very last words.", 0)
        reports.wait_for(refused, after=1)
        assert [found.text for found in pending(store, rescued)] == ["The very last words."]
        assert typing.unsaved == {minute_id}
    assert typing.close(PATIENCE)
    assert saved(reports.all[-1])
    assert get_minute(store, minute_id).text == "The very last words."
    assert pending(store, rescued) == []
    assert list(rescued.iterdir()) == []


def test_a_text_put_after_closing_is_rescued(store: Store, minute_id: int, rescued: Path) -> None:
    last = Writer(store, rescued, lambda report: None)
    assert last.close(PATIENCE)
    last.put(minute_id, "Too late.", 0)
    assert [found.text for found in pending(store, rescued)] == ["Too late."]


def test_a_report_that_fails_does_not_stop_the_saving(store: Store, minute_id: int, rescued: Path) -> None:
    def gone(report: SaveReport) -> None:
        raise RuntimeError("the screen is gone")

    last = Writer(store, rescued, gone)
    last.put(minute_id, "One.", 0)
    assert last.flush(PATIENCE)
    last.put(minute_id, "Two.", 0)
    assert last.close(PATIENCE)
    assert get_minute(store, minute_id).text == "Two."


def test_a_text_the_parser_stumbles_over_is_saved_all_the_same(
    store: Store, minute_id: int, typing: Writer, reports: Reports, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(text: str, scheme: object) -> None:
        raise IndexError(text)

    monkeypatch.setattr("storage.texts.minutes.parse", stumble)
    typing.put(minute_id, "Noted ².", 0)
    assert typing.flush(PATIENCE)
    assert get_minute(store, minute_id).text == "Noted ²."
    assert reports.all[-1].error == saving.UNREAD


def test_an_unexpected_error_is_survived(
    store: Store, minute_id: int, typing: Writer, reports: Reports, monkeypatch: pytest.MonkeyPatch
) -> None:
    mended = Event()

    def fail(*arguments: object, **options: object) -> object:
        if not mended.is_set():
            raise ZeroDivisionError
        return save(*arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr("storage.texts.saving.save", fail)
    typing.put(minute_id, "Noted.", 0)
    assert writer.UNEXPECTED in reports.wait_for(refused).error
    mended.set()
    reports.wait_for(saved)
    assert get_minute(store, minute_id).text == "Noted."


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_a_rescue_file_is_for_its_owner_only(store: Store, minute_id: int, rescued: Path) -> None:
    saving.Saver(store, rescued).rescue(saving.Typed(minute_id, "Exempt.", 0))
    [file] = rescued.iterdir()
    assert (stat.S_IMODE(rescued.stat().st_mode), stat.S_IMODE(file.stat().st_mode)) == (0o700, 0o600)


def test_every_error_of_the_engine_is_a_sentence() -> None:
    for code in Code:
        assert str(error_for(code)).endswith(".")
