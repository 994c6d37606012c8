"""Who is in the room at each item, held against a recomputation that goes minute by minute and seat by seat."""

from dataclasses import replace
from datetime import time

from hypothesis import given
from hypothesis import strategies as st

from clerk.policy import QuorumRule
from clerk.room import Absence, Business, ClockTime, Interest, Moment, Movement, RollLine, Room, RoomFacts
from clerk.vocabulary import ClockEventKind, InterestKind, Presence, Role, RollEventKind

ARRIVED, LEFT, REMOTE, WITHDREW, RETURNED, CHAIR = (
    RollEventKind.ARRIVED,
    RollEventKind.LEFT,
    RollEventKind.JOINED_REMOTELY,
    RollEventKind.WITHDREW,
    RollEventKind.RETURNED,
    RollEventKind.TOOK_CHAIR,
)
STARTS = time(18, 30)
ITEMS = (11, 12, 13, 14, 15)
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


def at(minute: int) -> time:
    """So many minutes after half past six; after midnight on the next day."""
    return time((18 * 60 + 30 + minute) // 60 % 24, (30 + minute) % 60)


_MOVEMENTS = st.builds(
    lambda person, kind, minute, item: (person, kind, minute, item),
    st.sampled_from([line.person for line in COUNCIL]),
    st.sampled_from(list(RollEventKind)),
    st.integers(-20, 400),
    st.sampled_from(ITEMS),
)
_INTERESTS = st.builds(
    Interest,
    st.sampled_from([1, 2, 3, 6, 7]),
    st.sampled_from(list(InterestKind)),
    st.sampled_from((None, *ITEMS)),
    st.sampled_from(
        [
            "",
            "Left the meeting",
            "Remained in the meeting but did not speak or vote",
            "Had a dispensation and took part",
        ]
    ),
)
_MEETINGS = st.tuples(st.lists(_MOVEMENTS, max_size=14), st.lists(_INTERESTS, max_size=4), st.permutations(ITEMS))


def _plainly(
    movements: list[tuple[int, RollEventKind, int, int]], interests: list[Interest], order: list[int]
) -> dict[int, tuple[set[int], set[int], set[int], bool]]:
    """By item, at its end: who is inside, who is counted, who may vote, whether there is a quorum.

    Each person is followed by themselves through all items, and seats are filled from a list written out by hand.
    """
    inside: dict[int, set[int]] = {item: set() for item in order}
    for person in (1, 2, 3, 4, 6, 7, 9):
        theirs = [one for one in enumerate(movements) if one[1][0] == person]
        before = [one for one in theirs if one[1][1] in (ARRIVED, REMOTE) and one[1][2] <= 0]
        later = sorted(
            (one for one in theirs if one not in before),
            key=lambda one: (order.index(one[1][3]), one[1][2], one[0]),
        )
        here = bool(before) or not later or later[0][1][1] not in (ARRIVED, REMOTE)
        for item in order:
            for _, (_, kind, _, where) in later:
                if where == item:
                    here = kind not in (LEFT, WITHDREW)
            if here:
                inside[item].add(person)
    found = {}
    for item in order:
        out = {
            one.person
            for one in interests
            if one.item == item
            and "dispensation" not in one.outcome
            and (one.kind is InterestKind.DPI or one.outcome.startswith("Left"))
        }
        silent = {one.person for one in interests if one.item == item and "did not" in one.outcome}
        for person, kind, _, where in movements:
            here_declared = any(one.person == person and one.item == item for one in interests)
            other_declared = any(one.person == person and one.item not in (None, item) for one in interests)
            present = person in (1, 2, 3, 4, 6, 7, 9)
            if kind is WITHDREW and where == item and present and (here_declared or not other_declared):
                out.add(person)
        members: set[int] = {1, 2, 3, 4, 6} & inside[item]
        counted = members - out
        found[item] = (inside[item], counted, counted - silent, len(counted) >= 2)
    return found


@given(_MEETINGS)
def test_presence_quorum_and_votes_agree_with_a_plain_recomputation(
    meeting: tuple[list[tuple[int, RollEventKind, int, int]], list[Interest], list[int]],
) -> None:
    movements, interests, order = meeting
    noted = tuple(
        Movement(place, person, kind, at(minute), item) for place, (person, kind, minute, item) in enumerate(movements)
    )
    business = tuple(Business(item) for item in order)
    # An order of notes is not an order of rows: they are given backwards.
    room = Room(replace(facts(*reversed(noted), interests=tuple(interests)), business=business))
    for item, (inside, counted, entitled, quorate) in _plainly(movements, interests, list(order)).items():
        end = room.at(item).end
        assert end.inside == inside
        assert end.counted == counted
        assert end.entitled == entitled
        assert end.quorate is quorate
        assert end.casting_vote in (None, end.chair)


@given(_MEETINGS)
def test_an_item_begins_as_the_one_before_ended_but_for_interests(
    meeting: tuple[list[tuple[int, RollEventKind, int, int]], list[Interest], list[int]],
) -> None:
    movements, interests, order = meeting
    noted = tuple(
        Movement(place, person, kind, at(minute), item) for place, (person, kind, minute, item) in enumerate(movements)
    )
    room = Room(replace(facts(*noted, interests=tuple(interests)), business=tuple(map(Business, order))))
    for earlier, later in zip(room.items, room.items[1:], strict=False):
        assert earlier.end.inside == later.start.inside
    for one in room.items:
        assert one.throughout <= one.end.entitled <= one.during
        assert not one.during & one.excluded


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
