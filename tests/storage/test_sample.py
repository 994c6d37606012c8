"""The sample office: it loads on any day, its register is sound, and it shows what the program can do."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlmodel import col, select

from clerk.numbering import register_year
from clerk.vocabulary import (
    DecisionKind,
    InterestKind,
    MeetingKind,
    MeetingStatus,
    Part,
    Presence,
    Role,
    RollEventKind,
)
from storage.council.bodies import list_bodies
from storage.file.database import Store
from storage.file.errors import Invalid
from storage.outcomes.matters import all_matters
from storage.outcomes.programme import list_programme
from storage.resuming.desk import desk
from storage.sample import load_sample
from storage.sample.days import regular_days
from storage.sample.reading import BODIES, read_body
from storage.schema.models import Action, Motion, Reference, Resolution, Vote
from storage.schema.records import MeetingFile
from storage.sittings.meetings import list_meetings, meeting_file

TODAY = date(2026, 3, 18)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The sample office as loaded on one day."""
    store = Store.open(Path(tmp_path_factory.mktemp("sample")) / "office.db", create=True)
    load_sample(store, TODAY)
    yield store
    store.close()


@pytest.fixture(scope="module")
def files(office: Store) -> list[MeetingFile]:
    """The file of every meeting, in the order in which they are held."""
    return [meeting_file(office, meeting.id) for meeting in list_meetings(office)]


def test_each_body_has_a_year_behind_it_a_draft_and_a_meeting_to_come(office: Store) -> None:
    for body in list_bodies(office):
        meetings = list_meetings(office, body.id)
        held = [meeting for meeting in meetings if meeting.held_on < TODAY]
        to_come = [meeting.status for meeting in meetings if meeting.held_on >= TODAY]
        assert len(held) >= 8
        assert TODAY - held[0].held_on > timedelta(days=290)
        assert held[-1].status is MeetingStatus.DRAFT
        assert all(meeting.status.frozen for meeting in held[:-1])
        assert len(to_come) == 2
        assert to_come[-1] is MeetingStatus.PLANNED
    assert MeetingStatus.PUBLISHED in {line.meeting.status for line in desk(office, TODAY).coming}


def test_what_is_approved_was_approved_at_a_later_meeting_with_its_corrections(files: list[MeetingFile]) -> None:
    corrections = 0
    for file in files:
        settled = file.meeting.status in (MeetingStatus.APPROVED, MeetingStatus.SIGNED)
        assert bool(file.approvals) is settled
        assert all(approval.held_on > file.meeting.held_on for approval in file.approvals)
        corrections += len({words for approval in file.approvals for words in approval.corrections})
    assert corrections == 3


def test_every_item_of_a_meeting_held_is_minuted(files: list[MeetingFile]) -> None:
    for file in files:
        texts = [item.minute.text for item in file.items]
        if file.meeting.held_on < TODAY:
            assert all(texts), [item.title for item in file.items if not item.minute.text]
            assert file.meeting.ended is not None
        else:
            assert not any(texts)


def test_no_blank_is_left_open(files: list[MeetingFile]) -> None:
    for file in files:
        for item in file.items:
            for text in (item.title, item.instruction, item.recommendation, item.minute.text):
                assert not re.search(r"[{}]", text)
    assert not any(re.search(r"[{}]", matter) for file in files for matter in (file.meeting.venue,))


def test_numbers_run_on_without_gap_or_repeat(office: Store, files: list[MeetingFile]) -> None:
    for body in list_bodies(office):
        scheme = body.policy.numbering
        years: dict[int, list[int]] = {}
        for file in files:
            if file.body.id == body.id:
                year = register_year(scheme, file.meeting.held_on)
                serials = years.setdefault(year, [])
                serials.extend(item.minute.number.serial for item in file.items if item.minute.number)
        for year, serials in years.items():
            first = body.policy.first_serial(year)
            assert serials == list(range(first, first + len(serials)))


def test_every_reference_is_resolved_to_the_minute_it_names(files: list[MeetingFile]) -> None:
    named = re.compile(r"minute (\S+?) ‘([^’]*)’")
    found = 0
    for file in files:
        cited = {minute.citation: minute for minute in file.cited}
        for item in file.items:
            for citation, title in named.findall(item.minute.text):
                assert cited[citation].title == title
                assert cited[citation].held_on <= file.meeting.held_on
                found += 1
    assert found > 30


def test_no_citation_points_nowhere(office: Store) -> None:
    with office.read() as session:
        loose = session.exec(select(Reference.citation).where(col(Reference.cited_minute_id).is_(None))).all()
    assert loose == []


def test_the_roll_and_the_minutes_agree_on_apologies(files: list[MeetingFile]) -> None:
    for file in files:
        away = [line.person.surname for line in file.roll if line.presence is Presence.APOLOGIES]
        minute = file.items[0].minute.text
        assert all(surname in minute for surname in away)


def test_declarations_are_minuted(files: list[MeetingFile]) -> None:
    for file in files:
        texts = " ".join(item.minute.text for item in file.items)
        for declaration in file.declarations:
            person = declaration.person
            assert person.surname in texts or person.initials in texts


def test_only_members_who_were_there_come_go_or_declare(files: list[MeetingFile]) -> None:
    for file in files:
        there = {line.person.id for line in file.roll if line.presence.in_the_room}
        named = {event.person.id for event in file.roll_events} | {made.person.id for made in file.declarations}
        assert named <= there


def test_it_shows_every_kind_of_presence_event_interest_role_and_part(files: list[MeetingFile]) -> None:
    lines = [line for file in files for line in file.roll]
    assert {line.presence for line in lines} == set(Presence)
    assert {line.role for line in lines} == set(Role)
    assert {event.kind for file in files for event in file.roll_events} == set(RollEventKind)
    assert {made.interest.kind for file in files for made in file.declarations} == set(InterestKind)
    assert {file.meeting.kind for file in files} == {MeetingKind.ORDINARY, MeetingKind.EXTRAORDINARY}
    private = [item for file in files for item in file.items if item.part is Part.PRIVATE]
    assert {bool(item.minute.text) for item in private} == {True, False}
    assert any(paper.part is Part.PRIVATE for item in private for paper in item.papers)


def test_private_words_are_in_no_public_minute(files: list[MeetingFile]) -> None:
    public = " ".join(item.minute.text for file in files for item in file.items if item.part is Part.PUBLIC)
    for words in ("Brackwater", "Harrowgate Kitchens", "£412,000", "spinal point", "£62,000", "Aldersey"):
        assert words not in public


def test_it_shows_every_kind_of_decision_and_how_votes_are_taken(office: Store) -> None:
    with office.read() as session:
        decisions = Counter(session.exec(select(Resolution.kind)).all())
        votes = session.exec(select(Vote)).all()
        motions = session.exec(select(Motion)).all()
        actions = session.exec(select(Action)).all()
    assert set(decisions) == set(DecisionKind)
    assert any(vote.casting_vote for vote in votes)
    named = [vote for vote in votes if vote.names_for and vote.names_against]
    assert named
    for vote in named:
        assert len(vote.names_for.splitlines()) == vote.votes_for
        assert len(vote.names_against.splitlines()) == vote.votes_against
    assert any(motion.amendment for motion in motions)
    assert len(actions) > 20
    assert all(action.owner for action in actions)


def test_no_vote_has_more_voters_than_members_present(office: Store, files: list[MeetingFile]) -> None:
    with office.read() as session:
        votes = {vote.minute_id: vote for vote in session.exec(select(Vote))}
    for file in files:
        voters = sum(line.presence.in_the_room and line.role.counts_for_quorum for line in file.roll)
        for item in file.items:
            vote = votes.get(item.minute.id)
            if vote is not None:
                assert sum(filter(None, (vote.votes_for, vote.votes_against, vote.abstentions))) <= voters


def test_the_desk_has_matters_flags_and_a_programme(office: Store) -> None:
    seen = desk(office, TODAY)
    board = next(line for line in seen.bodies if line.body.code == "ESB")
    assert 9 <= board.open_matters <= 14
    assert 0 < board.overdue_matters < board.open_matters
    assert seen.flags >= 5
    assert {matter.citation for matter in all_matters(office)} != {""}
    assert any(entry.meeting_id for entry in list_programme(office))


@pytest.mark.parametrize("today", [date(2025, 12, 25), date(2028, 2, 29)])
def test_it_is_current_on_any_day(store: Store, today: date) -> None:
    load_sample(store, today)
    seen = desk(store, today)
    assert all(body.last_meeting and body.next_meeting for body in seen.bodies)
    assert all(line.meeting.held_on > today - timedelta(days=70) for line in seen.recent[:1])


def test_it_is_not_loaded_twice(office: Store) -> None:
    count = len(list_meetings(office))
    with pytest.raises(Invalid, match="The code ESB belongs to"):
        load_sample(office, TODAY)
    assert len(list_meetings(office)) == count


def test_regular_days_keep_their_rule_over_ten_years() -> None:
    for name in BODIES:
        rule = read_body(name).data["calendar"]
        for days in range(0, 3650, 37):
            today = TODAY + timedelta(days=days)
            held = regular_days(rule, today, held=8, to_come=2)
            assert held == sorted(set(held))
            assert [day < today for day in held] == [True] * 8 + [False] * 2
            assert {day.strftime("%A") for day in held} == {rule["weekday"]}
            assert not any((day.month, day.day) in ((12, 25), (12, 26), (1, 1)) for day in held)
