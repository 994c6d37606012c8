"""The review of what is outstanding before a meeting."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlmodel import select

from clerk.matters import UpdateNotUnderstood
from clerk.vocabulary import MatterStatus
from storage.file.database import Store
from storage.file.errors import Invalid, NotFound
from storage.outcomes.matters import NewMatter, add_matter, edit_matter, matter_history, open_matters, update_in_words
from storage.outcomes.proposals import accept, proposals
from storage.outcomes.reviews import Grouping, chase, mark_reviewed, origin, review
from storage.schema.models import Matter
from tests.storage.office import bare_body, new_meeting
from tests.storage.promising import JULY, Office, open_office

TODAY = date(2026, 10, 11)
ENTERED = datetime(2026, 9, 30, 9, tzinfo=UTC)


@pytest.fixture
def office(store: Store) -> Office:
    """Three matters of July's minute and two entered by hand, one of them late, all entered at ENTERED."""
    office = open_office(store)
    for proposal, owner in zip(proposals(store, office.july.id), ("Clerk", "", "Dr Marchbanks"), strict=True):
        accept(store, proposal, owner=owner)
    add_matter(store, NewMatter(office.body.id, "Order a bench", "EG", date(2026, 10, 1)))
    add_matter(store, NewMatter(office.body.id, "Paint the gate", "Clerk", due_meeting_id=office.october.id))
    with store.write() as session:
        for matter in session.exec(select(Matter)):
            matter.created_at = ENTERED
    return office


def said(office: Office, words: str = "", grouping: Grouping = Grouping.MEETING) -> dict[str, list[str]]:
    found = review(office.store, office.body.id, TODAY, words, grouping)
    return {group.heading: [f"{line.matter.text}: {line.due_words}" for line in group.lines] for group in found.groups}


def test_by_meeting_with_what_is_overdue_first(office: Office) -> None:
    assert said(office) == {
        "Meeting of 16 July 2026": [
            "a written response be provided to members: 11 days overdue",
            "the recovery plan be a standing item: on each agenda",
            "the terms of reference be circulated to the Board: no date",
        ],
        "Entered by hand": ["Order a bench: 10 days overdue", "Paint the gate: due in 4 days"],
    }
    found = review(office.store, office.body.id, TODAY)
    assert found.in_words() == "5 open, 2 overdue"
    assert review(office.store, None, TODAY).groups[0].heading == "Board ESB: Meeting of 16 July 2026"


def test_by_owner(office: Office) -> None:
    assert list(said(office, grouping=Grouping.OWNER)) == ["Dr Marchbanks", "EG", "Clerk", "Nobody named"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("bench", ["Order a bench"]),
        ("clerk gate", ["Paint the gate"]),
        ("1/26 resp", ["a written response be provided to members"]),
        ("overdue", ["a written response be provided to members", "Order a bench"]),
        ("ench", []),
        ("", None),
    ],
)
def test_typing_narrows_it(office: Office, words: str, found: list[str] | None) -> None:
    whole = review(office.store, office.body.id, TODAY)
    narrowed = whole.narrowed(words)
    texts = [line.matter.text for line in narrowed.lines]
    assert texts == ([line.matter.text for line in whole.lines] if found is None else found)
    assert narrowed.open_count == 5
    assert review(office.store, office.body.id, TODAY, words).lines == narrowed.lines


def test_several_are_updated_at_once_or_none(office: Office) -> None:
    first, second, *_ = [matter.id for matter in open_matters(office.store)]
    done = update_in_words(office.store, [first, second], "done: finished on 3 May", "Clerk")
    assert [matter.status for matter in done] == [MatterStatus.DONE, MatterStatus.DONE]
    (news,) = matter_history(office.store, first)
    assert (news.text, news.source, news.reported_meeting_id) == ("finished on 3 May", "Clerk", None)
    with pytest.raises(NotFound):
        update_in_words(office.store, [first, 99], "reopened")
    with pytest.raises(UpdateNotUnderstood):
        update_in_words(office.store, [first], "  ")
    assert len(open_matters(office.store)) == 3


def test_news_without_a_word_for_where_it_stands(office: Office) -> None:
    identity = open_matters(office.store)[0].id
    (matter,) = update_in_words(office.store, [identity], "Two quotations had come in.")
    assert (matter.status, matter.last_update) == (MatterStatus.IN_PROGRESS, "Two quotations had come in.")
    update_in_words(office.store, [identity], "done")
    (matter,) = update_in_words(office.store, [identity], "The bill was paid.")
    assert matter.status is MatterStatus.DONE


def test_a_closed_matter_is_shown_until_its_news_has_been_told(office: Office) -> None:
    identity = open_matters(office.store)[0].id
    update_in_words(office.store, [identity], "done: ordered")
    found = review(office.store, office.body.id, TODAY)
    (line,) = [line for line in found.lines if line.matter.id == identity]
    assert (line.to_report, line.due_words, found.open_count, found.to_report_count) == (True, "done", 4, 1)
    assert found.in_words() == "4 open, 2 overdue, 1 with news to report"


def test_what_has_changed_since_the_last_review(office: Office) -> None:
    store = office.store
    assert {line.changed for line in review(store, office.body.id, TODAY).lines} == {""}
    mark_reviewed(store, office.body.id, datetime(2026, 9, 29, tzinfo=UTC))
    again = {line.matter.text: line.changed for line in review(store, office.body.id, TODAY).lines}
    assert set(again.values()) == {"new"}
    after, later = ENTERED + timedelta(days=9), ENTERED + timedelta(days=10)
    mark_reviewed(store, office.body.id, after)
    late, *_ = review(store, office.body.id, TODAY).lines
    add_matter(store, NewMatter(office.body.id, "New one"), later)
    update_in_words(store, [late.matter.id], "progress: begun", at=later)
    found = {line.matter.text: line.changed for line in review(store, office.body.id, TODAY).lines if line.changed}
    assert found == {"New one": "new", late.matter.text: "updated"}
    assert review(store, office.body.id, TODAY).changed_count == 2
    assert review(store, office.body.id, TODAY).reviewed_at == after
    assert review(store, None, TODAY).reviewed_at is None


def test_what_has_fallen_due_since_the_last_review_is_said(office: Office) -> None:
    mark_reviewed(office.store, office.body.id, datetime(2026, 10, 5, 9, tzinfo=UTC))
    add_matter(office.store, NewMatter(office.body.id, "Sweep", due=date(2026, 10, 5)), at=ENTERED)
    found = {line.matter.text: line.changed for line in review(office.store, office.body.id, TODAY).lines}
    assert found["Sweep"] == "now overdue"


def test_the_minute_it_comes_from_is_shown_beside_it(office: Office) -> None:
    found = [origin(office.store, line.matter.id) for line in review(office.store, office.body.id, TODAY).lines]
    beside = [each.clause.of(each.text)[:20] if each and each.clause else "" for each in found]
    assert beside == ["a written response b", "the recovery plan be", "the terms of referen", "", ""]


def test_a_reminder_is_written_in_the_form_of_the_body(office: Office) -> None:
    late = [line.matter.id for line in review(office.store, office.body.id, TODAY).lines if line.overdue]
    assert chase(office.store, late, TODAY).splitlines()[0] == (
        "The following are outstanding from meetings of Board ESB."
    )
    assert "minute 1/26, Attendance, 16 July 2026" in chase(office.store, late, TODAY)


def test_a_matter_is_due_at_a_meeting_of_its_own_body(office: Office) -> None:
    matter = open_matters(office.store)[0]
    changed = edit_matter(office.store, matter.id, "Order two benches", "EG", None, "", office.september.id)
    assert (changed.due, changed.due_meeting_id) == (office.september.held_on, office.september.id)
    other = open_office_elsewhere(office)
    with pytest.raises(Invalid, match="its own body"):
        edit_matter(office.store, matter.id, "Order two benches", "EG", None, "", other)


def open_office_elsewhere(office: Office) -> int:
    """A meeting of another body."""
    return new_meeting(office.store, bare_body(office.store, "OTHER"), JULY).id
