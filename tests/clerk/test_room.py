"""Who is in the room at each item, held against a plain recomputation of meetings drawn at random."""

from dataclasses import replace
from datetime import time

from hypothesis import given

from clerk.policy import QuorumRule
from clerk.room import Absence, Business, ClockTime, Interest, Moment, Movement, RollLine, Room, RoomFacts, Standing
from clerk.vocabulary import ClockEventKind, InterestKind, Presence, Role, RollEventKind
from tests.clerk.plain_room import ITEMS, MEETINGS, STARTS, Meeting, Told, at

ARRIVED, LEFT, REMOTE, WITHDREW, RETURNED, CHAIR = (
    RollEventKind.ARRIVED,
    RollEventKind.LEFT,
    RollEventKind.JOINED_REMOTELY,
    RollEventKind.WITHDREW,
    RollEventKind.RETURNED,
    RollEventKind.TOOK_CHAIR,
)
BUSINESS = tuple(Business(key, f"item {place}") for place, key in enumerate(ITEMS, start=1))
COUNCIL = (
    RollLine(1, Role.CHAIR, name="Cllr Ash"),
    RollLine(2, Role.VICE_CHAIR, name="Cllr Beech"),
    RollLine(3, Role.MEMBER, name="Cllr Cedar"),
    RollLine(4, Role.MEMBER, name="Cllr Dean"),
    RollLine(5, Role.MEMBER, Presence.SUBSTITUTE, name="Cllr Elm"),
    RollLine(6, Role.SUBSTITUTE, Presence.PRESENT, substitute_for=5, name="Cllr Fern"),
    RollLine(7, Role.OFFICER, name="Mrs Gorse"),
    RollLine(8, Role.CO_OPTED, Presence.APOLOGIES, name="Mr Hazel"),
    RollLine(9, Role.SUBSTITUTE, name="Cllr Ivy"),
)


def facts(*movements: Movement, interests: tuple[Interest, ...] = (), minimum: int = 2) -> RoomFacts:
    return RoomFacts(STARTS, QuorumRule(1, 4, minimum), BUSINESS, COUNCIL, movements, interests)


@given(MEETINGS)
def test_presence_quorum_and_votes_agree_with_a_plain_recomputation(meeting: Meeting) -> None:
    room, noted = Room(meeting.facts), meeting.by_item()
    for place, item in enumerate(meeting.order):
        found = room.at(item)
        before = [one for one in noted if meeting.place(one) < place]
        during = [one for one in noted if meeting.place(one) == place]
        moments = [meeting.told(item, before + during[:number], noted) for number in range(len(during) + 1)]
        assert [_told(one) for one in (found.start, *(after for _, after in room.steps(item)))] == moments
        assert _told(found.end) == moments[-1]
        assert found.during == frozenset.union(*(one.entitled for one in moments))
        assert found.throughout == frozenset.intersection(*(one.entitled for one in moments))
        assert found.excluded == meeting.out(item)
        assert found.end.casting_vote == (moments[-1].chair if moments[-1].chair in moments[-1].entitled else None)


@given(MEETINGS)
def test_the_present_moment_agrees_with_a_plain_recomputation_by_the_clock(meeting: Meeting) -> None:
    room, noted = Room(meeting.facts), meeting.by_clock()
    for item in (None, *meeting.order):
        assert _told(room.now(item)) == meeting.told(item, noted, noted)
    last = {one.person: one for one in noted}
    out = {person: at(one.minute) for person, one in last.items() if one.kind in (LEFT, WITHDREW)}
    assert room.out_since() == out


@given(MEETINGS)
def test_the_ranges_printed_are_the_items_at_whose_end_somebody_was_out(meeting: Meeting) -> None:
    """But for who withdrew, which is told at its item; in whatever order the items were then taken."""
    at_items = replace(meeting, noted=tuple(one for one in meeting.noted if one.item in ITEMS))
    room = Room(at_items.facts)
    for person in at_items.present - {one.person for one in at_items.noted if one.kind is WITHDREW}:
        missed = [item.item for item in room.items if person not in item.end.inside]
        printed = [
            item
            for place, item in enumerate(at_items.order)
            for one in room.absences(person)
            if _reached(at_items, one.since) <= place < (_reached(at_items, one.until) if one.until else len(ITEMS))
        ]
        assert printed == missed


def _told(standing: Standing) -> Told:
    return Told(standing.inside, standing.counted, standing.entitled, standing.chair, standing.quorate)


def _reached(meeting: Meeting, moment: Moment | None) -> int:
    return -1 if moment is None or moment.item is None else meeting.order.index(moment.item)


def test_a_late_member_is_there_from_their_item_on_and_moving_it_moves_the_range() -> None:
    late = Movement(1, 3, ARRIVED, at(10), 13)
    room = Room(facts(late))
    assert [3 in item.end.inside for item in room.items] == [False, False, True, True, True]
    assert 3 not in room.at(13).start.inside
    moved = Room(replace(facts(late), business=(BUSINESS[2], BUSINESS[0], BUSINESS[1], BUSINESS[3], BUSINESS[4])))
    assert [3 in item.end.inside for item in moved.items] == [True] * 5
    assert moved.absences(3) == room.absences(3) == (Absence(None, Moment(at(10), 13)),)


def test_the_ranges_are_what_a_person_missed() -> None:
    room = Room(
        facts(Movement(1, 2, LEFT, at(20), 12), Movement(2, 2, REMOTE, at(40), 14), Movement(3, 3, LEFT, at(50), 15))
    )
    assert room.absences(2) == (Absence(Moment(at(20), 12), Moment(at(40), 14, remotely=True)),)
    assert room.absences(3) == (Absence(Moment(at(50), 15), None),)
    assert room.absences(1) == ()
    assert Room(facts(Movement(1, 3, ARRIVED, at(-5), 11))).absences(3) == ()


def test_withdrawing_for_an_interest_is_told_at_its_item_unless_they_did_not_come_back() -> None:
    gone = Movement(1, 3, WITHDREW, at(20), 12)
    for back in (12, 13):
        assert Room(facts(gone, Movement(2, 3, RETURNED, at(40), back))).absences(3) == ()
    assert Room(facts(gone, Movement(2, 3, RETURNED, at(40), 14))).absences(3) != ()
    assert Room(facts(gone)).absences(3) == (Absence(Moment(at(20), 12), None),)
    assert Room(facts(replace(gone, item=15))).absences(3) == ()


def test_an_event_without_an_item_belongs_to_the_item_of_its_time() -> None:
    known = Movement(1, 7, LEFT, at(30), 13)
    assert [3 in one.end.inside for one in Room(facts(known, Movement(2, 3, LEFT, at(31)))).items] == [True, True] + [
        False
    ] * 3
    assert [3 in one.end.inside for one in Room(facts(known, Movement(2, 3, LEFT, at(29)))).items] == [False] * 5
    noted = replace(facts(Movement(2, 3, LEFT, at(31))), clock=(ClockTime(ClockEventKind.ADJOURNED, at(31), 15),))
    assert [3 in one.end.inside for one in Room(noted).items] == [True] * 4 + [False]
    assert 3 not in Room(facts(Movement(2, 3, LEFT, at(-1)))).at(11).start.inside


def test_a_meeting_that_runs_past_midnight_keeps_its_order() -> None:
    room = Room(facts(Movement(2, 3, RETURNED, time(0, 20), 14), Movement(1, 3, LEFT, time(23, 50), 14)))
    assert 3 in room.at(14).end.inside
    assert room.absences(3) == (Absence(Moment(time(23, 50), 14), Moment(time(0, 20), 14)),)


def test_the_substitute_votes_until_the_member_comes() -> None:
    came = replace(COUNCIL[4], presence=Presence.PRESENT)
    lines = (*COUNCIL[:4], came, *COUNCIL[5:])
    room = Room(replace(facts(Movement(1, 5, ARRIVED, at(9), 13)), lines=lines))
    assert room.at(12).end.entitled == {1, 2, 3, 4, 6}
    assert room.at(13).end.entitled == {1, 2, 3, 4, 5}
    assert 6 in room.at(13).end.inside
    assert not {7, 9} & room.at(11).during
    assert RollLine(7, Role.OFFICER, substitute_for=5).seat is None


def test_who_withdrew_is_out_of_the_item_they_withdrew_for() -> None:
    gone = Movement(1, 3, WITHDREW, at(20), 12)
    here, there = (Interest(3, InterestKind.ORI, item, "Remained in the meeting") for item in (12, 14))
    assert 3 in Room(facts(gone)).at(12).excluded
    assert 3 in Room(facts(gone, interests=(here, there))).at(12).excluded
    assert 3 not in Room(facts(gone, interests=(there,))).at(12).excluded
    assert 3 not in Room(facts(gone, interests=(there,))).at(14).excluded


def test_who_presides_has_the_casting_vote_while_able() -> None:
    dpi = Interest(1, InterestKind.DPI, 12)
    room = Room(facts(Movement(1, 3, CHAIR, at(20), 13), Movement(2, 3, LEFT, at(40), 14), interests=(dpi,)))
    assert [one.end.chair for one in room.items] == [1, 2, 3, 1, 1]
    assert [one.end.casting_vote for one in room.items] == [1, 2, 3, 1, 1]
    silent = Interest(3, InterestKind.OTHER, 13, "Remained in the meeting but did not speak or vote")
    stayed = Room(facts(Movement(1, 3, CHAIR, at(20), 13), interests=(silent,))).at(13).end
    assert (stayed.chair, stayed.casting_vote) == (3, None)
    assert 3 in stayed.counted
    nobody = Room(facts(*(Movement(place, person, LEFT, at(5), 11) for place, person in enumerate((1, 2)))))
    assert nobody.at(12).start.chair is None


def test_the_present_moment_goes_by_the_clock_whatever_item_the_cursor_was_at() -> None:
    room = Room(facts(Movement(1, 3, ARRIVED, at(30), 13), Movement(2, 3, LEFT, at(60), 11)))
    assert 3 in room.at(14).end.inside
    assert 3 not in room.now().inside
    assert 4 not in Room(facts(interests=(Interest(4, item=12),))).now(12).counted
    assert 4 in Room(facts(interests=(Interest(4, item=12),))).now(13).counted


def test_the_quorum_says_its_sum() -> None:
    room = Room(facts(interests=(Interest(3, item=12),)))
    assert room.at(12).end.statement == (
        "5 present of 6 seats, 1 excluded by an interest, 4 left; "
        "2 needed (one quarter of 6, never fewer than 2): quorate"
    )
    assert Room(RoomFacts(lines=(RollLine(1, presence=Presence.UNCALLED),))).called is False
