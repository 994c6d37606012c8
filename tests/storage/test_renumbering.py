"""References in drafts follow the minute they are about, through every change of an agenda and its undoing."""

from collections.abc import Callable
from datetime import date, time

import pytest

from clerk.dates import write_date
from clerk.interests import ORI
from clerk.numbering import SCHEMES
from clerk.vocabulary import MeetingKind, MeetingStatus, Part, RollEventKind
from storage.business.agendas import (
    ItemFields,
    add_item,
    add_paper,
    changed_since,
    delete_item,
    edit_item,
    list_items,
    merge_items,
    move_item,
    restore,
    snapshot,
    split_item,
)
from storage.business.item_course import add_urgent_item
from storage.council.bodies import NewBody, update_body
from storage.file.database import Store
from storage.file.errors import Invalid, VersionConflict
from storage.numbering.proof import prove
from storage.outcomes.matters import NewMatter, add_matter, all_matters
from storage.schema.records import ItemRecord, MeetingRecord
from storage.sittings.meetings import NewMeeting, delete_meeting, meeting_file, set_status, update_meeting
from storage.sittings.rolls import declare, record_event, set_presence
from storage.texts.minutes import get_minute, revisions, save, text_at
from tests.storage.office import add_items, bare_body, citations, new_body, new_meeting, titles

JUNE = date(2026, 6, 4)
TYPED = "Further to minute 2/26, it was noted that the work was done."


class Drafts:
    """A meeting with items A, B, C and a later one whose item D cites B."""

    def __init__(self, store: Store, text: str = TYPED) -> None:
        self.store = store
        self.body = bare_body(store)
        self.first, self.second = new_meeting(store, self.body), new_meeting(store, self.body, JUNE)
        self.items = add_items(store, self.first, *"ABC")
        (self.citing,) = add_items(store, self.second, "D")
        save(store, self.citing.minute.id, text, 0)

    @property
    def text(self) -> str:
        return get_minute(self.store, self.citing.minute.id).text

    def cited(self) -> list[str]:
        """Titles of what the second meeting's minutes cite."""
        return [cited.title for cited in meeting_file(self.store, self.second.id).cited]

    def agenda(self) -> list[tuple[str, str, str]]:
        """Title, number and text of every item of the first meeting."""
        items = list_items(self.store, self.first.id)
        return [(item.title, item.minute.citation, item.minute.text) for item in items]


@pytest.fixture
def drafts(store: Store) -> Drafts:
    return Drafts(store)


Change = Callable[[Drafts], object]


def _called_before(office: Drafts) -> None:
    add_items(office.store, new_meeting(office.store, office.body, date(2026, 5, 2)), "Earlier")


CHANGES: dict[str, tuple[Change, str, str]] = {
    "moved down": (lambda office: move_item(office.store, office.items[1].id, 1), "3/26", "B"),
    "moved up": (lambda office: move_item(office.store, office.items[1].id, -1), "1/26", "B"),
    "one before taken off": (lambda office: delete_item(office.store, office.items[0].id), "1/26", "B"),
    "one put before": (lambda office: add_item(office.store, office.first.id, ItemFields("New"), 1), "3/26", "B"),
    "one before not numbered": (
        lambda office: edit_item(office.store, office.items[0].id, ItemFields("A", numbered=False)),
        "1/26",
        "B",
    ),
    "one before divided": (lambda office: split_item(office.store, office.items[0].id, 0, "A2"), "3/26", "B"),
    "merged into another": (
        lambda office: merge_items(office.store, office.items[0].id, office.items[1].id),
        "1/26",
        "A",
    ),
    "a meeting called before": (_called_before, "3/26", "B"),
    "its meeting put off": (
        lambda office: update_meeting(
            office.store, office.first.id, NewMeeting(office.body.id, MeetingKind.ORDINARY, date(2026, 7, 2), time(10))
        ),
        "3/26",
        "B",
    ),
}


@pytest.mark.parametrize(("change", "number", "title"), CHANGES.values(), ids=CHANGES)
def test_a_reference_follows_its_minute(drafts: Drafts, change: Change, number: str, title: str) -> None:
    before, typed = snapshot(drafts.store, drafts.first.id), drafts.text
    change(drafts)
    assert drafts.text == f"Further to minute {number}, it was noted that the work was done."
    assert drafts.cited() == [title]
    assert drafts.citing.minute.id in changed_since(drafts.store, before).changed_minutes
    assert text_at(drafts.store, drafts.citing.minute.id, 1) == typed


@pytest.mark.parametrize("change", [change for change, _, _ in list(CHANGES.values())[:7]], ids=list(CHANGES)[:7])
def test_one_undo_takes_all_back(drafts: Drafts, change: Change) -> None:
    before, typed = snapshot(drafts.store, drafts.first.id), drafts.text
    as_it_was = drafts.agenda()
    change(drafts)
    after, as_changed, changed = snapshot(drafts.store, drafts.first.id), drafts.agenda(), drafts.text
    restore(drafts.store, before)
    assert (drafts.text, drafts.cited(), drafts.agenda()) == (typed, ["B"], as_it_was)
    restore(drafts.store, after)
    assert (drafts.text, drafts.agenda()) == (changed, as_changed)


def test_the_text_before_is_kept_and_two_windows_never_overwrite_each_other(drafts: Drafts) -> None:
    move_item(drafts.store, drafts.items[1].id, 1)
    kept = revisions(drafts.store, drafts.citing.minute.id)[0]
    assert (kept.version, kept.text) == (1, "Further to minute 2/26, it was noted that the work was done.")
    with pytest.raises(VersionConflict):
        save(drafts.store, drafts.citing.minute.id, "Further to minute 2/26, typed on.", 1)
    assert drafts.text.startswith("Further to minute 3/26, it was noted")


def test_what_cites_an_item_taken_off_is_marked_and_comes_back_with_it(drafts: Drafts) -> None:
    before, typed = snapshot(drafts.store, drafts.first.id), drafts.text
    delete_item(drafts.store, drafts.items[1].id)
    assert drafts.text == "Further to minute ?? ‘B’, it was noted that the work was done."
    assert drafts.cited() == []
    restore(drafts.store, before)
    assert (drafts.text, drafts.cited()) == (typed, ["B"])


def test_undoing_leaves_what_was_typed_since_and_still_follows(drafts: Drafts) -> None:
    before = snapshot(drafts.store, drafts.first.id)
    move_item(drafts.store, drafts.items[1].id, 1)
    save(drafts.store, drafts.citing.minute.id, f"{drafts.text} More.", 2)
    restore(drafts.store, before)
    assert drafts.text == "Further to minute 2/26, it was noted that the work was done. More."


def test_an_undo_after_other_changes_says_the_numbers_of_today(drafts: Drafts) -> None:
    before = snapshot(drafts.store, drafts.first.id)
    delete_item(drafts.store, drafts.items[1].id)
    _called_before(drafts)
    restore(drafts.store, before)
    assert drafts.text == "Further to minute 3/26, it was noted that the work was done."
    assert drafts.cited() == ["B"]


def test_a_reference_typed_before_its_minute_was_there_is_followed_once_it_is(store: Store) -> None:
    office = Drafts(store, "See minute 6/26.")
    new = add_items(store, office.second, "E", "F")[-1]
    assert office.cited() == ["F"]
    move_item(store, new.id, -1)
    assert (office.text, office.cited()) == ("See minute 5/26.", ["F"])


def test_frozen_text_is_never_rewritten(drafts: Drafts) -> None:
    set_status(drafts.store, drafts.second.id, MeetingStatus.CIRCULATED)
    move_item(drafts.store, drafts.items[1].id, 1)
    assert drafts.text == "Further to minute 2/26, it was noted that the work was done."


def test_where_each_meeting_begins_afresh_a_bare_number_is_left_as_typed(store: Store) -> None:
    body = bare_body(store, numbering=SCHEMES["8.4"])
    first, second = new_meeting(store, body), new_meeting(store, body, JUNE)
    items = add_items(store, first, *"AB")
    citing = add_items(store, second, "C", "D")[1]
    save(store, citing.minute.id, "See minute 2 of the last meeting.", 0)
    move_item(store, items[1].id, -1)
    assert get_minute(store, citing.minute.id).text == "See minute 2 of the last meeting."


def test_where_each_meeting_begins_afresh_a_number_with_the_day_of_its_meeting_follows(store: Store) -> None:
    body = bare_body(store, numbering=SCHEMES["8.4"])
    first, second = new_meeting(store, body), new_meeting(store, body, JUNE)
    items = add_items(store, first, *"AB")
    citing = add_items(store, second, "C", "D")[1]
    day = write_date(first.held_on, "18 July 2019")
    save(store, citing.minute.id, f"See minute 2.1 of the meeting held on {day}, and minute 2 below.", 0)
    assert prove(store, body.id).problems == ()
    move_item(store, items[1].id, -1)
    text = get_minute(store, citing.minute.id).text
    assert text == f"See minute 1.1 of the meeting held on {day}, and minute 2 below."
    assert prove(store, body.id).problems == ()


def test_a_new_scheme_is_cited_in_its_own_form(drafts: Drafts) -> None:
    body = drafts.body
    policy = body.policy.with_numbering(prefix="ESB", heading_year=True)
    update_body(
        drafts.store,
        body.id,
        NewBody(body.council, body.name, body.short_name, body.code, body.venue, body.contact, policy),
    )
    assert (drafts.text.split(",")[0], drafts.cited()) == ("Further to minute ESB2/26", ["B"])


def test_a_deleted_meeting_leaves_marks_where_it_was_cited(store: Store) -> None:
    office = Drafts(store)
    delete_meeting(store, office.first.id)
    assert office.text.startswith("Further to minute ?? ‘B’, ")


# Dividing and merging


def _minuted(store: Store, text: str) -> tuple[MeetingRecord, ItemRecord]:
    meeting = new_meeting(store, new_body(store))
    (item,) = add_items(store, meeting, "Roads")
    save(store, item.minute.id, text, 0)
    return meeting, item


def test_a_divided_item_is_two_in_their_order_and_no_word_is_lost(store: Store) -> None:
    text = "The first half.\n\nThe second half. RESOLVED that the work be done."
    meeting, item = _minuted(store, text)
    add_matter(store, NewMatter(meeting.body_id, "Work", minute_id=item.minute.id, clause_words="the work be done"))
    new = split_item(store, item.id, text.index("The second"), "Roads: works", base_version=1)
    assert titles(store, meeting)[2:4] == ["Roads", "Roads: works"]
    assert get_minute(store, item.minute.id).text == "The first half."
    assert new.minute.text == "The second half. RESOLVED that the work be done."
    assert (new.part, new.purpose, new.minute.citation) == (item.part, item.purpose, "4/26")
    assert all_matters(store)[0].item_title == "Roads: works"
    assert text_at(store, item.minute.id, 1) == text


@pytest.mark.parametrize(
    ("at", "title", "version", "error", "says"),
    [
        (99, "New", None, Invalid, "is not in its text"),
        (-1, "New", None, Invalid, "is not in its text"),
        (2, " ", None, Invalid, "needs a title"),
        (2, "New", 0, VersionConflict, "was changed meanwhile"),
    ],
)
def test_an_item_is_divided_only_where_it_can_be(
    store: Store, at: int, title: str, version: int | None, error: type[Exception], says: str
) -> None:
    meeting, item = _minuted(store, "Words.")
    with pytest.raises(error, match=says):
        split_item(store, item.id, at, title, version)
    assert list_items(store, meeting.id)[2].minute.text == "Words."
    assert len(titles(store, meeting)) == 5


def test_a_division_is_not_undone_over_what_was_typed_since(store: Store) -> None:
    meeting, item = _minuted(store, "One. Two.")
    before = snapshot(store, meeting.id)
    new = split_item(store, item.id, 5, "More roads")
    save(store, new.minute.id, "Two. And three.", new.minute.version)
    with pytest.raises(Invalid, match="“More roads” was typed in since"):
        restore(store, before)
    assert get_minute(store, new.minute.id).text == "Two. And three."


@pytest.mark.parametrize("put_on", ["divided at its end", "urgent"])
def test_an_item_that_was_minuted_since_is_not_undone_with_its_words(store: Store, put_on: str) -> None:
    meeting, item = _minuted(store, "One.")
    before = snapshot(store, meeting.id)
    if put_on == "urgent":
        new = add_urgent_item(store, meeting.id, ItemFields("More roads"), "a flood", item.id)
    else:
        new = split_item(store, item.id, 4, "More roads")
    save(store, new.minute.id, "Typed since.", new.minute.version)
    with pytest.raises(Invalid, match="“More roads” has been minuted since"):
        restore(store, before)
    save(store, new.minute.id, "", get_minute(store, new.minute.id).version)
    restore(store, before)
    assert "More roads" not in titles(store, meeting)


def test_merging_brings_everything_to_the_item_that_remains_and_back(store: Store) -> None:
    body = new_body(store)
    meeting = new_meeting(store, body)
    first, second = add_items(store, meeting, "Roads", "Footpaths")
    save(store, first.minute.id, "On roads.\n", 0)
    save(store, second.minute.id, "On footpaths.", 0)
    add_paper(store, first.id, "roads.pdf")
    add_paper(store, second.id, "paths.pdf")
    person = meeting_file(store, meeting.id).roll[0].person
    set_presence(store, meeting.id, person.id, meeting_file(store, meeting.id).roll[0].presence)
    record_event(store, meeting.id, person.id, RollEventKind.LEFT, time(11), second.id)
    declare(store, meeting.id, person.id, ORI, second.id, "", "")
    add_matter(store, NewMatter(body.id, "Work", minute_id=second.minute.id))
    before = snapshot(store, meeting.id)

    merged = merge_items(store, second.id, first.id)
    file = meeting_file(store, meeting.id)
    assert merged.minute.text == "On roads.\n\nOn footpaths."
    assert [paper.file_name for paper in merged.papers] == ["paths.pdf", "roads.pdf"]
    assert "Roads" not in titles(store, meeting)

    restore(store, before)
    merged = merge_items(store, first.id, second.id)
    file = meeting_file(store, meeting.id)
    assert merged.minute.text == "On roads.\n\nOn footpaths."
    assert (file.roll_events[0].item_id, file.declarations[0].item_id) == (first.id, first.id)
    assert all_matters(store)[0].item_title == "Roads"

    restore(store, before)
    file = meeting_file(store, meeting.id)
    assert (file.roll_events[0].item_id, file.declarations[0].item_id) == (second.id, second.id)
    assert all_matters(store)[0].item_title == "Footpaths"
    assert [item.minute.text for item in file.items[2:4]] == ["On roads.\n", "On footpaths."]
    assert [[paper.file_name for paper in item.papers] for item in file.items[2:4]] == [["roads.pdf"], ["paths.pdf"]]


def test_private_and_public_business_are_not_merged(store: Store) -> None:
    body = new_body(store)
    meeting, other = new_meeting(store, body), new_meeting(store, body, JUNE)
    (public,) = add_items(store, meeting, "Roads")
    (elsewhere,) = add_items(store, other, "Elsewhere")
    private = add_item(store, meeting.id, ItemFields("Lease", part=Part.PRIVATE))
    with pytest.raises(Invalid, match="“Lease” is private and the other item is not"):
        merge_items(store, public.id, private.id)
    with pytest.raises(Invalid, match="of one meeting"):
        merge_items(store, public.id, elsewhere.id)
    with pytest.raises(Invalid, match="with itself"):
        merge_items(store, public.id, public.id)


def test_numbers_stay_without_gap_through_merging_and_dividing(store: Store) -> None:
    meeting = new_meeting(store, bare_body(store))
    items = add_items(store, meeting, *"ABCD")
    merge_items(store, items[0].id, items[2].id)
    split_item(store, items[1].id, 0, "B2")
    assert titles(store, meeting) == ["A", "B", "B2", "D"]
    assert citations(store, meeting) == ["1/26", "2/26", "3/26", "4/26"]
