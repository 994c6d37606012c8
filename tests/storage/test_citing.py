"""Links between minutes, both ways, and what is still open of a minute."""

from datetime import date

import pytest

from clerk.policy import Policy
from clerk.vocabulary import MatterStatus, Part
from storage.business.agendas import ItemFields, add_item, delete_item
from storage.file.database import Store
from storage.file.errors import NotFound
from storage.outcomes.citing import citing, on_file
from storage.outcomes.matters import NewMatter, add_matter, update_matter
from storage.texts.minutes import get_minute, save
from tests.storage.office import add_items, new_body, new_meeting


def test_links_are_found_both_ways(store: Store) -> None:
    body = new_body(store, policy=Policy())
    earlier = new_meeting(store, body, date(2026, 5, 7))
    later = new_meeting(store, body, date(2026, 6, 4))
    roads, _ = add_items(store, earlier, "Roads", "Bins")
    progress, other = add_items(store, later, "Progress", "Other")
    number = get_minute(store, roads.minute.id).citation
    cited = f"Further to minute {number} the Board noted progress. See minute {number}."
    save(store, progress.minute.id, cited, 0)
    assert [(link.title, link.minute_id, link.held_on) for link in citing(store, roads.minute.id)] == [
        ("Progress", progress.minute.id, date(2026, 6, 4))
    ]
    assert citing(store, other.minute.id) == []
    there = on_file(store, progress.minute.id)
    assert [(link.title, link.citation) for link in there.cites] == [("Roads", number)]
    delete_item(store, progress.id)
    assert citing(store, roads.minute.id) == []


def test_a_citation_typed_before_the_minute_was_in_the_register_is_found(store: Store) -> None:
    body = new_body(store, policy=Policy())
    later = new_meeting(store, body, date(2026, 6, 4))
    (progress,) = add_items(store, later, "Progress")
    save(store, progress.minute.id, "Further to minute 2/26 the Board noted progress, as in 9/26.", 0)
    assert on_file(store, progress.minute.id).cites == ()
    (roads,) = add_items(store, later, "Roads")
    assert get_minute(store, roads.minute.id).citation == "2/26"
    assert [link.minute_id for link in citing(store, roads.minute.id)] == [progress.minute.id]
    assert [link.minute_id for link in on_file(store, progress.minute.id).cites] == [roads.minute.id]


def test_what_is_still_open_of_a_minute(store: Store) -> None:
    body = new_body(store, policy=Policy())
    meeting = new_meeting(store, body)
    item = add_item(store, meeting.id, ItemFields("A contract", part=Part.PRIVATE))
    save(store, item.minute.id, "RESOLVED that the contract be let.", 0)
    kept = add_matter(store, NewMatter(body.id, "Let the contract", "Smith", minute_id=item.minute.id))
    done = add_matter(store, NewMatter(body.id, "Tell the press", minute_id=item.minute.id))
    add_matter(store, NewMatter(body.id, "Something else"))
    update_matter(store, done.id, MatterStatus.DONE)
    there = on_file(store, item.minute.id)
    assert [matter.id for matter in there.open_matters] == [kept.id]
    assert {matter.id for matter in there.matters} == {kept.id, done.id}
    assert (there.title, there.part, there.body_name) == ("A contract", Part.PRIVATE, body.name)
    assert there.minute.text == "RESOLVED that the contract be let."


def test_a_minute_that_is_gone_is_said_to_be(store: Store) -> None:
    for look_up in (citing, on_file):
        with pytest.raises(NotFound, match="no longer there"):
            look_up(store, 99)
