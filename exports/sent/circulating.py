"""Sending papers out: which documents, to whom, in what words; and what is kept of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from clerk.vocabulary import Role
from exports.content.document import Edition
from exports.content.editions import items_in
from exports.files import DOCUMENTS, document_of, file_name
from exports.papers.front import day, publisher, sitting
from exports.saving import ExportError
from exports.sent.page_numbers import MINUTES, PAGED, begun
from exports.written.email import Attachment, Message, Recipient
from exports.written.formats import FORMATS, USUAL, known_format, render
from storage.papers.circulation import NewCirculation
from storage.papers.page_numbers import PageStart
from storage.schema.records import MeetingFile

#: Groups of people who can be written to by one word.
GROUPS = ("members", "attending", "all")
_NOBODY = (
    "None of them has an e-mail address in the office's books. Add the addresses there, or name an address itself, "
    "such as press@example.org."
)


@dataclass(frozen=True, slots=True)
class Paper:
    """One document ready to go out, with its notes for the clerk.

    `first_page` is where minutes paged through the year begin, 0 where that is not known or they are not.
    """

    kind: str
    edition: Edition
    attachment: Attachment
    notes: tuple[str, ...]
    first_page: int = 0


def papers(
    file: MeetingFile,
    kinds: Sequence[str],
    edition: Edition = Edition.PUBLIC,
    ending: str = USUAL,
    template: bytes = b"",
    made_at: datetime | None = None,
    begins: PageStart | None = None,
) -> tuple[Paper, ...]:
    """The documents as they are to go out; minutes begin at the page that `begins` says.

    Raises ExportError for one that is not known or has no such edition.
    """
    ending = known_format(ending)
    made = []
    for kind in dict.fromkeys(kinds):
        document = document_of(file, kind, edition, made_at)
        if kind == MINUTES and ending in PAGED:
            document = begun(document, file, begins)
        rendered = render(document, ending, template)
        attachment = Attachment(file_name(file, kind, edition, ending), FORMATS[ending].media_type, rendered.data)
        made.append(
            Paper(kind, edition, attachment, document.notes, document.first_page if begins and begins.known else 0)
        )
    return tuple(made)


def recipients(file: MeetingFile, to: Iterable[str]) -> tuple[Recipient, ...]:
    """Those meant by words of GROUPS and by addresses, in the order given, each once.

    "members" are the members of the body, "attending" all on the roll of this meeting, "all" both. Raises ExportError
    where a word is neither, or nobody meant has an address.
    """
    found: dict[str, Recipient] = {}
    for word in to:
        for recipient in _meant(file, word.strip()):
            found.setdefault(recipient.address.casefold(), recipient)
    if not found:
        raise ExportError(_NOBODY)
    return tuple(found.values())


def _meant(file: MeetingFile, word: str) -> list[Recipient]:
    if "@" in word:
        return [Recipient(word)]
    if word not in GROUPS:
        raise ExportError(f'"{word}" is neither an e-mail address nor one of: {", ".join(GROUPS)}.')
    people = [member.person for member in file.members] if word in ("members", "all") else []
    if word in ("attending", "all"):
        people += [entry.person for entry in file.roll if entry.role is not Role.OTHER or entry.person.email]
    return [Recipient(person.email, person.full_name) for person in people if person.email]


def message(file: MeetingFile, sent: Sequence[Paper], to: Sequence[Recipient]) -> Message:
    """The message with the papers, in plain words that the clerk can change before it is sent."""
    names = [DOCUMENTS[paper.kind].name_for(file) for paper in sent]
    listed = " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
    private = any(paper.edition is Edition.PRIVATE for paper in sent)
    warning = "\n\nThese papers contain private business. Please do not pass them on." if private else ""
    text = (
        f"Please find attached the {listed} of the {sitting(file)} of {file.body.name} on {day(file)}.{warning}\n\n"
        f"Please send any corrections as comments or tracked changes in the document itself.\n\n"
        f"{file.body.contact or publisher(file)}\n"
    )
    mark = "Not for publication: " if private else ""
    return Message(to, f"{mark}{file.body.name}, {day(file)}: {listed}", text, [paper.attachment for paper in sent])


def to_keep(file: MeetingFile, paper: Paper, to: Sequence[Recipient]) -> NewCirculation:
    """What the office keeps of one document that went out."""
    return NewCirculation(
        meeting_id=file.meeting.id,
        document=paper.kind,
        edition=paper.edition.value,
        file_name=paper.attachment.file_name,
        data=paper.attachment.data,
        recipients=tuple(recipient.address for recipient in to),
        versions=tuple((item.minute.id, item.minute.version) for item in items_in(file, paper.edition)),
    )
