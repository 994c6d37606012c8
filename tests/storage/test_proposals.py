"""Promises of the minutes, offered to the clerk."""

from datetime import date
from typing import Any

import pytest

from clerk.promises.finding import find_promises
from clerk.promises.promise import PromiseKind
from clerk.vocabulary import MatterStatus, Part
from storage.council.bodies import NewBody, create_body
from storage.file.database import Store
from storage.file.errors import NotFound
from storage.outcomes.matters import NewMatter, add_matter, open_matters
from storage.outcomes.programme import NewEntry, add_entry, list_programme
from storage.outcomes.proposals import (
    accept,
    accept_for_programme,
    allow,
    never,
    offer_again,
    proposals,
    refused_rules,
    skip,
)
from tests.storage.promising import Office, open_office


@pytest.fixture
def office(store: Store) -> Office:
    return open_office(store)


def texts(office: Office) -> list[str]:
    return [proposal.text for proposal in proposals(office.store, office.july.id)]


TERMS = "the terms of reference be circulated to the Board"
STANDING = "the recovery plan be a standing item"
RESPONSE = "a written response be provided to members"


def test_what_the_minutes_promise_is_offered_in_their_order(office: Office) -> None:
    assert texts(office) == [TERMS, STANDING, RESPONSE]
    first, standing, response = proposals(office.store, office.july.id)
    assert (first.citation, first.item_title, first.part) == ("1/26", "Attendance", Part.PUBLIC)
    assert (standing.promise.kind, standing.for_programme) == (PromiseKind.STANDING, True)
    assert (response.due, response.due_text) == (date(2026, 9, 30), "by 30 September")
    assert proposals(office.store, office.september.id) == []


def test_a_save_need_not_wait_while_minutes_are_searched(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    def slowly(*given: Any) -> Any:
        # Within a read this would be refused.
        with office.store.write():
            return find_promises(*given)

    monkeypatch.setattr("storage.outcomes.proposals.find_promises", slowly)
    assert texts(office) == [TERMS, STANDING, RESPONSE]


def test_what_is_accepted_becomes_a_matter_and_is_not_offered_again(office: Office) -> None:
    response = proposals(office.store, office.july.id)[2]
    matter = accept(office.store, response, owner="Dr Marchbanks")
    assert (matter.text, matter.owner, matter.due) == (RESPONSE, "Dr Marchbanks", date(2026, 9, 30))
    assert (matter.citation, matter.status, matter.kind) == ("1/26", MatterStatus.OPEN, "task")
    assert texts(office) == [TERMS, STANDING]


def test_the_clerk_may_put_it_differently(office: Office) -> None:
    first = proposals(office.store, office.july.id)[0]
    changed = accept(office.store, first, text="Send the terms", owner="Clerk", due_meeting_id=office.october.id)
    assert (changed.text, changed.owner, changed.due) == ("Send the terms", "Clerk", office.october.held_on)
    assert changed.clause_words == "the terms of reference be circulated to the Board;"
    assert texts(office) == [STANDING, RESPONSE]


def test_the_name_of_somebody_on_the_books_is_known(office: Office) -> None:
    office.write("ACTION: Councillor Raichura - write to the owner - by the next meeting")
    (proposal,) = proposals(office.store, office.july.id)
    matter = accept(office.store, proposal)
    assert matter.person_id is not None
    assert (matter.due_meeting_id, matter.due) == (office.september.id, office.september.held_on)
    assert accept(office.store, proposal, owner="Somebody else").person_id is None


def test_what_is_skipped_stays_away_though_its_sentence_is_edited(office: Office) -> None:
    skip(office.store, proposals(office.store, office.july.id)[0])
    assert texts(office) == [STANDING, RESPONSE]
    office.write(office.text.replace("circulated to the Board", "circulated to every member of the Board"))
    assert texts(office) == [STANDING, RESPONSE]


def test_what_was_skipped_by_a_slip_is_offered_again(office: Office) -> None:
    before = [one.text for one in proposals(office.store, office.july.id)]
    first = proposals(office.store, office.july.id)[0]
    skip(office.store, first)
    offer_again(office.store, first)
    assert [one.text for one in proposals(office.store, office.july.id)] == before


def test_a_kind_that_is_never_wanted_is_never_offered_until_it_is_allowed(office: Office) -> None:
    never(office.store, proposals(office.store, office.july.id)[0])
    assert texts(office) == [STANDING]
    assert refused_rules(office.store, office.body.id) == {"be done"}
    allow(office.store, office.body.id, "be done")
    assert texts(office) == [TERMS, STANDING, RESPONSE]


def test_a_matter_entered_by_hand_takes_its_clause(office: Office) -> None:
    words = "terms of reference"
    matter = add_matter(
        office.store,
        NewMatter(office.body.id, "Send the terms", minute_id=office.item.minute.id, clause_words=words),
    )
    assert matter.clause_words == "the terms of reference be circulated to the Board;"
    assert texts(office) == [STANDING, RESPONSE]


def test_two_promises_in_the_same_words_are_two(office: Office) -> None:
    office.write("The drain was blocked. Clerk to contact Highways.\n\nThe sign was bent. Clerk to contact Highways.")
    first, second = proposals(office.store, office.july.id)
    accept(office.store, first)
    assert len(proposals(office.store, office.july.id)) == 1
    accept(office.store, second)
    assert proposals(office.store, office.july.id) == []
    assert len(open_matters(office.store)) == 2


def test_a_private_promise_says_so(office: Office) -> None:
    office.add(office.july, "Contract", "RESOLVED that the tender be published.", Part.PRIVATE)
    assert [proposal.part for proposal in proposals(office.store, office.july.id)][-1] is Part.PRIVATE


def test_a_standing_item_goes_on_the_programme(office: Office) -> None:
    standing = proposals(office.store, office.july.id)[1]
    entry = accept_for_programme(office.store, standing, meeting_id=office.september.id)
    assert (entry.title, entry.meeting_id, entry.source) == (
        "Attendance",
        office.september.id,
        "Minute 1/26: standing item",
    )
    assert texts(office) == [TERMS, RESPONSE]


def test_a_deferral_moves_the_entry_it_is_about(office: Office) -> None:
    entry = add_entry(
        office.store, NewEntry(office.body.id, "Attendance", office.july.id, item_id=office.item.id, lead="O Trevanick")
    )
    office.write("DEFERRED to the next meeting, for figures.")
    (proposal,) = proposals(office.store, office.july.id)
    moved = accept_for_programme(office.store, proposal)
    assert (moved.id, moved.meeting_id, moved.lead, moved.done) == (entry.id, office.september.id, "O Trevanick", False)
    assert len(list_programme(office.store, office.body.id)) == 1
    assert texts(office) == []


def test_a_referral_goes_on_the_programme_of_the_other_body(office: Office) -> None:
    finance = create_body(office.store, NewBody("Ashmere", "Finance Committee", "the Committee", "FIN"))
    office.write("RESOLVED that the cost be referred to the Finance Committee.")
    (proposal,) = proposals(office.store, office.july.id)
    assert proposal.target_body_id == finance.id
    entry = accept_for_programme(office.store, proposal)
    assert (entry.body_id, entry.due) == (finance.id, None)


def test_a_recommendation_awaits_its_answer(office: Office) -> None:
    office.write("RECOMMENDED to Council that the fees be raised.")
    (proposal,) = proposals(office.store, office.july.id)
    assert accept_for_programme(office.store, proposal).title == "Attendance: response of Council"


def test_a_meeting_that_is_gone_is_said_to_be(store: Store) -> None:
    with pytest.raises(NotFound, match="This meeting is no longer there"):
        proposals(store, 99)
