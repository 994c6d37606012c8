"""The life of a meeting's papers, from calling it to the signed minute book."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from itertools import pairwise

import pytest

from clerk.policy import Policy
from clerk.presets import PRESETS
from clerk.vocabulary import LifeStep, MeetingKind, MeetingStatus, Presence
from storage.business.agendas import ItemFields, add_item, delete_item, edit_item, list_items, move_item
from storage.council.bodies import NewBody, create_body
from storage.file.database import Store
from storage.file.errors import Invalid, Settled, VersionConflict
from storage.numbering.proof import prove
from storage.papers.approval import approve
from storage.papers.corrections import correct, corrections
from storage.papers.life import next_steps, returnable, take_step, undo_step
from storage.schema.records import ItemRecord, MeetingRecord
from storage.sittings.history import history
from storage.sittings.meetings import NewMeeting, close_meeting, get_meeting, meeting_file, set_status
from storage.sittings.reopening import reopen_meeting
from storage.sittings.rolls import set_presence
from storage.texts.minutes import get_minute, revisions, save
from tests.storage.office import add_items, new_meeting
from tests.storage.papers import JUNE, MAY, STANDING, Papers, at


@pytest.fixture
def papers(store: Store) -> Papers:
    return Papers(store)


def test_each_step_is_dated_and_leads_to_the_next(papers: Papers) -> None:
    papers.circulate(papers.may)
    approve(papers.store, papers.june.id, papers.may.id, at=at(JUNE, 10))
    take_step(papers.store, papers.may.id, LifeStep.SIGNED, at(JUNE, 12), note="Signed by Councillor Ollerenshaw")
    told = [(event.step, event.went_to, event.at) for event in history(papers.store, papers.may.id)][1:]
    assert told == [
        (LifeStep.PUBLISHED, MeetingStatus.PUBLISHED, at(date(2026, 4, 28))),
        (LifeStep.OPENED, MeetingStatus.IN_SESSION, at(MAY, 10)),
        (LifeStep.CLOSED, MeetingStatus.DRAFT, at(MAY, 12)),
        (LifeStep.CIRCULATED, MeetingStatus.CIRCULATED, at(date(2026, 5, 12))),
        (LifeStep.APPROVED, MeetingStatus.APPROVED, at(JUNE, 10)),
        (LifeStep.SIGNED, MeetingStatus.SIGNED, at(JUNE, 12)),
    ]
    assert history(papers.store, papers.may.id)[-1].note == "Signed by Councillor Ollerenshaw"
    assert next_steps(papers.store, papers.may.id) == ()


def test_a_step_says_what_it_will_do_in_the_bodys_words(store: Store) -> None:
    policy = replace(PRESETS["university"].policy, standing_items=STANDING)
    papers = Papers(store, policy)
    papers.hold(papers.may)
    (offered,) = next_steps(store, papers.may.id, MAY)
    assert (offered.title, offered.goes_to) == ("Circulate the unconfirmed minutes", MeetingStatus.CIRCULATED)
    assert "Fixes the minute numbers for ever" in offered.does
    take_step(store, papers.may.id, LifeStep.CIRCULATED, at(MAY))
    assert next_steps(store, papers.may.id)[0].title == "Have the minutes confirmed"


def test_short_notice_and_unprepared_decisions_are_pointed_out_and_stop_nothing(papers: Papers) -> None:
    from clerk.vocabulary import Purpose

    add_item(papers.store, papers.may.id, ItemFields("Budget", purpose=Purpose.DECISION))
    offered = next_steps(papers.store, papers.may.id, date(2026, 5, 1))[0]
    said = [finding.sentence for finding in offered.findings]
    assert said[0] == (
        "2 clear days of notice, and 5 are needed (Principal council in England). "
        "The last day to publish was Tuesday 28 April 2026."
    )
    assert said[1:] == [
        "“Budget” has nobody who leads on it.",
        "“Budget” is for decision without a paper or a recommendation.",
    ]
    assert offered.possible
    assert take_step(papers.store, papers.may.id, offered.key, at(date(2026, 5, 1))).status is MeetingStatus.PUBLISHED


def test_the_bodys_own_days_do_not_count_towards_notice(store: Store) -> None:
    left_out = (("2026-05-05", "a day of mourning"),)
    papers = Papers(store, Policy(standing_items=STANDING, days_left_out=left_out))
    sentence = next_steps(store, papers.may.id, date(2026, 4, 28))[0].findings[0].sentence
    assert sentence.startswith("4 clear days of notice, and 5 are needed")


def test_an_empty_agenda_goes_nowhere(papers: Papers) -> None:
    for item in list_items(papers.store, papers.may.id):
        delete_item(papers.store, item.id)
    assert not any(offered.possible for offered in next_steps(papers.store, papers.may.id)[:2])
    with pytest.raises(Invalid, match="There is nothing on the agenda"):
        take_step(papers.store, papers.may.id, LifeStep.PUBLISHED, at(MAY))


@pytest.mark.parametrize("step", [LifeStep.CIRCULATED, LifeStep.SIGNED, LifeStep.CORRECTED])
def test_no_step_is_skipped(papers: Papers, step: LifeStep) -> None:
    with pytest.raises(Invalid, match=r"These papers are planned, and .* is not a step from there"):
        take_step(papers.store, papers.may.id, step, at(MAY))


def test_closing_needs_a_time_after_the_beginning(papers: Papers) -> None:
    with pytest.raises(Invalid, match="Give the time at which the meeting ended"):
        take_step(papers.store, papers.may.id, LifeStep.CLOSED, at(MAY))
    with pytest.raises(Invalid, match="cannot have ended at 9"):
        take_step(papers.store, papers.may.id, LifeStep.CLOSED, at(MAY), ended=time(9))
    assert papers.status(papers.may) is MeetingStatus.PLANNED


def test_a_meeting_opened_before_its_day_is_pointed_out(papers: Papers) -> None:
    opening = next(one for one in next_steps(papers.store, papers.may.id, JUNE) if one.key is LifeStep.OPENED)
    early = next(one for one in next_steps(papers.store, papers.may.id, date(2026, 5, 1)) if one.key is LifeStep.OPENED)
    said = "The meeting is called for Thursday 7 May 2026."
    assert said in [finding.sentence for finding in early.findings if not finding.must]
    assert said not in [finding.sentence for finding in opening.findings]


# Circulating


def test_what_is_marked_to_be_checked_is_not_circulated(papers: Papers) -> None:
    papers.hold(papers.may)
    minute = papers.item(papers.may, "Apologies").minute
    save(papers.store, minute.id, "Apologies from ??", 0)
    with pytest.raises(Invalid, match=r"Still marked \?\? to be checked: “Apologies”"):
        take_step(papers.store, papers.may.id, LifeStep.CIRCULATED, at(MAY))
    save(papers.store, minute.id, "No apologies.", 1)
    assert take_step(papers.store, papers.may.id, LifeStep.CIRCULATED, at(MAY)).status is MeetingStatus.CIRCULATED


def test_a_line_left_in_shorthand_is_pointed_out_before_it_goes_out(papers: Papers) -> None:
    papers.hold(papers.may)
    minute = papers.item(papers.may, "Apologies").minute
    save(papers.store, minute.id, "No apologies.\nsub ash for beech", 0)
    offered = next_steps(papers.store, papers.may.id, MAY)[0]
    (said,) = [finding for finding in offered.findings if "“sub ash for beech”" in finding.sentence]
    assert not said.must


def test_minutes_are_circulated_in_the_order_of_their_numbers(papers: Papers) -> None:
    papers.hold(papers.june)
    with pytest.raises(Invalid, match="The minutes of 7 May 2026 are not circulated yet, and their numbers"):
        take_step(papers.store, papers.june.id, LifeStep.CIRCULATED, at(JUNE))
    papers.circulate(papers.may)
    take_step(papers.store, papers.june.id, LifeStep.CIRCULATED, at(JUNE))
    with pytest.raises(Invalid, match="The minutes of 4 June 2026 are circulated too"):
        undo_step(papers.store, papers.may.id, at(JUNE))
    undo_step(papers.store, papers.june.id, at(JUNE))
    assert undo_step(papers.store, papers.may.id, at(JUNE)).status is MeetingStatus.DRAFT


def test_nothing_that_may_still_be_renumbered_is_cited_in_what_goes_out(papers: Papers) -> None:
    papers.hold(papers.may)
    save(papers.store, papers.item(papers.may, "Apologies").minute.id, "See minute 5/26.", 0)
    with pytest.raises(Invalid, match="“Apologies” cites minute 5/26, and the minutes of 4 June 2026 may still be"):
        take_step(papers.store, papers.may.id, LifeStep.CIRCULATED, at(MAY))


def test_circulation_freezes_until_it_is_taken_back(papers: Papers) -> None:
    papers.circulate(papers.may)
    item = papers.item(papers.may, "Apologies")
    with pytest.raises(Invalid, match="so its items keep their numbers"):
        move_item(papers.store, item.id, 1)
    event = returnable(papers.store, papers.may.id)
    assert event is not None
    assert (event.title, event.reasons) == ("Circulate the draft minutes", ())
    undo_step(papers.store, papers.may.id, at(MAY), "Sent out too early")
    move_item(papers.store, item.id, 1)
    told = history(papers.store, papers.may.id)
    assert [(event.step, event.taken_back) for event in told[-2:]] == [
        (LifeStep.CIRCULATED, True),
        (LifeStep.TAKEN_BACK, False),
    ]
    assert told[-1].note == "Sent out too early"


def test_every_step_can_be_taken_back_in_turn(papers: Papers) -> None:
    papers.circulate(papers.may)
    back = [undo_step(papers.store, papers.may.id, at(JUNE)).status for _ in range(4)]
    assert back == [MeetingStatus.DRAFT, MeetingStatus.IN_SESSION, MeetingStatus.PUBLISHED, MeetingStatus.PLANNED]
    assert get_meeting(papers.store, papers.may.id).ended is None
    with pytest.raises(Invalid, match="Nothing has happened to these papers yet"):
        undo_step(papers.store, papers.may.id, at(JUNE))
    assert returnable(papers.store, papers.may.id) is None


def test_what_was_noted_at_once_is_taken_back_only_while_nothing_is_built_on_it(papers: Papers) -> None:
    for meeting in (papers.may, papers.june):
        papers.hold(meeting)
        set_status(papers.store, meeting.id, MeetingStatus.SIGNED)
    offered = returnable(papers.store, papers.may.id)
    assert offered is not None
    assert offered.does == "The papers are draft again, as they were before."
    assert "The minutes of 4 June 2026 are circulated too" in offered.reasons[0]
    with pytest.raises(Invalid, match="Take those back first"):
        undo_step(papers.store, papers.may.id, at(JUNE))


# After circulation: corrections; after approval: nothing


def test_typing_into_circulated_minutes_is_refused_and_kept(papers: Papers) -> None:
    papers.circulate(papers.may)
    minute = papers.item(papers.may, "Apologies").minute
    with pytest.raises(Settled, match=r"are circulated and can no longer be typed in.*Record a correction"):
        save(papers.store, minute.id, "Typed too late.", minute.version)
    assert get_minute(papers.store, minute.id).text == ""
    assert revisions(papers.store, minute.id)[0].text == "Typed too late."
    assert issubclass(Settled, VersionConflict)


def test_a_correction_changes_the_text_and_is_in_the_history(papers: Papers) -> None:
    papers.circulate(papers.may)
    minute = papers.item(papers.may, "Apologies").minute
    saved = correct(
        papers.store, minute.id, "Councillor Raichura.", minute.version, "Named who sent apologies", at(JUNE)
    )
    assert get_minute(papers.store, minute.id).text == saved.text == "Councillor Raichura."
    (kept,) = corrections(papers.store, papers.may.id)
    assert (kept.words, kept.minute_id, kept.at, kept.agreed) == (
        "Named who sent apologies",
        minute.id,
        at(JUNE),
        False,
    )
    assert history(papers.store, papers.may.id)[-1].step is LifeStep.CORRECTED
    with pytest.raises(VersionConflict):
        correct(papers.store, minute.id, "Other.", minute.version, "Something")
    with pytest.raises(Invalid, match="The text is the same"):
        correct(papers.store, minute.id, saved.text, saved.version, "Something")
    with pytest.raises(Invalid, match="Say in a few words what was corrected"):
        correct(papers.store, minute.id, "Other.", saved.version, " ")
    with pytest.raises(Invalid, match="still a draft, so they need no correction"):
        correct(papers.store, papers.item(papers.june, "Apologies").minute.id, "Other.", 0, "Something")


READ_ONLY: dict[str, Callable[[Papers, ItemRecord], object]] = {
    "text": lambda papers, item: save(papers.store, item.minute.id, "New.", item.minute.version),
    "correction": lambda papers, item: correct(papers.store, item.minute.id, "New.", item.minute.version, "x"),
    "title": lambda papers, item: edit_item(papers.store, item.id, ItemFields("New")),
    "agenda": lambda papers, item: delete_item(papers.store, item.id),
    "roll": lambda papers, item: set_presence(
        papers.store, papers.may.id, meeting_file(papers.store, papers.may.id).roll[0].person.id, Presence.ABSENT
    ),
    "meeting": lambda papers, item: _move_meeting(papers),
}


def _move_meeting(papers: Papers) -> None:
    from storage.sittings.meetings import update_meeting

    new = NewMeeting(papers.body.id, MeetingKind.ORDINARY, MAY, time(10), venue="Annexe")
    update_meeting(papers.store, papers.may.id, new)


@pytest.mark.parametrize("change", READ_ONLY.values(), ids=READ_ONLY)
def test_approved_minutes_are_read_only(papers: Papers, change: Callable[[Papers, ItemRecord], object]) -> None:
    papers.circulate(papers.may)
    approve(papers.store, papers.june.id, papers.may.id)
    before = meeting_file(papers.store, papers.may.id)
    with pytest.raises((Invalid, Settled), match="approved"):
        change(papers, papers.item(papers.may, "Apologies"))
    assert meeting_file(papers.store, papers.may.id) == before


# A year


def test_a_year_ends_with_every_set_signed_and_a_register_that_proves_itself(store: Store) -> None:
    policy = Policy(standing_items=STANDING)
    body = create_body(store, NewBody("Ashmere", "Board", "the Board", "ESB", policy=policy))
    days = [date(2026, 5, 7) + timedelta(weeks=4 * number) for number in range(13)]
    meetings = [new_meeting(store, body, day) for day in days]
    for number, meeting in enumerate(meetings[:12]):
        _through_the_room(store, meeting, meetings[number - 1] if number else None)
    approve(store, meetings[12].id, meetings[11].id, at=at(days[12], 10))
    take_step(store, meetings[11].id, LifeStep.SIGNED, at(days[12], 12))
    proof = prove(store, body.id)
    assert proof.problems == ()
    assert proof.references == 11
    assert {get_meeting(store, meeting.id).status for meeting in meetings[:12]} == {MeetingStatus.SIGNED}
    for meeting, following in pairwise(meetings):
        told = history(store, meeting.id)
        assert [event.step for event in told] == list(LifeStep)[:7]
        assert [event.at.date() for event in told[1:]] == [
            meeting.held_on - timedelta(days=9),
            meeting.held_on,
            meeting.held_on,
            meeting.held_on + timedelta(days=5),
            following.held_on,
            following.held_on,
        ]
        assert all(before.went_to is after.came_from for before, after in pairwise(told))


def _through_the_room(store: Store, meeting: MeetingRecord, last: MeetingRecord | None) -> None:
    """One meeting of the year: held, the last one's minutes approved and signed, its own draft sent round."""
    day = meeting.held_on
    (business,) = add_items(store, meeting, "Budget")
    take_step(store, meeting.id, LifeStep.PUBLISHED, at(day - timedelta(days=9)))
    take_step(store, meeting.id, LifeStep.OPENED, at(day, 10))
    if last is not None:
        earlier = next(item for item in list_items(store, last.id) if item.title == "Budget")
        save(store, business.minute.id, f"Further to minute {earlier.minute.citation}, it was noted.", 0)
        approve(store, meeting.id, last.id, at=at(day, 10))
        take_step(store, last.id, LifeStep.SIGNED, at(day, 12))
    take_step(store, meeting.id, LifeStep.CLOSED, at(day, 12), ended=time(11, 30))
    take_step(store, meeting.id, LifeStep.CIRCULATED, at(day + timedelta(days=5)))


def test_a_close_in_error_is_taken_back_in_the_history_too(papers: Papers) -> None:
    take_step(papers.store, papers.may.id, LifeStep.OPENED, at(MAY, 10))
    former = get_meeting(papers.store, papers.may.id)
    close_meeting(papers.store, papers.may.id, time(11, 45))
    assert reopen_meeting(papers.store, former) == former
    told = [(event.step, event.taken_back) for event in history(papers.store, papers.may.id)]
    assert told[-2:] == [(LifeStep.CLOSED, True), (LifeStep.TAKEN_BACK, False)]
    back = returnable(papers.store, papers.may.id)
    assert back is not None
    assert back.event.step is LifeStep.OPENED


def test_approved_minutes_keep_the_end_of_their_meeting(papers: Papers) -> None:
    papers.circulate(papers.may)
    approve(papers.store, papers.june.id, papers.may.id)
    with pytest.raises(Invalid, match="nothing in them changes any more"):
        reopen_meeting(papers.store, papers.may)
    assert get_meeting(papers.store, papers.may.id).ended == time(11, 45)
