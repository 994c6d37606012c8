"""Writing a document to disk: which documents there are, what their files are called, and never losing another file."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from clerk.vocabulary import MeetingStatus
from exports.content.contents import with_contents
from exports.content.document import Document, Edition
from exports.content.labels import in_language
from exports.file_names import safe_name
from exports.papers.agenda import agenda_document
from exports.papers.decision_notice import decision_notice
from exports.papers.minutes import minutes_document, private_minutes_document
from exports.papers.standing import CONFIRMED
from exports.papers.summons import summons_document
from exports.saving import ExportError, write_new
from exports.written.formats import USUAL, chosen_format, known_format, render
from storage.schema.records import MeetingFile

__all__ = [
    "DOCUMENTS",
    "DocumentKind",
    "ExportError",
    "Exported",
    "document_of",
    "export",
    "file_name",
    "known_document",
    "safe_name",
    "save",
    "with_ending",
    "write_new",
]

Builder = Callable[[MeetingFile, Edition, datetime | None], Document]


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """One kind of document: what it is called before and after it is settled, until when, and what builds it.

    `editions` are those it can be had in: a document of private business has no public one.
    """

    draft_name: str
    name: str
    settled: tuple[MeetingStatus, ...]
    build: Builder
    editions: tuple[Edition, ...] = tuple(Edition)

    def name_for(self, file: MeetingFile) -> str:
        """What this document of this meeting is called: "draft minutes", "agenda"."""
        return self.name if file.meeting.status in self.settled else self.draft_name


_AFTER_PLANNING = tuple(status for status in MeetingStatus if status is not MeetingStatus.PLANNED)

#: Every document that can be written, by the word that asks for it.
DOCUMENTS: dict[str, DocumentKind] = {
    "agenda": DocumentKind("draft agenda", "agenda", _AFTER_PLANNING, agenda_document),
    "summons": DocumentKind("draft summons and agenda", "summons and agenda", _AFTER_PLANNING, summons_document),
    "minutes": DocumentKind("draft minutes", "minutes", CONFIRMED, minutes_document),
    "private-minutes": DocumentKind(
        "draft minutes of the private part",
        "minutes of the private part",
        CONFIRMED,
        private_minutes_document,
        (Edition.PRIVATE,),
    ),
    "decision-notice": DocumentKind("draft notice of decisions", "notice of decisions", CONFIRMED, decision_notice),
}


@dataclass(frozen=True, slots=True)
class Exported:
    """A document that was written: where, and what the clerk should know before sending it."""

    path: Path
    notes: tuple[str, ...]


def export(
    file: MeetingFile,
    kind: str,
    target: Path | None = None,
    edition: Edition = Edition.PUBLIC,
    *,
    format: str = "",  # noqa: A002
    replace: bool = False,
    template: bytes = b"",
    made_at: datetime | None = None,
) -> Exported:
    """Write one document of a meeting: as a Word file, or in the format asked for ("pdf"), or that of the file named.

    `target` is a folder, a file, or None for the present folder. A file that is there already is left alone and the
    new one gets a number, "minutes (2).docx", unless `replace` says to write over it. `template` is the Word file to
    write in, empty for the house style.
    Raises ExportError where there is no such document or format, or it cannot be written there.
    """
    document = document_of(file, kind, edition, made_at)
    name = file_name(file, kind, edition)
    return save(document, name, target, format=format, replace=replace, template=template)


def document_of(
    file: MeetingFile, kind: str, edition: Edition = Edition.PUBLIC, made_at: datetime | None = None
) -> Document:
    """The content tree of one document of a meeting; raises ExportError for a kind that is not in DOCUMENTS."""
    return with_contents(_kind(kind).build(in_language(file), edition, made_at))


def save(
    document: Document,
    name: str,
    target: Path | None = None,
    *,
    format: str = "",  # noqa: A002
    replace: bool = False,
    template: bytes = b"",
) -> Exported:
    """Write any document; `name` is what its file is called in a folder, whose ending gives way to the format's.

    `target`, `format`, `replace`, `template` and what is raised are as in `export`.
    """
    target = (target or Path.cwd()).expanduser()
    ending = chosen_format(target, format)
    place = _place(target, with_ending(name, ending), ending)
    written = render(document, ending, template)
    path = write_new(place, written.data, replace=replace)
    lost = (f"Left out, because no Word file can hold it: {', '.join(written.dropped)}.",) if written.dropped else ()
    return Exported(path, (*document.notes, *lost))


def with_ending(name: str, ending: str) -> str:
    """A file name of ours with the ending of another format."""
    return f"{name.removesuffix(f'.{USUAL}')}.{ending}"


def file_name(file: MeetingFile, kind: str, edition: Edition = Edition.PUBLIC, ending: str = USUAL) -> str:
    """The name a document is saved under: "2019-07-18 Scrutiny Board (2) - draft minutes.docx".

    The day comes first, so that a folder sorts by it. Raises ExportError for a kind that is not in DOCUMENTS.
    """
    private = " (private)" if edition is Edition.PRIVATE else ""
    ending = f" - {_kind(kind).name_for(file)}{private}.{known_format(ending)}"
    return safe_name(f"{file.meeting.held_on.isoformat()} {file.body.name}", ending)


def known_document(kind: str) -> str:
    """The kind, where it is one of DOCUMENTS; raises ExportError with those there are where it is not."""
    if kind not in DOCUMENTS:
        raise ExportError(f'There is no document called "{kind}". Choose one of: {", ".join(DOCUMENTS)}.')
    return kind


def _kind(kind: str) -> DocumentKind:
    return DOCUMENTS[known_document(kind)]


def _place(target: Path, name: str, ending: str) -> Path:
    if target.is_dir():
        return target / name
    if target.suffix.lower() == f".{ending}":
        return target
    raise ExportError(f"There is no folder {target}. Make it first, or give the name of a file ending in .{ending}.")
