"""An office in which every private field holds a marker: no byte of anything public may hold one."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

import pikepdf
import pytest

from clerk.interests import DPI
from clerk.numbering import NumberingScheme
from clerk.policy import Policy
from clerk.vocabulary import (
    ClockEventKind,
    ItemFate,
    LifeStep,
    MatterStatus,
    Part,
    Presence,
    Purpose,
    Role,
    RollEventKind,
)
from exports.body_files import CSV
from exports.content.document import Edition
from exports.offered import OFFERED, Choice, Looks, Made, offered_document, write_offered
from exports.saving import ExportError
from exports.sent.review import Change, ChangeKind, keep_as_flag
from exports.sent.sending import Request, Share, prepare, send
from exports.written.formats import FORMATS, USUAL
from exports.written.pdf import find_office
from storage.business.agendas import ItemFields, add_item, add_paper, edit_item
from storage.business.item_course import add_urgent_item, set_fate
from storage.council.bodies import members
from storage.council.people import NewPerson, add_person
from storage.file.database import Store
from storage.outcomes.matters import NewMatter, add_matter, update_matter
from storage.outcomes.programme import NewEntry, add_entry
from storage.papers.corrections import correct
from storage.papers.life import take_step
from storage.schema.records import MeetingFile, MeetingRecord
from storage.sittings.clock import record_clock
from storage.sittings.meetings import list_meetings, meeting_file
from storage.sittings.rolls import add_to_roll, call_roll, declare, record_event, set_presence
from storage.texts.minutes import get_minute, revisions, save
from tests.exports.word_files import parts
from tests.storage.office import new_body, new_meeting

AT = datetime(2026, 7, 20, 9, tzinfo=UTC)
TODAY = date(2026, 7, 21)
MARK = "zqxwj"
#: A word for each private field; they stand in the database as "Zqxwjtitle".
FIELDS = (
    "title", "instruction", "lead", "recommendation", "usual", "urgent", "fate", "annex", "withheldpaper",
    "said", "clause", "mover", "voter", "taskowner", "task", "flagged", "earlierstate", "comment", "reviewer",
    "corrected", "matter", "matterowner", "news", "source", "programme", "programmelead", "nature", "outcome",
    "witness", "post", "rollnote", "excluded", "adjourned", "citedtitle", "citedtext",
)  # fmt: skip
#: Kept in the database but printed in no edition of any document.
NEVER_PRINTED = {"usual", "earlierstate", "rollnote", "adjourned", "excluded", "citedtext", "urgent", "fate", "source",
                 "comment", "reviewer", "programmelead"}  # fmt: skip


@dataclass
class Office:
    store: Store
    meeting: MeetingRecord

    @property
    def file(self) -> MeetingFile:
        return meeting_file(self.store, self.meeting.id)

    def made(self, kind: str, edition: Edition) -> Made:
        private = next(item.id for item in self.file.items if item.part is Part.PRIVATE)
        public = next(item.id for item in self.file.items if item.part is Part.PUBLIC)
        item_id = private if edition is Edition.PRIVATE else public
        return offered_document(self.store, kind, self.file, Choice(edition, TODAY, item_id, AT))


def _m(field: str) -> str:
    assert field in FIELDS
    return f"Zqxwj{field}"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    store = Store.open(tmp_path_factory.mktemp("leaks") / "office.db", create=True)
    body = new_body(store, policy=Policy(numbering=NumberingScheme()))
    _earlier(store, new_meeting(store, body, date(2026, 6, 4)))
    meeting = new_meeting(store, body, date(2026, 7, 16))
    _private_business(store, meeting)
    yield Office(store, meeting)
    store.close()


def _earlier(store: Store, meeting: MeetingRecord) -> None:
    hidden = add_item(store, meeting.id, ItemFields(_m("citedtitle"), part=Part.PRIVATE))
    save(store, hidden.minute.id, f"RESOLVED that {_m('citedtext')} be agreed.", hidden.minute.version)


def _private_business(store: Store, meeting: MeetingRecord) -> None:
    chair, member, _ = (each.person.id for each in members(store, meeting.body_id))
    call_roll(store, meeting.id, {chair: Presence.PRESENT, member: Presence.PRESENT})
    public = add_item(store, meeting.id, ItemFields("Roads", purpose=Purpose.DECISION))
    save(store, public.minute.id, "Further to minute 1/26, RESOLVED that the road be mended.", public.minute.version)
    add_paper(store, public.id, f"{_m('withheldpaper')}.pdf", 2, Part.PRIVATE)
    hidden = add_item(
        store,
        meeting.id,
        ItemFields(
            _m("title"), _m("instruction"), Purpose.DECISION, _m("lead"), Part.PRIVATE,
            recommendation=_m("recommendation"), usual_minute=_m("usual"), public_summary="Terms were agreed.",
        ),
    )  # fmt: skip
    add_paper(store, hidden.id, f"{_m('annex')}.pdf", 3, Part.PUBLIC)
    urgent = add_urgent_item(
        store, meeting.id, ItemFields(f"{_m('title')} again", part=Part.PRIVATE), _m("urgent"), hidden.id
    )
    set_fate(store, urgent.id, ItemFate.DEFERRED, _m("fate"))
    _minute(store, hidden.minute.id)
    _people(store, meeting, hidden.id, member)
    _matters(store, meeting, hidden.minute.id)


def _minute(store: Store, minute_id: int) -> None:
    version = get_minute(store, minute_id).version
    version = save(store, minute_id, f"{_m('earlierstate')} was typed first.", version).version
    text = (
        f"{_m('said')} was said. See minute 1/26.\n\nMoved by Councillor {_m('mover')}.\n\n"
        f"RESOLVED that:\n(1) {_m('clause')} be agreed; and\n(2) it be kept private.\n\n"
        f"For 1, against 1: Councillor {_m('voter')}.\n\n"
        f"ACTION: {_m('taskowner')} - {_m('task')} - by 1 May 2027\n\n?? {_m('flagged')}"
    )
    save(store, minute_id, text, version)
    comment = Change(minute_id, ChangeKind.COMMENT, _m("reviewer"), "", "it be kept private", "", _m("comment"))
    keep_as_flag(store, comment)


def _people(store: Store, meeting: MeetingRecord, item_id: int, member: int) -> None:
    witness = add_person(store, NewPerson("Dr", "Ian", _m("witness"), post=_m("post")))
    add_to_roll(store, meeting.id, witness.id, Role.OFFICER)
    set_presence(store, meeting.id, witness.id, Presence.PRESENT, note=_m("rollnote"))
    record_event(store, meeting.id, witness.id, RollEventKind.ARRIVED, time(11), item_id)
    declare(store, meeting.id, member, DPI, item_id, _m("nature"), _m("outcome"))
    record_clock(store, meeting.id, ClockEventKind.PUBLIC_EXCLUDED, time(10, 50), item_id, _m("excluded"))
    record_clock(store, meeting.id, ClockEventKind.ADJOURNED, time(11, 5), item_id, _m("adjourned"))
    record_clock(store, meeting.id, ClockEventKind.RESUMED, time(11, 10), item_id)


def _matters(store: Store, meeting: MeetingRecord, minute_id: int) -> None:
    for status in (MatterStatus.OPEN, MatterStatus.DONE):
        new = NewMatter(meeting.body_id, f"{_m('matter')} {status}", _m("matterowner"), minute_id=minute_id)
        matter = add_matter(store, new, AT)
        update_matter(store, matter.id, status, _m("news"), _m("source"), at=AT)
    entry = NewEntry(meeting.body_id, _m("programme"), lead=_m("programmelead"), minute_id=minute_id)
    add_entry(store, entry)


def _pieces(path: Path) -> dict[str, bytes]:
    data = path.read_bytes()
    return {path.name: path.name.encode()} | (parts(data) if path.suffix == ".docx" else {"text": data})


def _written(office: Office, kind: str, edition: Edition, ending: str, folder: Path) -> dict[str, bytes]:
    made = office.made(kind, edition)
    notes = "\n".join(made.document.notes)
    written = write_offered(made, Looks(ending, watermark=True, line_numbers=True), folder)
    return _pieces(written.path) | {"notes": (notes if edition is Edition.PUBLIC else "").encode()}


PUBLIC = [kind for kind, offer in OFFERED.items() if Edition.PUBLIC in offer.editions]
LISTS = ("actions", "decisions", "programme", "attendance", "declarations")


@pytest.mark.parametrize("kind", PUBLIC)
def test_no_byte_of_anything_public_holds_a_private_word(kind: str, office: Office, tmp_path: Path) -> None:
    endings = [ending for ending in FORMATS if ending != "pdf"] + ([CSV] if kind in LISTS else [])
    for ending in endings:
        for name, content in _written(office, kind, Edition.PUBLIC, ending, tmp_path).items():
            assert MARK not in content.decode("utf-8", "ignore").lower(), (ending, name)


def test_every_marker_was_planted_and_what_is_printed_is_in_a_private_edition(office: Office, tmp_path: Path) -> None:
    kept = office.store.path.read_bytes().decode("utf-8", "ignore").lower()
    seen = ""
    for kind in OFFERED:
        for content in _written(office, kind, Edition.PRIVATE, "txt", tmp_path).values():
            seen += content.decode().lower()
    for field in FIELDS:
        if field != "corrected":
            assert _m(field).lower() in kept, field
        if field not in NEVER_PRINTED | {"corrected"}:
            assert _m(field).lower() in seen, field


def test_a_private_extract_is_refused_to_the_public(office: Office) -> None:
    private = next(item.id for item in office.file.items if item.part is Part.PRIVATE)
    with pytest.raises(ExportError):
        offered_document(office.store, "extract", office.file, Choice(Edition.PUBLIC, TODAY, private, AT))


@pytest.mark.skipif(find_office() is None, reason="LibreOffice, which makes PDF files, is not installed")
def test_no_public_pdf_holds_a_private_word(office: Office, tmp_path: Path) -> None:
    written = write_offered(office.made("minutes", Edition.PUBLIC), Looks("pdf"), tmp_path)
    with pikepdf.open(written.path) as pdf:
        told = [str(thing) for thing in pdf.objects] + [str(pdf.docinfo)]
        told += [thing.read_bytes().decode("latin-1") for thing in pdf.objects if isinstance(thing, pikepdf.Stream)]
    assert MARK not in "".join(told).lower()


def test_circulated_and_corrected_minutes_leak_no_more_and_neither_does_their_message(
    office: Office, tmp_path: Path
) -> None:
    store, meeting = office.store, office.meeting
    private = next(item for item in office.file.items if item.part is Part.PRIVATE and item.minute.text)
    clean = "\n".join(line for line in private.minute.text.splitlines() if "??" not in line)
    save(store, private.minute.id, clean, private.minute.version)
    earlier = next(other.id for other in list_meetings(store) if other.id != meeting.id)
    take_step(store, earlier, LifeStep.CLOSED, AT, ended=time(12))
    take_step(store, earlier, LifeStep.CIRCULATED, AT)
    take_step(store, meeting.id, LifeStep.CLOSED, AT, ended=time(12))
    shares = (Share("press@x.example"), Share("member@x.example", Edition.PRIVATE))
    sent = send(store, prepare(office.file, Request(("minutes",), shares, "txt"), AT), tmp_path, AT)
    public = next(path for path in sent.messages if "Not for publication" not in path.name)
    assert MARK not in public.read_bytes().decode().lower() + public.name.lower()
    minute = get_minute(store, private.minute.id)
    correct(
        store, minute.id, minute.text.replace("was said", f"was {_m('corrected')}"), minute.version, _m("corrected")
    )
    assert any("Zqxwjearlierstate" in revision.text for revision in revisions(store, minute.id))
    for kind in ("minutes", "decision-notice", "book", "decisions"):
        for ending in (USUAL, "html"):
            for name, content in _written(office, kind, Edition.PUBLIC, ending, tmp_path).items():
                assert MARK not in content.decode("utf-8", "ignore").lower(), (kind, ending, name)


def test_the_public_learns_what_the_clerk_wrote_for_it(office: Office, tmp_path: Path) -> None:
    seen = _written(office, "minutes", Edition.PUBLIC, "txt", tmp_path)["text"].decode()
    assert "Summary of the private business: Terms were agreed." in seen
    private = next(item for item in office.file.items if item.part is Part.PRIVATE and item.public_summary)
    assert edit_item(office.store, private.id, ItemFields.of_record(private)).public_summary == "Terms were agreed."
