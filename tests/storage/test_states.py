"""The states of minutes as a list: by the clock, in steps, over all items of a meeting."""

from datetime import UTC, datetime, timedelta

import pytest

from clerk.vocabulary import RevisionReason
from storage.file.database import Store
from storage.file.errors import VersionConflict
from storage.texts import minutes
from storage.texts.minutes import save
from storage.texts.states import states, steps, text_before, text_of
from tests.storage.office import add_items, bare_body, new_meeting


class Clock:
    """A clock that is put where a test wants it."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 5, 6, 19, 5, tzinfo=UTC)

    def now(self, zone: object) -> datetime:
        return self.moment

    def wait(self, seconds: float) -> None:
        self.moment += timedelta(seconds=seconds)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(minutes, "datetime", clock)
    return clock


def test_what_was_typed_is_told_over_all_items_by_the_clock(store: Store, clock: Clock) -> None:
    meeting = new_meeting(store, bare_body(store))
    first, second = add_items(store, meeting, "Roads", "Bins")
    save(store, first.minute.id, "The Board", 0)
    clock.wait(60)
    save(store, second.minute.id, "Bins were", 0)
    clock.wait(60)
    save(store, first.minute.id, "The Panel", 1)
    told = [(state.item_id, state.came, state.went, state.at.minute) for state in states(store, meeting.id)]
    assert told == [(first.id, "The Board", "", 5), (second.id, "Bins were", "", 6), (first.id, "Panel", "Board", 7)]
    last = states(store, meeting.id)[-1]
    assert (text_before(store, last), text_of(store, last)) == ("The Board", "The Panel")


def test_bursts_of_one_stretch_of_typing_are_one_step(store: Store, clock: Clock) -> None:
    meeting = new_meeting(store, bare_body(store))
    (item,) = add_items(store, meeting, "Roads")
    for version, words in enumerate(["The ", "The Board ", "The Board noted "]):
        save(store, item.minute.id, words, version)
        clock.wait(1)
    clock.wait(30)
    save(store, item.minute.id, "The Board noted it.", 3)
    drawn = steps(states(store, meeting.id))
    assert [(state.before, state.version, state.came) for state in drawn] == [
        (0, 3, "The Board noted "),
        (3, 4, "it."),
    ]
    assert text_of(store, drawn[0]) == "The Board noted "


def test_a_step_is_a_minute_at_most_and_an_event_ends_it(store: Store, clock: Clock) -> None:
    meeting = new_meeting(store, bare_body(store))
    (item,) = add_items(store, meeting, "Roads")
    for version in range(20):
        save(store, item.minute.id, "x" * (version + 1), version)
        clock.wait(6)
    assert len(steps(states(store, meeting.id))) == 2
    save(store, item.minute.id, "y", 20, RevisionReason.BEFORE_CHANGE)
    kept = [state for state in steps(states(store, meeting.id)) if state.reason is RevisionReason.BEFORE_CHANGE]
    assert [text_of(store, state) for state in kept] == ["x" * 20]


def test_words_taken_out_are_a_step_of_their_own_and_a_slip_is_not(store: Store, clock: Clock) -> None:
    meeting = new_meeting(store, bare_body(store))
    (item, other) = add_items(store, meeting, "Roads", "Bins")
    for version, words in enumerate(["The Borad ", "The Board noted the report.", "", "The Panel"]):
        save(store, item.minute.id, words, version)
        clock.wait(1)
    save(store, other.minute.id, "", 0, RevisionReason.LEFT_ITEM)
    drawn = steps(states(store, meeting.id))
    assert [(state.came, state.went) for state in drawn] == [
        ("The Borad ard noted the report.", "rad "),
        ("", "The Board noted the report."),
        ("The Panel", ""),
    ]


def test_a_text_that_lost_is_a_state_of_its_own(store: Store, clock: Clock) -> None:
    meeting = new_meeting(store, bare_body(store))
    (item,) = add_items(store, meeting, "Roads")
    save(store, item.minute.id, "First window.", 0)
    clock.wait(1)
    with pytest.raises(VersionConflict):
        save(store, item.minute.id, "Second window.", 0)
    lost = states(store, meeting.id)[-1]
    assert (lost.reason, text_of(store, lost), text_before(store, lost)) == (
        RevisionReason.CONFLICT,
        "Second window.",
        "",
    )
    assert len(steps(states(store, meeting.id))) == 2
