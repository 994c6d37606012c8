"""Approving the minutes of earlier meetings, whole or in parts, corrected, by vote or not at all."""

from dataclasses import replace
from datetime import date, time

import pytest

from clerk.vocabulary import LifeStep, MeetingKind, MeetingStatus, Part
from clerk.wording import Tally
from exports.content.document import Edition, Status
from exports.papers.minutes import minutes_document
from storage.business.agendas import ItemFields, add_item, delete_item
from storage.council.bodies import NewBody, update_body
from storage.file.database import Store
from storage.file.errors import Invalid, VersionConflict
from storage.papers.approval import AgreedCorrection, approve
from storage.papers.awaiting import put_on_agenda, unapproved
from storage.papers.corrections import correct, corrections
from storage.papers.life import take_step, undo_step
from storage.sittings.history import history
from storage.sittings.meetings import NewMeeting, create_meeting, meeting_file
from storage.texts.minutes import get_minute, save
from tests.storage.office import new_body, new_meeting
from tests.storage.papers import JULY, JUNE, MAY, Papers, at


@pytest.fixture
def papers(store: Store) -> Papers:
    return Papers(store)


def test_approval_is_minuted_where_it_is_passed_and_stamped_on_the_minutes(papers: Papers) -> None:
    papers.circulate(papers.may)
    record = approve(
        papers.store,
        papers.june.id,
        papers.may.id,
        [AgreedCorrection("the removal of Councillor Raichura from the list of Members present")],
        Tally(5, 1, 0),
        mover="Councillor Ollerenshaw",
        seconder="Councillor Raichura",
    )
    text = papers.minutes_text(papers.june)
    assert text == record.wording
    assert "RESOLVED that the minutes of the meeting held on 7 May 2026 be approved and signed by the Chair" in text
    assert "subject to the removal of Councillor Raichura from the list of Members present" in text
    assert "For 5, against 1, abstained 0." in text
    assert papers.status(papers.may) is MeetingStatus.APPROVED
    file = meeting_file(papers.store, papers.may.id)
    said = [node.text for node in minutes_document(file).nodes if isinstance(node, Status)]
    assert said == [
        "Approved at the meeting held on 4 June 2026, subject to the removal of Councillor Raichura from the list of "
        "Members present"
    ]


def test_what_was_typed_under_the_minutes_item_stays_before_the_resolution(papers: Papers) -> None:
    papers.circulate(papers.may)
    minute = papers.item(papers.june, "Minutes of the previous meeting").minute
    save(papers.store, minute.id, "The Board considered the minutes.\n", 0)
    approve(papers.store, papers.june.id, papers.may.id)
    assert papers.minutes_text(papers.june).startswith("The Board considered the minutes.\n\nRESOLVED that")


def test_a_correction_agreed_changes_the_text_and_is_undone_with_the_approval(papers: Papers) -> None:
    papers.circulate(papers.may)
    minute = papers.item(papers.may, "Apologies").minute
    agreed = AgreedCorrection(
        "the addition of an apology", minute.id, "Apologies: Councillor Raichura.", minute.version
    )
    approve(papers.store, papers.june.id, papers.may.id, [agreed])
    assert get_minute(papers.store, minute.id).text == "Apologies: Councillor Raichura."
    assert corrections(papers.store, papers.may.id)[0].agreed
    undo_step(papers.store, papers.may.id, at(JUNE))
    assert papers.status(papers.may) is MeetingStatus.CIRCULATED
    assert get_minute(papers.store, minute.id).text == ""
    assert papers.minutes_text(papers.june) == ""
    assert corrections(papers.store, papers.may.id) == ()
    assert meeting_file(papers.store, papers.may.id).approvals == ()


def test_an_approval_is_not_taken_back_once_it_has_gone_out(papers: Papers) -> None:
    papers.circulate(papers.may)
    papers.hold(papers.june)
    approve(papers.store, papers.june.id, papers.may.id)
    take_step(papers.store, papers.june.id, LifeStep.CIRCULATED, at(JULY))
    with pytest.raises(Invalid, match="The minutes that record this approval are circulated themselves"):
        undo_step(papers.store, papers.may.id, at(JULY))


def test_every_set_that_waits_is_listed_and_named_on_the_agenda(papers: Papers) -> None:
    papers.circulate(papers.may)
    papers.hold(papers.june)
    waiting = unapproved(papers.store, papers.body.id, JULY)
    assert [(one.meeting.held_on, one.parts, one.ready) for one in waiting] == [
        (MAY, (Part.PUBLIC,), True),
        (JUNE, (Part.PUBLIC,), False),
    ]
    (item,) = put_on_agenda(papers.store, papers.july.id)
    assert item.instruction == (
        "To approve the minutes of the meetings held on 7 May 2026 and 4 June 2026 as a correct record."
    )
    assert put_on_agenda(papers.store, papers.may.id) == ()


def test_an_extraordinary_meeting_approves_nothing_unless_the_body_says_so(papers: Papers) -> None:
    papers.circulate(papers.may)
    special = create_meeting(
        papers.store, NewMeeting(papers.body.id, MeetingKind.EXTRAORDINARY, date(2026, 5, 20), time(10))
    )
    with pytest.raises(Invalid, match="An extraordinary meeting approves no minutes"):
        approve(papers.store, special.id, papers.may.id)
    body = papers.body
    policy = replace(body.policy, minutes_at_extraordinary=True)
    update_body(papers.store, body.id, NewBody(body.council, body.name, body.short_name, body.code, policy=policy))
    approve(papers.store, special.id, papers.may.id)
    assert papers.status(papers.may) is MeetingStatus.APPROVED


def test_withheld_minutes_are_minuted_and_wait_for_the_next_meeting(papers: Papers) -> None:
    papers.circulate(papers.may)
    approve(papers.store, papers.june.id, papers.may.id, withheld=True, reason="pending the clerk's notes")
    assert "be withheld pending the clerk's notes." in papers.minutes_text(papers.june)
    assert papers.status(papers.may) is MeetingStatus.CIRCULATED
    assert history(papers.store, papers.may.id)[-1].step is LifeStep.WITHHELD
    assert unapproved(papers.store, papers.body.id, JULY)[0].meeting.id == papers.may.id
    approve(papers.store, papers.july.id, papers.may.id)
    assert papers.status(papers.may) is MeetingStatus.APPROVED


def test_private_minutes_are_approved_in_private_session(papers: Papers) -> None:
    add_item(papers.store, papers.may.id, ItemFields("Lease of the depot", part=Part.PRIVATE))
    papers.circulate(papers.may)
    approve(papers.store, papers.june.id, papers.may.id, part=Part.PUBLIC)
    assert papers.status(papers.may) is MeetingStatus.CIRCULATED
    with pytest.raises(Invalid, match="no item for the minutes in private session"):
        approve(papers.store, papers.june.id, papers.may.id, part=Part.PRIVATE)
    private = add_item(
        papers.store, papers.june.id, ItemFields("Private minutes of the previous meeting", part=Part.PRIVATE)
    )
    correction = AgreedCorrection("the correction of the rent")
    approve(papers.store, papers.june.id, papers.may.id, [correction], part=Part.PRIVATE)
    assert papers.status(papers.may) is MeetingStatus.APPROVED
    assert "the private minutes of the meeting held on 7 May 2026" in get_minute(papers.store, private.minute.id).text
    file = meeting_file(papers.store, papers.may.id)
    public = [node.text for node in minutes_document(file).nodes if isinstance(node, Status)]
    secret = [node.text for node in minutes_document(file, Edition.PRIVATE).nodes if isinstance(node, Status)]
    assert public == ["Approved at the meeting held on 4 June 2026"]
    assert "Approved at the meeting held on 4 June 2026, subject to the correction of the rent" in secret
    with pytest.raises(Invalid, match="approved already"):
        approve(papers.store, papers.july.id, papers.may.id)


def test_minutes_are_approved_by_their_own_body_at_a_later_meeting_that_can_minute_it(papers: Papers) -> None:
    other = new_meeting(papers.store, new_body(papers.store, "B"), JULY)
    papers.circulate(papers.may)
    refused = {
        other.id: "A body approves its own minutes",
        papers.may.id: "at a later meeting than the one they are of",
    }
    for approving, says in refused.items():
        with pytest.raises(Invalid, match=says):
            approve(papers.store, approving, papers.may.id)
    with pytest.raises(Invalid, match="not circulated yet"):
        approve(papers.store, papers.july.id, papers.june.id)
    delete_item(papers.store, papers.item(papers.june, "Minutes of the previous meeting").id)
    with pytest.raises(Invalid, match="has no item for the minutes on its agenda"):
        approve(papers.store, papers.june.id, papers.may.id)
    with pytest.raises(Invalid, match="choose the meeting, and approve them there"):
        take_step(papers.store, papers.may.id, LifeStep.APPROVED, at(JULY))


def test_minutes_are_not_signed_before_they_were_approved(papers: Papers) -> None:
    papers.circulate(papers.may)
    approve(papers.store, papers.june.id, papers.may.id)
    with pytest.raises(Invalid, match="approved on 4 June 2026, and cannot have been signed before"):
        take_step(papers.store, papers.may.id, LifeStep.SIGNED, at(MAY))


def test_a_part_that_was_approved_is_corrected_no_more(papers: Papers) -> None:
    add_item(papers.store, papers.may.id, ItemFields("Lease of the depot", part=Part.PRIVATE))
    add_item(papers.store, papers.june.id, ItemFields("Private minutes", part=Part.PRIVATE))
    public = papers.item(papers.may, "Apologies").minute.id
    private = papers.item(papers.may, "Lease of the depot").minute.id
    papers.circulate(papers.may)
    change = AgreedCorrection("the correction of the rent", private, "The rent was agreed.", 0)
    with pytest.raises(Invalid, match="is in the private minutes"):
        approve(papers.store, papers.june.id, papers.may.id, [change], part=Part.PUBLIC)
    approve(papers.store, papers.june.id, papers.may.id, part=Part.PUBLIC)
    with pytest.raises(Invalid, match="Those have been approved already"):
        correct(papers.store, public, "There were none.", 0, "apologies added")
    elsewhere = papers.item(papers.june, "Apologies").minute.id
    for wrong in (replace(change, minute_id=public), replace(change, minute_id=elsewhere)):
        with pytest.raises(Invalid):
            approve(papers.store, papers.june.id, papers.may.id, [wrong], part=Part.PRIVATE)
    approve(papers.store, papers.june.id, papers.may.id, [change], part=Part.PRIVATE)
    assert get_minute(papers.store, private).text == "The rent was agreed."


def test_taking_back_a_correction_brings_back_words_that_had_lost_a_conflict_first(papers: Papers) -> None:
    minute_id = papers.item(papers.may, "Apologies").minute.id
    save(papers.store, minute_id, "Old words.", 0)
    with pytest.raises(VersionConflict):
        save(papers.store, minute_id, "The other window's words.", 0)
    version = save(papers.store, minute_id, "The other window's words.", 1).version
    papers.circulate(papers.may)
    change = AgreedCorrection("the name", minute_id, "Corrected words.", version)
    approve(papers.store, papers.june.id, papers.may.id, [change])
    undo_step(papers.store, papers.may.id, at(JULY))
    assert get_minute(papers.store, minute_id).text == "The other window's words."
