"""Matters arising: what has news, the minute drafted from it, and what was reported."""

from datetime import UTC, datetime

import pytest

from clerk.vocabulary import MatterStatus, MeetingStatus, Part
from storage.file.database import Store
from storage.outcomes.arising import draft_matters_arising, mark_reported, matters_with_news, note_reports
from storage.outcomes.matters import NewMatter, add_matter, matter_history, update_in_words, update_matter
from storage.outcomes.proposals import accept, proposals
from storage.outcomes.reviews import review
from storage.sittings.meetings import set_status
from tests.storage.promising import Office, open_office


@pytest.fixture
def office(store: Store) -> Office:
    """Three matters of July's first minute, one of a later one, one of private business; four with news."""
    office = open_office(store)
    office.add(office.july, "Bench", "RESOLVED that a bench be ordered.")
    office.add(office.july, "Contract", "RESOLVED that the tender be published.", Part.PRIVATE)
    taken = [accept(store, proposal).id for proposal in proposals(store, office.july.id)]
    update_in_words(store, [taken[3]], "done: ordered from the foundry")
    update_in_words(store, [taken[0]], "done: circulated to members on 3 August")
    update_in_words(store, [taken[1]], "carried")
    update_in_words(store, [taken[2]], "progress: The response was being drafted.")
    update_in_words(store, [taken[4]], "done: published to the two firms")
    return office


DRAFT = (
    "Further to minute 1/26 ‘Attendance’, the Board noted that:\n"
    "- the terms of reference had been circulated to members on 3 August\n"
    "- the response was being drafted\n\n"
    "Further to minute 2/26 ‘Bench’, the Board noted that a bench had been ordered from the foundry."
)


def test_only_what_has_news_is_drafted_in_the_order_of_the_minutes(office: Office) -> None:
    assert draft_matters_arising(office.store, office.september.id) == DRAFT
    news = matters_with_news(office.store, office.body.id, office.september.id)
    assert [one.matter.citation for one in news] == ["1/26", "1/26", "2/26", "3/26"]


def test_private_business_is_drafted_for_the_private_part_alone(office: Office) -> None:
    private = draft_matters_arising(office.store, office.september.id, Part.PRIVATE)
    assert private == (
        "Further to minute 3/26 ‘Contract’, the Board noted that the tender had been published to the two firms."
    )


def test_what_the_minutes_report_is_not_news_any_more(office: Office) -> None:
    item = office.add(office.september, "Matters arising", DRAFT)
    told = mark_reported(office.store, office.september.id)
    assert {matter.citation for matter in told} == {"1/26", "2/26"}
    assert draft_matters_arising(office.store, office.october.id) == ""
    still = matters_with_news(office.store, office.body.id)
    assert [one.matter.part for one in still] == [Part.PRIVATE]
    (news,) = matter_history(office.store, told[0].id)
    assert news.reported_meeting_id == office.september.id
    assert item.minute.id not in [matter.minute_id for matter in told]
    assert mark_reported(office.store, office.september.id) == []


def test_what_the_clerk_left_out_is_news_for_the_next_meeting(office: Office) -> None:
    shorter = DRAFT.replace("- the response was being drafted\n", "").replace("members on 3 August", "all on 3 August")
    office.add(office.september, "Matters arising", shorter)
    mark_reported(office.store, office.september.id)
    assert draft_matters_arising(office.store, office.october.id) == (
        "Further to minute 1/26 ‘Attendance’, the Board noted that the response was being drafted."
    )


def test_after_the_meeting_the_review_shows_what_is_left(office: Office) -> None:
    office.add(office.september, "Matters arising", DRAFT)
    mark_reported(office.store, office.september.id)
    left = review(office.store, office.body.id, office.september.held_on).lines
    assert sorted((line.matter.text, line.matter.status) for line in left) == [
        ("a written response be provided to members", MatterStatus.IN_PROGRESS),
        ("the recovery plan be a standing item", MatterStatus.CARRIED_FORWARD),
        ("the tender be published", MatterStatus.DONE),
    ]


def test_news_of_a_matter_from_no_minute_is_told_too(office: Office) -> None:
    matter = add_matter(office.store, NewMatter(office.body.id, "Mend the gate"))
    update_in_words(office.store, [matter.id], "done: The gate was mended.")
    assert draft_matters_arising(office.store, office.september.id).endswith(
        "The Board noted that the gate was mended."
    )


def test_nothing_to_tell_is_nothing(store: Store) -> None:
    office = open_office(store)
    assert draft_matters_arising(store, office.september.id) == ""
    assert mark_reported(store, office.september.id) == []


def test_a_meeting_reports_no_promise_of_its_own_and_no_news_given_after_it(store: Store) -> None:
    office = open_office(store, "RESOLVED that the gate be mended.")
    office.write("It was noted that the gate had been mended in full.", office.add(office.september, "Matters arising"))
    clock = office.add(office.september, "Clock", "RESOLVED that the clock be repaired in full.")
    set_status(store, office.september.id, MeetingStatus.DRAFT)
    old = add_matter(store, NewMatter(office.body.id, "mend the gate", minute_id=office.item.minute.id)).id
    own = add_matter(store, NewMatter(office.body.id, "repair the clock", minute_id=clock.minute.id)).id
    before, after = (datetime(2026, 9, day, 12, tzinfo=UTC) for day in (1, 6))
    update_matter(store, own, MatterStatus.DONE, "the clock be repaired in full", at=before)
    update_matter(store, old, MatterStatus.DONE, "the gate had been mended in full", at=after)
    assert note_reports(store) == []
    update_matter(store, old, MatterStatus.DONE, "the gate had been mended in full", at=before)
    store.read_only = True
    assert note_reports(store) == []
    store.read_only = False
    assert [matter.id for matter in note_reports(store, office.body.id)] == [old]
    assert [update.reported_meeting_id for update in matter_history(store, old)] == [None, office.september.id]
    assert note_reports(store) == []
