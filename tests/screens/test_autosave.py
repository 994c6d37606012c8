"""Autosave: the first unsaved key starts the clock, nothing puts it off, and only the disk makes "saved" true."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from clerk.vocabulary import RevisionReason
from screens import autosave
from screens.autosave import CONFLICT_WAIT, LONGEST_WAIT, Autosave, SaveMark, SaveState

SAVED_AT = datetime(2026, 6, 10, 18, 2, 11, tzinfo=UTC)


@dataclass
class SlowWriter:
    """A writer that saves when it is told to."""

    taken: list[tuple[int, str, int, RevisionReason]] = field(default_factory=list)
    unsaved: set[int] = field(default_factory=set)
    in_time: bool = True

    def put(self, minute_id: int, text: str, base_version: int, reason: RevisionReason = RevisionReason.TYPING) -> None:
        self.taken.append((minute_id, text, base_version, reason))
        self.unsaved.add(minute_id)

    def flush(self, timeout: float) -> bool:
        return self.in_time


@dataclass
class Clock:
    """Timers that ring when they are told to."""

    waiting: list[tuple[float, Callable[[], None]]] = field(default_factory=list)

    def later(self, seconds: float, call: Callable[[], None]) -> None:
        self.waiting.append((seconds, call))

    def ring(self) -> None:
        rings, self.waiting = self.waiting, []
        for _, call in rings:
            call()


@dataclass
class Report:
    minute_id: int
    version: int
    saved_at: datetime | None = SAVED_AT
    error: str = ""
    conflict: bool = False


class Desk:
    """One meeting's autosave with two minutes, 1 and 2, whose texts are in `texts`."""

    def __init__(self) -> None:
        self.writer = SlowWriter()
        self.clock = Clock()
        self.told: list[SaveMark] = []
        self.texts = {1: "", 2: ""}
        self.saves = Autosave(self.writer, self.clock.later, self.told.append)
        self.saves.watch(1, lambda: self.texts[1], 4)
        self.saves.watch(2, lambda: self.texts[2], 0)

    def type(self, minute_id: int, text: str) -> None:
        for letter in text:
            self.texts[minute_id] += letter
            self.saves.changed(minute_id)

    def saved(self, report: Report) -> None:
        """The writer has done with a minute and reports."""
        self.writer.unsaved.discard(report.minute_id)
        self.saves.heard(report)

    @property
    def states(self) -> list[SaveState]:
        return [mark.state for mark in self.told]


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_one_clock_runs_from_the_first_key_and_the_newest_text_is_handed_over(desk: Desk) -> None:
    desk.type(1, "The Chair")
    assert [seconds for seconds, _ in desk.clock.waiting] == [LONGEST_WAIT]
    assert LONGEST_WAIT <= 0.25
    desk.clock.ring()
    assert desk.writer.taken == [(1, "The Chair", 4, RevisionReason.TYPING)]
    desk.type(1, " spoke")
    desk.clock.ring()
    assert desk.writer.taken[1][1] == "The Chair spoke"


def test_saved_is_only_said_when_the_writer_holds_nothing_more(desk: Desk) -> None:
    desk.type(1, "a")
    desk.clock.ring()
    assert desk.states == [SaveState.UNSAVED, SaveState.SAVING]
    desk.type(1, "b")
    desk.saves.hand_over()
    desk.saves.heard(Report(1, 5))
    assert desk.saves.mark.state is SaveState.SAVING
    desk.writer.unsaved.clear()
    desk.clock.ring()
    assert desk.saves.mark == SaveMark(SaveState.SAVED, SAVED_AT)


def test_a_key_typed_while_saving_makes_it_unsaved_again(desk: Desk) -> None:
    desk.type(1, "a")
    desk.saves.hand_over()
    desk.type(1, "b")
    desk.saved(Report(1, 5))
    assert desk.saves.mark.state is SaveState.UNSAVED
    desk.saves.hand_over()
    assert desk.writer.taken[-1][1:3] == ("ab", 5)


def test_a_refusal_stays_on_show_until_the_text_is_taken(desk: Desk) -> None:
    desk.type(1, "a")
    desk.saves.hand_over()
    desk.saves.heard(Report(1, 4, None, "The disk is full."))
    assert desk.saves.mark == SaveMark(SaveState.NOT_SAVED, None, "The disk is full.")
    desk.type(2, "b")
    assert desk.saves.mark.state is SaveState.NOT_SAVED
    desk.saves.hand_over()
    desk.saved(Report(2, 1))
    desk.saved(Report(1, 5))
    assert desk.saves.mark == SaveMark(SaveState.SAVED, SAVED_AT)


def test_a_warning_about_a_saved_text_is_shown_with_it(desk: Desk) -> None:
    desk.type(1, "a")
    desk.saves.hand_over()
    desk.saved(Report(1, 5, SAVED_AT, "The text is saved, but could not be read."))
    assert desk.saves.mark == SaveMark(SaveState.SAVED, SAVED_AT, "The text is saved, but could not be read.")


def test_a_conflict_waits_for_the_clerk_and_holds_nothing_else_up(desk: Desk) -> None:
    desk.type(1, "mine")
    desk.saves.hand_over()
    desk.saved(Report(1, 9, None, "Changed elsewhere.", conflict=True))
    assert desk.saves.conflicts == (1,)
    assert desk.saves.mark.state is SaveState.CONFLICT
    desk.type(1, " and more")
    desk.type(2, "other item")
    assert sorted(seconds for seconds, _ in desk.clock.waiting) == [LONGEST_WAIT, CONFLICT_WAIT]
    desk.saves.replaced(1, 9)
    assert desk.writer.taken[-1] == (1, "mine and more", 9, RevisionReason.BEFORE_CHANGE)
    assert not desk.saves.conflicts


def test_leaving_an_item_keeps_a_state_only_if_it_was_typed_in(desk: Desk) -> None:
    desk.saves.left(1)
    assert desk.writer.taken == []
    desk.type(1, "a")
    desk.saves.left(1)
    assert desk.writer.taken == [(1, "a", 4, RevisionReason.LEFT_ITEM)]
    desk.clock.ring()
    desk.saves.left(1)
    assert len(desk.writer.taken) == 1


def test_flushing_takes_along_keys_that_were_not_heard_of(desk: Desk) -> None:
    desk.texts[2] = "the last word"
    assert desk.saves.flush(1.0)
    assert desk.writer.taken == [(2, "the last word", 0, RevisionReason.TYPING)]


def test_flushing_says_when_something_is_not_on_disk(desk: Desk) -> None:
    desk.writer.in_time = False
    assert not desk.saves.flush(0.0)
    desk.writer.in_time = True
    desk.type(1, "a")
    desk.saves.hand_over()
    desk.saved(Report(1, 9, None, "Changed elsewhere.", conflict=True))
    assert not desk.saves.flush(0.0)


def test_everything_open_is_flushed_even_where_one_fails() -> None:
    flushed: list[str] = []

    def full_disk(timeout: float) -> bool:
        flushed.append("full")
        return False

    def fine(timeout: float) -> bool:
        flushed.append("fine")
        return True

    autosave.register(full_disk)
    autosave.register(fine)
    try:
        assert not autosave.flush_all(1.0)
        assert flushed == ["full", "fine"]
    finally:
        autosave.withdraw(full_disk)
        autosave.withdraw(fine)
    assert autosave.flush_all(1.0)
