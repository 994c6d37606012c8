"""A document that came back: matched to the round it answers, decided change by change, and gone on with later."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from clerk.vocabulary import LifeStep
from exports.sent.review import ChangeKind
from exports.sent.reviewed import Decision, Reviewed, decide, decisions, open_review
from exports.sent.sending import Request, Share, prepare, send
from exports.word.package import packed
from storage.business.agendas import ItemFields, add_item
from storage.file.database import Store
from storage.file.errors import Invalid, NotFound
from storage.papers.circulation import circulated_bytes, circulations
from storage.papers.corrections import corrections
from storage.papers.life import take_step
from storage.schema.records import MeetingRecord
from storage.sittings.meetings import meeting_file
from storage.texts.minutes import get_minute, save
from tests.exports.word_files import parts
from tests.storage.office import bare_body, new_meeting

AT = datetime(2026, 7, 20, 9, tzinfo=UTC)
_TEXT = "The Board received the report.\n\nRESOLVED that the report be noted."


class Office:
    """A meeting that is over, with one minute, and what is done with its papers."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store = Store.open(folder / "office.db", create=True)
        self.meeting: MeetingRecord = new_meeting(self.store, bare_body(self.store), date(2026, 7, 16))
        item = add_item(self.store, self.meeting.id, ItemFields("Budget"))
        self.minute_id = item.minute.id
        self.type(_TEXT)
        take_step(self.store, self.meeting.id, LifeStep.CLOSED, AT, ended=time(11))

    @property
    def text(self) -> str:
        return get_minute(self.store, self.minute_id).text

    def type(self, text: str) -> None:
        save(self.store, self.minute_id, text, get_minute(self.store, self.minute_id).version)

    def send(self, *, final: bool) -> None:
        request = Request(("minutes",), (Share("chair@x.example"),), final=final)
        send(self.store, prepare(meeting_file(self.store, self.meeting.id), request, AT), self.folder, AT)

    def back(self, round_: int = 0, **changed: str) -> Path:
        """The document of a round, newest first, with words changed without tracking, as it came back."""
        record = circulations(self.store, self.meeting.id)[round_]
        contents = parts(circulated_bytes(self.store, record.id))
        xml = contents["word/document.xml"].decode()
        for before, after in changed.items():
            assert before in xml
            xml = xml.replace(before, after)
        path = self.folder / f"{Path(record.file_name).stem} (chair).docx"
        path.write_bytes(packed(contents | {"word/document.xml": xml.encode()}))
        return path

    def opened(self, path: Path) -> Reviewed:
        return open_review(self.store, path)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path)
    yield made
    made.store.close()


def test_an_accepted_change_of_a_draft_is_in_the_minute_and_remembered(office: Office) -> None:
    office.send(final=False)
    path = office.back(received="considered")
    reviewed = office.opened(path)
    (change,) = reviewed.changes
    assert (change.kind, change.before, change.after) == (ChangeKind.EDITED, "received", "considered")
    assert reviewed.where(change)
    assert decisions(office.store, reviewed) == {}
    decide(office.store, reviewed, 0, Decision.ACCEPTED)
    assert office.text == _TEXT.replace("received", "considered")
    assert list(decisions(office.store, office.opened(path)).values()) == [Decision.ACCEPTED]


def test_in_circulated_minutes_it_becomes_a_recorded_correction(office: Office) -> None:
    office.send(final=True)
    reviewed = office.opened(office.back(received="considered"))
    with pytest.raises(Invalid, match="hold no marks"):
        decide(office.store, reviewed, 0, Decision.FLAGGED)
    assert decisions(office.store, reviewed) == {}
    decide(office.store, reviewed, 0, Decision.ACCEPTED)
    (correction,) = corrections(office.store, office.meeting.id)
    assert correction.words == "“considered” for “received”"
    assert "considered" in office.text


def test_the_round_that_was_answered_is_the_one_compared_with(office: Office) -> None:
    office.send(final=False)
    office.type(_TEXT.replace("noted", "noted and adopted"))
    office.send(final=False)
    first = office.opened(office.back(1, received="considered"))
    assert [change.after for change in first.changes] == ["considered"]
    second = office.opened(office.back(0, received="discussed"))
    assert [change.after for change in second.changes] == ["discussed"]


def test_a_change_that_finds_no_place_changes_nothing_and_is_still_to_decide(office: Office) -> None:
    office.send(final=False)
    reviewed = office.opened(office.back(received="considered"))
    office.type("Something else altogether.")
    with pytest.raises(Invalid):
        decide(office.store, reviewed, 0, Decision.ACCEPTED)
    assert decisions(office.store, reviewed) == {}
    assert list(decide(office.store, reviewed, 0, Decision.REJECTED).values()) == [Decision.REJECTED]
    assert decide(office.store, reviewed, 0, None) == {}


def test_a_file_of_no_meeting_is_said(office: Office, tmp_path: Path) -> None:
    office.send(final=False)
    stranger = tmp_path / "unknown.docx"
    stranger.write_bytes(office.back().read_bytes())
    with pytest.raises(NotFound, match="--meeting"):
        office.opened(stranger)
    assert open_review(office.store, stranger, office.meeting.id).changes == ()
