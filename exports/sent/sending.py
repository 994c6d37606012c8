"""Circulating papers as a whole: who gets which edition, the step in their life, the record, and then the messages.

prepared = prepare(file, request)                 # nothing is kept yet; may take a while for PDF files
sent = send(store, prepared, folder, at=now)      # step and record in one transaction, then the .eml files
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from clerk.vocabulary import LifeStep, MeetingStatus
from exports.content.document import Edition
from exports.content.editions import holds_private
from exports.file_names import safe_name
from exports.files import DOCUMENTS
from exports.saving import ExportError, write_new
from exports.sent.circulating import GROUPS, Paper, message, papers, recipients, to_keep
from exports.written.email import Message, Recipient, eml_bytes
from exports.written.formats import USUAL
from storage.file.database import Store
from storage.file.errors import Invalid
from storage.file.together import together
from storage.papers.circulation import CirculationRecord, keep_circulation
from storage.papers.life import take_step
from storage.papers.life_steps import STEPS
from storage.papers.page_numbers import PageStart
from storage.schema.records import MeetingFile
from storage.sittings.meeting_file import meeting_file

_AGENDAS = ("agenda", "summons")
_MINUTES = ("minutes", "private-minutes")
_NOT_OVER = (MeetingStatus.PLANNED, MeetingStatus.PUBLISHED, MeetingStatus.IN_SESSION)


@dataclass(frozen=True, slots=True)
class Share:
    """Somebody, or a group of people, and the edition they get. `who` is a word of GROUPS or an address."""

    who: str
    edition: Edition = Edition.PUBLIC


@dataclass(frozen=True, slots=True)
class Request:
    """What is to go out to whom. `final` circulates it; otherwise it is only sent for comment and nothing is fixed.

    `begins` is where the minutes of each edition begin, for a body whose pages run on.
    """

    kinds: tuple[str, ...]
    shares: tuple[Share, ...]
    ending: str = USUAL
    template: bytes = b""
    final: bool = True
    begins: Mapping[Edition, PageStart] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sending:
    """One message ready to be made: its papers, all of one edition, and the people it goes to."""

    edition: Edition
    papers: tuple[Paper, ...]
    people: tuple[Recipient, ...]
    message: Message


@dataclass(frozen=True, slots=True)
class Prepared:
    """Everything that is to go out. `step` is the step in the papers' life that goes with it, None for none."""

    file: MeetingFile
    step: LifeStep | None
    sendings: tuple[Sending, ...]

    @property
    def notes(self) -> tuple[str, ...]:
        """What the clerk should know of the papers, each sentence once."""
        return tuple(
            dict.fromkeys(note for sending in self.sendings for paper in sending.papers for note in paper.notes)
        )


@dataclass(frozen=True, slots=True)
class Sent:
    """The messages, ready to be sent from a mail program, and what was kept of what is in them."""

    messages: tuple[Path, ...]
    records: tuple[CirculationRecord, ...]


def read_shares(text: str) -> tuple[Share, ...]:
    """Who gets what, from a line each: "members: private", "press@example.org"; public where nothing is said.

    Raises ExportError for a line that says something else.
    """
    shares = []
    for line in filter(None, map(str.strip, text.splitlines())):
        who, _, edition = (part.strip().lower() for part in line.partition(":"))
        if edition not in ("", *Edition) or not ("@" in who or who in GROUPS):
            raise ExportError(
                f'"{line}" is not understood. Write one of {", ".join(GROUPS)} or an address, then ": private" for '
                "those who get the private edition."
            )
        shares.append(Share(who, Edition(edition or Edition.PUBLIC.value)))
    return tuple(shares)


def step_with(file: MeetingFile, kinds: Sequence[str]) -> LifeStep | None:
    """The step in the life of a meeting's papers that circulating these documents is; None where it was taken.

    Raises ExportError for minutes of a meeting that is not over.
    """
    status = file.meeting.status
    if any(kind in _MINUTES for kind in kinds):
        if status in _NOT_OVER:
            raise ExportError("The meeting has not been closed yet. Close it first, or send the minutes for comment.")
        return LifeStep.CIRCULATED if status is MeetingStatus.DRAFT else None
    if any(kind in _AGENDAS for kind in kinds) and status is MeetingStatus.PLANNED:
        return LifeStep.PUBLISHED
    return None


def divided(file: MeetingFile, shares: Sequence[Share]) -> dict[Edition, tuple[Recipient, ...]]:
    """The people for each edition, each person once: whoever gets the private one does not get the public one too.

    Where there is no private business everybody gets the public edition.
    """
    everything = holds_private(file, Edition.PRIVATE)
    words: dict[Edition, list[str]] = {Edition.PRIVATE: [], Edition.PUBLIC: []}
    for share in shares:
        words[share.edition if everything else Edition.PUBLIC].append(share.who)
    people: dict[Edition, tuple[Recipient, ...]] = {}
    seen: set[str] = set()
    for edition, meant in words.items():
        found = tuple(one for one in (recipients(file, meant) if meant else ()) if one.address.casefold() not in seen)
        seen.update(one.address.casefold() for one in found)
        if found:
            people[edition] = found
    return people


def without_address(file: MeetingFile, shares: Sequence[Share]) -> tuple[str, ...]:
    """The names of those meant by a group who have no e-mail address, so that they are not forgotten."""
    groups = {share.who for share in shares}
    people = [member.person for member in file.members] if groups & {"members", "all"} else []
    return tuple(dict.fromkeys(person.full_name for person in people if not person.email))


def prepare(file: MeetingFile, request: Request, made_at: datetime | None = None) -> Prepared:
    """The messages with their papers, as they will be once the step is taken; keeps and writes nothing.

    Raises ExportError where nothing or nobody is meant, or a document cannot be made.
    """
    if not request.kinds:
        raise ExportError("Choose a document to circulate.")
    step = step_with(file, request.kinds) if request.final else None
    status = STEPS[step].goes_to if step else file.meeting.status
    after = replace(file, meeting=replace(file.meeting, status=status))
    sendings = []
    for edition, people in divided(file, request.shares).items():
        kinds = [kind for kind in request.kinds if edition in DOCUMENTS[kind].editions]
        if kinds:
            begins = request.begins.get(edition)
            made = papers(after, kinds, edition, request.ending, request.template, made_at, begins)
            sendings.append(Sending(edition, made, people, message(after, made, people)))
    if not sendings:
        raise ExportError("Nobody gets the private edition, so nothing of this goes out. Say who gets it.")
    return Prepared(file, step, tuple(sendings))


def send(store: Store, prepared: Prepared, target: Path, at: datetime | None = None) -> Sent:
    """Take the step, keep what goes out with it, and then write the messages; nothing goes out that was not kept.

    `target` is a folder or, for one message, a file ending in .eml.
    Raises ExportError where the folder is not there, Invalid where the step cannot be taken or something was changed
    meanwhile; nothing is kept then.
    """
    places = _places(target, prepared.sendings)
    letters = [eml_bytes(sending.message) for sending in prepared.sendings]
    moment = (at or datetime.now(UTC)).astimezone()
    file = prepared.file
    with together(store) as joined:
        if prepared.step is not None:
            _step(joined, prepared.step, file, moment)
        records = tuple(
            keep_circulation(joined, to_keep(file, paper, sending.people), moment.astimezone(UTC))
            for sending in prepared.sendings
            for paper in sending.papers
        )
        if _numbers(meeting_file(joined, file.meeting.id)) != _numbers(file):
            raise Invalid("The agenda was changed while the documents were being made. Circulate them again.")
    return Sent(tuple(map(_written, places, letters)), records)


def _step(store: Store, step: LifeStep, file: MeetingFile, moment: datetime) -> None:
    try:
        take_step(store, file.meeting.id, step, moment)
    except Invalid as error:
        raise Invalid(f"{error} Or send the papers for comment: that fixes nothing.") from error


def _numbers(file: MeetingFile) -> tuple[tuple[int, str], ...]:
    return tuple((item.minute.id, item.minute.heading_number) for item in file.items)


def _places(target: Path, sendings: Sequence[Sending]) -> list[Path]:
    """Where each message goes."""
    if target.is_dir():
        return [target / safe_name(sending.message.subject.replace(": ", " - "), ".eml") for sending in sendings]
    if target.suffix.lower() != ".eml" or not target.parent.is_dir():
        raise ExportError(f"There is no folder {target}. Give one that is there.")
    if len(sendings) > 1:
        raise ExportError("Two messages are made, one for each edition. Give a folder for them.")
    return [target]


def _written(place: Path, letter: bytes) -> Path:
    try:
        return write_new(place, letter)
    except ExportError as error:
        raise ExportError(
            f"The papers are kept and noted as sent, but their message could not be written: {error} "
            "Choose a folder that can be written to and circulate again."
        ) from error
