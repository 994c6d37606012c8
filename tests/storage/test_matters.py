"""Matters arising."""

from datetime import UTC, date, datetime

import pytest

from clerk.numbering import SCHEMES
from clerk.vocabulary import MatterStatus, Part
from storage.business.agendas import ItemFields, add_item
from storage.council.people import NewPerson, add_person
from storage.file.database import Store
from storage.file.errors import Invalid, NotFound
from storage.outcomes.matters import (
    NewMatter,
    add_matter,
    all_matters,
    edit_matter,
    matter_history,
    open_matters,
    remove_matter,
    take_back_update,
    update_matter,
)
from tests.storage.office import add_items, bare_body, new_meeting

TODAY = date(2026, 6, 1)


def test_a_matter_says_where_it_comes_from(store: Store) -> None:
    body = bare_body(store)
    meeting = new_meeting(store, body)
    (item,) = add_items(store, meeting, "Attendance")
    new = NewMatter(body.id, "Circulate the guide", "O Trevanick", TODAY, "by 1 June", item.minute.id, "the guide be")
    matter = add_matter(store, new)
    assert (matter.citation, matter.item_title, matter.meeting_id) == ("1/26", "Attendance", meeting.id)
    assert (matter.held_on, matter.status, matter.due_text) == (date(2026, 5, 7), MatterStatus.OPEN, "by 1 June")
    assert open_matters(store, today=TODAY) == [matter]


def test_a_private_minute_is_cited_with_its_mark(store: Store) -> None:
    body = bare_body(store, numbering=SCHEMES["12E/19"])
    item = add_item(store, new_meeting(store, body).id, ItemFields("Contract", part=Part.PRIVATE))
    assert add_matter(store, NewMatter(body.id, "Sign", minute_id=item.minute.id)).citation == "1E/26"


def test_a_matter_without_a_minute_has_no_origin(store: Store) -> None:
    matter = add_matter(store, NewMatter(bare_body(store).id, "Order a bench"))
    assert (matter.citation, matter.item_title, matter.meeting_id, matter.held_on) == ("", "", None, None)


def test_overdue_matters_come_first_and_then_the_newest(store: Store) -> None:
    body, other = bare_body(store), bare_body(store, "B")
    for text, due in (("old", None), ("late", date(2026, 5, 1)), ("due today", TODAY), ("later", date(2026, 5, 2))):
        add_matter(store, NewMatter(body.id, text, due=due))
    add_matter(store, NewMatter(other.id, "elsewhere"))
    assert [matter.text for matter in open_matters(store, body.id, TODAY)] == ["later", "late", "due today", "old"]
    assert [matter.text for matter in open_matters(store, other.id, TODAY)] == ["elsewhere"]
    assert len(open_matters(store, today=TODAY)) == 5


def test_news_is_kept_and_a_closed_matter_leaves_the_list(store: Store) -> None:
    body = bare_body(store)
    meeting = new_meeting(store, body)
    matter = add_matter(store, NewMatter(body.id, "Order a bench", due=date(2026, 1, 1)))
    at = datetime(2026, 5, 7, 12, tzinfo=UTC)
    update_matter(store, matter.id, MatterStatus.IN_PROGRESS, "Ordered.", "Clerk", meeting.id, at)
    done = update_matter(store, matter.id, MatterStatus.DONE)
    assert (done.status, done.last_update) == (MatterStatus.DONE, "Ordered.")
    assert not done.overdue_on(TODAY)
    assert open_matters(store, today=TODAY) == []
    assert all_matters(store) == [done]
    first, second = matter_history(store, matter.id)
    assert (first.text, first.source, first.reported_meeting_id, first.created_at) == (
        "Ordered.",
        "Clerk",
        meeting.id,
        at,
    )
    assert second.status is MatterStatus.DONE


def test_a_matter_can_be_put_in_other_words(store: Store) -> None:
    matter = add_matter(store, NewMatter(bare_body(store).id, "Order a bench"))
    changed = edit_matter(store, matter.id, "Order two benches", "EG", TODAY, "today")
    assert (changed.text, changed.owner, changed.due, changed.due_text) == ("Order two benches", "EG", TODAY, "today")


def test_a_matter_needs_words_and_a_body(store: Store) -> None:
    body = bare_body(store)
    add_person(store, NewPerson("", "", "Nobody"))
    with pytest.raises(Invalid, match="a few words"):
        add_matter(store, NewMatter(body.id, " "))
    with pytest.raises(NotFound, match="This body is no longer there"):
        add_matter(store, NewMatter(99, "Order a bench"))
    with pytest.raises(NotFound, match="This matter is no longer there"):
        update_matter(store, 99, MatterStatus.DONE)


def test_news_is_taken_back_until_a_meeting_has_been_told(store: Store) -> None:
    body = bare_body(store)
    matter = add_matter(store, NewMatter(body.id, "mend the gate"))
    update_matter(store, matter.id, MatterStatus.IN_PROGRESS, "half of it")
    update_matter(store, matter.id, MatterStatus.DONE)
    assert take_back_update(store, matter.id).status is MatterStatus.IN_PROGRESS
    assert take_back_update(store, matter.id).status is MatterStatus.OPEN
    with pytest.raises(Invalid, match="no news"):
        take_back_update(store, matter.id)
    meeting = new_meeting(store, body)
    update_matter(store, matter.id, MatterStatus.DONE, "mended", reported_meeting_id=meeting.id)
    with pytest.raises(Invalid, match="has been told"):
        take_back_update(store, matter.id)


def test_only_a_matter_without_news_is_taken_out(store: Store) -> None:
    body = bare_body(store)
    kept, gone = (add_matter(store, NewMatter(body.id, text)) for text in ("mend the gate", "typed by mistake"))
    update_matter(store, kept.id, MatterStatus.CARRIED_FORWARD)
    remove_matter(store, gone.id)
    with pytest.raises(Invalid, match="not pursued"):
        remove_matter(store, kept.id)
    assert [matter.id for matter in all_matters(store)] == [kept.id]
