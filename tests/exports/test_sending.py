"""Circulating: the step, the record and the message belong together, and each person gets the right edition once."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from pathlib import Path

import pytest

from clerk.numbering import NumberingScheme
from clerk.policy import Policy
from clerk.vocabulary import LifeStep, MeetingStatus, Part, Role
from exports.content.document import Edition
from exports.saving import ExportError
from exports.sent import sending
from exports.sent.sending import Request, Share, divided, prepare, read_shares, send, without_address
from storage.business.agendas import ItemFields, add_item
from storage.council.bodies import NewMember, members, set_members
from storage.file.database import Store
from storage.file.errors import Invalid
from storage.papers.circulation import circulations
from storage.papers.life import take_step
from storage.schema.records import ItemRecord, MeetingFile
from storage.sittings.history import history
from storage.sittings.meetings import meeting_file
from storage.texts.minutes import get_minute, save
from tests.storage.office import new_body, new_meeting

AT = datetime(2026, 7, 20, 9, 0, tzinfo=UTC)
MEMBERS = (
    NewMember("Councillor", "Ada", "Ashby", Role.CHAIR, email="ada@x.example"),
    NewMember("Councillor", "Ben", "Birchall", Role.MEMBER, email="ben@x.example"),
    NewMember("Councillor", "Cara", "Coppice", Role.MEMBER),
)
EVERYBODY = (Share("members", Edition.PRIVATE), Share("press@x.example"), Share("ada@x.example"))


@dataclass
class Office:
    store: Store
    meeting_id: int
    items: tuple[ItemRecord, ...]

    @property
    def file(self) -> MeetingFile:
        return meeting_file(self.store, self.meeting_id)

    def close(self) -> None:
        take_step(self.store, self.meeting_id, LifeStep.CLOSED, AT, ended=time(11))


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    store = Store.open(tmp_path / "office.db", create=True)
    body = new_body(store, policy=Policy(numbering=NumberingScheme()))
    set_members(store, body.id, MEMBERS)
    meeting = new_meeting(store, body)
    for title, part in (("Budget", Part.PUBLIC), ("Contract", Part.PRIVATE)):
        item = add_item(store, meeting.id, ItemFields(title, part=part))
        save(store, item.minute.id, f"RESOLVED that the {title} be agreed.", item.minute.version)
    yield Office(store, meeting.id, meeting_file(store, meeting.id).items)
    store.close()


def _prepared(office: Office, *kinds: str, final: bool = True) -> sending.Prepared:
    return prepare(office.file, Request(kinds or ("minutes",), EVERYBODY, "txt", final=final), AT)


def test_circulating_takes_the_step_keeps_the_papers_and_makes_a_message_for_each_edition(
    office: Office, tmp_path: Path
) -> None:
    office.close()
    sent = send(office.store, _prepared(office, "minutes", "private-minutes"), tmp_path, AT)
    assert office.file.meeting.status is MeetingStatus.CIRCULATED
    assert [event.step for event in history(office.store, office.meeting_id)][-1] is LifeStep.CIRCULATED
    kept = {(record.document, record.edition): record.recipients for record in circulations(office.store, 1)}
    assert kept == {
        ("minutes", "private"): ("ada@x.example", "ben@x.example"),
        ("private-minutes", "private"): ("ada@x.example", "ben@x.example"),
        ("minutes", "public"): ("press@x.example",),
    }
    private, public = (path.read_bytes() for path in sent.messages)
    assert b"Not for publication" in private
    assert b"ada@x.example" not in public
    assert b"Contract" not in public


def test_the_agenda_is_published_as_it_will_stand_and_only_once(office: Office, tmp_path: Path) -> None:
    prepared = _prepared(office, "agenda")
    assert prepared.step is LifeStep.PUBLISHED
    assert all("draft" not in paper.attachment.file_name for each in prepared.sendings for paper in each.papers)
    send(office.store, prepared, tmp_path, AT)
    assert office.file.meeting.status is MeetingStatus.PUBLISHED
    assert _prepared(office, "agenda").step is None


def test_for_comment_nothing_is_fixed(office: Office, tmp_path: Path) -> None:
    send(office.store, _prepared(office, final=False), tmp_path, AT)
    assert office.file.meeting.status is MeetingStatus.PLANNED
    assert len(circulations(office.store, office.meeting_id)) == 2


def test_minutes_of_a_meeting_that_is_not_over_are_not_circulated(office: Office) -> None:
    with pytest.raises(ExportError, match="not been closed yet"):
        _prepared(office)


def test_where_the_step_may_not_be_taken_nothing_is_kept_and_nothing_written(office: Office, tmp_path: Path) -> None:
    office.close()
    minute = get_minute(office.store, office.items[0].minute.id)
    save(office.store, minute.id, f"{minute.text} ??", minute.version)
    folder = tmp_path / "out"
    folder.mkdir()
    with pytest.raises(Invalid, match=r"marked \?\?.*for comment"):
        send(office.store, _prepared(office), folder, AT)
    assert office.file.meeting.status is MeetingStatus.DRAFT
    assert circulations(office.store, office.meeting_id) == []
    assert list(folder.iterdir()) == []


def test_a_change_made_meanwhile_stops_it_all(office: Office, tmp_path: Path) -> None:
    office.close()
    prepared = _prepared(office)
    minute = get_minute(office.store, office.items[0].minute.id)
    save(office.store, minute.id, "RESOLVED otherwise.", minute.version)
    with pytest.raises(Invalid, match="was changed while"):
        send(office.store, prepared, tmp_path, AT)
    assert office.file.meeting.status is MeetingStatus.DRAFT


def test_an_item_added_meanwhile_stops_it_too(office: Office, tmp_path: Path) -> None:
    prepared = _prepared(office, "agenda")
    add_item(office.store, office.meeting_id, ItemFields("Late"))
    with pytest.raises(Invalid, match="agenda was changed"):
        send(office.store, prepared, tmp_path, AT)


def test_a_message_that_cannot_be_written_is_said_with_what_was_kept(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> Path:
        raise ExportError("The disk is full.")

    monkeypatch.setattr(sending, "write_new", refuse)
    with pytest.raises(ExportError, match=r"kept and noted as sent.*The disk is full"):
        send(office.store, _prepared(office, final=False), tmp_path, AT)
    assert circulations(office.store, office.meeting_id)


@pytest.mark.parametrize("target", ["nowhere", "nowhere/out.eml", "two.eml"])
def test_a_place_that_will_not_do_is_said_before_anything_is_kept(office: Office, tmp_path: Path, target: str) -> None:
    with pytest.raises(ExportError, match=r"folder"):
        send(office.store, _prepared(office, final=False), tmp_path / target, AT)
    assert circulations(office.store, office.meeting_id) == []


def test_without_private_business_everybody_gets_the_same_once(office: Office) -> None:
    public = replace(office.file, items=office.file.items[:1])
    people = divided(public, EVERYBODY)
    assert {edition: [one.address for one in them] for edition, them in people.items()} == {
        Edition.PUBLIC: ["ada@x.example", "ben@x.example", "press@x.example"]
    }


def test_who_cannot_be_written_to_is_not_forgotten(office: Office) -> None:
    assert [name for name in without_address(office.file, EVERYBODY) if "Coppice" in name]
    assert without_address(office.file, (Share("press@x.example"),)) == ()
    assert len(members(office.store, 1)) == 3


def test_who_gets_what_is_a_line_each() -> None:
    assert read_shares("members: private\n\n Press@x.example\nall: PUBLIC") == (
        Share("members", Edition.PRIVATE),
        Share("press@x.example"),
        Share("all"),
    )
    for wrong in ("friends: public", "members: secret", "members private"):
        with pytest.raises(ExportError, match="not understood"):
            read_shares(wrong)


@pytest.mark.parametrize("kinds", [(), ("private-minutes",)])
def test_nothing_to_send_is_said(office: Office, kinds: tuple[str, ...]) -> None:
    request = Request(kinds, (Share("press@x.example"),), final=False)
    with pytest.raises(ExportError, match=r"Choose a document|Nobody gets the private edition"):
        prepare(office.file, request, AT)
